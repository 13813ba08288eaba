use jiff::ZonedDateTime;
use record::input::Fields;
use record::{At, Choice as _};
use words::{Message, message};

use super::record::{Door, Side, Tool};
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Name};

/// A day, in minutes.
const MAX_MINUTES: u32 = 1_440;

/// What its page asks.
pub(super) const ASKED: &[Name] = &[
    ("name", As::Text),
    ("steps", As::Text),
    ("kind", As::OneOf(Door::SLUGS)),
    ("side", As::OneOf(Side::SLUGS)),
    ("minutes", As::Number),
    ("caution", As::Text),
    ("hidden", As::YesNo),
];

impl Form for Tool {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            name: fields.word("name"),
            kind: fields.choice("kind"),
            side: fields.choice("side"),
            minutes: fields.whole("minutes", 1..=MAX_MINUTES),
            steps: fields.text("steps"),
            caution: fields.text("caution"),
            hidden: fields.yes_no("hidden"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    fn says_nothing(&self) -> bool {
        self.name.is_none() && self.steps.is_none()
    }

    const NOTHING_YET: Message = message!("tool-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "name", ask: message!("tool-ask-name"), answer: Expects::Text },
        Question { field: "steps", ask: message!("tool-ask-first-step"), answer: Expects::Text },
        Question { field: "kind", ask: message!("tool-ask-kind"), answer: Expects::Choice(Door::offered) },
        Question { field: "side", ask: message!("tool-ask-side"), answer: Expects::Choice(Side::offered) },
        Question { field: "caution", ask: message!("tool-ask-caution"), answer: Expects::Text },
    ];
}
