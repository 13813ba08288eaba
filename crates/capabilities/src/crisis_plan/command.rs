use clap::{ArgMatches, Command};
use words::say;

use super::record::CrisisPlan;
use crate::acts::{self, Sheeted};
use crate::terminal::{Failure, Terminal};

/// The id of the plan as text: nobody has to type it.
pub(super) const ID: &str = "0000000000e008000000000002";

/// There is one plan; acts on another one, from elsewhere, name it by its id.
pub(super) fn command() -> Command {
    let with_id = ["show", "edit", "delete", "undo", "history", "erase"];
    let all = acts::command("crisis-plan", "My plan for the worst nights: read it, write it, change it");
    let all = with_id.into_iter().fold(all, |command, act| {
        command.mut_subcommand(act, |act| {
            act.mut_arg("id", |id| id.required(false).default_value(ID).hide_default_value(true))
        })
    });
    all.visible_alias("plan").subcommand_required(false).arg_required_else_help(false)
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
    match terminal.vault()?.read(CrisisPlan::the_one)? {
        Some(plan) => plan.sheet(words).print(terminal)?,
        None => terminal.prose(0, &say!(words, "crisis-plan-none-in-terminal"))?,
    }
    terminal.prose(0, &say!(words, "crisis-plan-lines-in-terminal"))
}
