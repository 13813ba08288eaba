//! The vault's folder and the lock that keeps it for one process.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::{Error, Result, durable};

/// Where a vault lies, and where its anchor does.
#[derive(Clone, Debug)]
pub struct Place {
    /// The vault's folder.
    pub folder: PathBuf,
    /// The platform's state folder for anchors; outside the vault's folder,
    /// so that a copy of the one does not carry the other.
    pub anchors: PathBuf,
}

impl Place {
    /// Whether there is a vault here, whole or not.
    pub fn is_vault(&self) -> bool {
        self.vault().exists() || self.has_header() && !self.is_unfinished()
    }

    fn has_header(&self) -> bool {
        crate::header::Copies::NAMES.iter().any(|name| self.folder.join(name).exists())
    }

    /// Whether a setup or restore was cut off here: the file gets its name
    /// last. Headers without either file are those of a vault that was lost,
    /// and may yet open a copy of it.
    fn is_unfinished(&self) -> bool {
        !self.vault().exists() && self.folder.join("vault.new").exists()
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.folder.join("vault")
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    pub(crate) fn inbox(&self) -> PathBuf {
        self.folder.join("inbox")
    }

    /// Whether a new vault may be made here: nothing is in the folder, or only
    /// what an interrupted setup left, which never held an entry, or the open
    /// settings, for a country is chosen on Help before there is a vault.
    pub(crate) fn is_free(&self) -> bool {
        let known =
            ["header.a", "header.b", "header.new", "vault.new", "vault.new-journal", "lock", "open.json", "open.new"];
        !self.vault().exists()
            && (self.is_unfinished() || !self.has_header())
            && fs::read_dir(&self.folder)
                .into_iter()
                .flatten()
                .flatten()
                .all(|entry| entry.file_name().to_str().is_some_and(|name| known.contains(&name)))
    }
}

/// Held for as long as the process has the vault open.
#[derive(Debug)]
pub(crate) struct ProcessLock {
    _file: File,
}

/// How long a second process waits before it says that the vault is in use.
const PATIENCE: Duration = Duration::from_millis(1_000);

impl ProcessLock {
    /// Takes the lock, waiting a moment for a command that is about to end.
    ///
    /// # Errors
    /// [`Error::Busy`] when another process keeps it.
    pub(crate) fn take(folder: &Path) -> Result<Self> {
        let file = OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(folder.join("lock"))?;
        let start = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) if start.elapsed() < PATIENCE => {
                    std::thread::sleep(Duration::from_millis(20));
                }
                Err(TryLockError::WouldBlock) => return Err(Error::Busy),
                Err(TryLockError::Error(error)) if error.kind() == std::io::ErrorKind::Unsupported => {
                    return Err(Error::NoLocks);
                }
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
        }
    }
}

/// Makes the vault's folder and tightens who can read it. Returns whether
/// others still can.
pub(crate) fn prepare(folder: &Path) -> Result<bool> {
    durable::make_folder(folder)?;
    Ok(durable::tighten_folder(folder))
}
