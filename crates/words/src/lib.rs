//! Everything a person reads.
//!
//! Interface words are Fluent messages in `words/en/*.ftl`; tools, learning cards, approaches,
//! help pages and word lists are content files beside them. Whoever makes [`Words`] hands the files in:
//! the program has them in itself, and nothing is read from disk while it runs.
//!
//! ```
//! use words::{Words, say};
//!
//! let words = Words::of(texts::english());
//! assert_eq!(say!(words, "settle-not-saved"), words.say(words::message!("settle-not-saved")));
//! ```
//!
//! That every call names a message there is, with its values, is held by `tests/calls.rs`.

mod approach;
mod card;
pub mod check;
mod dates;
mod files;
mod fit;
mod front_matter;
#[cfg(test)]
mod fuzzed;
mod help;
mod interface;
mod library;
mod link;
mod pacer;
mod phrases;
mod problem;
mod review;
mod text;
mod tool;
mod tools;
mod vocabulary;

use std::sync::OnceLock;

use interface::Interface;

pub use approach::{Approach, Evidence, Level, Section, Terms};
pub use card::{Card, Picture};
pub use dates::DayAs;
pub use files::Files;
pub use fit::{Fit, FitAnswer, FitFirst, FitQuestion, Reason, Speaks};
pub use fluent_bundle::FluentValue as Value;
pub use help::{HelpGroup, HelpPage};
pub use interface::Message;
pub use library::Library;
pub use link::{Link, Place};
pub use pacer::{Breath, Pacer};
pub use phrases::{
    Blame, Drill, DrillKind, Felt, HarmWord, IfThen, Judging, Kept, Naming, Opening, Phrase, Phrases, StepIdea,
};
pub use problem::ContentError;
pub use review::Review;
pub use text::{Block, Span, Text};
pub use tool::{Question, Side, Tool, ToolKind, Version};
pub use vocabulary::{Entry, Family, Feeling, Vocabulary};

/// The words of one language: what the interface says, the tools, the long texts, the word lists.
pub struct Words {
    files: Files,
    interface: Interface,
    tools: Vec<Tool>,
    vocabulary: Vocabulary,
    library: OnceLock<Library>,
    phrases: OnceLock<Phrases>,
    problems: Vec<ContentError>,
}

impl Words {
    /// Reads the words of one language from its files.
    ///
    /// Never fails, because Settle opens whatever happens: a text that cannot be read is left
    /// out and named in [`problems`](Self::problems), which a test holds to be empty.
    pub fn of(files: Files) -> Self {
        let mut problems = Vec::new();
        Self {
            files,
            interface: Interface::of(files, &mut problems),
            tools: tools::of(files, &mut problems),
            vocabulary: Vocabulary::of(files, &mut problems),
            library: OnceLock::new(),
            phrases: OnceLock::new(),
            problems,
        }
    }

    /// What it was read from, to read it again where a borrow does not reach.
    pub fn files(&self) -> Files {
        self.files
    }

    /// A message without values. [`say!`] reads better where the id stands at the call.
    pub fn say(&self, message: Message) -> String {
        self.interface.say(message.id(), &[])
    }

    /// What `say!` with values expands to. The check does not see this call.
    #[doc(hidden)]
    pub fn say_with(&self, message: Message, values: &[(&'static str, Value<'_>)]) -> String {
        self.interface.say(message.id(), values)
    }

    /// The tools for settling, in the order they are offered.
    pub fn tools(&self) -> &[Tool] {
        &self.tools
    }

    /// The tool stored under this slug.
    pub fn tool(&self, slug: &str) -> Option<&Tool> {
        self.tools.iter().find(|tool| tool.slug == slug)
    }

    /// The shipped word lists.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Cards, approaches and help pages. Read when first asked for.
    pub fn library(&self) -> &Library {
        self.library.get_or_init(|| Library::of(self.files, &self.tools))
    }

    /// Sentences that are offered. Read when first asked for.
    pub fn phrases(&self) -> &Phrases {
        self.phrases.get_or_init(|| Phrases::of(self.files))
    }

    /// Texts that could not be read. Empty in every program that passed its tests.
    pub fn problems(&self) -> Vec<&ContentError> {
        self.problems.iter().chain(&self.library().problems).chain(&self.phrases().problems).collect()
    }
}

/// What the interface says, with the values the message names.
///
/// ```
/// # use words::{Words, say};
/// # let (words, minutes) = (Words::of(texts::english()), 2);
/// let line = say!(words, "settle-tool-minutes", minutes = minutes);
/// ```
///
/// A value is text or a number (anything [`Value`] is made from). A message that is not there
/// answers with its id; `tests/calls.rs` makes that impossible.
#[macro_export]
macro_rules! say {
    ($words:expr, $id:literal $(,)?) => {
        $words.say($crate::message!($id))
    };
    ($words:expr, $id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $words.say_with(
            $crate::message!($id),
            &[$((stringify!($name), $crate::Value::from($value))),+],
        )
    };
}

/// The id of a message without values, for tables and matches: `words.say(message!("…"))`.
#[macro_export]
macro_rules! message {
    ($id:literal) => {
        $crate::Message::named($id)
    };
}
