use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A person's day, written `2026-11-24`.
///
/// ```
/// use record::Day;
///
/// let day: Day = "2026-11-24".parse()?;
/// assert_eq!(day.to_string(), "2026-11-24");
/// assert!("24.11.2026".parse::<Day>().is_err());
/// # Ok::<(), record::AtProblem>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

impl Day {
    /// The calendar date.
    pub const fn date(self) -> Date {
        self.0
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(date)
    }
}

impl FromStr for Day {
    type Err = crate::AtProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        if !is_plain {
            return Err(crate::AtProblem::NotATime);
        }
        text.parse().map(Self).map_err(|_| crate::AtProblem::NotATime)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'_, str>::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom("not a day"))
    }
}
