//! Every reason has its code, every code of the border has its reason, and none tells anything about a person.

use super::CaseworkError;
use packet::{DirectoryError, NotReadable, Refusal};
use screening::AnswerError;
use std::collections::BTreeSet;
use vault::{BackupError, KeyFileError, OpenError, Part, StorageError, VaultError};

/// One of each, with its code.
fn all() -> Vec<(CaseworkError, &'static str)> {
    let mut all = vec![
        (CaseworkError::Protocol(Vec::new()), "protocol-invalid"),
        (CaseworkError::ProtocolUnknown, "protocol-unknown"),
        (CaseworkError::Workbook(Vec::new()), "workbook-invalid"),
        (CaseworkError::ProtocolNotWhole, "protocol-not-whole"),
        (CaseworkError::NotifyNoDuty, "notify-no-duty"),
        (CaseworkError::NotifyEmpty, "notify-empty"),
        (CaseworkError::ApprovalIncomplete { field: "name" }, "approval-incomplete"),
        (CaseworkError::Locked, "locked"),
        (CaseworkError::WeakPassphrase, "weak-passphrase"),
        (CaseworkError::LabelTaken, "label-taken"),
        (CaseworkError::PassphraseNeeded, "passphrase-needed"),
        (CaseworkError::PassphraseWait { seconds: 4 }, "passphrase-wait"),
        (CaseworkError::WrongPassphrase, "wrong-passphrase"),
        (CaseworkError::SupervisorOnly, "supervisor-only"),
        (CaseworkError::UnknownSlot, "unknown-slot"),
        (CaseworkError::LastWayIn, "last-way-in"),
        (CaseworkError::SupervisorsFull, "supervisors-full"),
        (CaseworkError::TravelLockAlone, "travel-lock-alone"),
        (CaseworkError::ShareUnreadable, "share-unreadable"),
        (CaseworkError::SharesSame, "shares-same"),
        (CaseworkError::SharesMixed, "shares-mixed"),
        (CaseworkError::ShareForeign, "share-foreign"),
        (KeyFileError::NoKey.into(), "key-file-unreadable"),
        (KeyFileError::TooCostly.into(), "key-file-unreadable"),
        (KeyFileError::Encrypted.into(), "key-file-encrypted"),
        (KeyFileError::WrongPassphrase.into(), "key-file-wrong-passphrase"),
        (CaseworkError::SupervisorKeyInvalid, "supervisor-key-invalid"),
        (CaseworkError::SupervisorKeyMissing, "supervisor-key-missing"),
        (CaseworkError::UnknownPage, "unknown-page"),
        (CaseworkError::AnswerMissing { question: "q".into() }, "answer-missing"),
        (CaseworkError::ReasonTooShort, "reason-too-short"),
        (CaseworkError::NoDecision, "no-decision"),
        (CaseworkError::NoConsent, "no-consent"),
        (CaseworkError::UnknownRecipient, "unknown-recipient"),
        (CaseworkError::RecipientKeyExpired, "recipient-key-expired"),
        (CaseworkError::NothingToSend, "nothing-to-send"),
        (CaseworkError::ReasonDiffers, "reason-differs"),
        (CaseworkError::CaseSealed, "case-sealed"),
        (CaseworkError::FileUnreadable, "file-unreadable"),
        (CaseworkError::FileTooLarge, "file-too-large"),
        (CaseworkError::FileNotRegular, "file-not-regular"),
        (CaseworkError::AnswersUnreadable, "answers-unreadable"),
        (CaseworkError::AnswersTooLarge, "answers-too-large"),
        (CaseworkError::Cancelled, "cancelled"),
        (CaseworkError::PacketWrongKind, "packet-wrong-kind"),
        (CaseworkError::ReceiptUnknownPacket, "receipt-unknown-packet"),
        (CaseworkError::ReceiptConflict, "receipt-conflict"),
        (CaseworkError::DirectoryInvalid, "directory-invalid"),
        (CaseworkError::DirectoryExpired, "directory-expired"),
        (CaseworkError::UnknownValue { field: "f" }, "internal"),
        (CaseworkError::Internal("x"), "internal"),
        (CaseworkError::BackupFolderMissing, "backup-folder-missing"),
    ];
    all.extend(backups().into_iter().map(|(error, code)| (error.into(), code)));
    all.extend(answers().into_iter().map(|(error, code)| (error.into(), code)));
    all.extend(opening().into_iter().map(|(error, code)| (error.into(), code)));
    all.extend(storing().into_iter().map(|(error, code)| (error.into(), code)));
    all.extend(packets().into_iter().map(|(error, code)| (error.into(), code)));
    all.extend(directories().into_iter().map(|(error, code)| (error.into(), code)));
    all
}

fn answers() -> [(AnswerError, &'static str); 7] {
    let question = || "q".to_owned();
    [
        (AnswerError::UnknownQuestion(question()), "unknown-question"),
        (AnswerError::WrongType { question: question(), expected: "x" }, "wrong-type"),
        (AnswerError::UnknownChoice { question: question() }, "unknown-choice"),
        (AnswerError::Exclusive { question: question(), choice: "none".into() }, "exclusive-choice"),
        (AnswerError::Constraint { question: question() }, "constraint"),
        (AnswerError::TooLong { question: question() }, "text-too-long"),
        (AnswerError::UnknownNonAnswer { question: question() }, "unknown-non-answer"),
    ]
}

fn backups() -> [(BackupError, &'static str); 9] {
    [
        (BackupError::NoSupervisor, "backup-no-supervisor"),
        (BackupError::NotABackup, "backup-unreadable"),
        (BackupError::WrongKey, "backup-wrong-key"),
        (BackupError::Changed, "backup-changed"),
        (BackupError::Foreign, "backup-foreign"),
        (BackupError::Older { backup: 1, present: 2 }, "backup-older"),
        (BackupError::Damaged(Part::Rows), "vault-damaged"),
        (BackupError::Open(OpenError::InUse), "vault-in-use"),
        (BackupError::Storage(StorageError::ReadOnly), "read-only"),
    ]
}

fn opening() -> [(OpenError, &'static str); 10] {
    [
        (OpenError::NotFound, "vault-missing"),
        (OpenError::AlreadyExists, "vault-exists"),
        (OpenError::WrongPassphrase, "wrong-passphrase"),
        (OpenError::Damaged { what: Part::Slots }, "vault-damaged"),
        (OpenError::NewerSchema { found: 2, known: 1 }, "vault-newer"),
        (OpenError::RolledBack { database: 1, anchor: 2 }, "vault-rolled-back"),
        (OpenError::OldKeyFile { found: 1, expected: 2 }, "vault-old-keys"),
        (OpenError::InUse, "vault-in-use"),
        (OpenError::Unacceptable("x"), "supervisor-key-invalid"),
        (OpenError::Storage(StorageError::Full), "disk-full"),
    ]
}

fn storing() -> [(VaultError, &'static str); 18] {
    [
        (VaultError::UnknownProtocol, "protocol-unknown"),
        (VaultError::NotApproved, "protocol-not-approved"),
        (VaultError::UnknownCase, "unknown-case"),
        (VaultError::UnknownPacket, "unknown-packet"),
        (VaultError::OtherVault, "vault-other"),
        (VaultError::NotConfirmed, "not-confirmed"),
        (VaultError::Erased, "case-shed"),
        (VaultError::NoCorrection, "no-correction"),
        (VaultError::Conflict, "packet-conflict"),
        (VaultError::OldDirectory { highest: 2 }, "directory-rolled-back"),
        (VaultError::DerivedAnswer, "unknown-non-answer"),
        (VaultError::ReadOnly, "read-only"),
        (VaultError::WrongKey, "wrong-passphrase"),
        (VaultError::Unacceptable("x"), "supervisor-key-invalid"),
        (VaultError::KeysUnfinished, "keys-unfinished"),
        (VaultError::Damaged(Part::Chain), "vault-damaged"),
        (VaultError::Storage(StorageError::ReadOnly), "read-only"),
        (VaultError::Storage(StorageError::Failed), "disk-error"),
    ]
}

fn packets() -> [(Refusal, &'static str); 17] {
    [
        (Refusal::TooLarge, "file-too-large"),
        (Refusal::NotReadable(NotReadable::CoseShape), "packet-unreadable"),
        (Refusal::UnknownSigner, "packet-unknown-signer"),
        (Refusal::TrainingPacket, "packet-training"),
        (Refusal::LivePacket, "packet-live"),
        (Refusal::SignerNotYetValid, "packet-signer-expired"),
        (Refusal::SignerExpired, "packet-signer-expired"),
        (Refusal::SignerRetired, "packet-signer-revoked"),
        (Refusal::SignerCompromised, "packet-signer-revoked"),
        (Refusal::BadSignature, "packet-changed"),
        (Refusal::NotCanonical, "packet-unreadable"),
        (Refusal::AddressedToSomeoneElse, "packet-not-for-us"),
        (Refusal::Conflict, "packet-conflict"),
        (Refusal::NewerVersion, "packet-newer"),
        (Refusal::Malformed("x"), "packet-unreadable"),
        (Refusal::SenderMismatch, "packet-unknown-signer"),
        (Refusal::KindNotAllowed, "packet-wrong-kind"),
    ]
}

fn directories() -> [(DirectoryError, &'static str); 8] {
    [
        (DirectoryError::Threshold, "directory-invalid"),
        (DirectoryError::BadSignature, "directory-invalid"),
        (DirectoryError::NotReadable, "directory-invalid"),
        (DirectoryError::FastForward, "directory-invalid"),
        (DirectoryError::RolledBack, "directory-rolled-back"),
        (DirectoryError::Fork, "directory-fork"),
        (DirectoryError::Training, "directory-training"),
        (DirectoryError::Live, "directory-live"),
    ]
}

#[test]
fn every_reason_has_its_code_and_every_code_of_the_border_its_reason() {
    let border = include_str!("../../../../docs/border.md");
    let listed = border.split("Error codes:").nth(1).unwrap();
    let (listed, of_the_command_line) = listed.split_once("The command line alone").unwrap();
    assert!(of_the_command_line.contains("`passphrase-missing`"));
    let codes = |text: &str| text.split('`').skip(1).step_by(2).map(str::to_owned).collect::<BTreeSet<String>>();
    let mut given = BTreeSet::new();
    for (error, code) in all() {
        assert_eq!(error.code(), code, "{error:?}");
        given.insert(code.to_owned());
    }
    assert_eq!(given, codes(listed));
}

#[test]
fn an_error_of_an_answer_names_its_question_and_nothing_else_does() {
    for (error, code) in answers() {
        let view = CaseworkError::from(error).view();
        assert_eq!((view.code.as_str(), view.field.as_deref()), (code, Some("q")));
    }
    assert_eq!(CaseworkError::AnswerMissing { question: "q".into() }.view().field.as_deref(), Some("q"));
    assert_eq!(CaseworkError::NoConsent.view().field, None);
}
