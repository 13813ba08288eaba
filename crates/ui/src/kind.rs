use maud::{Markup, html};

use crate::{Text, theirs};

/// The person's own kind words coming back.
#[derive(Clone, Debug)]
pub struct Kind<'a> {
    /// Names the block on its page.
    pub id: Text<'a>,
    /// What it is: "Worth remembering".
    pub title: Text<'a>,
    /// What they wrote.
    pub words: Text<'a>,
    /// When or from where.
    pub from: Option<Text<'a>>,
    /// A link to more of the same: address and label.
    pub more: Option<(Text<'a>, Text<'a>)>,
}

/// A block in clay: letters, what is worth remembering, what they wrote for next time. Nothing else.
pub fn kind(kind: &Kind<'_>) -> Markup {
    html! {
        section.kind aria-labelledby=(kind.id) {
            h2 id=(kind.id) { (kind.title) }
            (theirs(&kind.words))
            @if kind.from.is_some() || kind.more.is_some() {
                p.kind-from {
                    @if let Some(from) = &kind.from { span { (from) } }
                    @if let Some((href, label)) = &kind.more { a.link href=(href) { (label) } }
                }
            }
        }
    }
}
