use record::Record;
use words::{Message, Words, message, say};

use super::record::{How, ToolUse, Why};
use crate::acts::{Names, Offered, Sheet, Sheeted};
use crate::tool::Tool;

impl Sheeted for ToolUse {
    const SECTION: Option<Message> = Some(message!("tool-use-section"));

    fn line(&self, words: &Words) -> String {
        match &self.tool {
            Some(named) => Tool::title(words, named),
            None => self.note.clone().unwrap_or_else(|| say!(words, "tool-use-no-tool")),
        }
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let rating = |rating: Option<record::Rating>| rating.map(|rating| rating.get().to_string());
        Sheet::of(self.at.as_ref(), self.line(words))
            .row("tool", say!(words, "tool-use-ask-tool"), self.tool.as_ref().map(|_| self.line(words)))
            .row("side", say!(words, "tool-use-ask-side"), self.side.as_ref().map(|side| side.text(words)))
            .row("before", say!(words, "tool-use-ask-before"), rating(self.before))
            .row("after", say!(words, "tool-use-ask-after"), rating(self.after))
            .row("minutes", say!(words, "tool-use-label-minutes"), self.minutes.map(|minutes| minutes.to_string()))
            .row("how", say!(words, "tool-use-ask-how"), self.how.as_ref().map(|how| how.text(words)))
            .row("why", say!(words, "tool-use-ask-why"), self.why.as_ref().map(|why| why.text(words)))
            .row("place", say!(words, "tool-use-label-place"), self.place.clone())
            .row("note", say!(words, "tool-use-ask-note"), self.note.clone())
            .row("tags", say!(words, "tool-use-label-tags"), (!self.tags.is_empty()).then(|| self.tags.join(", ")))
    }

    fn named(&mut self, names: &Names<'_>) {
        let name = self.tool.as_deref().and_then(|tool| names.of(Tool::KIND, tool));
        self.tool = name.or(self.tool.take());
    }
}

impl Offered for How {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Alone => say!(words, "tool-use-alone"),
            Self::WithSomeone => say!(words, "tool-use-with-someone"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Why {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Needed => say!(words, "tool-use-needed"),
            Self::Practice => say!(words, "tool-use-practice"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
