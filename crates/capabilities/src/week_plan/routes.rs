use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use jiff::ZonedDateTime;
use jiff::civil::Weekday;
use record::input::{Problem, What as Wrong};
use record::{Choice as _, Id, Op, Week};
use ui::{Icon, Place};
use vault::{Days, Reader, Tx};
use words::{Message, Words, message, say};

use super::form::{self, Sent};
use super::page::{self, WeekPage, icon};
use super::record::{Done, Item, WeekPlan, What};
use super::rules::{Answered, PLENTY, rewritten};
use crate::acts::{self, Offered, Paged, Problems};
use crate::leads::{Here, Lead, Presses, SheetOf, Spot};
use crate::person::Person;
use crate::tool::Tool;
use crate::web::{Answer, Filled, Slot, Trouble, Visit, to};

impl Paged for WeekPlan {
    const PLACE: &'static str = "/practice/week";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("week-plan-name");

    /// A week stands under its name.
    fn address(id: Id) -> String {
        Self::week_of(id).map_or_else(|| Self::acts_at(id), address)
    }

    fn among(&self) -> String {
        self.week.map_or_else(|| Self::PLACE.to_owned(), address)
    }
}

fn address(week: Week) -> String {
    format!("{}/{week}", WeekPlan::PLACE)
}

pub(super) fn routes() -> Router {
    acts::record_routes::<WeekPlan>()
        .route("/practice/week", get(now))
        .route("/practice/week/{id}", get(show).post(keep))
        .route("/practice/week/{id}/thing", post(press))
}

/// The week it is.
async fn now(visit: Visit) -> Answer {
    let page = prepared(&visit, this_week(&visit), None).await?;
    Ok(visit.page(page::week(&visit.paper(), &page)))
}

fn this_week(visit: &Visit) -> Week {
    visit.preferences.rhythm.week(visit.now().datetime())
}

/// The week of an address: its name, or the id of its plan.
fn week_at(name: &str) -> Option<Week> {
    name.parse().ok().or_else(|| WeekPlan::week_of(name.parse().ok()?))
}

/// The slot of a week's form. Until there is a plan its id leads nowhere.
fn slot(week: Week, is_kept: bool) -> Slot {
    match WeekPlan::id_of(week).filter(|_| is_kept) {
        Some(id) => Slot::of("week-plan", id),
        None => Slot::new(&format!("week-plan-{}", week.to_string().to_lowercase())),
    }
}

async fn show(visit: Visit, Path(name): Path<String>) -> Answer {
    let Some(week) = week_at(&name) else { return elsewhere(visit, &name).await };
    let page = prepared(&visit, week, None).await?;
    Ok(visit.page(page::week(&visit.paper(), &page)))
}

/// A plan that came in under an id of its own: it can be read, and undone.
async fn elsewhere(visit: Visit, name: &str) -> Answer {
    let id: Id = name.parse().map_err(|_| Trouble::NotFound)?;
    let found = visit.read(move |reader| Ok(acts::live(reader, id)?.map(|plan| acts::named(reader, plan))));
    let plan: WeekPlan = found.await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(page::elsewhere(&visit.paper(), id, &plan)))
}

/// A week's page: what was sent and needs a change, else its draft, else its
/// plan, else what is suggested for it.
async fn prepared(visit: &Visit, week: Week, refused: Option<(Filled, Problems)>) -> vault::Result<WeekPage> {
    let (words, rhythm, this) = (visit.words.clone(), visit.preferences.rhythm, this_week(visit));
    let read = visit.read(move |reader| {
        let plan = of_week(reader, week)?;
        let slot = slot(week, plan.is_some());
        let draft = slot.draft(reader)?;
        let (filled, problems) = match (refused, draft, &plan) {
            (Some(refused), ..) => refused,
            (None, Some(draft), _) => (draft, Problems::default()),
            (None, None, Some(plan)) => (form::filled(&plan.items, plan.is_quiet(), true), Problems::default()),
            (None, None, None) => {
                let before = of_week(reader, week.before())?.map(|plan| plan.carried()).unwrap_or_default();
                let items = if week < this { Vec::new() } else { form::suggested(&words, week, before) };
                (form::filled(&items, false, false), Problems::default())
            }
        };
        let chosen: Vec<&str> = (0..form::things(&filled)).map(|at| filled.get(&form::at("tool", at))).collect();
        let tools = Tool::to_choose(reader, chosen)?.into_iter();
        let tools = tools.map(|(id, tool)| (id.to_string(), tool.name.unwrap_or_default())).collect();
        let people = reader.latest::<Person>(Days::default(), MOST_PEOPLE)?.into_iter();
        let people = people.filter(|(_, person)| person.is_offered()).filter_map(|(_, person)| person.name).collect();
        Ok(WeekPage { week, this, first: rhythm.first, plan, filled, problems, slot, tools, people })
    });
    read.await
}

/// So many people are offered beside a thing to share.
const MOST_PEOPLE: usize = 8;

async fn keep(visit: Visit, Path(name): Path<String>) -> Answer {
    let week = week_at(&name).ok_or(Trouble::NotFound)?;
    let (now, first, sent) = (visit.now(), visit.preferences.rhythm.first, form::sent(&visit.form, week));
    let read = match acts::record_from::<WeekPlan>(&sent.object, &now) {
        Ok(read) => read,
        Err(found) => {
            let problems = problems(&visit.words, &found, &sent);
            let page = prepared(&visit, week, Some(((*visit.form).clone(), problems))).await?;
            return Ok(visit.refused(page::week(&visit.paper(), &page)));
        }
    };
    let had = form::had(&visit.form);
    let id = WeekPlan::id_of(week).ok_or(Trouble::NotFound)?;
    let is_new = visit.read(move |reader| Ok(of_week(reader, week)?.is_none())).await?;
    let op = if is_new { Op::Add } else { Op::Edit };
    let kept = visit.write(op, move |tx| {
        slot(week, false).done(tx)?;
        slot(week, true).done(tx)?;
        let before = of_week(tx, week)?;
        let (stays, carried) = before.map(|plan| (plan.items.clone(), plan.carried())).unwrap_or_default();
        let things = sent.things(read.items);
        write(tx, week, first, &now, |plan| {
            plan.items = rewritten(&stays, had, things);
            plan.quiet = read.quiet;
        })?;
        bring(tx, week, &carried, first, &now)
    });
    kept.await?;
    visit.tell_with_undo(say!(visit.words, "week-plan-kept"), format!("{}/undo", WeekPlan::acts_at(id)));
    Ok(to(&match (visit.form.get("_then"), page::check_in(week)) {
        ("check-in", Some(check_in)) => check_in,
        _ => address(week),
    }))
}

/// What comes along now and did not before stands in the next week's plan at
/// once, where there is one; a week without one suggests it.
fn bring(tx: &mut Tx<'_>, week: Week, before: &[Item], first: Weekday, now: &ZonedDateTime) -> vault::Result<()> {
    let carried = of_week(tx, week)?.map(|plan| plan.carried()).unwrap_or_default();
    let new: Vec<Item> = carried.into_iter().filter(|item| !before.contains(item)).collect();
    if new.is_empty() || of_week(tx, week.next())?.is_none() {
        return Ok(());
    }
    write(tx, week.next(), first, now, |plan| plan.take_in(new)).map(drop)
}

fn problems(words: &Words, found: &[Problem], sent: &Sent) -> Problems {
    let told = found.iter().map(|problem| match problem.what {
        Wrong::Empty => ("text-new".to_owned(), say!(words, "week-plan-keep-one")),
        _ => (sent.field(&problem.field), acts::advice(words, &problem.what)),
    });
    Problems::all(told)
}

/// One answer, given with one press.
async fn press(visit: Visit, Path(name): Path<String>) -> Answer {
    let week = week_at(&name).ok_or(Trouble::NotFound)?;
    let id = WeekPlan::id_of(week).ok_or(Trouble::NotFound)?;
    let done = Done::from_slug(visit.form.get("done")).ok_or(Trouble::NotFound)?;
    let place = visit.form.get("place").parse().map_err(|_| Trouble::NotFound)?;
    let answer = Answered { place, meant: visit.form.get("meant").to_owned(), done: Some(done.clone()), way: None };
    let (now, first) = (visit.now(), visit.preferences.rhythm.first);
    let noted = visit.write(Op::Edit, move |tx| {
        let mut plan = of_week(tx, week)?.unwrap_or_default();
        if !plan.answer(&answer) {
            // It was changed or taken out meanwhile: nothing is written.
            return Err(vault::Error::TakenBack);
        }
        write(tx, week, first, &now, |kept| kept.items = plan.items)
    });
    match noted.await {
        Ok(_) => visit.tell_with_undo(told(&visit.words, &done), format!("{}/undo", WeekPlan::acts_at(id))),
        Err(vault::Error::TakenBack) => {
            visit.tell(say!(visit.words, "week-plan-changed"));
            return Ok(to(&address(week)));
        }
        Err(error) => return Err(error.into()),
    }
    Ok(to(if visit.form.get("_to") == "/" { "/" } else { WeekPlan::PLACE }))
}

fn told(words: &Words, done: &Done) -> String {
    match done {
        Done::Did => say!(words, "week-plan-told-did"),
        Done::Some => say!(words, "week-plan-told-some"),
        _ => say!(words, "week-plan-told-not"),
    }
}

/// The plan of a week.
pub(super) fn of_week(reader: &Reader<'_>, week: Week) -> vault::Result<Option<WeekPlan>> {
    WeekPlan::id_of(week).map_or(Ok(None), |id| acts::live(reader, id))
}

/// Writes on the plan of a week, or begins one.
pub(super) fn write(
    tx: &mut Tx<'_>,
    week: Week,
    first: Weekday,
    now: &ZonedDateTime,
    change: impl FnOnce(&mut WeekPlan),
) -> vault::Result<Id> {
    let id = WeekPlan::id_of(week).ok_or(vault::Error::NotUnderstood)?;
    let mut plan = of_week(tx, week)?.unwrap_or_else(|| WeekPlan::new(week, first, now));
    change(&mut plan);
    acts::replace(tx, id, &plan)?;
    Ok(id)
}

pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    if here.is_night || !matches!(spot, Spot::Week | Spot::Sheet) {
        return Ok(Vec::new());
    }
    let (rhythm, clock) = (here.preferences.rhythm, here.now.datetime());
    let week = rhythm.week(clock);
    let plan = of_week(here.reader, week)?.map(|plan| acts::named(here.reader, plan));
    Ok(match (spot, plan) {
        (Spot::Sheet, plan) => vec![sheet(here, week, plan.as_ref())],
        (_, Some(plan)) if !plan.is_quiet() => {
            let to_do = plan.to_do(rhythm.day(clock).weekday(), rhythm.first);
            to_do.into_iter().take(PLENTY).map(|(place, item)| to_press(here.words, week, place, item)).collect()
        }
        _ => Vec::new(),
    })
}

fn to_press(words: &Words, week: Week, place: usize, item: &Item) -> Lead {
    let answers = [Done::Did, Done::Some, Done::Not].map(|done| (done_slug(&done), done.text(words)));
    let presses = Presses {
        action: format!("{}/thing", address(week)),
        with: vec![("_to", "/".into()), ("place", place.to_string()), ("meant", item.meaning().to_owned())],
        name: "done",
        answers: answers.into(),
    };
    Lead::new(address(week), item.title(words), icon(item.what.as_ref()), 10).presses(presses)
}

fn done_slug(done: &Done) -> &'static str {
    Done::SLUGS.iter().copied().find(|slug| *slug == done.slug()).unwrap_or_default()
}

fn sheet(here: &Here<'_>, week: Week, plan: Option<&WeekPlan>) -> Lead {
    let (words, first) = (here.words, here.preferences.rhythm.first);
    let line = |item: &Item| {
        let day = item.day.as_ref().map_or_else(|| say!(words, "week-plan-any-day"), |day| day.text(words));
        let note = item.done.as_ref().map_or(day, |done| done.text(words));
        let what = item.what.as_ref().unwrap_or(&What::Own).text(words);
        (icon(item.what.as_ref()), what, item.title(words), note)
    };
    let items = plan.map_or(&[][..], |plan| &plan.items);
    let opens = match plan {
        Some(_) => say!(words, "week-plan-open"),
        None => say!(words, "week-plan-begin"),
    };
    let sheet = SheetOf {
        when: words.days(week.first_day(first), week.last_day(first), here.now.year()),
        lines: items.iter().take(PLENTY).map(line).collect(),
        opens,
    };
    let lead = Lead::new(address(week), say!(words, "week-plan-this"), Icon::Calendar, 10).sheet(sheet);
    match plan {
        None => lead.note(say!(words, "week-plan-three-or-none")),
        Some(plan) if plan.is_quiet() => lead.note(say!(words, "week-plan-is-quiet")),
        Some(_) => lead,
    }
}

impl WeekPlan {
    /// The plan of a week.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn of(reader: &Reader<'_>, week: Week) -> vault::Result<Option<Self>> {
        of_week(reader, week)
    }

    /// Notes what was done of a week's things; what was changed meanwhile stays.
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn note(tx: &mut Tx<'_>, week: Week, now: &ZonedDateTime, answers: &[Answered]) -> vault::Result<()> {
        let Some(mut plan) = of_week(tx, week)? else { return Ok(()) };
        let before = plan.items.clone();
        for answer in answers {
            plan.answer(answer);
        }
        if plan.items == before {
            return Ok(());
        }
        write(tx, week, Weekday::Monday, now, |kept| kept.items = plan.items).map(drop)
    }

    /// Puts things into the plan of a week, and says whether it is to be a quiet
    /// one; a plan is begun where there is something to put into it.
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn bring(
        tx: &mut Tx<'_>,
        week: Week,
        first: Weekday,
        now: &ZonedDateTime,
        items: Vec<Item>,
        is_quiet: bool,
    ) -> vault::Result<()> {
        if items.is_empty() && !is_quiet {
            return Ok(());
        }
        write(tx, week, first, now, |plan| {
            plan.take_in(items);
            plan.quiet = is_quiet.then_some(true).or(plan.quiet);
        })
        .map(drop)
    }
}
