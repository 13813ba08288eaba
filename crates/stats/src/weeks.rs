//! Weekly means by ISO week.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};
use serde::Serialize;

use crate::check::defined;
use crate::error::{Error, Problem};
use crate::moments::mean;

/// A value on a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// The day.
    pub day: Date,
    /// The value.
    pub value: f64,
}

/// Means by ISO week, and the weeks between that have none.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct WeeklyMean {
    /// Weeks with at least one observation, by name (`2026-W02`), in order.
    pub weeks: BTreeMap<String, Week>,
    /// Weeks between the first and the last that have no observation, in order.
    pub missing_weeks: Vec<String>,
}

/// One week.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Week {
    /// How many observations.
    pub n: usize,
    /// Their mean.
    pub mean: Option<f64>,
}

/// Mean per ISO week; missing weeks are named, never filled.
///
/// What surprises: ISO weeks begin on Monday and belong to the year of their
/// Thursday. 2021-01-03 is in `2020-W53`, 2018-12-31 in `2019-W01`. How many
/// entries a week needs before it is shown is not decided here: `n` says how
/// many there are.
///
/// # Errors
///
/// Names `observations[i]` for a value that is not finite or a day outside the
/// years 1 to 9999.
///
/// # Example
///
/// ```
/// use jiff::civil::date;
/// use stats::{Observation, weekly_mean};
///
/// let result = weekly_mean(&[
///     Observation { day: date(2026, 1, 5), value: 4.0 },
///     Observation { day: date(2026, 1, 11), value: 6.0 },
///     Observation { day: date(2026, 1, 19), value: 3.0 },
/// ])?;
/// assert_eq!(result.weeks["2026-W02"].mean, Some(5.0));
/// assert_eq!(result.missing_weeks, ["2026-W03"]);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// ISO 8601-1:2019, 4.2.2.
pub fn weekly_mean(observations: &[Observation]) -> Result<WeeklyMean, Error> {
    let mut values: BTreeMap<Date, Vec<f64>> = BTreeMap::new();
    for (index, Observation { day, value }) in observations.iter().enumerate() {
        if !value.is_finite() {
            return Err(Error::in_list("observations", index, Problem::NotFinite));
        }
        if day.year() < 1 {
            let years = Problem::NotOfForm("a day in the years 1 to 9999");
            return Err(Error::in_list("observations", index, years));
        }
        values.entry(monday(*day)).or_default().push(*value);
    }
    let summary = |values: &Vec<f64>| Week { n: values.len(), mean: mean(values).and_then(defined) };
    Ok(WeeklyMean {
        missing_weeks: holes(&values),
        weeks: values.iter().map(|(monday, values)| (name(*monday), summary(values))).collect(),
    })
}

fn monday(day: Date) -> Date {
    let week = day.iso_week_date();
    ISOWeekDate::new(week.year(), week.week(), Weekday::Monday).map_or(day, ISOWeekDate::date)
}

fn name(monday: Date) -> String {
    let week = monday.iso_week_date();
    format!("{:04}-W{:02}", week.year(), week.week())
}

fn holes(weeks: &BTreeMap<Date, Vec<f64>>) -> Vec<String> {
    let (Some(first), Some(last)) = (weeks.keys().next(), weeks.keys().last()) else {
        return Vec::new();
    };
    first
        .series(1.week())
        .take_while(|monday| monday <= last)
        .filter(|monday| !weeks.contains_key(monday))
        .map(name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn on(days: &[Date]) -> WeeklyMean {
        let observations: Vec<Observation> = days.iter().map(|&day| Observation { day, value: 1.0 }).collect();
        weekly_mean(&observations).unwrap()
    }

    #[test]
    fn the_turn_of_the_year_belongs_to_the_week_of_its_thursday() {
        let result = on(&[date(2021, 1, 3), date(2018, 12, 31), date(2026, 1, 1)]);
        let names: Vec<&str> = result.weeks.keys().map(String::as_str).collect();
        assert_eq!(names, ["2019-W01", "2020-W53", "2026-W01"]);
    }

    #[test]
    fn every_week_between_the_first_and_the_last_is_accounted_for() {
        let result = on(&[date(2020, 12, 21), date(2021, 1, 11)]);
        assert_eq!(result.missing_weeks, ["2020-W53", "2021-W01"]);
        assert_eq!(on(&[]), WeeklyMean::default());
    }

    #[test]
    fn the_ends_of_the_calendar_are_weeks_like_any_other() {
        let result = on(&[date(1, 1, 1), date(9999, 12, 31)]);
        assert_eq!(result.weeks.len() + result.missing_weeks.len(), 521_723);
        assert!(result.weeks.contains_key("0001-W01") && result.weeks.contains_key("9999-W52"));
    }

    #[test]
    fn order_of_entry_does_not_matter() {
        let forward = on(&[date(2026, 3, 2), date(2026, 3, 20)]);
        assert_eq!(forward, on(&[date(2026, 3, 20), date(2026, 3, 2)]));
    }
}
