//! What every record is made of, and nothing else: ids, moments in time,
//! ratings, the clock and chance as parameters, the deed behind a write, and
//! the strict reading of what a person or another program hands in.
//!
//! The crate is pure. It opens no file, reads no clock and knows no kind of
//! record.

mod at;
mod choice;
mod clock;
mod day;
#[cfg(test)]
mod fuzzed;
mod hlc;
mod id;
pub mod input;
mod op;
mod rating;
mod shape;
mod week;

pub use at::{At, AtProblem};
pub use choice::Choice;
pub use clock::{Clock, Random};
pub use day::Day;
pub use hlc::{Device, Hlc};
pub use id::{Id, NotAnId};
pub use op::Op;
pub use rating::{NotARating, Rating};
pub use secrecy::{ExposeSecret, SecretString};
pub use shape::{Column, Derived, Record, Said, Saying};
pub use week::{DayName, NotAWeek, Rhythm, Week};
