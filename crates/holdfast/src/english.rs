//! The English texts, as they were when the program was built.

use words::{Files, Words};

static FILES: Files = include!(concat!(env!("OUT_DIR"), "/english.rs"));

/// The English words.
pub(crate) fn words() -> Words {
    Words::of(FILES)
}
