//! Before you send, before you go quiet: a message is written here instead,
//! and looked at again when some time has passed.
//!
//! Invariants: nothing is said about a message's wording while it is held; any
//! ending is fine and none is praised; *look again later* is no ending.

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

pub use self::record::{Direction, Ended, Ending, Hold};

/// The capability.
pub const CAPABILITY: Holds = Holds;

/// Held messages.
#[derive(Clone, Copy, Debug)]
pub struct Holds;

impl Capability for Holds {
    fn name(&self) -> &'static str {
        "hold"
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
        Some(<Hold as acts::Paged>::address(id))
    }

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<Hold>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        acts::shown::<Hold>(reader, id, words)
    }
}

#[cfg(test)]
mod tests;
