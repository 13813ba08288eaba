//! Settle in the terminal: something that helps at once, then one thing at a time.
//!
//! Needs no vault and no passphrase, keeps nothing, and may end at any line. The first
//! instruction stands before the first question. Too little never gets slow breathing, breath is
//! never the only door, and what made it worse leads to looking around, then to people, then to
//! lines.

use std::io;

use words::Words;

mod beat;
mod console;
mod guide;
mod rules;
mod talk;
mod visit;

pub use console::{Console, Lines, Waited};
use visit::{Leave, Visit};

/// Keeps someone company until they are done, leave, or the input ends.
///
/// # Errors
/// When reading or writing fails. A reader who has gone away is not an error.
pub fn run(words: &Words, console: &mut dyn Console) -> io::Result<()> {
    let mut visit = Visit::new(words, console);
    let ended = visit.run().or_else(|leave| match leave {
        Leave::Left => Ok(visit.goodbye()?),
        Leave::Broken(fault) => Err(fault),
    });
    match ended {
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        ended => ended,
    }
}

#[cfg(test)]
mod tests;
