use record::{At, Column, Id, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One time a questionnaire was answered, as it is stored. Fields as in docs/format.md.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Response {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// What was answered: the word of a shipped set, or the id of a loaded questionnaire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// Its version then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Its title then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its canonical address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Toward whom; absent in general.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toward: Option<String>,
    /// What was answered. A skipped question has no entry.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// What it came to then.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The record it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Id>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// One answer.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// The question's name in its file.
    pub item: String,
    /// The answer: a code, several codes, a number, true or false, words.
    pub value: Value,
    /// The number behind it. Absent is not 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// One scale's score, or why there is none.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Score {
    pub scale: String,
    /// What it was called.
    pub label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// Why there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without: Option<Without>,
    /// The question that is to blame.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// How many of its questions were answered.
    pub answered: u64,
    /// Of how many.
    pub of: u64,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// Why there is no score.
    pub enum Without {
        /// Too few of its questions were answered.
        TooFew = "too-few",
        /// An answer has no number behind it.
        NoNumber = "no-number",
        /// A number lies outside the scale.
        OutOfRange = "out-of-range",
    }
}

impl Record for Response {
    const KIND: &'static str = "response";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        let toward: Vec<String> = self.toward.iter().cloned().collect();
        Saying::default()
            .text("title", Column::Title, &self.title)
            .text("note", Column::Body, &self.note)
            .words("toward", Column::People, &toward)
            .done()
    }
}

impl std::fmt::Debug for Response {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Response")
    }
}
