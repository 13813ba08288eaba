use record::{At, Column, Id, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One held message, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Hold {
    /// When it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// To be sent, or before going quiet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The raw message.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What it is hoped to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hope: Option<String>,
    /// What is feared if it is not sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fear: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub look_again_at: Option<At>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
    /// The record it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// How a held message ended, and when.
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
    /// What a held message was for.
    pub enum Direction {
        /// To be sent.
        Send = "send",
        /// Said before going quiet.
        GoQuiet = "go-quiet",
    }
}

choices! {
    /// How a held message ended.
    pub enum Ending {
        /// It was let go.
        LetGo = "let-go",
        /// It was kept, unsent.
        Kept = "kept",
        /// It was said in a new way.
        NewWords = "new-words",
        /// It was copied out as it was.
        Copied = "copied",
    }
}

impl Record for Hold {
    const KIND: &'static str = "hold";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .text("text", Column::Title, &self.text)
            .text("hope", Column::Body, &self.hope)
            .text("fear", Column::Body, &self.fear)
            .text("to", Column::People, &self.to)
            .done()
    }
}

impl std::fmt::Debug for Hold {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Hold")
    }
}
