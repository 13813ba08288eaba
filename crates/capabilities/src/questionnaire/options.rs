use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Refusal;
use super::items::{at, extension, list, text};
use crate::instrument::Offer;

/// LOINC's answers to PHQ-9, GAD-7 and their relatives. A published questionnaire carries these
/// codes and no weights at all.
const LOINC: [(&str, f64); 4] = [("LA6568-5", 0.0), ("LA6569-3", 1.0), ("LA6570-1", 2.0), ("LA6571-9", 3.0)];

/// The most answers to one question.
const MOST: usize = 1_000;

/// The lists of answers inside a file. Nothing outside it is looked up.
pub(super) struct Options<'f> {
    sets: BTreeMap<&'f str, &'f Map<String, Value>>,
}

impl<'f> Options<'f> {
    pub(super) fn of(file: &'f Map<String, Value>) -> Result<Self, Refusal> {
        let mut sets = BTreeMap::new();
        for (index, contained) in list(file, "contained", "contained")?.iter().enumerate() {
            let set = contained.as_object().ok_or_else(|| Refusal::Shape(at("contained", index)))?;
            if let Some(id) = set.get("id").and_then(Value::as_str) {
                sets.insert(id, set);
            }
        }
        Ok(Self { sets })
    }

    /// The number is looked for on the answer itself, then on its option, then in the contained
    /// list, then in LOINC's table.
    pub(super) fn of_item(&self, item: &Map<String, Value>, place: &str) -> Result<Vec<Offer>, Refusal> {
        let mut listed = Vec::new();
        if let Some(set) = text(item, "answerValueSet", place)? {
            self.of_set(&set, &format!("{place}.answerValueSet"), &mut Vec::new(), &mut listed)?;
        }
        let own = list(item, "answerOption", place)?;
        if own.len() > MOST || listed.len() > MOST {
            return Err(Refusal::Shape(format!("{place}.answerOption")));
        }
        let mut offers = Vec::new();
        for (index, option) in own.iter().enumerate() {
            let place = at(&format!("{place}.answerOption"), index);
            let option = option.as_object().ok_or_else(|| Refusal::Shape(place.clone()))?;
            let mut offer = offered(option).ok_or_else(|| Refusal::Shape(place.clone()))?;
            let in_list = || listed.iter().find(|known: &&Offer| known.code == offer.code)?.number;
            offer.number = offer.number.or_else(|| weight(option)).or_else(in_list).or_else(|| in_loinc(&offer));
            offers.push(offer);
        }
        if offers.is_empty() {
            offers = listed;
            for offer in &mut offers {
                offer.number = offer.number.or_else(|| in_loinc(offer));
            }
        }
        Ok(offers)
    }

    fn of_set(
        &self,
        reference: &str,
        place: &str,
        path: &mut Vec<String>,
        offers: &mut Vec<Offer>,
    ) -> Result<(), Refusal> {
        let Some(set) = reference.strip_prefix('#').and_then(|id| self.sets.get(id)) else { return Ok(()) };
        if path.iter().any(|before| before == reference) {
            return Err(Refusal::Circle(format!("{place}: {reference}")));
        }
        path.push(reference.to_owned());
        if let Some(expansion) = set.get("expansion").and_then(Value::as_object) {
            offers.extend(list(expansion, "contains", place)?.iter().filter_map(concept));
        } else if let Some(compose) = set.get("compose").and_then(Value::as_object) {
            for include in list(compose, "include", place)?.iter().filter_map(Value::as_object) {
                let system = include.get("system").and_then(Value::as_str);
                let within = list(include, "concept", place)?.iter().filter_map(concept);
                offers.extend(within.map(|offer| Offer { system: system.map(str::to_owned), ..offer }));
                for inner in list(include, "valueSet", place)?.iter().filter_map(Value::as_str) {
                    self.of_set(inner, place, path, offers)?;
                }
            }
        }
        if offers.len() > MOST {
            return Err(Refusal::Shape(place.to_owned()));
        }
        path.pop();
        Ok(())
    }
}

/// One answer of an `answerOption`.
fn offered(option: &Map<String, Value>) -> Option<Offer> {
    let (name, value) = option.iter().find(|(name, _)| name.starts_with("value"))?;
    match (name.as_str(), value) {
        ("valueCoding", Value::Object(coding)) => coded(coding),
        ("valueInteger" | "valueDecimal", Value::Number(number)) => {
            let text = number.to_string();
            Some(Offer { code: text.clone(), text, number: number.as_f64(), system: None })
        }
        (_, Value::String(text)) => Some(Offer { code: text.clone(), text: text.clone(), ..Offer::default() }),
        _ => None,
    }
}

fn concept(value: &Value) -> Option<Offer> {
    coded(value.as_object()?)
}

/// A coding without a code is known by its words.
fn coded(coding: &Map<String, Value>) -> Option<Offer> {
    let of = |field: &str| coding.get(field).and_then(Value::as_str).map(str::to_owned);
    let code = of("code").or_else(|| of("display"))?;
    Some(Offer {
        text: of("display").unwrap_or_else(|| code.clone()),
        system: of("system"),
        number: weight(coding),
        code,
    })
}

fn weight(object: &Map<String, Value>) -> Option<f64> {
    let extension = extension(object, "ordinalValue").or_else(|| extension(object, "itemWeight"))?;
    extension.get("valueDecimal").or_else(|| extension.get("valueInteger"))?.as_f64()
}

fn in_loinc(offer: &Offer) -> Option<f64> {
    if offer.system.as_deref() != Some("http://loinc.org") {
        return None;
    }
    LOINC.iter().find(|(code, _)| *code == offer.code).map(|(_, number)| *number)
}
