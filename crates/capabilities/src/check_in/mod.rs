//! The weekly check-in: three short pages about a week that is nearly over, and
//! a look at the next one.
//!
//! Invariants: every answer can be skipped and nothing is chosen beforehand; a
//! week without contact gives no reading; a week without a check-in is a gap and
//! nothing else; what is begun is a draft until it is saved.

use axum::Router;
use clap::{ArgMatches, Command};
use jiff::ZonedDateTime;
use words::Place;

use crate::Capability;
use crate::acts::{self, Adding, Kind, Of};
use crate::leads::{Here, Lead, Spot};
use crate::terminal::{Failure, Terminal};

mod form;
mod page;
mod record;
mod routes;
mod rules;
mod sample;
mod sheet;

pub use self::record::{Areas, CheckIn, Contact, Settled};

/// The capability.
pub const CAPABILITY: CheckIns = CheckIns;

/// The weekly check-in.
#[derive(Clone, Copy, Debug)]
pub struct CheckIns;

impl Capability for CheckIns {
    fn name(&self) -> &'static str {
        "check-in"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<CheckIn>::PAGED]
    }

    fn command(&self) -> Option<Command> {
        Some(acts::command("check-in", "How a week was, in about three minutes; past weeks can be added"))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<CheckIn>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        routes::leads(spot, here)
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::CheckIn, "/checkin")]
    }

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
