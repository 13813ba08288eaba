//! My map: what someone expects of people, where it was learned, what spoke for
//! it and against it, and a new line to try living by.
//!
//! Invariants: nothing is filled in; what is offered to be linked is the
//! person's own, and which side it is on they say; old ratings stay beside new
//! ones; no line is called wrong.

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

pub use self::record::{Evidence, Expectation, Look};

/// The capability.
pub const CAPABILITY: Expectations = Expectations;

/// My map.
#[derive(Clone, Copy, Debug)]
pub struct Expectations;

impl Capability for Expectations {
    fn name(&self) -> &'static str {
        "expectation"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Expectation>::PAGED]
    }

    fn command(&self) -> Option<Command> {
        Some(acts::command("expectation", "My map: what you expect of people, and what spoke for it and against it"))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Expectation>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        routes::leads(spot, here)
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::Map, "/map")]
    }

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
