use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use record::input::Problem;
use record::{At, Id, Op};
use ui::{Icon, Place};
use vault::{Days, Reader};
use words::{Message, Words, message, say};

use super::form::{AFTER, BEFORE, OF_THEM, SCARED, sent};
use super::page::{self, Asking, Before, Hurt, Of, One};
use super::record::{Attempt, Did};
use crate::acts::{self, Paged, Problems};
use crate::leads::{Here, Lead, Spot};
use crate::letter::Letter;
use crate::person::{Person, What};
use crate::step::Step;
use crate::tool::Tool;
use crate::web::{Answer, As, Filled, Name, Slot, Trouble, Visit, to};

impl Paged for Attempt {
    const PLACE: &'static str = "/steps/tries";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("step-attempt-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Attempt>()
        .route("/steps/tries", get(list))
        .route("/steps/tries/{id}", get(show))
        .route("/steps/tries/{id}/before", get(show_before_again).post(keep_before_again))
        .route("/steps/tries/{id}/after", get(show_after).post(keep_after))
        .route("/steps/tries/{id}/someone", get(someone))
        .route("/steps/{id}/before", get(show_before).post(keep_before))
        .route("/steps/{id}/after", get(show_after_at_once).post(keep_after_at_once))
}

/// The step a try carries, beside what is asked.
const STEP: Name = ("step", As::Text);

fn before_slot(step: Id) -> Slot {
    Slot::of("step-before", step)
}

fn at_once_slot(step: Id) -> Slot {
    Slot::of("step-after", step)
}

fn slot(id: Id) -> Slot {
    Slot::of("step-attempt", id)
}

fn after_slot(id: Id) -> Slot {
    Slot::of("step-attempt-after", id)
}

fn of(step: Id, of: Step) -> Of {
    Of { step, what: of.what.unwrap_or_default(), people: of.people }
}

/// The step of a try, also one that was put aside since; a try without one can still be told.
fn of_attempt(reader: &Reader<'_>, attempt: &Attempt) -> vault::Result<Option<Of>> {
    let Some(id) = attempt.step_id() else { return Ok(None) };
    Ok(acts::live::<Step>(reader, id)?.map(|step| of(id, step)))
}

/// So many own tools and people are offered.
const OFFERED: usize = 3;

/// What could be done if it stings: what is the person's own, and people who are not part of it.
fn stings(reader: &Reader<'_>, words: &Words, of: &Of) -> vault::Result<Vec<String>> {
    let mut all = Vec::new();
    let tools = reader.latest::<Tool>(Days::default(), usize::MAX)?;
    let own = tools.into_iter().filter(|(_, tool)| tool.hidden != Some(true)).filter_map(|(_, tool)| tool.name);
    all.extend(own.take(OFFERED));
    let shipped = ["feet-on-floor", "walking", "cold-in-hand"].into_iter().filter_map(|slug| words.tool(slug));
    all.extend(shipped.map(|tool| tool.title.clone()));
    let people = outside(reader, &of.people)?;
    let names = people.into_iter().filter_map(|(_, person)| person.name).take(OFFERED);
    all.extend(names.map(|name| say!(words, "step-attempt-call", name = name)));
    if reader.count::<Letter>()? > 0 {
        all.push(say!(words, "step-attempt-one-of-my-letters"));
    }
    all.push(say!(words, "step-attempt-not-sure-yet"));
    Ok(all)
}

/// People in the list who are not part of the step; a group or a service is not called.
fn outside(reader: &Reader<'_>, named: &[String]) -> vault::Result<Vec<(Id, Person)>> {
    let people = reader.latest::<Person>(Days::default(), usize::MAX)?;
    let is_someone = |person: &Person| !matches!(person.what, Some(What::Group | What::Service));
    Ok(people.into_iter().filter(|(_, person)| is_someone(person) && person.is_outside(named)).collect())
}

async fn list(visit: Visit) -> Answer {
    let (now, is_night) = (visit.now(), visit.is_night());
    let tries = visit.read(|reader| {
        let all = reader.latest::<Attempt>(Days::default(), usize::MAX)?.into_iter();
        Ok(all.map(|(id, one)| (id, one.clone(), acts::named(reader, one))).collect::<Vec<_>>())
    });
    let tries = tries.await?;
    let hurt_today = tries.iter().any(|(_, attempt, _)| attempt.hurt_on(now.date()));
    Ok(visit.page(page::tries(&visit.paper(), &tries, !hurt_today && !is_night)))
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let now = visit.now();
    let found = visit.read(move |reader| {
        let Some(attempt) = acts::live::<Attempt>(reader, id)? else { return Ok(None) };
        let of = of_attempt(reader, &attempt)?;
        let people = of.as_ref().map_or(&[][..], |of| of.people.as_slice());
        let outside: Vec<String> = outside(reader, people)?.into_iter().filter_map(|(_, person)| person.name).collect();
        let named = acts::named(reader, attempt.clone());
        Ok(Some((attempt, named, of, outside, reader.count::<Letter>()? > 0)))
    });
    let (attempt, named, of, outside, has_letters) = found.await?.ok_or(Trouble::NotFound)?;
    if attempt.hurt_on(now.date()) {
        return Ok(visit.page(page::hurt(&visit.paper(), &Hurt { id, attempt, has_letters, outside })));
    }
    Ok(visit.page(page::one(&visit.paper(), &One { id, attempt, of, named })))
}

async fn someone(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| {
        let Some(attempt) = acts::live::<Attempt>(reader, id)? else { return Ok(None) };
        let of = of_attempt(reader, &attempt)?;
        outside(reader, of.as_ref().map_or(&[][..], |of| of.people.as_slice())).map(Some)
    });
    let people = found.await?.ok_or(Trouble::NotFound)?.into_iter();
    let people: Vec<_> = people.filter_map(|(id, person)| Some((Person::address(id), person.name?))).collect();
    Ok(visit.page(page::someone(&visit.paper(), id, &people)))
}

async fn show_before(visit: Visit, Path(step): Path<Id>) -> Answer {
    let words = visit.words.clone();
    let found = visit.read(move |reader| {
        let Some(known) = acts::live::<Step>(reader, step)? else { return Ok(None) };
        let of = of(step, known);
        let stings = stings(reader, &words, &of)?;
        Ok(Some((before_slot(step).draft(reader)?.unwrap_or_default(), of, stings)))
    });
    let (filled, of, stings) = found.await?.ok_or(Trouble::NotFound)?;
    let asking = Asking { of, id: None, filled, problems: Problems::default(), slot: before_slot(step) };
    Ok(visit.page(page::before(&visit.paper(), &Before { asking, stings, is_of_them: false })))
}

async fn keep_before(visit: Visit, Path(step): Path<Id>) -> Answer {
    let (words, now) = (visit.words.clone(), visit.now());
    if visit.form.get("_then") == "idea" {
        return only_an_idea(&visit, step, before_slot(step)).await;
    }
    let mut filled = sent(&visit.form);
    let is_of_them = visit.form.get(SCARED) == OF_THEM;
    let mut carried = filled.clone();
    carried.put("step", step.to_string());
    let read = acts::record_from::<Attempt>(&carried.object(&[BEFORE, &[STEP]].concat()), &now);
    let found = match read {
        Ok(attempt) if !is_of_them => {
            let kept = visit.write(Op::Add, move |tx| {
                before_slot(step).done(tx)?;
                tx.add(&attempt)
            });
            let id = kept.await?;
            visit.tell_with_undo(say!(words, "step-attempt-kept-before"), format!("{}/undo", Attempt::address(id)));
            return Ok(to(&Step::address(step)));
        }
        Ok(_) => Vec::new(),
        Err(found) => found,
    };
    let known = visit.read(move |reader| {
        let Some(known) = acts::live::<Step>(reader, step)? else { return Ok(None) };
        let of = of(step, known);
        let stings = stings(reader, &words, &of)?;
        Ok(Some((of, stings)))
    });
    let (of, stings) = known.await?.ok_or(Trouble::NotFound)?;
    filled.put("_day", visit.form.get("_day"));
    let problems = if is_of_them { Problems::default() } else { before_problems(&visit, &found) };
    let asking = Asking { of, id: None, filled, problems, slot: before_slot(step) };
    let page = page::before(&visit.paper(), &Before { asking, stings, is_of_them });
    Ok(if is_of_them { visit.page(page) } else { visit.refused(page) })
}

/// It stays what it was: an idea. Nothing is kept of what stood in the form, nor of why.
async fn only_an_idea(visit: &Visit, step: Id, slot: Slot) -> Answer {
    visit.write(Op::Edit, move |tx| slot.done(tx)).await?;
    visit.tell(say!(visit.words, "step-attempt-kept-idea"));
    Ok(to(&Step::address(step)))
}

fn before_problems(visit: &Visit, found: &[Problem]) -> Problems {
    Problems::of(&visit.words, found, BEFORE, ("fear", say!(visit.words, "step-attempt-nothing-before")))
}

/// What is known of a try for a form about it.
struct Known {
    attempt: Attempt,
    of: Of,
    stings: Vec<String>,
    draft: Option<Filled>,
}

async fn known(visit: &Visit, id: Id, slot: Slot) -> Result<Known, Trouble> {
    let words = visit.words.clone();
    let found = visit.read(move |reader| {
        let Some(attempt) = acts::live::<Attempt>(reader, id)? else { return Ok(None) };
        let of =
            of_attempt(reader, &attempt)?.unwrap_or_else(|| Of { step: id, what: String::new(), people: Vec::new() });
        let stings = stings(reader, &words, &of)?;
        Ok(Some(Known { attempt, of, stings, draft: slot.draft(reader)? }))
    });
    found.await?.ok_or(Trouble::NotFound)
}

async fn show_before_again(visit: Visit, Path(id): Path<Id>) -> Answer {
    let Known { attempt, of, stings, draft } = known(&visit, id, slot(id)).await?;
    let filled = draft.unwrap_or_else(|| Filled::of(&attempt));
    let asking = Asking { of, id: Some(id), filled, problems: Problems::default(), slot: slot(id) };
    Ok(visit.page(page::before(&visit.paper(), &Before { asking, stings, is_of_them: false })))
}

async fn keep_before_again(visit: Visit, Path(id): Path<Id>) -> Answer {
    let Known { of, stings, .. } = known(&visit, id, slot(id)).await?;
    if visit.form.get("_then") == "idea" {
        return only_an_idea(&visit, of.step, slot(id)).await;
    }
    let (mut filled, is_of_them) = (sent(&visit.form), visit.form.get(SCARED) == OF_THEM);
    let patch = acts::change::<Attempt>(&filled.patch(BEFORE), &visit.now());
    let found = match patch {
        Ok(patch) if !is_of_them => {
            let edited = visit.write(Op::Edit, move |tx| {
                slot(id).done(tx)?;
                tx.edit::<Attempt>(id, &patch)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            let told = say!(visit.words, "step-attempt-kept-before");
            visit.tell_with_undo(told, format!("{}/undo", Attempt::address(id)));
            return Ok(to(&Attempt::address(id)));
        }
        Ok(_) => Vec::new(),
        Err(found) => found,
    };
    filled.put("_day", visit.form.get("_day"));
    let problems = if is_of_them { Problems::default() } else { before_problems(&visit, &found) };
    let asking = Asking { of, id: Some(id), filled, problems, slot: slot(id) };
    let page = page::before(&visit.paper(), &Before { asking, stings, is_of_them });
    Ok(if is_of_them { visit.page(page) } else { visit.refused(page) })
}

async fn show_after(visit: Visit, Path(id): Path<Id>) -> Answer {
    let Known { attempt, of, draft, .. } = known(&visit, id, after_slot(id)).await?;
    let filled = draft.unwrap_or_else(|| Filled::of(&attempt));
    let asking = Asking { of, id: Some(id), filled, problems: Problems::default(), slot: after_slot(id) };
    Ok(visit.page(page::after(&visit.paper(), &asking)))
}

async fn keep_after(visit: Visit, Path(id): Path<Id>) -> Answer {
    let Known { attempt, of, .. } = known(&visit, id, after_slot(id)).await?;
    let mut filled = (*visit.form).clone();
    // When it was first told stays, so that a hurt has its day.
    let told_at = attempt.told_at.unwrap_or_else(|| At::now(&visit.now()));
    filled.put("told_at", told_at.as_str());
    let asked = [AFTER, &[("told_at", As::Text)]].concat();
    let read = needs_did(&filled).map_or_else(|| acts::change::<Attempt>(&filled.patch(&asked), &visit.now()), Err);
    match read {
        Ok(patch) => {
            let edited = visit.write(Op::Edit, move |tx| {
                after_slot(id).done(tx)?;
                tx.edit::<Attempt>(id, &patch)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            Ok(told(&visit, id))
        }
        Err(found) => Ok(refused_after(&visit, of, Some(id), after_slot(id), &found)),
    }
}

/// One thing cannot be left out: whether it was done.
fn needs_did(filled: &Filled) -> Option<Vec<Problem>> {
    let problem = || vec![Problem { field: String::new(), what: record::input::What::Empty }];
    filled.choice::<Did>("did").is_none().then(problem)
}

/// A hurt has a page of its own; *not this time* ends there, kindly.
fn told(visit: &Visit, id: Id) -> axum::response::Response {
    let undo = format!("{}/undo", Attempt::address(id));
    if visit.form.choice::<Did>("did") == Some(Did::Not) {
        visit.tell_with_undo(say!(visit.words, "step-attempt-kept-not"), undo);
        return to(Step::PLACE);
    }
    visit.tell_with_undo(say!(visit.words, "acts-kept"), undo);
    to(&Attempt::address(id))
}

fn refused_after(visit: &Visit, of: Of, id: Option<Id>, slot: Slot, found: &[Problem]) -> axum::response::Response {
    let nothing = ("did", say!(visit.words, "step-attempt-nothing-after"));
    let problems = Problems::of(&visit.words, found, AFTER, nothing);
    let asking = Asking { of, id, filled: (*visit.form).clone(), problems, slot };
    visit.refused(page::after(&visit.paper(), &asking))
}

async fn show_after_at_once(visit: Visit, Path(step): Path<Id>) -> Answer {
    let found = visit.read(move |reader| {
        let Some(known) = acts::live::<Step>(reader, step)? else { return Ok(None) };
        Ok(Some((at_once_slot(step).draft(reader)?.unwrap_or_default(), of(step, known))))
    });
    let (filled, of) = found.await?.ok_or(Trouble::NotFound)?;
    let asking = Asking { of, id: None, filled, problems: Problems::default(), slot: at_once_slot(step) };
    Ok(visit.page(page::after(&visit.paper(), &asking)))
}

/// What was done without having been planned.
async fn keep_after_at_once(visit: Visit, Path(step): Path<Id>) -> Answer {
    let known = visit.read(move |reader| acts::live::<Step>(reader, step)).await?.ok_or(Trouble::NotFound)?;
    let mut carried = (*visit.form).clone();
    carried.put("step", step.to_string());
    let object = carried.object(&[AFTER, &[STEP]].concat());
    let read = needs_did(&carried).map_or_else(|| acts::record_from::<Attempt>(&object, &visit.now()), Err);
    match read {
        Ok(attempt) => {
            let kept = visit.write(Op::Add, move |tx| {
                at_once_slot(step).done(tx)?;
                tx.add(&attempt)
            });
            let id = kept.await?;
            Ok(told(&visit, id))
        }
        Err(found) => Ok(refused_after(&visit, of(step, known), None, at_once_slot(step), &found)),
    }
}

/// So many of the newest are looked through.
const LOOKED_THROUGH: usize = 100;
/// So many stand on Today.
const ON_TODAY: usize = 2;

/// Today leads to what is planned for that day, and to what was planned and not told yet for some days more.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    if spot != Spot::Today {
        return Ok(Vec::new());
    }
    let today = here.now.date();
    let is_now =
        |attempt: &Attempt| attempt.planned().is_some_and(|day| day <= today && (today - day).get_days() <= DAYS);
    let all = here.reader.latest::<Attempt>(Days::default(), LOOKED_THROUGH)?;
    let planned = all.into_iter().filter(|(_, attempt)| attempt.is_open() && is_now(attempt)).take(ON_TODAY);
    let lead = |(id, attempt): (Id, Attempt)| {
        let named = acts::named(here.reader, attempt.clone());
        let title = acts::Sheeted::line(&named, here.words);
        Lead::new(Attempt::address(id), title, Icon::Footprints, 20).note(attempt.stands(here.words, here.now))
    };
    Ok(planned.map(lead).collect())
}

/// For so many days what was planned is still asked after; then it is not spoken of any more.
const DAYS: i32 = 3;
