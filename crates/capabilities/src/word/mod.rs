//! A person's own words: those they add to a list, and those of the shipped
//! ones they hide.
//!
//! Invariants: hiding takes a word from what is offered and from nothing that
//! was written; what someone typed once is offered the next time.

use axum::Router;
use clap::{ArgMatches, Command};
use jiff::ZonedDateTime;

use crate::Capability;
use crate::acts::{self, Adding, Kind, Of};
use crate::terminal::{Failure, Terminal};

mod form;
mod page;
mod record;
mod routes;
mod rules;
mod sample;
mod sheet;

pub use self::record::{List, Word};
pub use self::rules::Lists;

/// The capability.
pub const CAPABILITY: OwnWords = OwnWords;

/// Own words.
#[derive(Clone, Copy, Debug)]
pub struct OwnWords;

impl Capability for OwnWords {
    fn name(&self) -> &'static str {
        "word"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Word>::PAGED]
    }

    fn command(&self) -> Option<Command> {
        Some(acts::command("word", "Your own words for the lists you choose from; hide shipped ones"))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Word>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn sampled(&self, _now: &ZonedDateTime) -> Vec<Adding> {
        sample::sampled()
    }
}

#[cfg(test)]
mod tests;
