//! Letters from a steadier day: written when calm, for a kind of night, read
//! on such a night, one at a time.
//!
//! Invariants: nobody but the person writes a word of one; none is offered as
//! advice; a night without letters says so plainly.

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

pub use self::record::{Letter, Night};

/// The capability.
pub const CAPABILITY: Letters = Letters;

/// Letters.
#[derive(Clone, Copy, Debug)]
pub struct Letters;

impl Capability for Letters {
    fn name(&self) -> &'static str {
        "letter"
    }

    fn command(&self) -> Command {
        acts::command("letter", "Write to yourself on a calm day, for a hard night; read it then")
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Letter>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn address(&self, id: Id) -> Option<String> {
        Some(<Letter as acts::Paged>::address(id))
    }

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<Letter>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        acts::shown::<Letter>(reader, id, words)
    }
}

#[cfg(test)]
mod tests;
