//! The web view's own processes, which hold the pages' words.

/// Ends the child processes of this program at once, except the fresh one.
///
/// They end by themselves when this process is gone; a second of a page's words is a second too long.
#[cfg(target_os = "linux")]
pub fn end_children(except: Option<u32>) {
    use rustix::process::{Pid, Signal, kill_process};
    for process in children(std::process::id()).into_iter().filter(|process| Some(*process) != except) {
        let process = i32::try_from(process).ok().and_then(Pid::from_raw);
        // One that is gone already is what we want.
        let _ = process.map(|process| kill_process(process, Signal::KILL));
    }
}

/// Elsewhere the web view's processes end with ours.
#[cfg(not(target_os = "linux"))]
pub fn end_children(_except: Option<u32>) {}

/// Processes whose parent is `parent`.
#[cfg(target_os = "linux")]
pub(super) fn children(parent: u32) -> Vec<u32> {
    let parent_of = |process: &u32| {
        let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        // After the name, which may hold anything but ends with the last parenthesis: state, parent.
        stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse::<u32>().ok()
    };
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    numbers.filter(|process| parent_of(process) == Some(parent)).collect()
}
