use jiff::civil::Date;
use record::{At, Column, Id, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One day of caring for the body, as it is stored. Fields as in
/// docs/format.md. There is one of each day, under an id that follows from it.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Day {
    /// The day, as its noon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// How long the night before it was slept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sleep_minutes: Option<u32>,
    /// How well, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sleep_quality: Option<record::Rating>,
    /// Whether there were meals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ate: Option<Ate>,
    /// Minutes of moving.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved: Option<u32>,
    /// Minutes of being mindful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mindful: Option<u32>,
    /// Whether medication was taken as meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medication: Option<bool>,
    /// What is one's own to note.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<Own>,
    /// One line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
    /// What its own things are called, in their order, where it is shown. It is not kept.
    #[serde(skip)]
    pub called: Vec<Option<String>>,
}

/// What was noted of something of one's own.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Own {
    /// What it is of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracker: Option<Id>,
    /// Of a number or a rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// Of a yes or no.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yes: Option<bool>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// Whether there were meals.
    pub enum Ate {
        Regularly = "regularly",
        Some = "some",
        Hardly = "hardly",
    }
}

impl Day {
    /// The id of a day: a UUID version 7 of its beginning in UTC, whose chance is nothing but 5
    /// (a week's plan has 3, a check-in 4).
    pub fn id_of(date: Date) -> Option<Id> {
        let begins = date.to_datetime(jiff::civil::Time::MIN).to_zoned_datetime(jiff::tz::TimeZone::UTC).ok()?;
        let ms = u64::try_from(begins.timestamp().as_millisecond()).ok()?;
        Some(Id::from_parts(ms, [0, 0, 0, 0, 0, 0, 0, 0, 0, 5]))
    }

    /// The day that such an id is of.
    pub fn date_of(id: Id) -> Date {
        id.made().to_zoned_datetime(jiff::tz::TimeZone::UTC).date()
    }
}

impl Record for Day {
    const KIND: &'static str = "day";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default().text("line", Column::Title, &self.line).done()
    }
}

impl std::fmt::Debug for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Day")
    }
}
