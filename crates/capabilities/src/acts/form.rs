use jiff::ZonedDateTime;
use record::input::Fields;
use record::{Choice, DayName, Id};
use words::{Message, Words};

use crate::web::Filled;

/// How a record is read from what a person or a program hands in.
pub trait Form: Sized {
    /// Reads every field; problems are noted on `fields`.
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self;

    /// Fills in what a new record cannot be without: its time.
    fn stamp(&mut self, now: &ZonedDateTime);

    /// Whether nothing at all is said in it.
    fn says_nothing(&self) -> bool;

    /// The id of the one record of this kind, when there is only one, so that
    /// two devices write on the same and neither's vanishes behind the other's.
    const ID: Option<Id> = None;

    /// The id that follows from what it says, when there is one record for each
    /// of something, such as one for each week.
    fn own_id(&self) -> Option<Id> {
        Self::ID
    }

    /// What a list says when nothing was kept yet.
    const NOTHING_YET: Message;

    /// What the terminal asks, in order. Every question can be skipped.
    const QUESTIONS: &'static [Question];
}

/// One question of the terminal.
pub struct Question {
    /// The field it fills.
    pub field: &'static str,
    /// Its words.
    pub ask: Message,
    /// What may be answered.
    pub answer: Expects,
}

/// What may be answered to a question.
pub enum Expects {
    /// A line of text.
    Text,
    /// A number from 0 to 10.
    Rating,
    /// Any whole number; its question says in what it is counted.
    Number,
    /// A word, and how to find the slug of a shipped one.
    Word(fn(&Words, &str) -> Option<String>),
    /// Words, with commas between, and how to find the slug of a shipped one.
    Words(fn(&Words, &str) -> Option<String>),
    /// One of these, by number or by word.
    Choice(fn(&Words) -> Vec<(&'static str, String)>),
}

/// The choices as a page offers them, with what stands in its form chosen. A
/// word that a newer program stored is a choice of its own, so that it stays.
pub(crate) fn choices<C: Offered>(words: &Words, filled: &Filled, name: &str) -> Vec<ui::Choice<'static>> {
    let known = C::offered(words).into_iter().map(|(slug, text)| (slug.to_owned(), text));
    let newer = Some(filled.get(name)).filter(|word| !word.is_empty() && !C::SLUGS.contains(word));
    let all = known.chain(newer.map(|word| (word.to_owned(), word.to_owned())));
    all.map(|(slug, text)| {
        let is_chosen = filled.get(name) == slug;
        ui::Choice::new(slug, text).chosen(is_chosen)
    })
    .collect()
}

/// A choice that can be offered in words.
pub trait Offered: Choice {
    /// The word for it.
    fn text(&self, words: &Words) -> String;

    /// Every choice: stored word and shown word.
    fn offered(words: &Words) -> Vec<(&'static str, String)> {
        Self::SLUGS.iter().filter_map(|slug| Some((*slug, Self::from_slug(slug)?.text(words)))).collect()
    }
}

impl Offered for DayName {
    fn text(&self, words: &Words) -> String {
        match self.weekday() {
            Some(weekday) => words.weekday(weekday),
            None => self.slug().to_owned(),
        }
    }
}
