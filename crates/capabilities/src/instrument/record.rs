use record::{At, Column, Record, Said, Saying, choices};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A questionnaire and everything that is known about reading its answers, as it is stored.
/// Fields as in docs/format.md. What is not stated is absent, and then nothing is made of it.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Instrument {
    /// When it was taken in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// The word by which it is asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its version, as its makers count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Its canonical address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Who made it public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Its copyright; goes with every export.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The person ticked that they may use it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub may_use: Option<bool>,
    /// Holdfast's own questions: never bands, norms or reliable change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub loinc: Vec<String>,
    /// What stands before the first question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intro: Option<String>,
    /// The days that the answers look back on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recall_days: Option<u32>,
    /// The fewest days between two uses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_between: Option<u32>,
    /// Its questions, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// Its scales. None is unscored.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scales: Vec<Scale>,
    /// Answers that lead to help, whatever the total.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Flag>,
    /// Which shipped scoring key was attached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Where the scoring comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub citation: Option<String>,
    /// What to keep in mind while reading it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caution: Option<String>,
    /// The file it came from, letter by letter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// One question.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// Its name in the file (`linkId`).
    pub id: String,
    /// The part it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// Its number in print.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// The question.
    pub text: String,
    /// The question about one person, with `{name}` for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub toward: Option<String>,
    /// How it is answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerKind>,
    /// What may be chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Offer>,
    /// The lowest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The highest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The unit of the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Several may be chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub several: Option<bool>,
    /// Its makers ask for an answer. It can be skipped all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// Asked only when all of these hold.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<Condition>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// How a question is answered.
    pub enum AnswerKind {
        /// One of the options, or several.
        Choice = "choice",
        /// One of the options, or own words.
        OpenChoice = "open-choice",
        Whole = "whole",
        Number = "number",
        YesNo = "yes-no",
        Text = "text",
        Day = "day",
        /// Not asked: text between questions.
        Shown = "shown",
    }
}

/// One answer that may be chosen.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Offer {
    /// Its code.
    pub code: String,
    /// The system its code belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// What is read.
    pub text: String,
    /// The number behind it. Absent is not 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
}

/// When a question is asked.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Condition {
    /// Any of the tests is enough; else all hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any: Option<bool>,
    pub tests: Vec<Test>,
}

/// One test of an earlier answer.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Test {
    /// The question it looks at.
    pub item: String,
    /// `exists`, `=`, `!=`, `>`, `<`, `>=` or `<=`.
    pub is: String,
    /// What it is compared with.
    pub than: Value,
}

/// One scale.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scale {
    /// Its name.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// The questions it is made of.
    pub items: Vec<String>,
    /// Questions that are turned: min + max - x.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reverse: Vec<String>,
    /// Questions that are taken away from the sum.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub minus: Vec<String>,
    /// Sum, mean or count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<How>,
    /// The lowest answer to one question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// The highest answer to one question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// The smallest share of answered questions that makes a score; .8 when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// Which direction is better; absent when neither is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub better: Option<Better>,
    /// The dimension it measures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dimension: Option<Axis>,
    /// A reference group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub norm: Option<Reference>,
    /// Its reliability.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reliability: Option<Reliability>,
    /// Where bands begin, from the lowest.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    /// Cut-offs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cuts: Vec<Band>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loinc: Option<String>,
    /// What a newer program wrote.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

choices! {
    /// How answers become a score.
    pub enum How {
        Sum = "sum",
        Mean = "mean",
        /// How many were answered.
        Count = "count",
    }
}

choices! {
    /// Which direction is better.
    pub enum Better {
        /// A lower score.
        Lower = "lower",
        /// A higher score.
        Higher = "higher",
    }
}

choices! {
    /// One of the two dimensions.
    pub enum Axis {
        /// Fear of being left.
        Anxiety = "anxiety",
        /// Keeping distance.
        Avoidance = "avoidance",
    }
}

/// Mean and SD of a reference group.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reference {
    pub mean: f64,
    /// The standard deviation.
    pub sd: f64,
    /// Who was asked.
    pub population: String,
    /// Where it was published.
    pub citation: String,
    /// Remembered, not read again at the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recalled: Option<bool>,
}

/// How much of a score is the same when nothing has changed.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reliability {
    /// Of which kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ReliabilityKind>,
    /// From 0 to 1.
    pub value: f64,
    /// Days between test and retest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Where it was published.
    pub citation: String,
    /// Remembered, not read again at the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recalled: Option<bool>,
}

choices! {
    /// The kind of a reliability.
    pub enum ReliabilityKind {
        /// How far the questions agree with each other.
        Alpha = "alpha",
        /// How far two uses agree.
        Retest = "retest",
    }
}

/// Where a band or a cut-off begins.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Band {
    /// From this score on.
    pub from: f64,
    /// Its name, in the words of its authors.
    pub label: String,
    /// Where it was published.
    pub citation: String,
    /// Remembered, not read again at the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recalled: Option<bool>,
}

/// An answer that leads to help, whatever the total.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Flag {
    /// The question.
    pub item: String,
    /// An answer above this number.
    pub above: f64,
}

impl Record for Instrument {
    const KIND: &'static str = "instrument";
    const VERSION: u32 = 1;

    fn at(&self) -> Option<&At> {
        self.at.as_ref()
    }

    fn said(&self) -> Vec<Said> {
        Saying::default().text("title", Column::Title, &self.title).done()
    }
}

impl std::fmt::Debug for Instrument {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Instrument")
    }
}
