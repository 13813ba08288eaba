use maud::{Markup, html};
use record::Id;
use ui::{Button, Control, Field, Frame, Heading, Shell, bar, button, heading};
use words::say;

use super::place;
use crate::acts::{Paged as _, Problems};
use crate::statement::record::Statement;
use crate::statement::sheet::sentence;
use crate::web::{Filled, Paper, Slot};

/// The page on which it is told how it landed.
pub(in crate::statement) struct Saying {
    pub(in crate::statement) id: Id,
    pub(in crate::statement) statement: Statement,
    pub(in crate::statement) filled: Filled,
    pub(in crate::statement) problems: Problems,
    pub(in crate::statement) slot: Slot,
}

/// When, how it landed, what was noticed. Each can be skipped.
pub(in crate::statement) fn said(paper: &Paper<'_>, page: &Saying) -> (Shell<'static>, Markup) {
    let (words, filled) = (paper.words, &page.filled);
    let address = Statement::address(page.id);
    let begin = Heading::new(say!(words, "statement-said"))
        .back(address.as_str(), say!(words, "statement-name"))
        .lead(say!(words, "statement-said-lead"));
    let text = |name: &'static str, label: String| {
        Field::new(name, label).control(Control::Lines(2)).value(filled.get(name)).problem(page.problems.at(name))
    };
    let when = Field::new("said_at", say!(words, "statement-ask-said-at"))
        .control(Control::Moment)
        .value(filled.get("said_at"))
        .problem(page.problems.at("said_at"))
        .small();
    let form = html! {
        (ui::field(words, &text("landed", say!(words, "statement-ask-landed"))))
        (ui::field(words, &text("noticed", say!(words, "statement-ask-noticed"))))
        (ui::field(words, &when))
        (ui::draft_note(words))
        (bar(html! { (button(&Button::primary(say!(words, "statement-keep")))) }))
    };
    let content = html! {
        (heading(&page.problems.over(words, begin)))
        blockquote.kept-words { (ui::theirs(&sentence(words, &page.statement))) }
        (page.slot.form(paper, &format!("{address}/said"), form))
    };
    (place(Frame::Task, say!(words, "statement-name")), content)
}
