use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use jiff::ZonedDateTime;
use record::input::{self, Problem, What};
use record::{At, Id, Op};
use ui::{Icon, Place};
use vault::{Days, Reader};
use words::{DayAs, Message, Words, message, say};

use super::form::{self, EVIDENCE, LINE, LOOK};
use super::page::{self, Adding, Offer, One};
use super::record::Expectation;
use super::rules::{Candidate, fitting, with_line, with_one_more, without};
use crate::acts::{self, Paged, Problems};
use crate::leads::{Here, Lead, Spot};
use crate::moment::Moment;
use crate::step_attempt::Attempt;
use crate::web::{Answer, Filled, Name, Slot, Trouble, Visit, to};

impl Paged for Expectation {
    const PLACE: &'static str = "/map";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("expectation-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Expectation>()
        .merge(acts::writing_routes::<Expectation>())
        .route("/map", get(list))
        .route("/map/{id}", get(show))
        .route("/map/{id}/line", get(show_line).post(keep_line))
        .route("/map/{id}/look", get(show_look).post(keep_look))
        .route("/map/{id}/link", get(show_link).post(keep_link))
        .route("/map/{id}/unlink", post(unlink))
}

async fn list(visit: Visit) -> Answer {
    let lines = visit.read(|reader| reader.latest(Days::default(), usize::MAX)).await?;
    Ok(visit.page(page::list(&visit.paper(), &lines)))
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let words = visit.words.clone();
    let found = visit.read(move |reader| {
        let Some(line) = acts::live::<Expectation>(reader, id)? else { return Ok(None) };
        let mut addresses = Vec::new();
        for record in line.evidence.iter().filter_map(|one| one.record.as_deref()) {
            let Ok(linked) = record.parse::<Id>() else { continue };
            if acts::live::<Moment>(reader, linked)?.is_some() {
                addresses.push((record.to_owned(), Moment::address(linked), say!(words, "expectation-the-moment")));
            } else if acts::live::<Attempt>(reader, linked)?.is_some() {
                addresses.push((record.to_owned(), Attempt::address(linked), say!(words, "expectation-the-step")));
            }
        }
        Ok(Some((line, addresses)))
    });
    let (line, addresses) = found.await?.ok_or(Trouble::NotFound)?;
    let is_night = visit.is_night();
    Ok(visit.page(page::one(&visit.paper(), &One { id, line, addresses, is_night })))
}

async fn known(visit: &Visit, id: Id, slot: Slot) -> Result<(Expectation, Option<Filled>), Trouble> {
    let found = visit.read(move |reader| {
        let Some(line) = acts::live::<Expectation>(reader, id)? else { return Ok(None) };
        Ok(Some((line, slot.draft(reader)?)))
    });
    found.await?.ok_or(Trouble::NotFound)
}

/// A form that adds to a line, before it is known what stands in it.
fn to_add(id: Id, line: Expectation, filled: Filled, slot: Slot) -> Adding {
    Adding { id, line, filled, problems: Problems::default(), slot, offers: Vec::new(), picked: None }
}

fn told(visit: &Visit, id: Id) -> axum::response::Response {
    visit.tell_with_undo(say!(visit.words, "acts-kept"), format!("{}/undo", Expectation::address(id)));
    to(&Expectation::address(id))
}

fn line_slot(id: Id) -> Slot {
    Slot::of("expectation-line", id)
}

async fn show_line(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (line, draft) = known(&visit, id, line_slot(id)).await?;
    let filled = draft.unwrap_or_else(|| {
        let mut begun = Filled::default();
        begun.put("new_line", line.new_line.clone().unwrap_or_default());
        begun
    });
    Ok(visit.page(page::new_line(&visit.paper(), &to_add(id, line, filled, line_slot(id)))))
}

async fn keep_line(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (line, _) = known(&visit, id, line_slot(id)).await?;
    match input::read(&visit.form.object(LINE), |fields| fields.text("new_line")) {
        Ok(said) => {
            let patch = with_line(&line, said, At::now(&visit.now()));
            let edited = visit.write(Op::Edit, move |tx| {
                line_slot(id).done(tx)?;
                tx.edit::<Expectation>(id, &patch)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            Ok(told(&visit, id))
        }
        Err(found) => {
            let page = to_add(id, line, (*visit.form).clone(), line_slot(id));
            let problems = problems(&visit, &found, LINE, "new_line");
            Ok(visit.refused(page::new_line(&visit.paper(), &Adding { problems, ..page })))
        }
    }
}

fn problems(visit: &Visit, found: &[Problem], asked: &[Name], first: &'static str) -> Problems {
    Problems::of(&visit.words, found, asked, (first, say!(visit.words, "expectation-nothing-rated")))
}

fn look_slot(id: Id) -> Slot {
    Slot::of("expectation-look", id)
}

async fn show_look(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (line, draft) = known(&visit, id, look_slot(id)).await?;
    let page = to_add(id, line, draft.unwrap_or_default(), look_slot(id));
    Ok(visit.page(page::look(&visit.paper(), &page)))
}

async fn keep_look(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (line, now) = (known(&visit, id, look_slot(id)).await?.0, visit.now());
    let read = input::read(&visit.form.object(LOOK), |fields| form::look(fields, &now));
    let rated = read.and_then(|look| {
        let nothing = || vec![Problem { field: String::new(), what: What::Empty }];
        if look.old.is_none() && look.new.is_none() { Err(nothing()) } else { Ok(look) }
    });
    match rated {
        Ok(look) => {
            let patch = with_one_more("looks", &line.looks, look);
            let edited = visit.write(Op::Edit, move |tx| {
                look_slot(id).done(tx)?;
                tx.edit::<Expectation>(id, &patch)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            Ok(told(&visit, id))
        }
        Err(found) => {
            let page = to_add(id, line, (*visit.form).clone(), look_slot(id));
            let problems = problems(&visit, &found, LOOK, "old");
            Ok(visit.refused(page::look(&visit.paper(), &Adding { problems, ..page })))
        }
    }
}

fn link_slot(id: Id) -> Slot {
    Slot::of("expectation-link", id)
}

/// So many of the newest moments are looked through.
const LOOKED_THROUGH: usize = 300;

/// Everything noted that may speak for a line or against it: moments and tries, each in its own words.
fn candidates(reader: &Reader<'_>) -> vault::Result<Vec<Candidate>> {
    let moments = reader.latest::<Moment>(Days::default(), LOOKED_THROUGH)?.into_iter();
    let of_moment = |(id, moment): (Id, Moment)| {
        let is_told = moment.turned_out.is_some() || !moment.held.is_empty();
        let said = [moment.situation, moment.feared, moment.turned_out].into_iter().flatten().collect::<Vec<_>>();
        let text = (!said.is_empty()).then(|| said.join(" "))?;
        Some(Candidate { record: id.to_string(), at: moment.at, text, is_told })
    };
    let tries = reader.latest::<Attempt>(Days::default(), LOOKED_THROUGH)?.into_iter();
    let of_try = |(id, attempt): (Id, Attempt)| {
        let text = attempt.happened.clone().filter(|_| attempt.is_told())?;
        let at = attempt.told_at.or(attempt.at);
        Some(Candidate { record: id.to_string(), at, text, is_told: true })
    };
    Ok(moments.filter_map(of_moment).chain(tries.filter_map(of_try)).collect())
}

fn offer(words: &Words, one: &Candidate) -> Offer {
    let day = one.at.as_ref().map_or_else(String::new, |at| words.day(at.civil().date(), DayAs::Date));
    Offer { record: one.record.clone(), day, text: one.text.clone() }
}

/// What may be linked to a line, and the one that was picked.
async fn offered(
    visit: &Visit,
    line: &Expectation,
    picked: &str,
) -> Result<(Vec<Offer>, Option<(Offer, Option<At>)>), Trouble> {
    let (words, line, picked) = (visit.words.clone(), line.clone(), picked.to_owned());
    let read = visit.read(move |reader| {
        let all = candidates(reader)?;
        let one = all.iter().find(|one| one.record == picked).map(|one| (offer(&words, one), one.at.clone()));
        Ok((fitting(&line, &all).into_iter().map(|at| offer(&words, &all[at])).collect(), one))
    });
    Ok(read.await?)
}

async fn show_link(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (line, draft) = known(&visit, id, link_slot(id)).await?;
    let mut filled = draft.unwrap_or_default();
    let record = visit.query.get("record");
    if record.parse::<Id>().is_ok() {
        filled.put("_record", record);
    }
    let (offers, picked) = offered(&visit, &line, filled.get("_record")).await?;
    let page = to_add(id, line, filled, link_slot(id));
    let picked = picked.map(|(offer, _)| offer);
    Ok(visit.page(page::adding(&visit.paper(), &Adding { offers, picked, ..page })))
}

async fn keep_link(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (line, now) = (known(&visit, id, link_slot(id)).await?.0, visit.now());
    let (offers, picked) = offered(&visit, &line, visit.form.get("_record")).await?;
    match evidence(&visit.form, &now) {
        Ok(mut evidence) => {
            evidence.at = picked.and_then(|(_, at)| at).or_else(|| Some(At::now(&now)));
            let patch = with_one_more("evidence", &line.evidence, evidence);
            let edited = visit.write(Op::Edit, move |tx| {
                link_slot(id).done(tx)?;
                tx.edit::<Expectation>(id, &patch)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            Ok(told(&visit, id))
        }
        Err(found) => {
            let page = to_add(id, line, (*visit.form).clone(), link_slot(id));
            let problems = problems(&visit, &found, EVIDENCE, "text");
            let picked = picked.map(|(offer, _)| offer);
            Ok(visit.refused(page::adding(&visit.paper(), &Adding { problems, offers, picked, ..page })))
        }
    }
}

/// The form's own name of the record is `_record`: nobody typed it.
fn evidence(sent: &Filled, now: &ZonedDateTime) -> Result<super::record::Evidence, Vec<Problem>> {
    let mut filled = sent.clone();
    filled.put("record", sent.get("_record"));
    input::read(&filled.object(EVIDENCE), |fields| form::evidence(fields, now))
}

/// Takes one out that says what the page showed; a page that is older takes out nothing else.
async fn unlink(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (at, text) = (visit.form.get("at").parse::<usize>().ok(), visit.form.get("text").to_owned());
    let done = visit.write(Op::Edit, move |tx| {
        let Some(line) = tx.get::<Expectation>(id)?.and_then(|kept| match kept.body {
            vault::Body::Understood(line) => Some(line),
            _ => None,
        }) else {
            return Ok(None);
        };
        let is_same =
            |at: &usize| line.evidence.get(*at).is_some_and(|one| one.text.as_deref().unwrap_or_default() == text);
        match at.filter(is_same) {
            Some(at) => tx.edit::<Expectation>(id, &without(&line, at)).map(|edited| edited.map(|_| ())),
            None => Ok(Some(())),
        }
    });
    done.await?.ok_or(Trouble::NotFound)?;
    Ok(told(&visit, id))
}

/// Practice leads to the map.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    if spot != Spot::Practice {
        return Ok(Vec::new());
    }
    let lead = Lead::new(Expectation::PLACE, say!(here.words, "expectation-list"), Icon::Compass, 14);
    Ok(vec![lead.note(say!(here.words, "expectation-list-note"))])
}
