//! Uses of tools: what someone did to settle, how it was before and after.
//!
//! Invariants: a use needed now and a practice are told apart; ratings are
//! absent until given, and the after is never guessed from the before.

use ::record::{Derived, Id};
use clap::{ArgMatches, Command};
use vault::Reader;
use words::Words;

use crate::terminal::{Failure, Terminal};
use crate::{Capability, Shown, acts};

mod form;
mod record;
mod routes;
mod rules;
mod sheet;

pub use self::record::{How, ToolUse, Why};
pub use self::routes::{Keeping, Kept};
pub use self::rules::Tried;

/// The capability.
pub const CAPABILITY: ToolUses = ToolUses;

/// Uses of tools.
#[derive(Clone, Copy, Debug)]
pub struct ToolUses;

impl Capability for ToolUses {
    fn name(&self) -> &'static str {
        "tool-use"
    }

    fn command(&self) -> Command {
        acts::command("tool-use", "Keep what you used to settle, before and after")
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<ToolUse>(arguments, terminal)
    }

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<ToolUse>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        acts::shown::<ToolUse>(reader, id, words)
    }
}

#[cfg(test)]
mod tests;
