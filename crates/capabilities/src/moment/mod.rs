//! Moments: the diary. A moment is whatever a person noted of one, from a bare
//! time stamp to every part of the full form; each depth is complete.
//!
//! Invariants: every field may be empty, but not all of them; the pull and
//! what was done are separate facts; nothing here labels a person.

use axum::Router;
use clap::{ArgMatches, Command};
use words::Place;

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

pub use self::record::{About, Chosen, Held, How, Moment, Pattern, Pull, Sensed, Settled, SettledState, Side};
pub use self::rules::{Count, Counted};

/// The capability.
pub const CAPABILITY: Moments = Moments;

/// The diary.
#[derive(Clone, Copy, Debug)]
pub struct Moments;

impl Capability for Moments {
    fn name(&self) -> &'static str {
        "moment"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Moment>::PAGED]
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

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::Moments, "/moments")]
    }
}

#[cfg(test)]
mod tests;
