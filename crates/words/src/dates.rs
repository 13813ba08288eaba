//! Days and times as a person reads them; their words and order are in `dates.ftl`.
//!
//! What programs read (names of files, attributes, JSON) is no matter of words and stays ISO 8601.

use jiff::civil::{Date, DateTime, Time, Weekday};

use crate::{Words, say};

/// How much of a day is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayAs {
    /// "Tuesday"
    Weekday,
    /// "24 November"
    ThisYear,
    /// "Tuesday 24 November"
    ThisWeek,
    /// "24 Nov 2026"
    Short,
    /// "November 2026"
    Month,
    /// "24 November 2026"
    Date,
    /// "Tuesday 24 November 2026"
    Full,
}

impl Words {
    /// A day.
    ///
    /// ```
    /// # use words::{DayAs, Words};
    /// # let words = Words::of(texts::english());
    /// let day = jiff::civil::date(2026, 11, 24);
    /// assert_eq!(words.day(day, DayAs::Date), "24 November 2026");
    /// assert_eq!(words.day(day, DayAs::Month), "November 2026");
    /// assert_eq!(words.day(day, DayAs::Full), "Tuesday 24 November 2026");
    /// ```
    pub fn day(&self, day: Date, form: DayAs) -> String {
        let weekday = || self.weekday(day.weekday());
        let month = || say!(self, "dates-month", month = day.month());
        let year = || format!("{:04}", day.year());
        match form {
            DayAs::Weekday => weekday(),
            DayAs::ThisYear => say!(self, "dates-this-year", day = day.day(), month = month()),
            DayAs::ThisWeek => say!(self, "dates-this-week", weekday = weekday(), day = day.day(), month = month()),
            DayAs::Short => {
                let month = say!(self, "dates-month-short", month = day.month());
                say!(self, "dates-date", day = day.day(), month = month, year = year())
            }
            DayAs::Month => say!(self, "dates-month-year", month = month(), year = year()),
            DayAs::Date => say!(self, "dates-date", day = day.day(), month = month(), year = year()),
            DayAs::Full => {
                say!(self, "dates-full", weekday = weekday(), day = day.day(), month = month(), year = year())
            }
        }
    }

    /// The name of a day of the week.
    ///
    /// ```
    /// # let words = words::Words::of(texts::english());
    /// assert_eq!(words.weekday(jiff::civil::Weekday::Sunday), "Sunday");
    /// ```
    pub fn weekday(&self, weekday: Weekday) -> String {
        say!(self, "dates-weekday", weekday = weekday.to_monday_one_offset())
    }

    /// From one day to another; with the year, unless it is this one.
    ///
    /// ```
    /// # let words = words::Words::of(texts::english());
    /// # use jiff::civil::date;
    /// let week = |first, last, year| words.days(first, last, year);
    /// assert_eq!(week(date(2026, 11, 23), date(2026, 11, 29), 2026), "23 to 29 November");
    /// assert_eq!(week(date(2026, 11, 30), date(2026, 12, 6), 2026), "30 November to 6 December");
    /// assert_eq!(week(date(2025, 11, 24), date(2025, 11, 30), 2026), "24 to 30 November 2025");
    /// assert_eq!(week(date(2026, 12, 28), date(2027, 1, 3), 2027), "28 December 2026 to 3 January 2027");
    /// ```
    pub fn days(&self, first: Date, last: Date, this_year: i16) -> String {
        let is_one_year = first.year() == last.year();
        let form = if is_one_year && last.year() == this_year { DayAs::ThisYear } else { DayAs::Date };
        if is_one_year && first.month() == last.month() {
            let month = match form {
                DayAs::ThisYear => say!(self, "dates-month", month = last.month()),
                _ => format!("{} {:04}", say!(self, "dates-month", month = last.month()), last.year()),
            };
            return say!(self, "dates-days-of-month", first = first.day(), last = last.day(), month = month);
        }
        let first = self.day(first, if is_one_year { DayAs::ThisYear } else { form });
        say!(self, "dates-days", first = first, last = self.day(last, form))
    }

    /// A time of day, as it stands in a sentence.
    ///
    /// ```
    /// # let words = words::Words::of(texts::english());
    /// assert_eq!(words.time(jiff::civil::time(0, 47, 0, 0)), "0:47");
    /// ```
    pub fn time(&self, time: Time) -> String {
        say!(self, "dates-time", hour = time.hour(), minute = two(time.minute()))
    }

    /// A time of day as a clock shows it, for what stands in columns.
    ///
    /// ```
    /// # let words = words::Words::of(texts::english());
    /// assert_eq!(words.clock(jiff::civil::time(0, 47, 0, 0)), "00:47");
    /// ```
    pub fn clock(&self, time: Time) -> String {
        say!(self, "dates-time", hour = two(time.hour()), minute = two(time.minute()))
    }

    /// A time of day to the second, as a clock shows it.
    ///
    /// ```
    /// # let words = words::Words::of(texts::english());
    /// assert_eq!(words.second(jiff::civil::time(0, 47, 5, 0)), "00:47:05");
    /// ```
    pub fn second(&self, time: Time) -> String {
        let (minute, second) = (two(time.minute()), two(time.second()));
        say!(self, "dates-second", hour = two(time.hour()), minute = minute, second = second)
    }

    /// A day and its time, as they stand in a sentence.
    ///
    /// ```
    /// # use words::{DayAs, Words};
    /// # let words = Words::of(texts::english());
    /// let at = jiff::civil::date(2026, 11, 24).at(0, 47, 0, 0);
    /// assert_eq!(words.day_and_time(at, DayAs::ThisWeek), "Tuesday 24 November, 0:47");
    /// ```
    pub fn day_and_time(&self, at: DateTime, form: DayAs) -> String {
        say!(self, "dates-day-and-time", day = self.day(at.date(), form), time = self.time(at.time()))
    }

    /// A day, and about when in it; nothing more than the day when that is empty.
    ///
    /// ```
    /// # use words::{DayAs, Words};
    /// # let words = Words::of(texts::english());
    /// let day = jiff::civil::date(2026, 11, 23);
    /// assert_eq!(words.day_and(day, DayAs::ThisWeek, "evening"), "Monday 23 November, evening");
    /// assert_eq!(words.day_and(day, DayAs::ThisWeek, ""), "Monday 23 November");
    /// ```
    pub fn day_and(&self, day: Date, form: DayAs, about: &str) -> String {
        match about {
            "" => self.day(day, form),
            about => say!(self, "dates-day-and-time", day = self.day(day, form), time = about),
        }
    }

    /// A day and its time as a clock shows it.
    ///
    /// ```
    /// # use words::{DayAs, Words};
    /// # let words = Words::of(texts::english());
    /// let at = jiff::civil::date(2026, 11, 24).at(0, 47, 0, 0);
    /// assert_eq!(words.day_and_clock(at, DayAs::Full), "Tuesday 24 November 2026, 00:47");
    /// ```
    pub fn day_and_clock(&self, at: DateTime, form: DayAs) -> String {
        say!(self, "dates-day-and-time", day = self.day(at.date(), form), time = self.clock(at.time()))
    }
}

fn two(number: i8) -> String {
    format!("{number:02}")
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::DayAs;
    use crate::Words;

    /// Every day of a leap year, and so every weekday in every month, each at another time.
    #[test]
    #[allow(clippy::disallowed_methods, reason = "jiff's English is what ours is compared with")]
    fn english_days_and_times_are_those_of_jiff() {
        let words = Words::of(texts::english());
        let mut at = date(2028, 1, 1).at(0, 0, 0, 0);
        while at.year() == 2028 {
            for (form, jiff) in [
                (DayAs::Weekday, "%A"),
                (DayAs::ThisYear, "%-d %B"),
                (DayAs::ThisWeek, "%A %-d %B"),
                (DayAs::Short, "%-d %b %Y"),
                (DayAs::Date, "%-d %B %Y"),
                (DayAs::Full, "%A %-d %B %Y"),
            ] {
                let with = |time| at.strftime(&format!("{jiff}{time}")).to_string();
                assert_eq!(words.day(at.date(), form), with(""));
                assert_eq!(words.day_and_time(at, form), with(", %-H:%M"));
                assert_eq!(words.day_and_clock(at, form), with(", %H:%M"));
            }
            assert_eq!(words.time(at.time()), at.strftime("%-H:%M").to_string());
            assert_eq!(words.clock(at.time()), at.strftime("%H:%M").to_string());
            assert_eq!(words.second(at.time()), at.strftime("%H:%M:%S").to_string());
            at += 25.hours().minutes(7).seconds(11);
        }
    }
}
