use jiff::civil::DateTime;
use maud::{Markup, html};
use words::{DayAs, Words, say};

use super::drawn::number;
use super::figure;

/// A number over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// When, by the person's clock, and how much; oldest first.
    pub points: Vec<(DateTime, f64)>,
    /// The ends of the scale, the lower one first.
    pub ends: (f64, f64),
    /// Two points that are more days apart are not joined: something between them was left out.
    pub joined_within: u32,
    /// How much the newest may be off, either way.
    pub give_or_take: Option<f64>,
}

const TOP: f64 = 14.0;
const FOOT: f64 = 134.0;
const HEIGHT: u32 = 172;

/// Every point in grey, the newest in colour, at the height it has on its scale.
pub(super) fn line(words: &Words, id: &str, line: &Line) -> Markup {
    let values = || line.points.iter().map(|point| point.1);
    let (lowest, highest) = (values().reduce(f64::min), values().reduce(f64::max));
    let (low, high) = (number(lowest.unwrap_or_default()), number(highest.unwrap_or_default()));
    let count = line.points.len();
    figure(id, &say!(words, "ui-chart-line", count = count, low = low, high = high), HEIGHT, &drawing(words, line))
}

fn drawing(words: &Words, line: &Line) -> Markup {
    let (low, high) = line.ends;
    let (from, to) = match (line.points.first(), line.points.last()) {
        (Some(first), Some(last)) => (first.0, last.0),
        _ => return html! {},
    };
    let span = millis(from, to).max(1) as f64;
    let x = |at: DateTime| format!("{:.1}%", 14.0 + millis(from, at) as f64 / span * 82.0);
    let y = |value: f64| FOOT - (value.clamp(low, high) - low) / (high - low) * (FOOT - TOP);
    let px = |value: f64| format!("{:.1}", y(value));
    let near = i64::from(line.joined_within) * 86_400_000;
    let joined = line.points.windows(2).filter(|pair| millis(pair[0].0, pair[1].0) <= near);
    let short = |at: DateTime| words.day(at.date(), DayAs::Short);
    html! {
        @for value in [low, f64::midpoint(low, high), high] {
            line.axes-line x1="12%" x2="98%" y1=(px(value)) y2=(px(value)) {}
            text.axes-label x="0" y=(format!("{:.1}", y(value) + 5.0)) { (number(value)) }
        }
        @for pair in joined {
            line.dumbbell-line x1=(x(pair[0].0)) x2=(x(pair[1].0)) y1=(px(pair[0].1)) y2=(px(pair[1].1)) {}
        }
        @for (at, (day, value)) in line.points.iter().enumerate() {
            @if at + 1 == line.points.len() {
                @if let Some(most) = line.give_or_take {
                    line.marks-line x1=(x(*day)) x2=(x(*day)) y1=(px(value - most)) y2=(px(value + most)) {}
                }
                circle.marks-dot cx=(x(*day)) cy=(px(*value)) r="6" {}
            } @else {
                circle.dumbbell-dot cx=(x(*day)) cy=(px(*value)) r="3.5" {}
            }
        }
        text.axes-label x="12%" y=(HEIGHT - 10) { (short(from)) }
        text.axes-label x="98%" y=(HEIGHT - 10) text-anchor="end" { (short(to)) }
    }
}

fn millis(from: DateTime, to: DateTime) -> i64 {
    i64::try_from(to.duration_since(from).as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{DateTime, date};
    use words::Words;

    use super::{Line, drawing};

    fn drawn(points: &[(DateTime, f64)]) -> String {
        let line = Line { points: points.to_vec(), ends: (0.0, 10.0), joined_within: 14, give_or_take: None };
        drawing(&Words::of(texts::english()), &line).into_string()
    }

    #[test]
    fn two_points_are_joined_when_nothing_between_them_was_left_out() {
        let day = |day: i8| date(2026, 10, day).at(9, 0, 0, 0);
        assert!(drawn(&[(day(1), 3.0), (day(15), 4.0)]).contains("dumbbell-line"));
        assert!(!drawn(&[(day(1), 3.0), (day(16), 4.0)]).contains("dumbbell-line"));
    }

    #[test]
    fn a_number_off_its_scale_stands_at_its_end() {
        let html = drawn(&[(date(2026, 10, 1).at(9, 0, 0, 0), 14.0)]);
        assert!(html.contains("cx=\"14.0%\" cy=\"14.0\""), "{html}");
    }
}
