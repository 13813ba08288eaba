use maud::{Markup, html};

use super::rating_x;

/// Ring before, dot after, at a height. What stayed the same is a small dot in its ring.
pub(super) fn pair(before: f32, after: f32, y: u32) -> Markup {
    html! {
        line.marks-line x1=(rating_x(before)) x2=(rating_x(after)) y1=(y) y2=(y) {}
        circle.marks-ring cx=(rating_x(before)) cy=(y) r="6" {}
        circle.marks-dot cx=(rating_x(after)) cy=(y) r=(if before == after { "3" } else { "7" }) {}
    }
}

/// How to read ring and dot, in words beside them.
pub fn key(text: &str) -> Markup {
    html! {
        p.chart-key {
            svg width="44" height="14" aria-hidden="true" {
                line.marks-line x1="8" x2="36" y1="7" y2="7" {}
                circle.marks-dot cx="8" cy="7" r="6" {}
                circle.marks-ring cx="36" cy="7" r="5" {}
            }
            span { (text) }
        }
    }
}
