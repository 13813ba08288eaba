use words::{Words, say};

use super::form::shipped;
use super::record::{List, Word};
use crate::acts::{Offered, Sheet, Sheeted};
use crate::moment::Count;

impl Sheeted for Word {
    fn line(&self, words: &Words) -> String {
        let line = self.meaning.clone().filter(|_| self.list == Some(List::IfThen));
        line.unwrap_or_else(|| self.text_as_read(words))
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let (text, meaning) = if self.list == Some(List::IfThen) {
            (say!(words, "word-label-set-off"), say!(words, "word-label-line"))
        } else {
            (say!(words, "word-ask-text"), say!(words, "word-ask-meaning"))
        };
        let hidden = self.hidden.filter(|hidden| *hidden).map(|_| say!(words, "word-hidden"));
        Sheet::of(None, self.line(words))
            .row("list", say!(words, "word-ask-list"), self.list.as_ref().map(|list| list.text(words)))
            .theirs("text", text, &Some(self.text_as_read(words)))
            .theirs("meaning", meaning, &self.meaning)
            .row("hidden", say!(words, "word-label-hidden"), hidden)
    }
}

impl Word {
    /// The person's word, or the shipped one of that slug. A line's text, and
    /// what was counted, are set-offs.
    fn text_as_read(&self, words: &Words) -> String {
        let text = self.text.clone().unwrap_or_else(|| say!(words, "word-name"));
        match self.list {
            Some(List::IfThen) => return words.vocabulary().set_off(&text).to_owned(),
            Some(List::Counts) => return Count::called(&text, words),
            _ => {}
        }
        let of_list = self.list.as_ref().map(|list| shipped(words, list)).unwrap_or_default();
        of_list.into_iter().find(|(slug, _)| *slug == text).map_or(text, |(_, shown)| shown)
    }
}

impl Offered for List {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Feelings => say!(words, "word-list-feelings"),
            Self::SetOffs => say!(words, "word-list-set-offs"),
            Self::Sensations => say!(words, "word-list-sensations"),
            Self::BodySigns => say!(words, "word-list-body-signs"),
            Self::ThoughtSigns => say!(words, "word-list-thought-signs"),
            Self::UrgeSigns => say!(words, "word-list-urge-signs"),
            Self::SetOffSigns => say!(words, "word-list-set-off-signs"),
            Self::IfThen => say!(words, "word-list-if-then"),
            Self::Counts => say!(words, "word-list-counts"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
