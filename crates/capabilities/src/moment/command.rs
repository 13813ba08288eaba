use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use record::{At, Choice, Op};

use super::record::{Moment, Pattern};
use crate::acts;
use crate::terminal::{Failure, Terminal};

pub(super) fn command() -> Command {
    acts::command("moment", "Note a moment, find it again, change it, erase it")
        .mut_subcommand("list", |list| {
            list.arg(
                Arg::new("pattern")
                    .long("pattern")
                    .value_name("P")
                    .value_parser(PossibleValuesParser::new(Pattern::SLUGS))
                    .help("Only moments of this pattern"),
            )
        })
        .subcommand(Command::new("mark").about("Keep a time stamp, to finish later or never"))
}

pub(super) fn run(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    match arguments.subcommand() {
        Some(("mark", _)) => mark(terminal),
        Some(("list", list)) => {
            let pattern = list.get_one::<String>("pattern").and_then(|slug| Pattern::from_slug(slug));
            acts::list(list, terminal, move |moment: &Moment| pattern.is_none() || moment.pattern == pattern)
        }
        _ => acts::run::<Moment>(arguments, terminal),
    }
}

fn mark(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let mark = Moment { at: Some(At::now(&terminal.now())), mark: Some(true), ..Moment::default() };
    let id = terminal.vault()?.write(Op::Add, move |tx| tx.add(&mark))?;
    acts::tell(&[id], terminal)
}
