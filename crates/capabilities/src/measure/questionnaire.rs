//! HL7 FHIR R4 questionnaires: read from a file, scored by a key, written out again.
//!
//! Reading is strict about shape and generous about content: what is not understood is kept with
//! the file and left out of what is asked. Nothing is fetched, no formula outside a closed set is
//! worked out, and text is only ever text.

mod formula;
mod items;
mod key;
mod options;
mod reading;
mod refusal;
mod shipped;
mod table;
mod writing;

pub(super) use key::Key;
pub(super) use reading::{Draft, MOST_BYTES, MOST_QUESTIONS, read};
pub(super) use refusal::{Note, Refusal};
pub(super) use shipped::keys;
pub(super) use table::csv;
pub(super) use writing::bundle;

#[cfg(test)]
mod fuzzed;
#[cfg(test)]
mod tests;
