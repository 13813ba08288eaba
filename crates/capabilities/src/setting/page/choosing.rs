use maud::{Markup, html};
use record::{Choice as _, DayName};
use ui::{Chips, Choice, Control, Field, Question, Segments, Shell, check, chips, field, segmented};
use words::{Words, say};

use super::{Given, form, shell, summary, under_settings};
use crate::setting::form::NEVER;
use crate::web::{Filled, OpenSettings, Paper};

/// How Holdfast looks: light, text, motion, ratings, the night.
pub(in crate::setting) fn display(
    paper: &Paper<'_>,
    settings: &OpenSettings,
    given: &Given,
) -> (Shell<'static>, Markup) {
    let (words, filled) = (paper.words, &given.filled);
    let questions = html! {
        (theme(words, settings.theme.as_ref().map_or("", |theme| theme.slug())))
        (text_size(words, settings.text_size.as_ref().map_or("", |size| size.slug())))
        (boxes(say!(words, "setting-see"), html! {
            (on(filled, "less_motion", say!(words, "setting-less-motion"), say!(words, "setting-less-motion-note")))
            (on(
                filled,
                "more_contrast",
                say!(words, "setting-more-contrast"),
                say!(words, "setting-more-contrast-note"),
            ))
            (on(filled, "device_font", say!(words, "setting-device-font"), say!(words, "setting-device-font-note")))
        }))
        (boxes(say!(words, "setting-answer"), html! {
            (on(
                filled,
                "worded_ratings",
                say!(words, "setting-worded-ratings"),
                say!(words, "setting-worded-ratings-note"),
            ))
            (on(
                filled,
                "without_figure",
                say!(words, "setting-without-figure"),
                say!(words, "setting-without-figure-note"),
            ))
        }))
        (night(words, given))
    };
    let content = html! {
        (summary(words, given))
        (under_settings(words, say!(words, "setting-display"), None))
        (form(paper, "/settings/display", questions, html! {}))
    };
    (shell(say!(words, "setting-display")), content)
}

fn theme(words: &Words, chosen: &str) -> Markup {
    let themes = [
        Choice::new("", say!(words, "setting-theme-device")).chosen(chosen.is_empty()),
        Choice::new("light", say!(words, "setting-theme-light")).chosen(chosen == "light"),
        Choice::new("dark", say!(words, "setting-theme-dark")).chosen(chosen == "dark"),
    ];
    segmented(words, &Question::new("theme", say!(words, "setting-theme")), &Segments::new(&themes).small())
}

fn text_size(words: &Words, chosen: &str) -> Markup {
    let sizes = [
        Choice::new("", say!(words, "setting-text-usual")).chosen(chosen.is_empty()),
        Choice::new("large", say!(words, "setting-text-large")).chosen(chosen == "large"),
        Choice::new("largest", say!(words, "setting-text-largest")).chosen(chosen == "largest"),
    ];
    segmented(words, &Question::new("text_size", say!(words, "setting-text")), &Segments::new(&sizes).small())
}

/// Boxes that belong together, under one heading.
pub(super) fn boxes(title: String, boxes: Markup) -> Markup {
    html! { fieldset.stack-s { legend { (title) } (boxes) } }
}

/// A box that stands for yes.
pub(super) fn on(filled: &Filled, name: &str, label: String, note: String) -> Markup {
    check(name, &Choice::new("true", label).note(note).chosen(filled.has(name, "true")))
}

fn night(words: &Words, given: &Given) -> Markup {
    let hour = |name: &'static str, label: String| {
        let hour = Field::new(name, label).control(Control::Number).value(given.filled.get(name)).small().short();
        field(words, &hour.problem(given.problem_at(name)))
    };
    html! {
        fieldset.stack-s {
            legend { (say!(words, "setting-night")) }
            p.text-s.soft { (say!(words, "setting-night-note")) }
            div.cluster {
                (hour("night.from", say!(words, "setting-night-from")))
                (hour("night.to", say!(words, "setting-night-to")))
            }
        }
    }
}

/// When a week begins, when a day ends, and when the check-in is offered.
pub(in crate::setting) fn week(paper: &Paper<'_>, given: &Given) -> (Shell<'static>, Markup) {
    let (words, filled) = (paper.words, &given.filled);
    let days = |name: &'static str| {
        let chosen = filled.get(name).to_owned();
        let monday = jiff::civil::Weekday::Monday;
        monday.cycle_forward().take(7).map(move |weekday| {
            let name = DayName::from(weekday);
            Choice::new(name.slug().to_owned(), words.weekday(weekday)).chosen(chosen == name.slug())
        })
    };
    let mut first: Vec<Choice<'_>> = days("week.first").collect();
    if let Some(monday) = first.first_mut().filter(|_| filled.get("week.first").is_empty()) {
        monday.chosen = true;
    }
    let no_day = Choice::new("", say!(words, "setting-check-in-last")).chosen(filled.get("week.check_in").is_empty());
    let never = filled.get("week.check_in") == NEVER;
    let never = Choice::new(NEVER, say!(words, "setting-check-in-never")).chosen(never);
    let check_in: Vec<Choice<'_>> = [no_day].into_iter().chain(days("week.check_in")).chain([never]).collect();
    let ends = Field::new("week.day_ends", say!(words, "setting-day-ends"))
        .control(Control::Number)
        .value(filled.get("week.day_ends"))
        .hint(say!(words, "setting-day-ends-note"))
        .problem(given.problem_at("week.day_ends"))
        .small()
        .short();
    let asks_first = Question::new("week.first", say!(words, "setting-week-first"));
    let asks_check_in =
        Question::new("week.check_in", say!(words, "setting-check-in")).hint(say!(words, "setting-check-in-note"));
    let questions = html! {
        (chips(words, &asks_first, &Chips::one(&first).small()))
        (field(words, &ends))
        (chips(words, &asks_check_in, &Chips::one(&check_in).small()))
    };
    let content = html! {
        (summary(words, given))
        (under_settings(words, say!(words, "setting-week"), Some(say!(words, "setting-week-lead"))))
        (form(paper, "/settings/week", questions, html! {}))
    };
    (shell(say!(words, "setting-week")), content)
}

/// Own names for the four patterns; an empty line is the shipped name.
pub(in crate::setting) fn patterns(paper: &Paper<'_>, given: &Given) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let named = [
        ("patterns.close", say!(words, "moment-name-close"), say!(words, "moment-familiar-close")),
        ("patterns.away", say!(words, "moment-name-away"), say!(words, "moment-familiar-away")),
        ("patterns.both", say!(words, "moment-name-both"), say!(words, "moment-familiar-both")),
        ("patterns.steady", say!(words, "moment-name-steady"), say!(words, "moment-familiar-steady")),
    ];
    let questions = html! {
        @for (name, shipped, familiar) in named {
            (field(words, &Field::new(name, shipped).hint(familiar)
                .value(given.filled.get(name)).problem(given.problem_at(name)).small().short()))
        }
    };
    let content = html! {
        (summary(words, given))
        (ui::heading(&ui::Heading::new(say!(words, "setting-patterns"))
            .back("/settings/words", say!(words, "setting-words")).lead(say!(words, "setting-patterns-lead"))))
        (form(paper, "/settings/words/patterns", questions, html! {}))
    };
    (shell(say!(words, "setting-patterns")), content)
}
