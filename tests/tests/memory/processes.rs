//! The processes of a program: itself, its web processes, and whatever it started anew.

use std::fs;
use std::path::Path;

/// One process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Its number.
    pub id: u32,
    /// Name of its program.
    pub name: String,
}

/// Makes processes whose parent ended ours, so that the program started anew is still found below this one, and may be
/// looked into where the system allows that for one's own descendants only.
pub fn adopt() {
    rustix::process::set_child_subreaper(Some(rustix::process::getpid())).unwrap();
}

/// The processes below this one that belong to `program`.
pub fn ours(program: &Path) -> Vec<Process> {
    let all: Vec<(u32, u32)> = fs::read_dir("/proc")
        .unwrap()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|process| Some((process, parent_of(process)?)))
        .collect();
    let mut below = vec![std::process::id()];
    let mut at = 0;
    while let Some(parent) = below.get(at).copied() {
        below.extend(all.iter().filter(|(_, of)| *of == parent).map(|(process, _)| *process));
        at += 1;
    }
    let named = |id: u32| {
        // Gone, or ended and not waited for: it has no memory any more.
        let runs = fs::read_link(format!("/proc/{id}/exe")).ok()?;
        let name = runs.file_name()?.to_str()?.to_owned();
        (runs == program || name.starts_with("WebKit")).then_some(Process { id, name })
    };
    below.into_iter().skip(1).filter_map(named).collect()
}

fn parent_of(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()
}
