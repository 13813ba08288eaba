//! Measures: which there are, answering one, reading the result, loading one.
//!
//! Invariants: what a measure does not state is not said of a result; our own questions have no
//! bands, norms or reliable change; a flagged answer leads to people whatever the total; nothing
//! of a file is kept before the person has seen what is in it.

use axum::Router;
use clap::{ArgMatches, Command};
use words::{Place, Words, say};

use crate::Capability;
use crate::terminal::{Failure, Terminal};

mod command;
mod form;
mod page;
mod questionnaire;
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

    fn form_name(&self, form: &str, words: &Words) -> Option<String> {
        form.starts_with("measure").then(|| say!(words, "measure-form-name"))
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
        &[(Place::Measures, "/insights/measures")]
    }
}

#[cfg(test)]
mod tests;
