use maud::{Markup, html};

/// The one large thing on Today.
pub fn now(href: &str, title: &str, line: &str) -> Markup {
    html! { a.now href=(href) { b { (title) } span { (line) } } }
}
