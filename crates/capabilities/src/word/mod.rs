//! A person's own words: those they add to a list, and those of the shipped
//! ones they hide.
//!
//! Invariants: hiding takes a word from what is offered and from nothing that
//! was written; what someone typed once is offered the next time.

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

pub use self::record::{List, Word};
pub use self::rules::Lists;

/// The capability.
pub const CAPABILITY: OwnWords = OwnWords;

/// Own words.
#[derive(Clone, Copy, Debug)]
pub struct OwnWords;

impl Capability for OwnWords {
    fn name(&self) -> &'static str {
        "word"
    }

    fn command(&self) -> Command {
        acts::command("word", "Your own words for the lists you choose from; hide shipped ones")
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Word>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn address(&self, id: Id) -> Option<String> {
        Some(<Word as acts::Paged>::address(id))
    }

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<Word>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        acts::shown::<Word>(reader, id, words)
    }
}

#[cfg(test)]
mod tests;
