use words::{DayAs, Message, Words, message, say};

use super::record::{Evidence, Expectation, Look};
use crate::acts::{Sheet, Sheeted};

impl Sheeted for Expectation {
    const SECTION: Option<Message> = Some(message!("expectation-section"));

    /// "When I ask twice, I expect people to get tired of me, so I go quiet."
    fn line(&self, words: &Words) -> String {
        let part = |lead: String, text: &Option<String>| {
            let text = text.as_deref()?.trim().trim_end_matches(['.', ',']);
            (!text.is_empty()).then(|| format!("{lead} {text}"))
        };
        let parts: Vec<String> = [
            part(say!(words, "expectation-when"), &self.when),
            part(say!(words, "expectation-expect"), &self.expect),
            part(say!(words, "expectation-so"), &self.then),
        ]
        .into_iter()
        .flatten()
        .collect();
        match parts.split_first() {
            None => say!(words, "expectation-name"),
            Some((first, rest)) => {
                let all: Vec<String> = std::iter::once(upper(first)).chain(rest.iter().cloned()).collect();
                format!("{}.", all.join(", "))
            }
        }
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let since = self.new_since.as_ref().map(|at| words.day(at.civil().date(), DayAs::Full));
        let told = |one: &Evidence| one.told(words);
        let evidence: Vec<String> = self.sides().into_iter().filter_map(|(_, one)| told(one)).collect();
        let looks: Vec<String> = self.looks.iter().filter_map(|look| look.told(words)).collect();
        Sheet::of(self.at.as_ref(), self.line(words))
            .theirs("when", say!(words, "expectation-ask-when"), &self.when)
            .theirs("expect", say!(words, "expectation-ask-expect"), &self.expect)
            .theirs("then", say!(words, "expectation-ask-then"), &self.then)
            .theirs("learned_from", say!(words, "expectation-ask-learned"), &self.learned_from)
            .theirs("protected", say!(words, "expectation-ask-protected"), &self.protected)
            .theirs("evidence", say!(words, "expectation-evidence"), &Some(evidence.join("\n")))
            .row("looks", say!(words, "expectation-looks"), Some(looks.join("\n")))
            .theirs("new_line", say!(words, "expectation-ask-new"), &self.new_line)
            .row("new_since", say!(words, "expectation-since"), since)
    }
}

impl Evidence {
    fn told(&self, words: &Words) -> Option<String> {
        let side = if self.is_for == Some(true) {
            say!(words, "expectation-true")
        } else {
            say!(words, "expectation-not-true")
        };
        Some(format!("{side}: {}", self.text.as_deref()?))
    }
}

impl Look {
    /// "3 November: the old line 6, the new one 5".
    pub(super) fn told(&self, words: &Words) -> Option<String> {
        let day = words.day(self.at.as_ref()?.civil().date(), DayAs::Date);
        let rated = |rating: Option<record::Rating>| rating.map(record::Rating::get);
        Some(match (rated(self.old), rated(self.new)) {
            (Some(old), Some(new)) => say!(words, "expectation-look-both", day = day, old = old, new = new),
            (Some(old), None) => say!(words, "expectation-look-old", day = day, old = old),
            (None, Some(new)) => say!(words, "expectation-look-new", day = day, new = new),
            (None, None) => return None,
        })
    }
}

pub(super) fn upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
