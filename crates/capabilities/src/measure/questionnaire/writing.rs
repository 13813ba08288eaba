use record::Id;
use serde_json::{Map, Value, json};

use crate::instrument::{AnswerKind, Instrument, Item, Scale};
use crate::response::{Answer, Response, Score};

/// A response as FHIR R4: a bundle of the questionnaire it answers (with its copyright), a
/// QuestionnaireResponse, and an Observation for every scale.
pub(in crate::measure) fn bundle(instrument: &Instrument, response: &Response, id: Id) -> Value {
    let source: Option<Value> = instrument.source.as_deref().and_then(of_source);
    let answered = json!({
        "fullUrl": urn(id),
        "resource": questionnaire_response(instrument, source.as_ref(), response, id),
    });
    let observed =
        response.scores.iter().map(|score| json!({ "resource": observation(instrument, response, score, id) }));
    let asked = source.iter().map(|source| json!({ "resource": source }));
    let entries: Vec<Value> = asked.chain([answered]).chain(observed).collect();
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
}

fn of_source(source: &str) -> Option<Value> {
    serde_json::from_str(source.strip_prefix('\u{feff}').unwrap_or(source)).ok()
}

/// The id as every other program knows it.
fn urn(id: Id) -> String {
    let hex: String = id.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

fn questionnaire_response(instrument: &Instrument, source: Option<&Value>, response: &Response, id: Id) -> Value {
    let mut made = Map::new();
    made.insert("resourceType".into(), "QuestionnaireResponse".into());
    made.insert("id".into(), id.to_string().into());
    if let Some(url) = &response.url {
        let version = response.version.as_ref().map_or_else(String::new, |version| format!("|{version}"));
        made.insert("questionnaire".into(), format!("{url}{version}").into());
    }
    let answers = response.answers.iter().map(|answer| (answer.item.clone(), answer.value.clone())).collect();
    let is_answered = |item: &&Item| response.answers.iter().any(|answer| answer.item == item.id);
    let is_whole = instrument.asked(&answers).iter().filter(|item| item.is_question()).all(is_answered);
    made.insert("status".into(), if is_whole { "completed" } else { "in-progress" }.into());
    if let Some(at) = authored(response) {
        made.insert("authored".into(), at.into());
    }
    let items = match source.and_then(|source| source.get("item")) {
        Some(items) => nested(items, instrument, response),
        None => flat(instrument, response),
    };
    if !items.is_empty() {
        made.insert("item".into(), items.into());
    }
    Value::Object(made)
}

/// FHIR times have an offset and no zone name.
fn authored(response: &Response) -> Option<String> {
    Some(response.at.as_ref()?.as_str().split('[').next()?.to_owned())
}

/// The groups of the file, as far as something in them was answered.
fn nested(items: &Value, instrument: &Instrument, response: &Response) -> Vec<Value> {
    let mut made = Vec::new();
    for item in items.as_array().into_iter().flatten() {
        let id = item.get("linkId").and_then(Value::as_str).unwrap_or_default();
        let below = item.get("item").map(|below| nested(below, instrument, response)).unwrap_or_default();
        let answer = response.answers.iter().find(|answer| answer.item == id);
        let values = answer.zip(instrument.item(id)).map(|(answer, asked)| values(answer, asked, Some(item)));
        if values.is_none() && below.is_empty() {
            continue;
        }
        let mut written = Map::new();
        written.insert("linkId".into(), id.into());
        if let Some(text) = item.get("text") {
            written.insert("text".into(), text.clone());
        }
        match values {
            Some(mut values) => {
                // Below a question, its own questions stand under its answer.
                if let (Some(Value::Object(first)), false) = (values.first_mut(), below.is_empty()) {
                    first.insert("item".into(), below.into());
                }
                written.insert("answer".into(), values.into());
            }
            None => {
                written.insert("item".into(), below.into());
            }
        }
        made.push(Value::Object(written));
    }
    made
}

fn flat(instrument: &Instrument, response: &Response) -> Vec<Value> {
    let one = |answer: &Answer| match instrument.item(&answer.item) {
        Some(item) => {
            let text = item.asks(response.toward.as_deref());
            json!({ "linkId": item.id, "text": text, "answer": values(answer, item, None) })
        }
        // The questionnaire is gone; what was answered is not.
        None => {
            let kind = match &answer.value {
                Value::Bool(_) => AnswerKind::YesNo,
                Value::Number(_) => AnswerKind::Number,
                _ => AnswerKind::Text,
            };
            let item = Item { id: answer.item.clone(), answer: Some(kind), ..Item::default() };
            json!({ "linkId": item.id, "answer": values(answer, &item, None) })
        }
    };
    response.answers.iter().map(one).collect()
}

fn values(answer: &Answer, item: &Item, source: Option<&Value>) -> Vec<Value> {
    match &answer.value {
        Value::Array(several) => several.iter().map(|one| value(one, item, source)).collect(),
        one => vec![value(one, item, source)],
    }
}

fn value(given: &Value, item: &Item, source: Option<&Value>) -> Value {
    if item.is_choice() {
        return chosen(given, item, source);
    }
    let kind = source.and_then(|source| source.get("type")).and_then(Value::as_str);
    match (&item.answer, kind) {
        (_, Some("quantity")) => match &item.unit {
            Some(unit) => json!({ "valueQuantity": { "value": given, "unit": unit } }),
            None => json!({ "valueQuantity": { "value": given } }),
        },
        (Some(AnswerKind::Whole), _) => json!({ "valueInteger": given }),
        (Some(AnswerKind::Number), _) => json!({ "valueDecimal": given }),
        (Some(AnswerKind::YesNo), _) => json!({ "valueBoolean": given }),
        (Some(AnswerKind::Day), _) => json!({ "valueDate": given }),
        _ => json!({ "valueString": given }),
    }
}

/// The option as the file has it, with its weight; else its coding.
fn chosen(given: &Value, item: &Item, source: Option<&Value>) -> Value {
    let options = source.and_then(|source| source.get("answerOption")).and_then(Value::as_array);
    let is_it = |value: &Value| match value {
        Value::Object(coding) => coding.get("code").or_else(|| coding.get("display")) == Some(given),
        Value::Number(number) => given.as_str() == Some(&number.to_string()),
        other => other == given,
    };
    for option in options.into_iter().flatten().filter_map(Value::as_object) {
        if let Some((name, value)) = option.iter().find(|(name, value)| name.starts_with("value") && is_it(value)) {
            return Value::Object(Map::from_iter([(name.clone(), value.clone())]));
        }
    }
    match item.options.iter().find(|offer| given.as_str() == Some(&offer.code)) {
        Some(offer) => {
            let mut coding = Map::new();
            coding.extend(offer.system.clone().map(|system| ("system".to_owned(), system.into())));
            coding.insert("code".into(), offer.code.clone().into());
            coding.insert("display".into(), offer.text.clone().into());
            json!({ "valueCoding": coding })
        }
        None => json!({ "valueString": given }),
    }
}

fn observation(instrument: &Instrument, response: &Response, score: &Score, id: Id) -> Value {
    let scale = instrument.scales.iter().find(|scale| scale.id == score.scale);
    let mut made = Map::new();
    made.insert("resourceType".into(), "Observation".into());
    made.insert("id".into(), format!("{id}-{}", as_id(&score.scale)).into());
    made.insert("status".into(), "final".into());
    made.insert("code".into(), code(scale, score));
    if let Some(at) = authored(response) {
        made.insert("effectiveDateTime".into(), at.into());
    }
    match score.value {
        Some(value) => made.insert("valueQuantity".into(), json!({ "value": whole_if_whole(value) })),
        None => made.insert("dataAbsentReason".into(), json!({ "text": score.without })),
    };
    made.insert("derivedFrom".into(), json!([{ "reference": urn(id) }]));
    Value::Object(made)
}

fn code(scale: Option<&Scale>, score: &Score) -> Value {
    match scale.and_then(|scale| scale.loinc.as_ref()) {
        Some(loinc) => json!({ "coding": [{ "system": "http://loinc.org", "code": loinc }], "text": score.label }),
        None => json!({ "text": score.label }),
    }
}

/// A name as ids are written: letters, digits, `-` and `.`.
fn as_id(name: &str) -> String {
    let is_fine = |letter: char| letter.is_ascii_alphanumeric() || letter == '.';
    name.chars().map(|letter| if is_fine(letter) { letter } else { '-' }).take(32).collect()
}

/// 14, not 14.0, where it is.
fn whole_if_whole(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 1e15 { Value::from(value as i64) } else { Value::from(value) }
}
