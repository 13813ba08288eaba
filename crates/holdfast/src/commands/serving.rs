//! The program in the browser.

use capabilities::sample;
use capabilities::terminal::{Failure, Terminal};
use clap::ArgMatches;
use vault::Vault;

use super::House;
use crate::http::{self, Wanted};

/// Without a command.
pub(super) fn open(house: &House<'_>, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    http::serve(house, terminal, Wanted { port: None, opens_browser: true, example: None })
}

pub(super) fn serve(arguments: &ArgMatches, house: &House<'_>, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    http::serve(house, terminal, wanted(arguments))
}

/// On a vault in memory, already open, that ends with the program.
pub(super) fn demo(arguments: &ArgMatches, house: &House<'_>, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let weeks = arguments.get_one::<u64>("weeks").map_or(52, |weeks| u32::try_from(*weeks).unwrap_or(u32::MAX));
    let vault = Vault::in_memory(house.world.clone())?;
    sample::keep(sample::year(weeks, http::SEED, &terminal.now()), &vault)?;
    http::serve(house, terminal, Wanted { example: Some(vault), ..wanted(arguments) })
}

fn wanted(arguments: &ArgMatches) -> Wanted {
    Wanted { port: arguments.get_one("port").copied(), opens_browser: !arguments.get_flag("no-open"), example: None }
}
