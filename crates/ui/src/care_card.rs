use maud::{Markup, html};
use words::{Words, say};

use crate::Text;

/// A way to a human being.
#[derive(Clone, Debug)]
pub struct CareCard<'a> {
    /// Names the card on its page.
    pub id: Text<'a>,
    /// The first line is the action.
    pub title: Text<'a>,
    /// Whether the first line is the page's `h1`, as on Help.
    pub first: bool,
    /// Numbers as links, hours, other ways.
    pub body: Markup,
}

/// The help card. It stands above what it interrupts and never blocks it.
pub fn care_card(words: &Words, card: &CareCard<'_>) -> Markup {
    html! {
        section.care-card aria-labelledby=(card.id) {
            @if card.first {
                h1 id=(card.id) tabindex="-1" { (card.title) }
            } @else {
                h2 id=(card.id) { span.vh { (say!(words, "ui-care-urgent")) " " } (card.title) }
            }
            (card.body)
        }
    }
}
