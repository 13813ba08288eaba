//! Words that land: what happened, what I felt, what I need, what I ask for,
//! and when; built from four lines, said when its time has come.
//!
//! Invariants: a note is a hint beside a field, one at a time, and stops
//! nothing; nobody is told how to put it right after a moment of 8 or more; a
//! word of harm is no matter of wording and opens the way to help instead.

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

pub use self::record::{State, Statement};

/// The capability.
pub const CAPABILITY: Statements = Statements;

/// Words that land.
#[derive(Clone, Copy, Debug)]
pub struct Statements;

impl Capability for Statements {
    fn name(&self) -> &'static str {
        "statement"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Statement>::PAGED]
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
        &[(Place::Statements, "/statements"), (Place::Drills, "/statements/drills")]
    }

    fn sampled(&self, now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled(now)
    }
}

#[cfg(test)]
mod tests;
