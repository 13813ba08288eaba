use jiff::ZonedDateTime;
use record::input::Fields;
use record::{At, Id};
use words::{Message, message};

use super::record::{CrisisPlan, THE_PLAN};
use crate::acts::{Expects, Form, Question};
use crate::web::{As, Name};

/// What its page asks.
pub(super) const ASKED: &[Name] = &[
    ("signs", As::Text),
    ("alone", As::Text),
    ("places", As::Text),
    ("people", As::Text),
    ("professionals", As::Text),
    ("safer", As::Text),
];

impl Form for CrisisPlan {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            signs: fields.text("signs"),
            alone: fields.text("alone"),
            places: fields.text("places"),
            people: fields.text("people"),
            professionals: fields.text("professionals"),
            safer: fields.text("safer"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    fn says_nothing(&self) -> bool {
        Self { at: None, ..self.clone() } == Self::default()
    }

    const ID: Option<Id> = Some(THE_PLAN);

    const NOTHING_YET: Message = message!("crisis-plan-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "signs", ask: message!("crisis-plan-ask-signs"), answer: Expects::Text },
        Question { field: "alone", ask: message!("crisis-plan-ask-alone"), answer: Expects::Text },
        Question { field: "places", ask: message!("crisis-plan-ask-places"), answer: Expects::Text },
        Question { field: "people", ask: message!("crisis-plan-ask-people"), answer: Expects::Text },
        Question { field: "professionals", ask: message!("crisis-plan-ask-professionals"), answer: Expects::Text },
        Question { field: "safer", ask: message!("crisis-plan-ask-safer"), answer: Expects::Text },
    ];
}
