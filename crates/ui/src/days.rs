use maud::{Markup, html};

use crate::{link, theirs};

/// A day of a week that is caught up on: where it is read, its line, and a few numbers.
pub fn days(name: &str, href: &str, line: Option<&str>, fields: Markup) -> Markup {
    html! {
        section.days aria-label=(name) {
            div.days-head {
                h3 { (link(href, name)) }
                @if let Some(line) = line { (theirs(line)) }
            }
            div.days-fields { (fields) }
        }
    }
}
