use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime, ISOWeekDate, Weekday};
use jiff::{ToSpan, ZonedDateTime};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{At, Id, choices};

/// One week, by its name in ISO 8601: `2026-W48`.
///
/// A week of a person who begins it on another day than Monday has the name of
/// the ISO week in which most of its days lie, as a week over New Year has the
/// name of the year in which most of its days lie. So a week keeps its name when
/// the person's first day changes, and no two weeks share one.
///
/// ```
/// use record::Week;
///
/// let week: Week = "2026-W53".parse()?;
/// assert_eq!(week.first_day(jiff::civil::Weekday::Monday).to_string(), "2026-12-28");
/// assert_eq!(week.next().to_string(), "2027-W01");
/// assert!("2027-W53".parse::<Week>().is_err(), "that year has 52");
/// # Ok::<(), record::NotAWeek>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week {
    /// Its Monday as the ISO has it, which is how weeks are told apart.
    monday: Date,
}

/// The text is not a week of the form `2026-W48`, or not one of 1970 to 9998.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAWeek;

choices! {
    /// A day of the week, as it is stored.
    pub enum DayName {
        /// The first of an ISO week.
        Monday = "monday",
        /// The second.
        Tuesday = "tuesday",
        /// The third.
        Wednesday = "wednesday",
        /// The fourth.
        Thursday = "thursday",
        /// The fifth.
        Friday = "friday",
        /// The sixth.
        Saturday = "saturday",
        /// The last.
        Sunday = "sunday",
    }
}

impl DayName {
    /// The weekday of this name; `None` for a word that a newer program wrote.
    pub fn weekday(&self) -> Option<Weekday> {
        Some(match self {
            Self::Monday => Weekday::Monday,
            Self::Tuesday => Weekday::Tuesday,
            Self::Wednesday => Weekday::Wednesday,
            Self::Thursday => Weekday::Thursday,
            Self::Friday => Weekday::Friday,
            Self::Saturday => Weekday::Saturday,
            Self::Sunday => Weekday::Sunday,
            Self::Other(_) => return None,
        })
    }
}

impl From<Weekday> for DayName {
    fn from(weekday: Weekday) -> Self {
        match weekday {
            Weekday::Monday => Self::Monday,
            Weekday::Tuesday => Self::Tuesday,
            Weekday::Wednesday => Self::Wednesday,
            Weekday::Thursday => Self::Thursday,
            Weekday::Friday => Self::Friday,
            Weekday::Saturday => Self::Saturday,
            Weekday::Sunday => Self::Sunday,
        }
    }
}

/// How a person's days and weeks begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    /// The day a week begins on.
    pub first: Weekday,
    /// The hour after midnight, 0 to 8, up to which it is still the day before.
    pub day_ends: u8,
}

impl Default for Rhythm {
    /// Monday; and a day ends when hardly anyone is still up.
    fn default() -> Self {
        Self { first: Weekday::Monday, day_ends: 4 }
    }
}

impl Rhythm {
    /// The latest hour at which a day may end.
    pub const LATEST_END: u8 = 8;

    /// The day it is for the person: before their day ends, the one before.
    ///
    /// It goes by what the clock shows, so no change of the clock moves it.
    pub fn day(self, clock: DateTime) -> Date {
        let is_still_yesterday = clock.hour() < i8::try_from(self.day_ends.min(Self::LATEST_END)).unwrap_or(0);
        if is_still_yesterday { clock.date().yesterday().unwrap_or(clock.date()) } else { clock.date() }
    }

    /// The week it is for the person.
    pub fn week(self, clock: DateTime) -> Week {
        Week::of(self.day(clock), self.first)
    }
}

impl Week {
    /// The week in which a day lies, when weeks begin on `first`.
    pub fn of(day: Date, first: Weekday) -> Self {
        let as_if_monday = day.checked_sub(shift(first).days()).unwrap_or(day);
        let into = i64::from(as_if_monday.weekday().to_monday_zero_offset());
        Self { monday: as_if_monday.checked_sub(into.days()).unwrap_or(as_if_monday) }
    }

    /// The day it begins on, when weeks begin on `first`.
    pub fn first_day(self, first: Weekday) -> Date {
        self.monday.checked_add(shift(first).days()).unwrap_or(self.monday)
    }

    /// The day it ends on, when weeks begin on `first`.
    pub fn last_day(self, first: Weekday) -> Date {
        let begins = self.first_day(first);
        begins.checked_add(6.days()).unwrap_or(begins)
    }

    /// The day of this name in it.
    pub fn day(self, weekday: Weekday, first: Weekday) -> Date {
        let begins = self.first_day(first);
        begins.checked_add(i64::from(begins.weekday().until(weekday)).days()).unwrap_or(begins)
    }

    /// The week after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self { monday: self.monday.checked_add(7.days()).unwrap_or(self.monday) }
    }

    /// The week before it.
    #[must_use]
    pub fn before(self) -> Self {
        Self { monday: self.monday.checked_sub(7.days()).unwrap_or(self.monday) }
    }

    /// Noon of its last day, when it is over for someone whose weeks begin on `first`:
    /// when what is added of it later is said to be of.
    pub fn noon_when_over(self, first: Weekday, now: &ZonedDateTime) -> Option<At> {
        let rhythm = Rhythm { first, ..Rhythm::default() };
        let noon = self.last_day(first).at(12, 0, 0, 0).to_zoned_datetime(now.time_zone().clone()).ok()?;
        (rhythm.week(now.datetime()) > self).then(|| At::now(&noon))
    }

    /// How many weeks later `other` is; negative when it is earlier.
    pub fn until(self, other: Self) -> i32 {
        other.monday.since(self.monday).map_or(0, |span| span.get_days() / 7)
    }

    /// The one id of what is kept once a week, so that two devices write on the
    /// same record: the time of its Monday at 0:00 UTC, then `of`, which tells the
    /// kinds apart. `None` before 1970, where no such time is.
    pub fn id(self, of: [u8; 10]) -> Option<Id> {
        let monday = jiff::tz::Offset::UTC.to_timestamp(self.monday.at(0, 0, 0, 0)).ok()?;
        Some(Id::from_parts(u64::try_from(monday.as_millisecond()).ok()?, of))
    }

    /// The week of such an id; `None` when it is another one.
    pub fn of_id(id: Id, of: [u8; 10]) -> Option<Self> {
        let monday = jiff::tz::Offset::UTC.to_datetime(id.made()).date();
        Some(Self { monday }).filter(|week| week.monday.weekday() == Weekday::Monday && week.id(of) == Some(id))
    }
}

/// From the Monday of an ISO week to the first day of the week that has its
/// name: three days back to three days on.
fn shift(first: Weekday) -> i64 {
    let after_monday = i64::from(first.to_monday_zero_offset());
    if after_monday > 3 { after_monday - 7 } else { after_monday }
}

impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let iso = self.monday.iso_week_date();
        write!(f, "{:04}-W{:02}", iso.year(), iso.week())
    }
}

impl fmt::Debug for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Week {
    type Err = NotAWeek;

    fn from_str(text: &str) -> Result<Self, NotAWeek> {
        let (year, week) = text.split_once("-W").ok_or(NotAWeek)?;
        let is_plain = |text: &str, length| text.len() == length && text.bytes().all(|sign| sign.is_ascii_digit());
        if !is_plain(year, 4) || !is_plain(week, 2) {
            return Err(NotAWeek);
        }
        let (year, week) = (year.parse().map_err(|_| NotAWeek)?, week.parse().map_err(|_| NotAWeek)?);
        let monday = ISOWeekDate::new(year, week, Weekday::Monday).map_err(|_| NotAWeek)?.date();
        // Its Monday has an id, and weeks before and after it are there too.
        if (1970..9999).contains(&year) && monday.year() >= 1970 { Ok(Self { monday }) } else { Err(NotAWeek) }
    }
}

impl Serialize for Week {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Week {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl fmt::Display for NotAWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a week of the form 2026-W48")
    }
}

impl std::error::Error for NotAWeek {}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, Weekday, date};
    use jiff::{ToSpan, ZonedDateTime};
    use proptest::prelude::*;

    use super::{Rhythm, Week};

    const OF: [u8; 10] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 3];

    fn weekday() -> impl Strategy<Value = Weekday> {
        (0_i8..7).prop_map(|offset| Weekday::from_monday_zero_offset(offset).unwrap())
    }

    /// Any day from 1970-01-12 on, so that every week about it has an id.
    fn day() -> impl Strategy<Value = Date> {
        (11_i64..2_900_000).prop_map(|days| date(1970, 1, 1).checked_add(days.days()).unwrap())
    }

    proptest! {
        #[test]
        fn every_day_lies_in_one_week_of_seven_days(day in day(), first in weekday()) {
            let week = Week::of(day, first);
            let (begins, ends) = (week.first_day(first), week.last_day(first));
            prop_assert!(begins <= day && day <= ends);
            prop_assert_eq!(begins.weekday(), first);
            prop_assert_eq!(ends.tomorrow().unwrap(), week.next().first_day(first));
            prop_assert_eq!(week.next().before(), week);
            prop_assert_eq!(week.day(day.weekday(), first), day);
        }

        #[test]
        fn a_week_has_the_name_of_the_iso_week_with_most_of_its_days(day in day(), first in weekday()) {
            let week = Week::of(day, first);
            let begins = week.first_day(first);
            let of = |day: Date| { let iso = day.iso_week_date(); format!("{:04}-W{:02}", iso.year(), iso.week()) };
            let same = (0_i64..7).filter(|more| of(begins.checked_add(more.days()).unwrap()) == week.to_string());
            prop_assert!(same.count() >= 4);
        }

        #[test]
        fn a_week_reads_back_from_its_name_and_from_its_id(day in day(), first in weekday()) {
            let week = Week::of(day, first);
            prop_assert_eq!(week.to_string().parse(), Ok(week));
            prop_assert_eq!(serde_json::from_value::<Week>(serde_json::to_value(week).unwrap()).unwrap(), week);
            let id = week.id(OF).unwrap();
            prop_assert_eq!(id.to_string().parse(), Ok(id));
            prop_assert_eq!(Week::of_id(id, OF), Some(week));
            prop_assert_eq!(Week::of_id(id, [7; 10]), None);
            prop_assert_ne!(week.next().id(OF), Some(id));
        }

        #[test]
        fn weeks_are_counted_and_sorted_as_their_days_are(day in day(), weeks in -500_i32..500, first in weekday()) {
            let other = day.checked_add((i64::from(weeks) * 7).days()).unwrap();
            prop_assume!(other >= date(1970, 1, 12));
            let (week, other) = (Week::of(day, first), Week::of(other, first));
            prop_assert_eq!(week.until(other), weeks);
            prop_assert_eq!(week.cmp(&other), 0.cmp(&weeks));
        }

        #[test]
        fn a_day_that_ends_after_midnight_is_still_the_one_before(day in day(), hour in 0_i8..24, day_ends in 0_u8..=8) {
            let rhythm = Rhythm { day_ends, ..Rhythm::default() };
            let is_late = hour < i8::try_from(day_ends).unwrap();
            let expected = if is_late { day.yesterday().unwrap() } else { day };
            prop_assert_eq!(rhythm.day(day.at(hour, 59, 59, 0)), expected);
        }

        #[test]
        fn no_text_is_a_week_but_its_own(text in "[0-9]{3,5}-?[Ww]?[0-9]{1,3}") {
            if let Ok(week) = text.parse::<Week>() {
                prop_assert_eq!(week.to_string(), text);
            }
        }
    }

    /// Every year for four centuries, which is as long as it takes until they repeat.
    #[test]
    fn a_year_has_its_52_or_53_weeks_and_no_other() {
        let mut long = 0;
        for year in 1971..2371_i16 {
            let last = date(year, 12, 28).iso_week_date().week();
            long += i32::from(last == 53);
            for week in 1..=99 {
                let named = format!("{year}-W{week:02}").parse::<Week>();
                assert_eq!(named.is_ok(), (1..=last).contains(&week), "{year}-W{week}");
            }
        }
        assert_eq!(long, 71, "as the calendar has it in 400 years");
    }

    #[test]
    fn over_new_year_a_week_has_one_name_on_all_its_days() {
        let named = |day, first| Week::of(day, first).to_string();
        let monday = Weekday::Monday;
        for day in [date(2026, 12, 28), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 3)] {
            assert_eq!(named(day, monday), "2026-W53", "{day}");
        }
        assert_eq!(named(date(2027, 1, 4), monday), "2027-W01");
        assert_eq!(named(date(2025, 12, 29), monday), "2026-W01", "most of it lies in 2026");
        assert_eq!(named(date(2027, 1, 3), Weekday::Sunday), "2027-W01", "it begins on that Sunday");
        assert_eq!(named(date(2027, 1, 2), Weekday::Saturday), "2027-W01");
        assert_eq!(named(date(2027, 1, 1), Weekday::Saturday), "2026-W53");
    }

    #[test]
    fn when_the_clock_changes_the_week_stays_what_the_clock_shows() {
        let at = |text: &str| text.parse::<ZonedDateTime>().unwrap();
        let rhythm = Rhythm::default();
        // In the night to Sunday 28 March 2027 an hour is missing, to 31 October one comes twice.
        for (time, week) in [
            ("2027-03-28T01:59:00+01:00[Europe/Berlin]", "2027-W12"),
            ("2027-03-28T03:00:00+02:00[Europe/Berlin]", "2027-W12"),
            ("2027-03-29T03:59:00+02:00[Europe/Berlin]", "2027-W12"),
            ("2027-03-29T04:00:00+02:00[Europe/Berlin]", "2027-W13"),
            ("2027-10-31T02:30:00+02:00[Europe/Berlin]", "2027-W43"),
            ("2027-10-31T02:30:00+01:00[Europe/Berlin]", "2027-W43"),
            ("2027-11-01T03:59:00+01:00[Europe/Berlin]", "2027-W43"),
            ("2027-11-01T04:00:00+01:00[Europe/Berlin]", "2027-W44"),
        ] {
            assert_eq!(rhythm.week(at(time).datetime()).to_string(), week, "{time}");
        }
        let sunday = Rhythm { first: Weekday::Sunday, day_ends: 3 };
        let still = at("2027-03-28T01:59:00+01:00[Europe/Berlin]");
        assert_eq!(sunday.day(still.datetime()), date(2027, 3, 27));
        assert_eq!(sunday.week(still.datetime()).to_string(), "2027-W12");
        // The clock went from 1:59 to 3:00: the day before was over by then.
        let after = still.checked_add(1.minute()).unwrap();
        assert_eq!(sunday.week(after.datetime()).to_string(), "2027-W13");
    }
}
