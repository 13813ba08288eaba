use std::fmt;

use jiff::civil::DateTime;
use jiff::fmt::temporal::{Pieces, PiecesOffset, TimeZoneAnnotationKind};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Day;

/// When something happened: RFC 9557 text with offset and zone, for instance
/// `2026-11-24T21:30:00+01:00[Europe/Berlin]`.
///
/// The written text is the value and is kept to the letter. Reading trusts the
/// written offset when today's zone rules disagree, and keeps a zone that this
/// machine does not know.
///
/// ```
/// use record::At;
///
/// let at = At::parse("2026-11-24T21:30:00+01:00[Europe/Berlin]")?;
/// assert_eq!(at.day().to_string(), "2026-11-24");
/// assert_eq!(at.unix_ms(), 1_795_552_200_000);
/// # Ok::<(), record::AtProblem>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct At {
    text: String,
    civil: DateTime,
    offset: Offset,
}

/// Why a text is not a time that can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtProblem {
    /// Not of the form of RFC 9557.
    NotATime,
    /// A day without a time.
    BareDay,
    /// A time ending in `Z`, which hides where the person was.
    Zulu,
    /// No offset, and a zone this machine does not know.
    UnknownZone,
}

impl At {
    /// The moment the clock shows, to the millisecond.
    pub fn now(now: &ZonedDateTime) -> Self {
        let millis = now.subsec_nanosecond() / 1_000_000 * 1_000_000;
        let civil = now.datetime().with().subsec_nanosecond(millis).build().unwrap_or(now.datetime());
        Self::written(civil, now.offset(), now.time_zone())
    }

    /// Reads a stored text, which always has an offset.
    ///
    /// # Errors
    /// [`AtProblem::NotATime`] without a date, a time and an offset.
    pub fn parse(text: &str) -> Result<Self, AtProblem> {
        let pieces = Pieces::parse(text).map_err(|_| AtProblem::NotATime)?;
        let time = pieces.time().ok_or(AtProblem::NotATime)?;
        let offset = pieces.to_numeric_offset().ok_or(AtProblem::NotATime)?;
        Self { text: text.to_owned(), civil: pieces.date().to_datetime(time), offset }.in_range()
    }

    /// Reads what a person or a program hands in, and completes it.
    ///
    /// Without a zone it takes the zone of `now` if that zone has the written
    /// offset at that time, else the bare offset as zone. Without an offset it
    /// takes the zone's.
    ///
    /// # Errors
    /// An [`AtProblem`] that says what is missing. A bare day and a `Z` are
    /// refused: neither says when in the person's day it was.
    pub fn input(text: &str, now: &ZonedDateTime) -> Result<Self, AtProblem> {
        let pieces = Pieces::parse(text.trim()).map_err(|_| AtProblem::NotATime)?;
        let time = pieces.time().ok_or(AtProblem::BareDay)?;
        let civil = pieces.date().to_datetime(time);
        let known_zone = pieces.to_time_zone();
        let at = match (pieces.offset(), known_zone) {
            (Some(PiecesOffset::Zulu), _) => return Err(AtProblem::Zulu),
            (Some(PiecesOffset::Numeric(offset)), Ok(None)) => {
                Self::without_zone(civil, offset.offset(), now.time_zone())
            }
            (Some(offset), Ok(Some(zone))) => Self::written(civil, offset.to_numeric_offset(), &zone),
            (Some(offset), Err(_)) => Self::unknown_zone(civil, offset.to_numeric_offset(), &pieces),
            (None, Ok(Some(zone))) => Self::in_zone(civil, &zone)?,
            (None, Ok(None)) => Self::in_zone(civil, now.time_zone())?,
            (None, Err(_)) => return Err(AtProblem::UnknownZone),
            (Some(_), Ok(None)) => return Err(AtProblem::NotATime),
        };
        at.in_range()
    }

    /// The person's day it fell on.
    pub fn day(&self) -> Day {
        self.civil.date().into()
    }

    /// The date and time on the person's clock.
    pub const fn civil(&self) -> DateTime {
        self.civil
    }

    /// Unix milliseconds.
    pub fn unix_ms(&self) -> i64 {
        self.offset.to_timestamp(self.civil).map_or(0, Timestamp::as_millisecond)
    }

    /// The text as it is stored.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn in_range(self) -> Result<Self, AtProblem> {
        self.offset.to_timestamp(self.civil).map_err(|_| AtProblem::NotATime)?;
        Ok(self)
    }

    fn in_zone(civil: DateTime, zone: &TimeZone) -> Result<Self, AtProblem> {
        let zoned = civil.to_zoned_datetime(zone.clone()).map_err(|_| AtProblem::NotATime)?;
        Ok(Self::written(zoned.datetime(), zoned.offset(), zone))
    }

    fn without_zone(civil: DateTime, offset: Offset, system: &TimeZone) -> Self {
        let agrees = offset.to_timestamp(civil).is_ok_and(|instant| system.to_offset(instant) == offset);
        if agrees {
            Self::written(civil, offset, system)
        } else {
            Self::written(civil, offset, &to_the_minute(offset).to_time_zone())
        }
    }

    fn written(civil: DateTime, offset: Offset, zone: &TimeZone) -> Self {
        let offset = to_the_minute(offset);
        let pieces = Pieces::from(civil).with_offset(offset);
        let text = match zone.iana_name() {
            Some(name) => pieces.with_time_zone_name(name).to_string(),
            None => pieces.with_time_zone_offset(offset).to_string(),
        };
        Self { text, civil, offset }
    }

    fn unknown_zone(civil: DateTime, offset: Offset, pieces: &Pieces<'_>) -> Self {
        let name = pieces.time_zone_annotation().and_then(|annotation| match annotation.kind() {
            TimeZoneAnnotationKind::Named(name) => Some(name.as_str().to_owned()),
            _ => None,
        });
        let offset = to_the_minute(offset);
        let written = Pieces::from(civil).with_offset(offset);
        let text = match &name {
            Some(name) => written.with_time_zone_name(name).to_string(),
            None => written.with_time_zone_offset(offset).to_string(),
        };
        Self { text, civil, offset }
    }
}

/// As it is written: the text is the value, and has no seconds of an offset.
fn to_the_minute(offset: Offset) -> Offset {
    Offset::from_seconds(offset.seconds() / 60 * 60).unwrap_or(offset)
}

impl fmt::Debug for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("At")
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Display for AtProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a time that can be kept")
    }
}

impl std::error::Error for AtProblem {}

impl Serialize for At {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{At, AtProblem};
    use jiff::ZonedDateTime;
    use proptest::prelude::{prop_assert_eq, proptest};

    fn berlin() -> ZonedDateTime {
        "2026-11-24T21:30:00+01:00[Europe/Berlin]".parse().unwrap()
    }

    #[test]
    fn what_is_missing_is_completed_and_what_hides_the_place_is_refused() {
        let table: &[(&str, Result<&str, AtProblem>)] = &[
            ("2026-05-01T21:30+02:00", Ok("2026-05-01T21:30:00+02:00[Europe/Berlin]")),
            ("2026-05-01T21:30:00+05:30", Ok("2026-05-01T21:30:00+05:30[+05:30]")),
            ("2026-05-01T21:30", Ok("2026-05-01T21:30:00+02:00[Europe/Berlin]")),
            ("2026-05-01 21:30", Ok("2026-05-01T21:30:00+02:00[Europe/Berlin]")),
            ("2026-05-01T21:30[America/New_York]", Ok("2026-05-01T21:30:00-04:00[America/New_York]")),
            ("2026-05-01T21:30-04:00[America/New_York]", Ok("2026-05-01T21:30:00-04:00[America/New_York]")),
            ("2026-05-01T21:30+09:00[America/New_York]", Ok("2026-05-01T21:30:00+09:00[America/New_York]")),
            ("2026-05-01T21:30+09:00[Mars/Phobos]", Ok("2026-05-01T21:30:00+09:00[Mars/Phobos]")),
            ("2026-05-01T21:30:00.25+02:00", Ok("2026-05-01T21:30:00.25+02:00[Europe/Berlin]")),
            ("2026-05-01T21:30-00:00:30[Mars/Phobos]", Ok("2026-05-01T21:30:00+00:00[Mars/Phobos]")),
            ("2026-05-01T21:30+25:59:30[Mars/Phobos]", Ok("2026-05-01T21:30:00+25:59[Mars/Phobos]")),
            ("2026-05-01T21:30-00:00:09", Ok("2026-05-01T21:30:00+00:00[UTC]")),
            ("1880-05-01T21:30[Europe/Berlin]", Ok("1880-05-01T21:30:00+00:53[Europe/Berlin]")),
            ("2026-05-01T21:30[Mars/Phobos]", Err(AtProblem::UnknownZone)),
            ("2026-05-01", Err(AtProblem::BareDay)),
            ("2026-05-01T21:30Z", Err(AtProblem::Zulu)),
            ("yesterday", Err(AtProblem::NotATime)),
            ("", Err(AtProblem::NotATime)),
        ];
        for (text, expected) in table {
            let read = At::input(text, &berlin());
            assert_eq!(read.as_ref().map(At::as_str), expected.as_ref().copied(), "{text}");
            if let Ok(at) = read {
                assert_eq!(at.unix_ms(), At::parse(at.as_str()).unwrap().unix_ms(), "{text}: as it is stored");
            }
        }
    }

    #[test]
    fn the_written_offset_wins_over_todays_zone_rules() {
        let at = At::parse("2026-05-01T21:30:00+09:00[America/New_York]").unwrap();
        assert_eq!(at.unix_ms(), At::parse("2026-05-01T12:30:00+00:00[UTC]").unwrap().unix_ms());
    }

    #[test]
    fn now_is_kept_to_the_millisecond() {
        let now: ZonedDateTime = "2026-11-24T21:30:00.123456789+01:00[Europe/Berlin]".parse().unwrap();
        assert_eq!(At::now(&now).as_str(), "2026-11-24T21:30:00.123+01:00[Europe/Berlin]");
    }

    proptest! {
        #[test]
        fn what_input_accepts_reads_back_as_it_stands(text in "[0-9T:+\\-\\[\\]/A-Za-z .]{0,40}") {
            if let Ok(at) = At::input(&text, &berlin()) {
                let stored = At::parse(at.as_str()).unwrap();
                prop_assert_eq!(stored.unix_ms(), at.unix_ms());
                prop_assert_eq!(stored.as_str(), at.as_str());
            }
        }
    }
}
