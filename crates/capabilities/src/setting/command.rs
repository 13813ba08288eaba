use clap::{ArgMatches, Command};
use record::Op;

use super::record::Setting;
use crate::acts;
use crate::terminal::{Failure, Terminal};

/// [`Setting::ID`] as text: nobody has to type it.
pub(super) const ID: &str = "0000000000e008000000000001";

/// There is one record: it is shown and changed, never added or deleted.
const ACTS: [&str; 4] = ["show", "edit", "undo", "history"];

pub(super) fn command() -> Command {
    let about = "How Holdfast looks and behaves while unlocked; your names for the patterns";
    let all = acts::command("setting", about);
    let kept = all.get_subcommands().filter(|act| ACTS.contains(&act.get_name())).cloned();
    let one = kept.map(|act| act.mut_arg("id", |id| id.required(false).default_value(ID).hide(true)));
    Command::new("setting").about(about).subcommand_required(true).arg_required_else_help(true).subcommands(one)
}

pub(super) fn run(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    begin(terminal)?;
    acts::run::<Setting>(arguments, terminal)
}

/// Before anything was chosen there is no record; an empty one stands for it.
fn begin(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let vault = terminal.vault()?;
    let is_there = vault.read(|reader| Ok(reader.get::<Setting>(Setting::ID)?.is_some()))?;
    if !is_there {
        vault.write(Op::Add, |tx| tx.keep::<Setting>(Setting::ID, &Default::default()))?;
    }
    Ok(())
}
