use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use record::input::{Problem, What as Wrong};
use record::{Day, Id, Op, Week};
use ui::{Icon, Place};
use vault::{Days, Reader, Tx};
use words::{Message, message, say};

use super::form::{self, ASKED, Part};
use super::page::{self, Asking, Reading};
use super::record::CheckIn;
use super::rules::{asks_areas, open_week};
use crate::acts::{self, Paged, Problems};
use crate::leads::{Here, Lead, Spot};
use crate::web::{Answer, Filled, Slot, Trouble, Visit, to};
use crate::week_plan::WeekPlan;

impl Paged for CheckIn {
    const PLACE: &'static str = "/checkin";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("check-in-name");

    /// A week stands under its name.
    fn address(id: Id) -> String {
        Self::week_of(id).map_or_else(|| Self::acts_at(id), address)
    }
}

fn address(week: Week) -> String {
    format!("{}/{week}", CheckIn::PLACE)
}

pub(super) fn routes() -> Router {
    acts::record_routes::<CheckIn>()
        .route("/checkin", get(list))
        .route("/checkin/of", get(of_day))
        .route("/checkin/{id}", get(show))
        .route("/checkin/{id}/what", get(show_what).post(keep_what))
        .route("/checkin/{id}/how", get(show_how).post(keep_how))
        .route("/checkin/{id}/keep", get(show_keep).post(keep_keep))
}

/// The week of an address: its name, or the id of its check-in.
fn week_at(name: &str) -> Result<Week, Trouble> {
    let id = || CheckIn::week_of(name.parse().ok()?);
    name.parse().ok().or_else(id).ok_or(Trouble::NotFound)
}

/// The slot of a week's forms. Until it is kept its id leads nowhere.
fn slot(week: Week, is_kept: bool) -> Slot {
    match CheckIn::id_of(week).filter(|_| is_kept) {
        Some(id) => Slot::of("check-in", id),
        None => Slot::new(&format!("check-in-{}", week.to_string().to_lowercase())),
    }
}

fn of_week(reader: &Reader<'_>, week: Week) -> vault::Result<Option<CheckIn>> {
    CheckIn::id_of(week).map_or(Ok(None), |id| acts::live(reader, id))
}

fn all(reader: &Reader<'_>) -> vault::Result<Vec<(Id, CheckIn)>> {
    let mut all = reader.latest::<CheckIn>(Days::default(), usize::MAX)?;
    all.sort_by_key(|(_, check_in)| std::cmp::Reverse(check_in.week));
    Ok(all)
}

async fn list(visit: Visit) -> Answer {
    let all = visit.read(all).await?;
    let preferences = &visit.preferences;
    let open = open_week(preferences.rhythm, preferences.check_in, visit.now().datetime());
    Ok(visit.page(page::list(&visit.paper(), &all, open)))
}

/// The week of a day, for one that is to be added.
async fn of_day(visit: Visit) -> Answer {
    let day: Option<Day> = visit.query.get("day").parse().ok();
    let week = day.map(|day| Week::of(day.date(), visit.preferences.rhythm.first));
    // Such a week has a name that reads back; a day before 1970 has none.
    let week = week.and_then(|week| week.to_string().parse::<Week>().ok());
    Ok(to(&week.map_or_else(|| CheckIn::PLACE.to_owned(), address)))
}

/// What was kept of a week, or the first page of it.
async fn show(visit: Visit, Path(name): Path<String>) -> Answer {
    let Ok(week) = week_at(&name) else {
        let id: Id = name.parse().map_err(|_| Trouble::NotFound)?;
        let found = visit.read(move |reader| acts::live::<CheckIn>(reader, id)).await?;
        let reading = Reading { id, week: None, check_in: found.ok_or(Trouble::NotFound)?, plan: None };
        return Ok(visit.page(page::read(&visit.paper(), &reading)));
    };
    let found = visit.read(move |reader| Ok((of_week(reader, week)?, plan_of(reader, week)?))).await?;
    match (found, CheckIn::id_of(week)) {
        ((Some(check_in), plan), Some(id)) => {
            Ok(visit.page(page::read(&visit.paper(), &Reading { id, week: Some(week), check_in, plan })))
        }
        _ => ask(&visit, week, Part::What).await,
    }
}

fn plan_of(reader: &Reader<'_>, week: Week) -> vault::Result<Option<WeekPlan>> {
    Ok(WeekPlan::of(reader, week)?.map(|plan| acts::named(reader, plan)))
}

async fn show_what(visit: Visit, Path(name): Path<String>) -> Answer {
    ask(&visit, week_at(&name)?, Part::What).await
}

async fn show_how(visit: Visit, Path(name): Path<String>) -> Answer {
    ask(&visit, week_at(&name)?, Part::How).await
}

async fn show_keep(visit: Visit, Path(name): Path<String>) -> Answer {
    ask(&visit, week_at(&name)?, Part::Keep).await
}

async fn ask(visit: &Visit, week: Week, part: Part) -> Answer {
    let asking = prepared(visit, week, part, None).await?;
    Ok(visit.page(page::ask(&visit.paper(), &asking)))
}

/// A page as it is: what was sent and needs a change, else its draft, else what
/// was kept.
async fn prepared(visit: &Visit, week: Week, part: Part, refused: Option<(Filled, Problems)>) -> vault::Result<Asking> {
    let (first, this) = (visit.preferences.rhythm.first, visit.preferences.rhythm.week(visit.now().datetime()));
    let read = visit.read(move |reader| {
        let kept = of_week(reader, week)?;
        let slot = slot(week, kept.is_some());
        let before = all(reader)?.into_iter().filter(|(_, other)| other.week.is_some_and(|other| other < week));
        let asks_areas = kept.as_ref().is_some_and(|kept| kept.areas.is_some()) || asks_areas(before.count());
        let (filled, problems) = match refused {
            Some(refused) => refused,
            None => {
                let filled = slot.draft(reader)?.or_else(|| kept.as_ref().map(Filled::of)).unwrap_or_default();
                (filled, Problems::default())
            }
        };
        let items = WeekPlan::of(reader, week)?.filter(|plan| !plan.is_quiet()).map(|plan| plan.items);
        let items = items.unwrap_or_default();
        let filled = form::with_things(filled, &items);
        let things = plan_of(reader, week)?.map(|plan| plan.items).unwrap_or_default();
        let is_kept = kept.is_some();
        Ok(Asking { week, this, part, first, filled, problems, slot, things, asks_areas, is_kept })
    });
    read.await
}

async fn keep_what(visit: Visit, Path(name): Path<String>) -> Answer {
    keep(&visit, week_at(&name)?, Part::What).await
}

async fn keep_how(visit: Visit, Path(name): Path<String>) -> Answer {
    keep(&visit, week_at(&name)?, Part::How).await
}

async fn keep_keep(visit: Visit, Path(name): Path<String>) -> Answer {
    keep(&visit, week_at(&name)?, Part::Keep).await
}

/// A page leads to the next one, and is a draft until the last; or it is enough,
/// and what was answered is kept.
async fn keep(visit: &Visit, week: Week, part: Part) -> Answer {
    let read = acts::record_from::<CheckIn>(&form::object(&visit.form, week), &visit.now());
    let next = part.next().filter(|_| visit.form.get("_then") != "finish");
    let found = match (read, next) {
        (Ok(check_in), None) => return finish(visit, week, check_in).await,
        (Ok(_), Some(next)) => return go_on(visit, week, next).await,
        // A page may be left blank; it is asked at the end whether anything was said.
        (Err(found), Some(next)) if is_blank(&found) => return go_on(visit, week, next).await,
        (Err(found), None) if is_blank(&found) && says_of_plan(visit) => {
            return finish(visit, week, CheckIn::default()).await;
        }
        (Err(found), _) => found,
    };
    let nothing = (part.first(), say!(visit.words, "check-in-nothing-said"));
    let problems = Problems::of(&visit.words, &found, ASKED, nothing);
    let asking = prepared(visit, week, part, Some(((*visit.form).clone(), problems))).await?;
    Ok(visit.refused(page::ask(&visit.paper(), &asking)))
}

fn is_blank(found: &[Problem]) -> bool {
    found.iter().all(|problem| problem.what == Wrong::Empty)
}

/// Whether something is said of the week's plan or the next one's alone.
fn says_of_plan(visit: &Visit) -> bool {
    let of_plan = ["done-", "along-", "next", "quiet"];
    visit.form.theirs().any(|(name, _)| of_plan.iter().any(|known| name.starts_with(known)))
}

async fn go_on(visit: &Visit, week: Week, next: Part) -> Answer {
    let page = format!("{}/{}", address(week), next.slug());
    let mut form = (*visit.form).clone();
    form.put("_page", page.as_str());
    let kept = visit.write(Op::Edit, move |tx| {
        let slot = slot(week, of_week(tx, week)?.is_some());
        slot.keep(tx, &form)
    });
    kept.await?;
    Ok(to(&page))
}

/// The check-in, what was done of the week's things, and what comes next, in one
/// write.
async fn finish(visit: &Visit, week: Week, check_in: CheckIn) -> Answer {
    let (now, first, form) = (visit.now(), visit.preferences.rhythm.first, visit.form.clone());
    let id = CheckIn::id_of(week).ok_or(Trouble::NotFound)?;
    let is_new = visit.read(move |reader| Ok(of_week(reader, week)?.is_none())).await?;
    let says_something = check_in != CheckIn::default();
    let kept = visit.write(if is_new { Op::Add } else { Op::Edit }, move |tx| {
        slot(week, false).done(tx)?;
        slot(week, true).done(tx)?;
        if says_something {
            put(tx, id, week, check_in.of(week, first, &now))?;
        }
        let items = WeekPlan::of(tx, week)?.map(|plan| plan.items).unwrap_or_default();
        WeekPlan::note(tx, week, &now, &form::answered(&form, &items))?;
        let is_quiet = form.has("quiet", "true");
        WeekPlan::bring(tx, week.next(), first, &now, form::brought(&form, &items), is_quiet)
    });
    kept.await?;
    if !says_something {
        visit.tell(say!(visit.words, "check-in-kept-plan"));
        return Ok(to(&format!("{}/{}", WeekPlan::PLACE, week)));
    }
    visit.tell_with_undo(say!(visit.words, "check-in-kept"), format!("{}/undo", CheckIn::acts_at(id)));
    Ok(to(&address(week)))
}

fn put(tx: &mut Tx<'_>, id: Id, week: Week, check_in: CheckIn) -> vault::Result<()> {
    let check_in = match of_week(tx, week)? {
        Some(before) => check_in.instead_of(before),
        None => check_in,
    };
    acts::replace(tx, id, &check_in)
}

/// Practice always leads to it; Today from the chosen day on, while that week has
/// none, for someone who plans weeks, has checked in before, or chose a day.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    let (words, chosen) = (here.words, here.preferences);
    let last = || Ok::<_, vault::Error>(all(here.reader)?.into_iter().next().map(|(_, check_in)| check_in));
    match spot {
        Spot::Practice => {
            let lead = Lead::new(CheckIn::PLACE, say!(words, "check-in-name"), Icon::ClipboardList, 12);
            let quote = last()?.and_then(|last| last.keep);
            let lead = lead.note(say!(words, "check-in-note"));
            Ok(vec![match quote {
                Some(quote) => lead.quote(quote),
                None => lead,
            }])
        }
        Spot::Week if !here.is_night && !chosen.without_check_in => {
            let week = open_week(chosen.rhythm, chosen.check_in, here.now.datetime());
            let is_done = of_week(here.reader, week)?.is_some() || slot(week, false).draft(here.reader)?.is_some();
            let is_wanted = || {
                let is_planned = WeekPlan::of(here.reader, week)?.is_some();
                Ok::<_, vault::Error>(chosen.check_in.is_some() || is_planned || last()?.is_some())
            };
            if is_done || !is_wanted()? {
                return Ok(Vec::new());
            }
            let first = chosen.rhythm.first;
            let days = words.days(week.first_day(first), week.last_day(first), here.now.year());
            let lead = Lead::new(address(week), say!(words, "check-in-lead", days = days), Icon::ClipboardList, 20);
            Ok(vec![lead.note(say!(words, "check-in-lead-note"))])
        }
        _ => Ok(Vec::new()),
    }
}
