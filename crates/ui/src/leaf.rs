use maud::{Markup, html};

/// Their words made into a thing: on paper, to be taken along. `id` names it on its page.
pub fn leaf(id: &str, title: &str, words: &str) -> Markup {
    html! {
        section.leaf aria-labelledby=(id) {
            h2 id=(id) { (title) }
            p.theirs.theirs-large.theirs-lines translate="no" { (words) }
        }
    }
}
