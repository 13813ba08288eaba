use record::{At, DayName, Id, Record, Said};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What was chosen, as it is stored. Fields as in docs/format.md; what is
/// absent is as it is without a choice.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Setting {
    /// Nothing moves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub less_motion: Option<bool>,
    /// Stronger lines and ink.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more_contrast: Option<bool>,
    /// The device's own font.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_font: Option<bool>,
    /// Ratings in words instead of numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worded_ratings: Option<bool>,
    /// The body map without its figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_figure: Option<bool>,
    /// No cover when the window is left.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_veil: Option<bool>,
    /// Shift three times does not exit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_keys: Option<bool>,
    /// When the night is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub night: Option<Night>,
    /// When weeks and days begin, and when the check-in is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<Week>,
    /// The person's own names for the four patterns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub patterns: Option<Patterns>,
    /// Whether it was asked if the recovery code can still be found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recovery_asked: Option<bool>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// When the night is, in hours from 0 to 23; it may go past midnight.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Night {
    /// The hour in which it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
    /// The hour in which it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// When weeks and days begin, and when the check-in is.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Week {
    /// The day a week begins on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<DayName>,
    /// The hour after midnight up to which it is still the day before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_ends: Option<u32>,
    /// The day of the check-in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check_in: Option<DayName>,
    /// The check-in is not offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without_check_in: Option<bool>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// The person's own names for the four patterns.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Patterns {
    /// For pulling close.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub close: Option<String>,
    /// For pulling away.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub away: Option<String>,
    /// For both at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub both: Option<String>,
    /// For being steady.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub steady: Option<String>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

impl Setting {
    /// The one id of the settings: `0000000000e008000000000001`.
    pub const ID: Id = Id::from_bytes([0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 1]);
}

impl Record for Setting {
    const KIND: &'static str = "setting";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        None
    }

    fn said(&self) -> Vec<Said> {
        Vec::new()
    }
}

impl std::fmt::Debug for Setting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Setting")
    }
}
