//! Today: what would help right now? At most four blocks; one with nothing to
//! say is absent. By night only what helps tonight.

use std::ops::ControlFlow;

use axum::Router;
use axum::routing::get;
use jiff::{Timestamp, ZonedDateTime};
use maud::{Markup, html};
use record::Id;
use ui::{
    Button, Frame, Heading, Icon, Kind, Place, Row, Shell, Tone, button, button_link, heading, now, row, row_button,
    rows,
};
use vault::{Body, Days, Reader};
use words::{Words, say};

use crate::hold::Hold;
use crate::moment::Moment;
use crate::web::{Answer, Begun, Paper, Visit};

/// The page of the first place.
pub fn routes() -> Router {
    Router::new().route("/", get(show))
}

/// What Today may have to say.
#[derive(Default)]
struct Found {
    due: Vec<(Id, Hold)>,
    drafts: Vec<Begun>,
    /// What came in while locked, and when.
    notes: Vec<(Id, Timestamp)>,
    marked: Option<(Id, Moment)>,
    held: Option<(Id, Moment)>,
    /// Whether it is time to ask if the recovery code can still be found.
    asks_for_code: bool,
}

async fn show(visit: Visit) -> Answer {
    let now = visit.now();
    let may_ask = !visit.is_example && !visit.preferences.recovery_asked;
    let found = visit.read(move |reader| found(reader, &now, may_ask)).await?;
    let paper = visit.paper();
    let is_night = visit.is_night();
    let content = if is_night { night(&paper) } else { day(&paper, &found) };
    let shell = Shell {
        place: Some(Place::Today),
        light: Some(visit.light()),
        class: if is_night { "today today-night" } else { "today" },
        ..Shell::new(Frame::Place, say!(visit.words, "ui-place-today"))
    };
    Ok(visit.page((shell, content)))
}

/// So many of the newest are looked through.
const LOOKED_THROUGH: usize = 200;

fn found(reader: &Reader<'_>, now: &ZonedDateTime, may_ask: bool) -> vault::Result<Found> {
    let mut found = Found { drafts: Begun::read(reader, DRAFTS)?, notes: notes(reader)?, ..Found::default() };
    let mut left = LOOKED_THROUGH;
    reader.newest::<Hold>(Days::default(), |kept| {
        left -= 1;
        if let Body::Understood(hold) = kept.body
            && hold.is_due(now)
        {
            found.due.push((kept.id, hold));
        }
        if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    let mut held = Vec::new();
    let mut left = LOOKED_THROUGH;
    reader.newest::<Moment>(Days::default(), |kept| {
        left -= 1;
        if let Body::Understood(moment) = kept.body {
            let is_new = moment.at.as_ref().is_some_and(|at| now.timestamp().as_millisecond() - at.unix_ms() < DAY_MS);
            if is_new && moment.mark == Some(true) && moment.situation.is_none() && found.marked.is_none() {
                found.marked = Some((kept.id, moment));
            } else if crate::held::has_held(&moment) {
                held.push((kept.id, moment));
            }
        }
        if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    if !held.is_empty() {
        // Another one each day, the same for the whole day.
        let turn = usize::try_from(now.day_of_year()).unwrap_or(0) % held.len();
        found.held = held.into_iter().nth(turn);
    }
    let now = now.timestamp().as_millisecond();
    let is_old = |since: u64| i64::try_from(since).is_ok_and(|since| now - since >= 14 * DAY_MS);
    found.asks_for_code = may_ask && reader.since()?.is_some_and(is_old);
    Ok(found)
}

const DAY_MS: i64 = 86_400_000;

/// So many drafts are shown.
const DRAFTS: usize = 3;

fn notes(reader: &Reader<'_>) -> vault::Result<Vec<(Id, Timestamp)>> {
    let noted = reader.drafts()?.into_iter().filter_map(|draft| {
        let id = draft.slot.strip_prefix("inbox/")?.parse().ok()?;
        Some((id, draft.id.made()))
    });
    Ok(noted.take(DRAFTS).collect())
}

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
        (ongoing(paper, found))
        @if found.asks_for_code { (code(paper)) }
        @match &found.held {
            Some((_, moment)) => (held(words, moment)),
            None => (card(paper)),
        }
    }
}

fn ongoing(paper: &Paper<'_>, found: &Found) -> Markup {
    let words = paper.words;
    let due = found.due.iter().take(2).map(|(id, hold)| {
        let time = hold.look_again_at.as_ref().map(|at| at.civil().strftime("%-H:%M").to_string()).unwrap_or_default();
        let title = say!(words, "today-held-until", time = time);
        row(&format!("/hold/{id}"), &Row::new(title).note(say!(words, "today-held-note")).icon(Icon::Hourglass))
    });
    let time = |when: Timestamp| when.to_zoned_datetime(paper.now.time_zone().clone()).strftime("%-H:%M").to_string();
    let notes = found.notes.iter().map(|(id, when)| {
        let title = say!(words, "today-note", time = time(*when));
        row(&format!("/notes/{id}"), &Row::new(title).icon(Icon::NotebookPen))
    });
    let drafts = found.drafts.iter().map(|begun| {
        let title = say!(words, "today-draft", time = time(begun.when));
        row(&begun.page, &Row::new(title).icon(Icon::NotebookPen))
    });
    let marked = found.marked.iter().map(|(id, moment)| {
        let time = moment.at.as_ref().map(|at| at.civil().strftime("%-H:%M").to_string()).unwrap_or_default();
        let title = say!(words, "today-marked", time = time);
        row(
            &format!("/moments/{id}/situation"),
            &Row::new(title).note(say!(words, "today-marked-note")).icon(Icon::NotebookPen),
        )
    });
    let all: Vec<Markup> = due.chain(notes).chain(drafts).chain(marked).collect();
    html! {
        @if !all.is_empty() {
            section.stack-s aria-labelledby="on" {
                h2 id="on" { (say!(words, "today-continue")) }
                (rows(&all))
            }
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

fn held(words: &Words, moment: &Moment) -> Markup {
    let said = moment.turned_out.as_ref().or(moment.did.as_ref()).cloned().unwrap_or_default();
    ui::kind(&Kind {
        id: "held".into(),
        title: say!(words, "today-time-it-held").into(),
        words: said.into(),
        from: moment.at.as_ref().map(|at| at.civil().strftime("%-d %B").to_string().into()),
        more: Some(("/held".into(), say!(words, "today-another").into())),
    })
}

/// One card a day, for whoever has no time it held yet.
fn card(paper: &Paper<'_>) -> Markup {
    let cards = &paper.words.library().cards;
    let turn = usize::try_from(paper.now.day_of_year()).unwrap_or(0) % cards.len().max(1);
    html! {
        @if let Some(card) = cards.get(turn) {
            section.stack-s aria-labelledby="card" {
                h2 id="card" { (say!(paper.words, "today-card")) }
                (rows(&[row(&format!("/learn/{}", card.slug), &Row::new(card.title.as_str()).note(say!(paper.words, "today-card-note")).icon(Icon::BookOpen))]))
            }
        }
    }
}

/// Four things, low on the page, where the thumb is.
fn night(paper: &Paper<'_>) -> Markup {
    let words = paper.words;
    html! {
        (ui::kelp(u8::try_from(paper.now.hour()).unwrap_or(1)))
        div.today-span { (heading(&Heading::new(day_and_light(words, &paper.now)).lead(say!(words, "today-night-lead")))) }
        section.stack.today-low aria-label=(say!(words, "today-now")) {
            (now("/settle", &say!(words, "today-hard"), &say!(words, "today-hard-note")))
            (rows(&[
                row("/hold", &Row::new(say!(words, "today-hold")).note(say!(words, "today-hold-note")).icon(Icon::Message)),
                row_button("/mark?to=/", paper.token, &Row::new(say!(words, "moment-mark")).note(say!(words, "today-mark-note")).icon(Icon::Plus)),
                row("/help", &Row::new(say!(words, "today-person")).note(say!(words, "today-person-note")).icon(Icon::Phone).tone(Tone::Care)),
            ]))
        }
    }
}

/// "Tuesday evening".
fn day_and_light(words: &Words, now: &ZonedDateTime) -> String {
    let day = now.strftime("%A").to_string();
    match now.hour() {
        5..=10 => say!(words, "today-morning", day = day),
        11..=16 => say!(words, "today-afternoon", day = day),
        17..=22 => say!(words, "today-evening", day = day),
        _ => say!(words, "today-night", day = day),
    }
}

#[cfg(test)]
mod tests;
