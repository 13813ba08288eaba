//! The first four weeks: a way to begin, one act a sitting.
//!
//! Invariants: there are no dates and no count; an act without a page is not
//! spoken of; it can be left at any time, and nothing asks why.

use axum::Router;
use clap::{ArgMatches, Command};
use jiff::ZonedDateTime;

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

pub use self::record::FirstWeeks;

/// The capability.
pub const CAPABILITY: Path = Path;

/// The first four weeks.
#[derive(Clone, Copy, Debug)]
pub struct Path;

impl Capability for Path {
    fn name(&self) -> &'static str {
        "first-weeks"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<FirstWeeks>::PAGED]
    }

    fn command(&self) -> Option<Command> {
        Some(acts::command("first-weeks", "How far you went with the first four weeks; the path is a page"))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<FirstWeeks>(arguments, terminal)
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
