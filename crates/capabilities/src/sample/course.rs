//! How a made-up year goes: good weeks, hard weeks, low ones and ones without a word, and the
//! hours in which someone writes.

use fastrand::Rng;
use jiff::civil::{Date, Time};
use jiff::{Span, ZonedDateTime};
use serde::Deserialize;

/// What kind of week it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Weather {
    Easy,
    Mixed,
    Hard,
    /// Little is felt and little is written.
    Low,
    /// Nothing is written.
    Blank,
}

/// When in the day something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Hours {
    Morning,
    Work,
    Weekend,
    Evening,
    Night,
    Any,
}

/// A year, oldest first, as weeks of one kind in a row. It comes down slowly, with two setbacks,
/// a plateau, a holiday and a low stretch. Longer lives go through it again.
const COURSE: [(usize, Weather); 21] = [
    (4, Weather::Mixed),
    (3, Weather::Hard),
    (2, Weather::Mixed),
    (3, Weather::Easy),
    (2, Weather::Hard),
    (1, Weather::Blank),
    (4, Weather::Mixed),
    (3, Weather::Easy),
    (2, Weather::Blank),
    (3, Weather::Easy),
    (3, Weather::Mixed),
    (1, Weather::Hard),
    (3, Weather::Low),
    (2, Weather::Blank),
    (2, Weather::Low),
    (3, Weather::Mixed),
    (2, Weather::Hard),
    (4, Weather::Mixed),
    (2, Weather::Easy),
    (1, Weather::Hard),
    (2, Weather::Mixed),
];

/// The partner is on the road every so many weeks, this week included.
const TOUR: u32 = 7;

/// One week of the course.
#[derive(Clone, Copy)]
pub(super) struct Week {
    pub(super) weather: Weather,
    pub(super) is_partner_far: bool,
    /// How much has changed by then, 0 to 100.
    pub(super) change: u8,
}

/// The week that lies so many weeks back.
pub(super) fn week(ago: u32, of: u32) -> Week {
    let mut back = usize::try_from(ago % 52).unwrap_or(0);
    let mut weather = Weather::Mixed;
    for (weeks, kind) in COURSE.iter().rev() {
        weather = *kind;
        match back.checked_sub(*weeks) {
            Some(rest) => back = rest,
            None => break,
        }
    }
    let span = of.max(52);
    let gone = u8::try_from(u64::from(span.saturating_sub(ago)) * 100 / u64::from(span)).unwrap_or(100);
    let set_back = match weather {
        Weather::Hard => 25,
        Weather::Low => 20,
        _ => 0,
    };
    Week { weather, is_partner_far: ago.is_multiple_of(TOUR), change: gone.saturating_sub(set_back) }
}

impl Weather {
    /// How many moments are noted in such a week.
    pub(super) fn moments(self, chance: &mut Rng) -> u8 {
        match self {
            Self::Easy => chance.u8(3..=5),
            Self::Mixed => chance.u8(4..=6),
            Self::Hard => chance.u8(4..=7),
            Self::Low => chance.u8(2..=3),
            Self::Blank => 0,
        }
    }
}

impl Hours {
    /// Whether it is written in the second half of the day.
    pub(super) fn is_late(self) -> bool {
        matches!(self, Self::Evening | Self::Night | Self::Any)
    }

    /// A time in these hours of a day. A night ends after midnight.
    pub(super) fn on(self, date: Date, chance: &mut Rng, now: &ZonedDateTime) -> Option<ZonedDateTime> {
        let minutes = match self {
            Self::Morning => 390..540,
            Self::Work => 580..1010,
            Self::Weekend => 660..1110,
            Self::Evening => 1140..1370,
            Self::Night => 1380..1545,
            Self::Any => 1080..1375,
        };
        minutes_into(date, chance.i16(minutes), chance, now)
    }
}

/// A time that a clock shows, up to four minutes past it. The small hours belong to the day before.
pub(super) fn by_clock(clock: &str, date: Date, chance: &mut Rng, now: &ZonedDateTime) -> Option<ZonedDateTime> {
    let time: Time = clock.parse().ok()?;
    let minutes = i16::from(time.hour()) * 60 + i16::from(time.minute()) + chance.i16(0..=4);
    minutes_into(date, if time.hour() < 5 { minutes + 1440 } else { minutes }, chance, now)
}

fn minutes_into(date: Date, minutes: i16, chance: &mut Rng, now: &ZonedDateTime) -> Option<ZonedDateTime> {
    let date = if minutes < 1440 { date } else { date.tomorrow().ok()? };
    let hour = i8::try_from(minutes % 1440 / 60).ok()?;
    let minute = i8::try_from(minutes % 60).ok()?;
    date.at(hour, minute, chance.i8(0..60), 0).to_zoned_datetime(now.time_zone().clone()).ok()
}

/// So many minutes after a time, if that is past.
pub(super) fn after(at: &ZonedDateTime, minutes: i64, now: &ZonedDateTime) -> Option<ZonedDateTime> {
    let then = at.checked_add(Span::new().try_minutes(minutes).ok()?).ok()?;
    (then.timestamp() < now.timestamp()).then_some(then)
}

/// The next time the clock shows this hour.
pub(super) fn next(at: &ZonedDateTime, hour: i8) -> Option<ZonedDateTime> {
    let same_day = at.date().at(hour, 0, 0, 0).to_zoned_datetime(at.time_zone().clone()).ok()?;
    if same_day.timestamp() > at.timestamp() { Some(same_day) } else { same_day.tomorrow().ok() }
}

/// Whether something with this chance in a hundred happens.
pub(super) fn happens(in_a_hundred: u8, chance: &mut Rng) -> bool {
    chance.u8(..100) < in_a_hundred
}
