use record::{At, Column, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Someone who could be there, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// When they were noted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// A name or initials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A person, a group, or a service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<What>,
    /// Who they are to the one who writes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relation: Option<String>,
    /// What they are good for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub good_for: Vec<String>,
    /// A number to call or to write to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Another way to reach them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<String>,
    /// At which times.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<String>,
    /// Whether they respect pace and boundaries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pace: Option<Pace>,
    /// What to keep to with them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub boundaries: Option<String>,
    /// Whether it feels safe with them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub safe: Option<bool>,
    /// Whether they stand in the list of people to call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub call: Option<bool>,
    /// A private note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// Who or what it is.
    pub enum What {
        Person = "person",
        Group = "group",
        /// A service or a line.
        Service = "service",
    }
}

choices! {
    /// Whether someone respects pace and boundaries.
    pub enum Pace {
        /// They do.
        Yes = "yes",
        Mostly = "mostly",
        NotSure = "not-sure",
        /// They do not.
        No = "no",
    }
}

impl Record for Person {
    const KIND: &'static str = "person";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default()
            .text("name", Column::People, &self.name)
            .text("relation", Column::Body, &self.relation)
            .text("reach", Column::Body, &self.reach)
            .text("times", Column::Body, &self.times)
            .text("boundaries", Column::Body, &self.boundaries)
            .text("note", Column::Body, &self.note)
            .words("good_for", Column::Words, &self.good_for)
            .done()
    }
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person")
    }
}
