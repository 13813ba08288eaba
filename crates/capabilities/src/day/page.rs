//! The pages of a day and of a week. They take values, never the vault.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Place, Question, Scale, Shell, bar, button, heading, link,
    link_small,
};
use words::{DayAs, Words, say};

use super::form::{OF_WEEK, own_name};
use super::record::{Ate, Day};
use super::rules::typed;
use crate::acts::{self, Problems, choices};
use crate::tracker::{Tracker, Way};
use crate::web::{Filled, Paper, Slot};

fn at(frame: Frame, title: String) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(frame, title) }
}

/// Where a day stands.
pub(super) fn address(date: Date) -> String {
    format!("/selfcare/{date}")
}

/// Where the week of a day stands.
pub(super) fn week_address(date: Date) -> String {
    format!("/selfcare?week={date}")
}

/// The name of a field of the grid.
pub(super) fn name_of(field: &str, date: Date) -> String {
    format!("{field}-{date}")
}

/// What the grid says of one day.
pub(super) fn of_day(form: &Filled, date: Date) -> Filled {
    let mut of_day = Filled::default();
    OF_WEEK.iter().for_each(|(name, _)| of_day.put(*name, form.get(&name_of(name, date))));
    of_day
}

/// The grid as it was noted.
pub(super) fn filled(kept: &BTreeMap<Date, Day>) -> Filled {
    let mut filled = Filled::default();
    for (date, day) in kept {
        let mut put = |name: &str, value: Option<String>| filled.put(name_of(name, *date), value.unwrap_or_default());
        put("sleep_minutes", day.sleep_minutes.map(typed));
        put("moved", day.moved.map(|minutes| minutes.to_string()));
        put("mindful", day.mindful.map(|minutes| minutes.to_string()));
    }
    filled
}

/// The form of a day as it was noted.
pub(super) fn filled_of(day: &Day) -> Filled {
    let mut filled = Filled::default();
    let mut put = |name: String, value: Option<String>| filled.put(name, value.unwrap_or_default());
    put("sleep_minutes".into(), day.sleep_minutes.map(typed));
    put("sleep_quality".into(), day.sleep_quality.map(|quality| quality.get().to_string()));
    put("ate".into(), day.ate.as_ref().map(|ate| record::Choice::slug(ate).to_owned()));
    put("moved".into(), day.moved.map(|minutes| minutes.to_string()));
    put("mindful".into(), day.mindful.map(|minutes| minutes.to_string()));
    put("medication".into(), day.medication.map(|taken| taken.to_string()));
    put("line".into(), day.line.clone());
    for own in &day.own {
        if let Some(tracker) = own.tracker {
            put(own_name(tracker), own.number.map(|n| n.to_string()).or_else(|| own.yes.map(|yes| yes.to_string())));
        }
    }
    filled
}

/// A week: its days up to today, and what stands in their grid.
pub(super) struct Week {
    pub(super) days: Vec<Date>,
    pub(super) kept: BTreeMap<Date, Day>,
    pub(super) filled: Filled,
    pub(super) problems: Problems,
    pub(super) slot: Slot,
    /// Whether there is a week before it to go to.
    pub(super) has_before: bool,
}

/// Seven days to catch up on, in one go. An empty one is an empty one.
pub(super) fn week(paper: &Paper<'_>, page: &Week) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let today = paper.now.date();
    let first = page.days.first().copied().unwrap_or(today);
    let last = page.days.last().copied().unwrap_or(today);
    let begin = Heading::new(say!(words, "day-list"))
        .back("/practice", say!(words, "ui-place-practice"))
        .lead(say!(words, "day-list-lead"));
    let span = say!(words, "day-week", first = words.day(first, DayAs::ThisYear), last = words.day(last, DayAs::Date));
    let before = first.checked_sub(7.days()).ok().filter(|_| page.has_before);
    let after = first.checked_add(7.days()).ok().filter(|next| *next <= today);
    let content = html! {
        (heading(&page.problems.over(words, begin)))
        nav.cluster aria-label=(say!(words, "day-weeks")) {
            @if let Some(before) = before { (link(&week_address(before), &say!(words, "day-week-before"))) }
            @if let Some(after) = after { (link(&week_address(after), &say!(words, "day-week-after"))) }
            (link("/selfcare/trackers", &say!(words, "tracker-list")))
        }
        h2 { (span) }
        (page.slot.form(paper, &week_address(first), html! {
            input type="hidden" name="_week" value=(first);
            @for date in page.days.iter().rev() { (row(words, page, *date)) }
            (ui::draft_note(words))
            (bar(html! { (button(&Button::primary(say!(words, "day-save-week")))) }))
        }))
    };
    (at(Frame::Task, say!(words, "day-list")), content)
}

fn row(words: &Words, page: &Week, date: Date) -> Markup {
    let name = words.day(date, DayAs::ThisWeek);
    let field = |name: &str, ask: String, control: Control| {
        let name = name_of(name, date);
        Field::new(name.clone(), ask)
            .control(control)
            .value(page.filled.get(&name).to_owned())
            .problem(page.problems.at(&name))
            .small()
            .short()
    };
    let day = page.kept.get(&date);
    let note = day.and_then(|day| day.line.clone());
    let fields = html! {
        (ui::field(words, &field("sleep_minutes", say!(words, "day-short-sleep"), Control::Line)))
        (ui::field(words, &field("moved", say!(words, "day-short-moved"), Control::Number)))
        (ui::field(words, &field("mindful", say!(words, "day-short-mindful"), Control::Number)))
    };
    ui::days(&name, &address(date), note.as_deref(), fields)
}

/// One day.
pub(super) struct OneDay {
    pub(super) date: Date,
    pub(super) is_kept: bool,
    pub(super) filled: Filled,
    pub(super) trackers: Vec<(Id, Tracker)>,
    pub(super) problems: Problems,
    pub(super) slot: Slot,
    pub(super) asks_medication: bool,
}

/// Everything that is asked of a day, each of which can be left out.
pub(super) fn day(paper: &Paper<'_>, page: &OneDay) -> (Shell<'static>, Markup) {
    let (words, filled) = (paper.words, &page.filled);
    let begin = Heading::new(words.day(page.date, DayAs::Full))
        .back(week_address(page.date), say!(words, "day-list"))
        .lead(say!(words, "day-lead-skip"));
    let field = |name: &'static str, ask: String, control: Control| {
        Field::new(name, ask).control(control).value(filled.get(name)).problem(page.problems.at(name)).small().short()
    };
    let scale =
        Scale::new(say!(words, "day-quality-low"), say!(words, "day-quality-middle"), say!(words, "day-quality-high"))
            .chosen(filled.rating("sleep_quality"))
            .worded(false);
    let ate = choices::<Ate>(words, filled, "ate");
    let medication = yes_no(words, filled, "medication");
    let line = Field::new("line", say!(words, "day-ask-line"))
        .control(Control::Lines(2))
        .value(filled.get("line"))
        .problem(page.problems.at("line"));
    let skip = |name: &'static str, ask: String| Question::new(name, ask).skipped(filled.get(name).is_empty());
    let slept = field("sleep_minutes", say!(words, "day-ask-sleep"), Control::Line);
    let slept = slept.hint(say!(words, "day-sleep-hint"));
    let moved = field("moved", say!(words, "day-ask-moved"), Control::Number).hint(say!(words, "day-in-minutes"));
    let mindful = field("mindful", say!(words, "day-ask-mindful"), Control::Number);
    let mindful = mindful.hint(say!(words, "day-in-minutes-quiet"));
    let is_open = page.asks_medication || !filled.get("medication").is_empty();
    let content = html! {
        (heading(&page.problems.over(words, begin)))
        (page.slot.form(paper, &address(page.date), html! {
            (ui::field(words, &slept))
            (ui::rating(words, &Question::new("sleep_quality", say!(words, "day-ask-quality")).skippable(), &scale))
            (ui::chips(words, &skip("ate", say!(words, "day-ask-ate")).part(), &Chips::one(&ate)))
            div.part.part-wide {
                (ui::field(words, &moved))
                (ui::field(words, &mindful))
            }
            @for (id, tracker) in &page.trackers { (own(words, page, *id, tracker)) }
            (ui::details(&say!(words, "day-more"), is_open, html! {
                (ui::chips(words, &skip("medication", say!(words, "day-ask-medication")), &Chips::one(&medication)))
            }))
            (ui::field(words, &line))
            (ui::draft_note(words))
            (bar(html! { (button(&Button::primary(say!(words, "day-save")))) }))
        }))
        div.cluster.no-print {
            (link_small("/selfcare/trackers", &say!(words, "tracker-list")))
            @if page.is_kept { @if let Some(id) = Day::id_of(page.date) { (acts::deeds::<Day>(paper, id)) } }
        }
    };
    (at(Frame::Task, say!(words, "day-name")), content)
}

/// Something of one's own, in its way.
fn own(words: &Words, page: &OneDay, id: Id, tracker: &Tracker) -> Markup {
    let (name, filled) = (own_name(id), &page.filled);
    let called = tracker.name.clone().unwrap_or_default();
    match tracker.kind {
        Some(Way::Number) => {
            let field = Field::new(name.clone(), called).control(Control::Number).value(filled.get(&name).to_owned());
            let field = field.problem(page.problems.at(&name)).small().short();
            ui::field(
                words,
                &match &tracker.unit {
                    Some(unit) => field.hint(unit.clone()),
                    None => field,
                },
            )
        }
        Some(Way::Rating) => {
            let scale = Scale::new(say!(words, "day-none"), say!(words, "day-some"), say!(words, "day-most"));
            let scale = scale.chosen(filled.rating(&name));
            ui::rating(words, &Question::new(name, called).skippable(), &scale)
        }
        _ => {
            let ask = Question::new(name.clone(), called).skipped(filled.get(&name).is_empty());
            ui::chips(words, &ask, &Chips::one(&yes_no(words, filled, &name)))
        }
    }
}

fn yes_no(words: &Words, filled: &Filled, name: &str) -> [Choice<'static>; 2] {
    [
        Choice::new("true", say!(words, "day-yes")).chosen(filled.has(name, "true")),
        Choice::new("false", say!(words, "day-no")).chosen(filled.has(name, "false")),
    ]
}
