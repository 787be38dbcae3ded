//! What can go wrong, rich inside and a small code outside. Nothing personal in either.

use crate::directory::directory_code;
use crate::view::ErrorView;
use authoring::SheetError;
use packet::{DirectoryError, Refusal};
use screening::{AnswerError, ProtocolError};
use vault::{BackupError, KeyFileError, OpenError, Part, StorageError, VaultError};

/// Why something was not done. The codes are those of `docs/border.md`; each has a text `error-<code>`.
#[derive(Debug, thiserror::Error)]
pub enum CaseworkError {
    /// The vault did not open or was not made.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The open vault refused.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// A backup was not made or not restored.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// The folder for a backup is not there: a drive that is not plugged in.
    #[error("backup folder missing")]
    BackupFolderMissing,
    /// Not an answer to its question.
    #[error(transparent)]
    Answer(#[from] AnswerError),
    /// A protocol's files hold errors.
    #[error("protocol with {} errors", .0.len())]
    Protocol(Vec<ProtocolError>),
    /// A workbook holds errors; nothing of it was taken over.
    #[error("workbook with {} errors", .0.len())]
    Workbook(Vec<SheetError>),
    /// A packet or a receipt is not accepted.
    #[error(transparent)]
    Packet(#[from] Refusal),
    /// A directory is not accepted.
    #[error(transparent)]
    Directory(#[from] DirectoryError),
    /// The directory or the published keys are not readable.
    #[error("directory invalid")]
    DirectoryInvalid,
    /// The directory is so old that nothing may be sealed with it any more.
    #[error("directory expired")]
    DirectoryExpired,
    /// A packet of another kind than the one asked for.
    #[error("wrong kind of packet")]
    PacketWrongKind,
    /// No packet of ours belongs to this receipt.
    #[error("receipt for an unknown packet")]
    ReceiptUnknownPacket,
    /// The receipt says something else about a packet of ours than what we know.
    #[error("receipt conflict")]
    ReceiptConflict,
    /// Nothing here has this protocol id, or the version that a case began with.
    #[error("unknown protocol")]
    ProtocolUnknown,
    /// A version that the checks of a candidate refuse: an error, or a text that a language lacks.
    #[error("protocol not whole")]
    ProtocolNotWhole,
    /// The office does not report, or the case does not ask whether it does.
    #[error("nothing to notify")]
    NotifyNoDuty,
    /// Nothing is written in the record of what is reported.
    #[error("empty notification")]
    NotifyEmpty,
    /// A steward's name or role is too short or too long.
    #[error("approval incomplete: {field}")]
    ApprovalIncomplete {
        /// `name` or `role`.
        field: &'static str,
    },
    /// The vault is locked.
    #[error("locked")]
    Locked,
    /// Another vault of this computer has the same label.
    #[error("label taken")]
    LabelTaken,
    /// The passphrase is asked for once more before a packet leaves.
    #[error("passphrase needed")]
    PassphraseNeeded,
    /// Too early for another attempt after wrong passphrases.
    #[error("{seconds} seconds to wait")]
    PassphraseWait {
        /// Seconds left.
        seconds: u64,
    },
    /// The passphrase is not good enough for a vault.
    #[error("weak passphrase")]
    WeakPassphrase,
    /// The passphrase given again is not the vault's.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The vault has no passphrase: it was locked for a journey.
    #[error("only a supervisor opens")]
    SupervisorOnly,
    /// No way in has this number.
    #[error("unknown slot")]
    UnknownSlot,
    /// The passphrase, or the last supervisor of a vault for real work, is not removed.
    #[error("last way in")]
    LastWayIn,
    /// A vault takes no more supervisors.
    #[error("supervisors full")]
    SupervisorsFull,
    /// Without a supervisor nobody could end a travel lock.
    #[error("travel lock without supervisor")]
    TravelLockAlone,
    /// A share with a wrong or missing word.
    #[error("share unreadable")]
    ShareUnreadable,
    /// Two copies of one share.
    #[error("the same share twice")]
    SharesSame,
    /// Shares of two vaults, or of two makings.
    #[error("shares mixed")]
    SharesMixed,
    /// Shares that belong together, but not to this vault as it is now.
    #[error("share of another vault")]
    ShareForeign,
    /// A supervisor's key file is none, or does not open.
    #[error(transparent)]
    KeyFile(#[from] KeyFileError),
    /// Not an age recipient.
    #[error("supervisor key invalid")]
    SupervisorKeyInvalid,
    /// Real work needs a supervisor's key.
    #[error("supervisor key missing")]
    SupervisorKeyMissing,
    /// No page has this id now.
    #[error("unknown page")]
    UnknownPage,
    /// A required question of the page needs an answer or a non-answer first.
    #[error("answer missing: {question}")]
    AnswerMissing {
        /// The question.
        question: String,
    },
    /// The decision's reason is too short.
    #[error("reason too short")]
    ReasonTooShort,
    /// The officer has not decided to refer.
    #[error("no decision")]
    NoDecision,
    /// The person did not consent to this kind of recipient.
    #[error("no consent")]
    NoConsent,
    /// The directory has no such organisation, or it may not receive.
    #[error("unknown recipient")]
    UnknownRecipient,
    /// The organisation has no valid key now.
    #[error("recipient key expired")]
    RecipientKeyExpired,
    /// No answer may be sent to this recipient.
    #[error("nothing to send")]
    NothingToSend,
    /// The reason given again is another one.
    #[error("reason differs")]
    ReasonDiffers,
    /// Signed and sealed: the case does not change any more.
    #[error("case sealed")]
    CaseSealed,
    /// The file could not be read.
    #[error("file unreadable")]
    FileUnreadable,
    /// The file is larger than a packet can be.
    #[error("file too large")]
    FileTooLarge,
    /// Not a plain file.
    #[error("not a regular file")]
    FileNotRegular,
    /// The answers are not readable JSON.
    #[error("answers unreadable")]
    AnswersUnreadable,
    /// The answers are too large.
    #[error("answers too large")]
    AnswersTooLarge,
    /// The person closed a dialog without a choice.
    #[error("cancelled")]
    Cancelled,
    /// A value that only a defect or a foreign caller can hand in.
    #[error("not one of the known values: {field}")]
    UnknownValue {
        /// The field.
        field: &'static str,
    },
    /// A defect of the program.
    #[error("internal: {0}")]
    Internal(&'static str),
}

impl CaseworkError {
    /// The stable code that a screen or a script acts on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Open(error) => open_code(error),
            Self::Vault(error) => vault_code(error),
            Self::Backup(error) => backup_code(error),
            Self::BackupFolderMissing => "backup-folder-missing",
            Self::Answer(error) => answer_code(error),
            Self::Protocol(_) => "protocol-invalid",
            Self::Workbook(_) => "workbook-invalid",
            Self::Packet(refusal) => packet_code(refusal),
            Self::Directory(error) => directory_code(error),
            Self::DirectoryInvalid => "directory-invalid",
            Self::DirectoryExpired => "directory-expired",
            Self::PacketWrongKind => "packet-wrong-kind",
            Self::ReceiptUnknownPacket => "receipt-unknown-packet",
            Self::ReceiptConflict => "receipt-conflict",
            Self::ProtocolUnknown => "protocol-unknown",
            Self::ProtocolNotWhole => "protocol-not-whole",
            Self::NotifyNoDuty => "notify-no-duty",
            Self::NotifyEmpty => "notify-empty",
            Self::ApprovalIncomplete { .. } => "approval-incomplete",
            Self::Locked => "locked",
            Self::WeakPassphrase => "weak-passphrase",
            Self::LabelTaken => "label-taken",
            Self::PassphraseNeeded => "passphrase-needed",
            Self::PassphraseWait { .. } => "passphrase-wait",
            Self::WrongPassphrase => "wrong-passphrase",
            Self::SupervisorOnly => "supervisor-only",
            Self::UnknownSlot => "unknown-slot",
            Self::LastWayIn => "last-way-in",
            Self::SupervisorsFull => "supervisors-full",
            Self::TravelLockAlone => "travel-lock-alone",
            Self::ShareUnreadable => "share-unreadable",
            Self::SharesSame => "shares-same",
            Self::SharesMixed => "shares-mixed",
            Self::ShareForeign => "share-foreign",
            Self::KeyFile(KeyFileError::Encrypted) => "key-file-encrypted",
            Self::KeyFile(KeyFileError::WrongPassphrase) => "key-file-wrong-passphrase",
            Self::KeyFile(KeyFileError::NoKey | KeyFileError::TooCostly) => "key-file-unreadable",
            Self::SupervisorKeyInvalid => "supervisor-key-invalid",
            Self::SupervisorKeyMissing => "supervisor-key-missing",
            Self::UnknownPage => "unknown-page",
            Self::AnswerMissing { .. } => "answer-missing",
            Self::ReasonTooShort => "reason-too-short",
            Self::NoDecision => "no-decision",
            Self::NoConsent => "no-consent",
            Self::UnknownRecipient => "unknown-recipient",
            Self::RecipientKeyExpired => "recipient-key-expired",
            Self::NothingToSend => "nothing-to-send",
            Self::ReasonDiffers => "reason-differs",
            Self::CaseSealed => "case-sealed",
            Self::FileUnreadable => "file-unreadable",
            Self::FileTooLarge => "file-too-large",
            Self::FileNotRegular => "file-not-regular",
            Self::AnswersUnreadable => "answers-unreadable",
            Self::AnswersTooLarge => "answers-too-large",
            Self::Cancelled => "cancelled",
            Self::UnknownValue { .. } | Self::Internal(_) => "internal",
        }
    }

    /// The question or field that the error belongs to.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Answer(error) => Some(answer_question(error)),
            Self::AnswerMissing { question } => Some(question),
            Self::Open(OpenError::Damaged { what })
            | Self::Vault(VaultError::Damaged(what))
            | Self::Backup(BackupError::Damaged(what)) => Some(part_code(*what)),
            Self::UnknownValue { field } | Self::ApprovalIncomplete { field } => Some(field),
            _ => None,
        }
    }

    /// The error as the screens see it.
    pub fn view(&self) -> ErrorView {
        let field = match self {
            Self::PassphraseWait { seconds } => Some(seconds.to_string()),
            _ => self.field().map(str::to_owned),
        };
        ErrorView { code: self.code().to_owned(), field }
    }
}

fn open_code(error: &OpenError) -> &'static str {
    match error {
        OpenError::NotFound => "vault-missing",
        OpenError::AlreadyExists => "vault-exists",
        OpenError::WrongPassphrase => "wrong-passphrase",
        OpenError::Damaged { .. } => "vault-damaged",
        OpenError::NewerSchema { .. } => "vault-newer",
        OpenError::RolledBack { .. } => "vault-rolled-back",
        OpenError::OldKeyFile { .. } => "vault-old-keys",
        OpenError::InUse => "vault-in-use",
        // The passphrase, the costs and the number of supervisors are checked before; only a key can be wrong here.
        OpenError::Unacceptable(_) => "supervisor-key-invalid",
        OpenError::Storage(error) => storage_code(*error),
    }
}

fn vault_code(error: &VaultError) -> &'static str {
    match error {
        VaultError::UnknownCase => "unknown-case",
        VaultError::UnknownPacket => "unknown-packet",
        VaultError::Conflict => "packet-conflict",
        VaultError::UnknownProtocol => "protocol-unknown",
        VaultError::OtherVault => "vault-other",
        VaultError::NotConfirmed => "not-confirmed",
        VaultError::Erased => "case-shed",
        VaultError::NoCorrection => "no-correction",
        VaultError::NotApproved => "protocol-not-approved",
        VaultError::OldDirectory { .. } => "directory-rolled-back",
        VaultError::DerivedAnswer => "unknown-non-answer",
        VaultError::ReadOnly => "read-only",
        VaultError::WrongKey => "wrong-passphrase",
        // What is left and how is checked before; only a key can be wrong here.
        VaultError::Unacceptable(_) => "supervisor-key-invalid",
        VaultError::KeysUnfinished => "keys-unfinished",
        VaultError::Damaged(_) => "vault-damaged",
        VaultError::Storage(error) => storage_code(*error),
    }
}

fn backup_code(error: &BackupError) -> &'static str {
    match error {
        BackupError::NoSupervisor => "backup-no-supervisor",
        BackupError::NotABackup => "backup-unreadable",
        BackupError::WrongKey => "backup-wrong-key",
        BackupError::Changed => "backup-changed",
        BackupError::Foreign => "backup-foreign",
        BackupError::Older { .. } => "backup-older",
        BackupError::Damaged(_) => "vault-damaged",
        BackupError::Open(error) => open_code(error),
        BackupError::Storage(error) => storage_code(*error),
    }
}

/// The damaged part: its text is `vault-part-<code>`.
pub(crate) fn part_code(part: Part) -> &'static str {
    match part {
        Part::Slots => "slots",
        Part::Database => "database",
        Part::Journal => "journal",
        Part::Anchor => "anchor",
        Part::Chain => "chain",
        Part::Rows => "rows",
    }
}

fn storage_code(error: StorageError) -> &'static str {
    match error {
        StorageError::Full => "disk-full",
        StorageError::ReadOnly => "read-only",
        StorageError::Failed => "disk-error",
    }
}

/// What an officer can do about it decides the code: the many reasons of a packet come down to few.
fn packet_code(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::TooLarge => "file-too-large",
        Refusal::NotReadable(_) | Refusal::NotCanonical | Refusal::Malformed(_) => "packet-unreadable",
        Refusal::UnknownSigner | Refusal::SenderMismatch => "packet-unknown-signer",
        Refusal::TrainingPacket => "packet-training",
        Refusal::LivePacket => "packet-live",
        Refusal::SignerNotYetValid | Refusal::SignerExpired => "packet-signer-expired",
        Refusal::SignerRetired | Refusal::SignerCompromised => "packet-signer-revoked",
        Refusal::BadSignature => "packet-changed",
        Refusal::AddressedToSomeoneElse => "packet-not-for-us",
        Refusal::Conflict => "packet-conflict",
        Refusal::NewerVersion => "packet-newer",
        Refusal::KindNotAllowed => "packet-wrong-kind",
    }
}

fn answer_code(error: &AnswerError) -> &'static str {
    match error {
        AnswerError::UnknownQuestion(_) => "unknown-question",
        AnswerError::WrongType { .. } => "wrong-type",
        AnswerError::UnknownChoice { .. } => "unknown-choice",
        AnswerError::Exclusive { .. } => "exclusive-choice",
        AnswerError::Constraint { .. } => "constraint",
        AnswerError::TooLong { .. } => "text-too-long",
        AnswerError::UnknownNonAnswer { .. } => "unknown-non-answer",
    }
}

fn answer_question(error: &AnswerError) -> &str {
    match error {
        AnswerError::UnknownQuestion(question)
        | AnswerError::WrongType { question, .. }
        | AnswerError::UnknownChoice { question }
        | AnswerError::Exclusive { question, .. }
        | AnswerError::Constraint { question }
        | AnswerError::TooLong { question }
        | AnswerError::UnknownNonAnswer { question } => question,
    }
}

#[cfg(test)]
mod tests;
