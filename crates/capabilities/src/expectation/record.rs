use record::{At, Column, Id, Rating, Record, Said, Saying};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One line of the map: what someone expects of people, as it is stored.
/// Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Expectation {
    /// When it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// When I …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
    /// … I expect people to …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expect: Option<String>,
    /// … so I …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then: Option<String>,
    /// Where it was learned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub learned_from: Option<String>,
    /// What it protected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub protected: Option<String>,
    /// How true it felt, each time it was looked at.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub looks: Vec<Look>,
    /// What spoke for it and against it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// A new line to try living by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_line: Option<String>,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_since: Option<At>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The record it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// One look at a line: how true the old and the new one felt.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<Rating>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<Rating>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// A time at which a line came true, or did not, in the person's own words.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    /// The id of the moment or the try it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// When that was; it stays when the record goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// Whether it came true.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub is_for: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

impl Record for Expectation {
    const KIND: &'static str = "expectation";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        let evidence: Vec<String> = self.evidence.iter().filter_map(|one| one.text.clone()).collect();
        let evidence = (!evidence.is_empty()).then(|| evidence.join("\n"));
        Saying::default()
            .text("expect", Column::Title, &self.expect)
            .text("when", Column::Body, &self.when)
            .text("then", Column::Body, &self.then)
            .text("learned_from", Column::Body, &self.learned_from)
            .text("protected", Column::Body, &self.protected)
            .text("new_line", Column::Body, &self.new_line)
            .text("evidence", Column::Body, &evidence)
            .words("tags", Column::Words, &self.tags)
            .done()
    }
}

impl std::fmt::Debug for Expectation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Expectation")
    }
}
