//! The pages of measures. They take values, never the vault.

use jiff::civil::Date;
use record::At;
use ui::{Frame, Place, Shell};
use words::{DayAs, Words, say};

use super::rules::Measure;

mod import;
mod line;
mod list;
mod one;
mod question;
mod response;
mod take;

pub(super) use import::{Import, Look, import, look};
pub(super) use list::{Given, Listed, given, list};
pub(super) use one::{One, Person, one};
pub(super) use response::{Read, response};
pub(super) use take::{PartPage, Soon, Start, part, soon, start};

/// Where measures stand.
pub(super) const PLACE: &str = "/insights/measures";

/// The address of one.
pub(super) fn address(measure: &Measure) -> String {
    format!("{PLACE}/{}", measure.name())
}

/// "24 November 2026".
fn day(at: &At, words: &Words) -> String {
    date(at.civil().date(), words)
}

fn date(date: Date, words: &Words) -> String {
    words.day(date, DayAs::Date)
}

/// Titles stay in the browser's history: they name no questionnaire and nobody.
fn shell(words: &Words, frame: Frame) -> Shell<'static> {
    Shell { place: Some(Place::Insights), ..Shell::new(frame, say!(words, "measure-list")) }
}

/// In general, or about someone.
fn about(words: &Words, toward: Option<&str>) -> String {
    match toward {
        Some(name) => say!(words, "measure-about", name = name),
        None => say!(words, "measure-in-general"),
    }
}
