use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::{Problem, What};

/// Parses one JSON object and refuses a field that stands twice, which the
/// JSON text allows and which would silently lose the first.
///
/// # Errors
/// One problem: not JSON (with the column), not an object, or a field twice.
pub fn object(text: &str) -> Result<Map<String, Value>, Vec<Problem>> {
    let Once(value) = serde_json::from_str(text).map_err(|error| vec![problem(&error)])?;
    match value {
        Value::Object(object) => Ok(object),
        _ => Err(vec![Problem { field: String::new(), what: What::NotAnObject }]),
    }
}

fn problem(error: &serde_json::Error) -> Problem {
    let text = error.to_string();
    match text.strip_prefix(TWICE).and_then(|rest| rest.rsplit_once('\u{1}')) {
        Some((field, _)) => Problem { field: field.to_owned(), what: What::Twice },
        None => Problem { field: String::new(), what: What::NotJson(error.column()) },
    }
}

const TWICE: &str = "twice\u{1}";

struct Once(Value);

impl<'de> Deserialize<'de> for Once {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OnceVisitor).map(Self)
    }
}

struct OnceSeed;

impl<'de> DeserializeSeed<'de> for OnceSeed {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(OnceVisitor)
    }
}

struct OnceVisitor;

impl<'de> Visitor<'de> for OnceVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(OnceSeed)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            let value = entries.next_value_seed(OnceSeed)?;
            if object.insert(name.clone(), value).is_some() {
                return Err(A::Error::custom(format_args!("{TWICE}{name}\u{1}")));
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::{Problem, What, object};
    use proptest::prelude::{prop_assert_eq, proptest};

    #[test]
    fn a_field_that_stands_twice_is_named() {
        let twice = |field: &str| Err(vec![Problem { field: field.into(), what: What::Twice }]);
        assert_eq!(object(r#"{"situation":"a","situation":"b"}"#), twice("situation"));
        assert_eq!(object(r#"{"settled":{"state":"yes","state":"yes"}}"#), twice("state"));
        assert_eq!(object("{\"\\u0001a\":1,\"\\u0001a\":2}"), twice("\u{1}a"));
    }

    #[test]
    fn what_is_no_object_is_refused() {
        for text in ["", "[]", "1", "{", "{} {}", "\u{feff}{}", "nul"] {
            assert!(object(text).is_err(), "{text}");
        }
    }

    /// The last digit of a number is a person's as much as the first.
    #[test]
    fn a_number_is_written_as_it_was_read() {
        let read = object(r#"{"n":-922337203685477580792233720368547758079e190,"m":0.1}"#).unwrap();
        let written = serde_json::Value::Object(read.clone()).to_string();
        assert_eq!(object(&written), Ok(read), "{written}");
    }

    proptest! {
        #[test]
        fn reads_what_serde_json_reads(text in "\\{(\"[a-c]\":[0-9\"a\\[\\]{}, ]{0,6},?){0,3}\\}") {
            if let Ok(read) = object(&text) {
                prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), serde_json::Value::Object(read));
            }
        }
    }
}
