//! Questionnaires that a person loaded: items, scales and how they are read, all as data.
//!
//! Invariants: what its makers did not state is absent, and nothing is made of it; the file it
//! came from is kept letter by letter; no published questionnaire is shipped.

use axum::Router;
use clap::{ArgMatches, Command};

use crate::Capability;
use crate::acts::{self, Kind, Of};
use crate::terminal::{Failure, Terminal};

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

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Instrument>::PAGED]
    }

    /// Without `add`: a questionnaire comes in by `measure import`, with a preview.
    fn command(&self) -> Option<Command> {
        let about = "The questionnaires you loaded: rename one, put one aside, erase one";
        let all = acts::command("instrument", about);
        let kept: Vec<Command> = all.get_subcommands().filter(|act| act.get_name() != "add").cloned().collect();
        let command = Command::new("instrument").about(about).subcommand_required(true).arg_required_else_help(true);
        Some(command.subcommands(kept))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Instrument>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }
}

#[cfg(test)]
mod tests;
