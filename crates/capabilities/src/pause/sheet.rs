use words::{DayAs, Words, say};

use super::record::{CameBack, Ending, Pause, Tone};
use crate::acts::{Names, Offered, Sheet, Sheeted};

impl Sheeted for Pause {
    fn line(&self, words: &Words) -> String {
        self.with.as_ref().map_or_else(|| say!(words, "pause-name"), |with| say!(words, "pause-with", name = with))
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let plan = || self.with.clone().unwrap_or_else(|| say!(words, "pause-gone"));
        let minutes: u32 = self.added.iter().filter_map(|added| added.minutes).sum();
        let ended = self.ended.as_ref().and_then(|ended| {
            let how = ended.how.as_ref()?.text(words);
            Some(match &ended.at {
                Some(at) => format!("{how}, {}", words.day_and_clock(at.civil(), DayAs::ThisWeek)),
                None => how,
            })
        });
        Sheet::of(self.at.as_ref(), self.line(words))
            .row("plan", say!(words, "pause-label-plan"), self.plan.map(|_| plan()))
            .row(
                "ends",
                say!(words, "pause-label-ends"),
                self.ends.as_ref().map(|at| words.day_and_clock(at.civil(), DayAs::ThisWeek)),
            )
            .row(
                "added",
                say!(words, "pause-label-added"),
                (minutes > 0).then(|| say!(words, "pause-minutes", minutes = minutes)),
            )
            .row("ended", say!(words, "pause-label-ended"), ended)
            .row("came_back", say!(words, "pause-ask-came-back"), self.came_back.as_ref().map(|how| how.text(words)))
            .row("tone", say!(words, "pause-ask-tone"), self.tone.as_ref().map(|tone| tone.text(words)))
            .theirs("helped", say!(words, "pause-ask-helped"), &self.helped)
    }

    fn named(&mut self, names: &Names<'_>) {
        self.with = self.plan.and_then(|plan| names.of("pause-plan", &plan.to_string()));
    }
}

impl Offered for Ending {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Back => say!(words, "pause-ended-back"),
            Self::Stopped => say!(words, "pause-ended-stopped"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for CameBack {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Both => say!(words, "pause-came-both"),
            Self::One => say!(words, "pause-came-one"),
            Self::Later => say!(words, "pause-came-later"),
            Self::No => say!(words, "pause-came-no"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Tone {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Softer => say!(words, "pause-tone-softer"),
            Self::Same => say!(words, "pause-tone-same"),
            Self::Harder => say!(words, "pause-tone-harder"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
