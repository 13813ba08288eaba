use std::ops::ControlFlow;

use record::Id;
use vault::{Body, Days, Reader};

use crate::instrument::Instrument;
use crate::measure::rules::Measure;
use crate::questionnaire;
use crate::response::Response;

/// All measures, our own first, then the loaded ones, newest first.
pub(super) fn measures(reader: &Reader<'_>) -> vault::Result<Vec<Measure>> {
    let own = questionnaire::own().iter().map(|own| Measure { id: None, instrument: own.clone() });
    let mut all: Vec<Measure> = own.collect();
    reader.newest::<Instrument>(Days::default(), |kept| {
        if let Body::Understood(instrument) = kept.body {
            all.push(Measure { id: Some(kept.id), instrument });
        }
        ControlFlow::Continue(())
    })?;
    Ok(all)
}

/// The measure of this word or id.
pub(super) fn find(reader: &Reader<'_>, name: &str) -> vault::Result<Option<Measure>> {
    Ok(measures(reader)?.into_iter().find(|measure| measure.is_called(name)))
}

/// Everything that was answered, newest first.
pub(super) fn all_responses(reader: &Reader<'_>) -> vault::Result<Vec<(Id, Response)>> {
    let mut found = Vec::new();
    reader.newest::<Response>(Days::default(), |kept| {
        if let Body::Understood(response) = kept.body {
            found.push((kept.id, response));
        }
        ControlFlow::Continue(())
    })?;
    Ok(found)
}

/// Responses to a measure, newest first.
pub(super) fn responses(reader: &Reader<'_>, name: &str) -> vault::Result<Vec<(Id, Response)>> {
    let mut all = all_responses(reader)?;
    all.retain(|(_, response)| response.instrument.as_deref() == Some(name));
    Ok(all)
}

/// A response that is there, and the measure it answers, if that is.
pub(super) fn response(reader: &Reader<'_>, id: Id) -> vault::Result<Option<(Response, Option<Measure>)>> {
    let Some(vault::Kept { deleted: false, body: Body::Understood(response), .. }) = reader.get::<Response>(id)? else {
        return Ok(None);
    };
    let measure = match &response.instrument {
        Some(name) => measures(reader)?.into_iter().find(|measure| measure.name() == *name),
        None => None,
    };
    Ok(Some((response, measure)))
}
