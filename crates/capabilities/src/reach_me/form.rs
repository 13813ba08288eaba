use jiff::ZonedDateTime;
use record::input::Fields;
use record::{At, Choice as _};
use words::{Message, Words, message};

use super::record::{ReachMe, Side};
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Filled, Name};

/// What its page asks.
pub(super) const ASKED: &[Name] = &[
    ("side", As::OneOf(Side::SLUGS)),
    ("people", As::List),
    ("close_see", As::Text),
    ("quiet_see", As::Text),
    ("means", As::Text),
    ("helps", As::Text),
    ("worse", As::Text),
    ("come_back", As::Text),
];

/// What was sent: names stand between commas.
pub(super) fn sent(form: &Filled) -> Filled {
    let mut sent = Filled::default();
    for (name, value) in form.pairs() {
        match name {
            "people" => {
                let names = value.split(',').map(str::trim).filter(|name| !name.is_empty());
                names.for_each(|one| sent.put(name, one));
            }
            _ => sent.put(name, value),
        }
    }
    sent
}

impl Form for ReachMe {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            people: fields.words("people"),
            close_see: fields.text("close_see"),
            quiet_see: fields.text("quiet_see"),
            means: fields.text("means"),
            helps: fields.text("helps"),
            worse: fields.text("worse"),
            come_back: fields.text("come_back"),
            side: fields.choice("side"),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    /// A name alone is no side.
    fn says_nothing(&self) -> bool {
        Self { at: None, from: None, people: Vec::new(), side: None, ..self.clone() } == Self::default()
    }

    const NOTHING_YET: Message = message!("reach-me-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "side", ask: message!("reach-me-ask-side"), answer: Expects::Choice(Side::offered) },
        Question { field: "people", ask: message!("reach-me-ask-people"), answer: Expects::Words(as_typed) },
        Question { field: "close_see", ask: message!("reach-me-ask-close"), answer: Expects::Text },
        Question { field: "quiet_see", ask: message!("reach-me-ask-quiet"), answer: Expects::Text },
        Question { field: "means", ask: message!("reach-me-ask-means"), answer: Expects::Text },
        Question { field: "helps", ask: message!("reach-me-ask-helps"), answer: Expects::Text },
        Question { field: "worse", ask: message!("reach-me-ask-worse"), answer: Expects::Text },
        Question { field: "come_back", ask: message!("reach-me-ask-back"), answer: Expects::Text },
    ];
}

fn as_typed(_: &Words, _: &str) -> Option<String> {
    None
}
