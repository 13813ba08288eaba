use std::path::PathBuf;

use capabilities::terminal::{Failure, Terminal};
use clap::ArgMatches;
use vault::{RecoveryCode, Vault};
use words::say;

use super::House;
use crate::refusal::write_to_stderr;
use crate::secrets;
use crate::suggest;

/// Makes a vault and prints its recovery code, the one time it is shown.
pub(super) fn init(house: &House<'_>, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    if house.place.is_vault() {
        return Err(Failure::Refused(say!(house.words, "vault-already-here")));
    }
    if terminal.is_person && house.keyhole.asks() {
        let five = suggest::passphrase(&*house.world.random);
        write_to_stderr(&say!(house.words, "vault-suggest", words = five));
    }
    let passphrase = house.keyhole.new_passphrase(house.words)?;
    let created = Vault::create(&house.place, &passphrase, house.kdf.clone(), house.world.clone())?;
    print(&created.recovery, terminal)
}

fn print(code: &RecoveryCode, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let shown = terminal.line(&format!("recovery code: {code}"));
    // Even a closed pipe is told here: the code is shown this once.
    shown.map_err(|_| Failure::Refused(say!(terminal.words, "vault-recovery-not-shown")))?;
    if terminal.is_person {
        write_to_stderr(&say!(terminal.words, "vault-keep-recovery-code"));
    }
    Ok(())
}

pub(super) fn passphrase(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let vault = terminal.vault()?;
    let file = arguments.get_one::<PathBuf>("new-passphrase-file");
    let new = secrets::chosen_from(file, terminal.words, &terminal.input)?;
    let left = vault.change_passphrase(new).map_err(|error| match error {
        vault::Error::Unsure => Failure::Refused(say!(terminal.words, "vault-unsure-passphrase")),
        error => error.into(),
    })?;
    terminal.line(&say!(terminal.words, "vault-passphrase-changed"))?;
    tell_left(left, terminal);
    Ok(())
}

pub(super) fn recovery(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    // Unsure, a code that was never shown may stand: the person needs another.
    let (code, left) = terminal.vault()?.renew_recovery().map_err(|error| match error {
        vault::Error::Unsure => Failure::Refused(say!(terminal.words, "vault-unsure-recovery")),
        error => error.into(),
    })?;
    print(&code, terminal)?;
    tell_left(left, terminal);
    Ok(())
}

fn tell_left(left: usize, terminal: &Terminal<'_>) {
    if left > 0 {
        write_to_stderr(&say!(terminal.words, "vault-backups-left", count = left));
    }
}
