//! A durable answer beside what the disk itself needs, in the same directory. `cargo bench -p vault`
//!
//! `TMPDIR` chooses the disk. The bare figures write what a save writes and flush as often: what is left between them and an answer is ours.

#![expect(clippy::unwrap_used, reason = "a measurement may stop at the first surprise")]

use divan::Bencher;
use rand_core::UnwrapErr;
use screening::Answer;
use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use vault::{AnswerMeta, CaseId, Digest, KdfParameters, Mode, NewCase, NewVault, Vault};

const NOW: i64 = 1_795_000_000;
fn main() {
    divan::main();
}

fn vault(dir: &Path) -> (Vault, CaseId) {
    let mut rng = UnwrapErr(getrandom::SysRng);
    let new = NewVault {
        label: "bench",
        passphrase: "invented for a measurement",
        kdf: KdfParameters::floor(),
        supervisors: &[],
        recovery_code: None,
        mode: Mode::Training,
        settings: &[],
    };
    let mut vault = Vault::create(&dir.join("vault"), &new, NOW, &mut rng).unwrap();
    let case = NewCase {
        protocol_id: "kg-sop",
        protocol_version: "0.1.0",
        protocol_hash: Digest([9; 32]),
        protocol_bundle: None,
        interview_language: "ky",
        officer_language: "ru",
    };
    let case = vault.create_case(&case, NOW, &mut rng).unwrap().case;
    (vault, case)
}

fn answer(vault: &mut Vault, case: CaseId, number: usize) {
    let meta = AnswerMeta { language_asked: "ky".into(), how_asked: "read".into() };
    let value = Answer::One("employer".into());
    let question = format!("question_{}", number % 60);
    let _saved = vault.record_answer(case, &question, &value, &meta, NOW, &mut UnwrapErr(getrandom::SysRng)).unwrap();
}

/// One answer, acknowledged: transaction and anchor on disk.
#[divan::bench(sample_count = 300)]
fn durable_answer(bencher: Bencher) {
    let dir = tempfile::tempdir().unwrap();
    let (mut vault, case) = vault(dir.path());
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        answer(&mut vault, case, number);
    });
}

/// 4 KiB appended and flushed: the least that any durable save costs.
#[divan::bench(sample_count = 300)]
fn bare_append_and_flush(bencher: Bencher) {
    let mut file = tempfile::tempfile().unwrap();
    bencher.bench_local(|| {
        file.write_all(&[7; 4096]).unwrap();
        file.sync_data().unwrap();
    });
}

/// The writes and flushes of one save without SQLite, SQLCipher or us: what TRUNCATE, EXTRA and the anchor need. Six flushes, counted
/// with `strace -e trace=fsync,fdatasync`: journal, its folder, its header, database, emptied journal; then the anchor.
#[divan::bench(sample_count = 300)]
fn bare_flushes_of_a_save(bencher: Bencher) {
    let dir = tempfile::tempdir().unwrap();
    let open = |name| {
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(true).open(dir.path().join(name)).unwrap()
    };
    let (mut journal, mut database, mut anchor) = (open("journal"), open("database"), open("anchor"));
    database.write_all(&vec![1; 200 * 1024]).unwrap();
    anchor.write_all(&vec![0; 512 * 1024]).unwrap();
    let write = |file: &mut File, at, bytes: &[u8]| {
        file.seek(SeekFrom::Start(at)).unwrap();
        file.write_all(bytes).unwrap();
    };
    let mut round = 0;
    bencher.bench_local(|| {
        round += 1;
        // Five pages change: the file's first, the event, its index, the case, the answer.
        write(&mut journal, 0, &[7; 512 + 5 * 4104]);
        journal.sync_all().unwrap();
        File::open(dir.path()).unwrap().sync_all().unwrap();
        write(&mut journal, 0, &[8; 12]);
        journal.sync_all().unwrap();
        (0..5).for_each(|page| write(&mut database, page * 8192, &[round as u8; 4096]));
        database.sync_all().unwrap();
        journal.set_len(0).unwrap();
        journal.sync_all().unwrap();
        write(&mut anchor, round % 4096 * 128, &[9; 128]);
        anchor.sync_data().unwrap();
    });
}
