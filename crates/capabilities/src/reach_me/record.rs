use record::{At, Column, Id, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// How to reach someone when it is hard, on one side of paper, as it is stored.
/// Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReachMe {
    /// When it was begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// The other of the two.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// What may be seen when the one who writes pulls close.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close_see: Option<String>,
    /// What may be seen when they go quiet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiet_see: Option<String>,
    /// What it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub means: Option<String>,
    /// What helps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub helps: Option<String>,
    /// What makes it worse.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worse: Option<String>,
    /// How they come back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub come_back: Option<String>,
    /// Whose side it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// The record it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// Who wrote a side.
    pub enum Side {
        /// The one who owns the vault.
        Mine = "mine",
        /// The other.
        Theirs = "theirs",
    }
}

impl Record for ReachMe {
    const KIND: &'static str = "reach-me";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .words("people", Column::People, &self.people)
            .text("close_see", Column::Title, &self.close_see)
            .text("quiet_see", Column::Body, &self.quiet_see)
            .text("means", Column::Body, &self.means)
            .text("helps", Column::Body, &self.helps)
            .text("worse", Column::Body, &self.worse)
            .text("come_back", Column::Body, &self.come_back)
            .done()
    }
}

impl std::fmt::Debug for ReachMe {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReachMe")
    }
}
