use words::{DayAs, Words, say};

use super::record::{Direction, Ending, Hold};
use crate::acts::{Offered, Sheet, Sheeted};

impl Sheeted for Hold {
    fn line(&self, words: &Words) -> String {
        let first = self.text.as_deref().and_then(|text| text.trim().lines().next());
        first.map_or_else(|| say!(words, "hold-no-words"), str::to_owned)
    }

    fn sheet(&self, words: &Words) -> Sheet {
        Sheet::of(self.at.as_ref(), self.line(words))
            .theirs("text", say!(words, "hold-label-text"), &self.text)
            .row(
                "direction",
                say!(words, "hold-label-direction"),
                self.direction.as_ref().map(|direction| direction.text(words)),
            )
            .theirs("to", say!(words, "hold-ask-to"), &self.to)
            .theirs("hope", say!(words, "hold-ask-hope"), &self.hope)
            .theirs("fear", say!(words, "hold-ask-fear"), &self.fear)
            .row(
                "look_again_at",
                say!(words, "hold-label-look-again"),
                self.look_again_at.as_ref().map(|at| when(at, words)),
            )
            .row("ended", say!(words, "hold-label-ended"), self.ending(words))
    }
}

impl Hold {
    /// How it ended, if it did. A line that said "back at six" ends when they are back.
    pub(super) fn how_it_ended(&self, words: &Words) -> Option<String> {
        let how = self.ended.as_ref()?.how.as_ref()?;
        let is_back = self.is_quiet() && *how == Ending::Copied;
        Some(if is_back { say!(words, "hold-ending-back") } else { how.text(words) })
    }

    fn ending(&self, words: &Words) -> Option<String> {
        let how = self.how_it_ended(words)?;
        let at = self.ended.as_ref().and_then(|ended| ended.at.as_ref());
        Some(at.map_or_else(|| how.clone(), |at| format!("{how}, {}", when(at, words))))
    }
}

fn when(at: &record::At, words: &Words) -> String {
    words.day_and_clock(at.civil(), DayAs::ThisWeek)
}

impl Offered for Direction {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Send => say!(words, "hold-direction-send"),
            Self::GoQuiet => say!(words, "hold-direction-go-quiet"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Ending {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::LetGo => say!(words, "hold-ending-let-go"),
            Self::Kept => say!(words, "hold-ending-kept"),
            Self::NewWords => say!(words, "hold-ending-new-words"),
            Self::Copied => say!(words, "hold-ending-copied"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
