use jiff::ZonedDateTime;
use record::At;
use record::input::Fields;
use words::{Message, message};

use super::record::{Letter, Night};
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Name};

/// What its page asks.
pub(super) const ASKED: &[Name] = &[("night", As::Text), ("own_night", As::Text), ("text", As::Text)];

/// What a new one carries besides.
pub(super) const CARRIED: &[Name] = &[("_from", As::Text)];

impl Form for Letter {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            night: fields.choice("night"),
            own_night: fields.word("own_night"),
            text: fields.text("text"),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
        if self.own_night.is_some() {
            self.night.get_or_insert(Night::Own);
        }
    }

    fn says_nothing(&self) -> bool {
        self.text.is_none()
    }

    const NOTHING_YET: Message = message!("letter-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "night", ask: message!("letter-ask-night"), answer: Expects::Choice(Night::offered) },
        Question { field: "own_night", ask: message!("letter-ask-own-night"), answer: Expects::Text },
        Question { field: "text", ask: message!("letter-ask-text"), answer: Expects::Text },
    ];
}
