//! What an I-statement is looked through for, and practice for it. Hints only, never a block.

use serde::Deserialize;

use super::shapes::{Line, empty};

/// A word that judges what someone did and sounds like a feeling.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judging {
    /// The word, in small letters.
    pub word: String,
    /// Slugs of two or three feelings that may be under it.
    pub under: Vec<String>,
}

/// A word that may tell of harm. It opens the way to help and is never a matter of wording.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HarmWord {
    /// The word, in small letters.
    pub word: String,
    /// Whether it is often said loosely, so that the page asks and does not assume.
    #[serde(default)]
    pub loose: bool,
}

/// One kind of blame, how it is recognised, and the soft note beside it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blame {
    /// Its name.
    pub slug: String,
    /// Words that tell of it, in small letters, matched at word ends only.
    pub marks: Vec<String>,
    /// What is said beside the field.
    pub note: String,
    /// Another way to begin.
    pub instead: String,
}

/// One thing to practise.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drill {
    /// How it is stored.
    pub slug: String,
    /// Which of the two.
    pub kind: DrillKind,
    /// What somebody says.
    pub said: String,
    /// For `spot`, the part to find; for `turn`, one way to say it. Where nothing is to be
    /// found, the answer says so.
    pub answer: String,
    /// Why, in one line.
    pub why: String,
}

/// Which kind of practice it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DrillKind {
    /// Spot the blame.
    Spot,
    /// Turn it around.
    Turn,
}

impl Line for Judging {
    const SLUGGED: bool = false;

    fn slug(&self) -> &str {
        &self.word
    }

    fn fault(&self, _: Option<&[&str]>) -> Option<String> {
        let few = !(2..=3).contains(&self.under.len());
        empty(&self.word).or_else(|| few.then(|| "two or three feelings are under it".to_owned()))
    }
}

impl Line for HarmWord {
    const SLUGGED: bool = false;

    fn slug(&self) -> &str {
        &self.word
    }

    fn fault(&self, _: Option<&[&str]>) -> Option<String> {
        empty(&self.word)
    }
}

impl Line for Blame {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn fault(&self, _: Option<&[&str]>) -> Option<String> {
        let bare = self.marks.is_empty().then(|| "has no marks".to_owned());
        empty(&self.note).or_else(|| empty(&self.instead)).or(bare)
    }
}

impl Line for Drill {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn fault(&self, _: Option<&[&str]>) -> Option<String> {
        empty(&self.said).or_else(|| empty(&self.answer)).or_else(|| empty(&self.why))
    }
}
