use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::options::Options;
use super::{MOST_QUESTIONS, Note, Refusal};
use crate::instrument::{AnswerKind, Condition, Item, Test};

const STEM: &str = "http://hl7.org/fhir/StructureDefinition/";
const CALCULATED: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";

/// The most tests that decide whether one question is asked, with those of its groups.
const MOST_TESTS: usize = 100;

/// The place of an entry of a list.
pub(super) fn at(place: &str, index: usize) -> String {
    format!("{place}[{index}]")
}

/// A text field; absent or empty is `None`, anything else than text is refused.
pub(super) fn text(object: &Map<String, Value>, field: &str, place: &str) -> Result<Option<String>, Refusal> {
    match object.get(field) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty())),
        Some(_) if place == field => Err(Refusal::Shape(place.to_owned())),
        Some(_) => Err(Refusal::Shape(format!("{place}.{field}"))),
    }
}

/// A list field; absent is empty, anything else than a list is refused.
pub(super) fn list<'v>(object: &'v Map<String, Value>, field: &str, place: &str) -> Result<&'v [Value], Refusal> {
    match object.get(field) {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(list)) => Ok(list),
        Some(_) if place == field => Err(Refusal::Shape(place.to_owned())),
        Some(_) => Err(Refusal::Shape(format!("{place}.{field}"))),
    }
}

/// An extension by the last part of its address, or by all of it.
pub(super) fn extension<'v>(object: &'v Map<String, Value>, name: &str) -> Option<&'v Map<String, Value>> {
    let found = object.get("extension")?.as_array()?.iter().filter_map(Value::as_object);
    let is = |url: &str| url == name || url.strip_prefix(STEM) == Some(name);
    found.into_iter().find(|extension| extension.get("url").and_then(Value::as_str).is_some_and(is))
}

/// The expression of a question that is worked out rather than asked.
pub(super) fn calculated(item: &Map<String, Value>) -> Option<&str> {
    extension(item, CALCULATED)?.get("valueExpression")?.get("expression")?.as_str()
}

/// The questions of a file, gathered part by part.
pub(super) struct Items<'f> {
    pub(super) items: Vec<Item>,
    pub(super) notes: Vec<Note>,
    /// Questions past the most that are taken: counted, and not built.
    pub(super) beyond: usize,
    options: Options<'f>,
    seen: BTreeSet<String>,
}

/// What a group hands down to its questions.
#[derive(Clone, Default)]
struct Above {
    part: Option<String>,
    when: Vec<Condition>,
}

impl<'f> Items<'f> {
    pub(super) fn new(file: &'f Map<String, Value>) -> Result<Self, Refusal> {
        let options = Options::of(file)?;
        Ok(Self { items: Vec::new(), notes: Vec::new(), beyond: 0, options, seen: BTreeSet::new() })
    }

    pub(super) fn take(&mut self, items: &[Value], place: &str) -> Result<(), Refusal> {
        self.take_below(items, place, &Above::default())
    }

    /// As deep as the brackets of the file go, which are counted before.
    fn take_below(&mut self, items: &[Value], place: &str, above: &Above) -> Result<(), Refusal> {
        for (index, item) in items.iter().enumerate() {
            let place = at(place, index);
            let item = item.as_object().ok_or_else(|| Refusal::Shape(place.clone()))?;
            let id = text(item, "linkId", &place)?.ok_or_else(|| Refusal::NoLink(place.clone()))?;
            if !self.seen.insert(id.clone()) {
                return Err(Refusal::LinkTwice(id));
            }
            let mut when = above.when.clone();
            when.extend(condition(item, &place)?);
            if when.iter().map(|condition| condition.tests.len()).sum::<usize>() > MOST_TESTS {
                return Err(Refusal::Shape(format!("{place}.enableWhen")));
            }
            let words = text(item, "text", &place)?;
            let kind = text(item, "type", &place)?.unwrap_or_default();
            let below = Above {
                part: if kind == "group" { words.clone().or_else(|| above.part.clone()) } else { above.part.clone() },
                when: when.clone(),
            };
            if kind != "group" && is_shown(item) && self.items.len() + self.notes.len() >= 2 * MOST_QUESTIONS {
                self.beyond += 1;
            } else if kind != "group" && is_shown(item) {
                let words = words.unwrap_or_else(|| id.clone());
                let made = Item { id, part: above.part.clone(), text: words, when, ..Item::default() };
                self.question(made, &kind, item, &place)?;
            }
            self.take_below(list(item, "item", &place)?, &format!("{place}.item"), &below)?;
        }
        Ok(())
    }

    fn question(&mut self, mut made: Item, kind: &str, item: &Map<String, Value>, place: &str) -> Result<(), Refusal> {
        let Some(answer) = answer_kind(kind) else {
            self.notes.push(Note::NotAsked(made.id));
            return Ok(());
        };
        made.prefix = text(item, "prefix", place)?;
        made.several = flag(item, "repeats", place)?;
        made.required = flag(item, "required", place)?;
        made.min = bound(item, "minValue");
        made.max = bound(item, "maxValue");
        made.unit = unit(item);
        made.options = self.options.of_item(item, place)?;
        // A number or a text that is picked from a list is a choice.
        let is_picked = !made.options.is_empty() && !matches!(answer, AnswerKind::Shown | AnswerKind::OpenChoice);
        let answer = if is_picked { AnswerKind::Choice } else { answer };
        if answer == AnswerKind::Choice && made.options.is_empty() {
            self.notes.push(Note::NoOptions(made.id));
            return Ok(());
        }
        made.answer = Some(answer);
        self.items.push(made);
        Ok(())
    }
}

/// Hidden questions and those that are worked out are not asked.
fn is_shown(item: &Map<String, Value>) -> bool {
    let is_true = |value: Option<&Value>| value == Some(&Value::Bool(true));
    let is_hidden = extension(item, "questionnaire-hidden").is_some_and(|hidden| is_true(hidden.get("valueBoolean")));
    !is_hidden && !is_true(item.get("readOnly")) && calculated(item).is_none()
}

/// `coding` is what later versions of the standard call `choice`.
fn answer_kind(kind: &str) -> Option<AnswerKind> {
    Some(match kind {
        "choice" | "coding" => AnswerKind::Choice,
        "open-choice" => AnswerKind::OpenChoice,
        "integer" => AnswerKind::Whole,
        "decimal" | "quantity" => AnswerKind::Number,
        "boolean" => AnswerKind::YesNo,
        "string" | "text" => AnswerKind::Text,
        "date" => AnswerKind::Day,
        "display" => AnswerKind::Shown,
        _ => return None,
    })
}

fn flag(item: &Map<String, Value>, field: &str, place: &str) -> Result<Option<bool>, Refusal> {
    match item.get(field) {
        None | Some(Value::Null | Value::Bool(false)) => Ok(None),
        Some(Value::Bool(true)) => Ok(Some(true)),
        Some(_) => Err(Refusal::Shape(format!("{place}.{field}"))),
    }
}

fn bound(item: &Map<String, Value>, name: &str) -> Option<f64> {
    let extension = extension(item, name)?;
    extension.get("valueInteger").or_else(|| extension.get("valueDecimal"))?.as_f64()
}

fn unit(item: &Map<String, Value>) -> Option<String> {
    let coding = extension(item, "questionnaire-unit")?.get("valueCoding")?;
    coding.get("display").or_else(|| coding.get("code"))?.as_str().map(str::to_owned)
}

fn condition(item: &Map<String, Value>, place: &str) -> Result<Option<Condition>, Refusal> {
    let mut tests = Vec::new();
    for (index, when) in list(item, "enableWhen", place)?.iter().enumerate() {
        let place = at(&format!("{place}.enableWhen"), index);
        let when = when.as_object().ok_or_else(|| Refusal::Shape(place.clone()))?;
        tests.push(Test {
            item: text(when, "question", &place)?.ok_or_else(|| Refusal::Shape(format!("{place}.question")))?,
            is: text(when, "operator", &place)?.ok_or_else(|| Refusal::Shape(format!("{place}.operator")))?,
            than: compared(when).ok_or_else(|| Refusal::Shape(format!("{place}.answer[x]")))?,
        });
    }
    let any = (item.get("enableBehavior").and_then(Value::as_str) == Some("any")).then_some(true);
    Ok((!tests.is_empty()).then_some(Condition { any, tests }))
}

/// What an answer is compared with, as it is kept here: a code, a number, words, true or false.
fn compared(when: &Map<String, Value>) -> Option<Value> {
    let (name, value) = when.iter().find(|(name, _)| name.starts_with("answer"))?;
    match name.as_str() {
        "answerCoding" => value.get("code").cloned(),
        "answerQuantity" => value.get("value").cloned(),
        _ => (!value.is_object() && !value.is_array()).then(|| value.clone()),
    }
}
