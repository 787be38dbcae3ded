//! The same test program as another process: killed, starved of disk, or racing for the folder.

use super::*;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdout, Command, Stdio};

const ACT: &str = "TAANUU_TEST_ACT";
const DIR: &str = "TAANUU_TEST_DIR";
const ROOT: &str = "TAANUU_TEST_ROOT";

/// What the child says: lines behind `@`, so that the test runner's own words do not mix in.
macro_rules! say {
    ($($word:tt)*) => { println!("\n@{}", format_args!($($word)*)) };
}

/// Does nothing unless another test started this process to act.
#[test]
fn act() {
    let Ok(act) = std::env::var(ACT) else { return };
    let dir = PathBuf::from(std::env::var(DIR).unwrap());
    let root: Digest = std::env::var(ROOT).unwrap().parse().unwrap();
    let root = RootKey(root.0.into());
    match act.as_str() {
        "write" => write(&mut open_with_root(&dir, &root, Access::Write).unwrap(), usize::MAX, 20),
        "fill" => fill(&dir, &root),
        "install" => install(&mut open_with_root(&dir, &root, Access::Write).unwrap()),
        "open" => {
            say!("{:?}", open_with_root(&dir, &root, Access::Write).err());
            say!("{:?}", open_with_root(&dir, &root, Access::Read).map(|vault| vault.cases().unwrap().len()));
        }
        "own" => {
            let mut owned = open_with_root(&dir, &root, Access::Write);
            if let Ok(vault) = &mut owned {
                let (case, mut rng) = (vault.cases().unwrap()[0].id, Chance(u64::from(std::process::id()) << 32));
                let _saved = answer(vault, case, 0, &mut rng).unwrap();
            }
            say!("{:?}", owned.as_ref().err());
            wait_for_end_of_input();
        }
        "create" => {
            let made = Vault::create(&dir, &new_vault(), NOW, &mut Chance(u64::from(std::process::id()) << 32));
            say!("{:?}", made.as_ref().err());
            wait_for_end_of_input();
        }
        #[cfg(unix)]
        "open-with-passphrase" => say!("{}", super::costs::open_with_passphrase(&dir)),
        "change-keys" => super::rekey_cut::change_and_stop(&dir, &root),
        other => panic!("no act {other}"),
    }
}

/// Writes answers and says each number once it is saved; ends at the first error.
fn write(vault: &mut Vault, answers: usize, length: usize) {
    let mut rng = Chance(u64::from(std::process::id()) << 32);
    let case = vault.cases().unwrap().first().map(|case| case.id);
    let case = case.unwrap_or_else(|| begin(vault, &mut rng));
    let first = vault.case(case).unwrap().answers.len();
    for number in first..first.saturating_add(answers) {
        let text = screening::Answer::Text("ы".repeat(length));
        match vault.record_answer(case, &format!("q{number}"), &text, &meta(), NOW, &mut rng) {
            Ok(saved) => say!("saved {number} {}", saved.seq),
            Err(error) => return say!("{error:?}"),
        }
    }
}

/// Takes in, approves and uses one version after the other, and says the length of each once it is in use.
fn install(vault: &mut Vault) {
    let mut rng = Chance(u64::from(std::process::id()) << 32);
    let used = vault.protocol_in_use().unwrap();
    let first = used.map_or(0, |bundle| vault.protocol_bytes(bundle).unwrap().len());
    for length in first + 1.. {
        let bundle = super::protocols::kept(vault, &vec![b'x'; length], &mut rng);
        let _ = vault.approve_protocol(bundle, "invented", "invented", NOW, &mut rng).unwrap();
        let _ = vault.use_protocol(Some(bundle), NOW, &mut rng).unwrap();
        say!("{length}");
    }
}

/// Writes until the disk is full, twice, then opens again and tells what is there.
fn fill(dir: &Path, root: &RootKey) {
    let mut vault = open_with_root(dir, root, Access::Write).unwrap();
    for _ in 0..2 {
        write(&mut vault, usize::MAX, 3000);
    }
    drop(vault);
    match open_with_root(dir, root, Access::Write) {
        Ok(vault) => {
            let case = vault.cases().unwrap()[0].id;
            say!("there {} {}", vault.case(case).unwrap().answers.len(), vault.check().unwrap().findings.len());
        }
        Err(error) => say!("not opened: {error:?}"),
    }
}

fn wait_for_end_of_input() {
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
}

/// A running child.
pub(super) struct Actor {
    pub(super) process: Child,
    lines: BufReader<ChildStdout>,
}

impl Actor {
    /// Starts this program to act; `wrapper` is a command that starts it in turn (its arguments come before ours).
    pub(super) fn start(act: &str, office: &Office, wrapper: &[&str]) -> Actor {
        let program = std::env::current_exe().unwrap();
        let mut words = wrapper.iter().map(std::ffi::OsString::from).chain([program.into()]);
        let mut command = Command::new(words.next().unwrap());
        command.args(words).args(["--exact", "tests::child::act", "--nocapture", "--test-threads=1"]);
        command.env(ACT, act).env(DIR, &office.dir).env(ROOT, Digest(*office.root.0).to_string());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap());
        Actor { process, lines }
    }

    /// The next thing it says; `None` when it has ended.
    pub(super) fn hear(&mut self) -> Option<String> {
        loop {
            let mut line = String::new();
            if self.lines.read_line(&mut line).unwrap() == 0 {
                return None;
            }
            // A killed child may have said half a line: that was not said.
            if let (Some(said), true) = (line.strip_prefix('@'), line.ends_with('\n')) {
                return Some(said.trim_end().to_owned());
            }
        }
    }

    /// Everything it still says, until it ends.
    pub(super) fn hear_out(mut self) -> Vec<String> {
        drop(self.process.stdin.take());
        let said = std::iter::from_fn(|| self.hear()).collect();
        self.process.wait().unwrap();
        said
    }
}

/// Number and event of `saved …`.
pub(super) fn saved(line: &str) -> Option<(usize, u64)> {
    let (number, seq) = line.strip_prefix("saved ")?.split_once(' ')?;
    Some((number.parse().unwrap(), seq.parse().unwrap()))
}
