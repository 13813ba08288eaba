use jiff::ZonedDateTime;
use record::At;
use record::input::Fields;
use words::{Message, message};

use super::record::Response;
use crate::acts::{Form, Question};

/// Answers are given by `measure take`; here only what stands beside them can be changed.
impl Form for Response {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            toward: fields.word("toward"),
            note: fields.text("note"),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    fn says_nothing(&self) -> bool {
        self.answers.is_empty() && self.note.is_none()
    }

    const NOTHING_YET: Message = message!("response-nothing-yet");

    const QUESTIONS: &'static [Question] = &[];
}
