use maud::{Markup, html};
use ui::{Button, Chips, Control, Field, Frame, Heading, Question, Shell, bar, button, heading};
use words::say;

use super::before::{hard, rated};
use super::{Asking, place};
use crate::acts::choices;
use crate::step_attempt::record::{Did, Feared};
use crate::web::Paper;

/// What happened, in the order in which it can be said. Everything can be skipped but whether it was done.
pub(in crate::step_attempt) fn after(paper: &Paper<'_>, page: &Asking) -> (Shell<'static>, Markup) {
    let (words, filled) = (paper.words, &page.filled);
    let step = format!("/steps/{}", page.of.step);
    let action = match page.id {
        Some(id) => format!("/steps/tries/{id}/after"),
        None => format!("{step}/after"),
    };
    let text = |name: &'static str, label: String, lines: u8| {
        Field::new(name, label).control(Control::Lines(lines)).value(filled.get(name)).problem(page.problems.at(name))
    };
    let begin =
        Heading::new(say!(words, "step-attempt-after")).back(step.as_str(), say!(words, "step-attempt-this-step"));
    let did = Question::new("did", say!(words, "step-attempt-ask-did")).problem(page.problems.at("did"));
    let feared = Question::new("feared_happened", say!(words, "step-attempt-ask-feared")).part();
    let ends = [say!(words, "step-attempt-far"), say!(words, "step-attempt-some"), say!(words, "step-attempt-near")];
    let form = html! {
        (ui::chips(words, &did, &Chips::one(&choices::<Did>(words, filled, "did"))))
        (ui::field(words, &text("happened", say!(words, "step-attempt-ask-happened"), 3)))
        (ui::chips(words, &feared, &Chips::one(&choices::<Feared>(words, filled, "feared_happened"))))
        (hard(words, page, "hard_found", say!(words, "step-attempt-ask-found")))
        (rated(words, page, "close", say!(words, "step-attempt-ask-close"), ends))
        (ui::field(words, &text("different", say!(words, "step-attempt-ask-different"), 2)))
        (ui::field(words, &text("learned", say!(words, "step-attempt-ask-learned"), 2)))
        (ui::draft_note(words))
        (bar(html! { (button(&Button::primary(say!(words, "step-attempt-keep-after")))) }))
    };
    let content = html! {
        (heading(&page.problems.over(words, begin)))
        blockquote.kept-words { (ui::theirs(&page.of.what)) }
        (page.slot.form(paper, &action, form))
    };
    (place(Frame::Task, say!(words, "step-attempt-name")), content)
}
