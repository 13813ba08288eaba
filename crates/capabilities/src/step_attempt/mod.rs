//! One time a small step was planned or tried: what was expected before, what
//! came after.
//!
//! Invariants: the answer to the question about safety is kept nowhere; *not
//! this time* is counted nowhere; on the day on which what was feared came there
//! are no numbers and no charts.

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

pub use self::record::{Attempt, Did, Feared};

/// The capability.
pub const CAPABILITY: Attempts = Attempts;

/// Tries of small steps.
#[derive(Clone, Copy, Debug)]
pub struct Attempts;

impl Capability for Attempts {
    fn name(&self) -> &'static str {
        "step-attempt"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Attempt>::PAGED]
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
