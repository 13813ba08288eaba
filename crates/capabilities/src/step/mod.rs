//! Small steps with people: what, with whom, and how hard it feels; the next one
//! offered from what came of the others.
//!
//! Invariants: a step is offered with its reason and can be left; none is
//! offered toward someone it does not feel safe with, nor on the day on which
//! one hurt; nothing is counted but what was done.

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

pub use self::record::{Practises, Step};
pub use self::sample::SAMPLED;

/// The capability.
pub const CAPABILITY: Steps = Steps;

/// Small steps.
#[derive(Clone, Copy, Debug)]
pub struct Steps;

impl Capability for Steps {
    fn name(&self) -> &'static str {
        "step"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Step>::PAGED]
    }

    fn command(&self) -> Option<Command> {
        Some(acts::command("step", "Small steps with people, by how hard they feel to you"))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Step>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        routes::leads(spot, here)
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::Steps, "/steps")]
    }

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
