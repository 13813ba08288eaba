use maud::{Markup, html};

/// A link on a line of its own: tall enough for a thumb.
pub fn link(href: &str, label: &str) -> Markup {
    html! { a.link href=(href) { (label) } }
}

/// A link under a list or a sentence, in small type.
pub fn link_small(href: &str, label: &str) -> Markup {
    html! { a.link.link-small href=(href) { (label) } }
}

/// A link that leaves Holdfast. The other side learns nothing of where it was pressed.
pub fn link_away(href: &str, label: &str) -> Markup {
    html! { a.link href=(href) rel="noreferrer noopener nofollow" { (label) } }
}
