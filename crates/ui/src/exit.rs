use maud::{Markup, html};
use words::{Words, say};

/// Three dots that fill while Shift is pressed, and the same for the ear.
pub(crate) fn dots() -> Markup {
    html! { span.exit-dots aria-hidden="true" { i {} i {} i {} } }
}

/// What a screen reader hears after the first and the second Shift.
pub(crate) fn said(words: &Words) -> Markup {
    html! {
        p.vh role="status" data-exit-said data-two=(say!(words, "ui-exit-two")) data-one=(say!(words, "ui-exit-one")) {}
    }
}
