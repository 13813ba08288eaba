use maud::{Markup, html};

use crate::Text;

/// A piece of what stands on a slip.
#[derive(Clone, Debug)]
pub struct Scrap<'a> {
    pub(crate) text: Text<'a>,
    pub(crate) class: Option<&'static str>,
}

impl<'a> Scrap<'a> {
    /// Words of ours, between those of the person.
    pub fn ours(text: impl Into<Text<'a>>) -> Self {
        Self { text: text.into(), class: None }
    }

    /// The person's words.
    pub fn theirs(text: impl Into<Text<'a>>) -> Self {
        Self { text: text.into(), class: Some("slip-theirs") }
    }

    /// The person's words, beside which there is a note.
    pub fn noted(text: impl Into<Text<'a>>) -> Self {
        Self { text: text.into(), class: Some("slip-theirs slip-noted") }
    }
}

/// A slip of paper while it is being written: their words stand out from ours.
pub fn slip(id: &str, scraps: &[Scrap<'_>]) -> Markup {
    html! {
        div.slip {
            p.slip-paper.theirs id=(id) translate="no" {
                @for scrap in scraps { span class=[scrap.class] { (scrap.text) } }
            }
        }
    }
}

/// A slip that is whole: to read, to copy as one piece, to cut out of a printed page.
pub fn slip_whole(id: &str, text: &str) -> Markup {
    html! { div.slip { p.slip-paper.slip-whole.theirs id=(id) translate="no" { (text) } } }
}
