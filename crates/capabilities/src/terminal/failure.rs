use std::io;

use words::{Words, say};

/// Why a command did not do what was asked.
#[derive(Debug)]
pub enum Failure {
    /// Refused, with the words for the person.
    Refused(String),
    /// Not used as it is meant, with the words for the person.
    Usage(String),
    /// The vault could not do it.
    Vault(vault::Error),
    /// Nobody reads the output any more.
    Closed,
    /// Input or output failed.
    Stream(io::Error),
}

impl Failure {
    /// A file that could not be read or written.
    pub fn file(words: &Words, name: &str, error: &io::Error) -> Self {
        let name = super::visible(name);
        Self::Refused(match error.kind() {
            io::ErrorKind::NotFound => say!(words, "terminal-no-file", file = name),
            io::ErrorKind::PermissionDenied => say!(words, "terminal-file-not-allowed", file = name),
            io::ErrorKind::AlreadyExists => say!(words, "terminal-file-exists", file = name),
            _ => say!(words, "terminal-file-not-readable", file = name, reason = error.to_string()),
        })
    }
}

impl From<vault::Error> for Failure {
    fn from(error: vault::Error) -> Self {
        match error {
            vault::Error::Disk(error) if error.kind() == io::ErrorKind::BrokenPipe => Self::Closed,
            error => Self::Vault(error),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::Closed } else { Self::Stream(error) }
    }
}
