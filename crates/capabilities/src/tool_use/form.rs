use jiff::ZonedDateTime;
use record::At;
use record::input::Fields;
use words::{Message, Words, message};

use super::record::{How, ToolUse, Why};
use crate::acts::{Expects, Form, Offered, Question};
use crate::moment::Side;

/// A day, in minutes.
const MAX_MINUTES: u32 = 1_440;

impl Form for ToolUse {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            tool: fields.word("tool"),
            before: fields.rating("before"),
            after: fields.rating("after"),
            side: fields.choice("side"),
            minutes: fields.whole("minutes", 0..=MAX_MINUTES),
            how: fields.choice("how"),
            why: fields.choice("why"),
            place: fields.word("place"),
            from: fields.id("from"),
            note: fields.text("note"),
            tags: fields.words("tags"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    fn says_nothing(&self) -> bool {
        Self { at: None, from: None, ..self.clone() } == Self::default()
    }

    const NOTHING_YET: Message = message!("tool-use-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "tool", ask: message!("tool-use-ask-tool"), answer: Expects::Word(shipped) },
        Question { field: "side", ask: message!("tool-use-ask-side"), answer: Expects::Choice(Side::offered) },
        Question { field: "before", ask: message!("tool-use-ask-before"), answer: Expects::Rating },
        Question { field: "after", ask: message!("tool-use-ask-after"), answer: Expects::Rating },
        Question { field: "how", ask: message!("tool-use-ask-how"), answer: Expects::Choice(How::offered) },
        Question { field: "why", ask: message!("tool-use-ask-why"), answer: Expects::Choice(Why::offered) },
        Question { field: "note", ask: message!("tool-use-ask-note"), answer: Expects::Text },
    ];
}

fn shipped(words: &Words, typed: &str) -> Option<String> {
    words.tools().iter().find(|tool| tool.title.eq_ignore_ascii_case(typed)).map(|tool| tool.slug.clone())
}
