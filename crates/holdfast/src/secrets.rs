//! How a secret reaches the program: by prompt, by file, or as the first line
//! of standard input. Never as an argument and never by the environment.

use std::fs::File;
use std::io::{BufRead, Read};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use capabilities::terminal::Failure;
use clap::ArgMatches;
use secrecy::{ExposeSecret, SecretString};
use vault::{Passphrase, Secret};
use words::{Words, say};
use zeroize::Zeroizing;

pub(crate) type Input = Arc<Mutex<dyn BufRead + Send>>;

/// No secret is longer than this, in bytes.
const MAX_SECRET: u64 = 65_536;

/// Where the secret that opens the vault comes from.
pub(crate) enum Keyhole {
    /// Asked for at the terminal.
    Prompt,
    /// Already read from a file or from standard input.
    Passphrase(SecretString),
    /// The recovery code, already read.
    Recovery(SecretString),
}

impl Keyhole {
    /// Reads what was pointed at. Standard input gives its first line now, so
    /// that the lines after it are left as data.
    pub(crate) fn new(arguments: &ArgMatches, words: &Words, input: &Input) -> Result<Self, Failure> {
        if let Some(file) = arguments.get_one::<PathBuf>("recovery-file") {
            return Ok(Self::Recovery(from_file(file, words, input)?));
        }
        match arguments.get_one::<PathBuf>("passphrase-file") {
            Some(file) => Ok(Self::Passphrase(from_file(file, words, input)?)),
            None => Ok(Self::Prompt),
        }
    }

    /// The secret that opens the vault, asked for if need be.
    pub(crate) fn secret(&self, words: &Words) -> Result<Secret, Failure> {
        Ok(match self {
            Self::Prompt => Secret::passphrase(prompt(words, &say!(words, "vault-ask-passphrase"))?),
            Self::Passphrase(typed) => Secret::passphrase(typed.clone()),
            Self::Recovery(typed) => Secret::recovery(typed.expose_secret())?,
        })
    }

    /// Whether the person is asked.
    pub(crate) fn asks(&self) -> bool {
        matches!(self, Self::Prompt)
    }

    /// A passphrase for a new vault, asked for twice if need be.
    pub(crate) fn new_passphrase(&self, words: &Words) -> Result<Passphrase, Failure> {
        match self {
            Self::Passphrase(typed) => Ok(Passphrase::new(typed.clone())),
            Self::Prompt | Self::Recovery(_) => chosen(words),
        }
    }
}

/// A new passphrase: from a file, or asked for twice.
pub(crate) fn chosen_from(file: Option<&PathBuf>, words: &Words, input: &Input) -> Result<Passphrase, Failure> {
    match file {
        Some(file) => Ok(Passphrase::new(from_file(file, words, input)?)),
        None => chosen(words),
    }
}

fn chosen(words: &Words) -> Result<Passphrase, Failure> {
    let first = Passphrase::new(prompt(words, &say!(words, "vault-choose-passphrase"))?);
    if let Some(weakness) = first.weakness() {
        return Err(vault::Error::WeakPassphrase(weakness).into());
    }
    let second = Passphrase::new(prompt(words, &say!(words, "vault-repeat-passphrase"))?);
    if first == second { Ok(first) } else { Err(Failure::Refused(say!(words, "vault-passphrases-differ"))) }
}

fn prompt(words: &Words, question: &str) -> Result<SecretString, Failure> {
    match rpassword::prompt_password(format!("{question} ")) {
        Ok(typed) => Ok(typed.into()),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            Err(Failure::Refused(say!(words, "vault-no-secret-there")))
        }
        Err(_) => Err(Failure::Refused(say!(words, "vault-nowhere-to-ask"))),
    }
}

fn from_file(file: &PathBuf, words: &Words, input: &Input) -> Result<SecretString, Failure> {
    let mut bytes = Zeroizing::new(Vec::new());
    let name = file.to_string_lossy();
    if name == "-" {
        let mut input = input.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        (&mut *input).take(MAX_SECRET).read_until(b'\n', &mut bytes)?;
    } else {
        let opened = File::open(file).and_then(|file| file.take(MAX_SECRET).read_to_end(&mut bytes));
        opened.map_err(|error| Failure::file(words, &name, &error))?;
    }
    if bytes.is_empty() {
        return Err(Failure::Refused(say!(words, "vault-no-secret-there")));
    }
    match std::str::from_utf8(&bytes) {
        Ok(text) => Ok(text.into()),
        Err(_) => Err(Failure::Refused(say!(words, "vault-secret-not-utf8"))),
    }
}
