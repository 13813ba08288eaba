use maud::{Markup, html};
use words::{Words, say};

use crate::{Button, button, token};

/// The strip on every page of the demo: what it is, and the way out of it.
pub(crate) fn example(words: &Words, session: &str, leave: &str) -> Markup {
    html! {
        aside.example aria-label=(say!(words, "ui-example")) {
            span { (say!(words, "ui-example")) }
            form method="post" action=(leave) {
                (token(session))
                (button(&Button::quiet(say!(words, "ui-example-leave"))))
            }
        }
    }
}
