//! Tools for settling: what one is, and how its file is read.

use jiff::civil::Date;
use serde::Deserialize;

use crate::{ContentError, Pacer, front_matter};

/// One thing to do for a minute or five. A file under `words/en/tools/`.
#[derive(Clone, Debug)]
pub struct Tool {
    /// What it is called.
    pub title: String,
    /// Its name in addresses and records. The same as the file's, and stable once shipped.
    pub slug: String,
    /// Which door it goes in by.
    pub kind: ToolKind,
    /// About how long it takes.
    pub minutes: u8,
    /// Tools with a smaller number are offered earlier.
    pub order: u16,
    /// The sides it fits.
    pub sides: Vec<Side>,
    /// One instruction each.
    pub steps: Vec<String>,
    /// Other ways to do it, such as one without smell and taste.
    pub versions: Vec<Version>,
    /// Breathing paces; the first is the gentlest.
    pub pacers: Vec<Pacer>,
    /// How long the counted part lasts, for a person who asks for a count.
    pub timer_seconds: Option<u16>,
    /// Asked before the first step. A yes offers the other tool.
    pub questions: Vec<Question>,
    /// Said before the first step.
    pub cautions: Vec<String>,
    /// Who does something else, each the end of "Skip this if …".
    pub skip_if: Vec<String>,
    /// The slug of that something else.
    pub instead: String,
    /// What is known about it, in one honest line.
    pub evidence: String,
    /// Where that is from.
    pub source: Vec<String>,
    /// The day its facts were last looked at.
    pub reviewed_on: Date,
    /// What it is not meant for.
    pub not_for: Vec<String>,
}

/// Which door a tool goes in by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ToolKind {
    /// Seeing, hearing, naming what is here.
    Senses,
    /// Feet, legs, hands, weight.
    Movement,
    /// The pace of breathing.
    Breath,
    /// Something warm or cold.
    Temperature,
    /// One's own hand, or a thing to hold.
    Touch,
    /// Another being.
    People,
    /// Inward and still: a sentence, a picture, waiting. Apart from the others, so that one that
    /// made it worse takes away neither looking around nor people.
    Quiet,
}

/// Which side of bearable it is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Racing, panicky, angry.
    TooMuch,
    /// Numb, far away, stuck.
    TooLittle,
    /// Some of each, or back and forth.
    Both,
}

/// Another way to do a tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// What it is called.
    pub title: String,
    /// One instruction each.
    pub steps: Vec<String>,
}

/// A question before the first step. A yes means this tool is not for now.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// What is asked.
    pub ask: String,
    /// The slug of the tool that is offered on a yes.
    pub instead: String,
}

impl ToolKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Senses, Self::Movement, Self::Breath, Self::Temperature, Self::Touch, Self::People, Self::Quiet];

    /// How it is stored.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Senses => "senses",
            Self::Movement => "movement",
            Self::Breath => "breath",
            Self::Temperature => "temperature",
            Self::Touch => "touch",
            Self::People => "people",
            Self::Quiet => "quiet",
        }
    }
}

impl Side {
    /// Every side, in the order they are asked.
    pub const ALL: [Self; 3] = [Self::TooMuch, Self::TooLittle, Self::Both];

    /// How it is stored.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::TooMuch => "too-much",
            Self::TooLittle => "too-little",
            Self::Both => "both",
        }
    }
}

impl Tool {
    /// Whether it is offered for this side. Not knowing the side asks for one that fits all.
    pub fn fits(&self, side: Option<Side>) -> bool {
        match side {
            Some(side) => self.sides.contains(&side),
            None => Side::ALL.iter().all(|side| self.sides.contains(side)),
        }
    }

    /// Reads a tool's file. `file` is its path under `words/en`.
    ///
    /// # Errors
    /// Names the file and the field that is missing or cannot be right.
    pub fn parse(file: &str, text: &str) -> Result<Self, ContentError> {
        let (head, body) = front_matter::read::<Head>(file, text)?;
        let (steps, versions) = steps_and_versions(body);
        head.fault(file, &steps, &versions)
            .map_or(Ok(()), |(field, what)| Err(ContentError::in_file(file, field, what)))?;
        let reviewed_on =
            head.reviewed_on.parse().map_err(|fault| ContentError::in_file(file, "reviewed_on", fault))?;
        Ok(Self {
            title: head.title,
            slug: head.slug,
            kind: head.kind,
            minutes: head.minutes,
            order: head.order,
            sides: head.sides,
            steps,
            versions,
            pacers: head.pacer,
            timer_seconds: head.timer_seconds,
            questions: head.questions,
            cautions: head.cautions,
            skip_if: head.skip_if,
            instead: head.instead,
            evidence: head.evidence,
            source: head.source,
            reviewed_on,
            not_for: head.not_for,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    title: String,
    slug: String,
    kind: ToolKind,
    minutes: u8,
    order: u16,
    sides: Vec<Side>,
    #[serde(default)]
    pacer: Vec<Pacer>,
    timer_seconds: Option<u16>,
    #[serde(default)]
    questions: Vec<Question>,
    cautions: Vec<String>,
    skip_if: Vec<String>,
    instead: String,
    evidence: String,
    source: Vec<String>,
    reviewed_on: String,
    not_for: Vec<String>,
}

impl Head {
    fn fault(&self, file: &str, steps: &[String], versions: &[Version]) -> Option<(&'static str, &'static str)> {
        let name = file.rsplit('/').next().and_then(|name| name.strip_suffix(".md"));
        let slow_for_too_little = self.kind == ToolKind::Breath && self.sides.iter().any(|side| *side != Side::TooMuch);
        let rules = [
            (self.title.trim().is_empty(), "title", "is empty"),
            (name != Some(self.slug.as_str()), "slug", "is not the file's name"),
            (!(1..=20).contains(&self.minutes), "minutes", "is not 1 to 20"),
            (self.sides.is_empty(), "sides", "names no side"),
            (slow_for_too_little, "sides", "slow breathing is for too much only"),
            (self.kind != ToolKind::Breath && !self.pacer.is_empty(), "pacer", "is for breath"),
            (self.timer_seconds.is_some_and(|s| !(5..=600).contains(&s)), "timer_seconds", "is not 5 to 600"),
            (self.instead == self.slug, "instead", "is this tool itself"),
            (self.evidence.trim().is_empty(), "evidence", "is empty"),
            (self.source.is_empty(), "source", "names no source"),
            (self.not_for.is_empty(), "not_for", "is empty"),
            (steps.is_empty(), "steps", "there is no step"),
            (versions.iter().any(|version| version.steps.is_empty()), "steps", "a version has no step"),
        ];
        let broken = rules.into_iter().find(|(broken, ..)| *broken);
        broken
            .map(|(_, field, what)| (field, what))
            .or_else(|| self.pacer.iter().find_map(Pacer::fault).map(|what| ("pacer", what)))
    }
}

/// One instruction a line; a line that begins with `## ` opens another version.
fn steps_and_versions(body: &str) -> (Vec<String>, Vec<Version>) {
    let mut steps = Vec::new();
    let mut versions: Vec<Version> = Vec::new();
    for line in body.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(title) = line.strip_prefix("## ") {
            versions.push(Version { title: title.trim().to_owned(), steps: Vec::new() });
        } else if let Some(version) = versions.last_mut() {
            version.steps.push(line.to_owned());
        } else {
            steps.push(line.to_owned());
        }
    }
    (steps, versions)
}

#[cfg(test)]
mod tests;
