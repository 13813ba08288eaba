use words::{Words, say};

use super::form::shipped;
use super::record::{List, Word};
use crate::acts::{Offered, Sheet, Sheeted};

impl Sheeted for Word {
    fn line(&self, words: &Words) -> String {
        let text = self.text.clone().unwrap_or_else(|| say!(words, "word-name"));
        let of_list = self.list.as_ref().map(|list| shipped(words, list)).unwrap_or_default();
        of_list.into_iter().find(|(slug, _)| *slug == text).map_or(text, |(_, shown)| shown)
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let hidden = self.hidden.filter(|hidden| *hidden).map(|_| say!(words, "word-hidden"));
        Sheet::of(None, self.line(words))
            .row(say!(words, "word-ask-list"), self.list.as_ref().map(|list| list.text(words)))
            .theirs(say!(words, "word-ask-text"), &Some(self.line(words)))
            .theirs(say!(words, "word-ask-meaning"), &self.meaning)
            .row(say!(words, "word-label-hidden"), hidden)
    }
}

impl Offered for List {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Feelings => say!(words, "word-list-feelings"),
            Self::SetOffs => say!(words, "word-list-set-offs"),
            Self::Sensations => say!(words, "word-list-sensations"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
