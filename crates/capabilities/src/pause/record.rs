use record::{At, Column, Id, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One pause of a talk, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pause {
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// The plan it goes by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Id>,
    /// When it ends, with the time that was added.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends: Option<At>,
    /// What was added, and when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub added: Vec<Added>,
    /// How it ended, and when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
    /// Whether they came back to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub came_back: Option<CameBack>,
    /// How the tone was then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tone: Option<Tone>,
    /// What helped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub helped: Option<String>,
    /// The record it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
    /// What its plan is called, where it is shown. It is not kept.
    #[serde(skip)]
    pub with: Option<String>,
}

/// Time that was added to a pause.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Added {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// How a pause ended, and when.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Ended {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<Ending>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// How a pause ended.
    pub enum Ending {
        /// They went back to the talk.
        Back = "back",
        /// They stopped for that day.
        Stopped = "stopped",
    }
}

choices! {
    /// Whether they came back to the talk.
    pub enum CameBack {
        Both = "both",
        One = "one",
        /// Another time was agreed on.
        Later = "later",
        No = "no",
    }
}

choices! {
    /// How the tone was afterwards.
    pub enum Tone {
        Softer = "softer",
        Same = "same",
        Harder = "harder",
    }
}

impl Record for Pause {
    const KIND: &'static str = "pause";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default().text("helped", Column::Body, &self.helped).done()
    }
}

impl std::fmt::Debug for Pause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pause")
    }
}
