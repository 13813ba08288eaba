//! Made-up moments, for trying out and for benchmarks, and a made-up year of all
//! kinds of records, for the demo. The same seed gives the same people, weeks and words.

use jiff::civil::{Date, date};
use jiff::{ToSpan, ZonedDateTime, tz::Offset};
use record::At;
use serde_json::{Map, Value, json};

#[cfg(test)]
use crate::acts::Form;

mod course;
mod latest;
mod phrases;
mod scenes;
mod signs;
mod telling;
mod tools;
mod uses;
mod weekly;
mod year;

use phrases::{DID, FEELINGS, NEXT_TIME, PEOPLE, SET_OFF, SITUATIONS, THOUGHTS};
pub use year::{Noted, Year, keep, year};

/// The morning of a day so many weeks ago, for what was made on a calm day.
pub(crate) fn weeks_ago(now: &ZonedDateTime, weeks: i64) -> Option<At> {
    let day = now.checked_sub(weeks.weeks()).ok()?;
    let morning = day.with().hour(10).minute(20).second(0).subsec_nanosecond(0).build().ok()?;
    Some(At::now(&morning))
}

/// Holds what a slice tells of the made-up person to this: every record says something,
/// and is of a time before now, even just after midnight.
#[cfg(test)]
pub(crate) fn assert_told<R: Form + record::Record>(sampled: impl Fn(&ZonedDateTime) -> Vec<R>) {
    let now: ZonedDateTime = "2026-11-24T00:10:00+01:00[Europe/Berlin]".parse().unwrap();
    for record in sampled(&now) {
        assert!(!record.says_nothing());
        assert!(record.at().unwrap().unix_ms() < now.timestamp().as_millisecond());
    }
}

/// Makes `records` moments as input for `moment add`, oldest first, ending on
/// `last`. Good weeks, hard weeks and gaps follow each other.
pub fn moments(records: u64, seed: u64, last: Date) -> impl Iterator<Item = Value> {
    let mut life = Life { chance: fastrand::Rng::with_seed(seed), strain: 4 };
    // About three entries on two days, so that many records reach back years.
    let days = i64::try_from(records).unwrap_or(i64::MAX / 4) * 2 / 3 + 1;
    (0..records).map(move |n| {
        let back = days - i64::try_from(n).unwrap_or(0) * 2 / 3;
        let day = last.checked_sub(back.days()).unwrap_or(date(1970, 1, 1));
        life.moment(day)
    })
}

struct Life {
    chance: fastrand::Rng,
    /// How strained these weeks are, 0 to 8; it wanders.
    strain: u8,
}

impl Life {
    fn moment(&mut self, day: Date) -> Value {
        let step = self.chance.i8(-1..=1);
        self.strain = self.strain.saturating_add_signed(step).min(8);
        let mut moment = Map::new();
        moment.insert("at".into(), self.time(day).into());
        if self.chance.u8(..20) == 0 {
            moment.insert("mark".into(), true.into());
            return Value::Object(moment);
        }
        let pull = self.pull();
        moment.insert("situation".into(), self.situation().into());
        moment.insert("set_off".into(), json!([self.pick(SET_OFF)]));
        moment.insert("people".into(), json!([self.pick(PEOPLE)]));
        moment.insert("feelings".into(), json!(self.feelings(pull)));
        moment.insert("stirred".into(), (self.strain + self.chance.u8(0..=2)).into());
        moment.insert("pull".into(), pull.into());
        if self.chance.u8(..3) > 0 {
            moment.insert("pattern".into(), if pull == "none" { "steady" } else { pull }.into());
            moment.insert("thoughts".into(), self.pick(THOUGHTS).into());
            moment.insert("did".into(), self.pick(DID).into());
            moment.insert("choice".into(), self.pick(&["acted", "different", "both", "froze"]).into());
        }
        if self.chance.u8(..4) == 0 {
            moment.insert("next_time".into(), self.pick(NEXT_TIME).into());
        }
        Value::Object(moment)
    }

    fn time(&mut self, day: Date) -> String {
        let (hour, minute, second) = (self.chance.i8(7..24), self.chance.i8(0..60), self.chance.i8(0..60));
        let at = day.at(hour, minute, second, 0);
        jiff::fmt::temporal::Pieces::from(at).with_offset(Offset::UTC).with_time_zone_name("UTC").to_string()
    }

    fn pull(&mut self) -> &'static str {
        let calm = 9 - u32::from(self.strain);
        let weights = [("close", 6), ("away", 4), ("both", 2), ("none", calm)];
        let mut left = self.chance.u32(0..weights.iter().map(|(_, weight)| weight).sum());
        for (pull, weight) in weights {
            match left.checked_sub(weight) {
                Some(rest) => left = rest,
                None => return pull,
            }
        }
        "none"
    }

    fn situation(&mut self) -> String {
        let sentences = 1 + usize::from(self.chance.u8(..3));
        (0..sentences).map(|_| self.pick(SITUATIONS)).collect::<Vec<_>>().join(" ")
    }

    fn feelings(&mut self, pull: &str) -> Vec<&'static str> {
        let fitting = FEELINGS.iter().find(|(of, _)| *of == pull).map_or(FEELINGS[0].1, |(_, words)| words);
        let first = self.pick(fitting);
        let second = self.pick(fitting);
        if first == second { vec![first] } else { vec![first, second] }
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        self.chance.choice(from).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::moments;
    use jiff::civil::date;

    #[test]
    fn the_same_seed_gives_the_same_life_and_another_seed_another() {
        let life = |seed| moments(50, seed, date(2026, 11, 24)).map(|moment| moment.to_string()).collect::<Vec<_>>();
        assert_eq!(life(1), life(1));
        assert_ne!(life(1), life(2));
    }
}
