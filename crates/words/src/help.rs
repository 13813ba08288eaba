//! Help pages: getting help, staying safe, the first weeks, and what this tool is.

use serde::Deserialize;

use crate::review::{hold, name_of};
use crate::{Block, ContentError, Review, front_matter};

/// A page that is mostly text. A file under `words/en/help/`.
#[derive(Clone, Debug)]
pub struct HelpPage {
    /// Its name in addresses. The same as the file's.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// What it is for, in one line.
    pub one_line: String,
    /// What it belongs to.
    pub group: HelpGroup,
    /// Pages with a smaller number come earlier in their group.
    pub order: u16,
    /// Its text.
    pub body: Vec<Block>,
    /// Where its facts are from, and how far it goes.
    pub review: Review,
}

/// What a help page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HelpGroup {
    /// When things are not safe.
    Safety,
    /// Finding care and keeping it good.
    GettingHelp,
    /// A way to begin with Holdfast.
    Path,
    /// What this tool is.
    About,
}

impl HelpPage {
    /// Its headings, for a list at the top.
    pub fn headings(&self) -> impl Iterator<Item = &str> {
        self.body.iter().filter_map(|block| match block {
            Block::Heading(words) => Some(words.as_str()),
            _ => None,
        })
    }

    /// Reads a page's file. `file` is its path under `words/en`.
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
                (body.is_empty(), "body", "is empty"),
            ],
        )?;
        Ok(Self {
            slug: head.slug,
            title: head.title,
            one_line: head.one_line,
            group: head.group,
            order: head.order,
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
    group: HelpGroup,
    order: u16,
    sources: Vec<String>,
    reviewed_on: String,
    not_for: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::{HelpGroup, HelpPage};

    const PAGE: &str = "+++\nslug = \"rain\"\ntitle = \"Rain\"\none_line = \"Wet.\"\ngroup = \"about\"\norder = 1\n\
        sources = [\"made up\"]\nreviewed_on = \"2026-11-24\"\nnot_for = [\"sun\"]\n+++\n## One\n\nText.\n\n## Two\n\nText.\n";

    #[test]
    fn a_page_knows_its_headings() {
        let page = HelpPage::parse("help/rain.md", PAGE).unwrap();
        assert_eq!(page.headings().collect::<Vec<_>>(), ["One", "Two"]);
        assert_eq!(page.group, HelpGroup::About);
    }

    #[test]
    fn a_fault_names_the_file_and_the_field() {
        let fault = HelpPage::parse("help/rain.md", &PAGE.replace("\"about\"", "\"weather\"")).unwrap_err();
        assert_eq!((fault.file.as_str(), fault.field.as_str()), ("help/rain.md", "group"));
    }
}
