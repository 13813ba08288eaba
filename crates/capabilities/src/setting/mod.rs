//! What a person chose about how Holdfast looks and behaves: one record, under
//! one id.
//!
//! Invariants: what stands here is known only while unlocked; what is readable
//! while locked is `open.json` and nothing else; every choice can be left at
//! its beginning, and none is asked for.

use axum::Router;
use clap::{ArgMatches, Command};
use words::Place;

use crate::Capability;
use crate::acts::{Kind, Of};
use crate::terminal::{Failure, Terminal};

mod command;
mod form;
mod page;
mod record;
mod routes;
mod rules;
mod sheet;

pub use self::record::{Night, Patterns, Setting, Week};

/// The capability.
pub const CAPABILITY: Settings = Settings;

/// The settings.
#[derive(Clone, Copy, Debug)]
pub struct Settings;

impl Capability for Settings {
    fn name(&self) -> &'static str {
        "setting"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Setting>::KIND]
    }

    fn command(&self) -> Option<Command> {
        Some(command::command())
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        command::run(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::Settings, "/settings"), (Place::Data, "/settings/data")]
    }
}

#[cfg(test)]
mod tests;
