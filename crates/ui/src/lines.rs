use maud::{Markup, html};
use words::{Words, say};

use crate::{Button, Text, button_link};

/// A help line.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// Its name.
    pub name: Text<'a>,
    /// Who it is for, hours, languages.
    pub note: Text<'a>,
    /// Ways to reach it, the first one first.
    pub ways: Vec<Way<'a>>,
    /// Its official page.
    pub page: Option<Text<'a>>,
}

/// One way to reach a line.
#[derive(Clone, Debug)]
pub struct Way<'a> {
    /// `tel:`, `sms:` or `https:`.
    pub href: Text<'a>,
    /// The whole deed: "Call 988".
    pub label: Text<'a>,
}

/// Help lines, one under the other, numbers as real links.
pub fn lines(words: &Words, lines: &[Line<'_>]) -> Markup {
    html! {
        ul.lines {
            @for line in lines {
                li {
                    h3 { (line.name) }
                    p.lines-note { (line.note) }
                    div.lines-ways {
                        @for way in &line.ways { (button_link(&way.href, &Button::new(way.label.as_ref()))) }
                        @if let Some(page) = &line.page { (official(words, page, &line.name)) }
                    }
                }
            }
        }
    }
}

fn official(words: &Words, page: &str, name: &str) -> Markup {
    html! {
        a.link href=(page) rel="noreferrer noopener nofollow" {
            span { (say!(words, "ui-lines-page")) span.vh { ": " (name) } }
        }
    }
}
