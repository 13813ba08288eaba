use jiff::ZonedDateTime;
use record::input::Fields;
use record::{At, Choice as _};
use words::{Message, Words, message};

use super::record::{AgreedBy, PausePlan};
use super::rules::MINUTES;
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Filled, Name};

/// What its page asks.
pub(super) const ASKED: &[Name] = &[
    ("people", As::List),
    ("signs_me", As::Text),
    ("signs_you", As::Text),
    ("word", As::Text),
    ("minutes", As::Number),
    ("until", As::Text),
    ("where_me", As::Text),
    ("where_you", As::Text),
    ("meanwhile_me", As::List),
    ("meanwhile_you", As::List),
    ("not_do", As::Text),
    ("who_says", As::Text),
    ("back", As::Text),
    ("not_working", As::Text),
    ("agreed_on", As::Text),
    ("agreed_by", As::OneOf(AgreedBy::SLUGS)),
];

/// The choice of a length of one's own, and that of a time of the clock.
pub(super) const OWN: &str = "pick";
pub(super) const UNTIL: &str = "until";

/// What is no length at all.
const OPEN: &str = "?";

/// What was sent, in the names of the record: names stand between commas, what
/// is done meanwhile on lines of its own, and the length is what was picked.
pub(super) fn sent(form: &Filled) -> Filled {
    let long = form.get("long");
    let mut sent = Filled::default();
    for (name, value) in form.pairs() {
        match name {
            "people" => put_each(&mut sent, name, value.split(',')),
            "meanwhile_me" | "meanwhile_you" => put_each(&mut sent, name, value.lines()),
            "minutes" if !["", OWN].contains(&long) => {}
            "until" if !["", UNTIL].contains(&long) => {}
            _ => sent.put(name, value),
        }
    }
    match long {
        // Picked, and left open: it is asked for, and not taken for skipped.
        OWN if form.get("minutes").trim().is_empty() => sent.put("minutes", OPEN),
        UNTIL if form.get("until").trim().is_empty() => sent.put("until", OPEN),
        "" | OWN | UNTIL => {}
        minutes => sent.put("minutes", minutes),
    }
    sent
}

fn put_each<'v>(sent: &mut Filled, name: &str, values: impl Iterator<Item = &'v str>) {
    values.map(str::trim).filter(|value| !value.is_empty()).for_each(|value| sent.put(name, value));
}

impl Form for PausePlan {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            people: fields.words("people"),
            signs_me: fields.text("signs_me"),
            signs_you: fields.text("signs_you"),
            word: fields.word("word"),
            minutes: fields.whole("minutes", MINUTES),
            until: fields.hour("until"),
            where_me: fields.text("where_me"),
            where_you: fields.text("where_you"),
            meanwhile_me: fields.words("meanwhile_me"),
            meanwhile_you: fields.words("meanwhile_you"),
            not_do: fields.text("not_do"),
            who_says: fields.text("who_says"),
            back: fields.text("back"),
            not_working: fields.text("not_working"),
            agreed_on: fields.day("agreed_on"),
            agreed_by: fields.choice("agreed_by"),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    /// A name, a day or a signature alone is no plan.
    fn says_nothing(&self) -> bool {
        let around = Self { people: Vec::new(), agreed_on: None, agreed_by: None, from: None, ..self.clone() };
        Self { at: None, ..around } == Self::default()
    }

    const NOTHING_YET: Message = message!("pause-plan-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "people", ask: message!("pause-plan-ask-people"), answer: Expects::Words(as_typed) },
        Question { field: "signs_me", ask: message!("pause-plan-ask-signs-me"), answer: Expects::Text },
        Question { field: "signs_you", ask: message!("pause-plan-ask-signs-you"), answer: Expects::Text },
        Question { field: "word", ask: message!("pause-plan-ask-word"), answer: Expects::Text },
        Question { field: "minutes", ask: message!("pause-plan-ask-minutes-said"), answer: Expects::Number },
        Question { field: "until", ask: message!("pause-plan-ask-until-said"), answer: Expects::Text },
        Question { field: "where_me", ask: message!("pause-plan-ask-where-me"), answer: Expects::Text },
        Question { field: "where_you", ask: message!("pause-plan-ask-where-you"), answer: Expects::Text },
        Question {
            field: "meanwhile_me",
            ask: message!("pause-plan-ask-meanwhile-me"),
            answer: Expects::Words(as_typed),
        },
        Question {
            field: "meanwhile_you",
            ask: message!("pause-plan-ask-meanwhile-you"),
            answer: Expects::Words(as_typed),
        },
        Question { field: "not_do", ask: message!("pause-plan-ask-not-do"), answer: Expects::Text },
        Question { field: "who_says", ask: message!("pause-plan-ask-who-says"), answer: Expects::Text },
        Question { field: "back", ask: message!("pause-plan-ask-back"), answer: Expects::Text },
        Question { field: "not_working", ask: message!("pause-plan-ask-not-working"), answer: Expects::Text },
        Question {
            field: "agreed_by",
            ask: message!("pause-plan-ask-agreed-by"),
            answer: Expects::Choice(AgreedBy::offered),
        },
    ];
}

fn as_typed(_: &Words, _: &str) -> Option<String> {
    None
}
