use record::{At, Column, Id, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One letter, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letter {
    /// When it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// For which kind of night.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub night: Option<Night>,
    /// A kind of night in the person's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_night: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The record it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// A kind of night.
    pub enum Night {
        /// Waiting for someone.
        Waiting = "waiting",
        AfterAFight = "after-a-fight",
        /// Numb or far away.
        FarAway = "far-away",
        WantingToLeave = "wanting-to-leave",
        Ashamed = "ashamed",
        /// Another, in the person's own words.
        Own = "own",
    }
}

impl Record for Letter {
    const KIND: &'static str = "letter";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .text("text", Column::Title, &self.text)
            .text("own_night", Column::Body, &self.own_night)
            .done()
    }
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Letter")
    }
}
