//! Today: what would help right now? At most four blocks; one with nothing to
//! say is absent. By night only what helps tonight.

use axum::Router;
use axum::routing::get;
use jiff::ZonedDateTime;
use maud::{Markup, html};
use ui::{Button, Frame, Heading, Icon, Place, Row, Shell, Tone, button, button_link, heading, now, row_button, rows};
use vault::Reader;
use words::{DayAs, Words, say};

use crate::Capability;
use crate::leads::{self, Lead, Spot};
use crate::web::{Answer, Paper, Visit};

/// The capability.
pub const CAPABILITY: Today = Today;

/// What would help right now.
#[derive(Clone, Copy, Debug)]
pub struct Today;

impl Capability for Today {
    fn name(&self) -> &'static str {
        "today"
    }

    /// The page of the first place.
    fn routes(&self) -> Router {
        Router::new().route("/", get(show))
    }
}

/// What Today may have to say by day.
struct Found {
    /// What is under way.
    ongoing: Vec<Lead>,
    /// What is wanted of this week.
    week: Vec<Lead>,
    /// The one thing to read.
    thought: Option<Lead>,
    /// Whether it is time to ask if the recovery code can still be found.
    asks_for_code: bool,
}

async fn show(visit: Visit) -> Answer {
    let is_night = visit.is_night();
    let content = if is_night {
        night(&visit.paper(), &tonight(&visit).await)
    } else {
        day(&visit.paper(), &found(&visit).await?)
    };
    let shell = Shell {
        place: Some(Place::Today),
        light: Some(visit.light()),
        class: if is_night { "today today-night" } else { "today" },
        ..Shell::new(Frame::Place, say!(visit.words, "ui-place-today"))
    };
    Ok(visit.page((shell, content)))
}

async fn found(visit: &Visit) -> vault::Result<Found> {
    let may_ask = !visit.is_example && !visit.preferences.recovery_asked;
    let whence = visit.whence(None);
    let read = visit.read(move |reader| {
        Ok(Found {
            ongoing: whence.leads(Spot::Today, reader)?,
            week: whence.leads(Spot::Week, reader)?,
            thought: whence.leads(Spot::Thought, reader)?.into_iter().next(),
            asks_for_code: may_ask && is_old(reader, &whence.now)?,
        })
    });
    read.await
}

/// What slices offer tonight; the page itself waits for no vault.
async fn tonight(visit: &Visit) -> Vec<Lead> {
    let whence = visit.whence(None);
    visit.glance(move |reader| whence.leads(Spot::Tonight, reader)).await.unwrap_or_default()
}

/// Whether something was first kept two weeks ago.
fn is_old(reader: &Reader<'_>, now: &ZonedDateTime) -> vault::Result<bool> {
    let now = now.timestamp().as_millisecond();
    let is_old = |since: u64| i64::try_from(since).is_ok_and(|since| now - since >= 14 * DAY_MS);
    Ok(reader.since()?.is_some_and(is_old))
}

const DAY_MS: i64 = 86_400_000;

fn day(paper: &Paper<'_>, found: &Found) -> Markup {
    let words = paper.words;
    html! {
        (ui::kelp(u8::try_from(paper.now.hour()).unwrap_or(12)))
        div.today-span { (heading(&Heading::new(day_and_light(words, &paper.now)))) }
        section.stack-s aria-label=(say!(words, "today-now")) {
            (now("/settle", &say!(words, "today-hard"), &say!(words, "today-hard-note")))
            div.grid {
                (button_link("/hold", &Button::new(say!(words, "today-hold")).tall()))
                (button_link("/moments/new", &Button::new(say!(words, "moment-note")).tall()))
            }
            form.cluster method="post" action="/mark" {
                (ui::token(paper.token))
                input type="hidden" name="to" value="/";
                (button(&Button::quiet(say!(words, "moment-mark"))))
                span.text-s.soft { (say!(words, "today-mark-note")) }
            }
        }
        @if !found.ongoing.is_empty() {
            section.stack-s aria-labelledby="on" {
                h2 id="on" { (say!(words, "today-continue")) }
                (leads::rows(&found.ongoing))
            }
        }
        @if !found.week.is_empty() { (week(paper, &found.week)) }
        @if found.asks_for_code { (code(paper)) }
        @if let Some(lead) = &found.thought { (thought(words, lead)) }
    }
}

/// What can be answered with one press, then what leads on.
fn week(paper: &Paper<'_>, leads: &[Lead]) -> Markup {
    let (pressed, rows): (Vec<&Lead>, Vec<&Lead>) = leads.iter().partition(|lead| lead.presses.is_some());
    html! {
        section.stack-s aria-labelledby="week" {
            h2 id="week" { (say!(paper.words, "today-week")) }
            div.stack { @for lead in &pressed { @if let Some(asked) = lead.pressed(paper) { (asked) } } }
            @if let Some(first) = pressed.first() {
                p { (ui::link(&first.to, &say!(paper.words, "today-whole-week"))) }
            }
            @if !rows.is_empty() { (ui::rows(&rows.into_iter().map(Lead::row).collect::<Vec<_>>())) }
        }
    }
}

/// Two weeks in, once: without the code a forgotten passphrase is the end.
fn code(paper: &Paper<'_>) -> Markup {
    let words = paper.words;
    ui::notice(
        "code",
        &say!(words, "today-code"),
        html! {
            form.cluster method="post" action="/settings/lock/recovery/later" {
                (ui::token(paper.token))
                (button_link("/settings/lock/recovery/check", &Button::new(say!(words, "today-code-check"))))
                (button(&Button::quiet(say!(words, "today-code-later"))))
            }
        },
    )
}

/// The person's own words, or something to open.
fn thought(words: &Words, lead: &Lead) -> Markup {
    let theirs = lead.block("held", Some(say!(words, "today-another")));
    theirs.unwrap_or_else(|| {
        html! {
            section.stack-s aria-labelledby="card" {
                h2 id="card" { (say!(words, "today-card")) }
                (leads::rows(std::slice::from_ref(lead)))
            }
        }
    })
}

/// Four things, low on the page, where the thumb is; before them a message whose time has come.
fn night(paper: &Paper<'_>, offered: &[Lead]) -> Markup {
    let words = paper.words;
    let hold = Lead::new("/hold", say!(words, "today-hold"), Icon::Message, 20).note(say!(words, "today-hold-note"));
    let person = Lead::new("/help", say!(words, "today-person"), Icon::Phone, 40).tone(Tone::Care);
    let all = leads::among(vec![hold, person.note(say!(words, "today-person-note"))], offered);
    let mark = Row::new(say!(words, "moment-mark")).note(say!(words, "today-mark-note")).icon(Icon::Plus);
    let (before, after): (Vec<Lead>, Vec<Lead>) = all.into_iter().partition(|lead| lead.rank < MARK);
    let rows_of = |leads: Vec<Lead>| leads.into_iter().map(|lead| lead.row()).collect::<Vec<_>>();
    let mark = vec![row_button("/mark?to=/", paper.token, &mark)];
    html! {
        (ui::kelp(u8::try_from(paper.now.hour()).unwrap_or(1)))
        div.today-span {
            (heading(&Heading::new(day_and_light(words, &paper.now)).lead(say!(words, "today-night-lead"))))
        }
        section.stack.today-low aria-label=(say!(words, "today-now")) {
            (now("/settle", &say!(words, "today-hard"), &say!(words, "today-hard-note")))
            (rows(&[rows_of(before), mark, rows_of(after)].concat()))
        }
    }
}

/// Where *Mark this moment* stands among the rows of the night.
const MARK: u8 = 30;

/// "Tuesday evening".
fn day_and_light(words: &Words, now: &ZonedDateTime) -> String {
    let day = words.day(now.date(), DayAs::Weekday);
    match now.hour() {
        5..=10 => say!(words, "today-morning", day = day),
        11..=16 => say!(words, "today-afternoon", day = day),
        17..=22 => say!(words, "today-evening", day = day),
        23 => say!(words, "today-night", day = day),
        _ => say!(words, "today-after-midnight", day = day),
    }
}

#[cfg(test)]
mod tests;
