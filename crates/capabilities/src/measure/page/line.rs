use maud::{Markup, html};
use ui::chart::{Chart, chart};
use ui::{Cell, Table};
use words::{Words, say};

use super::day;
use crate::instrument::{Instrument, Scale};
use crate::measure::sheet::rounded;
use crate::response::{Line, Response};

/// One time in a line.
struct Point {
    day: String,
    /// As it stands under the drawing: "24 Nov 2026".
    short: String,
    ms: i64,
    value: f64,
}

/// At most so many times are drawn.
const MOST: usize = 60;
const TOP: f64 = 14.0;
const FOOT: f64 = 134.0;
const HEIGHT: u32 = 172;

/// A scale as one's own line against one's own past; absent before there are two times.
/// `past` is newest first.
pub(super) fn line(
    words: &Words,
    id: &str,
    instrument: &Instrument,
    scale: &Scale,
    line: &Line,
    past: &[&Response],
) -> Option<Markup> {
    let points = points(scale, past);
    let (first, last) = (points.first()?, points.last()?);
    let before = points.len().checked_sub(2).and_then(|at| points.get(at))?;
    let (low, high) = range(scale, &points);
    let lowest = points.iter().map(|point| point.value).fold(f64::INFINITY, f64::min);
    let highest = points.iter().map(|point| point.value).fold(f64::NEG_INFINITY, f64::max);
    let label = scale.label.as_str();
    let row = |point: &Point| vec![Cell::Words(point.day.clone().into()), Cell::Number(rounded(point.value).into())];
    Some(chart(
        words,
        &Chart {
            id: id.into(),
            takeaway: say!(
                words,
                "measure-line",
                scale = label,
                now = rounded(last.value),
                before = rounded(before.value)
            )
            .into(),
            note: None,
            key: None,
            alt: say!(words, "measure-line-alt", count = points.len(), low = rounded(lowest), high = rounded(highest))
                .into(),
            height: HEIGHT,
            drawing: drawing(instrument, &points, (low, high), line.give_or_take),
            basis: say!(words, "measure-line-basis", count = points.len(), from = &first.day, to = &last.day).into(),
            table: Table {
                caption: label.into(),
                head: vec![
                    Cell::Words(say!(words, "measure-line-day").into()),
                    Cell::Number(say!(words, "measure-line-number").into()),
                ],
                rows: points.iter().map(row).collect(),
            },
        },
    ))
}

/// Oldest first; a time without a number leaves a gap.
fn points(scale: &Scale, past: &[&Response]) -> Vec<Point> {
    let point = |response: &&Response| {
        let at = response.at.as_ref()?;
        let value = response.scores.iter().find(|score| score.scale == scale.id)?.value?;
        let short = at.civil().strftime("%-d %b %Y").to_string();
        Some(Point { day: day(at), short, ms: at.unix_ms(), value })
    };
    let mut points: Vec<Point> = past.iter().filter_map(point).take(MOST).collect();
    points.reverse();
    points
}

/// The ends of the scale, else of what was answered.
fn range(scale: &Scale, points: &[Point]) -> (f64, f64) {
    let stated = scale.range().filter(|(low, high)| low < high);
    stated.unwrap_or_else(|| {
        let all = || points.iter().map(|point| point.value);
        let (low, high) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
        if low < high { (low, high) } else { (low, low + 1.0) }
    })
}

fn drawing(instrument: &Instrument, points: &[Point], (low, high): (f64, f64), most: Option<f64>) -> Markup {
    let (from, to) = (points.first().map_or(0, |point| point.ms), points.last().map_or(1, |point| point.ms));
    let span = (to - from).max(1) as f64;
    let x = |point: &Point| format!("{:.1}%", 14.0 + (point.ms - from) as f64 / span * 82.0);
    let y = |value: f64| FOOT - (value.clamp(low, high) - low) / (high - low) * (FOOT - TOP);
    let px = |value: f64| format!("{:.1}", y(value));
    // Two times are joined only when nothing between them was left out.
    let near = i64::from(instrument.days_between.unwrap_or(0)) * 2 * 86_400_000;
    let joined = points.windows(2).filter(|pair| pair[1].ms - pair[0].ms <= near);
    html! {
        @for value in [low, f64::midpoint(low, high), high] {
            line.axes-line x1="12%" x2="98%" y1=(px(value)) y2=(px(value)) {}
            text.axes-label x="0" y=(format!("{:.1}", y(value) + 5.0)) { (rounded(value)) }
        }
        @for pair in joined {
            line.dumbbell-line x1=(x(&pair[0])) x2=(x(&pair[1])) y1=(px(pair[0].value)) y2=(px(pair[1].value)) {}
        }
        @for (at, point) in points.iter().enumerate() {
            @if at + 1 == points.len() {
                @if let Some(most) = most {
                    line.marks-line x1=(x(point)) x2=(x(point)) y1=(px(point.value - most)) y2=(px(point.value + most)) {}
                }
                circle.marks-dot cx=(x(point)) cy=(px(point.value)) r="6" {}
            } @else {
                circle.dumbbell-dot cx=(x(point)) cy=(px(point.value)) r="3.5" {}
            }
        }
        @if let (Some(first), Some(last)) = (points.first(), points.last()) {
            text.axes-label x="12%" y=(HEIGHT - 10) { (first.short) }
            text.axes-label x="98%" y=(HEIGHT - 10) text-anchor="end" { (last.short) }
        }
    }
}
