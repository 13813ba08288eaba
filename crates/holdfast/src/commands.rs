//! The commands that belong to no capability.

use std::process::ExitCode;
use std::sync::Arc;

use capabilities::CAPABILITIES;
use capabilities::terminal::{Failure, Terminal};
use clap::ArgMatches;
use vault::{Kdf, Place, World};
use words::Words;

use crate::secrets::Keyhole;
use crate::stats_lines;

mod keeping;
mod keys;
mod moving;
mod pocket;
mod serving;

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
        return serving::open(house, terminal).map(|()| ExitCode::SUCCESS);
    };
    match name {
        "check" => return keeping::check(arguments, house, terminal),
        "serve" => serving::serve(arguments, house, terminal),
        "demo" => serving::demo(arguments, house, terminal),
        "init" => keys::init(house, terminal),
        "passphrase" => keys::passphrase(arguments, terminal),
        "recovery" => keys::recovery(terminal),
        "sample" => sample(arguments, terminal),
        "backup" => keeping::backup(terminal),
        "restore" => keeping::restore(arguments, house, terminal),
        "pocket" => pocket::write(arguments, house, terminal),
        "note" => pocket::note(house, terminal),
        "export" => moving::export(arguments, terminal),
        "import" => moving::import(arguments, terminal),
        "settle" => settle(house, terminal),
        "stats" => stats(terminal),
        name => match CAPABILITIES.iter().find(|capability| capability.name() == name) {
            Some(capability) => capability.run(arguments, terminal),
            None => Err(Failure::Usage(name.to_owned())),
        },
    }?;
    Ok(ExitCode::SUCCESS)
}

fn settle(house: &House<'_>, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let country = crate::http::country(&house.place);
    let in_place = terminal.is_person;
    let mut console =
        capabilities::settle::Lines::new(std::io::BufReader::new(std::io::stdin()), std::io::stdout(), in_place);
    Ok(capabilities::settle::run(terminal.words, country.as_deref(), &mut console)?)
}

fn stats(terminal: &Terminal<'_>) -> Result<(), Failure> {
    let mut input = terminal.input.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let mut output = terminal.output.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok(stats_lines::run(&mut *input, &mut *output)?)
}

fn sample(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let number = |name| arguments.get_one::<u64>(name).copied().unwrap_or_default();
    // A fixed last day: the same seed gives the same lines on every day.
    let last = jiff::civil::date(2026, 11, 23);
    capabilities::sample::moments(number("records"), number("seed"), last)
        .try_for_each(|moment| terminal.line(&moment.to_string()))
}
