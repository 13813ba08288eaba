//! My plan for the worst nights: written on a calm day, read on the worst one.
//! Our own form: signs, what helps alone, places, people, professionals, and
//! making the surroundings safer.
//!
//! Invariants: it never asks about methods; naming one person is offered and
//! never insisted on; nothing of it leaves the vault but the exact words a
//! person was shown and allowed.

use ::record::{Derived, Id};
use axum::Router;
use clap::{ArgMatches, Command};
use vault::Reader;
use words::Words;

use crate::terminal::{Failure, Terminal};
use crate::{Capability, Shown, acts};

mod command;
mod form;
mod page;
mod record;
mod routes;
mod rules;
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

    fn command(&self) -> Command {
        command::command()
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        command::run(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn open_routes(&self) -> Router {
        routes::open_routes()
    }

    fn address(&self, _: Id) -> Option<String> {
        Some("/help/plan".into())
    }

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<CrisisPlan>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        acts::shown::<CrisisPlan>(reader, id, words)
    }
}

#[cfg(test)]
mod tests;
