//! Every component in every state: what `/more/components` shows and the tests render.
//! The words here are samples for builders, not the interface, so they stand in code.

use maud::{Markup, html};
use words::Words;

use crate::{Heading, heading};

mod actions;
mod answers;
mod felt;
mod reading;
mod safety;
mod texts;

/// Every component in every state, as the content of one page.
pub fn components(words: &Words) -> Markup {
    html! {
        (heading(&Heading::new("Components").lead("Every component in every state. Sample words.")))
        (actions::actions(words))
        (answers::answers(words))
        (felt::felt(words))
        (reading::reading(words))
        (texts::texts(words))
        (safety::safety(words))
    }
}

/// One component under its name.
fn shown(name: &str, body: Markup) -> Markup {
    html! { section.part.part-wide aria-labelledby={ "of-" (name) } { h2 id={ "of-" (name) } { (name) } (body) } }
}
