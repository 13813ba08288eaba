use jiff::ZonedDateTime;
use record::At;
use record::input::Fields;
use words::{Message, message};

use super::record::Instrument;
use crate::acts::{Form, Question};

/// Of a questionnaire only its title and its word can be changed by hand; the rest is its makers'.
impl Form for Instrument {
    fn read(fields: &mut Fields<'_>, _: &ZonedDateTime) -> Self {
        Self { title: fields.word("title"), slug: fields.word("slug"), ..Self::default() }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    fn says_nothing(&self) -> bool {
        self.title.is_none()
    }

    const NOTHING_YET: Message = message!("instrument-nothing-yet");

    const QUESTIONS: &'static [Question] = &[];
}
