use maud::{Markup, html};

/// The hidden field that every form carries: without it the server changes nothing.
pub fn token(token: &str) -> Markup {
    html! { input type="hidden" name="_token" value=(token); }
}
