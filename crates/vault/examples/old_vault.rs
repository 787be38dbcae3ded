//! Makes the small vault that stays in `old/schema-N/` when schema N is released; all of it is invented.
//!
//! `cargo run -p vault --example old_vault -- crates/vault/old/schema-N`

use rand_core::UnwrapErr;
use screening::Answer;
use sha2::{Digest as _, Sha256};
use std::path::PathBuf;
use vault::*;
use zeroize::Zeroizing;

const NOW: i64 = 1_795_000_000;

type Rng = UnwrapErr<getrandom::SysRng>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let dir: PathBuf = std::env::args_os().nth(1).ok_or("which folder?")?.into();
    let mut rng = UnwrapErr(getrandom::SysRng);
    let new = NewVault {
        label: "old vault",
        passphrase: "тест correct horse battery",
        kdf: KdfParameters::floor(),
        supervisors: &[],
        recovery_code: Some(&[7; 16]),
        mode: Mode::Training,
        settings: &[("language", "ky")],
    };
    let mut vault = Vault::create(&dir, &new, NOW, &mut rng)?;
    let protocol = protocol(&mut vault, &mut rng)?;
    // A deleted case leaves its certificate; the others are what they would be without it.
    let deleted = interview(&mut vault, protocol, &mut rng)?;
    let _ = vault.purge_case(deleted, "practice", NOW + 5, &mut rng)?;
    let case = interview(&mut vault, protocol, &mut rng)?;
    record(&mut vault, case, &mut rng)?;
    keys(&mut vault, &mut rng)?;
    packets(&mut vault, case, &mut rng)?;
    backups(&mut vault, &mut rng)?;
    println!("{} events in {}", vault.last_seq()?, dir.display());
    Ok(())
}

fn hash(bytes: &[u8]) -> Digest {
    Digest(Sha256::digest(bytes).into())
}

fn protocol(vault: &mut Vault, rng: &mut Rng) -> Result<Digest, VaultError> {
    let new = NewProtocol {
        protocol_id: "kg-sop",
        version: "0.1.0",
        protocol_hash: Digest([9; 32]),
        source: "workbook",
        imported_by: "old vault",
        bytes: b"not a real protocol",
    };
    let (bundle, _) = vault.store_protocol(&new, NOW, rng)?;
    let _ = vault.approve_protocol(bundle, "Invented Steward", "invented role", NOW, rng)?;
    let _ = vault.use_protocol(Some(bundle), NOW, rng)?;
    Ok(bundle)
}

fn interview(vault: &mut Vault, protocol: Digest, rng: &mut Rng) -> Result<CaseId, VaultError> {
    let case = NewCase {
        protocol_id: "kg-sop",
        protocol_version: "0.1.0",
        protocol_hash: Digest([9; 32]),
        protocol_bundle: Some(protocol),
        interview_language: "ky",
        officer_language: "ru",
    };
    let case = vault.create_case(&case, NOW, rng)?.case;
    let meta = AnswerMeta { language_asked: "ky".into(), how_asked: "read".into() };
    let words = Answer::Text("ойдон чыгарылган жооп".into());
    let _ = vault.record_answer(case, "words", &words, &meta, NOW + 1, rng)?;
    let _ = vault.record_answer(case, "documents", &Answer::One("employer".into()), &meta, NOW + 2, rng)?;
    let _ = vault.record_note(case, None, "invented", "en", NOW + 3, rng)?;
    let _ = vault.record_pause(case, "break", NOW + 4, rng)?;
    let _ = vault.record_decision(case, "refer", "invented reason", "en", NOW + 5, rng)?;
    Ok(case)
}

/// A correction with its reason, how long the case is kept, and the person's own copy.
fn record(vault: &mut Vault, case: CaseId, rng: &mut Rng) -> Result<(), VaultError> {
    let saved = vault.record_note(case, None, "invented", "en", NOW + 5, rng)?;
    let _ = vault.explain_correction(case, saved.seq, "misclick", "invented", "en", NOW + 5, rng)?;
    let _ = vault.set_retention(case, "other", NOW + 86_400, NOW + 5, rng)?;
    let _ = vault.record_access(case, &["ky".to_owned()], b"not a real record", NOW + 5, rng)?;
    Ok(())
}

fn keys(vault: &mut Vault, rng: &mut Rng) -> Result<(), VaultError> {
    let key = Identity {
        kind: IdentityKind::OfficerSigning,
        public: [1; 32],
        org: 4,
        officer: 2,
        device: 1,
        secret: Zeroizing::new([0xa5; 32]),
    };
    let _ = vault.store_identity(&key, NOW + 6, rng)?;
    let _ = vault.store_directory(3, hash(b"not a real directory"), b"not a real directory", NOW + 7, rng)?;
    Ok(())
}

fn packets(vault: &mut Vault, case: CaseId, rng: &mut Rng) -> Result<(), VaultError> {
    let file = |packet, seq, bytes| SealedFile {
        packet: PacketId([packet; 16]),
        signer: KeyId([2; 16]),
        seq,
        file_name: "k3j5.age",
        bytes,
        file_sha256: hash(bytes),
        item_sha256: Digest([packet; 32]),
    };
    let recipients = [Recipient { org: 12, case_ref: [5; 16] }];
    let sections = ["freedom".to_owned()];
    let packet =
        NewPacket { case, file: file(1, 1, b"not a real packet"), recipients: &recipients, sections: &sections };
    let _ = vault.add_to_outbox(&packet, NOW + 8, rng)?;
    let item = b"not a real item";
    let incoming = NewInboxPacket {
        packet: PacketId([3; 16]),
        signer: KeyId([4; 16]),
        seq: 1,
        from_org: 4,
        created_at: NOW,
        file_sha256: Digest([1; 32]),
        item_sha256: hash(item),
        item,
    };
    let _ = vault.add_to_inbox(&incoming, NOW + 9, rng)?;
    let response = NewResponse {
        packet: PacketId([3; 16]),
        status: "accepted",
        reason: "",
        file: file(5, 2, b"not a real receipt file"),
        receipt: b"not a real receipt",
    };
    let _ = vault.record_response(&response, NOW + 10, rng)?;
    Ok(())
}

fn backups(vault: &mut Vault, rng: &mut Rng) -> Result<(), VaultError> {
    for (name, at) in [("copy-2026-11-01-aaaaaaaaaa.age", NOW + 20), ("copy-2026-11-02-bbbbbbbbbb.age", NOW + 21)] {
        let written = Written { file_name: name.into(), size_bytes: 700_000, sha256: hash(name.as_bytes()) };
        let new = NewBackup { written: &written, last_event: vault.last_seq()?, place: "chosen" };
        let _ = vault.record_backup(&new, at, rng)?;
    }
    let _ = vault.record_backup_removed(hash(b"copy-2026-11-01-aaaaaaaaaa.age"), NOW + 22, rng)?;
    Ok(())
}
