//! Which backups stay: all of the last seven days, then the last one of each of eight weeks, and the newest whatever its age.

use super::list::Backup;
use super::{facts, write};
use crate::{BackupError, Digest, Vault, VaultError, files};
use std::collections::BTreeSet;
use std::path::Path;

const DAY_SECONDS: i64 = 24 * 60 * 60;
const ALL_OF_DAYS: i64 = 7;
const ONE_OF_EACH_OF_WEEKS: usize = 8;
/// First bytes of every age file.
const HEADER: &[u8] = b"age-encryption.org/v1\n";

impl Vault {
    /// The recorded backups that the rule does not keep, once another one is made now.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn surplus_backups(&self, now: i64) -> Result<Vec<Backup>, VaultError> {
        let mut there = self.backups()?;
        there.retain(|backup| backup.removed_at.is_none());
        let times: Vec<i64> = there.iter().map(|backup| backup.at).chain([now]).collect();
        let kept = kept(&times, now);
        there.retain(|backup| !kept.contains(&backup.at));
        Ok(there)
    }
}

/// Times of the backups that stay.
fn kept(times: &[i64], now: i64) -> BTreeSet<i64> {
    // Weeks with fixed borders: with sliding ones, what was the last of its week yesterday is not today, and nothing grows old.
    let week = |at: i64| at.div_euclid(7 * DAY_SECONDS);
    let sorted: BTreeSet<i64> = times.iter().copied().collect();
    let recent = |at: &i64| *at > now - ALL_OF_DAYS * DAY_SECONDS;
    let mut kept: BTreeSet<i64> = sorted.iter().copied().filter(recent).collect();
    kept.extend(sorted.last());
    let mut weeks = BTreeSet::new();
    for at in sorted.iter().rev().filter(|at| !recent(at)) {
        if weeks.len() < ONE_OF_EACH_OF_WEEKS && weeks.insert(week(*at)) {
            kept.insert(*at);
        }
    }
    kept
}

/// Deletes those of `surplus` that lie in `folder` as they were written, and says which. A file of another name, another beginning or
/// other content is somebody else's and stays.
///
/// # Errors
/// [`BackupError::Storage`].
pub fn delete_backups(folder: &Path, surplus: &[Backup]) -> Result<Vec<Digest>, BackupError> {
    let mut deleted = Vec::new();
    for backup in surplus {
        let path = folder.join(&backup.file_name);
        if is_ours(&path, backup) {
            files::remove(&path)?;
            deleted.push(backup.sha256);
        }
    }
    if !deleted.is_empty() {
        files::sync_dir(folder)?;
    }
    Ok(deleted)
}

fn is_ours(path: &Path, backup: &Backup) -> bool {
    let plain = std::fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() == backup.size_bytes);
    let begins = || {
        let first = std::fs::File::open(path).and_then(|file| {
            let mut first = Vec::new();
            std::io::Read::read_to_end(&mut std::io::Read::take(file, HEADER.len() as u64), &mut first)?;
            Ok(first)
        });
        first.is_ok_and(|first| first == HEADER)
    };
    let same = || facts::digest_of(path).is_ok_and(|(_, sha256)| sha256 == backup.sha256);
    plain && write::is_backup_name(&backup.file_name) && begins() && same()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: i64 = 1_795_000_000;

    /// Ages in days of what stays.
    fn ages(times: &[i64], now: i64) -> Vec<i64> {
        kept(times, now).iter().rev().map(|at| (now - at) / DAY_SECONDS).collect()
    }

    #[test]
    fn a_backup_a_day_leaves_a_week_of_days_and_eight_weeks() {
        let mut there: Vec<i64> = Vec::new();
        for day in 0..200 {
            let now = NOW + day * DAY_SECONDS;
            there.push(now);
            there = kept(&there, now).into_iter().collect();
            // Two weeks that are begun and not yet over may have one each beside the eight.
            assert!(there.len() <= 15 && there.contains(&now), "day {day}: {}", there.len());
        }
        let now = NOW + 199 * DAY_SECONDS;
        let ages = ages(&there, now);
        assert_eq!(ages[..7], [0, 1, 2, 3, 4, 5, 6]);
        assert_eq!(ages[7..].len(), 8, "{ages:?}");
        assert!(ages[7..].windows(2).all(|pair| pair[1] - pair[0] <= 7), "{ages:?}");
        assert!(*ages.last().unwrap() >= 50, "{ages:?}");
    }

    #[test]
    fn what_stays_of_a_few() {
        let days = |list: &[i64]| list.iter().map(|age| NOW - age * DAY_SECONDS).collect::<Vec<_>>();
        for (there, stay) in [
            (vec![], vec![]),
            // The only one, however old.
            (vec![400], vec![400]),
            // A clock that went back: what seems to come from the future stays.
            (vec![-30, 0], vec![-30, 0]),
            (vec![0, 0, 6, 6], vec![0, 6]),
        ] {
            assert_eq!(ages(&days(&there), NOW), stay, "{there:?}");
        }
    }

    proptest! {
        #[test]
        fn the_newest_and_the_last_week_always_stay(ages in proptest::collection::vec(-10_i64..400, 1..60)) {
            let times: Vec<i64> = ages.iter().map(|age| NOW - age * DAY_SECONDS).collect();
            let kept = kept(&times, NOW);
            prop_assert!(kept.contains(times.iter().max().unwrap()));
            for at in &times {
                prop_assert!(NOW - at >= ALL_OF_DAYS * DAY_SECONDS || kept.contains(at));
            }
            let old = kept.iter().filter(|at| NOW - **at >= ALL_OF_DAYS * DAY_SECONDS).count();
            prop_assert!(old <= ONE_OF_EACH_OF_WEEKS + 1);
        }
    }
}
