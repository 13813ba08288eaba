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
use vault::{Body, Days, Draft, Reader};
use words::{Words, say};

use crate::acts;
use crate::hold::Hold;
use crate::instrument::Instrument;
use crate::letter::Letter;
use crate::moment::Moment;
use crate::person::Person;
use crate::tool::Tool;
use crate::web::{Answer, Filled, Paper, Visit};
use crate::word::Word;

/// The page of the first place.
pub fn routes() -> Router {
    Router::new().route("/", get(show))
}

/// What Today may have to say.
#[derive(Default)]
struct Found {
    due: Vec<(Id, Hold)>,
    drafts: Vec<Begun>,
    marked: Option<(Id, Moment)>,
    held: Option<(Id, Moment)>,
    /// Whether it is time to ask if the recovery code can still be found.
    asks_for_code: bool,
}

/// Something begun and not kept.
struct Begun {
    address: String,
    /// Whether it came in while locked.
    is_note: bool,
    when: Timestamp,
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
    Ok(visit.page(shell, content))
}

/// So many of the newest are looked through.
const LOOKED_THROUGH: usize = 200;

fn found(reader: &Reader<'_>, now: &ZonedDateTime, may_ask: bool) -> vault::Result<Found> {
    let mut found = Found { drafts: drafts(reader)?, ..Found::default() };
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

/// What can be taken up again, the newest first.
fn drafts(reader: &Reader<'_>) -> vault::Result<Vec<Begun>> {
    let mut found = Vec::new();
    for draft in reader.drafts()? {
        if let Some(begun) = begun(&draft)
            && is_there(reader, &draft.slot)?
        {
            found.push(begun);
        }
        if found.len() == DRAFTS {
            break;
        }
    }
    Ok(found)
}

/// Whether what a draft is of is there; a record that was put aside or is
/// gone has no page to go on with.
fn is_there(reader: &Reader<'_>, slot: &str) -> vault::Result<bool> {
    let Some((kind, of)) = slot.split_once('/') else { return Ok(false) };
    let Ok(id) = of.parse::<Id>() else { return Ok(true) };
    Ok(match kind {
        "moment" => acts::live::<Moment>(reader, id)?.is_some(),
        "person" => acts::live::<Person>(reader, id)?.is_some(),
        "letter" => acts::live::<Letter>(reader, id)?.is_some(),
        "tool" => acts::live::<Tool>(reader, id)?.is_some(),
        "measure" => acts::live::<Instrument>(reader, id)?.is_some(),
        "if-then" => acts::live::<Word>(reader, id)?.is_some(),
        _ => true,
    })
}

/// Where a draft is taken up again.
fn begun(draft: &Draft) -> Option<Begun> {
    let (kind, of) = draft.slot.split_once('/')?;
    let address = match (kind, of) {
        ("inbox", id) => format!("/notes/{id}"),
        ("moment", "new") => "/moments/new".into(),
        ("moment", id) => {
            let part = Filled::parse(draft.body.as_bytes()).get("part").to_owned();
            if part.is_empty() { format!("/moments/{id}") } else { format!("/moments/{id}/{part}") }
        }
        ("hold", "new") => "/hold".into(),
        ("crisis-plan", "new") => "/help/plan/edit".into(),
        ("person", "new") => "/people/new".into(),
        ("person", id) => format!("/people/{id}/edit"),
        ("held", "new") => "/held/new".into(),
        ("measure", id) => format!("/insights/measures/{id}/take"),
        ("sign", "new") => "/signs".into(),
        ("set-off", "new") => "/signs/if-then".into(),
        ("if-then", id) => format!("/signs/if-then/{id}"),
        ("instrument", "new") => "/insights/measures/import".into(),
        ("tool", "new") => "/settle/tools/new".into(),
        ("letter", "new") => "/letters/new".into(),
        ("letter", id) => format!("/letters/{id}/edit"),
        ("tool", id) => format!("/settle/tools/{id}/edit"),
        (kind, "new") => match kind.strip_prefix("if-then-") {
            Some(set_off) => format!("/signs/if-then/{set_off}"),
            None => format!("/insights/measures/{}/take", kind.strip_prefix("measure-")?),
        },
        _ => return None,
    };
    Some(Begun { address, is_note: kind == "inbox", when: draft.id.made() })
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
    let drafts = found.drafts.iter().map(|begun| {
        let time = begun.when.to_zoned_datetime(paper.now.time_zone().clone()).strftime("%-H:%M").to_string();
        let title = if begun.is_note {
            say!(words, "today-note", time = time)
        } else {
            say!(words, "today-draft", time = time)
        };
        row(&begun.address, &Row::new(title).icon(Icon::NotebookPen))
    });
    let marked = found.marked.iter().map(|(id, moment)| {
        let time = moment.at.as_ref().map(|at| at.civil().strftime("%-H:%M").to_string()).unwrap_or_default();
        let title = say!(words, "today-marked", time = time);
        row(
            &format!("/moments/{id}/situation"),
            &Row::new(title).note(say!(words, "today-marked-note")).icon(Icon::NotebookPen),
        )
    });
    let all: Vec<Markup> = due.chain(drafts).chain(marked).collect();
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
