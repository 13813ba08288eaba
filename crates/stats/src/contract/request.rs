//! One line, read so far as it can be: even when it breaks off, the method and
//! the field that was being read are known.

use std::fmt;

use serde::Deserializer as _;
use serde::de::{DeserializeSeed, Error as _, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};

/// A method and its input.
pub(super) struct Request {
    pub(super) method: String,
    pub(super) input: Map<String, Value>,
}

/// A line that is not a request.
pub(super) struct Unreadable {
    pub(super) method: Option<String>,
    pub(super) why: String,
}

pub(super) fn read(line: &str) -> Result<Request, Unreadable> {
    let mut progress = Progress::default();
    let mut json = serde_json::Deserializer::from_str(line);
    let end = progress.deserialize(&mut json).and_then(|()| json.end());
    match (end, progress) {
        (Ok(()), Progress { method: Some(method), input: Some(input), .. }) => Ok(Request { method, input }),
        (Ok(()), progress) => {
            let absent = if progress.method.is_none() { "method" } else { "input" };
            let why = format!("`{absent}` is missing");
            Err(Unreadable { method: progress.method, why })
        }
        (Err(error), progress) => {
            let why = match progress.reading {
                Some(field) => format!("`{field}`: {error}"),
                None => format!("the line is not a JSON object: {error}"),
            };
            Err(Unreadable { method: progress.method, why })
        }
    }
}

#[derive(Default)]
struct Progress {
    method: Option<String>,
    input: Option<Map<String, Value>>,
    reading: Option<String>,
}

impl Progress {
    fn deserialize<'de>(
        &mut self,
        json: &mut serde_json::Deserializer<serde_json::de::StrRead<'de>>,
    ) -> Result<(), serde_json::Error> {
        json.deserialize_map(Line(self))
    }
}

/// The outer object.
struct Line<'a>(&'a mut Progress);

impl<'de> Visitor<'de> for Line<'_> {
    type Value = ();

    fn expecting(&self, words: &mut fmt::Formatter<'_>) -> fmt::Result {
        words.write_str("an object with `method` and `input`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let progress = self.0;
        let mut unknown = None;
        while let Some(key) = map.next_key::<String>()? {
            progress.reading = Some(key.clone());
            match key.as_str() {
                "method" if progress.method.is_some() => return Err(A::Error::custom("is given twice")),
                "input" if progress.input.is_some() => return Err(A::Error::custom("is given twice")),
                "method" => progress.method = Some(map.next_value()?),
                "input" => map.next_value_seed(Input(progress))?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    unknown.get_or_insert(key);
                }
            }
            progress.reading = None;
        }
        if let Some(key) = unknown {
            progress.reading = Some(key);
            return Err(A::Error::custom("only `method` and `input` belong on a line"));
        }
        Ok(())
    }
}

/// The object inside.
struct Input<'a>(&'a mut Progress);

impl<'de> DeserializeSeed<'de> for Input<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Input<'_> {
    type Value = ();

    fn expecting(&self, words: &mut fmt::Formatter<'_>) -> fmt::Result {
        words.write_str("an object of fields")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let progress = self.0;
        let mut input = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            progress.reading = Some(key.clone());
            if input.contains_key(&key) {
                return Err(A::Error::custom("is given twice"));
            }
            input.insert(key, map.next_value()?);
            progress.reading = Some("input".to_owned());
        }
        progress.input = Some(input);
        Ok(())
    }
}
