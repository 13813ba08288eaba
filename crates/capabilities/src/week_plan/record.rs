use record::{At, Column, DayName, Record, Said, Saying, Week, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// What someone wants to try in one week, as it is stored. Fields as in
/// docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WeekPlan {
    /// When it was first written down.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// Of which week. Its id follows from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub week: Option<Week>,
    /// The day that week began on for the person; absent, a Monday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<DayName>,
    /// The things, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// Whether it is a quiet week: the things wait, which is a full answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quiet: Option<bool>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// One thing of a week.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<What>,
    /// What, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// With which tool: a shipped tool's slug, or the id of the person's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool: Option<String>,
    /// With whom.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// On which day, if on one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<DayName>,
    /// Whether it was done, as the person says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<Done>,
    /// What got in the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub way: Option<String>,
    /// Whether it comes along to the next week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carry: Option<bool>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// What a thing of the week is for.
    pub enum What {
        /// Settling the body.
        Settle = "settle",
        /// Letting someone see something.
        Share = "share",
        /// Looking back at something.
        Reflect = "reflect",
        /// Something else.
        Own = "own",
    }
}

choices! {
    /// Whether a thing was done.
    pub enum Done {
        Did = "did",
        Some = "some",
        Not = "not",
    }
}

impl Record for WeekPlan {
    const KIND: &'static str = "week-plan";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        let all = |of: fn(&Item) -> Option<&String>| self.items.iter().filter_map(of).cloned().collect::<Vec<_>>();
        let people: Vec<String> = self.items.iter().flat_map(|item| item.people.iter().cloned()).collect();
        Saying::default()
            .words("items", Column::Title, &all(|item| item.text.as_ref()))
            .words("items", Column::Body, &all(|item| item.way.as_ref()))
            .words("items", Column::People, &people)
            .done()
    }
}

impl std::fmt::Debug for WeekPlan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WeekPlan")
    }
}

impl std::fmt::Debug for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Item")
    }
}
