//! The page a tool is written on. It takes values, never the vault.

use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Place, Problem, Question, Segments, Shell, bar, button,
    heading, link_small,
};
use words::{Words, say};

use super::record::{Door, Side};
use crate::acts::choices;
use crate::web::{Filled, Paper, Slot};

/// What a tool is written on.
pub(super) struct Writing {
    /// The tool that is changed; absent for a new one.
    pub(super) id: Option<Id>,
    pub(super) filled: Filled,
    /// The field, and what to do about it.
    pub(super) problem: Option<(&'static str, String)>,
    pub(super) slot: Slot,
}

impl Writing {
    fn problem_at(&self, name: &str) -> Option<ui::Text<'_>> {
        self.problem.as_ref().filter(|(at, _)| *at == name).map(|(_, what)| what.as_str().into())
    }
}

/// A name or one step is enough.
pub(super) fn write(paper: &Paper<'_>, page: &Writing) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let (action, back) = match page.id {
        Some(id) => (format!("/settle/tools/{id}/edit"), (format!("/settle/tools/{id}"), say!(words, "tool-name"))),
        None => ("/settle/tools/new".to_owned(), ("/settle/tools".to_owned(), say!(words, "settle-pick-all"))),
    };
    let title = if page.id.is_some() { say!(words, "tool-change") } else { say!(words, "tool-own") };
    let mut begin = Heading::new(title.clone()).back(back.0, back.1).lead(say!(words, "tool-lead"));
    if let Some((at, what)) = &page.problem {
        begin = begin.problems(ui::error_summary(words, &[Problem { at: (*at).into(), text: what.as_str().into() }]));
    }
    let content = html! {
        (heading(&begin))
        (page.slot.form(paper, &action, html! {
            (asked(words, page))
            (ui::draft_note(words))
            (bar(html! { (button(&Button::primary(say!(words, "tool-keep")).busy(say!(words, "tool-keeping")))) }))
        }))
        @if let Some(id) = page.id { (deeds(paper, id)) }
    };
    (Shell { place: Some(Place::Practice), ..Shell::new(Frame::Task, title) }, content)
}

fn asked(words: &Words, page: &Writing) -> Markup {
    let filled = &page.filled;
    let field = |name: &'static str, label: String| {
        Field::new(name, label).value(filled.get(name)).problem(page.problem_at(name))
    };
    let steps =
        field("steps", say!(words, "tool-ask-steps")).control(Control::Sheet(6)).hint(say!(words, "tool-steps-hint"));
    let caution = field("caution", say!(words, "tool-ask-caution")).control(Control::Lines(2)).small();
    let minutes = field("minutes", say!(words, "tool-ask-minutes")).control(Control::Number).small().short();
    let hidden = Choice::new("true", say!(words, "tool-hide")).chosen(filled.has("hidden", "true"));
    html! {
        (ui::field(words, &field("name", say!(words, "tool-ask-name"))))
        (ui::field(words, &steps))
        (ui::chips(words, &Question::new("kind", say!(words, "tool-ask-kind")).hint(say!(words, "tool-kind-hint")).skippable(), &Chips::one(&choices::<Door>(words, filled, "kind"))))
        (ui::segmented(words, &Question::new("side", say!(words, "tool-ask-side")).skippable(), &Segments::new(&choices::<Side>(words, filled, "side")).small()))
        (ui::field(words, &minutes))
        (ui::field(words, &caution))
        (ui::check("hidden", &hidden))
    }
}

fn deeds(paper: &Paper<'_>, id: Id) -> Markup {
    let words = paper.words;
    let address = format!("/settle/tools/{id}");
    html! {
        div.cluster.part.no-print {
            form method="post" action={ (address) "/delete" } {
                (ui::token(paper.token))
                (button(&Button::quiet(say!(words, "tool-delete"))))
            }
            (link_small(&format!("{address}/history"), &say!(words, "acts-history")))
            (link_small(&format!("{address}/erase"), &say!(words, "tool-erase")))
        }
    }
}
