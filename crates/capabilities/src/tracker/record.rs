use record::{At, Column, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Something a person notes of their days in their own way, as it is stored.
/// Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tracker {
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How it is answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Way>,
    /// In what a number is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Whether it is asked no more. What was noted stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// How something of one's own is answered.
    pub enum Way {
        Number = "number",
        YesNo = "yes-no",
        /// From 0 to 10.
        Rating = "rating",
    }
}

impl Record for Tracker {
    const KIND: &'static str = "tracker";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default().text("name", Column::Title, &self.name).text("unit", Column::Body, &self.unit).done()
    }
}

impl std::fmt::Debug for Tracker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tracker")
    }
}
