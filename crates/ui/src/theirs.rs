use maud::{Markup, html};

/// What the person wrote, in its own voice.
pub fn theirs(text: &str) -> Markup {
    html! { p.theirs translate="no" { (text) } }
}

/// What the person wrote over several lines.
pub fn theirs_lines(text: &str) -> Markup {
    html! { p.theirs.theirs-lines translate="no" { (text) } }
}
