//! The shipped word lists that a person extends and hides: feelings, sensations, places in the
//! body, what sets things off, needs. Slugs are stable once shipped; texts may change.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::{ContentError, Files, Phrases, files, front_matter};

/// All shipped word lists of one language.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// Feelings by family.
    pub feelings: Vec<Family>,
    /// How a place in the body felt.
    pub sensations: Vec<Entry>,
    /// Places in the body.
    pub regions: Vec<Entry>,
    /// What can set a moment off.
    pub set_offs: Vec<Entry>,
    /// What a person can need.
    pub needs: Vec<Entry>,
}

/// A shipped word: how it is stored, and how it reads.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// How it is stored.
    pub slug: String,
    /// How it reads.
    pub text: String,
}

/// A family of feelings.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// How it is named in addresses and classes.
    pub slug: String,
    /// How it reads.
    pub text: String,
    /// Its feelings.
    pub feelings: Vec<Feeling>,
}

/// A word for a feeling, with its meaning.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feeling {
    /// How it is stored.
    pub slug: String,
    /// How it reads.
    pub text: String,
    /// How it reads after "Kept.", where the word alone would read like a message of the program.
    pub said: Option<String>,
    /// What it is closer to than to its family; see [`Vocabulary::near`].
    pub near: Option<String>,
    /// What it means, in one line.
    pub meaning: String,
    /// Its place among the first nine shown, for a person with no favourites yet.
    pub first: Option<u8>,
}

/// Near nothing but itself.
const ANY: &str = "any";

impl Vocabulary {
    /// The feelings shown before "More words", in their order.
    pub fn first_feelings(&self) -> Vec<&Feeling> {
        let mut first: Vec<_> = self.all_feelings().filter(|word| word.first.is_some()).collect();
        first.sort_by_key(|word| word.first);
        first
    }

    /// Every feeling, family by family.
    pub fn all_feelings(&self) -> impl Iterator<Item = &Feeling> {
        self.feelings.iter().flat_map(|family| &family.feelings)
    }

    /// The shipped feeling stored under this slug.
    pub fn feeling(&self, slug: &str) -> Option<&Feeling> {
        self.all_feelings().find(|word| word.slug == slug)
    }

    /// What a feeling is near, for the sentences that are said back: its family, or what is closer
    /// to it. Nothing for the person's own words, and for those that are near nothing but themselves.
    pub fn near(&self, slug: &str) -> Option<&str> {
        let family = self.feelings.iter().find(|family| family.feelings.iter().any(|word| word.slug == slug))?;
        let near = self.feeling(slug)?.near.as_deref().unwrap_or(&family.slug);
        (near != ANY).then_some(near)
    }

    /// What all of these are near, when they are near the same.
    pub fn near_all<'v>(&'v self, slugs: &[String]) -> Option<&'v str> {
        let known: BTreeSet<_> =
            slugs.iter().filter(|slug| self.feeling(slug).is_some()).map(|slug| self.near(slug)).collect();
        match known.into_iter().collect::<Vec<_>>()[..] {
            [one] => one,
            _ => None,
        }
    }

    /// What sets a moment off, as it reads: the text of a shipped slug, or the
    /// person's own words as they are.
    pub fn set_off<'v>(&'v self, what: &'v str) -> &'v str {
        let shipped = self.set_offs.iter().find(|entry| entry.slug == what);
        shipped.map_or(what, |entry| entry.text.as_str())
    }

    pub(crate) fn of(files: Files, problems: &mut Vec<ContentError>) -> Self {
        let mut made = Self::default();
        for (file, text) in files::under(files, "vocab/") {
            if let Err(fault) = made.read(file, text) {
                problems.push(fault);
            }
        }
        made
    }

    pub(crate) fn read(&mut self, file: &str, text: &str) -> Result<(), ContentError> {
        let list = match file {
            "vocab/feelings.toml" => {
                self.feelings = families(file, text)?;
                return Ok(());
            }
            "vocab/sensations.toml" => &mut self.sensations,
            "vocab/regions.toml" => &mut self.regions,
            "vocab/set-offs.toml" => &mut self.set_offs,
            "vocab/needs.toml" => &mut self.needs,
            _ if Phrases::knows(file) => return Ok(()),
            _ => return Err(ContentError::in_file(file, "file", "is not a known word list")),
        };
        *list = entries(file, text)?;
        Ok(())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entries {
    words: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Families {
    family: Vec<Family>,
}

fn entries(file: &str, text: &str) -> Result<Vec<Entry>, ContentError> {
    let list: Entries = front_matter::toml(file, text)?;
    check(file, list.words.iter().map(|word| (word.slug.as_str(), word.text.as_str())))?;
    Ok(list.words)
}

fn families(file: &str, text: &str) -> Result<Vec<Family>, ContentError> {
    let list: Families = front_matter::toml(file, text)?;
    check(file, list.family.iter().map(|family| (family.slug.as_str(), family.text.as_str())))?;
    let words = list.family.iter().flat_map(|family| &family.feelings);
    check(file, words.clone().map(|word| (word.slug.as_str(), word.text.as_str())))?;
    match words.into_iter().find(|word| word.meaning.trim().is_empty()) {
        Some(word) => Err(ContentError::in_file(file, &word.slug, "has no meaning")),
        None => Ok(list.family),
    }
}

fn check<'w>(file: &str, words: impl Iterator<Item = (&'w str, &'w str)>) -> Result<(), ContentError> {
    let mut seen = BTreeSet::new();
    for (slug, text) in words {
        if !is_slug(slug) {
            return Err(ContentError::in_file(file, "slug", format!("'{slug}' is not a slug")));
        }
        if text.trim().is_empty() {
            return Err(ContentError::in_file(file, "text", format!("'{slug}' has no text")));
        }
        if !seen.insert(slug) {
            return Err(ContentError::in_file(file, "slug", format!("'{slug}' stands twice")));
        }
    }
    Ok(())
}

pub(crate) fn is_slug(slug: &str) -> bool {
    slug.split('-').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        let mut made = Vocabulary::default();
        made.read("vocab/needs.toml", text).unwrap_err().to_string()
    }

    #[test]
    fn a_faulty_list_names_its_file_and_field() {
        let twice = "words = [{ slug = \"rest\", text = \"Rest\" }, { slug = \"rest\", text = \"R\" }]";
        assert_eq!(fault(twice), "words/en/vocab/needs.toml, slug: 'rest' stands twice");
        assert_eq!(
            fault("words = [{ slug = \"My rest\", text = \"Rest\" }]"),
            "words/en/vocab/needs.toml, slug: 'My rest' is not a slug"
        );
        assert!(fault("words = [{ slug = \"rest\" }]").contains("text"));
    }

    #[test]
    fn a_list_nobody_knows_is_refused() {
        let mut made = Vocabulary::default();
        assert!(made.read("vocab/colours.toml", "words = []").is_err());
    }
}
