use jiff::ZonedDateTime;
use record::input::Fields;
use record::{At, Choice as _};
use words::{Message, Words, message};

use super::record::{Pace, Person, What};
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Filled, Name};

/// What its page asks.
pub(super) const ASKED: &[Name] = &[
    ("name", As::Text),
    ("what", As::OneOf(What::SLUGS)),
    ("relation", As::Text),
    ("good_for", As::List),
    ("phone", As::Text),
    ("reach", As::Text),
    ("times", As::Text),
    ("pace", As::OneOf(Pace::SLUGS)),
    ("boundaries", As::Text),
    ("safe", As::YesNo),
    ("call", As::YesNo),
    ("note", As::Text),
];

/// What was sent, with own words among the others.
pub(super) fn sent(form: &Filled) -> Filled {
    let mut sent = form.clone();
    for word in form.get("good_for-own").split(',').map(str::trim).filter(|word| !word.is_empty()) {
        sent.put("good_for", word);
    }
    sent
}

impl Form for Person {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            name: fields.word("name"),
            what: fields.choice("what"),
            relation: fields.word("relation"),
            good_for: fields.words("good_for"),
            phone: fields.word("phone"),
            reach: fields.text("reach"),
            times: fields.text("times"),
            pace: fields.choice("pace"),
            boundaries: fields.text("boundaries"),
            safe: fields.yes_no("safe"),
            call: fields.yes_no("call"),
            note: fields.text("note"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    fn says_nothing(&self) -> bool {
        self.name.is_none()
    }

    const NOTHING_YET: Message = message!("person-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "name", ask: message!("person-ask-name"), answer: Expects::Text },
        Question { field: "relation", ask: message!("person-ask-relation"), answer: Expects::Text },
        Question { field: "what", ask: message!("person-ask-what"), answer: Expects::Choice(What::offered) },
        Question { field: "good_for", ask: message!("person-ask-good-for"), answer: Expects::Words(role) },
        Question { field: "phone", ask: message!("person-ask-phone"), answer: Expects::Text },
        Question { field: "times", ask: message!("person-ask-times"), answer: Expects::Text },
        Question { field: "pace", ask: message!("person-ask-pace"), answer: Expects::Choice(Pace::offered) },
    ];
}

fn role(words: &Words, typed: &str) -> Option<String> {
    let roles = &words.phrases().roles;
    roles.iter().find(|role| role.text.eq_ignore_ascii_case(typed)).map(|role| role.slug.clone())
}
