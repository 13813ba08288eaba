//! What follows from a plan. Pure.

use std::ops::RangeInclusive;

use jiff::civil::Time;
use jiff::{Span, Timestamp, ZonedDateTime};
use record::{At, input};

use super::record::PausePlan;

/// A pause lasts from a minute to a day. Twenty minutes at least are suggested,
/// and never insisted on.
pub(super) const MINUTES: RangeInclusive<u32> = 1..=24 * 60;

/// How long a pause lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// So many minutes.
    Minutes(u32),
    /// Until the clock next shows this.
    Until(Time),
}

impl Length {
    /// Twenty minutes: what is often suggested, and asks for nothing.
    pub const SUGGESTED: Self = Self::Minutes(20);

    /// Reads what stands in a record or in a form: a time of the clock goes
    /// before minutes.
    pub fn of(minutes: Option<u32>, until: Option<&str>) -> Option<Self> {
        let clock = until.and_then(|until| until.parse::<Time>().ok()).map(Self::Until);
        clock.or_else(|| minutes.filter(|minutes| MINUTES.contains(minutes)).map(Self::Minutes))
    }

    /// When a pause that begins now ends. A night in which the clocks change is
    /// as long as it is.
    pub fn ends(self, now: &ZonedDateTime) -> Option<At> {
        let then = match self {
            Self::Minutes(minutes) => now.checked_add(Span::new().minutes(i64::from(minutes))).ok()?,
            Self::Until(time) => {
                let today = now.with().time(time).build().ok()?;
                if today.timestamp() > now.timestamp() {
                    today
                } else {
                    now.date().tomorrow().ok()?.to_datetime(time).to_zoned_datetime(now.time_zone().clone()).ok()?
                }
            }
        };
        Some(At::now(&to_the_second(&then)?))
    }
}

/// Nobody comes back at a fraction of a second.
fn to_the_second(time: &ZonedDateTime) -> Option<ZonedDateTime> {
    Some(Timestamp::from_second(time.timestamp().as_second()).ok()?.to_zoned_datetime(time.time_zone().clone()))
}

impl PausePlan {
    /// How long its pauses last, if it says so.
    pub fn length(&self) -> Option<Length> {
        Length::of(self.minutes, self.until.as_deref())
    }

    /// Whom it is with, as it stands on a list.
    pub fn with(&self) -> Option<String> {
        (!self.people.is_empty()).then(|| self.people.join(", "))
    }

    /// The same on paper, where whoever finds it reads no names: "T.".
    pub(super) fn initials(&self) -> Option<String> {
        let all: Vec<String> =
            self.people.iter().map(|name| initials(name)).filter(|short| !short.is_empty()).collect();
        (!all.is_empty()).then(|| all.join(", "))
    }
    /// Whether its card does not fit on the smaller paper in a type that can be read.
    pub(super) fn is_long(&self) -> bool {
        input::is_longer(&self.on_card().join(" "), A6_LETTERS)
    }

    /// Everything that stands on its card.
    fn on_card(&self) -> Vec<&str> {
        let texts = [
            &self.word,
            &self.signs_me,
            &self.signs_you,
            &self.where_me,
            &self.where_you,
            &self.not_do,
            &self.who_says,
            &self.back,
            &self.not_working,
        ];
        let lists = self.meanwhile_me.iter().chain(&self.meanwhile_you);
        texts.into_iter().flatten().chain(lists).map(String::as_str).collect()
    }
}

/// About so many letters fit on a card of 105 × 148 mm beside its headings. An
/// estimate on the careful side: with more, the larger card is offered first.
const A6_LETTERS: usize = 420;

/// "Anna Maria" is "A. M."; what has no letters has no initials.
fn initials(name: &str) -> String {
    let firsts = name.split_whitespace().filter_map(|word| word.chars().find(|sign| sign.is_alphanumeric()));
    firsts.map(|first| format!("{}.", first.to_uppercase())).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use jiff::ZonedDateTime;
    use jiff::civil::time;

    use super::{Length, initials};
    use crate::pause_plan::PausePlan;

    #[test]
    fn a_pause_ends_after_its_minutes_or_when_the_clock_next_shows_its_time() {
        let table = [
            ("2026-11-24T19:22:00+01:00[Europe/Berlin]", Length::Minutes(20), "2026-11-24T19:42:00+01:00"),
            ("2026-11-24T23:50:00+01:00[Europe/Berlin]", Length::Minutes(30), "2026-11-25T00:20:00+01:00"),
            ("2026-11-24T22:00:00+01:00[Europe/Berlin]", Length::Until(time(9, 30, 0, 0)), "2026-11-25T09:30:00+01:00"),
            ("2026-11-25T00:40:00+01:00[Europe/Berlin]", Length::Until(time(9, 30, 0, 0)), "2026-11-25T09:30:00+01:00"),
            ("2026-11-24T09:30:00+01:00[Europe/Berlin]", Length::Until(time(9, 30, 0, 0)), "2026-11-25T09:30:00+01:00"),
            // The night of 29 March has an hour less, that of 25 October one more.
            ("2026-03-28T22:00:00+01:00[Europe/Berlin]", Length::Until(time(9, 30, 0, 0)), "2026-03-29T09:30:00+02:00"),
            ("2026-10-24T22:00:00+02:00[Europe/Berlin]", Length::Until(time(9, 30, 0, 0)), "2026-10-25T09:30:00+01:00"),
            ("2026-03-29T01:50:00+01:00[Europe/Berlin]", Length::Minutes(20), "2026-03-29T03:10:00+02:00"),
            // 2:30 is not there in that night: it is as late as the clock can say.
            ("2026-03-28T23:00:00+01:00[Europe/Berlin]", Length::Until(time(2, 30, 0, 0)), "2026-03-29T03:30:00+02:00"),
        ];
        for (now, length, ends) in table {
            let now: ZonedDateTime = now.parse().unwrap();
            let at = length.ends(&now).unwrap();
            assert_eq!(at.as_str(), format!("{ends}[Europe/Berlin]"), "{now} {length:?}");
        }
    }

    #[test]
    fn a_pause_ends_within_a_day_whatever_the_hour() {
        let first: ZonedDateTime = "2026-03-28T00:00:00+01:00[Europe/Berlin]".parse().unwrap();
        for hours in 0..72 {
            let now = first.checked_add(jiff::Span::new().hours(hours).minutes(7)).unwrap();
            for hour in 0..24 {
                let ends = Length::Until(time(hour, 30, 0, 0)).ends(&now).unwrap();
                let seconds = ends.unix_ms() / 1000 - now.timestamp().as_second();
                assert!((1..=25 * 3600).contains(&seconds), "{now}, until {hour}:30: {seconds}");
            }
        }
    }

    #[test]
    fn a_time_of_the_clock_goes_before_minutes_and_what_is_no_length_is_none() {
        assert_eq!(Length::of(Some(30), Some("09:30")), Some(Length::Until(time(9, 30, 0, 0))));
        assert_eq!(Length::of(Some(30), None), Some(Length::Minutes(30)));
        assert_eq!(Length::of(Some(0), None), None);
        assert_eq!(Length::of(Some(1441), Some("later")), None);
    }

    #[test]
    fn on_paper_a_name_is_its_initials() {
        for (name, short) in [("Tomas", "T."), ("anna maria", "A. M."), ("élodie", "É."), ("(Jo)", "J."), ("♥", "")]
        {
            assert_eq!(initials(name), short, "{name}");
        }
        assert_eq!(PausePlan::default().initials(), None);
    }
}
