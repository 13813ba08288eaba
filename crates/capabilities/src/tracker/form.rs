use jiff::ZonedDateTime;
use record::input::Fields;
use record::{At, Choice as _};
use words::{Message, message};

use super::record::{Tracker, Way};
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Name};

/// What its page asks.
pub(super) const ASKED: &[Name] =
    &[("name", As::Text), ("kind", As::OneOf(Way::SLUGS)), ("unit", As::Text), ("hidden", As::YesNo)];

impl Form for Tracker {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            name: fields.word("name"),
            kind: fields.choice("kind"),
            unit: fields.word("unit"),
            hidden: fields.yes_no("hidden"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    fn says_nothing(&self) -> bool {
        self.name.is_none()
    }

    const NOTHING_YET: Message = message!("tracker-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "name", ask: message!("tracker-ask-name"), answer: Expects::Text },
        Question { field: "kind", ask: message!("tracker-ask-kind"), answer: Expects::Choice(Way::offered) },
        Question { field: "unit", ask: message!("tracker-ask-unit"), answer: Expects::Text },
    ];
}
