use axum::extract::Path;
use record::{At, Id, Op};
use vault::Reader;
use words::say;

use crate::measure::form::{self, Sent};
use crate::measure::page::{self, PartPage, Soon, Start};
use crate::measure::rules::{Measure, asked_on, page_from, pages, too_soon};
use crate::response::Response;
use crate::web::{Answer, Filled, Slot, Trouble, Visit, to};

/// Where answers that were begun are kept.
pub(super) fn slot(measure: &Measure) -> Slot {
    match measure.id {
        Some(id) => Slot::of("measure", id),
        None => Slot::new(&format!("measure-{}", measure.name())),
    }
}

/// A measure, what was answered before, and what was begun.
struct Taking {
    measure: Measure,
    before: Vec<(Id, Response)>,
    begun: Option<Filled>,
}

impl Taking {
    fn of(reader: &Reader<'_>, name: &str) -> vault::Result<Option<Self>> {
        let Some(measure) = Measure::find(reader, name)? else { return Ok(None) };
        let before = Measure::responses(reader, &measure.name())?;
        let begun = slot(&measure).draft(reader)?;
        Ok(Some(Self { measure, before, begun }))
    }

    fn sent(&self, filled: &Filled) -> Sent {
        form::sent(filled, &self.measure.instrument)
    }

    /// The last time about the same person, and the day from which new answers say more.
    fn soon(&self, toward: Option<&str>, visit: &Visit) -> Option<(At, jiff::civil::Date)> {
        let last = self.before.iter().find(|(_, response)| response.toward.as_deref() == toward)?.1.at.clone()?;
        let next = too_soon(Some(&last), self.measure.instrument.days_between, visit.now().date())?;
        Some((last, next))
    }

    fn response(&self, filled: &Filled, sent: &Sent) -> Response {
        let mut response = Response::of(&self.measure.instrument, &self.measure.name(), &sent.answers);
        response.toward = form::toward(filled).map(str::to_owned);
        response
    }

    fn is_flagged(&self, filled: &Filled) -> bool {
        let response = self.response(filled, &self.sent(filled));
        response.flagged(&self.measure.instrument).next().is_some()
    }
}

async fn taking(visit: &Visit, name: String) -> Result<Taking, Trouble> {
    visit.read(move |reader| Taking::of(reader, &name)).await?.ok_or(Trouble::NotFound)
}

pub(super) async fn show(visit: Visit, Path(name): Path<String>) -> Answer {
    let taking = taking(&visit, name).await?;
    let filled = taking.begun.clone().unwrap_or_default();
    if taking.measure.asks_toward() && filled.get("_begun").is_empty() {
        return Ok(visit.page(page::start(&visit.paper(), &begin(&taking, filled, None))));
    }
    let is_begun = !taking.sent(&filled).answers.is_empty();
    let soon = taking.soon(form::toward(&filled), &visit).filter(|_| filled.get("_anyway").is_empty() && !is_begun);
    if let Some((last, next)) = soon {
        let slot = slot(&taking.measure);
        return Ok(visit.page(page::soon(&visit.paper(), &Soon { measure: taking.measure, last, next, filled, slot })));
    }
    let number = visit.query.get("part").parse::<usize>().unwrap_or(1).saturating_sub(1);
    Ok(visit.page(page::part(&visit.paper(), &questions(&taking, number, filled))))
}

fn begin(taking: &Taking, filled: Filled, problem: Option<String>) -> Start {
    let mut people: Vec<String> = Vec::new();
    for name in taking.before.iter().filter_map(|(_, response)| response.toward.clone()) {
        if people.len() < 8 && !people.contains(&name) {
            people.push(name);
        }
    }
    Start { measure: taking.measure.clone(), people, filled, problem, slot: slot(&taking.measure) }
}

/// A page of questions as it stands: the nearest one on which something is asked.
fn questions(taking: &Taking, wanted: usize, filled: Filled) -> PartPage {
    let (instrument, sent) = (&taking.measure.instrument, taking.sent(&filled));
    let all = pages(instrument);
    let number = page_from(instrument, &sent.answers, wanted)
        .or_else(|| page_from(instrument, &sent.answers, 0))
        .unwrap_or_default();
    let places = all.get(number).map(|page| asked_on(instrument, page, &sent.answers)).unwrap_or_default();
    PartPage {
        number,
        of: all.len(),
        is_last: page_from(instrument, &sent.answers, number + 1).is_none(),
        is_flagged: taking.is_flagged(&filled),
        misfits: Vec::new(),
        is_nothing: false,
        slot: slot(&taking.measure),
        measure: taking.measure.clone(),
        places,
        filled,
    }
}

pub(super) async fn answer(visit: Visit, Path(name): Path<String>) -> Answer {
    let taking = taking(&visit, name).await?;
    let address = format!("{}/take", page::address(&taking.measure));
    match visit.form.get("_then") {
        "begin" => {
            let toward = form::toward(&visit.form).unwrap_or_default();
            if record::input::is_longer(toward, record::input::MAX_WORD) {
                let problem = say!(visit.words, "measure-name-long", most = record::input::MAX_WORD);
                let page = begin(&taking, (*visit.form).clone(), Some(problem));
                return Ok(visit.refused(page::start(&visit.paper(), &page)));
            }
            let mut begun = Filled::default();
            begun.put("toward", toward);
            begun.put("_begun", "true");
            begun.put("_page", &address);
            go_on(&visit, &taking, begun, &address).await
        }
        "anyway" => {
            let mut begun = (*visit.form).clone();
            begun.put("_anyway", "true");
            begun.put("_begun", "true");
            go_on(&visit, &taking, begun, &address).await
        }
        "leave" => leave(&visit, &taking).await,
        then => step(&visit, &taking, &address, then == "save").await,
    }
}

/// Keeps what was said so far as a draft, and goes on.
async fn go_on(visit: &Visit, taking: &Taking, so_far: Filled, address: &str) -> Answer {
    let slot = slot(&taking.measure);
    visit.write(Op::Edit, move |tx| slot.keep(tx, &so_far)).await?;
    Ok(to(address))
}

/// Nothing is kept; an answer that leads to help leads there all the same.
async fn leave(visit: &Visit, taking: &Taking) -> Answer {
    let slot = slot(&taking.measure);
    visit.write(Op::Edit, move |tx| slot.done(tx)).await?;
    if taking.is_flagged(&visit.form) {
        visit.tell(say!(visit.words, "measure-thank-you"));
        return Ok(to("/help"));
    }
    visit.tell(say!(visit.words, "measure-not-taken"));
    Ok(to(&page::address(&taking.measure)))
}

/// To the next question that is asked, or to the end.
async fn step(visit: &Visit, taking: &Taking, address: &str, is_end: bool) -> Answer {
    let (instrument, sent) = (&taking.measure.instrument, taking.sent(&visit.form));
    let number = visit.form.get("_part").parse::<usize>().unwrap_or(1).saturating_sub(1);
    if !sent.misfits.is_empty() {
        let all = pages(instrument);
        let holds = |page: &std::ops::Range<usize>| sent.misfits.iter().any(|place| page.contains(place));
        let at = all.iter().position(holds).unwrap_or(number);
        return Ok(refused(visit, PartPage { misfits: sent.misfits, ..questions(taking, at, (*visit.form).clone()) }));
    }
    if !is_end {
        let so_far = (*visit.form).clone();
        // An answer on this page can open a question on it.
        let asked = pages(instrument).get(number).map(|page| asked_on(instrument, page, &sent.answers));
        let is_new = |place: &usize| !visit.form.has("_shown", &place.to_string());
        if asked.unwrap_or_default().iter().any(is_new) {
            return go_on(visit, taking, so_far, &format!("{address}?part={}", number + 1)).await;
        }
        if let Some(next) = page_from(instrument, &sent.answers, number + 1) {
            return go_on(visit, taking, so_far, &format!("{address}?part={}", next + 1)).await;
        }
    }
    let mut response = taking.response(&visit.form, &sent);
    if response.answers.is_empty() {
        let page = questions(taking, number, (*visit.form).clone());
        return Ok(refused(visit, PartPage { is_nothing: true, ..page }));
    }
    response.at = Some(At::now(&visit.now()));
    let is_flagged = response.flagged(instrument).next().is_some();
    let slot = slot(&taking.measure);
    let kept = visit.write(Op::Add, move |tx| {
        slot.done(tx)?;
        tx.add(&response)
    });
    let id = kept.await?;
    if is_flagged {
        visit.tell(say!(visit.words, "measure-thank-you"));
        return Ok(to("/help"));
    }
    Ok(to(&<Response as crate::acts::Paged>::address(id)))
}

fn refused(visit: &Visit, page: PartPage) -> axum::response::Response {
    visit.refused(page::part(&visit.paper(), &page))
}
