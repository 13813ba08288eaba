use record::{At, Column, Id, Record, Said, Saying};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

mod open;

pub(super) use self::open::OpenPlan;

/// The one id of the plan: `0000000000e008000000000002`.
pub(super) const THE_PLAN: Id = Id::from_bytes([0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 2]);

/// The plan, as it is stored. Fields as in docs/format.md. There is one; its
/// history keeps what it said before.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct CrisisPlan {
    /// When it was begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// How the person knows that it is such a night.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signs: Option<String>,
    /// What they can do alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alone: Option<String>,
    /// Where, and with whom, they get through the hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub places: Option<String>,
    /// Whom they can ask for help, and how to reach them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<String>,
    /// Professionals and lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub professionals: Option<String>,
    /// What makes the surroundings safer, and who could hold things for a while.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub safer: Option<String>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

impl Record for CrisisPlan {
    const KIND: &'static str = "crisis-plan";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .text("signs", Column::Title, &self.signs)
            .text("alone", Column::Body, &self.alone)
            .text("places", Column::Body, &self.places)
            .text("people", Column::People, &self.people)
            .text("professionals", Column::Body, &self.professionals)
            .text("safer", Column::Body, &self.safer)
            .done()
    }
}

impl std::fmt::Debug for CrisisPlan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CrisisPlan")
    }
}
