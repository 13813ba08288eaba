//! My plan for the worst nights: written on a calm day, read on the worst one.
//! Our own form: signs, what helps alone, places, people, professionals, and
//! making the surroundings safer.
//!
//! Invariants: it never asks about methods; naming one person is offered and
//! never insisted on; nothing of it leaves the vault but the exact words a
//! person was shown and allowed.

use axum::Router;
use clap::{ArgMatches, Command};
use jiff::ZonedDateTime;
use ui::{Icon, Tone};
use vault::Vault;
use words::Place;
use words::say;

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

pub use self::record::CrisisPlan;

/// The capability.
pub const CAPABILITY: CrisisPlans = CrisisPlans;

/// My plan for the worst nights.
#[derive(Clone, Copy, Debug)]
pub struct CrisisPlans;

impl Capability for CrisisPlans {
    fn name(&self) -> &'static str {
        "crisis-plan"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<CrisisPlan>::PAGED]
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

    fn after_opening(&self, vault: &Vault) -> vault::Result<()> {
        routes::after_opening(vault)
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        if spot != Spot::Nights {
            return Ok(Vec::new());
        }
        let plan =
            Lead::new("/help/plan", say!(here.words, "crisis-plan-name"), Icon::ClipboardList, 60).tone(Tone::Care);
        Ok(vec![plan.note(say!(here.words, "crisis-plan-note"))])
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::WorstNights, "/help/plan")]
    }

    fn open_routes(&self) -> Router {
        routes::open_routes()
    }

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
