use maud::{Markup, html};
use words::{Words, say};

use crate::{Button, Icon, Text, button, token};

/// A way back from what was just done.
#[derive(Clone, Debug)]
pub struct Undo<'a> {
    /// Where the form goes.
    pub action: Text<'a>,
    /// The session's token.
    pub token: Text<'a>,
    /// What it says, when it is not *Undo*.
    pub label: Option<Text<'a>>,
}

/// What was done, at the top of the page. It stays until the next page.
pub fn message(words: &Words, text: &str, undo: Option<&Undo<'_>>) -> Markup {
    html! {
        div.message role="status" {
            p { (text) }
            @if let Some(undo) = undo {
                form method="post" action=(undo.action) {
                    (token(&undo.token))
                    @match &undo.label {
                        Some(label) => (button(&Button::quiet(label.clone()))),
                        None => (button(&Button::quiet(say!(words, "ui-undo")).icon(Icon::Undo))),
                    }
                }
            }
        }
    }
}
