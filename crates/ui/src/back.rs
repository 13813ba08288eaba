use maud::{Markup, html};

use crate::{Icon, icon};

/// The link to the step before, above the heading.
pub fn back(href: &str, label: &str) -> Markup {
    html! { a.back href=(href) { (icon(Icon::ArrowLeft)) (label) } }
}
