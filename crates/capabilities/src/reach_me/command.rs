use clap::{ArgMatches, Command};
use words::say;

use super::record::ReachMe;
use crate::acts;
use crate::terminal::{Failure, Terminal};

pub(super) fn command() -> Command {
    acts::command("reach-me", "How to reach you when it is hard, on one side for a partner")
}

/// Before its questions stands whom it is not for, as with plans for pauses.
pub(super) fn run(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let asks = matches!(arguments.subcommand(), Some(("add", add)) if !add.contains_id("json"));
    if asks {
        let words = terminal.words;
        terminal.prose(0, &say!(words, "reach-me-terminal"))?;
    }
    acts::run::<ReachMe>(arguments, terminal)
}
