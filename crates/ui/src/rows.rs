use maud::{Markup, html};

use crate::{Icon, Text, icon, icon_large, token};

/// What a row is about, in the colour of its icon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Something to do or open.
    #[default]
    Plain,
    /// Kindness: a letter, what is worth remembering.
    Kind,
    /// Human help.
    Care,
}

/// One thing to open.
#[derive(Clone, Debug, Default)]
pub struct Row<'a> {
    /// What it is.
    pub title: Text<'a>,
    /// One line more.
    pub note: Option<Text<'a>>,
    /// One line of the person's own, between its name and the note.
    pub quote: Option<Text<'a>>,
    /// Its icon.
    pub icon: Option<Icon>,
    /// Its tone.
    pub tone: Tone,
}

impl<'a> Row<'a> {
    /// A row with a title alone.
    pub fn new(title: impl Into<Text<'a>>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// One line under the title.
    pub fn note(mut self, note: impl Into<Text<'a>>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// One line of the person's own, between its name and the note.
    pub fn quote(mut self, quote: impl Into<Text<'a>>) -> Self {
        self.quote = Some(quote.into());
        self
    }

    /// The icon before it.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Another tone than plain.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    fn class(&self) -> &'static str {
        match self.tone {
            Tone::Plain => "rows-row",
            Tone::Kind => "rows-row rows-kind",
            Tone::Care => "rows-row rows-care",
        }
    }
}

/// A list of rows, each by [`row`] or [`row_button`].
pub fn rows(rows: &[Markup]) -> Markup {
    html! { ul.rows { @for row in rows { li { (row) } } } }
}

/// A row that goes somewhere.
pub fn row(href: &str, row: &Row<'_>) -> Markup {
    html! { a class=(row.class()) href=(href) { (inside(row)) (icon(Icon::ChevronRight)) } }
}

/// A row that does something.
pub fn row_button(action: &str, session: &str, row: &Row<'_>) -> Markup {
    html! { form method="post" action=(action) { (token(session)) button class=(row.class()) { (inside(row)) } } }
}

fn inside(row: &Row<'_>) -> Markup {
    html! {
        @if let Some(sign) = row.icon { (icon_large(sign)) }
        span {
            b { (row.title) }
            @if let Some(quote) = &row.quote { span.theirs translate="no" { (quote) } }
            @if let Some(note) = &row.note { small { (note) } }
        }
    }
}
