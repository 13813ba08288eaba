use record::Id;
use vault::{Days, Reader};

use crate::acts;
use crate::instrument::Instrument;
use crate::measure::rules::Measure;
use crate::response::Response;

impl Measure {
    /// All measures, our own first, then the loaded ones, newest first.
    pub(in crate::measure) fn all(reader: &Reader<'_>) -> vault::Result<Vec<Self>> {
        let loaded = reader.latest::<Instrument>(Days::default(), usize::MAX)?;
        Ok(ours().chain(loaded.into_iter().map(|(id, instrument)| Self { id: Some(id), instrument })).collect())
    }

    /// The measure of this word or id. Only a word makes the loaded ones be read.
    pub(in crate::measure) fn find(reader: &Reader<'_>, called: &str) -> vault::Result<Option<Self>> {
        if let Some(measure) = Self::named(reader, called)? {
            return Ok(Some(measure));
        }
        reader.first::<Instrument, _>(usize::MAX, |id, instrument| {
            Some(Self { id: Some(id), instrument }).filter(|measure| measure.is_called(called))
        })
    }

    /// The measure of the word that its responses keep.
    pub(super) fn named(reader: &Reader<'_>, name: &str) -> vault::Result<Option<Self>> {
        let Ok(id) = name.parse::<Id>() else { return Ok(ours().find(|measure| measure.is_called(name))) };
        Ok(acts::live::<Instrument>(reader, id)?.map(|instrument| Self { id: Some(id), instrument }))
    }

    /// Responses to the measure of this name, newest first. They outlive it.
    pub(in crate::measure) fn responses(reader: &Reader<'_>, name: &str) -> vault::Result<Vec<(Id, Response)>> {
        let mut all = all_responses(reader)?;
        all.retain(|(_, response)| response.instrument.as_deref() == Some(name));
        Ok(all)
    }
}

fn ours() -> impl Iterator<Item = Measure> {
    Instrument::ours().iter().map(|own| Measure { id: None, instrument: own.clone() })
}

/// Everything that was answered, newest first.
pub(super) fn all_responses(reader: &Reader<'_>) -> vault::Result<Vec<(Id, Response)>> {
    reader.latest(Days::default(), usize::MAX)
}

/// A response that is there, and the measure it answers, if that is.
pub(super) fn response(reader: &Reader<'_>, id: Id) -> vault::Result<Option<(Response, Option<Measure>)>> {
    let Some(response) = acts::live::<Response>(reader, id)? else { return Ok(None) };
    let name = response.instrument.as_deref();
    let measure = name.map(|name| Measure::named(reader, name)).transpose()?.flatten();
    Ok(Some((response, measure)))
}
