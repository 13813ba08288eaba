//! The page a tool is written on. It takes values, never the vault.

use maud::{Markup, html};
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Place, Question, Segments, Shell, bar, button, heading,
};
use words::{Message, Words, message, say};

use super::form::ASKED;
use super::record::{Door, Side, Tool};
use crate::acts::{self, Paged, Writing, Written, choices};
use crate::web::{Name, Paper};

impl Written for Tool {
    const ASKED: &'static [Name] = ASKED;
    const NOTHING: (&'static str, Message) = ("name", message!("tool-nothing-said"));

    fn kept(&self) -> Message {
        if self.is_offered() { message!("tool-kept") } else { message!("acts-kept") }
    }

    /// A name or one step is enough.
    fn page(paper: &Paper<'_>, writing: &Writing) -> (Shell<'static>, Markup) {
        let words = paper.words;
        let (title, back) = match writing.id {
            Some(id) => (say!(words, "tool-change"), (Self::address(id), say!(words, "tool-name"))),
            None => (say!(words, "tool-own"), (Self::PLACE.to_owned(), say!(words, "settle-pick-all"))),
        };
        let begin = Heading::new(title.clone()).back(back.0, back.1).lead(say!(words, "tool-lead"));
        let keep = Button::primary(say!(words, "tool-keep")).busy(say!(words, "tool-keeping"));
        let form = html! {
            (asked(words, writing))
            (ui::draft_note(words))
            (bar(html! { (button(&keep)) }))
        };
        let content = html! {
            (heading(&writing.problems.over(words, begin)))
            (writing.form::<Self>(paper, form))
            @if let Some(id) = writing.id { div.cluster.part.no-print { (acts::deeds::<Self>(paper, id)) } }
        };
        (Shell { place: Some(Place::Practice), ..Shell::new(Frame::Task, title) }, content)
    }
}

fn asked(words: &Words, page: &Writing) -> Markup {
    let filled = &page.filled;
    let field = |name: &'static str, label: String| {
        Field::new(name, label).value(filled.get(name)).problem(page.problems.at(name))
    };
    let steps =
        field("steps", say!(words, "tool-ask-steps")).control(Control::Sheet(6)).hint(say!(words, "tool-steps-hint"));
    let caution = field("caution", say!(words, "tool-ask-caution")).control(Control::Lines(2)).small();
    let minutes = field("minutes", say!(words, "tool-ask-minutes")).control(Control::Number).small().short();
    let hidden = Choice::new("true", say!(words, "tool-hide")).chosen(filled.has("hidden", "true"));
    let kind = Question::new("kind", say!(words, "tool-ask-kind")).hint(say!(words, "tool-kind-hint")).skippable();
    let side = Question::new("side", say!(words, "tool-ask-side")).skippable();
    html! {
        (ui::field(words, &field("name", say!(words, "tool-ask-name"))))
        (ui::field(words, &steps))
        (ui::chips(words, &kind, &Chips::one(&choices::<Door>(words, filled, "kind"))))
        (ui::segmented(words, &side, &Segments::new(&choices::<Side>(words, filled, "side")).small()))
        (ui::field(words, &minutes))
        (ui::field(words, &caution))
        (ui::check("hidden", &hidden))
    }
}
