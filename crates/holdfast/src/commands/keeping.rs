use std::path::{Path, PathBuf};
use std::process::ExitCode;

use capabilities::terminal::{Failure, Terminal, visible};
use clap::ArgMatches;
use vault::Damage;
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
    let restored = vault::restore(file, &place, &secret, house.kdf.clone(), house.world.clone());
    let vault = restored.map_err(|error| match error {
        vault::Error::Damaged(_) => Failure::Refused(say!(house.words, "vault-backup-damaged")),
        error => error.into(),
    })?;
    opening::tell(house.words, vault.notices());
    let report = vault.check(false)?;
    terminal.prose(0, &say!(house.words, "vault-restored", count = report.documents))
}

pub(super) fn check(
    arguments: &ArgMatches,
    house: &House<'_>,
    terminal: &mut Terminal<'_>,
) -> Result<ExitCode, Failure> {
    let words = terminal.words;
    let vault = match terminal.vault() {
        Err(Failure::Vault(vault::Error::Damaged(damage))) => return does_not_open(damage, house, terminal),
        vault => vault?,
    };
    let report = vault.check(arguments.get_flag("deep"))?;
    for damage in &report.damage {
        let what = refusal::damaged(words, *damage);
        terminal.prose(0, &say!(words, "vault-check-damage", what = what))?;
    }
    if !report.damage.is_empty() {
        let backups = vault.backups()?;
        match backups.last() {
            Some(newest) => tell_newest(&newest.path, terminal)?,
            None => terminal.prose(0, &say!(words, "vault-check-no-backup"))?,
        }
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

/// The vault cannot say where its backups are; they lie beside it.
fn does_not_open(damage: Damage, house: &House<'_>, terminal: &mut Terminal<'_>) -> Result<ExitCode, Failure> {
    let words = house.words;
    terminal.prose(0, &say!(words, "vault-check-damage", what = refusal::damaged(words, damage)))?;
    let beside = std::fs::read_dir(house.place.folder.join("backups")).into_iter().flatten().flatten();
    let newest = beside.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "tar")).max();
    match newest {
        Some(newest) => tell_newest(&newest, terminal)?,
        None => terminal.prose(0, &say!(words, "vault-check-no-backup-beside"))?,
    }
    Ok(ExitCode::from(1))
}

/// In one line, so that the path can be copied.
fn tell_newest(backup: &Path, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let file = visible(&backup.to_string_lossy());
    terminal.line(&say!(terminal.words, "vault-check-restore", file = file))
}
