//! The thorough check: quiet over a whole vault, and loud about every row that does not follow from the events.

use super::*;

#[test]
fn a_whole_vault_has_no_findings() {
    let mut office = office();
    office.interview(30);
    let report = office.open().unwrap().check().unwrap();
    assert_eq!((report.events, report.anchored, report.findings), (33, 32, vec![]));
    assert_eq!(report.database_bytes, std::fs::metadata(office.dir.join(DATABASE)).unwrap().len());
}

#[test]
fn an_insider_with_the_key_cannot_edit_rows_unnoticed() {
    let mut office = office();
    let case = office.interview(3);
    let mut vault = office.open().unwrap();
    let packet = NewPacket {
        case,
        file: SealedFile {
            packet: PacketId([1; 16]),
            signer: KeyId([2; 16]),
            seq: 1,
            file_name: "a.age",
            bytes: b"sealed",
            file_sha256: append::digest(b"sealed"),
            item_sha256: Digest([3; 32]),
        },
        recipients: &[Recipient { org: 1, case_ref: [4; 16] }],
        sections: &["work".into()],
    };
    let _ = vault.add_to_outbox(&packet, NOW, &mut office.rng).unwrap();
    let protocol = super::protocols::kept(&mut vault, b"files", &mut office.rng);
    let _ = vault.approve_protocol(protocol, "invented", "invented", NOW, &mut office.rng).unwrap();
    let _ = vault.use_protocol(Some(protocol), NOW, &mut office.rng).unwrap();
    for (edit, expected) in [
        ("UPDATE protocol SET approved_by = 'somebody else'", "differs"),
        ("UPDATE protocol SET protocol_hash = x'00'", "differs"),
        ("UPDATE protocol_use SET bundle = x''", "differs"),
        ("DELETE FROM content WHERE sha256 IN (SELECT bundle FROM protocol)", "content-missing"),
        ("UPDATE answer SET value = '\"another answer\"' WHERE question = 'q1'", "differs"),
        ("UPDATE answer SET at = at + 1 WHERE question = 'q1'", "differs"),
        ("DELETE FROM answer WHERE question = 'q2'", "differs"),
        ("UPDATE case_file SET state = 'closed'", "differs"),
        ("UPDATE case_file SET protocol_version = '9'", "differs"),
        ("UPDATE setting SET value = 'ru'", "differs"),
        ("UPDATE case_count SET cases = 9", "differs"),
        ("DELETE FROM case_count", "differs"),
        ("UPDATE vault_state SET mode = 'live'", "differs"),
        ("UPDATE outbox_recipient SET org = 2", "differs"),
        ("DELETE FROM outbox_section", "differs"),
        ("INSERT INTO seen (packet, signer, number, item_sha256) VALUES (x'00', x'00', 1, x'00')", "differs"),
        ("UPDATE content SET bytes = x'00'", "content-differs"),
        ("DELETE FROM content", "content-missing"),
        ("DELETE FROM event WHERE seq = 4", "broken"),
        ("UPDATE event SET body = x'a0' WHERE seq = 4", "broken"),
        ("DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)", "database-behind"),
    ] {
        vault.db.execute_batch("SAVEPOINT before").unwrap();
        assert_ne!(vault.db.execute(edit, []).unwrap(), 0, "{edit}");
        let codes: Vec<_> = vault.check().unwrap().findings.iter().map(|finding| finding.code).collect();
        assert!(codes.contains(&expected), "{edit}: {codes:?}");
        vault.db.execute_batch("ROLLBACK TO before; RELEASE before").unwrap();
    }
    assert_eq!(vault.check().unwrap().findings, []);
}
