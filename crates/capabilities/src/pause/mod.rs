//! A pause of a talk that gets too hot, with a time to come back.
//!
//! Invariants: what is left follows from the clock and the stored end, so that
//! it survives a reload, a lock, a restart and a sleeping computer; it ends
//! without a sound; nobody is told how they did.

use axum::Router;
use clap::{ArgMatches, Command};
use jiff::ZonedDateTime;

use crate::Capability;
use crate::acts::{Adding, Kind, Of};
use crate::leads::{Here, Lead, Spot};
use crate::terminal::{Failure, Terminal};

mod command;
mod form;
mod page;
mod record;
mod routes;
mod rules;
mod sample;
mod sheet;

pub use self::record::{Added, CameBack, Ended, Ending, Pause, Tone};

/// The capability.
pub const CAPABILITY: Pauses = Pauses;

/// Pauses.
#[derive(Clone, Copy, Debug)]
pub struct Pauses;

impl Capability for Pauses {
    fn name(&self) -> &'static str {
        "pause"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Pause>::PAGED]
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

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
