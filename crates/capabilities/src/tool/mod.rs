//! Tools of the person's own: what someone who is not flooded writes for a bad
//! night.
//!
//! Invariants: nobody but the person writes a word of one; Settle offers it by
//! the rules of its own tools, and slow breathing never for too little; a use
//! that names one reads by its name, and when it is erased, as a tool of their
//! own.

use axum::Router;
use clap::{ArgMatches, Command};
use ui::{Icon, Tone};
use words::say;

use crate::Capability;
use crate::acts::{self, Kind, Of};
use crate::leads::{Here, Lead, Spot};
use crate::terminal::{Failure, Terminal};

mod form;
mod page;
mod record;
mod routes;
mod rules;
mod sheet;

pub use self::record::{Door, Side, Tool};

/// The capability.
pub const CAPABILITY: OwnTools = OwnTools;

/// Tools of one's own.
#[derive(Clone, Copy, Debug)]
pub struct OwnTools;

impl Capability for OwnTools {
    fn name(&self) -> &'static str {
        "tool"
    }

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<Tool>::PAGED]
    }

    fn command(&self) -> Option<Command> {
        Some(acts::command("tool", "Tools of your own for a hard night; Settle offers them while unlocked"))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<Tool>(arguments, terminal)
    }

    fn routes(&self) -> Router {
        routes::routes()
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        if spot != Spot::Nights {
            return Ok(Vec::new());
        }
        let tool = Lead::new("/settle/tools/new", say!(here.words, "tool-own"), Icon::Hand, 30).tone(Tone::Kind);
        Ok(vec![tool.note(say!(here.words, "tool-new-note"))])
    }
}

#[cfg(test)]
mod tests;
