use jiff::ZonedDateTime;
use record::input::{Fields, What};
use record::{At, Choice as _};
use serde_json::Map;
use words::{Message, message};

use super::record::{Added, CameBack, Ended, Pause, Tone};
use super::rules::MINUTES;
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Name};

/// What is asked when it is over.
pub(super) const AFTER: &[Name] =
    &[("came_back", As::OneOf(CameBack::SLUGS)), ("tone", As::OneOf(Tone::SLUGS)), ("helped", As::Text)];

impl Form for Pause {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            plan: fields.id("plan"),
            ends: fields.at("ends", now),
            added: fields.objects("added", |fields| Added {
                at: fields.at("at", now),
                minutes: fields.whole("minutes", MINUTES),
                rest: Map::new(),
            }),
            ended: fields.object("ended", |fields| ended(fields, now)),
            came_back: fields.choice("came_back"),
            tone: fields.choice("tone"),
            helped: fields.text("helped"),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    /// That there was one is something.
    fn says_nothing(&self) -> bool {
        Self { plan: None, from: None, ..self.clone() } == Self::default()
    }

    const NOTHING_YET: Message = message!("pause-nothing-yet");

    /// For one that was without this program. One that begins now is `pause start`.
    const QUESTIONS: &'static [Question] = &[
        Question {
            field: "came_back",
            ask: message!("pause-ask-came-back"),
            answer: Expects::Choice(CameBack::offered),
        },
        Question { field: "tone", ask: message!("pause-ask-tone"), answer: Expects::Choice(Tone::offered) },
        Question { field: "helped", ask: message!("pause-ask-helped"), answer: Expects::Text },
    ];
}

fn ended(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Ended {
    let how = fields.choice("how");
    if how.is_none() {
        fields.problem("how", What::Needed);
    }
    Ended { at: fields.at("at", now).or_else(|| Some(At::now(now))), how, rest: Map::new() }
}
