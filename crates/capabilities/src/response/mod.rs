//! Answers to questionnaires, and what they came to.
//!
//! Invariants: a skipped question has no entry, and a missing number is never 0; the scores are
//! those of the instrument and version that was answered; toward whom stands with every reading.

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

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Response>::PAGED]
    }

    /// Without `add`: answers are given by `measure take`.
    fn command(&self) -> Option<Command> {
        let about = "What you answered: find it again, put it aside, erase it";
        let all = acts::command("response", about);
        let kept: Vec<Command> = all.get_subcommands().filter(|act| act.get_name() != "add").cloned().collect();
        let command = Command::new("response").about(about).subcommand_required(true).arg_required_else_help(true);
        Some(command.subcommands(kept))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Response>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }
}

#[cfg(test)]
mod tests;
