//! The pages of a held message. They take values, never the vault.

use jiff::ZonedDateTime;
use maud::{Markup, html};
use ui::{Button, Choice, Control, Field, Frame, Place, Question, Segments, Shell, bar, button};
use words::{DayAs, Words, say};

use super::rules::Counts;
use crate::acts::Problems;
use crate::web::{Filled, Paper, Slot};

mod look;
mod quiet;

pub(super) use self::look::{Looking, copying, held, look};
pub(super) use self::quiet::{QuietPage, when_back};

/// The page to write on.
pub(super) struct WritePage {
    pub(super) filled: Filled,
    pub(super) problems: Problems,
    pub(super) slot: Slot,
    pub(super) counts: Counts,
}

/// One sheet, one question when to look again, one button; the rest can wait.
pub(super) fn write(paper: &Paper<'_>, page: &WritePage) -> (Shell<'static>, Markup) {
    let (words, filled) = (paper.words, &page.filled);
    let sheet = Field::new("text", say!(words, "hold-ask-text"))
        .control(Control::Sheet(6))
        .title()
        .hint(say!(words, "hold-page-hint"))
        .value(filled.get("text"))
        .problem(page.problems.at("text"));
    let content = html! {
        (ui::back("/", &say!(words, "ui-place-today")))
        @if let Some(summary) = page.problems.summary(words) { (summary) }
        (page.slot.form(paper, "/hold", html! {
            input type="hidden" name="_direction" value="send";
            input type="hidden" name="_from" value=(filled.get("_from"));
            (ui::field(words, &sheet))
            (again(paper, filled, page.problems.at("again-at")))
            div.part.part-wide {
                p.text-s.soft { (say!(words, "hold-page-skip")) }
                (small(words, page, "to", say!(words, "hold-page-to")))
                (small(words, page, "hope", say!(words, "hold-ask-hope")))
                (small(words, page, "fear", say!(words, "hold-ask-fear")))
                @if page.counts.held > 0 { p.text-s.soft { (counted(words, page.counts)) } }
                (ui::draft_note(words))
            }
            @if paper.is_night() { p.text-s.soft { (say!(words, "hold-page-then-morning")) } }
            (bar(html! {
                (button(&Button::primary(say!(words, "hold-page-hold")).busy(say!(words, "hold-page-holding"))))
                (button(&Button::quiet(say!(words, "hold-page-and-settle")).sends("_then", "settle")))
                (button(&Button::quiet(say!(words, "hold-page-going-quiet")).sends("_then", "quiet")))
            }))
        }))
    };
    (shell(words), content)
}

fn shell(words: &Words) -> Shell<'static> {
    Shell { place: Some(Place::Moments), ..Shell::new(Frame::Task, say!(words, "hold-name")) }
}

fn small(words: &Words, page: &WritePage, name: &'static str, label: String) -> Markup {
    let field = Field::new(name, label).value(page.filled.get(name)).problem(page.problems.at(name)).small();
    ui::field(words, &if name == "to" { field.short() } else { field })
}

/// In 20 minutes, at 8:00, or at a time of one's own.
fn again(paper: &Paper<'_>, filled: &Filled, problem: Option<ui::Text<'static>>) -> Markup {
    let words = paper.words;
    let chosen = |value: &str| filled.get("again") == value;
    let times = [
        Choice::new("20", say!(words, "hold-page-in-20")).chosen(chosen("20")),
        Choice::new("8:00", morning(words, &paper.now)).chosen(chosen("8:00")),
        Choice::new("pick", say!(words, "hold-page-pick")).chosen(chosen("pick")).opens(),
    ];
    let own = Field::new("again-at", say!(words, "hold-page-when"))
        .control(Control::Moment)
        .value(filled.get("again-at"))
        .problem(problem)
        .small();
    ui::pick(
        ui::segmented(
            words,
            &Question::new("again", say!(words, "hold-label-look-again")),
            &Segments::new(&times).small(),
        ),
        ui::field(words, &own),
    )
}

/// "At 8:00", or "Tomorrow at 8:00" when that is past midnight.
fn morning(words: &Words, now: &ZonedDateTime) -> String {
    if now.hour() < 8 { say!(words, "hold-page-at-8") } else { say!(words, "hold-page-tomorrow-at-8") }
}

fn counted(words: &Words, counts: Counts) -> String {
    say!(words, "hold-counts", held = counts.held, copied = counts.copied)
}

/// "8:00", or with its day when that is not today.
fn time_of(words: &Words, at: &record::At, now: &ZonedDateTime) -> String {
    let (civil, today) = (at.civil(), now.date());
    let time = words.time(civil.time());
    if civil.date() == today {
        time
    } else if today.tomorrow().is_ok_and(|tomorrow| civil.date() == tomorrow) {
        say!(words, "hold-page-tomorrow", time = time)
    } else if today.yesterday().is_ok_and(|yesterday| civil.date() == yesterday) {
        say!(words, "hold-page-yesterday", time = time)
    } else {
        words.day_and_time(civil, DayAs::ThisYear)
    }
}
