//! What a person can change in a vault, one command each, so that every kind of disturbance meets all of them. All of it invented.

use super::*;
use rusqlite::types::ValueRef;
use zeroize::Zeroizing;

/// A change; `n` tells one time from another.
pub(super) type Command = fn(&mut Vault, u8, &mut Chance) -> Result<Saved, VaultError>;

/// In an order in which each finds what it needs.
pub(super) const COMMANDS: [(&str, Command); 16] = [
    ("store_identity", store_identity),
    ("store_directory", store_directory),
    ("store_protocol", |vault, n, rng| {
        Ok(vault.store_protocol(&super::protocols::new_protocol(&vec![n; 5_000]), NOW, rng)?.1)
    }),
    ("create_case", |vault, _, rng| Ok(vault.create_case(&new_case(), NOW, rng)?.saved)),
    ("record_answer", |vault, n, rng| answer(vault, newest(vault)?, n.into(), rng)),
    ("correct_answer", |vault, n, rng| answer(vault, newest(vault)?, n.into(), rng)),
    ("withdraw_answer", |vault, n, rng| vault.withdraw_answer(newest(vault)?, &format!("q{n}"), NOW, rng)),
    ("record_note", |vault, n, rng| {
        vault.record_note(newest(vault)?, None, &"жазуу ".repeat(200 + usize::from(n)), "ky", NOW, rng)
    }),
    ("record_pause", |vault, _, rng| vault.record_pause(newest(vault)?, "break", NOW, rng)),
    ("record_decision", |vault, _, rng| {
        vault.record_decision(newest(vault)?, "refer", "she asked for a safe place", "en", NOW, rng)
    }),
    ("add_to_outbox", add_to_outbox),
    ("record_handed_over", |vault, n, rng| vault.record_handed_over(id(n, 1), "a drive", NOW, rng)),
    ("record_receipt", record_receipt),
    ("add_to_inbox", add_to_inbox),
    ("record_response", record_response),
    ("set_setting", |vault, n, rng| vault.set_setting("language", if n % 2 == 0 { "ru" } else { "ky" }, NOW, rng)),
];

/// A case to work on.
pub(super) fn newest(vault: &Vault) -> Result<CaseId, VaultError> {
    vault.cases()?.first().map(|case| case.id).ok_or(VaultError::UnknownCase)
}

fn id(n: u8, kind: u8) -> PacketId {
    PacketId([n.wrapping_mul(7).wrapping_add(kind.wrapping_mul(61)); 16])
}

const SIGNER: KeyId = KeyId([2; 16]);

fn file(packet: PacketId, seq: u64, bytes: &[u8]) -> SealedFile<'_> {
    SealedFile {
        packet,
        signer: SIGNER,
        seq,
        file_name: "k3j5.age",
        bytes,
        file_sha256: append::digest(bytes),
        item_sha256: Digest(append::digest(&packet.0).0),
    }
}

fn new_only(recorded: Recorded) -> Result<Saved, VaultError> {
    match recorded {
        Recorded::New(saved) => Ok(saved),
        Recorded::Known => Err(VaultError::Conflict),
    }
}

fn store_identity(vault: &mut Vault, n: u8, rng: &mut Chance) -> Result<Saved, VaultError> {
    let secret = Zeroizing::new([n; 32]);
    let kind = IdentityKind::OfficerSigning;
    vault.store_identity(&Identity { kind, public: [n; 32], org: 12, officer: 7, device: 1, secret }, NOW, rng)
}

fn store_directory(vault: &mut Vault, n: u8, rng: &mut Chance) -> Result<Saved, VaultError> {
    let bytes = vec![n; 9_000];
    vault.store_directory(u64::from(n) + 1, append::digest(&bytes), &bytes, NOW, rng)
}

fn add_to_outbox(vault: &mut Vault, n: u8, rng: &mut Chance) -> Result<Saved, VaultError> {
    let (case, bytes) = (newest(vault)?, vec![n; 20_000]);
    let file = file(id(n, 1), vault.next_seq(SIGNER)?, &bytes);
    let recipients = [Recipient { org: 12, case_ref: [5; 16] }, Recipient { org: 3, case_ref: [6; 16] }];
    let packet = NewPacket { case, file, recipients: &recipients, sections: &["work".into(), "freedom".into()] };
    vault.add_to_outbox(&packet, NOW, rng)
}

fn record_receipt(vault: &mut Vault, n: u8, rng: &mut Chance) -> Result<Saved, VaultError> {
    let receipt = NewReceipt {
        receipt: id(n, 2),
        packet: id(n, 1),
        status: "accepted",
        reason: "",
        org: 12,
        signed_at: NOW + 60,
        bytes: &[n; 300],
    };
    new_only(vault.record_receipt(&receipt, NOW, rng)?)
}

fn add_to_inbox(vault: &mut Vault, n: u8, rng: &mut Chance) -> Result<Saved, VaultError> {
    let item = vec![n; 7_000];
    let packet = NewInboxPacket {
        packet: id(n, 3),
        signer: KeyId([9; 16]),
        seq: u64::from(n) + 1,
        from_org: 4,
        created_at: NOW,
        file_sha256: Digest([n; 32]),
        item_sha256: append::digest(&item),
        item: &item,
    };
    new_only(vault.add_to_inbox(&packet, NOW, rng)?)
}

fn record_response(vault: &mut Vault, n: u8, rng: &mut Chance) -> Result<Saved, VaultError> {
    let (bytes, receipt) = (vec![n ^ 0x55; 2_000], vec![n; 250]);
    let file = file(id(n, 4), vault.next_seq(SIGNER)?, &bytes);
    let response = NewResponse { packet: id(n, 3), status: "accepted", reason: "", file, receipt: &receipt };
    vault.record_response(&response, NOW, rng)
}

/// Digest over every row of every table: what the vault knows, in 32 bytes.
pub(super) fn rows_of(vault: &Vault) -> Result<Digest, VaultError> {
    const TABLES: &str =
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let mut all = Vec::new();
    let mut tables = vault.db.prepare_cached(TABLES)?;
    for table in tables.query_map([], |row| row.get::<_, String>(0))? {
        let mut statement = vault.db.prepare_cached(&format!("SELECT * FROM {} ORDER BY 1, 2", table?))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                match row.get_ref(column)? {
                    ValueRef::Integer(number) => all.extend(number.to_be_bytes()),
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
                        all.extend((bytes.len() as u64).to_be_bytes());
                        all.extend(bytes);
                    }
                    _ => all.push(0xff),
                }
            }
        }
    }
    Ok(append::digest(&all))
}
