use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::At;

/// A kind of record that the vault can keep.
///
/// The stored body is the type's JSON. A record keeps fields it does not know
/// (a flattened map in every object) and the unknown values of its choices,
/// so that what a newer program wrote survives an edit by this one.
pub trait Record: Serialize + DeserializeOwned {
    /// The word in the `kind` column; also the folder and the command.
    const KIND: &'static str;

    /// The version that new bodies are stored with. A breaking change raises
    /// it and teaches [`upcast`](Self::upcast) the older form.
    const VERSION: u32;

    /// Turns a body of an older `version` into today's form while reading.
    /// Stored bodies are never rewritten in place.
    fn upcast(_version: u32, _body: &mut serde_json::Map<String, serde_json::Value>) {}

    /// When it happened, for the order of lists.
    fn at(&self) -> Option<&At>;

    /// What a person wrote or chose in it, by which it is found again.
    fn said(&self) -> Vec<Said>;
}

/// One thing said in a record, in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The field's name.
    pub field: &'static str,
    /// The column of the search index it belongs to.
    pub column: Column,
    /// The words.
    pub text: String,
}

/// The four columns of the search index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The line by which a person knows the record.
    Title,
    /// Everything else they wrote.
    Body,
    /// Who it is about.
    People,
    /// Chosen words: feelings, set-offs, tags.
    Words,
}

/// Gathers what is said in a record, leaving out what is empty.
///
/// ```
/// use record::{Column, Saying};
///
/// let said = Saying::default()
///     .text("situation", Column::Title, &Some("Plans changed".into()))
///     .words("people", Column::People, &[])
///     .done();
/// assert_eq!(said.len(), 1);
/// ```
#[derive(Default)]
pub struct Saying(Vec<Said>);

impl Saying {
    /// Adds a text.
    #[must_use]
    pub fn text(mut self, field: &'static str, column: Column, text: &Option<String>) -> Self {
        if let Some(text) = text {
            self.0.push(Said { field, column, text: text.clone() });
        }
        self
    }

    /// Adds a list of words.
    #[must_use]
    pub fn words(mut self, field: &'static str, column: Column, words: &[String]) -> Self {
        if !words.is_empty() {
            self.0.push(Said { field, column, text: words.join(", ") });
        }
        self
    }

    /// All that was said.
    pub fn done(self) -> Vec<Said> {
        self.0
    }
}

/// What is computed from a stored body and can be computed again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Derived {
    /// The person's day, `2026-11-24`.
    pub day: Option<String>,
    /// Unix milliseconds, for sorting.
    pub at: Option<i64>,
    /// The words by which the record is found.
    pub said: Vec<Said>,
}

impl Derived {
    /// What follows from a record.
    pub fn from_record<R: Record>(record: &R) -> Self {
        Self { day: record.at().map(|at| at.day().to_string()), at: record.at().map(At::unix_ms), said: record.said() }
    }
}
