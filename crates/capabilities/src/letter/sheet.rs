use words::{Words, say};

use super::record::{Letter, Night};
use crate::acts::{Offered, Sheet, Sheeted};

impl Letter {
    /// For which kind of night, in words.
    pub fn for_night(&self, words: &Words) -> String {
        match (&self.own_night, &self.night) {
            (Some(own), _) => own.clone(),
            (None, Some(night)) => night.text(words),
            (None, None) => say!(words, "letter-any-night"),
        }
    }
}

impl Sheeted for Letter {
    fn line(&self, words: &Words) -> String {
        let first = self.text.as_deref().and_then(|text| text.trim().lines().next());
        first.map_or_else(|| self.for_night(words), str::to_owned)
    }

    fn sheet(&self, words: &Words) -> Sheet {
        Sheet::of(self.at.as_ref(), self.line(words))
            .row("night", say!(words, "letter-label-night"), self.night.as_ref().map(|_| self.for_night(words)))
            .theirs("text", say!(words, "letter-label-text"), &self.text)
    }
}

impl Offered for Night {
    fn text(&self, words: &Words) -> String {
        let shipped = |slug: &str| {
            words
                .phrases()
                .nights
                .iter()
                .find(|night| night.slug == slug)
                .map_or_else(|| slug.to_owned(), |night| night.text.clone())
        };
        match self {
            Self::Own => say!(words, "letter-night-own"),
            Self::Other(slug) => slug.clone(),
            known => shipped(record::Choice::slug(known)),
        }
    }
}
