use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use record::Id;

use super::stored;
use crate::instrument::Instrument;
use crate::measure::page::{self, Read};
use crate::measure::questionnaire;
use crate::measure::rules::{Measure, like_before};
use crate::measure::sheet;
use crate::response::{Reading, Response};
use crate::web::{Answer, Trouble, Visit};

pub(super) async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| {
        let Some((response, measure)) = stored::response(reader, id)? else { return Ok(None) };
        let all = Measure::responses(reader, response.instrument.as_deref().unwrap_or_default())?;
        let earlier = like_before(&all, id, &response);
        let reading = measure.as_ref().map(|measure| Reading::of(&measure.instrument, &response, &earlier));
        Ok(Some(Read { id, response, measure, reading: reading.unwrap_or_default() }))
    });
    let read = found.await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(page::response(&visit.paper(), &read)))
}

pub(super) async fn fhir(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (response, instrument) = kept(&visit, id).await?;
    Ok(download("application/fhir+json", "answers.json", sheet::fhir(&instrument, &response, id)))
}

pub(super) async fn table(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (response, instrument) = kept(&visit, id).await?;
    Ok(download("text/csv; charset=utf-8", "answers.csv", questionnaire::csv(&instrument, [&response])))
}

pub(super) async fn table_of_all(visit: Visit, Path(name): Path<String>) -> Answer {
    let found = visit.read(move |reader| {
        let Some(measure) = Measure::find(reader, &name)? else { return Ok(None) };
        let responses = Measure::responses(reader, &measure.name())?;
        Ok(Some((measure, responses)))
    });
    let (measure, responses) = found.await?.ok_or(Trouble::NotFound)?;
    let responses = responses.iter().map(|(_, response)| response);
    Ok(download("text/csv; charset=utf-8", "answers.csv", questionnaire::csv(&measure.instrument, responses)))
}

/// A questionnaire that is gone leaves what was kept with the answers.
async fn kept(visit: &Visit, id: Id) -> Result<(Response, Instrument), Trouble> {
    let found = visit.read(move |reader| stored::response(reader, id)).await?;
    let (response, measure) = found.ok_or(Trouble::NotFound)?;
    Ok((response, measure.map(|Measure { instrument, .. }| instrument).unwrap_or_default()))
}

/// A file by a name that tells nothing.
fn download(kind: &'static str, name: &str, text: String) -> axum::response::Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, disposition)], text).into_response()
}
