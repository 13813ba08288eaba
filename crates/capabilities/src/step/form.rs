use jiff::ZonedDateTime;
use record::input::Fields;
use record::{At, Choice as _};
use words::{Message, Words, message};

use super::record::{Practises, Step};
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Filled, Name};

/// What its page asks.
pub(super) const ASKED: &[Name] =
    &[("what", As::Text), ("people", As::List), ("hard", As::Number), ("practises", As::OneOf(Practises::SLUGS))];

/// What a new one carries besides.
pub(super) const CARRIED: &[Name] = &[("_from", As::Text)];

/// What was sent, with names one by one.
pub(super) fn sent(form: &Filled) -> Filled {
    let mut sent = Filled::default();
    for (name, value) in form.pairs() {
        if name == "people" {
            let names = value.split([',', '\n']).map(str::trim).filter(|name| !name.is_empty());
            names.for_each(|one| sent.put("people", one));
        } else {
            sent.put(name, value);
        }
    }
    sent
}

impl Form for Step {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            what: fields.text("what"),
            people: fields.words("people"),
            hard: fields.rating("hard"),
            practises: fields.choice("practises"),
            aside: fields.at("aside", now),
            tags: fields.words("tags"),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    fn says_nothing(&self) -> bool {
        self.what.is_none()
    }

    const NOTHING_YET: Message = message!("step-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "what", ask: message!("step-ask-what"), answer: Expects::Text },
        Question { field: "people", ask: message!("step-ask-people"), answer: Expects::Words(typed) },
        Question { field: "hard", ask: message!("step-ask-hard"), answer: Expects::Rating },
        Question {
            field: "practises",
            ask: message!("step-ask-practises"),
            answer: Expects::Choice(Practises::offered),
        },
    ];
}

/// A name is kept as it was typed.
fn typed(_: &Words, _: &str) -> Option<String> {
    None
}
