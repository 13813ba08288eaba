use jiff::civil::DateTime;
use maud::Markup;
use ui::chart::{Drawn, Saying, drawn};
use words::{Words, say};

use super::date;
use crate::instrument::{Instrument, Scale};
use crate::measure::sheet::rounded;
use crate::response::{Line, Response};

/// At most so many times are drawn.
const MOST: usize = 60;

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
    let (label, count) = (scale.label.as_str(), points.len());
    let (now, then) = (rounded(last.1), rounded(before.1));
    let (from, to) = (date(first.0.date(), words), date(last.0.date(), words));
    let saying = Saying {
        id: id.into(),
        takeaway: say!(words, "measure-line", scale = label, now = now, before = then).into(),
        note: None,
        basis: say!(words, "measure-line-basis", count = count, from = from, to = to).into(),
        caption: label.into(),
    };
    let ends = ends(scale, &points);
    let joined_within = instrument.days_between.unwrap_or(0).saturating_mul(2);
    let line = ui::chart::Line { points, ends, joined_within, give_or_take: line.give_or_take };
    Some(drawn(words, &Drawn::Line(line), saying))
}

/// Oldest first; a time without a number leaves a gap.
fn points(scale: &Scale, past: &[&Response]) -> Vec<(DateTime, f64)> {
    let point = |response: &&Response| {
        let at = response.at.as_ref()?;
        let value = response.scores.iter().find(|score| score.scale == scale.id)?.value?;
        Some((at.civil(), value))
    };
    let mut points: Vec<_> = past.iter().filter_map(point).take(MOST).collect();
    points.reverse();
    points
}

/// The ends of the scale, else of what was answered.
fn ends(scale: &Scale, points: &[(DateTime, f64)]) -> (f64, f64) {
    let stated = scale.range().filter(|(low, high)| low < high);
    stated.unwrap_or_else(|| {
        let all = || points.iter().map(|point| point.1);
        let (low, high) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
        if low < high { (low, high) } else { (low, low + 1.0) }
    })
}
