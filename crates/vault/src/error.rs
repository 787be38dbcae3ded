//! What can go wrong. No variant carries a name, an answer or a path.

/// Why a vault did not open or could not be made. None of these deletes or changes a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// No vault is in this folder.
    #[error("no vault here")]
    NotFound,
    /// The folder holds something already: nothing is ever overwritten.
    #[error("something is here already")]
    AlreadyExists,
    /// The secret opens no slot. Passphrase, recovery code or supervisor key alike.
    #[error("wrong passphrase or key")]
    WrongPassphrase,
    /// A file is missing, unreadable or does not fit the others.
    #[error("damaged: {what}")]
    Damaged {
        /// Which part.
        what: Part,
    },
    /// A newer version of the program wrote this vault.
    #[error("schema {found} is newer than {known}")]
    NewerSchema {
        /// Schema of the file.
        found: u32,
        /// Newest schema that this program knows.
        known: u32,
    },
    /// The database is older than the anchor says, or tells another story. [`crate::Vault::open_read_only`] still shows it.
    #[error("rolled back: database at event {database}, anchor at {anchor}")]
    RolledBack {
        /// Last event in the database.
        database: u64,
        /// Last event that was on disk once.
        anchor: u64,
    },
    /// The slot files are older than the database: somebody put back an old key file.
    #[error("old key file: generation {found}, expected {expected}")]
    OldKeyFile {
        /// Generation of the slot file.
        found: u64,
        /// Generation that the database or the anchor knows.
        expected: u64,
    },
    /// Another process has this vault open.
    #[error("in use by another process")]
    InUse,
    /// The parameters or recipients given for a new vault are not acceptable.
    #[error("not acceptable: {0}")]
    Unacceptable(&'static str),
    /// The disk refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// A part of a vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Both slot files: missing, unreadable, forged, or with key-derivation costs outside the bounds.
    Slots,
    /// `vault.db`: missing, too large, or not readable with the right key.
    Database,
    /// The rollback journal would blow the database up.
    Journal,
    /// `head.bin`: missing, or without any valid record.
    Anchor,
    /// The chain of events in the database does not hold.
    Chain,
    /// Rows that follow from the events differ from them.
    Rows,
}

impl std::fmt::Display for Part {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Part::Slots => "slots",
            Part::Database => "database",
            Part::Journal => "journal",
            Part::Anchor => "anchor",
            Part::Chain => "chain",
            Part::Rows => "rows",
        })
    }
}

/// The disk refused. What was acknowledged before is still there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum StorageError {
    /// No space left, or a quota or file-size limit reached.
    #[error("disk full")]
    Full,
    /// The folder or a file may not be written.
    #[error("read-only or not permitted")]
    ReadOnly,
    /// Any other failure of the disk.
    #[error("disk error")]
    Failed,
}

/// Why a change or a query on an open vault failed. Nothing was saved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// No case has this id.
    #[error("unknown case")]
    UnknownCase,
    /// No packet has this id.
    #[error("unknown packet")]
    UnknownPacket,
    /// No version of a protocol with this digest is kept.
    #[error("unknown protocol")]
    UnknownProtocol,
    /// A version that nobody approved is not taken into use.
    #[error("protocol not approved")]
    NotApproved,
    /// A copy of another vault.
    #[error("another vault")]
    OtherVault,
    /// No receipt says that what the case holds arrived.
    #[error("no receipt")]
    NotConfirmed,
    /// What was asked for was erased.
    #[error("erased")]
    Erased,
    /// No event of the case with this number changed something that was there before.
    #[error("no correction")]
    NoCorrection,
    /// The same id or sequence number was used with other content.
    #[error("conflict with what is stored")]
    Conflict,
    /// The directory is older than the newest one accepted.
    #[error("directory older than version {highest}")]
    OldDirectory {
        /// Highest version accepted so far.
        highest: u64,
    },
    /// `not_applicable` and `not_reached` are derived, never stored.
    #[error("derived non-answer")]
    DerivedAnswer,
    /// The vault is open for reading only.
    #[error("open for reading only")]
    ReadOnly,
    /// The secret offered for a change of keys opens no slot.
    #[error("wrong passphrase or key")]
    WrongKey,
    /// What the new keys should be cannot be: a recipient that is none, too many supervisors, nothing left that opens.
    #[error("not acceptable: {0}")]
    Unacceptable(&'static str),
    /// The disk failed between the new keys' coming into force and the end of the work. This vault does nothing more: opening it again
    /// finishes, with the new way in, or with the old one if the new one does not open.
    #[error("change of keys unfinished")]
    KeysUnfinished,
    /// What was read does not fit: the vault is damaged.
    #[error("damaged: {0}")]
    Damaged(Part),
    /// The disk refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}
