//! Tools of the person's own: what someone who is not flooded writes for a bad
//! night.
//!
//! Invariants: nobody but the person writes a word of one; Settle offers it by
//! the rules of its own tools, and slow breathing never for too little; a use
//! that names one reads by its name, and when it is erased, as a tool of their
//! own.

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

pub use self::record::{Kind, Side, Tool};
pub use self::routes::Own;

/// The capability.
pub const CAPABILITY: OwnTools = OwnTools;

/// Tools of one's own.
#[derive(Clone, Copy, Debug)]
pub struct OwnTools;

impl Capability for OwnTools {
    fn name(&self) -> &'static str {
        "tool"
    }

    fn command(&self) -> Command {
        acts::command("tool", "Tools of your own for a hard night; Settle offers them while unlocked")
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Tool>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn address(&self, id: Id) -> Option<String> {
        Some(<Tool as acts::Paged>::address(id))
    }

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<Tool>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        acts::shown::<Tool>(reader, id, words)
    }

    fn called(&self, reader: &Reader<'_>, id: Id) -> vault::Result<Option<String>> {
        routes::called(reader, id)
    }
}

#[cfg(test)]
mod tests;
