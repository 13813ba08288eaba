//! Learning cards: one idea, two minutes.

use serde::Deserialize;

use crate::review::{hold, name_of};
use crate::{Block, ContentError, Review, front_matter};

/// One idea in plain words. A file under `words/en/learn/`.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its name in addresses. The same as the file's.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// The idea in one line.
    pub one_line: String,
    /// About how long it takes to read.
    pub minutes: u8,
    /// Cards with a smaller number come earlier.
    pub order: u16,
    /// The slug of the tool that practises it.
    pub tool: String,
    /// The picture that stands with it.
    pub picture: Option<Picture>,
    /// Its text.
    pub body: Vec<Block>,
    /// Where its facts are from, and how far it goes.
    pub review: Review,
}

/// The pictures there are. Pages draw them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Picture {
    /// Fear of being left and keeping distance, as two lines that cross.
    TwoDimensions,
    /// Above, inside and below what can be borne.
    WindowOfTolerance,
    /// One reaches, the other backs off, and round again.
    ChaseAndWithdraw,
    /// From being settled by others to settling oneself.
    CoToSelfRegulation,
}

impl Card {
    /// The number of words in its body.
    pub fn words(&self) -> usize {
        self.body.iter().flat_map(Block::lines).map(|line| line.split_whitespace().count()).sum()
    }

    /// Reads a card's file. `file` is its path under `words/en`.
    ///
    /// # Errors
    /// Names the file and the field that is missing or cannot be right.
    pub fn parse(file: &str, text: &str) -> Result<Self, ContentError> {
        let (head, body) = front_matter::read::<Head>(file, text)?;
        let body = Block::parse_all(body).map_err(|what| ContentError::in_file(file, "body", what))?;
        hold(
            file,
            &[
                (head.title.trim().is_empty(), "title", "is empty"),
                (head.one_line.trim().is_empty(), "one_line", "is empty"),
                (head.slug != name_of(file), "slug", "is not the file's name"),
                (!(1..=5).contains(&head.minutes), "minutes", "is not 1 to 5"),
                (body.is_empty(), "body", "is empty"),
            ],
        )?;
        Ok(Self {
            slug: head.slug,
            title: head.title,
            one_line: head.one_line,
            minutes: head.minutes,
            order: head.order,
            tool: head.tool,
            picture: head.picture,
            body,
            review: Review::read(file, head.sources, &head.reviewed_on, head.not_for)?,
        })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    slug: String,
    title: String,
    one_line: String,
    minutes: u8,
    order: u16,
    tool: String,
    picture: Option<Picture>,
    sources: Vec<String>,
    reviewed_on: String,
    not_for: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::{Card, Picture};

    const LEAF: &str = r#"+++
slug = "leaf"
title = "A leaf"
one_line = "Leaves fall."
minutes = 2
order = 1
tool = "senses"
picture = "two-dimensions"
sources = ["made up"]
reviewed_on = "2026-11-24"
not_for = ["trees"]
+++
A leaf falls.

It rests.
"#;

    #[test]
    fn a_card_is_its_head_and_its_blocks() {
        let card = Card::parse("learn/leaf.md", LEAF).unwrap();
        assert_eq!((card.body.len(), card.words()), (2, 5));
        assert_eq!(card.picture, Some(Picture::TwoDimensions));
    }

    #[test]
    fn every_fault_names_the_file_and_the_field() {
        let broken = [
            ("slug = \"leaf\"", "slug = \"tree\"", "slug"),
            ("title = \"A leaf\"", "title = \"\"", "title"),
            ("one_line = \"Leaves fall.\"\n", "", "one_line"),
            ("minutes = 2", "minutes = 90", "minutes"),
            ("two-dimensions", "a-photo", "picture"),
            ("[\"made up\"]", "[]", "sources"),
            ("2026-11-24", "soon", "reviewed_on"),
            ("[\"trees\"]", "[\" \"]", "not_for"),
            ("A leaf falls.\n\nIt rests.\n", "", "body"),
            ("It rests.", "[It](rests)", "body"),
        ];
        for (from, to, field) in broken {
            let fault = Card::parse("learn/leaf.md", &LEAF.replace(from, to)).unwrap_err();
            assert_eq!((fault.file.as_str(), fault.field.as_str()), ("learn/leaf.md", field), "{from} → {to}");
        }
    }
}
