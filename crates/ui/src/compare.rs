use maud::{Markup, html};

use crate::Text;

/// One heading, and what each of those compared says to it.
#[derive(Clone, Debug)]
pub struct Compared<'a> {
    /// Names the heading on its page.
    pub id: Text<'a>,
    /// The heading.
    pub title: Text<'a>,
    /// The name of each, and what it says.
    pub answers: Vec<(Text<'a>, Markup)>,
}

/// Up to three things side by side; on a phone one heading at a time, with the answers under it.
pub fn compare(parts: &[Compared<'_>]) -> Markup {
    html! {
        div.compare {
            @for part in parts {
                section.part.part-wide aria-labelledby=(part.id) {
                    h2 id=(part.id) { (part.title) }
                    div.compare-row {
                        @for (name, answer) in &part.answers {
                            div.compare-one { h3 { (name) } (answer) }
                        }
                    }
                }
            }
        }
    }
}
