use record::{At, Column, DayName, Rating, Record, Said, Saying, Week, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// How one week was, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CheckIn {
    /// When it was written; of a week that was over by then, its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// Of which week. Its id follows from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<Week>,
    /// The day that week began on for the person; absent, a Monday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<DayName>,
    /// What happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub happened: Option<String>,
    /// How they felt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub felt: Option<String>,
    /// What they did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub did: Option<String>,
    /// What they would like to try differently.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub differently: Option<String>,
    /// How much they feared being left, or not mattering.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fear: Option<Rating>,
    /// How much they kept distance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<Rating>,
    /// Contact with people who matter to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// How they settled, most times.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settled: Option<Settled>,
    /// The five areas, every fourth time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub areas: Option<Areas>,
    /// One thing worth keeping.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep: Option<String>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// The five areas, each 0 to 10.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Areas {
    /// Settling.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settling: Option<Rating>,
    /// Saying what they need.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saying: Option<Rating>,
    /// Understanding themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub understanding: Option<Rating>,
    /// People feel predictable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub predictable: Option<Rating>,
    /// Leaning and being leaned on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leaning: Option<Rating>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// Contact with people who matter.
    pub enum Contact {
        None = "none",
        Some = "some",
        ALot = "a-lot",
    }
}

choices! {
    /// How someone settled, most times.
    pub enum Settled {
        Alone = "alone",
        WithSomeone = "with-someone",
        Both = "both",
        Not = "not",
    }
}

impl Record for CheckIn {
    const KIND: &'static str = "check-in";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .text("happened", Column::Title, &self.happened)
            .text("felt", Column::Body, &self.felt)
            .text("did", Column::Body, &self.did)
            .text("differently", Column::Body, &self.differently)
            .text("keep", Column::Body, &self.keep)
            .done()
    }
}

impl std::fmt::Debug for CheckIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CheckIn")
    }
}
