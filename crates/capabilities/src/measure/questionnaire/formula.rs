use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::Refusal;
use super::items::calculated;
use crate::instrument::{How, Instrument, Item, Scale};

/// The scales that a file's own formulas make.
pub(super) struct Found {
    pub(super) scales: Vec<Scale>,
    /// Questions whose formula is outside the closed set.
    pub(super) outside: Vec<String>,
}

/// Reads every `calculatedExpression`. Nothing is evaluated: a formula either is one of a few
/// shapes, which then name a scale, or it is left alone.
///
/// # Errors
/// [`Refusal::Shape`] when there are more of them than any questionnaire has.
pub(super) fn scales(file: &Map<String, Value>, instrument: &Instrument) -> Result<Found, Refusal> {
    let mut found = Found { scales: Vec::new(), outside: Vec::new() };
    let top = items_of(file).filter_map(|item| item.get("linkId").and_then(Value::as_str)).collect();
    gather(file, &Asked { instrument, top }, &mut found)?;
    Ok(found)
}

/// The most formulas of a file.
const MOST: usize = 100;

/// The questions a formula can speak of.
struct Asked<'f> {
    instrument: &'f Instrument,
    /// The names outside every group: `%resource.item` reaches no deeper.
    top: BTreeSet<&'f str>,
}

fn items_of(parent: &Map<String, Value>) -> impl Iterator<Item = &Map<String, Value>> {
    parent.get("item").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}

fn gather(parent: &Map<String, Value>, asked: &Asked<'_>, found: &mut Found) -> Result<(), Refusal> {
    for item in items_of(parent) {
        let name = |field: &str| item.get(field).and_then(Value::as_str).map(str::to_owned);
        if let (Some(id), Some(expression)) = (name("linkId"), calculated(item)) {
            if found.scales.len() + found.outside.len() >= MOST {
                return Err(Refusal::Shape(id));
            }
            match scale(expression, asked) {
                Some(scale) => {
                    let loinc = super::reading::loinc_of(item, "code").ok().and_then(|codes| codes.into_iter().next());
                    let label = name("text").unwrap_or_else(|| id.clone());
                    found.scales.push(Scale { id, label, loinc, ..scale });
                }
                None => found.outside.push(id),
            }
        }
        gather(item, asked, found)?;
    }
    Ok(())
}

/// The closed set. Spaces do not matter.
///
/// - all answers: `answers().sum(value.ordinal())`, `%resource.item.answer.value.weight().sum()`
/// - some of them: `….where(linkId='a' or linkId='b')….sum()`, `….where(linkId in ('a' | 'b'))…`
/// - one after the other: `….where(linkId='a').answer.value.weight() + …`
///
/// each with `.sum()`, `.avg()` or `.count()` at its end.
fn scale(expression: &str, asked: &Asked<'_>) -> Option<Scale> {
    let bare: String = expression.chars().filter(|letter| !letter.is_whitespace()).collect();
    let (how, items) = match added(&bare) {
        Some(names) => (How::Sum, names),
        None => {
            let (body, how) = ending(&bare)?;
            (how, chosen(body, asked)?)
        }
    };
    let is_known = |name: &String| asked.instrument.item(name).is_some_and(Item::is_question);
    let is_whole = !items.is_empty() && items.iter().all(is_known);
    is_whole.then(|| Scale { items, how: Some(how), ..Scale::default() })
}

fn ending(bare: &str) -> Option<(&str, How)> {
    if let Some(body) = bare.strip_suffix(".sum(value.ordinal())").or_else(|| bare.strip_suffix(".sum(value.weight())"))
    {
        return (body == "answers()" || body == "%resource.answers()").then_some(("", How::Sum));
    }
    let ends = [(".sum()", How::Sum), (".avg()", How::Mean), (".count()", How::Count)];
    let (body, how) = ends.into_iter().find_map(|(end, how)| Some((bare.strip_suffix(end)?, how)))?;
    Some((value_of(body)?, how))
}

/// What stands before the weight of an answer.
fn value_of(body: &str) -> Option<&str> {
    let ends = [".answer.value.ordinal()", ".answer.value.weight()", ".answer.ordinal()", ".answer.weight()"];
    ends.iter().find_map(|end| body.strip_suffix(end))
}

/// What stands before a choice among the questions.
fn after_root(body: &str) -> Option<&str> {
    let roots = [
        "%resource.descendants().where(",
        "%resource.item.descendants().where(",
        "%resource.repeat(item).where(",
        "%resource.item.item.where(",
        "%resource.item.where(",
        "%questionnaireresponse.item.where(",
        "item.where(",
    ];
    roots.iter().find_map(|root| body.strip_prefix(root))
}

fn chosen(body: &str, asked: &Asked<'_>) -> Option<Vec<String>> {
    let is_everywhere = ["", "%resource.repeat(item)", "%resource.descendants()"].contains(&body);
    if is_everywhere || ["%resource.item", "item"].contains(&body) {
        let is_weighted = |item: &&Item| item.options.iter().any(|offer| offer.number.is_some());
        let weighted = asked.instrument.questions().filter(is_weighted);
        let reached = weighted.filter(|item| is_everywhere || asked.top.contains(item.id.as_str()));
        return Some(reached.map(|item| item.id.clone()).collect());
    }
    named(after_root(body)?.strip_suffix(')')?)
}

fn named(condition: &str) -> Option<Vec<String>> {
    if let Some(list) = condition.strip_prefix("linkIdin(").and_then(|rest| rest.strip_suffix(')')) {
        return list.split('|').map(quoted).collect();
    }
    condition.split("orlinkId=").map(|part| quoted(part.strip_prefix("linkId=").unwrap_or(part))).collect()
}

/// A name in quotes, without a quote inside.
fn quoted(text: &str) -> Option<String> {
    let name = text.strip_prefix('\'')?.strip_suffix('\'')?;
    (!name.is_empty() && !name.contains(['\'', '\\'])).then(|| name.to_owned())
}

fn added(bare: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> = bare.split('+').collect();
    if parts.len() < 2 {
        return None;
    }
    let one = |part: &&str| quoted(after_root(value_of(part)?)?.strip_suffix(')')?.strip_prefix("linkId=")?);
    parts.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::{Asked, scale};
    use crate::instrument::{AnswerKind, How, Instrument, Item, Offer};

    fn instrument() -> Instrument {
        let options = vec![Offer { code: "x".into(), number: Some(1.0), ..Offer::default() }];
        let item = |id: &str| Item {
            id: id.into(),
            answer: Some(AnswerKind::Choice),
            options: options.clone(),
            ..Item::default()
        };
        Instrument { items: ["a", "b/1", "c"].map(item).to_vec(), ..Instrument::default() }
    }

    #[test]
    fn the_closed_set_is_read_and_nothing_else() {
        let table: [(&str, Option<(How, &str)>); 15] = [
            ("answers().sum(value.ordinal())", Some((How::Sum, "a b/1 c"))),
            ("%resource.item.answer.value.weight().sum()", Some((How::Sum, "a b/1 c"))),
            ("%resource.repeat(item).answer.value.ordinal().avg()", Some((How::Mean, "a b/1 c"))),
            (
                "%resource.item.where(linkId = 'a' or linkId = 'b/1').answer.value.weight().sum()",
                Some((How::Sum, "a b/1")),
            ),
            ("%resource.item.where(linkId in ('a' | 'c')).answer.value.ordinal().count()", Some((How::Count, "a c"))),
            (
                "%resource.item.where(linkId='a').answer.value.weight() + item.where(linkId='c').answer.value.weight()",
                Some((How::Sum, "a c")),
            ),
            ("%resource.item.where(linkId='z').answer.value.weight().sum()", None),
            ("%resource.item.where(linkId.matches('^a$')).answer.value.ordinal().sum()", None),
            ("iif(%a > 10, 1, 2)", None),
            ("answers().sum(value.ordinal()) * 2", None),
            ("%resource.item.answer.value.weight().sum() / 5", None),
            ("", None),
            ("+", None),
            ("%resource.item.where(linkId='a' or true).answer.value.weight().sum()", None),
            ("%resource.item.where(linkId='a\\'').answer.value.weight().sum()", None),
        ];
        for (expression, expected) in table {
            let instrument = instrument();
            let asked = Asked { instrument: &instrument, top: ["a", "b/1", "c"].into() };
            let found = scale(expression, &asked).map(|scale| (scale.how.unwrap(), scale.items.join(" ")));
            assert_eq!(found, expected.map(|(how, items)| (how, items.to_owned())), "{expression}");
        }
    }
}
