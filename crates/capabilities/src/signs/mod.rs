//! My early signs, and what to do when something sets a moment off: written on
//! a calm day, offered first when a moment is noted. They are words of the
//! person's own lists; see [`List::SIGNS`](crate::word::List::SIGNS).

use axum::Router;
use clap::{ArgMatches, Command};
use vault::Days;
use words::{Place, Words, say};

use crate::Capability;
use crate::findings::Finding;
use crate::leads::{Here, Lead, Spot};
use crate::terminal::{Failure, Terminal};

mod command;
mod form;
mod page;
mod routes;

/// The capability.
pub const CAPABILITY: Signs = Signs;

/// Early signs, the lines for what sets a moment off, and plain counts.
#[derive(Clone, Copy, Debug)]
pub struct Signs;

impl Capability for Signs {
    fn name(&self) -> &'static str {
        "signs"
    }

    fn command(&self) -> Option<Command> {
        Some(Command::new("signs").about("Your early signs, your lines for what sets you off, and plain counts"))
    }

    fn run(&self, _: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        command::tell(terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        routes::leads(spot, here)
    }

    fn findings(&self, here: &Here<'_>, days: Days) -> vault::Result<Vec<Finding>> {
        routes::findings(here, days)
    }

    fn form_name(&self, form: &str, words: &Words) -> Option<String> {
        if form == "sign" {
            return Some(say!(words, "signs-form-sign"));
        }
        (form == "set-off" || form.starts_with("if-then")).then(|| say!(words, "signs-form-line"))
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::Signs, "/signs")]
    }
}
