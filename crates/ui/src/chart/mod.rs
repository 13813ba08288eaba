//! Charts: drawn on the server, percent across and pixels down, so text keeps its size.
//! A slice hands [`drawn`] a value.

use maud::{Markup, html};
use words::{Words, say};

use crate::{Table, Text, details, table};

mod axes;
mod bars;
mod drawn;
mod dumbbell;
mod line;
mod looks;
mod marks;
mod pairs;

pub use axes::{rating_axis, rating_x};
pub use drawn::{Drawn, Saying, drawn};
pub use dumbbell::{Dumbbell, dumbbell};
pub use line::Line;
pub use looks::Looks;
pub use marks::key;

/// A chart with its sentence above and its whole table below.
#[derive(Clone, Debug)]
pub struct Chart<'a> {
    /// Names the chart on its page.
    pub id: Text<'a>,
    /// The sentence, counted: "most times (7 of 9)".
    pub takeaway: Text<'a>,
    /// One line under it.
    pub note: Option<Text<'a>>,
    /// How to read the marks, if they need it ([`key`]).
    pub key: Option<Markup>,
    /// What is drawn ([`figure`]).
    pub figure: Markup,
    /// How many entries it rests on, and from when.
    pub basis: Text<'a>,
    /// Every number. The accessible path, and complete.
    pub table: Table<'a>,
}

/// The frame of a chart.
pub fn chart(words: &Words, chart: &Chart<'_>) -> Markup {
    html! {
        figure.chart aria-labelledby=(chart.id) {
            figcaption {
                h2.chart-takeaway id=(chart.id) { (chart.takeaway) }
                @if let Some(note) = &chart.note { p.chart-note { (note) } }
            }
            @if let Some(key) = &chart.key { (key) }
            (chart.figure)
            p.chart-basis { (chart.basis) }
            (details(&say!(words, "ui-chart-table"), false, table(words, &chart.table)))
        }
    }
}

/// A drawing of this height in pixels, and what a screen reader hears in its place.
pub fn figure(id: &str, alt: &str, height: u32, drawing: &Markup) -> Markup {
    let title = format!("{id}-alt");
    html! {
        svg.chart-figure role="img" aria-labelledby=(title) width="100%" height=(height) {
            title id=(title) { (alt) }
            (drawing)
        }
    }
}

/// A span of time to look at.
#[derive(Clone, Debug)]
pub struct Span<'a> {
    /// Where it is shown.
    pub href: Text<'a>,
    /// How it reads: "3 months".
    pub label: Text<'a>,
    /// Whether it is the one shown.
    pub current: bool,
}

/// The date control: links, no slider.
pub fn dates(words: &Words, spans: &[Span<'_>]) -> Markup {
    html! {
        nav.chart-dates aria-label=(say!(words, "ui-chart-dates")) {
            @for span in spans {
                a.link href=(span.href) aria-current=[span.current.then_some("true")] { (span.label) }
            }
        }
    }
}
