//! Settle, in the terminal and on its pages: something that helps at once, then one thing at a
//! time.
//!
//! Needs no vault and no passphrase, and may end at any line. Itself it keeps nothing; where the
//! vault is open, its pages hand a use to [`tool_use`](crate::tool_use). The first instruction
//! stands before the first question. Too little never gets slow breathing, breath is never the
//! only door, and what made it worse leads to looking around, then to people, then to lines.

use std::io;

use axum::Router;
use words::{Place, Words};

use crate::Capability;

mod beat;
mod console;
mod guide;
mod own;
mod page;
mod routes;
mod rules;
mod sitting;
mod talk;

pub use console::{Console, Lines, Waited};
pub use rules::Course;
use sitting::{Leave, Sitting};

/// The capability.
pub const CAPABILITY: Settle = Settle;

/// Something that helps at once.
#[derive(Clone, Copy, Debug)]
pub struct Settle;

impl Capability for Settle {
    fn name(&self) -> &'static str {
        "settle"
    }

    fn open_routes(&self) -> Router {
        routes::routes()
    }

    fn places(&self) -> &'static [(Place, &'static str)] {
        &[(Place::Settle, "/settle")]
    }
}

/// Keeps someone company until they are done, leave, or the input ends. `country` is that of
/// the help lines.
///
/// # Errors
/// When reading or writing fails. A reader who has gone away is not an error.
pub fn run(words: &Words, country: Option<&str>, console: &mut dyn Console) -> io::Result<()> {
    let mut sitting = Sitting::new(words, country, console);
    let ended = sitting.run().or_else(|leave| match leave {
        Leave::Left => Ok(sitting.goodbye()?),
        Leave::Broken(fault) => Err(fault),
    });
    match ended {
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        ended => ended,
    }
}

#[cfg(test)]
mod tests;
