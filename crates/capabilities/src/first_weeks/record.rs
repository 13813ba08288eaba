use record::{At, Id, Record, Said};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// How far someone went on the first weeks' path, as it is stored. Fields as in
/// docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstWeeks {
    /// When the first of it was noted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// The acts that were done, each by where it leads.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub did: Vec<String>,
    /// Whether they left the path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left: Option<bool>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// The one id of the path.
pub(super) const THE_PATH: Id = Id::from_bytes([0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 3]);

impl Record for FirstWeeks {
    const KIND: &'static str = "first-weeks";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    /// Nothing in it is the person's own words.
    fn said(&self) -> Vec<Said> {
        Vec::new()
    }
}

impl std::fmt::Debug for FirstWeeks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FirstWeeks")
    }
}
