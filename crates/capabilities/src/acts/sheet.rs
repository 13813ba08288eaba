use record::{At, Id};
use serde_json::{Map, Value};
use words::{DayAs, Words};

use crate::terminal::{Failure, Terminal};

/// How a record is shown to a person.
pub trait Sheeted {
    /// The one line by which it is known in a list.
    fn line(&self, words: &Words) -> String;

    /// All of it, in words.
    fn sheet(&self, words: &Words) -> Sheet;

    /// What it is called where another record points to it by its id; `None` when
    /// it is never pointed to.
    fn called(&self) -> Option<String> {
        None
    }

    /// Puts the names of records in the place of their ids, where it points to some.
    /// Done before it is shown, and never before it is kept.
    fn named(&mut self, _names: &Names<'_>) {}
}

/// What records are called, for those that point to them by their id.
#[derive(Clone, Copy)]
pub struct Names<'n>(pub(super) &'n dyn Fn(&str, Id) -> Option<String>);

impl Names<'_> {
    /// The name of the record of this kind, when `named` is the id of one that is
    /// there and has a name.
    pub fn of(&self, kind: &str, named: &str) -> Option<String> {
        (self.0)(kind, named.parse().ok()?)
    }
}

/// A record in words: when, a line, and rows of label and text. What is not
/// there has no row.
#[derive(Clone, PartialEq, Eq)]
pub struct Sheet {
    when: Option<At>,
    line: String,
    rows: Vec<SheetRow>,
}

/// A label, and what stands under it.
#[derive(Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// What was asked.
    pub label: String,
    /// What was answered.
    pub text: String,
    /// Whether the person wrote it, word by word.
    pub is_theirs: bool,
}

/// A record as a list of several kinds shows it.
pub struct Shown {
    /// Its JSON object, id first.
    pub json: Map<String, Value>,
    /// Its words.
    pub sheet: Sheet,
}

impl Sheet {
    /// A sheet without rows.
    pub fn of(when: Option<&At>, line: String) -> Self {
        Self { when: when.cloned(), line, rows: Vec::new() }
    }

    /// Adds a row, if there is something to say.
    #[must_use]
    pub fn row(mut self, label: String, text: Option<String>) -> Self {
        let said = text.filter(|text| !text.is_empty());
        self.rows.extend(said.map(|text| SheetRow { label, text, is_theirs: false }));
        self
    }

    /// Adds a row of the person's own words.
    #[must_use]
    pub fn theirs(mut self, label: String, text: &Option<String>) -> Self {
        let said = text.clone().filter(|text| !text.is_empty());
        self.rows.extend(said.map(|text| SheetRow { label, text, is_theirs: true }));
        self
    }

    /// Its rows, in their order.
    pub fn rows(&self) -> &[SheetRow] {
        &self.rows
    }

    /// The day and time it stands under: "Tuesday 24 November 2026, 21:30".
    pub fn when(&self, words: &Words) -> String {
        self.when.as_ref().map_or_else(String::new, |at| words.day_and_clock(at.civil(), DayAs::Full))
    }

    /// The day it stands under: "Tuesday 24 November 2026".
    pub fn day(&self, words: &Words) -> String {
        self.when.as_ref().map_or_else(String::new, |at| words.day(at.civil().date(), DayAs::Full))
    }

    /// The time of its day: "21:30".
    pub fn time(&self, words: &Words) -> String {
        self.when.as_ref().map_or_else(String::new, |at| words.clock(at.civil().time()))
    }

    /// The line by which it is known.
    pub fn line(&self) -> &str {
        &self.line
    }

    /// Writes it for a person.
    ///
    /// # Errors
    /// When the output is gone.
    pub fn print(&self, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        if self.when.is_some() {
            terminal.heading(&self.when(terminal.words))?;
        }
        if self.rows.is_empty() {
            return terminal.prose(0, &self.line);
        }
        for row in &self.rows {
            terminal.prose(0, &row.label)?;
            terminal.prose(2, &row.text)?;
        }
        Ok(())
    }
}
