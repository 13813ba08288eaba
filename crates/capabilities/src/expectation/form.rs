use jiff::ZonedDateTime;
use record::At;
use record::input::Fields;
use serde_json::Map;
use words::{Message, message};

use super::record::{Evidence, Expectation, Look};
use crate::acts::{Expects, Form, Question};
use crate::web::{As, Name};

/// What its page asks.
pub(super) const ASKED: &[Name] = &[
    ("when", As::Text),
    ("expect", As::Text),
    ("then", As::Text),
    ("learned_from", As::Text),
    ("protected", As::Text),
];

/// What a new one carries besides.
pub(super) const CARRIED: &[Name] = &[("_from", As::Text)];

/// What is asked of the new line.
pub(super) const LINE: &[Name] = &[("new_line", As::Text)];
/// What is asked at a look.
pub(super) const LOOK: &[Name] = &[("old", As::Number), ("new", As::Number)];
/// What is asked of a time it came true, or did not.
pub(super) const EVIDENCE: &[Name] = &[("record", As::Text), ("for", As::YesNo), ("text", As::Text)];

impl Form for Expectation {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            when: fields.text("when"),
            expect: fields.text("expect"),
            then: fields.text("then"),
            learned_from: fields.text("learned_from"),
            protected: fields.text("protected"),
            looks: fields.objects("looks", |fields| look(fields, now)),
            evidence: fields.objects("evidence", |fields| evidence(fields, now)),
            new_line: fields.text("new_line"),
            new_since: fields.at("new_since", now),
            tags: fields.words("tags"),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
        if self.new_line.is_some() {
            self.new_since.get_or_insert_with(|| At::now(now));
        }
    }

    fn says_nothing(&self) -> bool {
        let frame = Self { at: None, new_since: None, tags: Vec::new(), from: None, ..self.clone() };
        frame == Self::default()
    }

    const NOTHING_YET: Message = message!("expectation-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "when", ask: message!("expectation-ask-when"), answer: Expects::Text },
        Question { field: "expect", ask: message!("expectation-ask-expect"), answer: Expects::Text },
        Question { field: "then", ask: message!("expectation-ask-then"), answer: Expects::Text },
        Question { field: "learned_from", ask: message!("expectation-ask-learned"), answer: Expects::Text },
        Question { field: "protected", ask: message!("expectation-ask-protected"), answer: Expects::Text },
        Question { field: "new_line", ask: message!("expectation-ask-new"), answer: Expects::Text },
    ];
}

/// A look of what was handed in.
pub(super) fn look(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Look {
    Look {
        at: fields.at("at", now).or_else(|| Some(At::now(now))),
        old: fields.rating("old"),
        new: fields.rating("new"),
        rest: Map::new(),
    }
}

/// A time it came true, or did not, of what was handed in.
pub(super) fn evidence(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Evidence {
    let is_for = fields.yes_no("for");
    if is_for.is_none() {
        fields.problem("for", record::input::What::Needed);
    }
    let text = fields.text("text");
    if text.is_none() {
        fields.problem("text", record::input::What::Needed);
    }
    Evidence {
        record: fields.id("record").map(|id| id.to_string()),
        at: fields.at("at", now),
        is_for,
        text,
        rest: Map::new(),
    }
}
