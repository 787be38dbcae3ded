//! The window under `strace`: what is typed goes to no file, no argument, no environment, no clipboard and no bus (security.md R20).

use super::cycles::Subject;
use super::machine::{Place, command, desktop};
use super::{office, person};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Calls by which bytes or names leave a process.
const WATCHED: &str = "execve,openat,open,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,\
                       write,pwrite64,writev,pwritev,sendto,sendmsg,sendmmsg,connect";
/// Bytes of one call that are looked at: pictures for the display are longer, and hold no text.
const LOOKED_AT: &str = "65536";

/// What the calls of all processes of the program say.
struct Trace {
    text: String,
    /// Sockets that lead outside: to the display, and with it to the clipboard, or to a bus. Told by their inode.
    outside: BTreeSet<String>,
}

impl Trace {
    fn read(file: &Path) -> Trace {
        // A call may be cut within a letter: what is lost there is no ASCII word.
        let text = String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned();
        let named = text.lines().filter(|line| line.contains("connect(") && line.contains("sun_path="));
        let outside = named.filter_map(inode).map(str::to_owned).collect();
        Trace { text, outside }
    }

    /// The calls, without the number of their process.
    fn calls(&self) -> impl Iterator<Item = &str> {
        self.text.lines().map(|line| line.split_once(' ').map_or(line, |(_, call)| call).trim_start())
    }

    /// Calls that tell one of `words` to anything but another process of the program.
    fn leaks(&self, words: &[String]) -> Vec<String> {
        let forms: Vec<String> = words.iter().flat_map(|word| [word.clone(), wide(word)]).collect();
        let tells = |call: &&str| forms.iter().any(|form| call.contains(form));
        let within = |call: &&str| {
            let socket = inode(call).is_some_and(|inode| !self.outside.contains(inode));
            call.contains("(")
                && (socket || target(call).starts_with("pipe:") || target(call).starts_with("anon_inode:"))
        };
        let short = |call: &str| call.chars().take(160).collect();
        self.calls().filter(tells).filter(|call| !within(call)).map(short).collect()
    }

    fn count(&self, fits: impl Fn(&str) -> bool) -> usize {
        self.calls().filter(|call| fits(call)).count()
    }
}

/// A word in UTF-16 as `strace` writes it: a zero before a digit in three digits, the last one left out.
fn wide(word: &str) -> String {
    let next = word.chars().skip(1).map(Some).chain([None]);
    let letters = word.chars().zip(next).map(|(letter, next)| match next {
        Some(next) if next.is_ascii_digit() => format!("{letter}\\000"),
        Some(_) => format!("{letter}\\0"),
        None => letter.to_string(),
    });
    letters.collect()
}

/// What the first descriptor of a call leads to: `write(3</a/file>, …` gives `/a/file`.
fn target(call: &str) -> &str {
    let descriptor = call.split_once('(').map_or("", |(_, arguments)| arguments);
    let number = descriptor.find(|letter: char| !letter.is_ascii_digit()).unwrap_or_default();
    descriptor[number..].strip_prefix('<').and_then(|rest| rest.split_once('>')).map_or("", |(target, _)| target)
}

/// The inode of the socket that a call writes to: `sendmsg(5<UNIX-STREAM:[17->18]>, …` gives `17`.
fn inode(call: &str) -> Option<&str> {
    let descriptor = call.split_once('(')?.1;
    let numbers = descriptor
        .strip_prefix(|letter: char| letter.is_ascii_digit())?
        .trim_start_matches(|l: char| l.is_ascii_digit());
    let socket = numbers.strip_prefix("<UNIX")?.split_once(":[")?.1;
    socket.find(|letter: char| !letter.is_ascii_digit()).map(|end| &socket[..end])
}

/// Files below a folder that hold a word.
fn holding(folder: &Path, words: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path, words));
        } else if let Ok(bytes) = fs::read(&path) {
            let wide = |word: &String| word.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
            let has = |needle: &[u8]| memchr::memmem::find(&bytes, needle).is_some();
            if words.iter().any(|word| has(word.as_bytes()) || has(&wide(word))) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

#[test]
fn what_is_typed_in_the_window_reaches_no_file_clipboard_or_bus() {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let (data, traces) = (place.folder("officer"), place.folder("traces"));
    let case = office::make(&data);
    let (file, home) = (traces.join("calls"), place.folder("officer/home"));
    let mut watched = command(Path::new("strace"), &data, &[("HOME", home.to_str().unwrap())]);
    watched.args(["-f", "-qq", "-v", "-yy", "-s", LOOKED_AT, "-e", &format!("trace={WATCHED}"), "-o"]).arg(&file);
    watched.arg(&program);
    let mut subject = Subject::begin(&program, watched);
    subject.unlock();
    subject.answer(0);
    subject.lock(&["F12"]);
    person::page("the cover", person::is_cover);
    let words = subject.words.clone();
    drop(subject);

    let trace = Trace::read(&file);
    let saved = trace.count(|call| call.starts_with("pwrite64(") && call.contains("vault.db"));
    let shown = trace.count(|call| inode(call).is_some_and(|inode| trace.outside.contains(inode)));
    assert!(saved > 20 && shown > 20, "the watch sees what is written: {saved} to the vault, {shown} to the display");
    assert_eq!(trace.leaks(&words), Vec::<String>::new());
    assert_eq!(holding(&data, &words), Vec::<String>::new());
    let kept = office::answer(&data, &case);
    assert!(words.iter().skip(1).all(|word| kept.contains(word)), "the words were typed and kept: {kept}");
    println!("{saved} writes to the vault and {shown} to the display, no word that was typed in any");
}

#[test]
fn a_word_in_a_file_an_argument_on_the_display_or_on_a_bus_is_seen() {
    let word = ["murtav0000".to_owned()];
    let connect = "7 connect(9<UNIX-STREAM:[17]>, {sa_family=AF_UNIX, sun_path=@\"/tmp/.X11-unix/X9\"}, 20) = 0\n";
    for (call, leaks) in [
        ("7 write(4</home/officer/kept>, \"murtav0000\", 10) = 10", 1),
        ("7 write(4</home/officer/kept>, \"m\\0u\\0r\\0t\\0a\\0v\\0000\\0000\\0000\\0000\\0\", 20) = 20", 1),
        ("7 write(4</home/officer/kept>, \"m\\0u\\0r\\0t\\0a\\0v\\0\", 12) = 12", 0),
        ("7 execve(\"/bin/true\", [\"true\", \"murtav0000\"], []) = 0", 1),
        ("7 openat(AT_FDCWD</home>, \"murtav0000\", O_RDONLY) = 3", 1),
        ("7 writev(9<UNIX-STREAM:[17->18]>, [{iov_base=\"murtav0000\", iov_len=10}], 1) = 10", 1),
        ("7 sendmsg(5<UNIX:[20->21]>, {msg_iov=[{iov_base=\"murtav0000\"}]}, 0) = 10", 0),
        ("7 write(6<pipe:[30]>, \"murtav0000\", 10) = 10", 0),
        ("7 write(8<socket:[31]>, \"murtav0000\", 10) = 10", 1),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("calls");
        fs::write(&file, format!("{connect}{call}\n")).unwrap();
        let found = Trace::read(&file).leaks(&word);
        assert_eq!(found.len(), leaks, "{call}: {found:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("kept"), "m\0u\0r\0t\0a\0v\x000\x000\x000\x000\0").unwrap();
    assert_eq!(holding(folder.path(), &word).len(), 1);
}
