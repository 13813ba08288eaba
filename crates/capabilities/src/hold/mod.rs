//! Before you send, before you go quiet: a message is written here instead,
//! and looked at again when some time has passed.
//!
//! Invariants: nothing is said about a message's wording while it is held; any
//! ending is fine and none is praised; *look again later* is no ending.

use axum::Router;
use clap::{ArgMatches, Command};
use words::{Place, Words, say};

use crate::Capability;
use crate::acts::{Kind, Of};
use crate::leads::{Here, Lead, Spot};
use crate::terminal::{Failure, Terminal};

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

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Hold>::PAGED]
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

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        routes::leads(spot, here)
    }

    fn form_name(&self, form: &str, words: &Words) -> Option<String> {
        match form {
            "hold" => Some(say!(words, "hold-name")),
            "hold-quiet" => Some(say!(words, "hold-quiet-title")),
            _ => None,
        }
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::Hold, "/hold")]
    }
}

#[cfg(test)]
mod tests;
