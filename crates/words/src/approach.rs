//! Approaches: ways of working a person can look for, each under the same ten headings.

use serde::Deserialize;

use crate::review::{hold, name_of};
use crate::{Block, ContentError, Entry, Place, Review, front_matter};

/// A way of working. A file under `words/en/approaches/`.
#[derive(Clone, Debug)]
pub struct Approach {
    /// Its name in addresses and records. The same as the file's, and stable once shipped.
    pub slug: String,
    /// Its whole name.
    pub name: String,
    /// What people call it.
    pub short: String,
    /// What it is, in one line.
    pub one_line: String,
    /// Approaches with a smaller number come earlier.
    pub order: u16,
    /// How much it has been tested.
    pub evidence: Evidence,
    /// Where one works with it here, with or without a therapist.
    pub companions: Vec<Place>,
    /// What stands above everything else on its page.
    pub warning: Option<String>,
    /// Its text, heading by heading in the order of [`Terms::headings`].
    pub sections: Vec<Section>,
    /// Where its facts are from, and how far it goes.
    pub review: Review,
}

/// How much an approach has been tested.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// One of three levels.
    pub level: Level,
    /// What was counted.
    pub count: String,
    /// The year up to which.
    pub until: u16,
}

/// How much an approach has been tested, in three steps and never in stars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Tested in many trials.
    Many,
    /// Some trials.
    Some,
    /// Few or early.
    Few,
}

/// What stands under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The slug of its heading.
    pub heading: String,
    /// Its text.
    pub body: Vec<Block>,
}

/// The words all approaches share. `words/en/approaches/terms.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The ten headings, in their order.
    pub headings: Vec<Entry>,
    /// The three levels of evidence, from most tested to least.
    pub levels: Vec<Entry>,
}

impl Level {
    /// How it is stored, and its entry in [`Terms::levels`].
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Many => "many",
            Self::Some => "some",
            Self::Few => "few",
        }
    }
}

impl Terms {
    /// How a level reads.
    pub fn level(&self, level: Level) -> &str {
        self.levels.iter().find(|entry| entry.slug == level.slug()).map_or(level.slug(), |entry| entry.text.as_str())
    }
}

impl Approach {
    /// What stands under the heading of this slug.
    pub fn section(&self, heading: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.heading == heading)
    }

    /// Reads an approach's file. `file` is its path under `words/en`.
    ///
    /// # Errors
    /// Names the file and the field that is missing or cannot be right.
    pub fn parse(file: &str, text: &str, terms: &Terms) -> Result<Self, ContentError> {
        let (head, body) = front_matter::read::<Head>(file, text)?;
        let blocks = Block::parse_all(body).map_err(|what| ContentError::in_file(file, "body", what))?;
        hold(
            file,
            &[
                (head.slug != name_of(file), "slug", "is not the file's name"),
                (head.name.trim().is_empty(), "name", "is empty"),
                (head.short.trim().is_empty(), "short", "is empty"),
                (head.one_line.trim().is_empty(), "one_line", "is empty"),
                (head.evidence.count.trim().is_empty(), "evidence", "counts nothing"),
            ],
        )?;
        let place = |slug: &String| {
            Place::from_slug(slug)
                .ok_or_else(|| ContentError::in_file(file, "companions", format!("no place '{slug}'")))
        };
        Ok(Self {
            sections: sections(file, blocks, terms)?,
            companions: head.companions.iter().map(place).collect::<Result<_, _>>()?,
            slug: head.slug,
            name: head.name,
            short: head.short,
            one_line: head.one_line,
            order: head.order,
            evidence: head.evidence,
            warning: head.warning,
            review: Review::read(file, head.sources, &head.reviewed_on, head.not_for)?,
        })
    }
}

/// The ten headings stand in their order, each with something under it.
fn sections(file: &str, blocks: Vec<Block>, terms: &Terms) -> Result<Vec<Section>, ContentError> {
    let fault = |what: String| ContentError::in_file(file, "headings", what);
    let mut wanted = terms.headings.iter();
    let mut sections: Vec<Section> = Vec::new();
    for block in blocks {
        match (block, sections.last_mut()) {
            (Block::Heading(words), _) => match wanted.next() {
                Some(entry) if entry.text == words => {
                    sections.push(Section { heading: entry.slug.clone(), body: Vec::new() });
                }
                _ => return Err(fault(format!("'{words}' does not stand in its place"))),
            },
            (block, Some(section)) => section.body.push(block),
            (_, None) => return Err(fault("there is text before the first heading".to_owned())),
        }
    }
    match (wanted.next(), sections.iter().find(|section| section.body.is_empty())) {
        (Some(entry), _) => Err(fault(format!("'{}' is not there", entry.text))),
        (None, Some(section)) => Err(fault(format!("there is nothing under '{}'", section.heading))),
        (None, None) => Ok(sections),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    slug: String,
    name: String,
    short: String,
    one_line: String,
    order: u16,
    evidence: Evidence,
    #[serde(default)]
    companions: Vec<String>,
    warning: Option<String>,
    sources: Vec<String>,
    reviewed_on: String,
    not_for: Vec<String>,
}

#[cfg(test)]
mod tests;
