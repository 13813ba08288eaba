use std::collections::BTreeMap;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use jiff::ToSpan;
use jiff::civil::Date;
use record::input::{Problem, What};
use record::{Id, Op, Record as _};
use ui::{Icon, Place};
use vault::{Days, Reader, Tx};
use words::{Message, message, say};

use super::form::{self, ASKED, OF_WEEK};
use super::page::{self, OneDay, Week};
use super::record::{Day, Own};
use super::rules::week;
use crate::acts::{self, Form as _, Paged, Problems};
use crate::leads::{Here, Lead, Spot};
use crate::tracker::Tracker;
use crate::web::{Answer, Filled, Slot, Trouble, Visit, to};

impl Paged for Day {
    const PLACE: &'static str = "/selfcare";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("day-name");

    /// A day has the address of its date.
    fn address(id: Id) -> String {
        page::address(Self::date_of(id))
    }
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Day>()
        .route("/selfcare", get(show_week).post(keep_week))
        .route("/selfcare/{id}", get(show).post(keep))
}

/// The week that is asked for, else this one; none lies ahead.
fn asked_week(visit: &Visit, said: &str) -> Vec<Date> {
    let today = visit.now().date();
    let of = said.parse::<record::Day>().map_or(today, record::Day::date);
    week(of.min(today), today)
}

fn week_slot(days: &[Date]) -> Slot {
    Slot::new(&format!("day-week-{}", days.first().copied().unwrap_or_default()))
}

async fn show_week(visit: Visit) -> Answer {
    let days = asked_week(&visit, visit.query.get("week"));
    let page = of_week(&visit, days, None, Problems::default()).await?;
    Ok(visit.page(page::week(&visit.paper(), &page)))
}

/// The days of a week with what was noted, and what stands in the grid.
async fn of_week(visit: &Visit, days: Vec<Date>, sent: Option<Filled>, problems: Problems) -> vault::Result<Week> {
    let today = visit.now().date();
    let read = visit.read(move |reader| {
        let slot = week_slot(&days);
        let kept = kept(reader, &days)?;
        let draft = slot.draft(reader)?;
        let filled = sent.or(draft).unwrap_or_else(|| page::filled(&kept));
        let has_before = has_before(reader, days.first().copied(), today)?;
        Ok(Week { days, kept, filled, problems, slot, has_before })
    });
    read.await
}

/// So many weeks can be caught up on; before them, what was noted can be read.
const CAUGHT_UP: i64 = 8;

fn has_before(reader: &Reader<'_>, first: Option<Date>, today: Date) -> vault::Result<bool> {
    let Some(last) = first.and_then(|first| first.yesterday().ok()) else { return Ok(false) };
    if today.checked_sub(CAUGHT_UP.weeks()).is_ok_and(|first| last >= first) {
        return Ok(true);
    }
    Ok(!reader.latest::<Day>(Days { from: None, to: Some(last.into()) }, 1)?.is_empty())
}

fn kept(reader: &Reader<'_>, days: &[Date]) -> vault::Result<BTreeMap<Date, Day>> {
    let mut kept = BTreeMap::new();
    for date in days {
        if let Some(day) = one(reader, *date)? {
            kept.insert(*date, day);
        }
    }
    Ok(kept)
}

fn one(reader: &Reader<'_>, date: Date) -> vault::Result<Option<Day>> {
    match Day::id_of(date) {
        Some(id) => acts::live::<Day>(reader, id),
        None => Ok(None),
    }
}

/// Only days in which something stands, or stood, are written.
async fn keep_week(visit: Visit) -> Answer {
    let (days, now) = (asked_week(&visit, visit.form.get("_week")), visit.now());
    let mut problems = Vec::new();
    let mut changes = Vec::new();
    for date in &days {
        let of_day = page::of_day(&visit.form, *date);
        let patch = form::patch(&of_day, OF_WEEK, None);
        match acts::change::<Day>(&patch, &now) {
            Ok(patch) => changes.push((*date, patch)),
            Err(found) => problems.extend(found.into_iter().map(|problem| told(&visit, *date, &problem))),
        }
    }
    if let Some((field, advice)) = problems.into_iter().next() {
        let sent = (*visit.form).clone();
        let page = of_week(&visit, days, Some(sent), Problems::one(field, advice)).await?;
        return Ok(visit.refused(page::week(&visit.paper(), &page)));
    }
    let first = days.first().copied();
    let slot = week_slot(&days);
    let written = visit.write(Op::Edit, move |tx| {
        slot.done(tx)?;
        for (date, patch) in changes {
            let before = one(tx, date)?;
            if before.is_none() && patch.values().all(form::is_null) {
                continue;
            }
            write(tx, date, before, &patch, &now)?;
        }
        Ok(())
    });
    written.await?;
    visit.tell(say!(visit.words, "acts-kept"));
    Ok(to(&first.map_or_else(|| "/selfcare".to_owned(), page::week_address)))
}

fn told(visit: &Visit, date: Date, problem: &Problem) -> (String, String) {
    let advice = match problem.field.as_str() {
        "sleep_minutes" => say!(visit.words, "day-hours-advice"),
        _ => acts::advice(&visit.words, &problem.what),
    };
    (page::name_of(&problem.field, date), advice)
}

async fn show(visit: Visit, Path(date): Path<String>) -> Answer {
    let date = date_of(&visit, &date)?;
    let page = of_day(&visit, date, None, Problems::default()).await?;
    Ok(visit.page(page::day(&visit.paper(), &page)))
}

/// A day of the calendar that has come.
fn date_of(visit: &Visit, said: &str) -> Result<Date, Trouble> {
    let of_id = || said.parse().ok().map(Day::date_of);
    let date = said.parse::<record::Day>().ok().map(record::Day::date).or_else(of_id).ok_or(Trouble::NotFound)?;
    if date <= visit.now().date() && Day::id_of(date).is_some() { Ok(date) } else { Err(Trouble::NotFound) }
}

fn slot(date: Date) -> Option<Slot> {
    Some(Slot::of(Day::KIND, Day::id_of(date)?))
}

async fn of_day(visit: &Visit, date: Date, sent: Option<Filled>, problems: Problems) -> Result<OneDay, Trouble> {
    let slot = slot(date).ok_or(Trouble::NotFound)?;
    let read = visit.read(move |reader| {
        let kept = one(reader, date)?;
        let draft = slot.draft(reader)?;
        let trackers = asked(reader)?;
        let filled = sent.or(draft).unwrap_or_else(|| kept.as_ref().map(page::filled_of).unwrap_or_default());
        let asks_medication = takes_medication(reader, date)?;
        Ok(OneDay { date, is_kept: kept.is_some(), filled, trackers, problems, slot, asks_medication })
    });
    Ok(read.await?)
}

/// What of one's own is asked.
fn asked(reader: &Reader<'_>) -> vault::Result<Vec<(Id, Tracker)>> {
    let mut all = Tracker::all(reader)?;
    all.retain(|(_, tracker)| tracker.hidden != Some(true));
    Ok(all)
}

/// So many of the newest days are looked through.
const LOOKED_THROUGH: usize = 28;

/// Whether it was answered lately: then it stands open, and else it is to be opened.
fn takes_medication(reader: &Reader<'_>, date: Date) -> vault::Result<bool> {
    let newest = reader.latest::<Day>(Days { from: None, to: Some(date.into()) }, LOOKED_THROUGH)?;
    Ok(newest.iter().any(|(_, day)| day.medication.is_some()))
}

async fn keep(visit: Visit, Path(date): Path<String>) -> Answer {
    let (date, now) = (date_of(&visit, &date)?, visit.now());
    let found = visit.read(move |reader| {
        let trackers: Vec<Id> = asked(reader)?.into_iter().map(|(id, _)| id).collect();
        Ok((one(reader, date)?, trackers))
    });
    let (before, trackers) = found.await?;
    let kept: Vec<Own> = before.as_ref().map(|day| day.own.clone()).unwrap_or_default();
    let own = form::own(&visit.form, &trackers, &kept);
    let patch = own.map_err(|(field, what)| (field, acts::advice(&visit.words, &what))).and_then(|own| {
        acts::change::<Day>(&form::patch(&visit.form, ASKED, Some(own)), &now).map_err(|found| problem(&visit, &found))
    });
    match patch {
        Ok(patch) => {
            let slot = slot(date).ok_or(Trouble::NotFound)?;
            let written = visit.write(Op::Edit, move |tx| {
                slot.done(tx)?;
                let before = one(tx, date)?;
                if before.is_none() && patch.values().all(form::is_null) {
                    Ok(())
                } else {
                    write(tx, date, before, &patch, &now)
                }
            });
            written.await?;
            visit.tell(say!(visit.words, "acts-kept"));
            Ok(to(&page::week_address(date)))
        }
        Err((field, advice)) => {
            let sent = (*visit.form).clone();
            let page = of_day(&visit, date, Some(sent), Problems::one(field, advice)).await?;
            Ok(visit.refused(page::day(&visit.paper(), &page)))
        }
    }
}

fn problem(visit: &Visit, found: &[Problem]) -> (String, String) {
    let first = found.first().cloned().unwrap_or(Problem { field: "line".into(), what: What::TooMuch });
    let advice = match first.field.as_str() {
        "sleep_minutes" => say!(visit.words, "day-hours-advice"),
        _ => acts::advice(&visit.words, &first.what),
    };
    (if first.field.is_empty() { "line".to_owned() } else { first.field }, advice)
}

/// Writes on the record of the day; one of which nothing is left is put aside.
fn write(
    tx: &mut Tx<'_>,
    date: Date,
    before: Option<Day>,
    patch: &form::Patch,
    now: &jiff::ZonedDateTime,
) -> vault::Result<()> {
    let Some(id) = Day::id_of(date) else { return Ok(()) };
    let after = match before {
        Some(_) => tx.edit::<Day>(id, patch)?,
        None => {
            acts::replace(tx, id, &form::begun(date, now))?;
            tx.edit::<Day>(id, patch)?
        }
    };
    if after.is_some_and(|day| day.says_nothing()) {
        tx.delete::<Day>(id)?;
    }
    Ok(())
}

/// It is done in ordinary weeks, and not doing it asks nothing.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> Vec<Lead> {
    if spot != Spot::Practice {
        return Vec::new();
    }
    let lead = Lead::new(Day::PLACE, say!(here.words, "day-list"), Icon::Leaf, 80);
    vec![lead.note(say!(here.words, "day-lead"))]
}
