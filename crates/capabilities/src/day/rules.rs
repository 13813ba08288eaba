//! What follows from a day, and how what is typed about it is read. Pure.

use jiff::ToSpan;
use jiff::civil::Date;

/// Most minutes of a day.
pub(super) const DAY: std::ops::RangeInclusive<u32> = 0..=24 * 60;
/// The most a number of one's own may be.
pub(super) const NUMBER: std::ops::RangeInclusive<u32> = 0..=1_000_000;

/// Minutes of hours as they are typed: `7`, `7.5`, `7,5`, `7:30`.
pub(super) fn minutes_of(typed: &str) -> Option<u32> {
    let (hours, minutes) = if let Some((hours, minutes)) = typed.split_once(':') {
        (hours, (minutes.len() == 2).then(|| minutes.parse::<u32>().ok()).flatten().filter(|minutes| *minutes < 60)?)
    } else if let Some((hours, part)) = typed.split_once(['.', ',']) {
        let is_short = (1..=2).contains(&part.len()) && part.bytes().all(|digit| digit.is_ascii_digit());
        let hundredths = part.parse::<u32>().ok().filter(|_| is_short)? * if part.len() == 1 { 10 } else { 1 };
        (hours, (hundredths * 60 + 50) / 100)
    } else {
        (typed, 0)
    };
    let is_plain = (1..=2).contains(&hours.len()) && hours.bytes().all(|digit| digit.is_ascii_digit());
    let all = hours.parse::<u32>().ok().filter(|_| is_plain)? * 60 + minutes;
    DAY.contains(&all).then_some(all)
}

/// Hours as they are typed again: `7`, `7:30`.
pub(super) fn typed(minutes: u32) -> String {
    match minutes % 60 {
        0 => (minutes / 60).to_string(),
        rest => format!("{}:{rest:02}", minutes / 60),
    }
}

/// The days of the week in which one is, from Monday, up to `today`.
pub(super) fn week(of: Date, today: Date) -> Vec<Date> {
    let monday = of.checked_sub(i64::from(of.weekday().to_monday_zero_offset()).days()).unwrap_or(of);
    (0..7).filter_map(|day| monday.checked_add(day.days()).ok()).filter(|day| *day <= today).collect()
}

#[cfg(test)]
mod tests {
    use super::{minutes_of, typed, week};
    use crate::day::Day;
    use jiff::civil::date;

    #[test]
    fn hours_are_read_in_every_way_they_are_typed_and_nothing_else_is() {
        let table = [
            ("7", Some(420)),
            ("7.5", Some(450)),
            ("7,5", Some(450)),
            ("7:30", Some(450)),
            ("7.25", Some(435)),
            ("0", Some(0)),
            ("24", Some(1440)),
            ("24:01", None),
            ("25", None),
            ("7:3", None),
            ("7:60", None),
            ("-7", None),
            ("seven", None),
            ("", None),
            ("7.", None),
        ];
        for (said, minutes) in table {
            assert_eq!(minutes_of(said), minutes, "{said}");
        }
        for minutes in 0..=1440 {
            assert_eq!(minutes_of(&typed(minutes)), Some(minutes));
        }
    }

    #[test]
    fn a_week_begins_on_monday_and_has_no_day_to_come() {
        let today = date(2026, 11, 24);
        assert_eq!(week(today, today), [date(2026, 11, 23), today]);
        assert_eq!(week(date(2026, 11, 16), today).len(), 7);
        // The week of the new year is one.
        let new_year = week(date(2027, 1, 1), date(2027, 2, 1));
        assert_eq!((new_year[0], new_year[6]), (date(2026, 12, 28), date(2027, 1, 3)));
        assert!(week(date(2026, 12, 1), today).is_empty());
    }

    #[test]
    fn the_id_of_a_day_says_which_day_and_no_two_have_one() {
        let first = date(2026, 2, 27);
        for days in 0..800 {
            let day = first.checked_add(jiff::Span::new().days(days)).unwrap();
            assert_eq!(Day::date_of(Day::id_of(day).unwrap()), day);
        }
        assert_eq!(Day::id_of(date(2026, 11, 24)).unwrap().to_string(), "01m85dmb00e008000000000005");
    }
}
