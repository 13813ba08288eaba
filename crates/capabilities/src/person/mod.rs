//! People: who could be there, for what, and how to reach them.
//!
//! Invariants: nobody is counted as missing; whoever is named in the moment or
//! the message at hand is left out of "call someone"; nothing calls or writes
//! by itself.

use ::record::{Derived, Id};
use axum::Router;
use clap::{ArgMatches, Command};
use vault::Reader;
use words::Words;

use crate::terminal::{Failure, Terminal};
use crate::{Capability, Shown, acts};

mod form;
mod page;
mod record;
mod routes;
mod rules;
mod sheet;

pub use self::record::{Pace, Person, What};

/// The capability.
pub const CAPABILITY: People = People;

/// People.
#[derive(Clone, Copy, Debug)]
pub struct People;

impl Capability for People {
    fn name(&self) -> &'static str {
        "person"
    }

    fn command(&self) -> Command {
        acts::command("person", "Who could be there, for what, and how to reach them")
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Person>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn address(&self, id: Id) -> Option<String> {
        Some(<Person as acts::Paged>::address(id))
    }

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<Person>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        acts::shown::<Person>(reader, id, words)
    }
}

#[cfg(test)]
mod tests;
