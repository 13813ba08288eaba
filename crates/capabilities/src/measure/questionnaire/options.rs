use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::Refusal;
use super::items::{at, extension, list, text};
use crate::instrument::Offer;

/// LOINC's answers to PHQ-9, GAD-7 and their relatives. A published questionnaire carries these
/// codes and no weights at all.
const LOINC: [(&str, f64); 4] = [("LA6568-5", 0.0), ("LA6569-3", 1.0), ("LA6570-1", 2.0), ("LA6571-9", 3.0)];

/// The most answers to one question, and the most lists in a file.
const MOST: usize = 1_000;
/// The longest way from one list to another.
const MOST_DEEP: usize = 64;

/// The lists of answers inside a file. Nothing outside it is looked up.
pub(super) struct Options<'f> {
    sets: BTreeMap<&'f str, &'f Map<String, Value>>,
    /// Lists that were gathered already.
    known: BTreeMap<String, Vec<Offer>>,
}

/// One list being gathered: the way to where it stands, the lists it took in, and their answers.
#[derive(Default)]
struct Gathered {
    path: Vec<String>,
    seen: BTreeSet<String>,
    offers: Vec<Offer>,
}

impl<'f> Options<'f> {
    pub(super) fn of(file: &'f Map<String, Value>) -> Result<Self, Refusal> {
        let mut sets = BTreeMap::new();
        let contained = list(file, "contained", "contained")?;
        if contained.len() > MOST {
            return Err(Refusal::Shape("contained".to_owned()));
        }
        for (index, contained) in contained.iter().enumerate() {
            let set = contained.as_object().ok_or_else(|| Refusal::Shape(at("contained", index)))?;
            if let Some(id) = set.get("id").and_then(Value::as_str) {
                sets.insert(id, set);
            }
        }
        Ok(Self { sets, known: BTreeMap::new() })
    }

    /// The number is looked for on the answer itself, then on its option, then in the contained
    /// list, then in LOINC's table.
    pub(super) fn of_item(&mut self, item: &Map<String, Value>, place: &str) -> Result<Vec<Offer>, Refusal> {
        let listed = match text(item, "answerValueSet", place)? {
            Some(set) => self.listed(set, &format!("{place}.answerValueSet"))?,
            None => Vec::new(),
        };
        let own = list(item, "answerOption", place)?;
        if own.len() > MOST {
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
        told_apart(offers, place)
    }

    fn listed(&mut self, reference: String, place: &str) -> Result<Vec<Offer>, Refusal> {
        if let Some(known) = self.known.get(&reference) {
            return Ok(known.clone());
        }
        let mut gathered = Gathered::default();
        self.of_set(&reference, place, &mut gathered)?;
        self.known.insert(reference, gathered.offers.clone());
        Ok(gathered.offers)
    }

    /// A list that is led to twice is taken in once: a file of many lists that each name the next
    /// one twice would never end.
    fn of_set(&self, reference: &str, place: &str, gathered: &mut Gathered) -> Result<(), Refusal> {
        let Some(set) = reference.strip_prefix('#').and_then(|id| self.sets.get(id)) else { return Ok(()) };
        if gathered.path.iter().any(|before| before == reference) {
            return Err(Refusal::Circle(format!("{place}: {reference}")));
        }
        if gathered.path.len() >= MOST_DEEP {
            return Err(Refusal::Shape(place.to_owned()));
        }
        if !gathered.seen.insert(reference.to_owned()) {
            return Ok(());
        }
        gathered.path.push(reference.to_owned());
        if let Some(expansion) = set.get("expansion").and_then(Value::as_object) {
            gathered.offers.extend(list(expansion, "contains", place)?.iter().filter_map(concept));
        } else if let Some(compose) = set.get("compose").and_then(Value::as_object) {
            for include in list(compose, "include", place)?.iter().filter_map(Value::as_object) {
                let system = include.get("system").and_then(Value::as_str);
                let within = list(include, "concept", place)?.iter().filter_map(concept);
                gathered.offers.extend(within.map(|offer| Offer { system: system.map(str::to_owned), ..offer }));
                for inner in list(include, "valueSet", place)?.iter().filter_map(Value::as_str) {
                    self.of_set(inner, place, gathered)?;
                }
            }
        }
        if gathered.offers.len() > MOST {
            return Err(Refusal::Shape(place.to_owned()));
        }
        gathered.path.pop();
        Ok(())
    }
}

/// An answer is kept by its code: two that differ and share one could not be told apart, and the
/// number behind one would be taken for the other's. The same answer twice is one.
fn told_apart(offers: Vec<Offer>, place: &str) -> Result<Vec<Offer>, Refusal> {
    let mut apart: Vec<Offer> = Vec::with_capacity(offers.len());
    let mut at_code: BTreeMap<String, usize> = BTreeMap::new();
    for offer in offers {
        match at_code.get(&offer.code).and_then(|place| apart.get(*place)) {
            Some(same) if same.text == offer.text && same.number == offer.number => {}
            Some(_) => return Err(Refusal::AnswerTwice(place.to_owned(), offer.code)),
            None => {
                at_code.insert(offer.code.clone(), apart.len());
                apart.push(offer);
            }
        }
    }
    Ok(apart)
}

/// One answer of an `answerOption`.
fn offered(option: &Map<String, Value>) -> Option<Offer> {
    let (name, value) = option.iter().find(|(name, _)| name.starts_with("value"))?;
    match (name.as_str(), value) {
        ("valueCoding", Value::Object(coding)) => coded(coding),
        // A weight that is written beside a number counts, and not the number itself.
        ("valueInteger" | "valueDecimal", Value::Number(number)) => {
            let text = number.to_string();
            let beside = option.get(&format!("_{name}")).and_then(Value::as_object).and_then(weight);
            let number = beside.or_else(|| weight(option)).or_else(|| number.as_f64());
            Some(Offer { code: text.clone(), text, number, system: None })
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
