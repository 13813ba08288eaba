//! People: who could be there, for what, and how to reach them.
//!
//! Invariants: nobody is counted as missing; whoever is named in the moment or
//! the message at hand is left out of "call someone"; nothing calls or writes
//! by itself.

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

pub use self::record::{Pace, Person, What};

/// The capability.
pub const CAPABILITY: People = People;

/// People.
#[derive(Clone, Copy, Debug)]
pub struct People;

impl Capability for People {
    fn name(&self) -> &'static str {
        "person"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Person>::PAGED]
    }

    fn command(&self) -> Option<Command> {
        Some(acts::command("person", "Who could be there, for what, and how to reach them"))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Person>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        routes::leads(spot, here)
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::People, "/people")]
    }

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
