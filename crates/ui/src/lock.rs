use maud::{Markup, html};
use words::{Words, say};

/// The warning before Holdfast locks itself. The script shows it 60 seconds before.
///
/// Without the script nothing is shown and the next page asks for the passphrase; what was
/// written is kept as a draft either way.
pub fn lock(words: &Words) -> Markup {
    html! {
        div.lock data-lock-banner hidden {
            p role="status" data-said=(say!(words, "ui-lock-soon")) {}
            button.button type="button" { (say!(words, "ui-lock-stay")) }
        }
    }
}
