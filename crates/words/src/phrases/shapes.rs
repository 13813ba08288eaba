//! The shapes of lines that are offered.

use serde::Deserialize;

/// What all lists hold their lines to.
pub(super) trait Line {
    /// Whether its name is a slug, and not a word people say.
    const SLUGGED: bool = true;

    /// Its name within its list.
    fn slug(&self) -> &str;

    /// What is wrong with it. `groups` are those of its list, if that has any.
    fn fault(&self, groups: Option<&[&str]>) -> Option<String>;
}

pub(super) const PULLS: [&str; 4] = ["close", "away", "both", "none"];
const PATTERNS: [&str; 4] = ["close", "away", "both", "steady"];
const SIDES: [&str; 4] = ["too-much", "too-little", "both", "inside"];
const PARTS: [&str; 4] = ["hurts", "others", "friend", "kind-thing"];
const PRACTISES: [&str; 7] = ["sharing", "asking", "waiting", "staying", "saying-no", "receiving", "repairing"];

/// A sentence, and what it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// How it is stored.
    pub slug: String,
    /// What it belongs to in its list.
    pub group: String,
    /// How it reads.
    pub text: String,
}

/// A sentence that reflects a kept moment back. It stands after what the person said.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// Its name in the list.
    pub slug: String,
    /// What the feelings may be near, as [`Vocabulary::near`](crate::Vocabulary::near) says. Empty fits all,
    /// even none given.
    #[serde(default)]
    pub families: Vec<String>,
    /// The pulls it fits. Empty fits all.
    #[serde(default)]
    pub pulls: Vec<String>,
    /// The sides it fits. Empty fits all.
    #[serde(default)]
    pub sides: Vec<String>,
    /// How it reads.
    pub text: String,
}

/// A pattern, said in the first person of one moment.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Naming {
    /// How it is stored.
    pub slug: String,
    /// `close`, `away`, `both` or `steady`.
    pub pattern: String,
    /// What the feelings may not be near when it is offered.
    #[serde(default)]
    pub not_near: Vec<String>,
    /// Whether it is no pattern but a fear that may be right, and leads to Staying safe.
    #[serde(default)]
    pub safety: bool,
    /// How it reads.
    pub text: String,
}

/// An idea for a small step with someone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepIdea {
    /// How it is stored.
    pub slug: String,
    /// The patterns it may suit.
    pub suits: Vec<String>,
    /// What it practises.
    pub practises: String,
    /// About how hard it feels to many, 1 to 8. A place in the list, no promise.
    pub hard: u8,
    /// How it reads.
    pub text: String,
}

/// A line for one set-off, to be made one's own.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IfThen {
    /// How it is stored.
    pub slug: String,
    /// The slug of the set-off.
    pub set_off: String,
    /// The pull it is for, if it is for one.
    pub pull: Option<String>,
    /// How it reads.
    pub text: String,
}

/// First words of a letter.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// How it is stored.
    pub slug: String,
    /// The kind of night. Without one it fits any.
    pub night: Option<String>,
    /// `hurts`, `others`, `friend` or `kind-thing`.
    pub part: String,
    /// How it reads.
    pub text: String,
}

/// What of `given` is not among `known`.
pub(super) fn unknown<'g>(given: impl IntoIterator<Item = &'g String>, known: &[&str]) -> Option<String> {
    given.into_iter().find(|word| !known.contains(&word.as_str())).map(|word| format!("'{word}' is not known here"))
}

pub(super) fn empty(text: &str) -> Option<String> {
    text.trim().is_empty().then(|| "has no text".to_owned())
}

impl Line for Phrase {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn fault(&self, groups: Option<&[&str]>) -> Option<String> {
        let known = groups.is_some_and(|groups| groups.contains(&self.group.as_str()));
        empty(&self.text).or_else(|| (!known).then(|| format!("'{}' is not one of its groups", self.group)))
    }
}

impl Line for Kept {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn fault(&self, _: Option<&[&str]>) -> Option<String> {
        empty(&self.text).or_else(|| unknown(&self.pulls, &PULLS)).or_else(|| unknown(&self.sides, &SIDES))
    }
}

impl Line for Naming {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn fault(&self, _: Option<&[&str]>) -> Option<String> {
        empty(&self.text).or_else(|| unknown([&self.pattern], &PATTERNS))
    }
}

impl Line for StepIdea {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn fault(&self, _: Option<&[&str]>) -> Option<String> {
        let hard = (!(1..=8).contains(&self.hard)).then(|| "how hard is not 1 to 8".to_owned());
        let suits = self.suits.is_empty().then(|| "suits nobody".to_owned());
        empty(&self.text)
            .or(hard)
            .or(suits)
            .or_else(|| unknown(&self.suits, &PATTERNS))
            .or_else(|| unknown([&self.practises], &PRACTISES))
    }
}

impl Line for IfThen {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn fault(&self, _: Option<&[&str]>) -> Option<String> {
        empty(&self.text).or_else(|| unknown(&self.pull, &PULLS))
    }
}

impl Line for Opening {
    fn slug(&self) -> &str {
        &self.slug
    }

    fn fault(&self, _: Option<&[&str]>) -> Option<String> {
        empty(&self.text).or_else(|| unknown([&self.part], &PARTS))
    }
}
