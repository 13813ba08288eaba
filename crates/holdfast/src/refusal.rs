//! What went wrong, in words for the person, on standard error.

use std::io::Write;
use std::process::ExitCode;

use capabilities::terminal::{Failure, visible};
use vault::{Damage, Error, ExportFault, ReadOnly, Weak};
use words::{Words, say};

/// Tells why, and gives the exit code: 1 refused, 2 wrong use.
pub(crate) fn tell(words: &Words, failure: &Failure) -> ExitCode {
    let (sentence, code) = match failure {
        Failure::Closed => return ExitCode::SUCCESS,
        Failure::Usage(sentence) => (sentence.clone(), 2),
        Failure::Refused(sentence) => (sentence.clone(), 1),
        Failure::Vault(error) => (of_vault(words, error), 1),
        Failure::Stream(error) => (say!(words, "vault-stream", reason = error.to_string()), 1),
    };
    write_to_stderr(&sentence);
    ExitCode::from(code)
}

/// Writes a line to standard error; nobody listening is fine.
pub(crate) fn write_to_stderr(text: &str) {
    let _ = writeln!(std::io::stderr(), "{}", visible(text));
}

/// A sentence that says what a person can do about it.
pub(crate) fn of_vault(words: &Words, error: &Error) -> String {
    match error {
        Error::NoVault => say!(words, "vault-none-here"),
        Error::NotEmpty => say!(words, "vault-not-empty"),
        Error::Busy => say!(words, "vault-busy"),
        Error::Locked => say!(words, "vault-locked"),
        Error::WrongPassphrase => say!(words, "vault-wrong-passphrase"),
        Error::WrongRecoveryCode => say!(words, "vault-wrong-recovery-code"),
        Error::NotARecoveryCode => say!(words, "vault-not-a-recovery-code"),
        Error::WeakPassphrase(Weak::Short) => say!(words, "vault-passphrase-short"),
        Error::WeakPassphrase(Weak::Guessable) => say!(words, "vault-passphrase-guessable"),
        Error::KdfMemory => say!(words, "vault-no-memory"),
        Error::NewerVault { needed } => say!(words, "vault-newer", needed = *needed),
        Error::ReadOnly(reason) => read_only(words, *reason),
        Error::Damaged(damage) => say!(words, "vault-damaged", what = damaged(words, *damage)),
        Error::Full => say!(words, "vault-full"),
        Error::Unsure => say!(words, "vault-unsure"),
        Error::Disk(error) => say!(words, "vault-disk", reason = error.kind().to_string()),
        Error::NotUnderstood => say!(words, "vault-not-understood"),
        Error::TooLarge => say!(words, "vault-too-large"),
        Error::NotABackup => say!(words, "vault-not-a-backup"),
        Error::BadExport { line: 0, fault } => say!(words, "vault-bad-export-whole", fault = fault_in(words, *fault)),
        Error::BadExport { line, fault } => {
            say!(words, "vault-bad-export", line = *line, fault = fault_in(words, *fault))
        }
        Error::NoLocks => say!(words, "vault-no-locks"),
        _ => say!(words, "vault-our-fault"),
    }
}

/// Why writing is refused while reading works.
pub(crate) fn read_only(words: &Words, reason: ReadOnly) -> String {
    match reason {
        ReadOnly::OlderThanLastUsed => say!(words, "vault-older-than-last-used"),
        ReadOnly::OlderHeader => say!(words, "vault-older-header"),
        ReadOnly::NewerWriter => say!(words, "vault-newer-writer"),
        _ => say!(words, "vault-not-upgraded"),
    }
}

/// What is damaged, in words.
pub(crate) fn damaged(words: &Words, damage: Damage) -> String {
    match damage {
        Damage::Header => say!(words, "vault-damage-header"),
        Damage::HeaderForged => say!(words, "vault-damage-header-forged"),
        Damage::FirstPage => say!(words, "vault-damage-first-page"),
        Damage::Page => say!(words, "vault-damage-page"),
        Damage::Structure => say!(words, "vault-damage-structure"),
        Damage::Chain => say!(words, "vault-damage-chain"),
        Damage::Record => say!(words, "vault-damage-record"),
        Damage::Search => say!(words, "vault-damage-search"),
        _ => say!(words, "vault-damage-backup"),
    }
}

fn fault_in(words: &Words, fault: ExportFault) -> String {
    match fault {
        ExportFault::NotJson => say!(words, "vault-fault-not-json"),
        ExportFault::NotAnExport => say!(words, "vault-fault-not-an-export"),
        ExportFault::Newer => say!(words, "vault-fault-newer"),
        ExportFault::Field(field) => say!(words, "vault-fault-field", field = field),
        ExportFault::Digest => say!(words, "vault-fault-digest"),
        _ => say!(words, "vault-fault-too-large"),
    }
}
