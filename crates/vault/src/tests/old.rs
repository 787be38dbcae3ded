//! `old/schema-N/`: a small vault of every released schema, opened and brought up to the present one.

use super::*;

/// Schemas that were released; those between came out together with the next one.
pub(super) const RELEASED: [u32; 3] = [1, 2, 6];

#[test]
fn a_vault_of_every_schema_opens_and_keeps_its_answers() {
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("old");
    for schema in RELEASED {
        let kept = old.join(format!("schema-{schema}"));
        let temporary = tempfile::tempdir().unwrap();
        for (name, bytes) in snapshot(&kept) {
            std::fs::write(temporary.path().join(name), bytes).unwrap();
        }
        let vault = Vault::open(temporary.path(), PASSPHRASE, NOW).unwrap();
        assert_eq!(migrate::version(&vault.db).unwrap(), migrate::known());
        assert_eq!((vault.label(), vault.mode()), ("old vault", Mode::Training));
        let case = vault.case(vault.cases().unwrap()[0].id).unwrap();
        let words = screening::Answer::Text("ойдон чыгарылган жооп".into());
        assert_eq!(case.answers["words"].answer, words, "schema {schema}");
        assert_eq!(case.answers["documents"].answer, screening::Answer::One("employer".into()));
        assert_eq!((case.notes[""].text.as_str(), case.pauses.len(), case.referrals.len()), ("invented", 1, 1));
        assert_eq!(case.decision.unwrap().code, "refer");
        assert_eq!(vault.sealed_bytes(case.referrals[0].packet).unwrap().1, b"not a real packet");
        assert_eq!(vault.identities().unwrap()[0].secret.as_slice(), [0xa5; 32]);
        assert_eq!(vault.inbox().unwrap()[0].from_org, 4);
        assert_eq!(vault.highest_directory().unwrap().map(|(version, _)| version), Some(3));
        let kept = vault.protocols().unwrap();
        assert_eq!(kept.len(), usize::from(schema > 1), "schema {schema}");
        assert_eq!(vault.protocol_in_use().unwrap(), kept.first().map(|kept| kept.bundle));
        assert_eq!(case.summary.protocol_bundle, kept.first().map(|kept| kept.bundle));
        for kept in kept {
            assert_eq!(vault.protocol_bytes(kept.bundle).unwrap(), b"not a real protocol");
            assert_eq!(kept.approval.unwrap().name, "Invented Steward");
        }
        assert_eq!(vault.check().unwrap().findings, [], "schema {schema}");
    }
}
