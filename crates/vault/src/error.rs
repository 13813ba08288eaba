use std::io;

/// Why the vault could not do what was asked, by what a person can do about it.
///
/// What a person reads comes from `words/`, never from this type's text.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no vault in this folder.
    #[error("no vault here")]
    NoVault,
    /// There is already a vault, or something else, in this folder.
    #[error("the folder is not empty")]
    NotEmpty,
    /// Another process holds the vault.
    #[error("another process holds the vault")]
    Busy,
    /// The vault's thread has ended; the vault is locked.
    #[error("locked")]
    Locked,
    /// The passphrase opens no slot.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery code opens no slot.
    #[error("wrong recovery code")]
    WrongRecoveryCode,
    /// The text is not a recovery code: its check letters do not fit.
    #[error("not a recovery code")]
    NotARecoveryCode,
    /// The passphrase is too weak to be chosen.
    #[error("weak passphrase")]
    WeakPassphrase(crate::Weak),
    /// The memory that the key derivation asks for cannot be had.
    #[error("not enough memory for the key derivation")]
    KdfMemory,
    /// A newer program wrote this vault; nothing was touched.
    #[error("a newer vault, for readers from version {needed}")]
    NewerVault {
        /// The lowest version that can read it.
        needed: u32,
    },
    /// Reading works, writing does not.
    #[error("read only")]
    ReadOnly(crate::ReadOnly),
    /// Part of the vault is damaged.
    #[error("damaged: {0:?}")]
    Damaged(Damage),
    /// The disk is full. Nothing of this write was kept.
    #[error("disk full")]
    Full,
    /// The disk failed while saving, and the write may have reached it.
    #[error("unsure whether it was saved")]
    Unsure,
    /// The disk failed. Nothing of this write was kept.
    #[error("disk error {0}")]
    Disk(io::Error),
    /// The record was written by a newer program or is damaged; it is kept as
    /// it is and cannot be changed.
    #[error("a record that is not understood")]
    NotUnderstood,
    /// The deed took itself back; nothing of it was kept.
    #[error("taken back")]
    TakenBack,
    /// The record is larger than the vault takes.
    #[error("record too large")]
    TooLarge,
    /// The file is not a backup of a vault.
    #[error("not a backup")]
    NotABackup,
    /// The file to take in has a fault in this line.
    #[error("line {line}: {fault:?}")]
    BadExport {
        /// Counted from 1; 0 when lines do not fit together.
        line: usize,
        /// What is wrong there.
        fault: ExportFault,
    },
    /// The file system does not offer locks.
    #[error("no file locks here")]
    NoLocks,
}

/// What is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Damage {
    /// Both copies of the header.
    Header,
    /// The header was changed by something that does not hold the key.
    HeaderForged,
    /// The vault file does not belong to this header, or its first page is damaged.
    FirstPage,
    /// A page of the vault file.
    Page,
    /// The order of tables and indexes.
    Structure,
    /// The chain of changes.
    Chain,
    /// A record that differs from its last change.
    Record,
    /// The search index.
    Search,
    /// The backup cannot be opened.
    Backup,
}

/// What is wrong with a line of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ExportFault {
    /// Not JSON, or the file ends too early.
    NotJson,
    /// Not an export of this program.
    NotAnExport,
    /// Written by a newer program.
    Newer,
    /// A field is missing or has the wrong form.
    Field(&'static str),
    /// The text of a change does not fit its digest.
    Digest,
    /// Larger than a record may be.
    TooLarge,
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::Full,
            Some(Code::DatabaseBusy | Code::DatabaseLocked | Code::FileLockingProtocolFailed) => Self::Busy,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged(Damage::Page),
            Some(Code::OutOfMemory) => Self::Disk(io::ErrorKind::OutOfMemory.into()),
            Some(Code::ReadOnly) => Self::Disk(io::ErrorKind::ReadOnlyFilesystem.into()),
            Some(Code::PermissionDenied | Code::CannotOpen) => Self::Disk(io::ErrorKind::PermissionDenied.into()),
            Some(Code::SystemIoFailure) => Self::Disk(io::Error::other("system I/O failure")),
            _ => Self::Damaged(Damage::Structure),
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Disk(error),
        }
    }
}

/// The result of everything the vault does.
pub type Result<T> = std::result::Result<T, Error>;
