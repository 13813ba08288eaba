use words::{Words, say};

use super::record::{Ate, Day};
use crate::acts::{Names, Offered, Sheet, Sheeted};

impl Sheeted for Day {
    fn line(&self, words: &Words) -> String {
        if let Some(line) = &self.line {
            return line.clone();
        }
        let short = self.short(words);
        if short.is_empty() { say!(words, "day-name") } else { short }
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let yes_no = |yes: bool| if yes { say!(words, "day-yes") } else { say!(words, "day-no") };
        let own: Vec<String> = self
            .own
            .iter()
            .zip(self.called.iter().chain(std::iter::repeat(&None)))
            .filter_map(|(own, name)| {
                let name = name.clone().unwrap_or_else(|| say!(words, "day-own-gone"));
                let said = own.yes.map(yes_no).or_else(|| own.number.map(|number| number.to_string()))?;
                Some(format!("{name}: {said}"))
            })
            .collect();
        let minutes = |minutes: Option<u32>| minutes.map(|minutes| say!(words, "day-minutes", minutes = minutes));
        Sheet::of(self.at.as_ref(), self.line(words))
            .about(Some(String::new()))
            .row("sleep_minutes", say!(words, "day-ask-sleep"), self.sleep_minutes.map(|minutes| hours(words, minutes)))
            .row(
                "sleep_quality",
                say!(words, "day-ask-quality"),
                self.sleep_quality.map(|quality| quality.get().to_string()),
            )
            .row("ate", say!(words, "day-ask-ate"), self.ate.as_ref().map(|ate| ate.text(words)))
            .row("moved", say!(words, "day-ask-moved"), minutes(self.moved))
            .row("mindful", say!(words, "day-ask-mindful"), minutes(self.mindful))
            .row("medication", say!(words, "day-ask-medication"), self.medication.map(yes_no))
            .row("own", say!(words, "day-own"), Some(own.join("\n")))
            .theirs("line", say!(words, "day-ask-line"), &self.line)
    }

    fn named(&mut self, names: &Names<'_>) {
        let name = |own: &super::record::Own| names.of("tracker", &own.tracker?.to_string());
        self.called = self.own.iter().map(name).collect();
    }
}

impl Day {
    /// What of it the grid does not show: "Ate regularly · 7 of 10".
    pub(super) fn short(&self, words: &Words) -> String {
        let said = [
            self.sleep_minutes.map(|minutes| say!(words, "day-slept", hours = hours(words, minutes))),
            self.ate.as_ref().map(|ate| say!(words, "day-ate", how = ate.text(words))),
            self.moved.map(|minutes| say!(words, "day-moved", minutes = minutes)),
            self.mindful.map(|minutes| say!(words, "day-was-mindful", minutes = minutes)),
        ];
        said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// "7 h 30 min".
pub(super) fn hours(words: &Words, minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => say!(words, "day-minutes", minutes = minutes),
        (hours, 0) => say!(words, "day-hours", hours = hours),
        (hours, minutes) => say!(words, "day-hours-minutes", hours = hours, minutes = minutes),
    }
}

impl Offered for Ate {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Regularly => say!(words, "day-ate-regularly"),
            Self::Some => say!(words, "day-ate-some"),
            Self::Hardly => say!(words, "day-ate-hardly"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
