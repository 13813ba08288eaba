use words::{Words, say};

use super::record::{Door, Side, Tool};
use super::rules::id_in;
use crate::acts::{Offered, Sheet, Sheeted};

impl Tool {
    /// What stands for a tool that a record names: the shipped one's title; the word
    /// as it was typed; for an own tool whose name was not looked up, or is erased,
    /// that it was one.
    pub fn title(words: &Words, named: &str) -> String {
        match words.tool(named) {
            Some(shipped) => shipped.title.clone(),
            None if id_in(named).is_some() => say!(words, "tool-own"),
            None => named.to_owned(),
        }
    }
}

impl Sheeted for Tool {
    fn line(&self, words: &Words) -> String {
        self.name_or_step().map_or_else(|| say!(words, "tool-own"), str::to_owned)
    }

    fn called(&self) -> Option<String> {
        self.name_or_step().map(str::to_owned)
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let hidden = (!self.is_offered()).then(|| say!(words, "tool-hidden"));
        Sheet::of(self.at.as_ref(), self.line(words))
            .theirs("name", say!(words, "tool-ask-name"), &self.name)
            .theirs("steps", say!(words, "tool-ask-steps"), &self.steps)
            .row("kind", say!(words, "tool-ask-kind"), self.kind.as_ref().map(|kind| kind.text(words)))
            .row("side", say!(words, "tool-ask-side"), self.side.as_ref().map(|side| side.text(words)))
            .row("minutes", say!(words, "tool-ask-minutes"), self.minutes.map(|minutes| minutes.to_string()))
            .theirs("caution", say!(words, "tool-ask-caution"), &self.caution)
            .row("hidden", say!(words, "tool-label-offered"), hidden)
    }
}

impl Offered for Door {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Senses => say!(words, "settle-kind-senses"),
            Self::Movement => say!(words, "settle-kind-movement"),
            Self::Breath => say!(words, "settle-kind-breath"),
            Self::Temperature => say!(words, "settle-kind-temperature"),
            Self::Touch => say!(words, "settle-kind-touch"),
            Self::People => say!(words, "settle-kind-people"),
            Self::Quiet => say!(words, "settle-kind-quiet"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Side {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::TooMuch => say!(words, "tool-side-too-much"),
            Self::TooLittle => say!(words, "tool-side-too-little"),
            Self::Both => say!(words, "tool-side-both"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
