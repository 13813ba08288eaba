use jiff::ZonedDateTime;
use record::input::{Fields, What};
use serde_json::{Map, Value};
use words::{Entry, Message, Words, message};

use super::record::{List, Word};
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Name};

impl Form for Word {
    fn read(fields: &mut Fields<'_>, _: &ZonedDateTime) -> Self {
        Self {
            list: fields.choice("list"),
            text: fields.word("text"),
            meaning: fields.text("meaning"),
            hidden: fields.yes_no("hidden"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, _: &ZonedDateTime) {}

    fn says_nothing(&self) -> bool {
        self.text.is_none() || self.list.is_none()
    }

    const NOTHING_YET: Message = message!("word-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "list", ask: message!("word-ask-list"), answer: Expects::Choice(List::offered) },
        Question { field: "text", ask: message!("word-ask-text"), answer: Expects::Text },
        Question { field: "meaning", ask: message!("word-ask-meaning"), answer: Expects::Text },
    ];
}

/// What a page asks for.
pub(super) const ASKED: &[Name] = &[("text", As::Text), ("meaning", As::Text)];

/// What to do about a word that was sent empty.
pub(super) const EMPTY: What = What::Needed;

/// The change that hides a word, or offers it again.
pub(super) fn hiding(is_hidden: bool) -> Map<String, Value> {
    Map::from_iter([("hidden".to_owned(), if is_hidden { true.into() } else { Value::Null })])
}

/// The change that calls a word something else.
pub(super) fn renaming(text: &str) -> Map<String, Value> {
    Map::from_iter([("text".to_owned(), text.into())])
}

/// The shipped words of a list: slug and text.
pub(super) fn shipped(words: &Words, list: &List) -> Vec<(String, String)> {
    let plain = |entries: &[Entry]| entries.iter().map(|entry| (entry.slug.clone(), entry.text.clone())).collect();
    let vocabulary = words.vocabulary();
    match list {
        List::Feelings => {
            vocabulary.all_feelings().map(|feeling| (feeling.slug.clone(), feeling.text.clone())).collect()
        }
        List::SetOffs => plain(&vocabulary.set_offs),
        List::Sensations => plain(&vocabulary.sensations),
        _ => Vec::new(),
    }
}
