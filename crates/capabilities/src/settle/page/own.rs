use axum::response::Response;
use maud::{Markup, html};
use ui::{Button, Heading, Icon, Row, button_link, heading, link, link_small, row, rows, tool_link, tool_steps};
use words::{Side, Words, say};

use super::super::own::{OwnTool, every_own};
use super::super::rules::{Course, three};
use super::tool::said;
use super::{address, answer, breath_line, locked_line, minutes, sign, someone};
use crate::tool_use::Tried;
use crate::web::Visit;

/// A tool of the person's own: their words, large, one instruction a line.
pub(in super::super) fn own(visit: &Visit, course: &Course, own: &OwnTool) -> Response {
    let words = &*visit.words;
    let here = address(&own.slug);
    let begin =
        Heading::new(title(words, own)).over(say!(words, "tool-name")).back("/settle", say!(words, "settle-title"));
    let content = html! {
        (heading(&begin))
        (someone(words, course))
        (caution(words, own))
        @if own.steps.is_empty() { p.soft { (say!(words, "tool-no-steps")) } }
        @else { div.theirs translate="no" { (tool_steps(&own.steps)) } }
        p.no-print { (link_small(&format!("{here}/edit"), &say!(words, "tool-change-it"))) }
        (locked_line(visit))
        (said(visit, &here, own.kind))
    };
    answer(visit, say!(words, "settle-tool-title"), content)
}

fn caution(words: &Words, own: &OwnTool) -> Markup {
    html! {
        @if own.caution.is_some() || own.is_breath() {
            div.stack-s.measure {
                @if own.is_breath() {
                    p { (say!(words, "settle-breath-optional")) }
                    p { (link_small("/settle/tools/orienting", &say!(words, "settle-look-around"))) }
                }
                @if let Some(caution) = &own.caution {
                    p.text-s.soft { (say!(words, "tool-you-wrote")) }
                    (ui::theirs_lines(caution))
                }
            }
        }
    }
}

/// In its place, when it is not for now. It can still be changed.
pub(in super::super) fn own_left_out(visit: &Visit, course: &Course, own: &OwnTool) -> Response {
    let words = &*visit.words;
    let instead = three(words.tools(), course, &[]);
    let begin = Heading::new(say!(words, "settle-left-out"))
        .over(title(words, own))
        .back("/settle", say!(words, "settle-title"))
        .lead(why(words, course, own));
    let content = html! {
        (heading(&begin))
        (someone(words, course))
        @if !instead.is_empty() {
            section.stack-s aria-labelledby="instead" {
                h2 id="instead" { (say!(words, "settle-pick")) }
                @for other in instead {
                    (tool_link(&address(&other.slug), sign(other.kind), &other.title, &minutes(words, other)))
                }
            }
        }
        p { (link("/settle/tools", &say!(words, "settle-pick-all"))) }
        p { (link_small(&format!("{}/edit", address(&own.slug)), &say!(words, "tool-change-it"))) }
        (locked_line(visit))
    };
    answer(visit, say!(words, "settle-tool-title"), content)
}

fn why(words: &Words, course: &Course, own: &OwnTool) -> String {
    if !course.allows_own(own) {
        let by_kind = own.kind.is_some_and(|kind| course.leaves_out(kind));
        return if by_kind { say!(words, "settle-why-kind") } else { say!(words, "tool-made-worse") };
    }
    match course.side {
        Some(Side::TooLittle | Side::Both) if own.is_breath() => breath_line(words, course.side),
        _ => say!(words, "settle-why-side"),
    }
}

/// While locked none is known, and an id tells nothing.
pub(in super::super) fn own_locked(visit: &Visit) -> Response {
    let words = &*visit.words;
    let begin = Heading::new(say!(words, "tool-name"))
        .back("/settle", say!(words, "settle-title"))
        .lead(say!(words, "tool-locked"));
    let content = html! {
        (heading(&begin))
        div { (button_link("/unlock", &Button::new(say!(words, "tool-unlock")).icon(Icon::Lock))) }
        p { (link("/settle/tools", &say!(words, "settle-pick-all"))) }
    };
    answer(visit, say!(words, "settle-tool-title"), content)
}

/// The person's own at the head of all the tools, and where one more is written.
pub(super) fn yours(words: &Words, course: &Course, own: &[OwnTool]) -> Markup {
    let listed: Vec<Markup> = every_own(own, course)
        .into_iter()
        .map(|own| {
            let line = Row::new(title(words, own)).icon(icon(own));
            let note = if own.is_offered { note(words, own, None, &[]) } else { say!(words, "tool-hidden") };
            row(&address(&own.slug), &if note.is_empty() { line } else { line.note(note) })
        })
        .collect();
    html! {
        @if !listed.is_empty() {
            section.stack-s aria-labelledby="own" {
                h2 id="own" { (say!(words, "tool-yours")) }
                (rows(&listed.into_iter().chain([one_more(words)]).collect::<Vec<_>>()))
            }
        }
    }
}

/// Where one is written: with the others, and where there are none, below all the tools.
pub(super) fn one_more(words: &Words) -> Markup {
    let new = Row::new(say!(words, "tool-new")).note(say!(words, "tool-new-note"));
    row("/settle/tools/new", &new.icon(Icon::Plus))
}

/// One to pick on the first page.
pub(super) fn pick(words: &Words, course: &Course, own: &OwnTool, tried: &[Tried]) -> Markup {
    ui::tool("tool", &own.slug, icon(own), &title(words, own), &note(words, own, Some(course), tried))
}

fn title(words: &Words, own: &OwnTool) -> String {
    own.title.clone().unwrap_or_else(|| say!(words, "tool-own"))
}

fn icon(own: &OwnTool) -> Icon {
    own.kind.map_or(Icon::Leaf, sign)
}

/// How long it takes, how it went, and its side, where the person has named none yet.
fn note(words: &Words, own: &OwnTool, course: Option<&Course>, tried: &[Tried]) -> String {
    let side = own.side.filter(|_| course.is_none_or(|course| course.side.is_none()));
    let parts = [
        own.minutes.map(|minutes| say!(words, "settle-tool-minutes", minutes = minutes)),
        tried
            .iter()
            .find(|tried| tried.tool == own.slug)
            .map(|tried| say!(words, "tool-lower", lower = tried.lower, of = tried.of)),
        side.and_then(|side| match side {
            Side::TooMuch => Some(say!(words, "tool-for-too-much")),
            Side::TooLittle => Some(say!(words, "tool-for-too-little")),
            Side::Both => None,
        }),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
