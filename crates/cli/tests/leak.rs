//! A whole story under `strace`: what was said, and the passphrase, are in no file, argument, environment, name or log (R20).
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod run;

use run::{PASSPHRASE, Run, golden};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Invented words that stand for what a person said and an officer wrote.
const SAID: [&str; 4] = ["qzwhomeqz", "qzwdebtqz", "qzwnoteqz", "qzwreasonqz"];

/// Everything by which bytes or names leave a process; contents whole, names of open files beside their numbers.
const WATCHED: &str = "execve,openat,open,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,\
                       write,pwrite64,writev,pwritev,pwritev2,sendto,sendmsg,sendmmsg,socket,connect,mq_timedsend";

/// All secret words: what was said, and parts of the passphrase.
fn secrets() -> Vec<&'static str> {
    SAID.into_iter().chain(PASSPHRASE.split(' ')).collect()
}

/// Two offices and a drive in one folder of their own, with nothing else in the environment.
struct Place {
    folder: tempfile::TempDir,
    calls: Cell<u32>,
    /// What came on stderr: nothing was asked for there, and logs keep it.
    told: RefCell<Vec<String>>,
}

impl Place {
    fn new() -> Place {
        let folder = tempfile::tempdir().unwrap();
        for name in ["home", "tmp", "drive", "traces"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        std::fs::write(folder.path().join("passphrase"), PASSPHRASE).unwrap();
        Place { folder, calls: 0.into(), told: RefCell::default() }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    /// Runs the program with this office's vault, watched.
    fn run(&self, office: &str, arguments: &[&str], input: &str) -> Run {
        let vault = self.path(office);
        let mut all = vec![env!("CARGO_BIN_EXE_taanuu"), "--vault", &vault];
        all.extend(arguments);
        self.watch(&all, input)
    }

    fn watch(&self, program: &[&str], input: &str) -> Run {
        self.calls.set(self.calls.get() + 1);
        let trace = self.path(&format!("traces/{}", self.calls.get()));
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-v", "-y", "-s", "16777216", "-o", &trace, "-e", &format!("trace={WATCHED}")]);
        command.args(program).env_clear().env("LANG", "en_US.UTF-8").env("PATH", "/usr/bin:/bin");
        command.env("TAANUU_PASSPHRASE_FILE", self.path("passphrase"));
        command.env("HOME", self.path("home")).env("TMPDIR", self.path("tmp")).current_dir(self.path("tmp"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("strace is there: scripts/setup test installs it");
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        let output = child.wait_with_output().unwrap();
        let (stdout, stderr) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        self.told.borrow_mut().push(stderr.clone());
        Run { status: output.status.code().unwrap(), stdout, stderr }
    }

    /// Calls that give a secret away: any with a secret in it, but what the person asked for on the terminal.
    fn leaks(&self) -> Vec<String> {
        let told = self.told.borrow();
        let has_secret = |told: &&String| secrets().iter().any(|word| told.contains(word));
        let mut leaks: Vec<String> = told.iter().filter(has_secret).map(|told| format!("stderr: {told}")).collect();
        for number in 1..=self.calls.get() {
            for line in std::fs::read_to_string(self.path(&format!("traces/{number}"))).unwrap().lines() {
                let call = line.split_once(' ').map_or(line, |(_, call)| call).trim_start();
                let secret = secrets().into_iter().find(|word| call.contains(word));
                let network = call.starts_with("socket(AF_INET") || call.starts_with("connect(");
                if network || secret.is_some() && !call.starts_with("write(1<pipe:") {
                    leaks.push(format!("run {number}: {}", call.chars().take(120).collect::<String>()));
                }
            }
        }
        leaks
    }

    /// How many calls were seen to write to a file of the vaults: a watch that sees none proves nothing.
    fn writes_seen(&self) -> usize {
        let trace = |number| std::fs::read_to_string(self.path(&format!("traces/{number}"))).unwrap();
        let of = |trace: String| {
            trace.lines().filter(|line| line.contains("pwrite64(") && line.contains("vault.db")).count()
        };
        (1..=self.calls.get()).map(trace).map(of).sum()
    }
}

/// Files below a folder that hold a secret, in UTF-8 or UTF-16.
fn holding(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path));
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let wide = |word: &str| word.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let has = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
        let name = path.to_string_lossy().into_owned();
        if secrets().iter().any(|word| has(word.as_bytes()) || has(&wide(word)) || name.contains(word)) {
            found.push(name);
        }
    }
    found
}

/// An inspector's interview goes to a shelter and its receipt comes back.
fn story(place: &Place) -> Value {
    let (inspector, shelter, drive) = ("inspector", "shelter", place.path("drive"));
    for (office, role) in [(inspector, "labour-inspector"), (shelter, "shelter-desk")] {
        let made = place.run(office, &["vault", "create", "--label", "Blue desk", "--training", role, "--json"], "");
        assert_eq!(made.status, 0, "{made:?}");
    }
    let mut answers = golden("sewing-shop")["answers"].clone();
    for (question, word) in [("own_words", SAID[0]), ("contact_word", SAID[1])] {
        answers[question] = json!(format!("invented {word} words"));
    }
    answers["contact_how"] = json!(["call"]);
    answers["consent_support"] = json!("yes");
    let case = place.run(inspector, &["case", "import", "-", "--json"], &answers.to_string()).json();
    let case = case["case"].as_str().unwrap();
    let told =
        place.run(inspector, &["case", "answer", case, "own_words", "-"], &format!("invented {} words", SAID[2]));
    assert_eq!(told.status, 0, "{told:?}");
    let reason = format!("Papers are held back, {}.", SAID[3]);
    let decided = place.run(inspector, &["case", "decide", case, "refer", "--reason", "-"], &reason);
    assert_eq!(decided.status, 0, "{decided:?}");
    let sealed = place.run(inspector, &["packet", "seal", case, "--to", "1", "--out", &drive, "--json"], "").json();
    let packet = format!("{drive}/{}", sealed["file_name"].as_str().unwrap());
    let opened = place.run(shelter, &["packet", "open", &packet, "--json"], "").json();
    let id = opened["line"]["packet"].as_str().unwrap();
    let made = place.run(shelter, &["receipt", "make", id, "--accept", "--out", &drive, "--json"], "").json();
    let receipt = format!("{drive}/{}", made["file_name"].as_str().unwrap());
    assert_eq!(place.run(inspector, &["receipt", "apply", &receipt, "--json"], "").json()["status"], "accepted");
    place.run(inspector, &["case", "show", case, "--json"], "").json()
}

#[test]
fn what_was_said_leaves_only_on_the_terminal_and_sealed() {
    let place = Place::new();
    let shown = story(&place).to_string();
    for word in &SAID[1..] {
        assert!(shown.contains(word), "{word} is kept, and shown to who may see it");
    }
    assert!(place.writes_seen() > 50, "{} writes", place.writes_seen());
    assert_eq!(place.leaks(), Vec::<String>::new());
    for folder in ["home", "tmp", "drive", "inspector", "shelter"] {
        assert_eq!(holding(Path::new(&place.path(folder))), Vec::<String>::new());
    }
    println!("{} runs watched, {} writes to vaults, no secret anywhere", place.calls.get(), place.writes_seen());
}

/// The same eyes must see a leak: each of these programs gives a secret away in its own manner.
#[test]
fn a_secret_in_a_file_a_name_an_argument_or_an_environment_is_seen() {
    for (script, input) in [
        ("read word; echo \"$word\" > kept.txt", SAID[0]),
        ("read word; echo \"$word\" > kept.txt; rm kept.txt", SAID[0]),
        ("read word; mkdir \"$word\"", SAID[1]),
        ("read word; /bin/true \"$word\"", SAID[2]),
        ("read word; WORD=\"$word\" /bin/true", SAID[2]),
        ("read word; echo \"$word\" >&2", SAID[3]),
    ] {
        let place = Place::new();
        let ran = place.watch(&["/bin/sh", "-c", script], &format!("{input}\n"));
        assert_eq!(ran.status, 0, "{script}: {ran:?}");
        assert!(!place.leaks().is_empty(), "{script}");
    }
    let place = Place::new();
    place.watch(&["/bin/sh", "-c", "read word; echo \"$word\""], SAID[0]);
    assert_eq!(place.leaks(), Vec::<String>::new(), "what was asked for on the terminal is no leak");
    std::fs::write(place.path("home/kept"), "q\0z\0w\0h\0o\0m\0e\0q\0z\0").unwrap();
    assert_eq!(holding(Path::new(&place.path("home"))).len(), 1);
}
