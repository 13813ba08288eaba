//! The pages of the map. They take values, never the vault.

use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Control, Entry, Field, Frame, Heading, MapLine, Place, Shell, bar, button, button_link, heading, link,
};
use words::{DayAs, Message, Words, message, say};

use super::form::{ASKED, CARRIED};
use super::record::Expectation;
use super::rules::by_month;
use super::sheet::upper;
use crate::acts::{self, Paged as _, Sheeted as _, Writing, Written};
use crate::web::{Name, Paper};

mod adding;
mod looks;

pub(super) use self::adding::{Adding, Offer, adding, look, new_line};

fn place(frame: Frame, title: String) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(frame, title) }
}

/// Every line, the newest first.
pub(super) fn list(paper: &Paper<'_>, lines: &[(Id, Expectation)]) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = Heading::new(say!(words, "expectation-list"))
        .back("/practice", say!(words, "ui-place-practice"))
        .lead(say!(words, "expectation-list-lead"));
    let content = html! {
        (heading(&begin))
        div { (button_link("/map/new", &Button::primary(say!(words, "expectation-add")))) }
        @if lines.is_empty() { (ui::empty(&say!(words, "expectation-nothing-yet"), html! {})) }
        (ui::entries(&lines.iter().map(|(id, line)| entry(words, *id, line)).collect::<Vec<_>>()))
        p { (link("/learn/the-map", &say!(words, "expectation-card"))) }
    };
    (place(Frame::Place, say!(words, "expectation-list")), content)
}

fn entry(words: &Words, id: Id, line: &Expectation) -> Entry<'static> {
    let looked = line.looks.iter().filter_map(|look| look.at.as_ref()).max_by_key(|at| at.unix_ms());
    let looked = looked.map(|at| say!(words, "expectation-looked", day = words.day(at.civil().date(), DayAs::Date)));
    let new = line.new_line.is_some().then(|| say!(words, "expectation-has-new"));
    let about: Vec<String> = looked.into_iter().chain(new).collect();
    Entry {
        href: Expectation::address(id).into(),
        time: "".into(),
        line: line.line(words).into(),
        is_theirs: true,
        note: (!about.is_empty()).then(|| about.join(" · ").into()),
        icon: None,
        pattern: None,
    }
}

/// One line, with all that belongs to it.
pub(super) struct One {
    pub(super) id: Id,
    pub(super) line: Expectation,
    /// Where what is linked is read, as long as it is there: by its id.
    pub(super) addresses: Vec<(String, String, String)>,
    /// By day there is a chart.
    pub(super) is_night: bool,
}

/// The sentence in three parts, the new line, both sides, and how true over months.
pub(super) fn one(paper: &Paper<'_>, page: &One) -> (Shell<'static>, Markup) {
    let (words, line, address) = (paper.words, &page.line, Expectation::address(page.id));
    let parts = [
        (upper(&say!(words, "expectation-when")), &line.when, ","),
        (say!(words, "expectation-expect"), &line.expect, ","),
        (say!(words, "expectation-so"), &line.then, "."),
    ];
    let parts: Vec<MapLine<'_>> = parts
        .into_iter()
        .map(|(lead, text, stop)| {
            let text = text.as_deref().map(|text| text.trim().trim_end_matches(['.', ',']));
            MapLine {
                lead: lead.into(), text: text.map_or_else(|| "…".into(), |text| format!("{text}{stop}").into())
            }
        })
        .collect();
    let learned = [
        (say!(words, "expectation-ask-learned"), &line.learned_from),
        (say!(words, "expectation-ask-protected"), &line.protected),
    ];
    let content = html! {
        (ui::back("/map", &say!(words, "expectation-list")))
        (ui::map_line(&parts))
        (living_by(words, &address, line))
        @if learned.iter().any(|(_, text)| text.is_some()) {
            dl.stack {
                @for (label, text) in &learned {
                    @if let Some(text) = text { div { dt.text-s.soft { (label) } dd { (ui::theirs_lines(text)) } } }
                }
            }
        }
        (sides(paper, page))
        (looks::how_true(words, page, &by_month(&line.looks)))
        div.cluster.part.no-print {
            (button_link(&format!("{address}/edit"), &Button::new(say!(words, "expectation-change"))))
            (acts::deeds::<Expectation>(paper, page.id))
        }
    };
    (place(Frame::Place, say!(words, "expectation-name")), content)
}

/// The line to try living by, or the way to one. Nobody is told which.
fn living_by(words: &Words, address: &str, line: &Expectation) -> Markup {
    let to = format!("{address}/line");
    match &line.new_line {
        Some(new) => {
            let since = line
                .new_since
                .as_ref()
                .map(|at| say!(words, "expectation-since-day", day = words.day(at.civil().date(), DayAs::Date)));
            let change = ui::link_small(&to, &say!(words, "expectation-change-new"));
            ui::suggest("new", &say!(words, "expectation-ask-new"), new, &since.unwrap_or_default(), change)
        }
        None => html! { p { (link(&to, &say!(words, "expectation-write-new"))) } },
    }
}

/// Times it came true and times it didn't, oldest first, in the person's own words.
fn sides(paper: &Paper<'_>, page: &One) -> Markup {
    let (words, address) = (paper.words, Expectation::address(page.id));
    let side = |at: usize, one: &super::record::Evidence| {
        let record = one.record.as_deref();
        let of = page.addresses.iter().find(|(id, _, _)| record == Some(id.as_str()));
        let from = of.map(|(_, to, name)| (to.as_str().into(), name.as_str().into()));
        ui::Side {
            is_for: one.is_for == Some(true),
            day: one.at.as_ref().map(|at| words.day(at.civil().date(), DayAs::Date).into()),
            text: one.text.clone().unwrap_or_default().into(),
            from,
            out: html! {
                form method="post" action={ (address) "/unlink" } {
                    (ui::token(paper.token))
                    input type="hidden" name="at" value=(at);
                    input type="hidden" name="text" value=(one.text.as_deref().unwrap_or_default());
                    (button(&Button::quiet(say!(words, "expectation-take-out"))))
                }
            },
        }
    };
    let all: Vec<ui::Side<'_>> = page.line.sides().into_iter().map(|(at, one)| side(at, one)).collect();
    html! {
        section.part.part-wide aria-labelledby="sides" {
            h2 id="sides" { (say!(words, "expectation-evidence")) }
            p.text-s.soft { (say!(words, "expectation-evidence-lead")) }
            (ui::sides(&say!(words, "expectation-true"), &say!(words, "expectation-not-true"), &all))
            div.no-print { (button_link(&format!("{address}/link"), &Button::new(say!(words, "expectation-add-one")))) }
        }
    }
}

impl Written for Expectation {
    const ASKED: &'static [Name] = ASKED;
    const CARRIED: &'static [Name] = CARRIED;
    const NOTHING: (&'static str, Message) = ("when", message!("expectation-nothing-said"));

    /// Three parts of a sentence, and what can be known of it. Nothing is offered to fill them.
    fn page(paper: &Paper<'_>, writing: &Writing) -> (Shell<'static>, Markup) {
        let (words, filled) = (paper.words, &writing.filled);
        let title =
            if writing.id.is_some() { say!(words, "expectation-change") } else { say!(words, "expectation-add") };
        let begin = Heading::new(title)
            .back("/map", say!(words, "expectation-list"))
            .lead(say!(words, "expectation-write-lead"));
        let field = |name: &'static str, label: String, lines: u8| {
            Field::new(name, label)
                .control(Control::Lines(lines))
                .value(filled.get(name))
                .problem(writing.problems.at(name))
        };
        let learned = field("learned_from", say!(words, "expectation-ask-learned"), 2)
            .hint(say!(words, "expectation-learned-hint"));
        let form = html! {
            @if writing.id.is_none() { input type="hidden" name="_from" value=(filled.get("_from")); }
            (ui::field(words, &field("when", say!(words, "expectation-page-when"), 1)))
            (ui::field(words, &field("expect", say!(words, "expectation-page-expect"), 1)))
            (ui::field(words, &field("then", say!(words, "expectation-page-so"), 1)))
            div.part.part-wide {
                (ui::field(words, &learned.small()))
                (ui::field(words, &field("protected", say!(words, "expectation-ask-protected"), 2).small()))
                (ui::draft_note(words))
            }
            (bar(html! { (button(&Button::primary(say!(words, "expectation-keep")))) }))
        };
        let content = html! { (heading(&writing.problems.over(words, begin))) (writing.form::<Self>(paper, form)) };
        (place(Frame::Task, say!(words, "expectation-name")), content)
    }
}
