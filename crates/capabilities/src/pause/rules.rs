//! What follows from a pause and the clock. Pure: nothing ticks.

use std::ops::RangeInclusive;

use jiff::{Span, Timestamp, ZonedDateTime};
use record::At;
use serde_json::{Map, Value, json};

use super::record::{Added, Ending, Pause};

/// What can be added at once.
pub(super) const MINUTES: RangeInclusive<u32> = 1..=24 * 60;
/// The longest a pause may become.
const LONGEST_MS: i64 = 24 * 3_600_000;
/// A pause that nobody ended is spoken of for so long after its time.
const FORGOTTEN_MS: i64 = 12 * 3_600_000;
/// More minutes than these are not counted: it says until when.
const COUNTED: i64 = 180;

/// What a pause has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// So many minutes, rounded up.
    Minutes(u32),
    /// More than anyone counts.
    Long,
    /// Its time is up, and nobody has said how it ended.
    Over,
}

impl Pause {
    /// Whether it runs, or its time was up not long ago and it is to be ended.
    pub(super) fn is_open(&self, now: &ZonedDateTime) -> bool {
        let is_near = |ends: &At| ms(now) < ends.unix_ms() + FORGOTTEN_MS;
        self.ended.is_none() && self.ends.as_ref().is_some_and(is_near)
    }

    /// What it has left. Only the clock is asked. A clock that was set back to
    /// before the beginning does not make a pause longer than it was.
    pub(super) fn left(&self, now: &ZonedDateTime) -> Left {
        let Some(ends) = self.ends.as_ref().map(At::unix_ms) else { return Left::Over };
        let began = self.at.as_ref().map_or(i64::MIN, At::unix_ms);
        let minutes = ((ends - ms(now).max(began)).max(0) + 59_999) / 60_000;
        match minutes {
            0 => Left::Over,
            minutes if minutes > COUNTED => Left::Long,
            minutes => Left::Minutes(u32::try_from(minutes).unwrap_or(0)),
        }
    }

    /// When it ends, on the clock of where one is now.
    pub(super) fn ends_here(&self, now: &ZonedDateTime) -> Option<ZonedDateTime> {
        let ends = Timestamp::from_millisecond(self.ends.as_ref()?.unix_ms()).ok()?;
        Some(ends.to_zoned_datetime(now.time_zone().clone()))
    }

    /// What one press adds: ten minutes, or an hour to what lasts a night.
    pub(super) fn more(&self) -> u32 {
        let long = |(at, ends): (&At, &At)| ends.unix_ms() - at.unix_ms() > COUNTED * 60_000;
        if self.at.as_ref().zip(self.ends.as_ref()).is_some_and(long) { 60 } else { 10 }
    }

    /// The change that adds so many minutes, from its end or from now when that
    /// is past; `None` when it would become longer than a pause can be.
    pub(super) fn adding(&self, minutes: u32, now: &ZonedDateTime) -> Option<Map<String, Value>> {
        let ends = self.ends_here(now)?;
        let from = if ends.timestamp() > now.timestamp() { ends } else { now.clone() };
        let ends = At::now(&from.checked_add(Span::new().minutes(i64::from(minutes))).ok()?);
        let began = self.at.as_ref().map_or_else(|| ms(now), At::unix_ms);
        if ends.unix_ms() - began > LONGEST_MS {
            return None;
        }
        let one = Added { at: Some(At::now(now)), minutes: Some(minutes), rest: Map::new() };
        let added: Vec<Added> = self.added.iter().cloned().chain([one]).collect();
        Some(Map::from_iter([("ends".to_owned(), json!(ends)), ("added".to_owned(), json!(added))]))
    }
}

/// The change that ends a pause in this way.
pub(super) fn ending(how: &Ending, now: &ZonedDateTime) -> Map<String, Value> {
    Map::from_iter([("ended".to_owned(), json!({ "at": At::now(now), "how": how }))])
}

fn ms(now: &ZonedDateTime) -> i64 {
    now.timestamp().as_millisecond()
}

#[cfg(test)]
mod tests {
    use jiff::ZonedDateTime;
    use record::At;
    use serde_json::{Value, json};

    use super::Left;
    use crate::pause::{Ended, Pause};

    fn clock(time: &str) -> ZonedDateTime {
        format!("{time}[Europe/Berlin]").parse().unwrap()
    }

    fn pause(at: &str, ends: &str) -> Pause {
        Pause { at: Some(At::now(&clock(at))), ends: Some(At::now(&clock(ends))), ..Pause::default() }
    }

    #[test]
    fn what_is_left_follows_from_the_clock_alone() {
        let pause = pause("2026-11-26T19:12:00+01:00", "2026-11-26T19:42:00+01:00");
        let table = [
            ("2026-11-26T19:12:00+01:00", Left::Minutes(30)),
            ("2026-11-26T19:25:01+01:00", Left::Minutes(17)),
            ("2026-11-26T19:41:59+01:00", Left::Minutes(1)),
            ("2026-11-26T19:42:00+01:00", Left::Over),
            // The computer slept over it.
            ("2026-11-27T08:00:00+01:00", Left::Over),
            // The clock was set back, by an hour and by a year.
            ("2026-11-26T18:12:00+01:00", Left::Minutes(30)),
            ("2025-11-26T19:25:00+01:00", Left::Minutes(30)),
        ];
        for (now, left) in table {
            assert_eq!(pause.left(&clock(now)), left, "{now}");
        }
        let elsewhere: ZonedDateTime = "2026-11-26T13:25:01-05:00[America/New_York]".parse().unwrap();
        assert_eq!(pause.left(&elsewhere), Left::Minutes(17));
        assert_eq!(pause.ends_here(&elsewhere).unwrap().time(), jiff::civil::time(13, 42, 0, 0));
    }

    #[test]
    fn over_a_night_nobody_counts_minutes() {
        let pause = pause("2026-11-26T22:30:00+01:00", "2026-11-27T09:30:00+01:00");
        assert_eq!(pause.left(&clock("2026-11-26T22:30:00+01:00")), Left::Long);
        assert_eq!(pause.left(&clock("2026-11-27T06:30:00+01:00")), Left::Minutes(180));
        assert_eq!(pause.more(), 60);
    }

    #[test]
    fn it_is_open_until_it_ends_or_half_a_day_after_its_time() {
        let mut pause = pause("2026-11-26T19:12:00+01:00", "2026-11-26T19:42:00+01:00");
        assert!(pause.is_open(&clock("2026-11-26T19:50:00+01:00")));
        assert!(!pause.is_open(&clock("2026-11-27T07:42:00+01:00")));
        pause.ended = Some(Ended::default());
        assert!(!pause.is_open(&clock("2026-11-26T19:20:00+01:00")));
    }

    #[test]
    fn time_is_added_to_the_end_or_to_now_and_a_day_is_the_most() {
        let pause = pause("2026-11-26T19:12:00+01:00", "2026-11-26T19:42:00+01:00");
        let ends = |now: &str, minutes| pause.adding(minutes, &clock(now)).map(|change| change["ends"].clone());
        let at = |time: &str| Some(json!(format!("2026-11-26T{time}:00+01:00[Europe/Berlin]")));
        assert_eq!(ends("2026-11-26T19:20:00+01:00", 10), at("19:52"));
        assert_eq!(ends("2026-11-26T20:00:00+01:00", 10), at("20:10"));
        assert!(ends("2026-11-26T19:20:00+01:00", 23 * 60 + 30).is_some());
        assert_eq!(ends("2026-11-26T19:20:00+01:00", 23 * 60 + 31), None);
        assert_eq!(ends("2026-11-27T20:00:00+01:00", 60), None);
        let mut twice = pause.clone();
        for _ in 0..2 {
            let change = Value::Object(twice.adding(10, &clock("2026-11-26T19:20:00+01:00")).unwrap());
            twice.ends = serde_json::from_value(change["ends"].clone()).unwrap();
            twice.added = serde_json::from_value(change["added"].clone()).unwrap();
        }
        assert_eq!(twice.added.len(), 2);
        assert_eq!(twice.ends.unwrap().as_str(), "2026-11-26T20:02:00+01:00[Europe/Berlin]");
    }
}
