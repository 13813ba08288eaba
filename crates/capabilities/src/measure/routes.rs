use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use record::At;

use super::page::{self, Given, Listed, One, Person};
use super::rules::{Measure, by_person, like_before, too_soon};
use crate::response::Reading;
use crate::web::{Answer, Trouble, Visit};

mod given;
mod import;
mod stored;
mod take;

pub(super) fn routes() -> Router {
    Router::new()
        .route("/insights/measures", get(list))
        .route("/insights/measures/import", get(import::show).post(import::look))
        .route("/insights/measures/import/look", get(import::show_look).post(import::keep))
        .route("/insights/measures/responses", get(given_all))
        .route("/insights/measures/responses/{id}", get(given::show))
        .route("/insights/measures/responses/{id}/answers.json", get(given::fhir))
        .route("/insights/measures/responses/{id}/answers.csv", get(given::table))
        .route("/insights/measures/{id}", get(show))
        .route("/insights/measures/{id}/answers.csv", get(given::table_of_all))
        .route("/insights/measures/{id}/take", get(take::show).post(take::answer))
}

async fn list(visit: Visit) -> Answer {
    let today = visit.now().date();
    let found = visit.read(move |reader| {
        let all = stored::all_responses(reader)?;
        let mut listed = Vec::new();
        for measure in Measure::all(reader)? {
            let name = measure.name();
            let mut of = all.iter().filter(|(_, response)| response.instrument.as_deref() == Some(&name));
            let last: Option<At> = of.clone().next().and_then(|(_, response)| response.at.clone());
            let in_general =
                of.find(|(_, response)| response.toward.is_none()).and_then(|(_, response)| response.at.as_ref());
            let next = too_soon(in_general, measure.instrument.days_between, today);
            let is_begun = take::slot(&measure).draft(reader)?.is_some();
            listed.push(Listed { measure, last, next, is_begun });
        }
        Ok(listed)
    });
    Ok(visit.page(page::list(&visit.paper(), &found.await?)))
}

async fn given_all(visit: Visit) -> Answer {
    let all = visit.read(stored::all_responses).await?;
    let all: Vec<Given> = all.into_iter().map(|(id, response)| Given { id, response }).collect();
    Ok(visit.page(page::given(&visit.paper(), &all)))
}

async fn show(visit: Visit, Path(name): Path<String>) -> Answer {
    let today = visit.now().date();
    let found = visit.read(move |reader| {
        let Some(measure) = Measure::find(reader, &name)? else { return Ok(None) };
        let responses = Measure::responses(reader, &measure.name())?;
        Ok(Some((measure, responses)))
    });
    let (measure, responses) = found.await?.ok_or(Trouble::NotFound)?;
    let in_general = responses.iter().find(|(_, response)| response.toward.is_none());
    let last = in_general.and_then(|(_, response)| response.at.as_ref());
    let next = too_soon(last, measure.instrument.days_between, today);
    let people = by_person(responses)
        .into_iter()
        .map(|(toward, past)| {
            let newest = past
                .first()
                .map(|(id, newest)| Reading::of(&measure.instrument, newest, &like_before(&past, *id, newest)));
            Person { toward, reading: newest.unwrap_or_default(), past }
        })
        .collect();
    Ok(visit.page(page::one(&visit.paper(), &One { measure, people, next })))
}
