use clap::{ArgMatches, Command};
use words::say;

use super::record::PausePlan;
use crate::acts;
use crate::terminal::{Failure, Terminal};

pub(super) fn command() -> Command {
    acts::command("pause-plan", "What two people agree on for when a talk gets too hot")
}

/// Before its questions stands whom a plan is not for. The private question is
/// not asked here: what is typed stays in a terminal's window.
pub(super) fn run(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let asks = matches!(arguments.subcommand(), Some(("add", add)) if !add.contains_id("json"));
    if asks {
        let words = terminal.words;
        terminal.prose(0, &say!(words, "gate-terminal"))?;
    }
    acts::run::<PausePlan>(arguments, terminal)
}
