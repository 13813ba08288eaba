use std::path::PathBuf;
use std::process::ExitCode;

use capabilities::terminal::{Failure, Terminal};
use clap::ArgMatches;
use words::say;

use super::House;
use crate::{opening, refusal};

pub(super) fn backup(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let backup = terminal.vault()?.backup()?;
    terminal.line(&backup.path.to_string_lossy())
}

pub(super) fn restore(arguments: &ArgMatches, house: &House<'_>, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (Some(file), Some(into)) = (arguments.get_one::<PathBuf>("file"), arguments.get_one::<PathBuf>("into")) else {
        return Ok(());
    };
    if let Err(error) = std::fs::File::open(file) {
        return Err(Failure::file(house.words, &file.to_string_lossy(), &error));
    }
    let mut place = house.place.clone();
    place.folder.clone_from(into);
    let secret = house.keyhole.secret(house.words)?;
    let vault = vault::restore(file, &place, &secret, house.kdf.clone(), house.world.clone())?;
    opening::tell(house.words, vault.notices());
    let report = vault.check(false)?;
    terminal.prose(0, &say!(house.words, "vault-restored", count = report.documents))
}

pub(super) fn check(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<ExitCode, Failure> {
    let words = terminal.words;
    let vault = terminal.vault()?;
    let report = vault.check(arguments.get_flag("deep"))?;
    for damage in &report.damage {
        let what = refusal::damaged(words, *damage);
        terminal.prose(0, &say!(words, "vault-check-damage", what = what))?;
    }
    if !report.damage.is_empty() {
        let backups = vault.backups()?;
        terminal.prose(0, &match backups.last() {
            Some(newest) => say!(words, "vault-check-restore", file = newest.path.to_string_lossy().into_owned()),
            None => say!(words, "vault-check-no-backup"),
        })?;
        return Ok(ExitCode::from(1));
    }
    terminal.prose(0, &say!(words, "vault-check-whole", documents = report.documents, changes = report.changes))?;
    if report.not_understood > 0 {
        terminal.prose(0, &say!(words, "vault-check-not-understood", count = report.not_understood))?;
    }
    if arguments.get_flag("accept-older") {
        vault.accept_older()?;
        terminal.prose(0, &say!(words, "vault-accepted"))?;
    }
    Ok(ExitCode::SUCCESS)
}
