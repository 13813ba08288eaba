use maud::{Markup, html};

/// What will stand here, and one thing to do. No picture of emptiness.
pub fn empty(text: &str, action: Markup) -> Markup {
    html! { div.empty { p { (text) } (action) } }
}
