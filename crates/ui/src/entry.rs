use maud::{Markup, html};

use crate::{Icon, Pattern, Text, icon, marker};

/// One line of a diary: when, what, and a little more.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// Where it is read.
    pub href: Text<'a>,
    /// The time of its day; without one the line begins at the edge.
    pub time: Text<'a>,
    /// The line by which it is known.
    pub line: Text<'a>,
    /// Whether the person wrote that line.
    pub is_theirs: bool,
    /// Feelings, a rating, how it ended.
    pub note: Option<Text<'a>>,
    /// What kind of entry it is, where that is not plain.
    pub icon: Option<Icon>,
    /// The pattern that came closest; its name stands in the note.
    pub pattern: Option<Pattern>,
}

/// The entries of one day.
pub fn entries(entries: &[Entry<'_>]) -> Markup {
    html! { ul.entries { @for entry in entries { li { (one(entry)) } } } }
}

fn one(entry: &Entry<'_>) -> Markup {
    html! {
        a.entries-entry.entries-plain[entry.time.is_empty()] href=(entry.href) {
            @if !entry.time.is_empty() { time.entries-time { (entry.time) } }
            span.entries-line.theirs[entry.is_theirs] translate="no" { (entry.line) }
            @if let Some(note) = &entry.note { small.entries-note { (note) } }
            @if let Some(pattern) = entry.pattern { (marker(pattern)) }
            @else if let Some(kind) = entry.icon { (icon(kind)) }
        }
    }
}
