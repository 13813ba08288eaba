//! The strict reading of what a person, a form or another program hands in.
//!
//! The vault keeps what it does not understand; input is the opposite: every
//! field has a name, a type and a range, and what does not fit is refused with
//! all its problems at once, so that a person mends it in one go. Problems are
//! data. The words for them live in `words/`.

use std::fmt;
use std::ops::RangeInclusive;

use jiff::ZonedDateTime;
use serde_json::{Map, Value};

use crate::{At, AtProblem, Choice, Day, Id, Rating, Week};

mod strict;

pub use strict::object;

/// The longest text of one field, in letters as a person counts them, which
/// take up to four bytes each.
pub const MAX_TEXT: usize = 200_000;
/// The longest single word, name or tag, in letters.
pub const MAX_WORD: usize = 400;
/// The most entries of one list.
pub const MAX_LIST: usize = 200;

/// One thing that does not fit, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field's name, `settled.minutes` or `body[2].region`; empty for the whole.
    pub field: String,
    /// What does not fit.
    pub what: What,
}

/// What does not fit about a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Not JSON, with the column where reading stopped.
    NotJson(usize),
    /// Not a JSON object.
    NotAnObject,
    /// The same field twice.
    Twice,
    /// No field of this name exists.
    Unknown,
    /// Nothing is said at all.
    Empty,
    /// A needed part is missing.
    Needed,
    /// Not a text.
    NotText,
    /// Not true or false.
    NotYesNo,
    /// Not a list.
    NotAList,
    /// Not a whole number in this range.
    NotWhole(u32, u32),
    /// Not one of these words.
    NotOneOf(&'static [&'static str]),
    /// A text of more letters than this.
    TooLong(usize),
    /// A list of more entries than this.
    TooMany(usize),
    /// All of it together is more than can be kept.
    TooMuch,
    /// Not a time that can be kept.
    NotATime(AtProblem),
    /// Not a day of the calendar.
    NotADay,
    /// Not a time of day.
    NotAnHour,
    /// Not the id of a record.
    NotAnId,
    /// Not a week.
    NotAWeek,
    /// What the record's id follows from, which stays.
    Stays,
}

/// Reads the fields of one JSON object and notes every problem.
pub struct Fields<'a> {
    path: String,
    object: &'a Map<String, Value>,
    seen: Vec<&'static str>,
    problems: Vec<Problem>,
}

/// Reads a whole object with `read`; unknown fields are problems too.
///
/// # Errors
/// Every problem found, in the order of the fields.
///
/// ```
/// use record::input::{self, What};
///
/// let object = input::object(r#"{"stirred": 12, "mood": 1}"#)?;
/// let problems = input::read(&object, |fields| fields.rating("stirred")).unwrap_err();
/// assert_eq!(problems[0].what, What::NotWhole(0, 10));
/// assert_eq!((problems[1].field.as_str(), &problems[1].what), ("mood", &What::Unknown));
/// # Ok::<(), Vec<input::Problem>>(())
/// ```
pub fn read<T>(object: &Map<String, Value>, read: impl FnOnce(&mut Fields<'_>) -> T) -> Result<T, Vec<Problem>> {
    let mut fields = Fields::new(String::new(), object);
    let value = read(&mut fields);
    let problems = fields.finish();
    if problems.is_empty() { Ok(value) } else { Err(problems) }
}

impl<'a> Fields<'a> {
    fn new(path: String, object: &'a Map<String, Value>) -> Self {
        Self { path, object, seen: Vec::new(), problems: Vec::new() }
    }

    fn finish(mut self) -> Vec<Problem> {
        for name in self.object.keys() {
            if !self.seen.contains(&name.as_str()) {
                self.problems.push(Problem { field: self.name_of(name), what: What::Unknown });
            }
        }
        self.problems
    }

    fn name_of(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    fn take(&mut self, name: &'static str) -> Option<&'a Value> {
        self.seen.push(name);
        self.object.get(name).filter(|value| !value.is_null())
    }

    /// Notes a problem with a field.
    pub fn problem(&mut self, name: &str, what: What) {
        self.problems.push(Problem { field: self.name_of(name), what });
    }

    fn noted<T>(&mut self, name: &str, read: Result<T, What>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(what) => {
                self.problem(name, what);
                None
            }
        }
    }

    /// A text; empty reads as absent.
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        let value = self.take(name)?;
        self.noted(name, text(value, MAX_TEXT)).filter(|text| !text.trim().is_empty())
    }

    /// A short text; empty reads as absent.
    pub fn word(&mut self, name: &'static str) -> Option<String> {
        let value = self.take(name)?;
        self.noted(name, text(value, MAX_WORD)).map(|word| word.trim().to_owned()).filter(|word| !word.is_empty())
    }

    /// True or false.
    pub fn yes_no(&mut self, name: &'static str) -> Option<bool> {
        let value = self.take(name)?;
        self.noted(name, value.as_bool().ok_or(What::NotYesNo))
    }

    /// A whole number in a range.
    pub fn whole(&mut self, name: &'static str, range: RangeInclusive<u32>) -> Option<u32> {
        let value = self.take(name)?;
        let whole = value.as_u64().and_then(|n| u32::try_from(n).ok()).filter(|n| range.contains(n));
        self.noted(name, whole.ok_or(What::NotWhole(*range.start(), *range.end())))
    }

    /// A rating from 0 to 10.
    pub fn rating(&mut self, name: &'static str) -> Option<Rating> {
        let number = self.whole(name, 0..=u32::from(Rating::MAX))?;
        u8::try_from(number).ok().and_then(|n| Rating::new(n).ok())
    }

    /// One of a closed set of words.
    pub fn choice<C: Choice>(&mut self, name: &'static str) -> Option<C> {
        let value = self.take(name)?;
        if value.as_str() == Some("") {
            return None;
        }
        self.noted(name, choice(value))
    }

    /// Several of a closed set of words.
    pub fn choices<C: Choice + PartialEq>(&mut self, name: &'static str) -> Vec<C> {
        let chosen = self.list(name, |_, value| choice(value));
        let mut once: Vec<C> = Vec::new();
        for item in chosen {
            if !once.contains(&item) {
                once.push(item);
            }
        }
        once
    }

    /// A list of words; each once, empty ones left out.
    pub fn words(&mut self, name: &'static str) -> Vec<String> {
        let typed = self.list(name, |_, value| text(value, MAX_WORD));
        let mut once: Vec<String> = Vec::new();
        for word in typed.iter().map(|word| word.trim()) {
            if !word.is_empty() && !once.iter().any(|known| known == word) {
                once.push(word.to_owned());
            }
        }
        once
    }

    /// A time; see [`At::input`].
    pub fn at(&mut self, name: &'static str, now: &ZonedDateTime) -> Option<At> {
        let value = self.take(name)?;
        let written = text(value, MAX_WORD).and_then(|text| At::input(&text, now).map_err(What::NotATime));
        self.noted(name, written)
    }

    /// A day of the calendar, `2026-11-24`.
    pub fn day(&mut self, name: &'static str) -> Option<Day> {
        let typed = self.word(name)?;
        self.noted(name, typed.parse().map_err(|_| What::NotADay))
    }

    /// A time of day to the minute, `09:30`; `9:30` reads as the same.
    pub fn hour(&mut self, name: &'static str) -> Option<String> {
        let typed = self.word(name)?;
        self.noted(name, hour(&typed).ok_or(What::NotAnHour))
    }

    /// The id of another record.
    pub fn id(&mut self, name: &'static str) -> Option<Id> {
        let value = self.take(name)?;
        let id = text(value, MAX_WORD).and_then(|text| text.trim().parse().map_err(|_| What::NotAnId));
        self.noted(name, id)
    }

    /// A week, by its name.
    pub fn week(&mut self, name: &'static str) -> Option<Week> {
        let value = self.take(name)?;
        let week = text(value, MAX_WORD).and_then(|text| text.trim().parse().map_err(|_| What::NotAWeek));
        self.noted(name, week)
    }

    /// An object inside this one.
    pub fn object<T>(&mut self, name: &'static str, read: impl FnOnce(&mut Fields<'_>) -> T) -> Option<T> {
        let value = self.take(name)?;
        let Value::Object(object) = value else {
            self.problem(name, What::NotAnObject);
            return None;
        };
        let mut inner = Fields::new(self.name_of(name), object);
        let value = read(&mut inner);
        self.problems.extend(inner.finish());
        Some(value)
    }

    /// A list of objects.
    pub fn objects<T>(&mut self, name: &'static str, mut read: impl FnMut(&mut Fields<'_>) -> T) -> Vec<T> {
        let mut inner_problems = Vec::new();
        let list = self.list(name, |path, value| {
            let object = value.as_object().ok_or(What::NotAnObject)?;
            let mut inner = Fields::new(path.to_owned(), object);
            let value = read(&mut inner);
            inner_problems.extend(inner.finish());
            Ok(value)
        });
        self.problems.extend(inner_problems);
        list
    }

    fn list<T>(&mut self, name: &'static str, mut read: impl FnMut(&str, &Value) -> Result<T, What>) -> Vec<T> {
        let Some(value) = self.take(name) else { return Vec::new() };
        let Some(list) = value.as_array() else {
            self.problem(name, What::NotAList);
            return Vec::new();
        };
        if list.len() > MAX_LIST {
            self.problem(name, What::TooMany(MAX_LIST));
            return Vec::new();
        }
        let mut items = Vec::with_capacity(list.len());
        for (index, value) in list.iter().enumerate() {
            let place = format!("{name}[{index}]");
            let path = self.name_of(&place);
            match read(&path, value) {
                Ok(item) => items.push(item),
                Err(what) => self.problem(&place, what),
            }
        }
        items
    }
}

/// A time of day as it is kept, `09:30`, when this is one.
pub fn hour(typed: &str) -> Option<String> {
    let (hour, minute) = typed.split_once(':')?;
    let two = |digits: &str, length: RangeInclusive<usize>, most: u8| {
        let is_plain = length.contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit());
        digits.parse::<u8>().ok().filter(|number| is_plain && *number <= most)
    };
    Some(format!("{:02}:{:02}", two(hour, 1..=2, 23)?, two(minute, 2..=2, 59)?))
}

fn text(value: &Value, max: usize) -> Result<String, What> {
    let text = value.as_str().ok_or(What::NotText)?;
    if is_longer(text, max) { Err(What::TooLong(max)) } else { Ok(text.to_owned()) }
}

/// Whether a text has more letters than this. A letter is a Unicode scalar
/// value, whatever it takes to store it.
///
/// ```
/// assert!(!record::input::is_longer("\u{645}\u{631}\u{62d}\u{628}\u{627}", 5));
/// assert!(record::input::is_longer("hello!", 5));
/// ```
pub fn is_longer(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_some()
}

fn choice<C: Choice>(value: &Value) -> Result<C, What> {
    value.as_str().and_then(C::from_slug).ok_or(What::NotOneOf(C::SLUGS))
}

/// A typed word without what does not tell it from another: two words are the
/// same when these are equal.
///
/// ```
/// assert_eq!(record::input::folded(" Late Reply"), record::input::folded("late reply"));
/// ```
pub fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The change that an edit asks for, in stored form: an RFC 7396 merge patch
/// in which what reads as absent is `null`.
///
/// `asked` is the object as handed in, `read` what was understood of it.
pub fn merge_patch(asked: &Map<String, Value>, read: &Map<String, Value>) -> Map<String, Value> {
    asked
        .iter()
        .map(|(name, value)| {
            let stored = match (value, read.get(name)) {
                (Value::Object(asked), Some(Value::Object(read))) => Value::Object(merge_patch(asked, read)),
                (_, Some(understood)) => understood.clone(),
                (_, None) => Value::Null,
            };
            (name.clone(), stored)
        })
        .collect()
}

impl fmt::Debug for Fields<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fields")
    }
}

#[cfg(test)]
mod tests {
    use super::{Fields, MAX_LIST, MAX_TEXT, MAX_WORD, Problem, What, merge_patch, object, read};
    use serde_json::{Value, json};

    fn problems(text: &str, fields: impl Fn(&mut Fields<'_>)) -> Vec<(String, What)> {
        let object = object(text).unwrap();
        let problems = read(&object, |f| fields(f)).err().unwrap_or_default();
        problems.into_iter().map(|Problem { field, what }| (field, what)).collect()
    }

    #[test]
    fn a_text_may_have_its_letters_in_any_script() {
        for letter in ["a", "\u{e4}", "\u{42f}", "\u{4e00}", "\u{1f331}"] {
            for (count, expected) in [(MAX_WORD, None), (MAX_WORD + 1, Some(What::TooLong(MAX_WORD)))] {
                let written = json!({ "w": letter.repeat(count), "list": [letter.repeat(count)] }).to_string();
                let found = problems(&written, |f| drop((f.word("w"), f.words("list"))));
                let expected = expected.map(|what| [("w".to_owned(), what.clone()), ("list[0]".to_owned(), what)]);
                assert_eq!(found, expected.map(Vec::from).unwrap_or_default(), "{count} times {letter}");
            }
            for (count, is_fine) in [(MAX_TEXT, true), (MAX_TEXT + 1, false)] {
                let written = json!({ "t": letter.repeat(count) }).to_string();
                assert_eq!(problems(&written, |f| drop(f.text("t"))).is_empty(), is_fine, "{count} times {letter}");
            }
        }
        let entries = json!({ "list": vec!["a"; MAX_LIST + 1] }).to_string();
        assert_eq!(problems(&entries, |f| drop(f.words("list"))), [("list".into(), What::TooMany(MAX_LIST))]);
    }

    #[test]
    fn a_day_is_one_of_the_calendar_and_a_time_of_day_has_two_ways_to_be_written() {
        let days = [("2026-11-24", true), ("2024-02-29", true), ("2026-02-29", false), ("24.11.2026", false)];
        for (typed, is_one) in days {
            let found = problems(&json!({ "d": typed }).to_string(), |f| {
                f.day("d");
            });
            assert_eq!(found.is_empty(), is_one, "{typed}: {found:?}");
        }
        let hours = [
            ("09:30", Some("09:30")),
            ("9:30", Some("09:30")),
            ("0:00", Some("00:00")),
            ("23:59", Some("23:59")),
            ("24:00", None),
            ("9:60", None),
            ("9.30", None),
            ("+9:30", None),
            ("9:3", None),
            ("09:30:00", None),
        ];
        for (typed, kept) in hours {
            let written = object(&json!({ "h": typed }).to_string()).unwrap();
            let read = read(&written, |f| f.hour("h"));
            assert_eq!(read.ok().flatten().as_deref(), kept, "{typed}");
        }
    }

    #[test]
    fn every_problem_is_named_at_once_with_its_path() {
        let found = problems(r#"{"a": 1, "n": 11, "list": ["x", 2], "in": {"b": true, "z": 1}, "q": 0}"#, |f| {
            f.text("a");
            f.rating("n");
            f.words("list");
            f.object("in", |f| f.text("b"));
        });
        let expected = [
            ("a", What::NotText),
            ("n", What::NotWhole(0, 10)),
            ("list[1]", What::NotText),
            ("in.b", What::NotText),
            ("in.z", What::Unknown),
            ("q", What::Unknown),
        ];
        assert_eq!(found, expected.map(|(field, what)| (field.to_owned(), what)));
    }

    #[test]
    fn numbers_that_are_not_whole_are_refused() {
        for number in ["5.5", "-1", "11", "\"5\"", "1e1", "5.0", "true"] {
            assert_eq!(
                problems(&format!("{{\"n\": {number}}}"), |f| {
                    f.rating("n");
                }),
                [("n".to_owned(), What::NotWhole(0, 10))],
                "{number}"
            );
        }
    }

    #[test]
    fn null_and_empty_read_as_absent() {
        let object = object(r#"{"a": null, "b": "", "c": [], "d": "  ", "e": ["", " x ", "x"]}"#).unwrap();
        let read = read(&object, |f| (f.text("a"), f.text("b"), f.words("c"), f.word("d"), f.words("e"))).unwrap();
        assert_eq!(read, (None, None, vec![], None, vec!["x".to_owned()]));
    }

    #[test]
    fn a_patch_removes_what_reads_as_absent_and_keeps_the_understood_form() {
        let Value::Object(asked) = json!({"a": "", "b": " x ", "s": {"m": null, "k": 1}, "l": []}) else { return };
        let Value::Object(understood) = json!({"b": "x", "s": {"k": 1}}) else { return };
        let patch = merge_patch(&asked, &understood);
        assert_eq!(Value::Object(patch), json!({"a": null, "b": "x", "s": {"m": null, "k": 1}, "l": null}));
    }
}
