use maud::{Markup, html};

use crate::{Text, back};

/// How a page begins.
#[derive(Clone, Debug, Default)]
pub struct Heading<'a> {
    title: Text<'a>,
    back: Option<(Text<'a>, Text<'a>)>,
    over: Option<Text<'a>>,
    lead: Option<Text<'a>>,
    problems: Option<Markup>,
    class: &'static str,
}

impl<'a> Heading<'a> {
    /// The page's one `h1`.
    pub fn new(title: impl Into<Text<'a>>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// The link to the step before, above everything.
    pub fn back(mut self, href: impl Into<Text<'a>>, label: impl Into<Text<'a>>) -> Self {
        self.back = Some((href.into(), label.into()));
        self
    }

    /// What needs a change ([`error_summary`](crate::error_summary)), under the back link.
    pub fn problems(mut self, summary: Markup) -> Self {
        self.problems = Some(summary);
        self
    }

    /// A small line over the title, such as "Part 2 of 9".
    pub fn over(mut self, over: impl Into<Text<'a>>) -> Self {
        self.over = Some(over.into());
        self
    }

    /// One line under the title.
    pub fn lead(mut self, lead: impl Into<Text<'a>>) -> Self {
        self.lead = Some(lead.into());
        self
    }

    /// In clay, for a letter.
    pub fn kind(mut self) -> Self {
        self.class = "heading-kind";
        self
    }

    /// An instruction rather than a title, as on Settle.
    pub fn large(mut self) -> Self {
        self.class = "heading-large";
        self
    }
}

/// The beginning of a page.
pub fn heading(heading: &Heading<'_>) -> Markup {
    html! {
        div class={ "heading " (heading.class) } {
            @if let Some((href, label)) = &heading.back { (back(href, label)) }
            @if let Some(summary) = &heading.problems { (summary) }
            @if let Some(over) = &heading.over { p.heading-over { (over) } }
            h1 tabindex="-1" { (heading.title) }
            @if let Some(lead) = &heading.lead { p.heading-lead { (lead) } }
        }
    }
}
