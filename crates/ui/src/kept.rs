use maud::{Markup, html};

use crate::{Text, theirs};

/// The sentence that comes back after saving, and the one after it. It is the page's `h1`.
pub fn kept(sentence: &str, then: Option<&str>) -> Markup {
    html! {
        div.kept role="status" {
            h1 tabindex="-1" { (sentence) }
            @if let Some(then) = then { p.kept-then { (then) } }
        }
    }
}

/// What the person wrote, with its day.
pub fn kept_words(text: &str, when: impl Into<Text<'static>>) -> Markup {
    let when = when.into();
    html! { blockquote.kept-words { (theirs(text)) footer { (when) } } }
}

/// What they wrote for next time. `id` names it on its page.
pub fn kept_again(id: &str, title: &str, text: &str) -> Markup {
    html! { section.stack-s.kept-again aria-labelledby=(id) { h2 id=(id) { (title) } (theirs(text)) } }
}
