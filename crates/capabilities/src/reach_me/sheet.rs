use words::{Words, say};

use super::record::{ReachMe, Side};
use crate::acts::{Offered, Sheet, Sheeted};

impl ReachMe {
    /// Whom it is between, as it stands on a list.
    pub(super) fn with(&self) -> Option<String> {
        (!self.people.is_empty()).then(|| self.people.join(", "))
    }
}

impl Sheeted for ReachMe {
    fn line(&self, words: &Words) -> String {
        match (self.with(), self.side.as_ref()) {
            (Some(name), Some(Side::Theirs)) => say!(words, "reach-me-reach", name = name),
            (Some(name), _) => say!(words, "reach-me-for", name = name),
            (None, Some(Side::Theirs)) => say!(words, "reach-me-theirs"),
            (None, _) => say!(words, "reach-me-title"),
        }
    }

    fn sheet(&self, words: &Words) -> Sheet {
        Sheet::of(self.at.as_ref(), self.line(words))
            .row("side", say!(words, "reach-me-ask-side"), self.side.as_ref().map(|side| side.text(words)))
            .theirs("people", say!(words, "reach-me-ask-people"), &self.with())
            .theirs("close_see", say!(words, "reach-me-ask-close"), &self.close_see)
            .theirs("quiet_see", say!(words, "reach-me-ask-quiet"), &self.quiet_see)
            .theirs("means", say!(words, "reach-me-ask-means"), &self.means)
            .theirs("helps", say!(words, "reach-me-ask-helps"), &self.helps)
            .theirs("worse", say!(words, "reach-me-ask-worse"), &self.worse)
            .theirs("come_back", say!(words, "reach-me-ask-back"), &self.come_back)
    }
}

impl Offered for Side {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Mine => say!(words, "reach-me-side-mine"),
            Self::Theirs => say!(words, "reach-me-side-theirs"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
