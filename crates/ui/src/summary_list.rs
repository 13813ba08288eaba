use maud::{Markup, html};
use words::{Words, say};

use crate::Text;

/// A question with its answer.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// The question, short.
    pub label: Text<'a>,
    /// The answer; nothing reads "Not added".
    pub answer: Option<Markup>,
    /// Where it can be changed.
    pub change: Option<Text<'a>>,
}

/// Answers to check or to read.
pub fn summary_list(words: &Words, answers: &[Answer<'_>]) -> Markup {
    html! { dl.summary-list { @for answer in answers { (row(words, answer)) } } }
}

fn row(words: &Words, answer: &Answer<'_>) -> Markup {
    html! {
        div {
            dt { (answer.label) }
            @match &answer.answer {
                Some(given) => dd.summary-list-answer { (given) },
                None => dd.summary-list-answer.summary-list-blank { (say!(words, "ui-summary-blank")) },
            }
            @if let Some(href) = &answer.change {
                dd.summary-list-change {
                    a.link href=(href) { (say!(words, "ui-summary-change")) span.vh { " " (answer.label) } }
                }
            }
        }
    }
}
