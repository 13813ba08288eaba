//! The fields of an input, taken one by one by name and kind.

use serde_json::{Map, Value};

use crate::error::{Error, Problem};
use crate::values::Improvement;

/// What is left of an input. Whoever has taken all fields calls [`Fields::done`].
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    pub(super) fn new(input: Map<String, Value>) -> Self {
        Self(input)
    }

    /// Refuses fields that nobody asked for.
    pub(super) fn done(self) -> Result<(), Error> {
        match self.0.into_iter().next() {
            Some((field, _)) => Err(Error::new(field, Problem::Unknown)),
            None => Ok(()),
        }
    }

    fn take(&mut self, field: &str) -> Result<Value, Error> {
        let value = self.0.shift_remove(field);
        value.ok_or_else(|| Error::new(field, Problem::Missing))
    }

    pub(super) fn number(&mut self, field: &str) -> Result<f64, Error> {
        number(field, &self.take(field)?)
    }

    pub(super) fn whole(&mut self, field: &str) -> Result<u64, Error> {
        whole(field, &self.take(field)?)
    }

    pub(super) fn flag_or(&mut self, field: &str, default: bool) -> Result<bool, Error> {
        match self.0.shift_remove(field) {
            None | Some(Value::Null) => Ok(default),
            Some(Value::Bool(flag)) => Ok(flag),
            Some(_) => Err(Error::new(field, Problem::NotOfForm("true or false"))),
        }
    }

    pub(super) fn direction(&mut self, field: &str) -> Result<Improvement, Error> {
        match self.take(field)?.as_str() {
            Some("increase") => Ok(Improvement::Increase),
            Some("decrease") => Ok(Improvement::Decrease),
            _ => {
                let words = Problem::NotOfForm("\"increase\" or \"decrease\"");
                Err(Error::new(field, words))
            }
        }
    }

    pub(super) fn numbers(&mut self, field: &str) -> Result<Vec<f64>, Error> {
        list(field, &self.take(field)?, number)
    }

    pub(super) fn wholes(&mut self, field: &str) -> Result<Vec<u64>, Error> {
        list(field, &self.take(field)?, whole)
    }

    /// Numbers, with `null` for an answer that was not given.
    pub(super) fn answers(&mut self, field: &str) -> Result<Vec<Option<f64>>, Error> {
        list(field, &self.take(field)?, |place, value| match value {
            Value::Null => Ok(None),
            given => number(place, given).map(Some),
        })
    }

    /// Things that happened or did not: 0 and 1, or false and true.
    pub(super) fn outcomes(&mut self, field: &str) -> Result<Vec<bool>, Error> {
        list(field, &self.take(field)?, |place, value| {
            let happened = value.as_bool().or(match value.as_f64() {
                Some(0.0) => Some(false),
                Some(1.0) => Some(true),
                _ => None,
            });
            happened.ok_or_else(|| Error::new(place, Problem::NotOfForm("0 or 1")))
        })
    }

    pub(super) fn pair(&mut self, field: &str) -> Result<[f64; 2], Error> {
        pair(field, &self.take(field)?)
    }

    pub(super) fn pair_if_given(&mut self, field: &str) -> Result<Option<[f64; 2]>, Error> {
        match self.0.shift_remove(field) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => pair(field, &value).map(Some),
        }
    }

    /// A list whose entries are read by `entry`.
    pub(super) fn entries<T>(
        &mut self,
        field: &str,
        entry: impl Fn(&str, &Value) -> Result<T, Error>,
    ) -> Result<Vec<T>, Error> {
        list(field, &self.take(field)?, entry)
    }

    /// A map of lists of whole numbers, in the order given.
    pub(super) fn lists_by_name(&mut self, field: &str) -> Result<Vec<(String, Vec<u64>)>, Error> {
        let Value::Object(map) = self.take(field)? else {
            return Err(Error::new(field, Problem::NotOfForm("an object of lists")));
        };
        map.into_iter()
            .map(|(name, value)| {
                let items = list(&format!("{field}.{name}"), &value, whole)?;
                Ok((name, items))
            })
            .collect()
    }
}

fn list<T>(field: &str, value: &Value, entry: impl Fn(&str, &Value) -> Result<T, Error>) -> Result<Vec<T>, Error> {
    let Value::Array(entries) = value else {
        return Err(Error::new(field, Problem::NotOfForm("a list")));
    };
    entries
        .iter()
        .enumerate()
        .map(|(index, value)| entry(field, value).map_err(|error| error.at(field, index)))
        .collect()
}

pub(super) fn number(field: &str, value: &Value) -> Result<f64, Error> {
    let number = value.as_f64().filter(|number| number.is_finite());
    number.ok_or_else(|| Error::new(field, Problem::NotOfForm("a number")))
}

fn whole(field: &str, value: &Value) -> Result<u64, Error> {
    let whole = number(field, value).ok().filter(|number| number.fract() == 0.0 && (0.0..=9e15).contains(number));
    whole
        .map(|number| number as u64)
        .ok_or_else(|| Error::new(field, Problem::NotOfForm("a whole number, 0 or greater")))
}

fn pair(field: &str, value: &Value) -> Result<[f64; 2], Error> {
    let numbers = list(field, value, number)?;
    <[f64; 2]>::try_from(numbers).map_err(|numbers| {
        let (expected, found) = (2, numbers.len());
        Error::new(field, Problem::Length { expected, found })
    })
}

impl Error {
    /// The same error, one list further out.
    fn at(mut self, field: &str, index: usize) -> Self {
        self.field.insert_str(field.len(), &format!("[{index}]"));
        self
    }
}
