//! What must hold between the words and the rest of the program, and inside the words.
//!
//! Used by tests and by one example: `tests/calls.rs` reads every call in the workspace,
//! `tests/voice.rs` holds the rules of how Holdfast speaks, `examples/reading.rs` tells how hard
//! each file is to read. Nothing here runs in the program.

mod calls;
mod catalogue;
mod reading;
mod syllables;
mod texts;
mod voice;

pub use calls::{Call, calls_in, disagreements};
pub use catalogue::{Catalogue, Entry};
pub use reading::Reading;
pub use texts::{Read, texts};
pub use voice::{longest_sentence, voice_faults};

use crate::Files;

/// The messages in these files, for the checks.
pub fn messages(files: Files) -> Catalogue {
    Catalogue::read(crate::files::interface(files))
}
