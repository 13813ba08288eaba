use record::{At, Column, Id, Rating, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A small step with people, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Step {
    /// When it was noted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// With whom.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// How hard it feels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hard: Option<Rating>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practises: Option<Practises>,
    /// When it was put aside; absent while it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aside: Option<At>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The record it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// What a step practises.
    pub enum Practises {
        /// Telling something of oneself.
        Sharing = "sharing",
        /// Asking for something.
        Asking = "asking",
        /// Leaving room for an answer.
        Waiting = "waiting",
        /// Not going away.
        Staying = "staying",
        /// Saying no.
        SayingNo = "saying-no",
        /// Letting something be given.
        Receiving = "receiving",
        /// Making up, or putting a part right.
        Repairing = "repairing",
    }
}

impl Record for Step {
    const KIND: &'static str = "step";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .text("what", Column::Title, &self.what)
            .words("people", Column::People, &self.people)
            .words("tags", Column::Words, &self.tags)
            .done()
    }
}

impl std::fmt::Debug for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Step")
    }
}
