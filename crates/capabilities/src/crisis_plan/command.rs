use std::ops::ControlFlow;

use clap::{ArgMatches, Command};
use vault::{Body, Days};
use words::say;

use super::record::CrisisPlan;
use crate::acts::{self, Sheeted};
use crate::terminal::{Failure, Terminal};

pub(super) fn command() -> Command {
    acts::command("crisis-plan", "My plan for the worst nights: read it, write it, change it")
        .visible_alias("plan")
        .subcommand_required(false)
        .arg_required_else_help(false)
}

pub(super) fn run(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    match arguments.subcommand() {
        None => read(terminal),
        _ => acts::run::<CrisisPlan>(arguments, terminal),
    }
}

/// The plan, or how to write one; the lines stand under it either way.
fn read(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    let plan = terminal.vault()?.read(|reader| {
        let mut plan = None;
        reader.newest::<CrisisPlan>(Days::default(), |kept| {
            if let Body::Understood(found) = kept.body {
                plan = Some(found);
            }
            ControlFlow::Break(())
        })?;
        Ok(plan)
    })?;
    match plan {
        Some(plan) => plan.sheet(words).print(terminal)?,
        None => terminal.prose(0, &say!(words, "crisis-plan-none-in-terminal"))?,
    }
    terminal.prose(0, &say!(words, "crisis-plan-lines-in-terminal"))
}
