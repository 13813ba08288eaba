use words::{DayAs, Message, Words, message, say};

use super::record::{Attempt, Did, Feared};
use crate::acts::{Names, Offered, Sheet, Sheeted};

impl Sheeted for Attempt {
    const SECTION: Option<Message> = Some(message!("step-attempt-section"));

    fn line(&self, words: &Words) -> String {
        let step = self.step.clone().filter(|step| step.parse::<record::Id>().is_err());
        step.or_else(|| self.happened.clone())
            .or_else(|| self.fear.clone())
            .unwrap_or_else(|| say!(words, "step-attempt-name"))
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let rating = |rating: Option<record::Rating>| rating.map(|rating| rating.get().to_string());
        let told = self.told_at.as_ref().map(|at| words.day_and_clock(at.civil(), DayAs::Full));
        Sheet::of(self.at.as_ref(), self.line(words))
            .theirs("step", say!(words, "step-attempt-label-step"), &self.step)
            .row("when", say!(words, "step-attempt-ask-when"), self.planned().map(|day| words.day(day, DayAs::Full)))
            .theirs("fear", say!(words, "step-attempt-ask-fear"), &self.fear)
            .row("likely", say!(words, "step-attempt-ask-likely"), rating(self.likely))
            .row("hard_expected", say!(words, "step-attempt-ask-hard"), rating(self.hard_expected))
            .theirs("if_stings", say!(words, "step-attempt-ask-stings"), &Some(self.if_stings.join(", ")))
            .row("did", say!(words, "step-attempt-ask-did"), self.did.as_ref().map(|did| did.text(words)))
            .row("told_at", say!(words, "step-attempt-label-told"), told)
            .theirs("happened", say!(words, "step-attempt-ask-happened"), &self.happened)
            .row(
                "feared_happened",
                say!(words, "step-attempt-ask-feared"),
                self.feared_happened.as_ref().map(|feared| feared.text(words)),
            )
            .row("hard_found", say!(words, "step-attempt-ask-found"), rating(self.hard_found))
            .row("close", say!(words, "step-attempt-ask-close"), rating(self.close))
            .theirs("different", say!(words, "step-attempt-ask-different"), &self.different)
            .theirs("learned", say!(words, "step-attempt-ask-learned"), &self.learned)
    }

    fn named(&mut self, names: &Names<'_>) {
        let name = self.step.as_deref().and_then(|step| names.of("step", step));
        self.step = name.or(self.step.take());
    }
}

impl Offered for Did {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Done => say!(words, "step-attempt-did-done"),
            Self::Part => say!(words, "step-attempt-did-part"),
            Self::Not => say!(words, "step-attempt-did-not"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Feared {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::No => say!(words, "step-attempt-feared-no"),
            Self::Partly => say!(words, "step-attempt-feared-partly"),
            Self::Yes => say!(words, "step-attempt-feared-yes"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
