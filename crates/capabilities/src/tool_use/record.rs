use record::{At, Column, Id, Rating, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::moment::Side;

/// One use of a tool, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ToolUse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// Which: a shipped tool's slug, or the person's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool: Option<String>,
    /// How stirred up before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Rating>,
    /// How stirred up after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Rating>,
    /// On which side of what can be borne.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// For how many minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Alone or with someone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<How>,
    /// Needed now, or practice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Why>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The record it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// Alone or with someone.
    pub enum How {
        Alone = "alone",
        WithSomeone = "with-someone",
    }
}

choices! {
    /// Why a tool was used.
    pub enum Why {
        /// It was needed.
        Needed = "needed",
        /// To practise.
        Practice = "practice",
    }
}

impl Record for ToolUse {
    const KIND: &'static str = "tool-use";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .text("tool", Column::Title, &self.tool)
            .text("place", Column::Body, &self.place)
            .text("note", Column::Body, &self.note)
            .words("tags", Column::Words, &self.tags)
            .done()
    }
}

impl std::fmt::Debug for ToolUse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ToolUse")
    }
}
