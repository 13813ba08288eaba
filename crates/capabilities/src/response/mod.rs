//! Answers to questionnaires, and what they came to.
//!
//! Invariants: a skipped question has no entry, and a missing number is never 0; the scores are
//! those of the instrument and version that was answered; toward whom stands with every reading.

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

pub use self::record::{Answer, Response, Score, Without};
pub use self::rules::{Change, Corner, Line, Reading, Region};

/// The capability.
pub const CAPABILITY: Responses = Responses;

/// Answers to questionnaires.
#[derive(Clone, Copy, Debug)]
pub struct Responses;

impl Capability for Responses {
    fn name(&self) -> &'static str {
        "response"
    }

    /// Without `add`: answers are given by `measure take`.
    fn command(&self) -> Command {
        let about = "What you answered: find it again, put it aside, erase it";
        let all = acts::command("response", about);
        let kept: Vec<Command> = all.get_subcommands().filter(|act| act.get_name() != "add").cloned().collect();
        Command::new("response").about(about).subcommand_required(true).arg_required_else_help(true).subcommands(kept)
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Response>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn address(&self, id: Id) -> Option<String> {
        Some(<Response as acts::Paged>::address(id))
    }

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<Response>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        acts::shown::<Response>(reader, id, words)
    }
}

#[cfg(test)]
mod tests;
