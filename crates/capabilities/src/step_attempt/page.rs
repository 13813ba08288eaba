//! The pages of a try. They take values, never the vault.

use jiff::ZonedDateTime;
use jiff::civil::Date;
use record::Id;
use ui::{Frame, Place, Shell};
use words::{DayAs, Words, say};

use super::record::Attempt;
use crate::acts::Problems;
use crate::web::{Filled, Slot};

mod after;
mod before;
mod hurt;
mod one;
mod tries;

pub(super) use self::after::after;
pub(super) use self::before::{Before, before};
pub(super) use self::hurt::{Hurt, hurt, someone};
pub(super) use self::one::{One, one};
pub(super) use self::tries::tries;

/// The step that a try is of.
pub(super) struct Of {
    pub(super) step: Id,
    pub(super) what: String,
    pub(super) people: Vec<String>,
}

/// A form about one try.
pub(super) struct Asking {
    pub(super) of: Of,
    /// The try it is about; absent before there is one.
    pub(super) id: Option<Id>,
    pub(super) filled: Filled,
    pub(super) problems: Problems,
    pub(super) slot: Slot,
}

fn place(frame: Frame, title: String) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(frame, title) }
}

/// "today", "tomorrow", "Thursday 26 November".
pub(super) fn day_of(words: &Words, day: Date, now: &ZonedDateTime) -> String {
    let today = now.date();
    if day == today {
        say!(words, "step-attempt-today")
    } else if today.tomorrow().is_ok_and(|tomorrow| tomorrow == day) {
        say!(words, "step-attempt-tomorrow")
    } else {
        words.day(day, DayAs::ThisWeek)
    }
}

impl Attempt {
    /// "Planned for today", "Done", "Not this time": what is to be said of it in a list.
    pub fn stands(&self, words: &Words, now: &ZonedDateTime) -> String {
        use crate::acts::Offered as _;
        match (&self.did, self.planned()) {
            (Some(did), _) => did.text(words),
            (None, Some(day)) => say!(words, "step-attempt-planned", day = day_of(words, day, now)),
            (None, None) => say!(words, "step-attempt-planned-some-day"),
        }
    }
}
