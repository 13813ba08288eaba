use record::{At, Column, Id, Rating, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One time a step was planned or tried, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attempt {
    /// When it was first noted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// The id of the step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// The day it is planned for: `2026-11-24`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// What might happen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fear: Option<String>,
    /// How likely that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub likely: Option<Rating>,
    /// How hard it will be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hard_expected: Option<Rating>,
    /// What to do if it stings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub if_stings: Vec<String>,
    /// Whether it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub did: Option<Did>,
    /// When it was told what happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told_at: Option<At>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub happened: Option<String>,
    /// Whether what was feared came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feared_happened: Option<Feared>,
    /// How hard it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hard_found: Option<Rating>,
    /// How close it felt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close: Option<Rating>,
    /// What was other than expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub different: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learned: Option<String>,
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
    /// Whether a step was done.
    pub enum Did {
        Done = "done",
        /// A part of it.
        Part = "part",
        /// Not this time.
        Not = "not",
    }
}

choices! {
    /// Whether what was feared came.
    pub enum Feared {
        No = "no",
        Partly = "partly",
        Yes = "yes",
    }
}

impl Record for Attempt {
    const KIND: &'static str = "step-attempt";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .text("happened", Column::Title, &self.happened)
            .text("fear", Column::Body, &self.fear)
            .text("different", Column::Body, &self.different)
            .text("learned", Column::Body, &self.learned)
            .words("if_stings", Column::Words, &self.if_stings)
            .words("tags", Column::Words, &self.tags)
            .done()
    }
}

impl std::fmt::Debug for Attempt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Attempt")
    }
}
