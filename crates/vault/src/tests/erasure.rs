//! A case shrinks to its line or is deleted: everything it said is gone, everything else still follows from the events.

use super::*;
use rusqlite::ffi;
use screening::Answer;

/// Words that no page may hold afterwards.
const CANARY: &str = "канарейка";

/// A case with every kind of content, a packet that was handed over, and a receipt if wished.
pub(super) fn full_case(vault: &mut Vault, number: u8, receipt: bool, rng: &mut Chance) -> CaseId {
    let case = begin(vault, rng);
    for question in 0..40 {
        let text = Answer::Text(format!("{CANARY} жооп {number} {question} {}", "узун ".repeat(question * 7)));
        let _ = vault.record_answer(case, &format!("q{question}"), &text, &meta(), NOW, rng).unwrap();
    }
    let corrected = Answer::Text(format!("{CANARY} оңдоо"));
    let saved = vault.record_answer(case, "q1", &corrected, &meta(), NOW, rng).unwrap();
    let why = format!("{CANARY} себеп");
    let _ = vault.explain_correction(case, saved.seq, "other", &why, "ky", NOW, rng).unwrap();
    let _ = vault.withdraw_answer(case, "q2", NOW, rng).unwrap();
    let _ = vault.record_note(case, None, &format!("{CANARY} эскертүү"), "ky", NOW, rng).unwrap();
    let _ = vault.record_place(case, &format!("{CANARY} барак"), NOW, rng).unwrap();
    let _ = vault.record_pause(case, "break", NOW, rng).unwrap();
    let _ = vault.record_decision(case, "refer", &format!("{CANARY} чечим"), "ky", NOW, rng).unwrap();
    seal_unanswered(vault, case, number, rng);
    if receipt {
        answer_packet(vault, case, number, rng);
    }
    case
}

/// The bytes of the sealed file with this number.
pub(super) fn sealed_bytes(number: u8) -> Vec<u8> {
    format!("{CANARY} sealed {number} ").repeat(1000).into_bytes()
}

/// A packet of the case that was handed over and accepted.
pub(super) fn seal(vault: &mut Vault, case: CaseId, number: u8, rng: &mut Chance) {
    seal_unanswered(vault, case, number, rng);
    answer_packet(vault, case, number, rng);
}

fn seal_unanswered(vault: &mut Vault, case: CaseId, number: u8, rng: &mut Chance) {
    let bytes = sealed_bytes(number);
    let packet = NewPacket {
        case,
        file: SealedFile {
            packet: PacketId([number; 16]),
            signer: KeyId([2; 16]),
            seq: vault.next_seq(KeyId([2; 16])).unwrap(),
            file_name: "a.age",
            bytes: &bytes,
            file_sha256: append::digest(&bytes),
            item_sha256: Digest([3; 32]),
        },
        recipients: &[Recipient { org: 1, case_ref: [4; 16] }],
        sections: &["work".into()],
    };
    let _ = vault.add_to_outbox(&packet, NOW + 1, rng).unwrap();
    let _ = vault.record_handed_over(PacketId([number; 16]), &format!("/media/{CANARY}"), NOW + 2, rng).unwrap();
}

fn answer_packet(vault: &mut Vault, case: CaseId, number: u8, rng: &mut Chance) {
    let receipt = NewReceipt {
        receipt: PacketId([100 + number; 16]),
        packet: PacketId([number; 16]),
        status: "accepted",
        reason: "",
        org: 1,
        signed_at: NOW + 3,
        bytes: &[number; 80],
    };
    let _ = vault.record_receipt(&receipt, NOW + 4, rng).unwrap();
    let _ = vault.set_state(case, "accepted", NOW + 4, rng).unwrap();
}

/// Every page of the database as SQLite sees it, free ones included.
fn pages(vault: &Vault) -> Vec<u8> {
    let mut size = 0;
    // SAFETY: the handle is open and used by this thread alone; the copy is freed below, once.
    #[expect(unsafe_code, reason = "rusqlite's own call needs a feature that nothing else does")]
    unsafe {
        let copy = ffi::sqlite3_serialize(vault.db.handle(), c"main".as_ptr(), &mut size, 0 as std::ffi::c_uint);
        assert!(!copy.is_null());
        let bytes = std::slice::from_raw_parts(copy, usize::try_from(size).unwrap()).to_vec();
        ffi::sqlite3_free(copy.cast());
        bytes
    }
}

fn canaries(vault: &Vault) -> usize {
    let bytes = pages(vault);
    assert_eq!(&bytes[..15], b"SQLite format 3", "these are the pages in clear");
    bytes.windows(CANARY.len()).filter(|part| *part == CANARY.as_bytes()).count()
}

/// Every written word goes into the index; it is there folded.
fn refresh(vault: &mut Vault) {
    let mut words = |case: &StoredCase| {
        let answers = case.answers.values().map(|stored| match &stored.answer {
            Answer::Text(text) => text.clone(),
            _ => String::new(),
        });
        let notes = case.notes.values().map(|note| note.text.clone());
        let text = answers.chain(notes).collect::<Vec<_>>().join(" ");
        CaseWords {
            text: text.clone(),
            name: text,
            place: String::new(),
            employer: String::new(),
            marks: vec!["m".into()],
        }
    };
    vault.refresh_index(10_000, &mut words, &mut Chance(99)).unwrap();
}

/// Ends of the folded canary: FTS5 does not write what a word shares with the one before it.
fn folded_canaries(vault: &Vault) -> usize {
    let word = fold(CANARY);
    let end = &word.as_bytes()[word.len() - 12..];
    pages(vault).windows(end.len()).filter(|part| *part == end).count()
}

fn free_pages(vault: &Vault) -> i64 {
    vault.db.query_row("PRAGMA freelist_count", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_case_that_arrived_shrinks_to_its_line() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let rng = &mut office.rng;
    let case = full_case(&mut vault, 1, true, rng);
    refresh(&mut vault);
    assert!(canaries(&vault) > 100 && folded_canaries(&vault) > 1);
    let (before, all) = (vault.case(case).unwrap(), vault.history(case).unwrap());
    let saved = vault.shed_case(case, "asked", NOW + 9, rng).unwrap();
    assert_eq!((canaries(&vault), folded_canaries(&vault)), (0, 0), "{} free pages", free_pages(&vault));
    assert!(free_pages(&vault) > 0, "pages of the sealed file are free now, and looked at");

    let after = vault.case(case).unwrap();
    assert!(after.answers.is_empty() && after.notes.is_empty() && after.pauses.is_empty() && after.decision.is_none());
    let line = &after.summary;
    assert_eq!((line.reference.as_str(), line.state.as_str()), (before.summary.reference.as_str(), "accepted"));
    assert_eq!((line.shed_at, line.place.as_str(), line.answered), (Some(NOW + 9), "", 0));
    let packet = &after.referrals[0];
    assert_eq!((packet.recipients[0].org, &packet.receipts), (1, &before.referrals[0].receipts), "to whom");
    assert_eq!(packet.handed_over, Some((String::new(), NOW + 2)), "when, not in which folder");
    assert_eq!(vault.sealed_bytes(packet.packet), Err(VaultError::Erased));
    let kept = vault.history(case).unwrap();
    let Change::Shed { erased, .. } = kept.last().unwrap().change else { panic!("{kept:?}") };
    assert_eq!(kept.len() as u64 + erased, all.len() as u64 + 1);

    // Neither twice, nor may anything come back that was erased; how long the line is kept may still be said.
    assert_eq!(vault.shed_case(case, "asked", NOW, rng), Err(VaultError::Erased));
    assert_eq!(answer(&mut vault, case, 3, rng), Err(VaultError::Erased));
    assert_eq!(vault.record_note(case, None, "", "ky", NOW, rng), Err(VaultError::Erased));
    let _ = vault.set_retention(case, "other", NOW, NOW, rng).unwrap();
    let certificate = vault.certificates_of(case).unwrap().remove(0);
    assert_eq!((certificate.seq, certificate.events, certificate.purged), (saved.seq, erased, false));
    assert_eq!(vault.check().unwrap().findings, []);
    drop(vault);
    let vault = office.open().unwrap();
    assert_eq!((vault.case(case).unwrap().answers.len(), canaries(&vault)), (0, 0));
}

#[test]
fn a_deleted_case_leaves_its_certificate_and_the_numbers_it_used() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let rng = &mut office.rng;
    // Two cases worked on in turns, so that the certificate names several runs.
    let (going, staying) = (full_case(&mut vault, 1, false, rng), begin(&mut vault, rng));
    for number in 0..6 {
        let _ = answer(&mut vault, staying, number, rng).unwrap();
        let text = Answer::Text(format!("{CANARY} кезек менен {number}"));
        let _ = vault.record_answer(going, "turn", &text, &meta(), NOW, rng).unwrap();
    }
    let (reference, kept) = (vault.case_summary(going).unwrap().reference, vault.case(staying).unwrap());
    refresh(&mut vault);
    assert!(folded_canaries(&vault) > 1);
    let saved = vault.purge_case(going, "person_asked", NOW + 9, rng).unwrap();
    assert_eq!((canaries(&vault), folded_canaries(&vault)), (0, 0));
    refresh(&mut vault);
    assert_eq!(vault.case(going), Err(VaultError::UnknownCase));
    assert_eq!(vault.history(going), Err(VaultError::UnknownCase));
    assert_eq!(vault.outbox_packet(PacketId([1; 16])), Err(VaultError::UnknownPacket));
    assert_eq!((vault.case(staying).unwrap(), vault.cases().unwrap().len()), (kept, 1));
    assert_eq!(vault.next_seq(KeyId([2; 16])).unwrap(), 2, "a signed number is never used twice");

    let certificate = vault.certificates().unwrap().remove(0);
    assert_eq!((certificate.case, certificate.reference, certificate.purged), (going, reference, true));
    assert_eq!((certificate.reason.as_str(), certificate.at, certificate.seq), ("person_asked", NOW + 9, saved.seq));
    assert_eq!((certificate.ranges.len(), certificate.files[0].number), (7, 1), "{:?}", certificate.ranges);
    assert_eq!(vault.check().unwrap().findings, []);
    let next = full_case(&mut vault, 2, true, rng);
    let _ = vault.shed_case(next, "automatic", NOW, rng).unwrap();
    let _ = vault.purge_case(next, "retention_over", NOW, rng).unwrap();
    assert_eq!((vault.check().unwrap().findings, canaries(&vault)), (vec![], 0), "shrunk first, deleted then");
    assert_eq!(vault.certificates_of(next).unwrap().len(), 2);
    drop(vault);
    assert_eq!(office.open().unwrap().cases().unwrap().len(), 1);
}

/// Control: the search above would see what a database leaves behind that does not overwrite what it deletes.
#[test]
fn without_secure_delete_the_words_stay_in_the_pages() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let case = full_case(&mut vault, 1, true, &mut office.rng);
    vault.db.execute_batch("PRAGMA secure_delete = OFF").unwrap();
    let _ = vault.shed_case(case, "asked", NOW + 9, &mut office.rng).unwrap();
    assert!(canaries(&vault) > 0);
}

#[test]
fn without_a_receipt_nothing_shrinks() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let case = full_case(&mut vault, 1, false, &mut office.rng);
    let before = (vault.case(case).unwrap(), vault.last_seq().unwrap());
    assert_eq!(vault.shed_case(case, "asked", NOW, &mut office.rng), Err(VaultError::NotConfirmed));
    assert_eq!(vault.shed_case(CaseId([9; 16]), "asked", NOW, &mut office.rng), Err(VaultError::UnknownCase));
    assert_eq!(vault.purge_case(CaseId([9; 16]), "other", NOW, &mut office.rng), Err(VaultError::UnknownCase));
    assert_eq!((vault.case(case).unwrap(), vault.last_seq().unwrap()), before);
}

#[test]
fn what_an_insider_empties_himself_is_found() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let rng = &mut office.rng;
    let shed = full_case(&mut vault, 1, true, rng);
    let _ = vault.shed_case(shed, "asked", NOW, rng).unwrap();
    let other = full_case(&mut vault, 2, true, rng);
    let gone = full_case(&mut vault, 3, true, rng);
    let _ = vault.purge_case(gone, "other", NOW, rng).unwrap();
    let _ = answer(&mut vault, other, 77, rng).unwrap();
    let last = "(SELECT max(seq) FROM event)";
    let empty = "UPDATE event SET salt = x'', body = x'' WHERE seq = ";
    for (edit, expected) in [
        (format!("{empty}{last}"), "broken"),
        (format!("{empty}(SELECT max(seq) FROM erasure)"), "broken"),
        (format!("{empty}(SELECT min(seq) FROM erasure)"), "broken"),
        ("UPDATE event SET body = x'' WHERE seq = 3".into(), "broken"),
        ("DELETE FROM erased WHERE first = (SELECT min(first) FROM erased)".into(), "broken"),
        (
            format!(
                "INSERT INTO erased (first, last, seq) VALUES ({last}, {last}, (SELECT max(seq) FROM erasure)); {empty}{last}"
            ),
            "broken",
        ),
        (
            format!("INSERT INTO erased (first, last, seq) VALUES ({last}, {last}, (SELECT max(seq) FROM erasure))"),
            "differs",
        ),
        ("UPDATE erased SET last = last + 1".into(), "differs"),
        ("UPDATE erasure SET reason = 'nobody'".into(), "differs"),
        ("DELETE FROM erased_file".into(), "differs"),
        ("UPDATE event SET case_id = zeroblob(16) WHERE body = x''".into(), "broken"),
        // Somebody puts an old page back: what was erased is there again.
        ("UPDATE event SET salt = x'01' WHERE seq = (SELECT min(first) FROM erased)".into(), "broken"),
        (
            "INSERT INTO content (sha256, bytes) SELECT file_sha256, x'00' FROM sealed WHERE number = 1".into(),
            "content-not-erased",
        ),
        ("UPDATE case_file SET shed_at = 0".into(), "differs"),
        ("UPDATE sealed SET number = 9 WHERE number = 3".into(), "differs"),
    ] {
        vault.db.execute_batch("PRAGMA foreign_keys = OFF; SAVEPOINT before").unwrap();
        vault.db.execute_batch(&edit).unwrap();
        let codes: Vec<_> = vault.check().unwrap().findings.iter().map(|finding| finding.code).collect();
        assert!(codes.contains(&expected), "{edit}: {codes:?}");
        vault.db.execute_batch("ROLLBACK TO before; RELEASE before; PRAGMA foreign_keys = ON").unwrap();
    }
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn an_erased_event_that_comes_back_whole_is_found() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let case = full_case(&mut vault, 1, true, &mut office.rng);
    let read = "SELECT seq, salt, body FROM event ORDER BY seq";
    let old: Vec<(i64, Vec<u8>, Vec<u8>)> = {
        let mut statement = vault.db.prepare(read).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let _ = vault.shed_case(case, "asked", NOW, &mut office.rng).unwrap();
    let (first, last) = vault.certificates().unwrap()[0].ranges[0];
    for (seq, salt, body) in old.iter().filter(|(seq, ..)| (first.cast_signed()..=last.cast_signed()).contains(seq)) {
        let put = "UPDATE event SET salt = ?2, body = ?3 WHERE seq = ?1";
        vault.db.execute_batch("SAVEPOINT before").unwrap();
        vault.db.execute(put, rusqlite::params![seq, salt, body]).unwrap();
        let codes: Vec<_> = vault.check().unwrap().findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["not-erased"], "event {seq}");
        vault.db.execute_batch("ROLLBACK TO before; RELEASE before").unwrap();
    }
}
