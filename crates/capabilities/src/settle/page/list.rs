use axum::response::Response;
use maud::{Markup, html};
use ui::{Heading, Icon, Row, heading, link, link_small, row, rows};
use words::{Pacer, Tool, ToolKind, Words, say};

use super::super::own::OwnTool;
use super::super::rules::{Course, every};
use super::own::{one_more, yours};
use super::tool::{actions, others};
use super::{address, answer, breath_line, locked_line, minutes, sign, someone};
use crate::web::Visit;

/// In the order in which they are offered; breath last.
const KINDS: [ToolKind; 7] = [
    ToolKind::Senses,
    ToolKind::Movement,
    ToolKind::People,
    ToolKind::Touch,
    ToolKind::Temperature,
    ToolKind::Quiet,
    ToolKind::Breath,
];

/// All the tools: the person's own, then the shipped ones by kind.
pub(in super::super) fn every_tool(visit: &Visit, course: &Course, own: &[OwnTool]) -> Response {
    let words = &*visit.words;
    let tools = every(words.tools(), course);
    let content = html! {
        (heading(&Heading::new(say!(words, "settle-pick-all")).back("/settle", say!(words, "settle-title"))))
        (someone(words, course))
        (yours(words, course, own))
        @for kind in KINDS { (of_kind(words, course, kind, &tools)) }
        @if visit.is_unlocked() && own.is_empty() { (rows(&[one_more(words)])) }
        (locked_line(visit))
    };
    answer(visit, say!(words, "settle-tools-title"), content)
}

fn of_kind(words: &Words, course: &Course, kind: ToolKind, tools: &[&Tool]) -> Markup {
    let mut listed: Vec<Markup> = tools.iter().filter(|tool| tool.kind == kind).map(|tool| one(words, tool)).collect();
    let is_breath = kind == ToolKind::Breath;
    if is_breath && !listed.is_empty() {
        let circle = Row::new(say!(words, "settle-breathe")).note(say!(words, "settle-breathe-note")).icon(Icon::Wind);
        listed.push(row("/settle/breathe", &circle));
    }
    let id = format!("kind-{kind:?}").to_lowercase();
    html! {
        @if !listed.is_empty() || is_breath {
            section.stack-s aria-labelledby=(id) {
                h2 id=(id) { (name(words, kind)) }
                @if is_breath { p.text-s.soft { (breath_line(words, course.side)) } }
                (rows(&listed))
            }
        }
    }
}

fn one(words: &Words, tool: &Tool) -> Markup {
    row(&address(&tool.slug), &Row::new(tool.title.as_str()).note(minutes(words, tool)).icon(sign(tool.kind)))
}

fn name(words: &Words, kind: ToolKind) -> String {
    match kind {
        ToolKind::Senses => say!(words, "settle-kind-senses"),
        ToolKind::Movement => say!(words, "settle-kind-movement"),
        ToolKind::Breath => say!(words, "settle-kind-breath"),
        ToolKind::Temperature => say!(words, "settle-kind-temperature"),
        ToolKind::Touch => say!(words, "settle-kind-touch"),
        ToolKind::People => say!(words, "settle-kind-people"),
        ToolKind::Quiet => say!(words, "settle-kind-quiet"),
    }
}

/// A pace, and the tool it is from.
#[derive(Clone, Copy)]
pub(in super::super) struct Paced<'w> {
    pub(in super::super) tool: &'w Tool,
    pub(in super::super) pace: &'w Pacer,
}

/// Whose paces need no line beside them.
const BREATHED: [&str; 3] = ["long-breath-out", "slow-breathing", "box-breathing"];

/// Every pace that needs no line once, the gentlest first.
pub(in super::super) fn paces(words: &Words) -> Vec<Paced<'_>> {
    let mut found: Vec<Paced<'_>> = Vec::new();
    for tool in BREATHED.iter().filter_map(|slug| words.tool(slug)) {
        for pace in &tool.pacers {
            let parts = |pace: &Pacer| [pace.in_for, pace.hold_for, pace.out_for, pace.rest_for];
            if found.iter().all(|known| parts(known.pace) != parts(pace)) {
                found.push(Paced { tool, pace });
            }
        }
    }
    found
}

/// The circle alone.
pub(in super::super) fn breathe(visit: &Visit, course: &Course, chosen: usize) -> Response {
    let words = &*visit.words;
    let paces = paces(words);
    let Some(paced) = paces.get(chosen).or(paces.first()).copied() else { return every_tool(visit, course, &[]) };
    let labels: Vec<&str> = paces.iter().map(|paced| paced.pace.label.as_str()).collect();
    let at = |other: usize| format!("/settle/breathe?pace={other}");
    let begin = Heading::new(say!(words, "settle-breathe"))
        .back("/settle/tools", say!(words, "settle-pick-all"))
        .lead(say!(words, "settle-breath-optional"));
    let content = html! {
        (heading(&begin))
        (someone(words, course))
        div.stack-s.measure {
            p { (paced.tool.cautions.join(" ")) }
            p { (link(&address(&paced.tool.instead), &say!(words, "settle-look-around"))) }
        }
        (ui::pacer(words, "pace", paced.pace))
        (others(words, &labels, chosen, at))
        p { (link_small(&address(&paced.tool.slug), &say!(words, "settle-breathe-lines", tool = &paced.tool.title))) }
        (locked_line(visit))
        (actions(visit, paced.tool))
    };
    answer(visit, say!(words, "settle-breathe-title"), content)
}
