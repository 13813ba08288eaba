//! How to reach me: one printed side for a partner, and theirs.
//!
//! Invariants: nothing is begun or ticked for anyone; the private question
//! comes first; the paper names nobody, and not this program.

use axum::Router;
use clap::{ArgMatches, Command};
use jiff::ZonedDateTime;
use words::Place;

use crate::Capability;
use crate::acts::{Adding, Kind, Of};
use crate::leads::{Here, Lead, Spot};
use crate::terminal::{Failure, Terminal};

mod command;
mod form;
mod page;
mod record;
mod routes;
mod sample;
mod sheet;

pub use self::record::{ReachMe, Side};

/// The capability.
pub const CAPABILITY: Reaching = Reaching;

/// How to reach me.
#[derive(Clone, Copy, Debug)]
pub struct Reaching;

impl Capability for Reaching {
    fn name(&self) -> &'static str {
        "reach-me"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<ReachMe>::PAGED]
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
        Ok(routes::leads(spot, here))
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::ReachMe, "/reach-me")]
    }

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
