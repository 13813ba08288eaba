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

pub use key::Key;
pub use reading::{Draft, MOST_BYTES, MOST_QUESTIONS, read};
pub use refusal::{Note, Refusal};
pub use shipped::{keys, own};
pub use table::csv;
pub use writing::bundle;

#[cfg(test)]
mod tests;
