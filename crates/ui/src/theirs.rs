use maud::{Markup, html};

/// What the person wrote, in its own voice. htmx never looks inside.
pub fn theirs(text: &str) -> Markup {
    html! { p.theirs translate="no" hx-ignore { (text) } }
}

/// What the person wrote over several lines.
pub fn theirs_lines(text: &str) -> Markup {
    html! { p.theirs.theirs-lines translate="no" hx-ignore { (text) } }
}
