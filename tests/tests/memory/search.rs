//! A search for words through all memory of a process that can hold any.

use super::processes::Process;
use memchr::memmem::Finder;
use std::fs::{self, File};
use std::os::unix::fs::FileExt;

/// Pages read at once.
const PAGES_AT_ONCE: usize = 1024;
const PAGE: usize = 4096;
/// Bits of a pagemap entry: in memory, or swapped out (which reading brings back).
const PRESENT_OR_SWAPPED: u64 = 1 << 63 | 1 << 62;

/// How often one of `words` stands in the memory of a process, in UTF-8 or in UTF-16 as a web view keeps text.
pub fn count(process: &Process, words: &[String]) -> usize {
    let needles: Vec<Vec<u8>> = words.iter().flat_map(|word| [word.as_bytes().to_vec(), utf16(word)]).collect();
    let finders: Vec<Finder<'_>> = needles.iter().map(Finder::new).collect();
    let overlap = needles.iter().map(Vec::len).max().unwrap_or(1) - 1;
    let (Ok(memory), Ok(pagemap)) = (open(process, "mem"), open(process, "pagemap")) else { return 0 };
    let mut found = 0;
    for (from, to) in regions(process) {
        let mut window: Vec<u8> = Vec::new();
        for (start, bytes) in runs(from, to, &pagemap) {
            let mut chunk = vec![0; bytes];
            // A page that went away meanwhile holds nothing any more.
            if memory.read_exact_at(&mut chunk, start as u64).is_err() {
                window.clear();
                continue;
            }
            // A word may lie across two chunks; what lay before is counted with the new chunk only if it reaches into it.
            let kept = window.len();
            window.extend_from_slice(&chunk);
            for finder in &finders {
                let own = finder.needle().len();
                found += finder.find_iter(&window).filter(|at| at + own > kept).count();
            }
            window.drain(..window.len().saturating_sub(overlap));
        }
    }
    found
}

fn utf16(word: &str) -> Vec<u8> {
    word.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn open(process: &Process, file: &str) -> std::io::Result<File> {
    File::open(format!("/proc/{}/{file}", process.id))
}

/// Regions that can hold words: all that can be written, and all that come from no file.
fn regions(process: &Process) -> Vec<(usize, usize)> {
    let maps = fs::read_to_string(format!("/proc/{}/maps", process.id)).unwrap_or_default();
    let region = |line: &str| {
        let mut parts = line.split_whitespace();
        let (range, rights, inode) = (parts.next()?, parts.next()?, parts.nth(2)?);
        let special = line.ends_with("[vvar]") || line.ends_with("[vsyscall]") || line.ends_with("[vdso]");
        let holds = rights.starts_with('r') && (rights.contains('w') || inode == "0") && !special;
        let (from, to) = range.split_once('-')?;
        holds.then_some((usize::from_str_radix(from, 16).ok()?, usize::from_str_radix(to, 16).ok()?))
    };
    maps.lines().filter_map(region).collect()
}

/// Parts of a region with pages behind them: a script engine reserves gigabytes that it never touched.
fn runs(from: usize, to: usize, pagemap: &File) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut entries = vec![0; PAGES_AT_ONCE * 8];
    for start in (from..to).step_by(PAGES_AT_ONCE * PAGE) {
        let pages = PAGES_AT_ONCE.min((to - start) / PAGE);
        let read = pagemap.read_at(&mut entries[..pages * 8], (start / PAGE * 8) as u64).unwrap_or(0);
        for (page, entry) in entries[..read].chunks_exact(8).enumerate() {
            if u64::from_le_bytes(entry.try_into().unwrap()) & PRESENT_OR_SWAPPED == 0 {
                continue;
            }
            let at = start + page * PAGE;
            match runs.last_mut() {
                Some((begun, bytes)) if *begun + *bytes == at && *bytes < PAGES_AT_ONCE * PAGE => *bytes += PAGE,
                _ => runs.push((at, PAGE)),
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::super::machine::{STARTING, wait};
    use super::{count, utf16};
    use crate::processes::Process;
    use std::io::Write;
    use std::process::{Command, Stdio};

    /// Where words lie between other bytes: no multiple of a page, so that some lie across two.
    const EVERY_BYTES: usize = 5003;
    const TIMES: usize = 1000;

    /// `sort` keeps all that it is given until the end comes.
    #[test]
    fn every_copy_in_another_process_is_found_in_both_forms_and_no_other_word() {
        for form in [|word: &str| word.as_bytes().to_vec(), utf16] {
            let word = "briskotter731";
            let mut line = form(word);
            line.resize(EVERY_BYTES - 1, b'.');
            line.push(b'\n');
            let mut sort = Command::new("sort").stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
            let mut given = sort.stdin.take().unwrap();
            given.write_all(&line.repeat(TIMES)).unwrap();
            let process = Process { id: sort.id(), name: "sort".to_owned() };
            let found = wait(STARTING, || (count(&process, &[word.to_owned()]) >= TIMES - 20).then_some(()));
            assert!(found.is_some(), "{} of {TIMES}", count(&process, &[word.to_owned()]));
            assert_eq!(count(&process, &["vagueheron902".to_owned()]), 0);
            drop(given);
            sort.kill().unwrap();
            sort.wait().unwrap();
        }
    }

    #[test]
    fn a_process_that_is_gone_holds_nothing() {
        assert_eq!(count(&Process { id: u32::MAX / 2, name: "none".to_owned() }, &["a".to_owned()]), 0);
    }
}
