//! Uses of tools: what someone did to settle, how it was before and after.
//!
//! Invariants: a use needed now and a practice are told apart; ratings are
//! absent until given, and the after is never guessed from the before.

use clap::{ArgMatches, Command};

use crate::Capability;
use crate::acts::{self, Kind, Of};
use crate::terminal::{Failure, Terminal};

mod form;
mod record;
mod routes;
mod rules;
mod sheet;

pub use self::record::{How, ToolUse, Why};
pub use self::routes::{Keeping, KeptUse};
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

    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[&Of::<ToolUse>::KIND]
    }

    fn command(&self) -> Option<Command> {
        Some(acts::command("tool-use", "Keep what you used to settle, before and after"))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        acts::run::<ToolUse>(arguments, terminal)
    }
}

#[cfg(test)]
mod tests;
