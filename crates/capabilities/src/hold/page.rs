//! The pages of a held message. They take values, never the vault.

use jiff::ZonedDateTime;
use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Choice, Control, Field, Frame, Heading, Icon, Place, Question, Segments, Shell, Tone, bar, button,
    button_link, heading, link,
};
use words::{DayAs, Words, say};

use super::record::{Direction, Ending, Hold};
use super::rules::Counts;
use crate::acts::{self, Offered, Problems, Sheeted, answers};
use crate::leads::{self, Lead};
use crate::web::{Filled, Paper, Slot};

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
    let is_quiet = filled.has("_direction", "go-quiet");
    let sheet =
        Field::new("text", if is_quiet { say!(words, "hold-page-quiet") } else { say!(words, "hold-ask-text") })
            .control(Control::Sheet(if is_quiet { 3 } else { 6 }))
            .title()
            .hint(if is_quiet { say!(words, "hold-page-quiet-hint") } else { say!(words, "hold-page-hint") })
            .value(filled.get("text"))
            .problem(page.problems.at("text"));
    let content = html! {
        (ui::back("/", &say!(words, "ui-place-today")))
        @if let Some(summary) = page.problems.summary(words) { (summary) }
        (page.slot.form(paper, "/hold", html! {
            input type="hidden" name="_direction" value=(if is_quiet { "go-quiet" } else { "send" });
            input type="hidden" name="_from" value=(filled.get("_from"));
            (ui::field(words, &sheet))
            (again(paper, filled, page.problems.at("again-at")))
            div.part.part-wide {
                p.text-s.soft { (say!(words, "hold-page-skip")) }
                (ui::field(
                    words,
                    &Field::new("to", say!(words, "hold-page-to"))
                        .value(filled.get("to"))
                        .problem(page.problems.at("to"))
                        .small()
                        .short(),
                ))
                (ui::field(
                    words,
                    &Field::new("hope", say!(words, "hold-ask-hope"))
                        .value(filled.get("hope"))
                        .problem(page.problems.at("hope"))
                        .small(),
                ))
                (ui::field(
                    words,
                    &Field::new("fear", say!(words, "hold-ask-fear"))
                        .value(filled.get("fear"))
                        .problem(page.problems.at("fear"))
                        .small(),
                ))
                p {
                    @if is_quiet { (link("/hold", &say!(words, "hold-page-not-quiet"))) }
                    @else { (link("/hold?direction=go-quiet", &say!(words, "hold-page-going-quiet"))) }
                }
                @if page.counts.held > 0 { p.text-s.soft { (counted(words, page.counts)) } }
                (ui::draft_note(words))
            }
            @if paper.is_night() { p.text-s.soft { (say!(words, "hold-page-then-morning")) } }
            (bar(html! {
                (button(&Button::primary(say!(words, "hold-page-hold")).busy(say!(words, "hold-page-holding"))))
                (button(&Button::quiet(say!(words, "hold-page-and-settle")).sends("_then", "settle")))
            }))
        }))
    };
    (Shell { place: Some(Place::Moments), ..Shell::new(Frame::Task, say!(words, "hold-name")) }, content)
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

/// One that is held, or how it ended.
pub(super) struct Looking {
    pub(super) id: Id,
    pub(super) hold: Hold,
    pub(super) counts: Counts,
    /// Whether it was put down only now.
    pub(super) is_fresh: bool,
    /// What slices offer meanwhile.
    pub(super) leads: Vec<Lead>,
}

/// A held message, looked at again. Any way of ending it is fine.
pub(super) fn look(paper: &Paper<'_>, page: &Looking) -> (Shell<'static>, Markup) {
    let (words, hold) = (paper.words, &page.hold);
    let content = if page.is_fresh && hold.is_held() {
        held_now(paper, page)
    } else if hold.is_held() {
        still_held(paper, page)
    } else {
        ended(paper, page)
    };
    (Shell { place: Some(Place::Moments), ..Shell::new(Frame::Task, say!(words, "hold-name")) }, content)
}

/// That it was put down, and until when.
pub(super) fn held(words: &Words, hold: &Hold, now: &ZonedDateTime) -> String {
    match &hold.look_again_at {
        Some(at) => say!(words, "hold-page-held-until", time = time_of(words, at, now)),
        None => say!(words, "hold-page-held"),
    }
}

/// Right after it was put down: what happens next, and what could help till then.
fn held_now(paper: &Paper<'_>, page: &Looking) -> Markup {
    let words = paper.words;
    let settle = Lead::new(format!("/settle?from={}", page.id), say!(words, "ui-way-settle"), Icon::Wind, 20);
    let call = Lead::new("/help", say!(words, "hold-page-call"), Icon::Phone, 40).tone(Tone::Care);
    let note = format!("/moments/new?from={}", page.id);
    let own = vec![
        settle.note(say!(words, "hold-page-settle-note")),
        call.note(say!(words, "hold-page-call-note")),
        Lead::new(note, say!(words, "hold-page-note"), Icon::NotebookPen, 50),
    ];
    html! {
        (ui::kept(&held(words, &page.hold, &paper.now), Some(&say!(words, "hold-page-held-then"))))
        (leads::rows(&leads::among(own, &page.leads)))
        (bar(html! {
            (button_link("/", &Button::primary(say!(words, "hold-page-done"))))
            (link(&format!("/hold/{}", page.id), &say!(words, "hold-page-read")))
        }))
    }
}

fn still_held(paper: &Paper<'_>, page: &Looking) -> Markup {
    let (words, hold) = (paper.words, &page.hold);
    let wrote = hold.at.as_ref().map_or_else(
        || say!(words, "hold-page-you-wrote"),
        |at| say!(words, "hold-page-you-wrote-at", time = time_of(words, at, &paper.now)),
    );
    let text = hold.text.clone().unwrap_or_default();
    let is_quiet = hold.direction == Some(Direction::GoQuiet);
    html! {
        (heading(&Heading::new(wrote).back("/", say!(words, "ui-place-today"))))
        @if !text.is_empty() { blockquote.kept-words id="held" { (ui::theirs_lines(&text)) } }
        (around(words, hold))
        @if let Some(lead) = page.leads.iter().find(|lead| lead.rank <= Lead::FIRST) {
            p { (link(&lead.to, &lead.title)) }
        }
        form.part.stack method="post" action={ "/hold/" (page.id) } {
            (ui::token(paper.token))
            p.text-s.soft { (say!(words, "hold-page-any-way")) }
            div.stack-s.measure {
                (end(&Ending::LetGo, say!(words, "hold-end-let-go"), say!(words, "hold-end-let-go-note")))
                (end(&Ending::Kept, say!(words, "hold-end-kept"), say!(words, "hold-end-kept-note")))
                (end(&Ending::NewWords, say!(words, "hold-end-new-words"), say!(words, "hold-end-new-words-note")))
                (end(
                    &Ending::Copied,
                    if is_quiet { say!(words, "hold-end-copied-quiet") } else { say!(words, "hold-end-copied") },
                    say!(words, "hold-end-copied-note"),
                ))
            }
        }
        form.part.stack method="post" action={ "/hold/" (page.id) "/later" } {
            (ui::token(paper.token))
            (again(paper, &Filled::default(), None))
            div { (button(&Button::new(say!(words, "hold-page-later")))) }
        }
        p.text-s.soft { (counted(words, page.counts)) }
        div.cluster.part.no-print { (acts::deeds::<Hold>(paper, page.id)) }
    }
}

fn end(how: &Ending, title: String, note: String) -> Markup {
    use record::Choice;
    let icon = match how {
        Ending::LetGo => Icon::Leaf,
        Ending::NewWords => Icon::Message,
        Ending::Copied => Icon::ClipboardList,
        Ending::Kept | Ending::Other(_) => Icon::Lock,
    };
    ui::tool("how", how.slug(), icon, &title, &note)
}

/// To whom, what it is hoped to do, what is feared.
fn around(words: &Words, hold: &Hold) -> Markup {
    let about = [
        (say!(words, "hold-page-to"), &hold.to),
        (say!(words, "hold-page-hoped"), &hold.hope),
        (say!(words, "hold-page-feared"), &hold.fear),
    ];
    html! {
        @for (label, said) in about {
            @if let Some(said) = said { div.stack-s { p.text-s.soft { (label) } (ui::theirs(said)) } }
        }
    }
}

fn ended(paper: &Paper<'_>, page: &Looking) -> Markup {
    let (words, hold) = (paper.words, &page.hold);
    let how = hold.ended.as_ref().and_then(|ended| ended.how.as_ref());
    let title = how.map_or_else(|| say!(words, "hold-name"), |how| how.text(words));
    let text = hold.text.clone().unwrap_or_default();
    html! {
        (heading(&Heading::new(title).back("/moments", say!(words, "moment-list"))))
        @if how == Some(&Ending::Copied) {
            p.measure { (say!(words, "hold-page-copy-lead")) }
            div.stack-s {
                blockquote.kept-words { p.theirs.theirs-lines id="held" translate="no" { (text) } }
                div { button.button type="button" hidden data-copy="held" { (say!(words, "hold-page-copy")) } }
            }
        } @else if how == Some(&Ending::NewWords) {
            p.measure { (say!(words, "hold-page-new-words-lead")) }
            ul.stack-s.measure {
                li { (say!(words, "hold-page-new-when")) }
                li { (say!(words, "hold-page-new-felt")) }
                li { (say!(words, "hold-page-new-need")) }
                li { (say!(words, "hold-page-new-ask")) }
            }
            p { (link("/hold", &say!(words, "hold-page-new-write"))) }
        }
        (answers(words, &hold.sheet(words)))
        p.text-s.soft { (counted(words, page.counts)) }
        div.cluster.part.no-print { (acts::deeds::<Hold>(paper, page.id)) }
        (bar(html! {
            (button_link("/", &Button::primary(say!(words, "hold-page-done"))))
            (link("/settle", &say!(words, "ui-way-settle")))
        }))
    }
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
