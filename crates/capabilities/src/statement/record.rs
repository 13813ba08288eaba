use record::{At, Column, Id, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Words found for something, as they are stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Statement {
    /// When it was begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// Who it is for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// What a camera would have seen or heard.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub saw: Option<String>,
    /// What the person felt.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub felt: Vec<String>,
    /// What they need, or what matters to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need: Option<String>,
    /// What they ask for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// For how long, or when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how_long: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
    /// When it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said_at: Option<At>,
    /// How it landed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub landed: Option<String>,
    /// What the person noticed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noticed: Option<String>,
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
    /// How far a statement has come.
    pub enum State {
        /// It is still being worked on.
        Draft = "draft",
        /// It is kept for its time.
        Later = "later",
        /// It was said.
        Said = "said",
    }
}

impl Record for Statement {
    const KIND: &'static str = "statement";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .text("saw", Column::Title, &self.saw)
            .text("need", Column::Body, &self.need)
            .text("ask", Column::Body, &self.ask)
            .text("how_long", Column::Body, &self.how_long)
            .text("landed", Column::Body, &self.landed)
            .text("noticed", Column::Body, &self.noticed)
            .words("people", Column::People, &self.people)
            .words("felt", Column::Words, &self.felt)
            .words("tags", Column::Words, &self.tags)
            .done()
    }
}

impl std::fmt::Debug for Statement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Statement")
    }
}
