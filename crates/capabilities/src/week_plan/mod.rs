//! The week: by default one practice that settles, one chance to let someone
//! see something, one thing to look back at.
//!
//! Invariants: there is one plan a week, whoever writes it; nothing is planned
//! until the person saves it; nothing counts weeks or what was done in them; a
//! quiet week is a full answer, and so is *not this week*.

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
mod rules;
mod sample;
mod sheet;

pub use self::record::{Done, Item, WeekPlan, What};
pub use self::rules::Answered;

/// The capability.
pub const CAPABILITY: WeekPlans = WeekPlans;

/// The week.
#[derive(Clone, Copy, Debug)]
pub struct WeekPlans;

impl Capability for WeekPlans {
    fn name(&self) -> &'static str {
        "week-plan"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<WeekPlan>::PAGED]
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

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::Week, "/practice/week")]
    }

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
