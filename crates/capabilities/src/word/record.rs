use record::{At, Record, Said, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One word of a list, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Word {
    /// The list it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<List>,
    /// The word: as it was typed, or the slug of a shipped one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What it means to the person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// Whether it is not offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// The lists that can be added to.
    pub enum List {
        /// Feelings.
        Feelings = "feelings",
        /// What set something off.
        SetOffs = "set_offs",
        /// How a place in the body feels.
        Sensations = "sensations",
    }
}

impl Record for Word {
    const KIND: &'static str = "word";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        None
    }

    fn said(&self) -> Vec<Said> {
        Vec::new()
    }
}

impl std::fmt::Debug for Word {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Word")
    }
}
