use jiff::civil::Date;
use maud::{Markup, html};
use words::{DayAs, Words, say};

use super::figure;

/// Two ratings from 0 to 10 over months: an old one and a new one. A month without a look is not there.
#[derive(Clone, Debug, PartialEq)]
pub struct Looks {
    /// What the old and the new one are called.
    pub names: (String, String),
    /// The first of each month, and its two ratings; oldest first.
    pub months: Vec<(Date, Option<f32>, Option<f32>)>,
}

const TOP: f32 = 30.0;
const FOOT: f32 = 180.0;
const HEIGHT: u32 = 218;

/// Rings for the old one, dots for the new one; joined only across months that follow each other.
pub(super) fn looks(words: &Words, id: &str, looks: &Looks) -> Markup {
    let months = looks.months.len();
    figure(id, &say!(words, "ui-chart-looks", count = months), HEIGHT, &drawing(words, looks))
}

fn drawing(words: &Words, looks: &Looks) -> Markup {
    let (Some(first), Some(last)) = (looks.months.first(), looks.months.last()) else { return html! {} };
    let span = (index(last.0) - index(first.0)).max(1) as f32;
    let x = |day: Date| format!("{:.1}%", 4.0 + (index(day) - index(first.0)) as f32 / span * 84.0);
    let series = [points(&looks.months, |month| month.1), points(&looks.months, |month| month.2)];
    let name = |at: usize| if at == 0 { looks.names.0.as_str() } else { looks.names.1.as_str() };
    // The name stands above the higher of the two beginnings and below the lower.
    let begins = |at: usize| series[at].first().map_or(0.0, |(_, value)| *value);
    let above =
        |at: usize| begins(at) > begins(1 - at) || (begins(at) - begins(1 - at)).abs() < f32::EPSILON && at == 0;
    html! {
        @for value in [0.0, 5.0, 10.0] {
            line.axes-line x1="0" x2="92%" y1=(px(value)) y2=(px(value)) {}
            text.axes-label x="100%" y=(format!("{:.1}", y(value) + 5.0)) text-anchor="end" { (value) }
        }
        @for (at, points) in series.iter().enumerate() {
            @for pair in points.windows(2).filter(|pair| index(pair[1].0) - index(pair[0].0) == 1) {
                line class=(if at == 0 { "dumbbell-line" } else { "marks-line" })
                    x1=(x(pair[0].0)) x2=(x(pair[1].0)) y1=(px(pair[0].1)) y2=(px(pair[1].1)) {}
            }
            @for (day, value) in points {
                circle class=(if at == 0 { "marks-ring" } else { "marks-dot" }) cx=(x(*day)) cy=(px(*value)) r="5.5" {}
            }
            @if let Some((day, value)) = points.first() {
                @let height = y(*value) + if above(at) { -13.0 } else { 24.0 };
                text.axes-name x=(x(*day)) y=(format!("{height:.1}")) { (name(at)) }
            }
        }
        text.axes-label x="0" y=(HEIGHT - 8) { (words.day(first.0, DayAs::Month)) }
        text.axes-label x="92%" y=(HEIGHT - 8) text-anchor="end" { (words.day(last.0, DayAs::Month)) }
    }
}

type Month = (Date, Option<f32>, Option<f32>);

fn points(months: &[Month], of: impl Fn(&Month) -> Option<f32>) -> Vec<(Date, f32)> {
    months.iter().filter_map(|month| Some((month.0, of(month)?))).collect()
}

/// Months since the beginning of years.
fn index(day: Date) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month())
}

fn y(value: f32) -> f32 {
    FOOT - value.clamp(0.0, 10.0) / 10.0 * (FOOT - TOP)
}

fn px(value: f32) -> String {
    format!("{:.1}", y(value))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use words::Words;

    use super::{Looks, drawing};

    fn drawn(months: Vec<(Date, Option<f32>, Option<f32>)>) -> String {
        drawing(&Words::of(texts::english()), &Looks { names: ("Old".into(), "New".into()), months }).into_string()
    }

    #[test]
    fn months_are_joined_only_when_they_follow_each_other_also_over_new_year() {
        let html = drawn(vec![(date(2025, 12, 1), Some(9.0), None), (date(2026, 1, 1), Some(8.0), None)]);
        assert!(html.contains("dumbbell-line"), "{html}");
        let html = drawn(vec![(date(2026, 3, 1), Some(9.0), Some(2.0)), (date(2026, 5, 1), Some(8.0), Some(3.0))]);
        assert!(!html.contains("dumbbell-line") && !html.contains("marks-line"), "{html}");
        assert_eq!(html.matches("marks-dot").count(), 2);
    }

    #[test]
    fn a_rating_that_was_not_given_is_not_drawn() {
        let html = drawn(vec![(date(2026, 3, 1), Some(9.0), None), (date(2026, 4, 1), None, Some(3.0))]);
        assert_eq!((html.matches("marks-ring").count(), html.matches("marks-dot").count()), (1, 1));
        assert!(drawn(Vec::new()).is_empty());
    }
}
