//! What is one's own to note of a day: a number, yes or no, or 0 to 10.
//!
//! Invariants: nothing is offered ready-made; none has a target; what is hidden
//! is asked no more, and what was noted stays.

use axum::Router;
use clap::{ArgMatches, Command};

use crate::Capability;
use crate::acts::{self, Kind, Of};
use crate::terminal::{Failure, Terminal};

mod form;
mod page;
mod record;
mod routes;
mod sheet;

pub use self::record::{Tracker, Way};

/// The capability.
pub const CAPABILITY: Trackers = Trackers;

/// What is one's own to note of a day.
#[derive(Clone, Copy, Debug)]
pub struct Trackers;

impl Capability for Trackers {
    fn name(&self) -> &'static str {
        "tracker"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Tracker>::PAGED]
    }

    fn command(&self) -> Option<Command> {
        Some(acts::command("tracker", "Something of your own to note of a day: a number, yes or no, or 0 to 10"))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Tracker>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }
}

#[cfg(test)]
mod tests;
