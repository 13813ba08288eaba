//! Caring for the body: a record a day, and a week to catch up on.
//!
//! Invariants: there is one record of each day, under an id that follows from
//! it; nothing is a target, nothing is counted up, and a day without one is
//! a day without one.

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

pub use self::record::{Ate, Day, Own};

/// The capability.
pub const CAPABILITY: SelfCare = SelfCare;

/// Caring for the body.
#[derive(Clone, Copy, Debug)]
pub struct SelfCare;

impl Capability for SelfCare {
    fn name(&self) -> &'static str {
        "day"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Day>::PAGED]
    }

    fn command(&self) -> Option<Command> {
        Some(acts::command("day", "How a day was for the body: sleep, food, moving, quiet; one of each day"))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Day>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        Ok(routes::leads(spot, here))
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::SelfCare, "/selfcare")]
    }

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
