use maud::{Markup, html};

use super::{marks, rating_axis, rating_x};
use crate::Text;

/// One row: what was rated, and every use with its rating before and after.
#[derive(Clone, Debug)]
pub struct Dumbbell<'a> {
    /// What it is about.
    pub name: Text<'a>,
    /// In counts: "7 of 9 eased".
    pub said: Text<'a>,
    /// The middle before and after.
    pub middle: (f32, f32),
    /// Every use, before and after.
    pub uses: Vec<(f32, f32)>,
}

const TOP: u32 = 26;
const HEAD: u32 = 50;
/// From one use to the next.
pub(super) const USE: u32 = 8;

/// Rows under a rating axis: bold the middle, fine every use under it. Gives the height too.
pub fn dumbbell(low: &str, high: &str, rows: &[Dumbbell<'_>]) -> (Markup, u32) {
    let mut y = TOP;
    let mut drawn = Vec::new();
    for row in rows {
        drawn.push(dumbbell_row(row, y));
        y += HEAD + 15 + USE * u32::try_from(row.uses.len()).unwrap_or(u32::MAX / 16) + 14;
    }
    (html! { (rating_axis(low, high, TOP, y)) @for row in &drawn { (row) } }, y + 24)
}

fn dumbbell_row(row: &Dumbbell<'_>, top: u32) -> Markup {
    html! {
        text.axes-name x="0" y=(top + 30) { (row.name) }
        text.axes-label x="100%" y=(top + 30) text-anchor="end" { (row.said) }
        (marks::pair(row.middle.0, row.middle.1, top + HEAD))
        (uses(&row.uses, top + HEAD + 15))
    }
}

/// Every use, fine, one close under the other.
pub(super) fn uses(uses: &[(f32, f32)], top: u32) -> Markup {
    html! {
        @for ((before, after), y) in uses.iter().zip((top..).step_by(USE as usize)) {
            line.dumbbell-line x1=(rating_x(*before)) x2=(rating_x(*after)) y1=(y) y2=(y) {}
            circle.dumbbell-ring cx=(rating_x(*before)) cy=(y) r="3.5" {}
            circle.dumbbell-dot cx=(rating_x(*after)) cy=(y) r="2.25" {}
        }
    }
}
