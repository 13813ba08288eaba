use jiff::ZonedDateTime;
use record::At;
use record::input::{Fields, What};
use serde_json::{Map, Value};
use words::{Message, message};

use super::record::{Ended, Hold};
use super::rules::{look_again, morning};
use crate::acts::{Expects, Form, Question};
use crate::web::{As, Filled, Name};

impl Form for Hold {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            direction: fields.choice("direction"),
            to: fields.word("to"),
            text: fields.text("text"),
            hope: fields.text("hope"),
            fear: fields.text("fear"),
            look_again_at: fields.at("look_again_at", now),
            ended: fields.object("ended", |fields| ended(fields, now)),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    fn says_nothing(&self) -> bool {
        Self { at: None, from: None, direction: None, look_again_at: None, ..self.clone() } == Self::default()
    }

    const NOTHING_YET: Message = message!("hold-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "text", ask: message!("hold-ask-text"), answer: Expects::Text },
        Question { field: "to", ask: message!("hold-ask-to"), answer: Expects::Text },
        Question { field: "hope", ask: message!("hold-ask-hope"), answer: Expects::Text },
        Question { field: "fear", ask: message!("hold-ask-fear"), answer: Expects::Text },
    ];
}

/// What the page asks for.
pub(super) const ASKED: &[Name] = &[
    ("_direction", As::Text),
    ("text", As::Text),
    ("to", As::Text),
    ("hope", As::Text),
    ("fear", As::Text),
    ("_from", As::Text),
];

/// When to look again, as the page's choices say. At night it is the morning
/// when nothing is chosen, since a message without a time is not on Today.
///
/// # Errors
/// A time that cannot be read.
pub(super) fn again_or_morning(sent: &Filled, now: &ZonedDateTime, is_night: bool) -> Result<Option<At>, What> {
    let again = again(sent, now)?;
    Ok(again.or_else(|| is_night.then(|| morning(now)).flatten()))
}

/// When to look again, as the page's choices say.
///
/// # Errors
/// A time that cannot be read.
pub(super) fn again(sent: &Filled, now: &ZonedDateTime) -> Result<Option<At>, What> {
    match sent.get("again") {
        "pick" if !sent.get("again-at").trim().is_empty() => {
            At::input(sent.get("again-at"), now).map(Some).map_err(What::NotATime)
        }
        said => Ok(look_again(said, now)),
    }
}

/// When someone who goes quiet is back, as the page of lines carries it: not
/// chosen yet, no time, or a time.
pub(super) fn back(sent: &Filled) -> Option<Option<At>> {
    match sent.get("_back") {
        "" => None,
        "none" => Some(None),
        said => At::parse(said).ok().map(Some),
    }
}

/// What the page of lines says: the own line if there is one, else the one that was picked.
pub(super) fn line(sent: &Filled) -> Map<String, Value> {
    let mut object = sent.object(ASKED);
    if !object.contains_key("text") && !sent.get("_line").trim().is_empty() {
        object.insert("text".into(), Value::from(sent.get("_line").trim()));
    }
    object
}

fn ended(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Ended {
    let how = fields.choice("how");
    if how.is_none() {
        fields.problem("how", What::Needed);
    }
    Ended { at: fields.at("at", now).or_else(|| Some(At::now(now))), how, rest: Map::new() }
}
