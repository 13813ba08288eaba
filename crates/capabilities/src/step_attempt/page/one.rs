use maud::{Markup, html};
use record::Id;
use ui::{Button, Frame, Heading, Shell, button_link, heading};
use words::{Words, say};

use super::{Of, place};
use crate::acts::{self, Sheeted as _, answers};
use crate::step_attempt::record::{Attempt, Did};
use crate::web::Paper;

/// One try to read.
pub(in crate::step_attempt) struct One {
    pub(in crate::step_attempt) id: Id,
    pub(in crate::step_attempt) attempt: Attempt,
    /// The step it is of, while that is there.
    pub(in crate::step_attempt) of: Option<Of>,
    /// The same with the names of what it points to.
    pub(in crate::step_attempt) named: Attempt,
}

/// What was expected beside what came, in words.
pub(in crate::step_attempt) fn one(paper: &Paper<'_>, page: &One) -> (Shell<'static>, Markup) {
    let (words, attempt, address) = (paper.words, &page.attempt, format!("/steps/tries/{}", page.id));
    let (back, what) = match &page.of {
        Some(of) => (format!("/steps/{}", of.step), say!(words, "step-attempt-this-step")),
        None => ("/steps".to_owned(), say!(words, "step-attempt-steps")),
    };
    let begin = Heading::new(attempt.stands(words, &paper.now)).back(back, what);
    let tell = if attempt.is_open() {
        say!(words, "step-attempt-what-happened")
    } else {
        say!(words, "step-attempt-change-after")
    };
    let content = html! {
        (heading(&begin))
        @if let Some(of) = &page.of { blockquote.kept-words { (ui::theirs(&of.what)) } }
        @let beside = beside(words, attempt);
        @if !beside.is_empty() { div.stack-s { @for line in &beside { p.measure { (line) } } } }
        (answers(words, &page.named.sheet(words)))
        div.cluster.no-print {
            @if attempt.is_open() { (button_link(&format!("{address}/after"), &Button::primary(tell))) }
            @else { (button_link(&format!("{address}/after"), &Button::new(tell))) }
            (ui::link_small(&format!("{address}/before"), &say!(words, "step-attempt-change-before")))
        }
        div.cluster.part.no-print { (acts::deeds::<Attempt>(paper, page.id)) }
    };
    (place(Frame::Place, say!(words, "step-attempt-name")), content)
}

/// "You expected 8. It was 5." Nothing is praised.
fn beside(words: &Words, attempt: &Attempt) -> Vec<String> {
    let mut lines = Vec::new();
    if attempt.did == Some(Did::Part) {
        lines.push(say!(words, "step-attempt-part-counts"));
    }
    if let Some((expected, found)) = attempt.hards() {
        lines.push(if expected == found {
            say!(words, "step-attempt-as-hard", found = found)
        } else {
            say!(words, "step-attempt-compared", expected = expected, found = found)
        });
    }
    if attempt.hurt() {
        lines.push(say!(words, "step-attempt-hurt"));
    }
    lines
}
