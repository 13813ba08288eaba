use maud::{Markup, html};
use words::{Words, say};

use crate::link_small;

/// The strip on every page of the demo: what it is, and the way out of it.
pub(crate) fn example(words: &Words, leave: &str) -> Markup {
    html! {
        aside.example aria-label=(say!(words, "ui-example")) {
            span { (say!(words, "ui-example")) }
            (link_small(leave, &say!(words, "ui-example-leave")))
        }
    }
}
