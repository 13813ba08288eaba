use words::{DayAs, Words, say};

use super::record::{Practises, Step};
use crate::acts::{Offered, Sheet, Sheeted};

impl Sheeted for Step {
    fn line(&self, words: &Words) -> String {
        self.what.clone().unwrap_or_else(|| say!(words, "step-name"))
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let aside = self.aside.as_ref().map(|at| words.day(at.civil().date(), DayAs::Full));
        Sheet::of(self.at.as_ref(), self.line(words))
            .theirs("what", say!(words, "step-ask-what"), &self.what)
            .theirs("people", say!(words, "step-ask-people"), &Some(self.people.join(", ")))
            .row("hard", say!(words, "step-ask-hard"), self.hard.map(|hard| hard.get().to_string()))
            .row("practises", say!(words, "step-ask-practises"), self.practises.as_ref().map(|what| what.text(words)))
            .row("aside", say!(words, "step-label-aside"), aside)
    }

    fn called(&self) -> Option<String> {
        self.what.clone()
    }
}

impl Offered for Practises {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Sharing => say!(words, "step-practises-sharing"),
            Self::Asking => say!(words, "step-practises-asking"),
            Self::Waiting => say!(words, "step-practises-waiting"),
            Self::Staying => say!(words, "step-practises-staying"),
            Self::SayingNo => say!(words, "step-practises-saying-no"),
            Self::Receiving => say!(words, "step-practises-receiving"),
            Self::Repairing => say!(words, "step-practises-repairing"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
