use maud::{Markup, html};

use crate::Text;

/// Something that can be opened.
#[derive(Clone, Debug)]
pub struct Card<'a> {
    /// Where it opens.
    pub href: Text<'a>,
    /// Its heading, which is the link.
    pub title: Text<'a>,
    /// What it says.
    pub body: Markup,
    /// Actions besides opening it, or an empty markup.
    pub foot: Option<Markup>,
}

/// A card: the heading's link covers it and is its one tab stop.
pub fn card(card: &Card<'_>) -> Markup {
    html! {
        article.card {
            h2 { a href=(card.href) { (card.title) } }
            (card.body)
            @if let Some(foot) = &card.foot { div.card-foot { (foot) } }
        }
    }
}
