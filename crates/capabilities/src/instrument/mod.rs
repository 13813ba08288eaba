//! Questionnaires that a person loaded: items, scales and how they are read, all as data.
//!
//! Invariants: what its makers did not state is absent, and nothing is made of it; the file it
//! came from is kept letter by letter; no published questionnaire is shipped.

use ::record::{Derived, Id};
use axum::Router;
use clap::{ArgMatches, Command};
use vault::Reader;
use words::Words;

use crate::terminal::{Failure, Terminal};
use crate::{Capability, Shown, acts};

mod form;
mod record;
mod routes;
mod rules;
mod sheet;

pub use self::record::{
    AnswerKind, Axis, Band, Better, Condition, Flag, How, Instrument, Item, Offer, Reference, Reliability,
    ReliabilityKind, Scale, Test,
};
pub use self::rules::Answers;

/// The capability.
pub const CAPABILITY: Instruments = Instruments;

/// Questionnaires.
#[derive(Clone, Copy, Debug)]
pub struct Instruments;

impl Capability for Instruments {
    fn name(&self) -> &'static str {
        "instrument"
    }

    /// Without `add`: a questionnaire comes in by `measure import`, with a preview.
    fn command(&self) -> Command {
        let about = "The questionnaires you loaded: rename one, put one aside, erase one";
        let all = acts::command("instrument", about);
        let kept: Vec<Command> = all.get_subcommands().filter(|act| act.get_name() != "add").cloned().collect();
        Command::new("instrument").about(about).subcommand_required(true).arg_required_else_help(true).subcommands(kept)
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Instrument>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn address(&self, id: Id) -> Option<String> {
        Some(<Instrument as acts::Paged>::address(id))
    }

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<Instrument>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        acts::shown::<Instrument>(reader, id, words)
    }
}

#[cfg(test)]
mod tests;
