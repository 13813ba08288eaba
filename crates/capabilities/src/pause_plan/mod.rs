//! Pause plans: what two people agree on, on a calm day, for when a talk gets
//! too hot.
//!
//! Invariants: the private question comes first, and its answer is nowhere
//! afterwards; twenty minutes are suggested and never insisted on; every
//! version stays, with who agreed on it; its card names nobody.

use axum::Router;
use clap::{ArgMatches, Command};
use jiff::ZonedDateTime;
use ui::Icon;
use words::{Place, say};

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

pub use self::record::{AgreedBy, PausePlan};
pub use self::rules::Length;

/// The capability.
pub const CAPABILITY: PausePlans = PausePlans;

/// Pause plans.
#[derive(Clone, Copy, Debug)]
pub struct PausePlans;

impl Capability for PausePlans {
    fn name(&self) -> &'static str {
        "pause-plan"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<PausePlan>::PAGED]
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

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::PausePlans, "/plans")]
    }

    /// It is made on a calm day.
    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        let plans = || Lead::new("/plans", say!(here.words, "pause-plan-list"), Icon::Timer, 60);
        let lead = (spot == Spot::Practice).then(|| plans().note(say!(here.words, "pause-plan-lead")));
        Ok(lead.into_iter().collect())
    }

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
