use words::{Message, Words, message, say};

use super::record::{Response, Score, Without};
use crate::acts::{Sheet, Sheeted};

impl Sheeted for Response {
    const SECTION: Option<Message> = Some(message!("response-section"));

    fn line(&self, words: &Words) -> String {
        let title = self.title.clone().or_else(|| self.instrument.clone());
        let title = title.unwrap_or_else(|| say!(words, "response-no-title"));
        match &self.toward {
            Some(name) => say!(words, "response-toward", title = title, name = name),
            None => title,
        }
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = Sheet::of(self.at.as_ref(), self.line(words))
            .row("title", say!(words, "response-label-title"), Some(self.line(words)))
            .row("version", say!(words, "response-label-version"), self.version.clone())
            .row(
                "answers",
                say!(words, "response-label-answered"),
                Some(say!(words, "response-answered", count = self.answers.len())),
            );
        for score in &self.scores {
            sheet = sheet.row("scores", score.label.clone(), Some(score.says(words)));
        }
        sheet.row("note", say!(words, "response-label-note"), self.note.clone())
    }
}

impl Score {
    /// The score in words, or why there is none.
    pub fn says(&self, words: &Words) -> String {
        let (answered, of) = (self.answered, self.of);
        match (self.value, &self.without) {
            (Some(value), _) if answered == of => rounded(value),
            (Some(value), _) => say!(words, "response-some", value = rounded(value), answered = answered, of = of),
            (None, Some(Without::NoNumber)) => {
                say!(words, "response-no-number", item = self.item.as_deref().unwrap_or_default())
            }
            (None, Some(Without::OutOfRange)) => {
                say!(words, "response-out-of-range", item = self.item.as_deref().unwrap_or_default())
            }
            (None, _) => say!(words, "response-too-few", answered = answered, of = of),
        }
    }
}

/// At most one place after the point: more would claim what no questionnaire knows.
pub(super) fn rounded(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
