//! The pages of the week. They take values, never the vault.

use jiff::civil::Weekday;
use maud::{Markup, html};
use record::{DayName, Id, Week};
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Icon, Place, Plan, Question, Shell, bar, button, heading,
    link,
};
use words::{Words, say};

use super::form::{at, grounding, ideas, things};
use super::record::{Done, WeekPlan, What};
use super::rules::PLENTY;
use crate::acts::{self, Offered, Paged, Problems, Sheeted, answers, choices};
use crate::reading;
use crate::tool::Tool;
use crate::web::{Filled, Paper, Slot};

/// So many things stand open; the rest can be opened.
const OPEN: usize = 5;

/// What a week's page stands on.
pub(super) struct WeekPage {
    pub(super) week: Week,
    /// The week it is.
    pub(super) this: Week,
    /// The day weeks begin on.
    pub(super) first: Weekday,
    /// What is kept of it.
    pub(super) plan: Option<WeekPlan>,
    pub(super) filled: Filled,
    pub(super) problems: Problems,
    pub(super) slot: Slot,
    /// Tools of their own: id and name.
    pub(super) tools: Vec<(String, String)>,
    /// Who could be there.
    pub(super) people: Vec<String>,
}

impl WeekPage {
    fn is_past(&self) -> bool {
        self.week < self.this
    }

    fn is_quiet(&self) -> bool {
        self.filled.has("quiet", "true")
    }

    /// Whether it is asked what was done: of a plan that is kept, of a week that
    /// has begun and is not a quiet one.
    fn asks_what_was_done(&self) -> bool {
        let is_kept_loud = self.plan.as_ref().is_some_and(|plan| !plan.is_quiet());
        is_kept_loud && self.week <= self.this && !self.is_quiet()
    }

    fn days(&self, words: &Words, week: Week) -> String {
        let year = self.this.first_day(self.first).year();
        words.days(week.first_day(self.first), week.last_day(self.first), year)
    }

    fn title(&self, words: &Words) -> String {
        match self.this.until(self.week) {
            0 => say!(words, "week-plan-this"),
            1 => say!(words, "week-plan-next"),
            -1 => say!(words, "week-plan-last"),
            _ => say!(words, "week-plan-one-week"),
        }
    }
}

fn shell(frame: Frame, words: &Words) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(frame, say!(words, "week-plan-name")) }
}

/// The sign of what a thing is for.
pub(super) fn icon(what: Option<&What>) -> Icon {
    match what {
        Some(What::Settle) => Icon::Wind,
        Some(What::Share) => Icon::Text,
        Some(What::Reflect) => Icon::NotebookPen,
        _ => Icon::Leaf,
    }
}

/// Where a week is checked in, once there is a check-in.
pub(super) fn check_in(week: Week) -> Option<String> {
    Some(format!("{}/{week}", reading::place_address(words::Place::CheckIn)?))
}

/// One week: what is wanted of it, what was done, the weeks beside it.
pub(super) fn week(paper: &Paper<'_>, page: &WeekPage) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let lead = match (&page.plan, page.is_past()) {
        (None, true) => say!(words, "week-plan-none-then"),
        (_, true) => say!(words, "week-plan-lead-then"),
        _ => say!(words, "week-plan-lead"),
    };
    let begin = Heading::new(page.title(words))
        .back("/practice", say!(words, "ui-place-practice"))
        .over(page.days(words, page.week))
        .lead(lead);
    let content = html! {
        (heading(&page.problems.over(words, begin)))
        @if page.is_past() && page.plan.is_none() {
            @if let Some(address) = check_in(page.week) {
                p { (link(&address, &say!(words, "week-plan-check-in-then"))) }
            }
            (beside(words, page))
        } @else {
            (page.slot.form(paper, &format!("{}/{}", WeekPlan::PLACE, page.week), form(words, page)))
            @if let Some(id) = WeekPlan::id_of(page.week).filter(|_| page.plan.is_some()) {
                div.cluster.no-print { (acts::deeds::<WeekPlan>(paper, id)) }
            }
        }
    };
    (shell(Frame::Task, words), content)
}

fn form(words: &Words, page: &WeekPage) -> Markup {
    let count = things(&page.filled);
    html! {
        input type="hidden" name="_things" value=(count);
        input type="hidden" name="_had" value=(page.filled.get("_had"));
        @if page.is_quiet() { p.soft { (say!(words, "week-plan-is-quiet")) } }
        @for place in 0..count.min(OPEN) { (thing(words, page, place)) }
        @if count > OPEN {
            (ui::details(
                &say!(words, "week-plan-more", count = count - OPEN),
                false,
                html! { @for place in OPEN..count { (thing(words, page, place)) } },
            ))
        }
        @if !page.is_past() {
            div.part { (add(words, page, count)) }
            fieldset.question.part {
                legend { (say!(words, "week-plan-rest")) }
                (ui::check(
                    "quiet",
                    &Choice::new("true", say!(words, "week-plan-quiet"))
                        .note(say!(words, "week-plan-quiet-note"))
                        .chosen(page.is_quiet()),
                ))
            }
        }
        (beside(words, page))
        (ui::draft_note(words))
        (bar(html! {
            (button(&Button::primary(say!(words, "week-plan-save")).busy(say!(words, "week-plan-saving"))))
            @if page.week <= page.this && check_in(page.week).is_some() {
                (button(&Button::quiet(say!(words, "week-plan-and-check-in")).sends("_then", "check-in")))
            }
        }))
    }
}

/// The week before, and the one after this one.
fn beside(words: &Words, page: &WeekPage) -> Markup {
    let to = |week: Week| link(&format!("{}/{week}", WeekPlan::PLACE), &page.days(words, week));
    html! {
        nav.cluster.part aria-label=(say!(words, "week-plan-others")) {
            (to(page.week.before()))
            @if page.week <= page.this { (to(page.week.next())) }
        }
    }
}

fn thing(words: &Words, page: &WeekPage, place: usize) -> Markup {
    let filled = &page.filled;
    let what = filled.choice::<What>(&at("_what", place));
    let answers = if page.asks_what_was_done() { done(words, filled, place) } else { Vec::new() };
    let way = (!answers.is_empty()).then(|| way(words, page, place));
    let kind = what.as_ref().filter(|what| **what != What::Own).map(|what| (icon(Some(what)), what.text(words).into()));
    let is_kept = place < filled.get("_had").parse().unwrap_or(0);
    let title = title(words, page, place);
    let hidden = |name: &str| {
        let name = at(name, place);
        html! { input type="hidden" name=(name) value=(filled.get(&name)); }
    };
    html! {
        (hidden("_what"))
        @if way.is_none() { (hidden("way")) (hidden("carry")) }
        (ui::plan(&Plan {
            name: at("done", place).into(),
            kind,
            text: title.clone().into(),
            meta: meta(words, page, place),
            answers: &answers,
            way,
            change: ui::details(
                &if is_kept { say!(words, "week-plan-change") } else { say!(words, "week-plan-another") },
                page.problems.at(&at("text", place)).is_some(),
                change(words, page, place, what.as_ref()),
            ),
        }))
    }
}

/// What a thing is, as its form says.
fn title(words: &Words, page: &WeekPage, place: usize) -> String {
    let text = page.filled.get(&at("text", place)).trim();
    let tool = page.filled.get(&at("tool", place));
    match page.tools.iter().find(|(id, _)| id == tool) {
        _ if !text.is_empty() => text.to_owned(),
        Some((_, name)) => name.clone(),
        None => Tool::title(words, tool),
    }
}

/// The day, with whom, and a way to the tool.
fn meta(words: &Words, page: &WeekPage, place: usize) -> Markup {
    let filled = &page.filled;
    let day = filled.choice::<DayName>(&at("day", place));
    let people: Vec<&str> = filled.all(&at("people", place)).filter(|name| !name.is_empty()).collect();
    let tool = filled.get(&at("tool", place));
    html! {
        span { (day.map_or_else(|| say!(words, "week-plan-any-day"), |day| day.text(words))) }
        @if !people.is_empty() { span { (say!(words, "week-plan-with", people = people.join(", "))) } }
        @if !tool.is_empty() {
            (link(&format!("/settle/tools/{tool}"), &say!(words, "week-plan-steps")))
        }
    }
}

/// Did it, some, not this week; and a way back to no answer once there is one.
pub(super) fn done(words: &Words, filled: &Filled, place: usize) -> Vec<Choice<'static>> {
    let mut answers = choices::<Done>(words, filled, &at("done", place));
    if answers.iter().any(|answer| answer.chosen) {
        answers.push(Choice::new("", say!(words, "week-plan-no-answer")));
    }
    answers
}

fn way(words: &Words, page: &WeekPage, place: usize) -> Markup {
    let (way, carry) = (at("way", place), at("carry", place));
    let asked = Field::new(way.as_str(), say!(words, "week-plan-ask-way"))
        .control(Control::Lines(2))
        .value(page.filled.get(&way))
        .problem(page.problems.at(&way))
        .small();
    let along = Choice::new("true", say!(words, "week-plan-carry")).chosen(page.filled.has(&carry, "true"));
    html! { (ui::field(words, &asked)) @if !page.is_past() { (ui::check(&carry, &along)) } }
}

/// Other words, another tool or idea, a day, with whom, or not at all.
fn change(words: &Words, page: &WeekPage, place: usize, what: Option<&What>) -> Markup {
    let filled = &page.filled;
    let name = at("text", place);
    let text = Field::new(name.as_str(), say!(words, "week-plan-ask-text"))
        .control(Control::Lines(2))
        .value(filled.get(&name))
        .problem(page.problems.at(&name))
        .small();
    let ideas = what.map(|what| ideas(words, page.week, what)).unwrap_or_default();
    html! {
        (ui::field(words, &text))
        @match what {
            Some(What::Settle) => (tools(words, page, place)),
            _ if !ideas.is_empty() => (from_ideas(words, place, &ideas)),
            _ => {},
        }
        @if what == Some(&What::Share) { (with_whom(words, page, place)) }
        (day(words, filled, &at("day", place)))
        (ui::check(&at("out", place), &Choice::new("true", say!(words, "week-plan-out"))))
    }
}

fn tools(words: &Words, page: &WeekPage, place: usize) -> Markup {
    let name = at("tool", place);
    let chosen = page.filled.get(&name).to_owned();
    let shipped = grounding(words).map(|tool| (tool.slug.clone(), tool.title.clone()));
    let mut all: Vec<(String, String)> = shipped.chain(page.tools.iter().cloned()).collect();
    if !chosen.is_empty() && all.iter().all(|(slug, _)| *slug != chosen) {
        all.push((chosen.clone(), Tool::title(words, &chosen)));
    }
    let mut tools: Vec<Choice<'_>> =
        all.into_iter().map(|(slug, title)| Choice::new(slug.clone(), title).chosen(slug == chosen)).collect();
    tools.push(Choice::new("", say!(words, "week-plan-no-tool")).chosen(chosen.is_empty()));
    ui::chips(words, &Question::new(name.as_str(), say!(words, "week-plan-ask-tool")), &Chips::one(&tools).tiny())
}

fn from_ideas(words: &Words, place: usize, ideas: &[String]) -> Markup {
    let name = at("idea", place);
    let own = Choice::new("", say!(words, "week-plan-own-words")).chosen(true);
    let ideas = ideas.iter().map(|idea| Choice::new(idea.as_str(), idea.as_str()));
    let all: Vec<Choice<'_>> = [own].into_iter().chain(ideas).collect();
    ui::options(words, &Question::new(name.as_str(), say!(words, "week-plan-ideas")), &all)
}

fn with_whom(words: &Words, page: &WeekPage, place: usize) -> Markup {
    let name = at("people", place);
    let named: Vec<String> = page.filled.all(&name).map(str::to_owned).collect();
    let more = named.iter().filter(|name| !name.is_empty() && !page.people.contains(name));
    let all = page.people.iter().chain(more);
    let all: Vec<Choice<'_>> =
        all.map(|person| Choice::new(person.as_str(), person.as_str()).chosen(named.contains(person))).collect();
    html! {
        @if !all.is_empty() {
            (ui::chips(
                words,
                &Question::new(name.as_str(), say!(words, "week-plan-ask-people")),
                &Chips::many(&all).tiny(),
            ))
        }
    }
}

fn day(words: &Words, filled: &Filled, name: &str) -> Markup {
    let any = Choice::new("", say!(words, "week-plan-any-day")).chosen(filled.get(name).is_empty());
    let days: Vec<Choice<'_>> = [any].into_iter().chain(choices::<DayName>(words, filled, name)).collect();
    ui::chips(words, &Question::new(name, say!(words, "week-plan-ask-day")), &Chips::one(&days).tiny())
}

/// One more thing, in own words.
fn add(words: &Words, page: &WeekPage, count: usize) -> Markup {
    let filled = &page.filled;
    let text = Field::new("text-new", say!(words, "week-plan-ask-new"))
        .value(filled.get("text-new"))
        .problem(page.problems.at("text-new"))
        .small();
    let chosen = filled.get("what-new").to_owned();
    let kinds: Vec<Choice<'_>> = What::offered(words)
        .into_iter()
        .map(|(slug, text)| Choice::new(slug, text).chosen(slug == chosen || (chosen.is_empty() && slug == "own")))
        .collect();
    let is_open = !filled.get("text-new").is_empty() || page.problems.at("text-new").is_some() || count == 0;
    let inside = html! {
        (ui::field(words, &text))
        (ui::chips(words, &Question::new("what-new", say!(words, "week-plan-ask-for")), &Chips::one(&kinds).tiny()))
        (day(words, filled, "day-new"))
        @if count >= PLENTY { p.text-s.soft { (say!(words, "week-plan-plenty")) } }
    };
    ui::details(&say!(words, "week-plan-add"), is_open, inside)
}

/// A plan that came in under an id of its own.
pub(super) fn elsewhere(paper: &Paper<'_>, id: Id, plan: &WeekPlan) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(plan.line(words))
        .back("/practice", say!(words, "ui-place-practice"))
        .lead(say!(words, "week-plan-elsewhere"));
    let content = html! {
        (heading(&begin))
        (answers(words, &plan.sheet(words)))
        div.cluster.no-print { (acts::deeds::<WeekPlan>(paper, id)) }
    };
    (shell(Frame::Place, words), content)
}
