use record::{At, Column, Day, Id, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What two people agreed on for when a talk gets too hot, as it is stored.
/// Fields as in docs/format.md. Its history is the list of its versions.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PausePlan {
    /// When it was begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// With whom.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// By what it shows that the one who writes is getting flooded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signs_me: Option<String>,
    /// By what it shows in the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signs_you: Option<String>,
    /// The word or the signal for a pause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub word: Option<String>,
    /// How long it lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Or until the clock next shows this, `09:30`: what a pause over a night is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Where the one who writes goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub where_me: Option<String>,
    /// Where the other goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub where_you: Option<String>,
    /// What the one who writes does meanwhile.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub meanwhile_me: Vec<String>,
    /// What the other does meanwhile.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub meanwhile_you: Vec<String>,
    /// What neither of them does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_do: Option<String>,
    /// Who says that it is time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who_says: Option<String>,
    /// How they come back: words, tone, slower.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub back: Option<String>,
    /// What comes next when it is not working.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_working: Option<String>,
    /// The day on which it was agreed on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreed_on: Option<Day>,
    /// By whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreed_by: Option<AgreedBy>,
    /// The record it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// Who agreed on a plan.
    pub enum AgreedBy {
        /// Both of them.
        Both = "both",
        /// Only the one who writes, so far.
        Me = "me",
    }
}

impl Record for PausePlan {
    const KIND: &'static str = "pause-plan";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .words("people", Column::People, &self.people)
            .text("word", Column::Title, &self.word)
            .text("signs_me", Column::Body, &self.signs_me)
            .text("signs_you", Column::Body, &self.signs_you)
            .text("where_me", Column::Body, &self.where_me)
            .text("where_you", Column::Body, &self.where_you)
            .words("meanwhile_me", Column::Body, &self.meanwhile_me)
            .words("meanwhile_you", Column::Body, &self.meanwhile_you)
            .text("not_do", Column::Body, &self.not_do)
            .text("who_says", Column::Body, &self.who_says)
            .text("back", Column::Body, &self.back)
            .text("not_working", Column::Body, &self.not_working)
            .done()
    }
}

impl std::fmt::Debug for PausePlan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PausePlan")
    }
}
