use maud::{Markup, html};

use crate::Text;

/// One part of a line of the map: a word of ours, and the person's.
#[derive(Clone, Debug)]
pub struct MapLine<'a> {
    /// "When I".
    pub lead: Text<'a>,
    /// What they wrote.
    pub text: Text<'a>,
}

/// A sentence in parts, their words beside ours. It is the page's `h1`.
pub fn map_line(parts: &[MapLine<'_>]) -> Markup {
    html! {
        h1.map-line tabindex="-1" {
            @for part in parts {
                span.map-line-part {
                    span.map-line-lead { (part.lead) }
                    " "
                    span.theirs translate="no" { (part.text) }
                    " "
                }
            }
        }
    }
}

/// A time at which something came true, or did not.
#[derive(Clone, Debug)]
pub struct Side<'a> {
    /// Whether it came true.
    pub is_for: bool,
    /// When.
    pub day: Option<Text<'a>>,
    /// In the person's words.
    pub text: Text<'a>,
    /// Where it is read, and what that is called.
    pub from: Option<(Text<'a>, Text<'a>)>,
    /// A form that takes it out.
    pub out: Markup,
}

/// Two sides in the order of time: one hangs left, the other right, and neither is the winning colour.
/// Both names are there when a side has nothing.
pub fn sides(came_true: &str, did_not: &str, all: &[Side<'_>]) -> Markup {
    html! {
        div.sides {
            div.sides-names aria-hidden="true" { span { (came_true) } span { (did_not) } }
            @if !all.is_empty() {
                ol.sides-list {
                    @for side in all { (one(came_true, did_not, side)) }
                }
            }
        }
    }
}

fn one(came_true: &str, did_not: &str, side: &Side<'_>) -> Markup {
    html! {
        li class=(if side.is_for { "sides-for" } else { "sides-against" }) {
            @if let Some(day) = &side.day { p.sides-date { (day) } }
            div.sides-one {
                span.vh { (if side.is_for { came_true } else { did_not }) ": " }
                p.theirs translate="no" { (side.text) }
                div.sides-from {
                    @if let Some((href, name)) = &side.from { a.link.link-small href=(href) { (name) } }
                    div.no-print { (side.out) }
                }
            }
        }
    }
}
