use record::{At, Id};
use serde_json::{Map, Value, json};
use words::{Words, say};

use super::questionnaire::{self, Draft};
use super::rules::is_to_tell;
use crate::acts::Sheeted;
use crate::instrument::{Instrument, ReliabilityKind, Scale};
use crate::response::{Corner, Line, Reading, Region, Response, Score};

/// At most so many earlier values are told.
const MOST_BEFORE: usize = 8;

/// At most so many notes on a file are told.
const MOST_NOTES: usize = 20;

/// What stands before and after everything said of an instrument's result.
pub(super) fn standing(instrument: &Instrument, words: &Words) -> Option<String> {
    if instrument.own == Some(true) { Some(say!(words, "measure-ours")) } else { instrument.caution.clone() }
}

/// A result in words: a heading and its sentences for every scale, dimensions first.
pub(super) fn result(
    instrument: &Instrument,
    response: &Response,
    reading: &Reading,
    words: &Words,
) -> Vec<(String, Vec<String>)> {
    let mut parts: Vec<(String, Vec<String>)> = Vec::new();
    for line in &reading.lines {
        let scale = instrument.scales.iter().find(|scale| scale.id == line.scale);
        let score = response.scores.iter().find(|score| score.scale == line.scale);
        if let Some((scale, score)) = scale.zip(score) {
            let mut sentences = said(instrument, scale, score, line, words);
            if !line.before.is_empty() {
                let before: Vec<String> = line.before.iter().take(MOST_BEFORE).rev().copied().map(rounded).collect();
                sentences.push(say!(words, "measure-before", values = before.join(", ")));
            }
            parts.push((scale.label.clone(), sentences));
        }
    }
    if instrument.scales.is_empty() {
        parts.push((say!(words, "measure-result"), vec![say!(words, "measure-unscored")]));
    }
    parts.extend(reading.region.map(|region| (say!(words, "measure-map"), map(region, words))));
    parts
}

/// Where a point lies on the two dimensions, what high means, and what the map is not.
pub(super) fn map(region: Region, words: &Words) -> Vec<String> {
    vec![region_said(region, words), high_said(region, words), say!(words, "measure-map-is")]
}

/// One scale's number, how sure it is, and what its measure states of it.
pub(super) fn said(instrument: &Instrument, scale: &Scale, score: &Score, line: &Line, words: &Words) -> Vec<String> {
    let mut said = Vec::new();
    match (line.value, scale.range()) {
        (Some(_), Some((low, high))) => {
            let (value, low, high) = (score.says(words), rounded(low), rounded(high));
            said.push(say!(words, "measure-value", value = value, low = low, high = high));
        }
        _ => said.push(score.says(words)),
    }
    let is_own = instrument.own == Some(true);
    match line.give_or_take {
        Some(most) => said.push(say!(words, "measure-give-or-take", most = rounded(most))),
        None if line.value.is_some() && !is_own => said.push(say!(words, "measure-not-stated")),
        None => {}
    }
    said.extend(line.band.as_ref().map(|band| say!(words, "measure-band", band = band)));
    if is_to_tell(instrument, line.value) {
        said.push(say!(words, "measure-tell"));
    }
    said.extend(line.cuts.iter().map(|cut| say!(words, "measure-cut", cut = cut)));
    said.extend(change_said(scale, line, words));
    said.extend(line.wobble.map(|most| say!(words, "measure-wobble", most = rounded(most))));
    said
}

fn change_said(scale: &Scale, line: &Line, words: &Words) -> Option<String> {
    let change = line.change?;
    let smallest = format!("{:.1}", change.smallest);
    let kind = match scale.reliability.as_ref()?.kind {
        Some(ReliabilityKind::Retest) => say!(words, "measure-by-retest"),
        _ => say!(words, "measure-by-alpha"),
    };
    Some(if change.is_beyond {
        say!(words, "measure-change-beyond", smallest = smallest, kind = kind)
    } else {
        say!(words, "measure-change-inside", smallest = smallest, kind = kind)
    })
}

fn region_said(region: Region, words: &Words) -> String {
    let first = corner(region.first, words);
    match region.between {
        Some(other) => say!(words, "measure-between", first = first, second = corner(other, words)),
        None => say!(words, "measure-near", first = first),
    }
}

fn high_said(region: Region, words: &Words) -> String {
    if region.is_by_norms { say!(words, "measure-high-from-norms") } else { say!(words, "measure-high-from-middle") }
}

fn corner(corner: Corner, words: &Words) -> String {
    match corner {
        Corner::Quieter => say!(words, "measure-corner-quieter"),
        Corner::Close => say!(words, "measure-corner-close"),
        Corner::Away => say!(words, "measure-corner-away"),
        Corner::BackAndForth => say!(words, "measure-corner-both"),
    }
}

/// At most one place after the point: more would claim what no questionnaire knows.
pub(super) fn rounded(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// What a flagged answer is met with: the agreed words, then people.
pub(super) fn help(words: &Words) -> Vec<String> {
    vec![
        say!(words, "measure-thank-you"),
        say!(words, "settle-lines-danger"),
        say!(words, "settle-lines-find"),
        say!(words, "settle-lines-person"),
        say!(words, "settle-lines-limits"),
    ]
}

/// What a person sees before a file is taken in: label and text.
pub(super) fn preview(draft: &Draft, words: &Words) -> Vec<String> {
    let instrument = &draft.instrument;
    let mut lines = vec![say!(words, "measure-preview", title = instrument.line(words))];
    lines.push(say!(words, "instrument-questions", count = instrument.questions().count()));
    lines.extend(instrument.publisher.as_ref().map(|who| say!(words, "measure-preview-publisher", who = who)));
    match &instrument.licence {
        Some(licence) => lines.push(say!(words, "measure-preview-licence", licence = licence)),
        None => lines.push(say!(words, "measure-preview-no-licence")),
    }
    let scales: Vec<String> = instrument.scales.iter().map(|scale| scale.label.clone()).collect();
    if !scales.is_empty() {
        lines.push(say!(words, "measure-preview-scales", scales = scales.join(", ")));
    }
    lines.extend(draft.notes.iter().take(MOST_NOTES).map(|note| note.says(words)));
    if draft.notes.len() > MOST_NOTES {
        lines.push(say!(words, "measure-more", count = draft.notes.len() - MOST_NOTES));
    }
    lines.extend(instrument.caution.clone());
    lines
}

/// A measure as one JSON line.
pub(super) fn listed_json(instrument: &Instrument, id: Option<Id>, last: Option<&At>) -> String {
    let mut object = Map::new();
    object.extend(id.map(|id| ("id".to_owned(), Value::from(id.to_string()))));
    object.insert("slug".into(), json!(instrument.slug));
    object.insert("title".into(), json!(instrument.title));
    object.insert("version".into(), json!(instrument.version));
    object.insert("own".into(), json!(instrument.own == Some(true)));
    object.insert("questions".into(), json!(instrument.questions().count()));
    object.insert("scales".into(), json!(instrument.scales.iter().map(|scale| &scale.id).collect::<Vec<_>>()));
    object.insert("days_between".into(), json!(instrument.days_between));
    object.insert("last".into(), json!(last.map(At::as_str)));
    Value::Object(object).to_string()
}

/// An instrument as one JSON line, without the file it came from.
pub(super) fn instrument_json(instrument: &Instrument, id: Option<Id>) -> String {
    let mut object = Map::new();
    object.extend(id.map(|id| ("id".to_owned(), Value::from(id.to_string()))));
    if let Ok(Value::Object(fields)) = serde_json::to_value(instrument) {
        object.extend(fields.into_iter().filter(|(name, _)| name != "source"));
    }
    Value::Object(object).to_string()
}

/// A response as one JSON line: as it is kept, and what may be said of it.
pub(super) fn response_json(
    id: Id,
    instrument: &Instrument,
    response: &Response,
    reading: &Reading,
    words: &Words,
) -> String {
    let mut object = Map::new();
    object.insert("id".into(), id.to_string().into());
    if let Ok(Value::Object(fields)) = serde_json::to_value(response) {
        object.extend(fields);
    }
    let lines: Vec<Value> = reading.lines.iter().map(line_json).collect();
    object.insert("reading".into(), lines.into());
    if let Some(region) = reading.region {
        object.insert("region".into(), json!(region_said(region, words)));
    }
    let flagged: Vec<&str> = response.flagged(instrument).collect();
    if !flagged.is_empty() {
        object.insert("flagged".into(), json!(flagged));
        object.insert("help".into(), json!(help(words)));
    }
    object.insert("standing".into(), json!(standing(instrument, words)));
    Value::Object(object).to_string()
}

fn line_json(line: &Line) -> Value {
    json!({
        "scale": line.scale,
        "value": line.value,
        "give_or_take": line.give_or_take,
        "band": line.band,
        "cuts": line.cuts,
        "before": line.before,
        "change": line.change.map(|change| json!({
            "by": change.by, "smallest_reliable": change.smallest, "is_reliable": change.is_beyond
        })),
        "wobble": line.wobble,
    })
}

/// A response as a FHIR bundle.
pub(super) fn fhir(instrument: &Instrument, response: &Response, id: Id) -> String {
    serde_json::to_string_pretty(&questionnaire::bundle(instrument, response, id)).unwrap_or_default()
}
