//! Letters from a steadier day: written when calm, for a kind of night, read
//! on such a night, one at a time.
//!
//! Invariants: nobody but the person writes a word of one; none is offered as
//! advice; a night without letters says so plainly.

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

pub use self::record::{Letter, Night};

/// The capability.
pub const CAPABILITY: Letters = Letters;

/// Letters.
#[derive(Clone, Copy, Debug)]
pub struct Letters;

impl Capability for Letters {
    fn name(&self) -> &'static str {
        "letter"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Letter>::PAGED]
    }

    fn command(&self) -> Option<Command> {
        Some(acts::command("letter", "Write to yourself on a calm day, for a hard night; read it then"))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Letter>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        routes::leads(spot, here)
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::Letters, "/letters")]
    }

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
