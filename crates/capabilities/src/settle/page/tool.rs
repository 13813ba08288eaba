use axum::response::Response;
use jiff::Timestamp;
use maud::{Markup, html};
use ui::{Button, Heading, Timer, button, details, heading, link_small, pacer, tool_link, tool_steps};
use words::{DayAs, Side, Tool, ToolKind, Words, say};

use super::super::rules::{Course, paces};
use super::{address, answer, locked_line, minutes, sign, someone};
use crate::web::Visit;

/// Which tool, in which way.
pub(in super::super) struct Shown<'w> {
    pub(in super::super) tool: &'w Tool,
    /// Which of its ways; 0 is the first.
    pub(in super::super) way: usize,
    /// Which of its paces.
    pub(in super::super) pace: usize,
    /// When the count that was asked for is over.
    pub(in super::super) ends: Option<Timestamp>,
}

/// One instruction a line, large; what to watch for before the first.
pub(in super::super) fn tool(visit: &Visit, course: &Course, shown: &Shown<'_>) -> Response {
    let (words, tool) = (&*visit.words, shown.tool);
    let version = shown.way.checked_sub(1).and_then(|at| tool.versions.get(at));
    let steps = version.map_or(&tool.steps, |version| &version.steps);
    let content = html! {
        (heading(&Heading::new(tool.title.as_str()).back("/settle", say!(words, "settle-title"))))
        (someone(words, course))
        (cautions(words, course, tool))
        @if let Some(ends) = shown.ends { (counting(visit, ends)) }
        @if let Some(version) = version { h2 { (version.title) } }
        (tool_steps(steps))
        (paced(words, shown))
        @if shown.ends.is_none() { (count(visit, shown)) }
        (ways(words, shown))
        (known(words, tool))
        (locked_line(visit))
        (actions(visit, tool))
    };
    answer(visit, say!(words, "settle-tool-title"), content)
}

/// Where questions stand before a tool, they have asked who skips it already.
fn cautions(words: &Words, course: &Course, tool: &Tool) -> Markup {
    let skips = if tool.questions.is_empty() { tool.skip_if.as_slice() } else { &[] };
    let either = |one: String, other: String| say!(words, "settle-skip-or", one = one, other = other);
    let reason = skips.iter().cloned().reduce(either);
    let instead = words.tool(&tool.instead).filter(|other| course.suits(other));
    html! {
        div.stack-s.measure {
            @if tool.kind == ToolKind::Breath { p { (say!(words, "settle-breath-optional")) } }
            @if !tool.cautions.is_empty() { p { (tool.cautions.join(" ")) } }
            @if let Some(reason) = reason { p.soft { (say!(words, "settle-skip-if", reason = reason)) } }
            @if let Some(other) = instead {
                p { (link_small(&address(&other.slug), &say!(words, "settle-instead", tool = &other.title))) }
            }
        }
    }
}

fn paced(words: &Words, shown: &Shown<'_>) -> Markup {
    let paces = paces(shown.tool, shown.way);
    let labels: Vec<&str> = paces.iter().map(|pace| pace.label.as_str()).collect();
    let at = |other: usize| format!("{}?way={}&pace={other}", address(&shown.tool.slug), shown.way);
    html! {
        @if let Some(pace) = paces.get(shown.pace).or(paces.first()) {
            (pacer(words, "pace", pace))
            (others(words, &labels, shown.pace, at))
        }
    }
}

/// The other paces, as links.
pub(super) fn others(words: &Words, labels: &[&str], chosen: usize, at: impl Fn(usize) -> String) -> Markup {
    html! {
        @if labels.len() > 1 {
            div.stack-s {
                p.text-s.soft { (say!(words, "settle-other-paces")) }
                div.cluster {
                    @for (other, label) in labels.iter().enumerate().filter(|(other, _)| *other != chosen) {
                        (link_small(&at(other), label))
                    }
                }
            }
        }
    }
}

/// The count that was asked for. It says when it ends, and does nothing then.
fn counting(visit: &Visit, ends: Timestamp) -> Markup {
    let now = visit.now();
    let left = (ends.as_second() - now.timestamp().as_second()).max(0);
    let ends = ends.to_zoned_datetime(now.time_zone().clone());
    let timer = Timer {
        minutes: u32::try_from((left + 59) / 60).unwrap_or(0),
        ends: visit.words.second(ends.time()).into(),
        ends_at: ends.timestamp().display_with_offset(ends.offset()).to_string().into(),
        until: None,
    };
    ui::timer(&visit.words, &timer)
}

/// A count for a person who asks for one. What is over within a minute is in the lines.
fn count(visit: &Visit, shown: &Shown<'_>) -> Markup {
    let (words, tool) = (&*visit.words, shown.tool);
    html! {
        @if let Some(seconds) = tool.timer_seconds.filter(|seconds| *seconds >= 60) {
            form.stack-s method="post" action=(address(&tool.slug)) {
                (ui::token(visit.session.token.as_str()))
                input type="hidden" name="_way" value=(shown.way);
                div {
                    (button(&Button::new(say!(words, "settle-count", minutes = seconds / 60)).sends("count", "yes")))
                }
                p.text-s.soft { (say!(words, "settle-count-note")) }
            }
        }
    }
}

fn ways(words: &Words, shown: &Shown<'_>) -> Markup {
    let tool = shown.tool;
    let first = say!(words, "settle-way-first");
    let ways = std::iter::once(first.as_str()).chain(tool.versions.iter().map(|version| version.title.as_str()));
    html! {
        @if !tool.versions.is_empty() {
            div.stack-s {
                p.text-s.soft { (say!(words, "settle-ways")) }
                div.cluster {
                    @for (way, title) in ways.enumerate().filter(|(way, _)| *way != shown.way) {
                        (link_small(&format!("{}?way={way}", address(&tool.slug)), title))
                    }
                }
            }
        }
    }
}

fn known(words: &Words, tool: &Tool) -> Markup {
    let day = words.day(tool.reviewed_on, DayAs::Date);
    let body = html! {
        div.stack-s.text-s {
            p { (tool.evidence) }
            p { (say!(words, "settle-not-for")) }
            ul { @for what in &tool.not_for { li { (what) } } }
            p.soft { (say!(words, "settle-sources")) }
            ul.soft { @for source in &tool.source { li { (source) } } }
            p.soft { (say!(words, "settle-reviewed", day = day)) }
        }
    };
    details(&say!(words, "settle-known"), false, body)
}

/// What can be said of a shipped tool.
pub(super) fn actions(visit: &Visit, tool: &Tool) -> Markup {
    said(visit, &address(&tool.slug), None)
}

/// What can be said of the tool at an address. Of an own one its kind goes along,
/// since nobody knows it once the vault is locked.
pub(super) fn said(visit: &Visit, address: &str, kind: Option<ToolKind>) -> Markup {
    let words = &visit.words;
    html! {
        form.bar method="post" action=(address) {
            (ui::token(visit.session.token.as_str()))
            input type="hidden" name="_began" value=(visit.now().timestamp().as_second());
            @if let Some(kind) = kind { input type="hidden" name="_kind" value=(kind.slug()); }
            (button(&Button::primary(say!(words, "settle-done-this")).sends("said", "done")))
            (button(&Button::quiet(say!(words, "settle-isnt-helping")).sends("said", "not-helping")))
            (button(&Button::quiet(say!(words, "settle-making-worse")).sends("said", "worse")))
        }
    }
}

/// What is asked before the first step.
pub(in super::super) fn ask_first(visit: &Visit, course: &Course, tool: &Tool) -> Response {
    let words = &*visit.words;
    let begin = Heading::new(tool.title.as_str())
        .back("/settle", say!(words, "settle-title"))
        .lead(say!(words, "settle-ask-first"));
    let content = html! {
        (heading(&begin))
        (someone(words, course))
        form.stack-l method="post" action=(address(&tool.slug)) {
            (ui::token(visit.session.token.as_str()))
            ul.stack.measure { @for question in &tool.questions { li { (question.ask) } } }
            div.grid {
                (button(&Button::new(say!(words, "settle-answer-no")).tall().sends("asked", "no")))
                (button(&Button::new(say!(words, "settle-answer-yes")).tall().sends("asked", "yes")))
            }
            p.text-s.soft { (say!(words, "settle-answer-unkept")) }
        }
        (locked_line(visit))
    };
    answer(visit, say!(words, "settle-tool-title"), content)
}

/// In the place of a tool that is not for now.
pub(in super::super) fn left_out(visit: &Visit, course: &Course, tool: &Tool) -> Response {
    let words = &*visit.words;
    let instead = course.in_place_of(tool, words.tools());
    let title = Heading::new(say!(words, "settle-left-out"))
        .over(tool.title.as_str())
        .back("/settle", say!(words, "settle-title"))
        .lead(why(words, course, tool));
    let content = html! {
        (heading(&title))
        (someone(words, course))
        @if !instead.is_empty() {
            section.stack-s aria-labelledby="instead" {
                h2 id="instead" { (say!(words, "settle-pick")) }
                @for other in instead {
                    (tool_link(&address(&other.slug), sign(other.kind), &other.title, &minutes(words, other)))
                }
            }
        }
        p { (ui::link("/settle/tools", &say!(words, "settle-pick-all"))) }
        (locked_line(visit))
    };
    answer(visit, say!(words, "settle-tool-title"), content)
}

fn why(words: &Words, course: &Course, tool: &Tool) -> String {
    if course.aside.contains(&tool.slug) {
        return say!(words, "settle-why-asked");
    }
    if course.is_too_strong_for(tool) {
        return say!(words, "settle-why-strong");
    }
    match course.side {
        Some(Side::TooLittle | Side::Both) if course.allows(tool) && tool.kind == ToolKind::Breath => {
            say!(words, "settle-breath-left-out")
        }
        Some(_) if course.allows(tool) => say!(words, "settle-why-side"),
        _ => say!(words, "settle-why-kind"),
    }
}
