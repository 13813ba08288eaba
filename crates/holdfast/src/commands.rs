//! The commands that belong to no capability.

use std::process::ExitCode;
use std::sync::Arc;

use capabilities::CAPABILITIES;
use capabilities::terminal::{Failure, Terminal};
use clap::ArgMatches;
use vault::{Kdf, Place, World};
use words::{Words, say};

use crate::secrets::Keyhole;
use crate::stats_lines;

mod finding;
mod keeping;
mod keys;
mod moving;

/// What every command may need of the house it runs in.
pub(crate) struct House<'a> {
    pub(crate) words: &'a Words,
    pub(crate) kdf: Arc<dyn Kdf>,
    pub(crate) place: Place,
    pub(crate) world: World,
    pub(crate) keyhole: Keyhole,
}

/// Carries out the command that was asked for.
pub(crate) fn run(arguments: &ArgMatches, house: &House<'_>, terminal: &mut Terminal<'_>) -> Result<ExitCode, Failure> {
    let Some((name, arguments)) = arguments.subcommand() else {
        return welcome(house, terminal).map(|()| ExitCode::SUCCESS);
    };
    if let Some(capability) = CAPABILITIES.iter().find(|capability| capability.name() == name) {
        return capability.run(arguments, terminal).map(|()| ExitCode::SUCCESS);
    }
    match name {
        "check" => return keeping::check(arguments, house, terminal),
        "init" => keys::init(house, terminal),
        "passphrase" => keys::passphrase(arguments, terminal),
        "recovery" => keys::recovery(terminal),
        "search" => finding::search(arguments, terminal),
        "sample" => finding::sample(arguments, terminal),
        "backup" => keeping::backup(terminal),
        "restore" => keeping::restore(arguments, house, terminal),
        "export" => moving::export(arguments, terminal),
        "import" => moving::import(arguments, terminal),
        "settle" => settle(terminal),
        _ => stats(terminal),
    }?;
    Ok(ExitCode::SUCCESS)
}

/// Without a command: what Holdfast can do, and how to begin.
fn welcome(house: &House<'_>, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = house.words;
    terminal.heading(&say!(words, "vault-welcome"))?;
    terminal.prose(0, &say!(words, "vault-welcome-what"))?;
    terminal.line("")?;
    if house.place.is_vault() {
        terminal.prose(0, &say!(words, "vault-welcome-back"))?;
    } else {
        terminal.prose(0, &say!(words, "vault-welcome-begin"))?;
        terminal.prose(2, "holdfast init")?;
    }
    for (command, what) in [
        ("holdfast settle", say!(words, "vault-welcome-settle")),
        ("holdfast moment add", say!(words, "vault-welcome-add")),
        ("holdfast moment list", say!(words, "vault-welcome-list")),
        ("holdfast search", say!(words, "vault-welcome-search")),
        ("holdfast backup", say!(words, "vault-welcome-backup")),
        ("holdfast --help", say!(words, "vault-welcome-help")),
    ] {
        terminal.prose(2, &format!("{command:<22}{what}"))?;
    }
    terminal.line("")?;
    terminal.prose(0, &say!(words, "vault-welcome-not"))
}

fn settle(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let in_place = terminal.is_person;
    let mut console =
        capabilities::settle::Lines::new(std::io::BufReader::new(std::io::stdin()), std::io::stdout(), in_place);
    Ok(capabilities::settle::run(terminal.words, &mut console)?)
}

fn stats(terminal: &Terminal<'_>) -> Result<(), Failure> {
    let mut input = terminal.input.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut output = terminal.output.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok(stats_lines::run(&mut *input, &mut *output)?)
}
