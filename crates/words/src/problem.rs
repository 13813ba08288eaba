//! What is wrong with a content file, and where.

use std::fmt;

/// A fault in one of the files under `words/en`, for the person who edits it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    /// Path under `words/en`.
    pub file: String,
    /// The field of the front matter, or the line.
    pub field: String,
    /// What is wrong with it.
    pub what: String,
}

impl ContentError {
    pub(crate) fn in_file(file: &str, field: &str, what: impl fmt::Display) -> Self {
        Self { file: file.to_owned(), field: field.to_owned(), what: what.to_string() }
    }
}

impl fmt::Display for ContentError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "words/en/{}, {}: {}", self.file, self.field, self.what)
    }
}

impl std::error::Error for ContentError {}
