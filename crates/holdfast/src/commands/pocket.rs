//! What helps without the vault: a page for the phone, and a note that is
//! sealed until the vault is opened.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use capabilities::help::lines;
use capabilities::pocket::{self, TakenAlong};
use capabilities::terminal::{Failure, Terminal};
use clap::ArgMatches;
use words::say;

use super::House;
use crate::refusal::write_to_stderr;
use crate::{english, http};

pub(super) fn write(arguments: &ArgMatches, house: &House<'_>, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = house.words;
    let asked = arguments.get_one::<String>("country").map(|code| code.to_uppercase());
    if let Some(code) = asked.as_ref().filter(|code| lines::country(code).is_none()) {
        return Err(Failure::Refused(say!(words, "pocket-unknown-country", country = code)));
    }
    let country = asked.or_else(|| http::country(&house.place));
    let is_own = arguments.get_flag("own");
    let own = if is_own {
        terminal.vault()?.read(|reader| TakenAlong::of(reader, &english::words()))?
    } else {
        TakenAlong::default()
    };
    let page = pocket::page(words, country.as_deref(), &own);
    let file = arguments.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    if file == Path::new("-") {
        terminal.line(&page)?;
    } else {
        put(&file, &page).map_err(|error| Failure::file(words, &file.to_string_lossy(), &error))?;
        terminal.prose(0, &say!(words, "pocket-written", file = file.to_string_lossy()))?;
    }
    if is_own {
        write_to_stderr(&say!(words, "pocket-own"));
    }
    if country.is_none() {
        write_to_stderr(&say!(words, "pocket-no-country"));
    }
    Ok(())
}

/// Nothing that is there already is replaced.
fn put(file: &Path, page: &str) -> std::io::Result<()> {
    let mut out = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    out.write_all(page.as_bytes())?;
    out.sync_all()
}

/// Sealed at once, without the passphrase.
pub(super) fn note(house: &House<'_>, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = house.words;
    if !house.place.is_vault() {
        return Err(vault::Error::NoVault.into());
    }
    terminal.prose(0, &say!(words, "pocket-note-ask"))?;
    let mut lines = Vec::new();
    while let Some(line) = terminal.next_line()?.filter(|line| line.trim() != ".") {
        lines.push(line);
    }
    let text = lines.join("\n").trim().to_owned();
    if text.is_empty() {
        return Err(Failure::Refused(say!(words, "pocket-note-empty")));
    }
    vault::seal_note(&house.place, &text, &house.world)?;
    terminal.prose(0, &say!(words, "pocket-note-sealed"))
}
