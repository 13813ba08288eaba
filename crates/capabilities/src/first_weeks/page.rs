//! The page of the first weeks. It takes values, never the vault.

use maud::{Markup, html};
use ui::{Act, Button, Frame, Heading, Place, Shell, button, heading};
use words::{Block, HelpPage, Text, Words, say};

use super::form::{is_there, name, next};
use super::record::{FirstWeeks, THE_PATH};
use crate::acts;
use crate::reading;
use crate::web::Paper;

/// One act next, if someone likes; then all of them, each to be ticked; and a way
/// to leave it.
pub(super) fn path(paper: &Paper<'_>, text: &HelpPage, path: &FirstWeeks, is_kept: bool) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(text.title.as_str())
        .back("/practice", say!(words, "ui-place-practice"))
        .lead(text.one_line.as_str());
    let content = html! {
        (heading(&begin))
        @if path.is_left() { (left(paper)) } @else { (now(words, path)) }
        @for block in &text.body { (part(paper, path, block)) }
        @if !path.is_left() { (leave(paper)) }
        (reading::small_print(words, &text.review))
        @if is_kept { div.cluster.no-print { (acts::deeds::<FirstWeeks>(paper, THE_PATH)) } }
    };
    (Shell { place: Some(Place::Practice), ..Shell::new(Frame::Place, text.title.clone()) }, content)
}

/// The one act that comes next. When all are done, nothing does.
fn now(words: &Words, path: &FirstWeeks) -> Markup {
    html! {
        @if let Some(act) = next(words, path) {
            (ui::notice("next", &say!(words, "first-weeks-next"), html! { p { (reading::text(act)) } }))
        }
    }
}

fn part(paper: &Paper<'_>, path: &FirstWeeks, block: &Block) -> Markup {
    match block {
        Block::Heading(title) => html! { h2 { (title) } },
        Block::List(items) => {
            let acts: Vec<Act<'_>> = items.iter().filter(|act| is_there(act)).map(|text| act(path, text)).collect();
            let label = say!(paper.words, "first-weeks-tick");
            ui::acts(paper.token, &label, &acts)
        }
        Block::Paragraph(line) => html! { p.measure { (reading::text(line)) } },
        Block::Steps(_) | Block::Script(_) => html! {},
    }
}

fn act<'t>(path: &FirstWeeks, text: &'t Text) -> Act<'t> {
    let name = name(text).unwrap_or_default();
    let is_done = path.has_done(&name);
    Act {
        action: "/practice/first-weeks/tick".into(),
        name: "act".into(),
        value: name.into(),
        text: reading::text(text),
        said: text.plain().into(),
        is_done,
    }
}

fn left(paper: &Paper<'_>) -> Markup {
    let words = paper.words;
    html! {
        p.measure { (say!(words, "first-weeks-left")) }
        (press(paper, "back", &Button::new(say!(words, "first-weeks-back"))))
    }
}

fn leave(paper: &Paper<'_>) -> Markup {
    let words = paper.words;
    html! {
        div.part.stack-s {
            p.soft { (say!(words, "first-weeks-leave-note")) }
            (press(paper, "leave", &Button::new(say!(words, "first-weeks-leave"))))
        }
    }
}

fn press(paper: &Paper<'_>, act: &str, label: &Button<'_>) -> Markup {
    html! {
        form method="post" action={ "/practice/first-weeks/" (act) } { (ui::token(paper.token)) (button(label)) }
    }
}
