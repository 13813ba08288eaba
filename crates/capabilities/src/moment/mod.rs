//! Moments: the diary. A moment is whatever a person noted of one, from a bare
//! time stamp to every part of the full form; each depth is complete.
//!
//! Invariants: every field may be empty, but not all of them; the pull and
//! what was done are separate facts; nothing here labels a person.

use ::record::{Derived, Id};
use axum::Router;
use clap::{ArgMatches, Command};
use vault::Reader;
use words::Words;

use crate::terminal::{Failure, Terminal};
use crate::{Capability, Shown, acts};

mod command;
mod form;
mod page;
mod record;
mod routes;
mod rules;
mod sheet;

pub use self::record::{Choice, Held, How, Moment, Pattern, Pull, Sensed, Settled, SettledState, Side};
pub use self::rules::Count;

/// The capability.
pub const CAPABILITY: Moments = Moments;

/// The diary.
#[derive(Clone, Copy, Debug)]
pub struct Moments;

impl Capability for Moments {
    fn name(&self) -> &'static str {
        "moment"
    }

    fn command(&self) -> Command {
        command::command()
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        command::run(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn address(&self, id: Id) -> Option<String> {
        Some(<Moment as acts::Paged>::address(id))
    }

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<Moment>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        acts::shown::<Moment>(reader, id, words)
    }
}

#[cfg(test)]
mod tests;
