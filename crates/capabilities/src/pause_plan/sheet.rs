use record::Choice as _;
use words::{DayAs, Words, say};

use super::record::{AgreedBy, PausePlan};
use super::rules::Length;
use crate::acts::{Offered, Sheet, Sheeted};

impl Sheeted for PausePlan {
    fn line(&self, words: &Words) -> String {
        self.with().map_or_else(|| say!(words, "pause-plan-name"), |with| say!(words, "pause-plan-with", name = with))
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let until = matches!(self.length(), Some(Length::Until(_))).then(|| self.long(words)).flatten();
        let minutes = self.minutes.map(|minutes| say!(words, "pause-plan-minutes", minutes = minutes));
        Sheet::of(self.at.as_ref(), self.line(words))
            .theirs("people", say!(words, "pause-plan-ask-people"), &self.with())
            .theirs("signs_me", say!(words, "pause-plan-ask-signs-me"), &self.signs_me)
            .theirs("signs_you", say!(words, "pause-plan-ask-signs-you"), &self.signs_you)
            .theirs("word", say!(words, "pause-plan-ask-word"), &self.word)
            .row("minutes", say!(words, "pause-plan-ask-long"), minutes)
            .row("until", say!(words, "pause-plan-label-until"), until)
            .theirs("where_me", say!(words, "pause-plan-ask-where-me"), &self.where_me)
            .theirs("where_you", say!(words, "pause-plan-ask-where-you"), &self.where_you)
            .theirs("meanwhile_me", say!(words, "pause-plan-ask-meanwhile-me"), &lines(&self.meanwhile_me))
            .theirs("meanwhile_you", say!(words, "pause-plan-ask-meanwhile-you"), &lines(&self.meanwhile_you))
            .theirs("not_do", say!(words, "pause-plan-ask-not-do"), &self.not_do)
            .theirs("who_says", say!(words, "pause-plan-ask-who-says"), &self.who_says)
            .theirs("back", say!(words, "pause-plan-ask-back"), &self.back)
            .theirs("not_working", say!(words, "pause-plan-ask-not-working"), &self.not_working)
            .row(
                "agreed_on",
                say!(words, "pause-plan-ask-agreed-on"),
                self.agreed_on.map(|day| words.day(day.date(), DayAs::Date)),
            )
            .row("agreed_by", say!(words, "pause-plan-ask-agreed-by"), self.agreed_by.as_ref().map(|by| by.text(words)))
    }

    fn called(&self) -> Option<String> {
        self.with()
    }
}

/// A line each.
fn lines(list: &[String]) -> Option<String> {
    (!list.is_empty()).then(|| list.join("\n"))
}

impl PausePlan {
    /// How long a pause of it lasts: "30 minutes", "until 9:30".
    pub(super) fn long(&self, words: &Words) -> Option<String> {
        self.length().map(|length| match length {
            Length::Minutes(minutes) => say!(words, "pause-plan-minutes", minutes = minutes),
            Length::Until(time) => say!(words, "pause-plan-until", time = words.time(time)),
        })
    }

    /// When it was agreed on, and by whom; nothing when neither is said.
    pub(super) fn agreed(&self, words: &Words) -> Option<String> {
        let day = self.agreed_on.map(|day| words.day(day.date(), DayAs::Date));
        let by = self.agreed_by.as_ref().filter(|by| AgreedBy::SLUGS.contains(&by.slug()));
        Some(match (day, by) {
            (Some(day), Some(AgreedBy::Both)) => say!(words, "pause-plan-agreed-both-on", day = day),
            (Some(day), Some(_)) => say!(words, "pause-plan-agreed-me-on", day = day),
            (Some(day), None) => say!(words, "pause-plan-agreed-on", day = day),
            (None, Some(AgreedBy::Both)) => say!(words, "pause-plan-agreed-both"),
            (None, Some(_)) => say!(words, "pause-plan-agreed-me"),
            (None, None) => return None,
        })
    }
}

impl Offered for AgreedBy {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Both => say!(words, "pause-plan-by-both"),
            Self::Me => say!(words, "pause-plan-by-me"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
