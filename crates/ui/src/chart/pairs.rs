use maud::{Markup, html};
use words::{Words, say};

use super::dumbbell::{USE, uses};
use super::{figure, marks, rating_axis};

const TOP: u32 = 26;
const FIRST: u32 = 22;
const PAIR: u32 = 24;
/// More than so many are drawn fine, one close under the other.
const LARGE: usize = 12;

/// A row for each: a ring before, a dot after.
pub(super) fn pairs(words: &Words, id: &str, pairs: &[(f32, f32)]) -> Markup {
    let is_large = pairs.len() <= LARGE;
    let pitch = if is_large { PAIR } else { USE };
    let rows = u32::try_from(pairs.len().saturating_sub(1)).unwrap_or(u32::MAX / 64);
    let foot = TOP + 2 * FIRST + pitch * rows;
    let drawing = html! {
        (rating_axis("", "", TOP, foot))
        @if is_large {
            @for ((before, after), y) in pairs.iter().zip((TOP + FIRST..).step_by(PAIR as usize)) {
                (marks::pair(*before, *after, y))
            }
        } @else { (uses(pairs, TOP + FIRST)) }
    };
    figure(id, &say!(words, "ui-chart-pairs", count = pairs.len()), foot + 24, &drawing)
}
