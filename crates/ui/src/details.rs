use maud::{Markup, html};

/// Something that opens in place. It never hides what is needed to finish.
pub fn details(summary: &str, open: bool, body: Markup) -> Markup {
    html! { details.details open[open] { summary { (summary) } div.details-body { (body) } } }
}

/// The same, with one line under its summary that says what is in it.
pub fn details_more(summary: &str, note: &str, body: Markup) -> Markup {
    html! {
        details.details.details-more {
            summary { span { (summary) small { (note) } } }
            div.details-body { (body) }
        }
    }
}
