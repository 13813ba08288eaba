//! What a person chose about how Holdfast looks and behaves: one record, under
//! one id.
//!
//! Invariants: what stands here is known only while unlocked; what is readable
//! while locked is `open.json` and nothing else; every choice can be left at
//! its beginning, and none is asked for.

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

pub use self::record::{Night, Patterns, Setting};

/// The capability.
pub const CAPABILITY: Settings = Settings;

/// The settings.
#[derive(Clone, Copy, Debug)]
pub struct Settings;

impl Capability for Settings {
    fn name(&self) -> &'static str {
        "setting"
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

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<Setting>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        acts::shown::<Setting>(reader, id, words)
    }
}

#[cfg(test)]
mod tests;
