//! Every reader of this crate, given what nobody meant.
#![allow(unreachable_pub, reason = "choices! makes public types")]

use fuzz::Target;
use jiff::ZonedDateTime;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::input::{self, Fields, Problem, What};
use crate::{At, Day, Id, Rating, choices};

fn berlin() -> ZonedDateTime {
    "2026-11-24T21:30:00+01:00[Europe/Berlin]".parse().unwrap()
}

const TIMES: [&str; 12] = [
    "2026-05-01T21:30+02:00",
    "2026-05-01T21:30:00.25+02:00[Europe/Berlin]",
    "2026-05-01 21:30",
    "2026-05-01T21:30:00-04:00[America/New_York]",
    "2026-05-01T21:30+09:00[Mars/Phobos]",
    "2026-05-01T21:30:00+05:30[+05:30]",
    "2026-03-29T02:30[Europe/Berlin]",
    "2026-10-25T02:30[Europe/Berlin]",
    "2026-05-01T21:30Z",
    "-009999-01-01T00:00:00-23:59",
    "9999-12-31T23:59:59.999999999+23:59[u-ca=iso8601]",
    "20260501T213000+0200[!Europe/Berlin]",
];

const TIME_PIECES: [&str; 18] = [
    "+00:00",
    "-00:00",
    "+25:59",
    "-25:59",
    "+02:00:01",
    "[",
    "]",
    "[!",
    "[Europe/Berlin]",
    "[UTC]",
    "[+00:00]",
    "[u-ca=iso8601]",
    "T24:00",
    "T23:59:60",
    ".999999999",
    "-000000",
    "+009999",
    "Z",
];

#[test]
fn a_time_that_was_handed_in_reads_back_as_it_is_kept() {
    let now = berlin();
    let figures = Target::new("time as handed in").seeds(TIMES).pieces(TIME_PIECES).run_text(|text| {
        let Ok(at) = At::input(text, &now) else { return false };
        let stored = At::parse(at.as_str()).unwrap();
        assert!(stored == at);
        assert!(At::input(at.as_str(), &now).unwrap() == at, "{}", at.as_str());
        assert!(serde_json::from_value::<At>(serde_json::to_value(&at).unwrap()).unwrap() == at);
        assert_eq!(at.day().to_string().parse::<Day>().is_ok(), at.civil().year() >= 0, "{}", at.as_str());
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

#[test]
fn a_stored_time_is_kept_to_the_letter() {
    let figures = Target::new("time as stored").seeds(TIMES).pieces(TIME_PIECES).run_text(|text| {
        let Ok(at) = At::parse(text) else { return false };
        assert_eq!(at.as_str(), text);
        let clock = at.civil().to_zoned_datetime(jiff::tz::TimeZone::UTC);
        let clock = clock.map_or(at.unix_ms(), |clock| clock.timestamp().as_millisecond());
        assert!((at.unix_ms() - clock).abs() <= 26 * 3_600_000, "an offset is at most a day and a bit");
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

#[test]
fn a_day_and_an_id_are_their_text() {
    let figures = Target::new("day").seeds(["2026-11-24", "0000-01-01", "9999-12-31", "2028-02-29"]).run_text(|text| {
        let Ok(day) = text.parse::<Day>() else { return false };
        assert_eq!(day.to_string(), text);
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
    let ids = ["01jde5wtg0fay8vvr14d2pf2db", "00000000000000000000000000", "7zzzzzzzzzzzzzzzzzzzzzzzzz"];
    let figures = Target::new("id").seeds(ids).pieces(["i", "l", "o", "u", "I", "8", "z"]).run_text(|text| {
        let Ok(id) = text.parse::<Id>() else { return false };
        assert_eq!(id.to_string(), text.to_ascii_lowercase());
        assert_eq!(Id::from_bytes(*id.as_bytes()), id);
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

choices! {
    /// Where a pull goes.
    pub enum Pull {
        /// Toward someone.
        Close = "close",
        /// Away from someone.
        Away = "away",
    }
}

/// A record with a field of every sort.
#[derive(Default, Serialize)]
struct Everything {
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    word: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mark: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stirred: Option<Rating>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pull: Option<Pull>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pulls: Vec<Pull>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    feelings: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<At>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    settled: Option<Box<Everything>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    body: Vec<Everything>,
}

fn everything(fields: &mut Fields<'_>, now: &ZonedDateTime, deep: u8) -> Everything {
    Everything {
        text: fields.text("text"),
        word: fields.word("word"),
        mark: fields.yes_no("mark"),
        minutes: fields.whole("minutes", 1..=600),
        stirred: fields.rating("stirred"),
        pull: fields.choice("pull"),
        pulls: fields.choices("pulls"),
        feelings: fields.words("feelings"),
        at: fields.at("at", now),
        from: fields.id("from"),
        settled: (deep > 0)
            .then(|| fields.object("settled", |inner| Box::new(everything(inner, now, deep - 1))))
            .flatten(),
        body: if deep > 0 { fields.objects("body", |inner| everything(inner, now, deep - 1)) } else { Vec::new() },
    }
}

const OBJECTS: [&str; 5] = [
    r#"{"text":"No answer since noon","stirred":7,"feelings":["lonely"," hurt ",""],"pull":"close"}"#,
    r#"{"at":"2026-05-01T21:30+02:00","mark":true,"minutes":60,"pulls":["close","away","close"],"word":" x "}"#,
    r#"{"settled":{"mark":false,"text":""},"body":[{"word":"chest","pull":""},{"stirred":null}],"from":"01jde5wtg0fay8vvr14d2pf2db"}"#,
    r#"{"text":1,"stirred":11,"unknown":{"a":[1,2.5e3,-0,"\u00e9\ud83d\ude00"]}}"#,
    "{}",
];

const OBJECT_PIECES: [&str; 22] = [
    "\"text\":",
    "\"word\":",
    "\"mark\":",
    "\"minutes\":",
    "\"stirred\":",
    "\"pull\":",
    "\"pulls\":",
    "\"feelings\":",
    "\"at\":",
    "\"from\":",
    "\"settled\":",
    "\"body\":",
    "\"close\"",
    "[\"away\"]",
    "null,",
    "{\"text\":\"a\"},",
    "\\u0001",
    "\"\\u0001a\":1,\"\\u0001a\":2,",
    "[",
    "{\"settled\":",
    "\"\\u0074ext\":0,",
    "1e309",
];

fn as_object(value: &impl Serialize) -> Map<String, Value> {
    serde_json::to_value(value).unwrap().as_object().unwrap().clone()
}

#[test]
fn an_object_is_what_any_reader_of_json_reads_unless_a_field_stands_twice() {
    let figures = Target::new("record::input::object").seeds(OBJECTS).pieces(OBJECT_PIECES).run_text(|text| {
        let theirs = serde_json::from_str::<Value>(text);
        match (input::object(text), theirs) {
            (Ok(object), theirs) => {
                let object = Value::Object(object);
                assert_eq!(theirs.unwrap(), object);
                assert_eq!(Value::Object(input::object(&object.to_string()).unwrap()), object);
                true
            }
            (Err(problems), theirs) => {
                let is_broken = theirs.is_err();
                let [Problem { field, what }] = problems.as_slice() else { panic!("{problems:?}") };
                match what {
                    What::Twice => {
                        assert!(theirs.is_ok_and(|theirs| has_a_field(&theirs, field)) || is_broken, "{field}")
                    }
                    What::NotAnObject => assert!(!theirs.unwrap().is_object()),
                    What::NotJson(_) => assert!(theirs.is_err(), "{text}"),
                    other => panic!("{other:?}"),
                }
                false
            }
        }
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

/// Whether a field of this name is anywhere in it.
fn has_a_field(value: &Value, field: &str) -> bool {
    match value {
        Value::Object(object) => object.contains_key(field) || object.values().any(|inner| has_a_field(inner, field)),
        Value::Array(list) => list.iter().any(|inner| has_a_field(inner, field)),
        _ => false,
    }
}

#[test]
fn what_is_read_of_fields_reads_again_as_the_same_and_its_patch_makes_it() {
    let now = berlin();
    let figures = Target::new("record::input::read").seeds(OBJECTS).pieces(OBJECT_PIECES).run_text(|text| {
        let Ok(object) = input::object(text) else { return false };
        let read = |object: &Map<String, Value>| input::read(object, |fields| everything(fields, &now, 2));
        match read(&object) {
            Ok(first) => {
                let first = as_object(&first);
                assert_eq!(as_object(&read(&first).unwrap()), first);
                let patch = input::merge_patch(&object, &first);
                assert!(patch.keys().eq(object.keys()));
                assert_eq!(without_nothing(&patch), without_nothing(&first));
                true
            }
            Err(problems) => {
                assert!(!problems.is_empty());
                assert!(
                    problems.iter().all(|problem| !problem.field.is_empty() || object.contains_key("")),
                    "{problems:?}"
                );
                false
            }
        }
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

/// Without what reads as absent.
fn without_nothing(object: &Map<String, Value>) -> Value {
    let fields = object.iter().filter(|(_, value)| !value.is_null());
    let inner = |value: &Value| value.as_object().map_or_else(|| value.clone(), without_nothing);
    let mut fields: Vec<_> = fields.map(|(name, value)| (name.clone(), inner(value))).collect();
    fields.sort_by(|one, other| one.0.cmp(&other.0));
    Value::Object(fields.into_iter().collect())
}
