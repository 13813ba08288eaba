//! Measures: which there are, answering one, reading the result, loading one.
//!
//! Invariants: what a measure does not state is not said of a result; our own questions have no
//! bands, norms or reliable change; a flagged answer leads to people whatever the total; nothing
//! of a file is kept before the person has seen what is in it.

use ::record::{Derived, Id};
use axum::Router;
use clap::{ArgMatches, Command};
use vault::Reader;
use words::Words;

use crate::terminal::{Failure, Terminal};
use crate::{Capability, Shown};

mod command;
mod form;
mod page;
mod routes;
mod rules;
mod sheet;

/// The capability.
pub const CAPABILITY: Measures = Measures;

/// Measures. They keep no records of their own: questionnaires are `instrument`, answers `response`.
#[derive(Clone, Copy, Debug)]
pub struct Measures;

impl Capability for Measures {
    fn name(&self) -> &'static str {
        "measure"
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

    fn derive(&self, _: u32, _: &str) -> Option<Derived> {
        None
    }

    fn shown(&self, _: &Reader<'_>, _: Id, _: &Words) -> vault::Result<Option<Shown>> {
        Ok(None)
    }
}

#[cfg(test)]
mod tests;
