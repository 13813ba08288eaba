//! A line of text with links in it, and the parts a long text is made of.

use crate::{Link, Place};

/// A line or paragraph. `[words](card:repair)` in a file is a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Words and links, in their order.
    pub spans: Vec<Span>,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words as they are.
    Words(String),
    /// Words that lead somewhere.
    Link {
        /// What is shown.
        words: String,
        /// Where it leads.
        to: Link,
    },
}

/// A part of a long text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading. A line that begins with `## `.
    Heading(String),
    /// A paragraph.
    Paragraph(Text),
    /// Things without an order. Lines that begin with `- `.
    List(Vec<Text>),
    /// Things in their order. Lines that begin with `1. `.
    Steps(Vec<Text>),
    /// Words to copy and say, a paragraph each. Lines that begin with `> `.
    Script(Vec<String>),
}

impl Text {
    /// The words without their links.
    pub fn plain(&self) -> String {
        self.spans.iter().map(Span::words).collect()
    }

    /// Where its links lead.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.spans.iter().filter_map(|span| match span {
            Span::Link { to, .. } => Some(to),
            Span::Words(_) => None,
        })
    }

    pub(crate) fn parse(line: &str) -> Result<Self, String> {
        let mut spans = Vec::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('[') {
            let (words, after) = after.split_once("](").ok_or_else(|| format!("a '[' opens no link in '{line}'"))?;
            let (to, after) = after.split_once(')').ok_or_else(|| format!("a link does not end in '{line}'"))?;
            let to = Link::parse(to).ok_or_else(|| format!("'{to}' is not a place a link can lead to"))?;
            push_words(&mut spans, before);
            spans.push(Span::Link { words: words.to_owned(), to });
            rest = after;
        }
        push_words(&mut spans, rest);
        Ok(Self { spans })
    }
}

fn push_words(spans: &mut Vec<Span>, words: &str) {
    if !words.is_empty() {
        spans.push(Span::Words(words.to_owned()));
    }
}

impl Span {
    /// What is shown.
    pub fn words(&self) -> &str {
        match self {
            Self::Words(words) | Self::Link { words, .. } => words,
        }
    }
}

impl Block {
    /// Its texts without their links, a line each.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::Heading(words) => vec![words.clone()],
            Self::Paragraph(text) => vec![text.plain()],
            Self::List(items) | Self::Steps(items) => items.iter().map(Text::plain).collect(),
            Self::Script(paragraphs) => paragraphs.clone(),
        }
    }

    /// Where its links lead.
    pub fn links(&self) -> Vec<&Link> {
        match self {
            Self::Paragraph(text) => text.links().collect(),
            Self::List(items) | Self::Steps(items) => items.iter().flat_map(Text::links).collect(),
            Self::Heading(_) | Self::Script(_) => Vec::new(),
        }
    }

    /// Whether it leads to help lines.
    pub fn leads_to_lines(&self) -> bool {
        self.links().iter().any(|link| matches!(link, Link::Place(Place::Lines)))
    }

    /// The blocks of a body. Each line of words is a paragraph; an empty line stands around
    /// headings, lists and scripts.
    pub(crate) fn parse_all(body: &str) -> Result<Vec<Self>, String> {
        let lines: Vec<&str> = body.lines().map(str::trim).collect();
        let mut blocks = Vec::new();
        for group in lines.split(|line| line.is_empty()).filter(|group| !group.is_empty()) {
            blocks.extend(Self::parse(group)?);
        }
        Ok(blocks)
    }

    fn parse(lines: &[&str]) -> Result<Vec<Self>, String> {
        let all = |mark: &str| -> Option<Vec<&str>> { lines.iter().map(|line| line.strip_prefix(mark)).collect() };
        if let [line] = lines
            && let Some(words) = line.strip_prefix("## ")
        {
            return Ok(vec![Self::Heading(words.trim().to_owned())]);
        }
        if let Some(items) = all("- ") {
            return Ok(vec![Self::List(texts(&items)?)]);
        }
        if let Some(items) = all("1. ") {
            return Ok(vec![Self::Steps(texts(&items)?)]);
        }
        if let Some(paragraphs) = all("> ") {
            return Ok(vec![Self::Script(paragraphs.into_iter().map(str::to_owned).collect())]);
        }
        match lines.iter().find(|line| ["#", "- ", "1. ", "> ", "* "].iter().any(|mark| line.starts_with(mark))) {
            Some(line) => Err(format!("an empty line is needed around '{line}'")),
            None => lines.iter().map(|line| Ok(Self::Paragraph(Text::parse(line)?))).collect(),
        }
    }
}

fn texts(items: &[&str]) -> Result<Vec<Text>, String> {
    items.iter().map(|item| Text::parse(item)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_keeps_its_words_and_its_place() {
        let text = Text::parse("Read [this card](card:repair), then rest.").unwrap();
        assert_eq!(text.plain(), "Read this card, then rest.");
        assert_eq!(text.links().collect::<Vec<_>>(), [&Link::Card("repair".into())]);
    }

    #[test]
    fn a_body_comes_apart_into_its_blocks() {
        let body = "One line.\n\n## Head\n\n- a\n- b\n\n1. c\n1. d\n\n> Say this.\n";
        let blocks = Block::parse_all(body).unwrap();
        assert_eq!(blocks.len(), 5);
        assert_eq!(blocks[0].lines(), ["One line."]);
        assert_eq!(blocks[1], Block::Heading("Head".into()));
        assert!(matches!(&blocks[3], Block::Steps(items) if items.len() == 2));
        assert_eq!(blocks[4], Block::Script(vec!["Say this.".into()]));
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        for body in ["A [link.", "A [link](nowhere:x).", "Text\n- item"] {
            assert!(Block::parse_all(body).is_err(), "{body}");
        }
    }
}
