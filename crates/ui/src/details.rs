use maud::{Markup, html};

/// Something that opens in place. It never hides what is needed to finish.
pub fn details(summary: &str, open: bool, body: Markup) -> Markup {
    html! { details.details open[open] { summary { (summary) } div.details-body { (body) } } }
}
