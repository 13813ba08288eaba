use record::{At, Id};
use serde_json::{Map, Value};
use words::{DayAs, Message, Words};

use crate::terminal::{Failure, Terminal};

/// How a record is shown to a person.
pub trait Sheeted {
    /// The heading of its records in what a person hands out. A kind that says
    /// nothing here hands out none.
    const SECTION: Option<Message> = None;

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
    /// What stands in place of its time.
    about: Option<String>,
    line: String,
    rows: Vec<SheetRow>,
}

/// A label, and what stands under it.
#[derive(Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// The field of the record's JSON that it is of, with dots for a field
    /// inside: "patterns.close". No words: it stays when they change.
    pub field: &'static str,
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
        Self { when: when.cloned(), about: None, line, rows: Vec::new() }
    }

    /// Says this in place of its time, when that is not known: "evening", or nothing.
    #[must_use]
    pub fn about(mut self, about: Option<String>) -> Self {
        self.about = about;
        self
    }

    /// Adds a row for what this field says, if there is something to say.
    #[must_use]
    pub fn row(mut self, field: &'static str, label: String, text: Option<String>) -> Self {
        let said = text.filter(|text| !text.is_empty());
        self.rows.extend(said.map(|text| SheetRow { field, label, text, is_theirs: false }));
        self
    }

    /// Adds a row for a field of the person's own words.
    #[must_use]
    pub fn theirs(mut self, field: &'static str, label: String, text: &Option<String>) -> Self {
        let said = text.clone().filter(|text| !text.is_empty());
        self.rows.extend(said.map(|text| SheetRow { field, label, text, is_theirs: true }));
        self
    }

    /// Only what these fields say.
    #[must_use]
    pub fn only(mut self, fields: &[&str]) -> Self {
        self.rows.retain(|row| fields.contains(&row.field));
        self
    }

    /// Its rows, in their order.
    pub fn rows(&self) -> &[SheetRow] {
        &self.rows
    }

    /// The day and time it stands under: "Tuesday 24 November 2026, 21:30".
    pub fn when(&self, words: &Words) -> String {
        match (&self.when, &self.about) {
            (Some(at), Some(about)) => words.day_and(at.civil().date(), DayAs::Full, about),
            (Some(at), None) => words.day_and_clock(at.civil(), DayAs::Full),
            (None, _) => String::new(),
        }
    }

    /// The day it stands under: "Tuesday 24 November 2026".
    pub fn day(&self, words: &Words) -> String {
        self.when.as_ref().map_or_else(String::new, |at| words.day(at.civil().date(), DayAs::Full))
    }

    /// The time of its day: "21:30".
    pub fn time(&self, words: &Words) -> String {
        let time = || self.when.as_ref().map_or_else(String::new, |at| words.clock(at.civil().time()));
        self.about.clone().unwrap_or_else(time)
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

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::io::Cursor;

    use record::Id;
    use serde_json::{Value, json};

    use crate::browser::Browser;
    use crate::kinds;

    /// A file of the slice that a kind is of.
    fn file_of(kind: &str, file: &str) -> String {
        let path = format!("{}/src/{}/{file}", env!("CARGO_MANIFEST_DIR"), kind.replace('-', "_"));
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The kept sample in a slice's tests: a body in which every field that is shown has something.
    pub(crate) fn sample(kind: &str) -> Value {
        let tests = file_of(kind, "tests.rs");
        let body = tests.split_once("const SAMPLE: &str =").and_then(|(_, rest)| rest.split("\"#;").next());
        let body = body.unwrap_or_else(|| panic!("{kind}: no SAMPLE in its tests.rs")).trim_start();
        serde_json::from_str(body.strip_prefix("r#\"").unwrap()).unwrap()
    }

    /// The fields that a sheet's code names.
    fn named(kind: &str) -> BTreeSet<String> {
        let sheet = file_of(kind, "sheet.rs");
        let calls = sheet.split(".row(").skip(1).chain(sheet.split(".theirs(").skip(1));
        calls.filter_map(|call| call.trim_start().strip_prefix('"')?.split('"').next().map(str::to_owned)).collect()
    }

    #[test]
    fn every_row_names_the_field_of_the_stored_body_that_it_is_of() {
        let id: Id = "01jde5wtg0fay8vvr14d2pf2dc".parse().unwrap();
        for kind in kinds() {
            let name = kind.name();
            let document = json!({ "id": id.to_string(), "kind": name, "version": 1, "body": sample(name) });
            let file = json!({ "format": "holdfast-export", "version": 1, "documents": [document] });
            let browser = Browser::unlocked();
            let (vault, words) = (browser.vault.unwrap(), browser.visit.words);
            vault.import(Cursor::new(file.to_string())).unwrap();
            let shown = vault.read(move |reader| kind.shown(reader, id, &words)).unwrap().unwrap();
            let body = Value::Object(shown.json);
            for row in shown.sheet.rows() {
                let field = format!("/{}", row.field.replace('.', "/"));
                assert!(body.pointer(&field).is_some(), "{name}: {}: no such field", row.field);
            }
            let rows: BTreeSet<String> = shown.sheet.rows().iter().map(|row| row.field.to_owned()).collect();
            assert_eq!(rows, named(name), "{name}: its SAMPLE has something in every field that its sheet shows");
        }
    }
}
