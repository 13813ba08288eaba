use jiff::civil::Date;
use record::input;
use serde_json::{Number, Value};
use words::{Words, say};

use crate::instrument::{AnswerKind, Answers, Instrument, Item};
use crate::web::Filled;

/// The longest words of one answer, in letters.
const MOST_WORDS: usize = 10_000;

/// What a person says to a question.
pub(super) enum Said {
    /// An answer.
    Answer(Value),
    /// Nothing: it is skipped.
    Nothing,
    /// The rest of this part is skipped.
    SkipPart,
    /// The input has ended.
    End,
}

/// An answer as a person types it: the number of an option, its words, a number, words.
pub(super) fn typed(item: &Item, said: &str) -> Option<Value> {
    if item.is_choice() && item.several == Some(true) {
        let each: Option<Vec<Value>> = said.split(',').map(|one| typed_choice(item, one.trim())).collect();
        return each.filter(|each| !each.is_empty()).map(Value::Array);
    }
    match item.answer.as_ref()? {
        AnswerKind::Choice | AnswerKind::OpenChoice => typed_choice(item, said),
        AnswerKind::YesNo => match said.to_lowercase().as_str() {
            "y" | "yes" | "true" => Some(Value::Bool(true)),
            "n" | "no" | "false" => Some(Value::Bool(false)),
            _ => None,
        },
        AnswerKind::Whole => fitting(item, &Value::from(said.parse::<i64>().ok()?)),
        AnswerKind::Number => fitting(item, &Value::Number(Number::from_f64(said.replace(',', ".").parse().ok()?)?)),
        _ => fitting(item, &Value::from(said)),
    }
}

fn typed_choice(item: &Item, said: &str) -> Option<Value> {
    let by_place = said.parse::<usize>().ok().and_then(|place| item.options.get(place.checked_sub(1)?));
    let is_said = |text: &str| text.to_lowercase() == said.to_lowercase();
    let by_words = || item.options.iter().find(|offer| is_said(&offer.text) || offer.code == said);
    match by_place.or_else(by_words) {
        Some(offer) => Some(Value::from(offer.code.as_str())),
        None if item.answer == Some(AnswerKind::OpenChoice) => fitting(item, &Value::from(said)),
        None => None,
    }
}

/// An answer as a program hands it in, in stored form; `None` when it does not fit.
fn fitting(item: &Item, value: &Value) -> Option<Value> {
    let is_short = |text: &str| !text.trim().is_empty() && !input::is_longer(text, MOST_WORDS);
    match (item.answer.as_ref()?, value) {
        (AnswerKind::Choice | AnswerKind::OpenChoice, Value::Array(several)) if item.several == Some(true) => {
            let each: Option<Vec<Value>> = several.iter().map(|one| one_of(item, one)).collect();
            each.filter(|each| !each.is_empty()).map(Value::Array)
        }
        (AnswerKind::Choice | AnswerKind::OpenChoice, one) => one_of(item, one),
        (AnswerKind::Whole, Value::Number(number)) => {
            let whole = number.as_i64()?;
            is_within(item, whole as f64).then(|| Value::from(whole))
        }
        (AnswerKind::Number, Value::Number(number)) => is_within(item, number.as_f64()?).then(|| value.clone()),
        (AnswerKind::YesNo, Value::Bool(_)) => Some(value.clone()),
        (AnswerKind::Text, Value::String(text)) => is_short(text).then(|| value.clone()),
        (AnswerKind::Day, Value::String(text)) => text.parse::<Date>().ok().map(|date| Value::from(date.to_string())),
        _ => None,
    }
}

/// By code, by words, or by the number behind it when one option alone has it.
fn one_of(item: &Item, value: &Value) -> Option<Value> {
    let found = match value {
        Value::String(said) => {
            let by_code = item.options.iter().find(|offer| offer.code == *said);
            by_code.or_else(|| item.options.iter().find(|offer| offer.text == *said))
        }
        Value::Number(number) => {
            let mut behind =
                item.options.iter().filter(|offer| offer.number == number.as_f64() && offer.number.is_some());
            let first = behind.next();
            first.filter(|_| behind.next().is_none())
        }
        _ => None,
    };
    match (found, value) {
        (Some(offer), _) => Some(Value::from(offer.code.as_str())),
        (None, Value::String(said)) if item.answer == Some(AnswerKind::OpenChoice) => {
            (!said.trim().is_empty() && !input::is_longer(said, MOST_WORDS)).then(|| value.clone())
        }
        _ => None,
    }
}

fn is_within(item: &Item, number: f64) -> bool {
    item.min.is_none_or(|min| number >= min) && item.max.is_none_or(|max| number <= max)
}

/// Answers of one JSON object by the names of the questions; null is skipped.
///
/// # Errors
/// A sentence for every answer that does not fit.
pub(super) fn answers(text: &str, instrument: &Instrument, words: &Words) -> Result<Answers, Vec<String>> {
    let object = input::object(text).map_err(|_| vec![say!(words, "measure-answers-not-an-object")])?;
    let (mut answers, mut problems) = (Answers::new(), Vec::new());
    for (name, value) in object.iter().filter(|(_, value)| !value.is_null()) {
        match instrument.questions().find(|item| item.id == *name) {
            None => problems.push(say!(words, "measure-no-question", item = name)),
            Some(item) => match fitting(item, value) {
                Some(value) => {
                    answers.insert(name.clone(), value);
                }
                None => problems.push(say!(words, "measure-misfit", item = name, offered = offered(item, words))),
            },
        }
    }
    if problems.is_empty() { Ok(answers) } else { Err(problems) }
}

/// What may be answered, in one line.
pub(super) fn offered(item: &Item, words: &Words) -> String {
    if item.is_choice() {
        return item.options.iter().map(|offer| offer.text.as_str()).take(20).collect::<Vec<_>>().join(" / ");
    }
    match (&item.answer, item.min, item.max) {
        (Some(AnswerKind::Whole | AnswerKind::Number), Some(min), Some(max)) => {
            say!(words, "measure-offer-range", min = min.to_string(), max = max.to_string())
        }
        (Some(AnswerKind::Whole | AnswerKind::Number), _, _) => say!(words, "measure-offer-number"),
        (Some(AnswerKind::YesNo), _, _) => say!(words, "measure-offer-yes-no"),
        (Some(AnswerKind::Day), _, _) => say!(words, "measure-offer-day"),
        _ => say!(words, "measure-offer-words"),
    }
}

/// The name of a question in a form, by its place.
pub(super) fn name_of(place: usize) -> String {
    format!("q{place}")
}

/// The name of its own words, beside a list to choose from.
pub(super) fn own_of(place: usize) -> String {
    format!("q{place}-own")
}

/// Answers as a form sends them.
pub(super) struct Sent {
    pub(super) answers: Answers,
    /// The places whose answer does not fit.
    pub(super) misfits: Vec<usize>,
}

/// Reads a form: what is empty is skipped, what does not fit is named.
pub(super) fn sent(filled: &Filled, instrument: &Instrument) -> Sent {
    let mut sent = Sent { answers: Answers::new(), misfits: Vec::new() };
    for (place, item) in instrument.items.iter().enumerate().filter(|(_, item)| item.is_question()) {
        match raw(filled, place, item) {
            None => {}
            Some(raw) => match raw.and_then(|value| fitting(item, &value)) {
                Some(value) => {
                    sent.answers.insert(item.id.clone(), value);
                }
                None => sent.misfits.push(place),
            },
        }
    }
    sent
}

/// What was sent for a question, if anything was; `None` inside when it is not of its kind.
fn raw(filled: &Filled, place: usize, item: &Item) -> Option<Option<Value>> {
    let name = name_of(place);
    let own = filled.get(&own_of(place)).trim();
    if item.is_choice() && item.several == Some(true) {
        let picked = filled.all(&name).chain([own]).filter(|code| !code.is_empty());
        let picked: Vec<Value> = picked.map(Value::from).collect();
        return (!picked.is_empty()).then_some(Some(Value::Array(picked)));
    }
    let said = if own.is_empty() { filled.get(&name) } else { own };
    if said.trim().is_empty() {
        return None;
    }
    Some(match item.answer.as_ref()? {
        AnswerKind::Whole => said.trim().parse::<i64>().ok().map(Value::from),
        AnswerKind::Number => said.trim().replace(',', ".").parse().ok().and_then(Number::from_f64).map(Value::Number),
        AnswerKind::YesNo => said.parse::<bool>().ok().map(Value::Bool),
        AnswerKind::Text => Some(said.trim().replace("\r\n", "\n").into()),
        AnswerKind::Day => Some(said.trim().into()),
        _ => Some(said.into()),
    })
}

/// About whom, as the first page asks; nobody is people in general.
pub(super) fn toward(filled: &Filled) -> Option<&str> {
    let own = filled.get("toward-own").trim();
    let name = if own.is_empty() { filled.get("toward").trim() } else { own };
    (!name.is_empty()).then_some(name)
}

/// A pasted file; a browser sends its line ends its own way.
pub(super) fn pasted(filled: &Filled) -> String {
    filled.get("file").replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::{answers, sent, toward, typed};
    use crate::instrument::{AnswerKind, Instrument, Item, Offer};
    use crate::web::Filled;
    use serde_json::json;
    use words::Words;

    fn choice(several: Option<bool>, answer: AnswerKind) -> Item {
        let offer =
            |code: &str, text: &str, number| Offer { code: code.into(), text: text.into(), number, system: None };
        Item {
            id: "q".into(),
            answer: Some(answer),
            several,
            options: vec![offer("a", "Never", Some(0.0)), offer("b", "Often", Some(3.0)), offer("c", "No word", None)],
            ..Item::default()
        }
    }

    #[test]
    fn what_is_typed_is_read_by_place_words_or_code() {
        let one = choice(None, AnswerKind::Choice);
        let table = [
            ("1", Some(json!("a"))),
            ("often", Some(json!("b"))),
            ("c", Some(json!("c"))),
            ("4", None),
            ("0", None),
            ("x", None),
        ];
        for (said, expected) in table {
            assert_eq!(typed(&one, said), expected, "{said}");
        }
        assert_eq!(typed(&choice(Some(true), AnswerKind::Choice), "1, often"), Some(json!(["a", "b"])));
        assert_eq!(typed(&choice(None, AnswerKind::OpenChoice), "now and then"), Some(json!("now and then")));
        let whole = Item { answer: Some(AnswerKind::Whole), min: Some(0.0), max: Some(10.0), ..Item::default() };
        assert_eq!((typed(&whole, "7"), typed(&whole, "11"), typed(&whole, "7.5")), (Some(json!(7)), None, None));
        let day = Item { answer: Some(AnswerKind::Day), ..Item::default() };
        assert_eq!((typed(&day, "2026-11-24"), typed(&day, "2026-13-24")), (Some(json!("2026-11-24")), None));
    }

    #[test]
    fn handed_in_answers_are_named_when_they_do_not_fit() {
        let words = Words::of(texts::english());
        let instrument = Instrument { items: vec![choice(None, AnswerKind::Choice)], ..Instrument::default() };
        assert_eq!(answers(r#"{"q": 3}"#, &instrument, &words).unwrap()["q"], json!("b"));
        assert_eq!(answers(r#"{"q": "Never"}"#, &instrument, &words).unwrap()["q"], json!("a"));
        assert!(answers(r#"{"q": null}"#, &instrument, &words).unwrap().is_empty());
        for bad in [r#"{"q": 1}"#, r#"{"q": ["a"]}"#, r#"{"z": 1}"#, r#"{"q": true}"#, "[]", r#"{"q":"a","q":"b"}"#] {
            assert!(answers(bad, &instrument, &words).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_form_is_read_by_codes_and_what_is_empty_is_skipped() {
        let whole = Item {
            id: "w".into(),
            answer: Some(AnswerKind::Whole),
            min: Some(0.0),
            max: Some(10.0),
            ..Item::default()
        };
        let number = Item { id: "n".into(), answer: Some(AnswerKind::Number), ..Item::default() };
        let text = Item { id: "t".into(), answer: Some(AnswerKind::Text), ..Item::default() };
        let items = vec![
            choice(None, AnswerKind::Choice),
            Item { id: "m".into(), ..choice(Some(true), AnswerKind::Choice) },
            Item { id: "o".into(), ..choice(None, AnswerKind::OpenChoice) },
            whole,
            number,
            text,
            Item { id: "s".into(), answer: Some(AnswerKind::Shown), ..Item::default() },
        ];
        let instrument = Instrument { items, ..Instrument::default() };
        let table = [
            (
                "q0=b&q1=a&q1=c&q2=a&q2-own=now+and+then&q3=0&q4=1%2C5&q5=a%0D%0Ab&q6=x",
                json!({"q": "b", "m": ["a", "c"], "o": "now and then", "w": 0, "n": 1.5, "t": "a\nb"}),
                vec![],
            ),
            ("q0=&q1=&q2=&q2-own=+&q3=&q4=&q5=+", json!({}), vec![]),
            ("q0=z&q1=z&q3=11&q4=x", json!({}), vec![0, 1, 3, 4]),
        ];
        for (form, expected, misfits) in table {
            let sent = sent(&Filled::parse(form.as_bytes()), &instrument);
            assert_eq!(serde_json::to_value(&sent.answers).unwrap(), expected, "{form}");
            assert_eq!(sent.misfits, misfits, "{form}");
        }
    }

    #[test]
    fn a_name_that_is_typed_counts_before_one_that_is_picked() {
        let of = |form: &str| toward(&Filled::parse(form.as_bytes())).map(str::to_owned);
        assert_eq!(of("toward=Jo&toward-own=+Sam+").as_deref(), Some("Sam"));
        assert_eq!(of("toward=Jo&toward-own=").as_deref(), Some("Jo"));
        assert_eq!(of("toward=&toward-own="), None);
    }
}
