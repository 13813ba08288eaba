use words::{Words, say};

use super::record::{Tracker, Way};
use crate::acts::{Offered, Sheet, Sheeted};

impl Sheeted for Tracker {
    fn line(&self, words: &Words) -> String {
        self.name.clone().unwrap_or_else(|| say!(words, "tracker-name"))
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let yes_no = |yes: bool| if yes { say!(words, "tracker-yes") } else { say!(words, "tracker-no") };
        Sheet::of(self.at.as_ref(), self.line(words))
            .theirs("name", say!(words, "tracker-ask-name"), &self.name)
            .row("kind", say!(words, "tracker-ask-kind"), self.kind.as_ref().map(|kind| kind.text(words)))
            .theirs("unit", say!(words, "tracker-ask-unit"), &self.unit)
            .row("hidden", say!(words, "tracker-ask-hidden"), self.hidden.map(yes_no))
    }

    fn called(&self) -> Option<String> {
        self.name.clone()
    }
}

impl Offered for Way {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Number => say!(words, "tracker-number"),
            Self::YesNo => say!(words, "tracker-yes-no"),
            Self::Rating => say!(words, "tracker-rating"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
