//! Which backups stay. Pure.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

const RECENT: usize = 10;
const DAILY: usize = 7;
const WEEKLY: usize = 5;
const MONTHLY: usize = 12;

/// For backups made at these times, oldest first, which of them to keep: the
/// 10 newest, and the newest of each of the last 7 days, 5 weeks and 12 months
/// that have any. Times that lie ahead of `now` (a clock that was wrong) stay,
/// and take no one's place.
pub(super) fn keep(times: &[Timestamp], now: Timestamp) -> Vec<bool> {
    let date = |time: &Timestamp| TimeZone::UTC.to_datetime(*time).date();
    let past = &times[..times.partition_point(|time| *time <= now)];
    let mut kept: BTreeSet<usize> = (past.len().saturating_sub(RECENT)..times.len()).collect();
    kept.extend(newest_of_each(past, DAILY, |time| date(time)));
    kept.extend(newest_of_each(past, WEEKLY, |time| monday_of(date(time))));
    kept.extend(newest_of_each(past, MONTHLY, |time| date(time).first_of_month()));
    (0..times.len()).map(|place| kept.contains(&place)).collect()
}

fn newest_of_each(times: &[Timestamp], count: usize, period: impl Fn(&Timestamp) -> Date) -> Vec<usize> {
    let mut seen = Vec::new();
    let mut newest = Vec::new();
    for (place, time) in times.iter().enumerate().rev() {
        let period = period(time);
        if !seen.contains(&period) && seen.len() < count {
            seen.push(period);
            newest.push(place);
        }
    }
    newest
}

fn monday_of(date: Date) -> Date {
    let back = i64::from(date.weekday().to_monday_zero_offset());
    date.checked_sub(jiff::Span::new().days(back)).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::keep;
    use jiff::{SignedDuration, Timestamp};
    use proptest::prelude::{prop_assert, proptest};

    /// Bar B11's rotation: 365 days with four backups a day.
    #[test]
    fn a_year_of_backups_thins_out_to_what_the_rules_say() {
        let start: Timestamp = "2026-01-01T06:00:00Z".parse().unwrap();
        let mut kept: Vec<Timestamp> = Vec::new();
        for quarter in 0..365 * 4 {
            let now = start + SignedDuration::from_hours(6 * quarter);
            kept.push(now);
            let keep = keep(&kept, now);
            kept = kept.into_iter().zip(keep).filter_map(|(time, keep)| keep.then_some(time)).collect();
            assert!(kept.len() >= (quarter as usize + 1).min(10));
        }
        let days: Vec<String> = kept.iter().map(|time| time.to_string()[5..10].to_owned()).collect();
        assert_eq!(kept.len(), 26, "{days:?}");
        assert_eq!(days[..3], ["02-28", "03-31", "04-30"]);
    }

    #[test]
    fn times_ahead_stay_and_push_nothing_out() {
        let now: Timestamp = "2026-01-01T06:00:00Z".parse().unwrap();
        let ahead = (1..60).map(|month| now + SignedDuration::from_hours(24 * 31 * month));
        let times: Vec<Timestamp> = std::iter::once(now).chain(ahead).collect();
        assert!(keep(&times, now).into_iter().all(|keep| keep));
    }

    proptest! {
        #[test]
        fn the_ten_newest_always_stay(hours in proptest::collection::btree_set(0i64..20_000, 0..80)) {
            let start: Timestamp = "2024-01-01T00:00:00Z".parse().unwrap();
            let times: Vec<Timestamp> = hours.iter().map(|h| start + SignedDuration::from_hours(*h)).collect();
            let keep = keep(&times, times.last().copied().unwrap_or(start));
            prop_assert!(keep.iter().rev().take(10).all(|keep| *keep));
            prop_assert!(keep.iter().filter(|keep| **keep).count() <= 10 + 7 + 5 + 12);
        }
    }
}
