use record::{At, Column, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One tool of the person's own, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tool {
    /// When it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// What they call it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// By which door it goes in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Door>,
    /// Which side it is for; absent = any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// About how many minutes it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// What is done, one instruction a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steps: Option<String>,
    /// Who or when it is not for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caution: Option<String>,
    /// Whether it is not offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// By which door a tool goes in. The words are those of the shipped tools.
    pub enum Door {
        /// Seeing, hearing, naming what is here.
        Senses = "senses",
        /// Feet, legs, hands, weight.
        Movement = "movement",
        /// The pace of breathing.
        Breath = "breath",
        /// Something warm or cold.
        Temperature = "temperature",
        /// One's own hand, or a thing to hold.
        Touch = "touch",
        /// Another being.
        People = "people",
        /// Inward and still: a sentence, a picture, waiting.
        Quiet = "quiet",
    }
}

choices! {
    /// Which side of bearable a tool is for.
    pub enum Side {
        /// Racing, panicky, angry.
        TooMuch = "too-much",
        /// Numb, far away, stuck.
        TooLittle = "too-little",
        /// Either.
        Both = "both",
    }
}

impl Record for Tool {
    const KIND: &'static str = "tool";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .text("name", Column::Title, &self.name)
            .text("steps", Column::Body, &self.steps)
            .text("caution", Column::Body, &self.caution)
            .done()
    }
}

impl std::fmt::Debug for Tool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tool")
    }
}
