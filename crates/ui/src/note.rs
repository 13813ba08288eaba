use maud::{Markup, html};

/// A hint beside what was typed. It blocks nothing: whoever reads over it has lost nothing.
pub fn note(content: Markup) -> Markup {
    html! { div.note { (content) } }
}
