use maud::{Markup, html};

/// What can be done here, always in reach: one primary button and at most two words.
///
/// In a form everything but a primary that goes somewhere is a submit button after the primary,
/// so that nothing written is lost and Enter does the main thing.
pub fn bar(actions: Markup) -> Markup {
    html! { div.bar { (actions) } }
}
