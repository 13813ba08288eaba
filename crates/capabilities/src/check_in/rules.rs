//! What follows from a check-in, and when one is offered. Pure.

use jiff::ToSpan;
use jiff::ZonedDateTime;
use jiff::civil::{DateTime, Weekday};
use record::{At, Choice, DayName, Id, Rating, Rhythm, Week};

use super::record::{Areas, CheckIn, Contact};

/// What tells the id of a check-in from other things that are kept once a week.
const OF: [u8; 10] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 4];

/// Every so many check-ins the five areas are asked.
const AREAS_EVERY: usize = 4;

impl CheckIn {
    /// The id of the check-in of this week.
    pub fn id_of(week: Week) -> Option<Id> {
        week.id(OF)
    }

    /// The week of which a check-in of this id is.
    pub fn week_of(id: Id) -> Option<Week> {
        Week::of_id(id, OF)
    }

    /// The same, of this week, written now.
    pub(super) fn of(self, week: Week, first: Weekday, now: &ZonedDateTime) -> Self {
        let at = week.noon_when_over(first, now).or_else(|| Some(At::now(now)));
        let first = Some(DayName::from(first)).filter(|first| *first != DayName::Monday);
        Self { at, week: Some(week), first, ..self }
    }

    /// What stays of the check-in that was kept of this week before: its time, and
    /// what a newer program wrote in it.
    pub(super) fn instead_of(mut self, before: Self) -> Self {
        self.at = before.at.or(self.at);
        self.contact = newer(self.contact, before.contact);
        self.settled = newer(self.settled, before.settled);
        if let Some(rest) = before.areas.map(|areas| areas.rest).filter(|rest| !rest.is_empty()) {
            self.areas.get_or_insert_default().rest = rest;
        }
        Self { rest: before.rest, ..self }
    }

    /// The two ratings, as a reading of that week. A week without contact gives
    /// none: it may be quiet because nobody was there.
    pub fn reading(&self) -> Option<(Option<Rating>, Option<Rating>)> {
        let is_said = self.fear.is_some() || self.distance.is_some();
        (is_said && self.contact != Some(Contact::None)).then_some((self.fear, self.distance))
    }
}

impl Areas {
    /// Whether none was answered.
    pub(super) fn are_blank(&self) -> bool {
        *self == Self::default()
    }
}

/// A word of a newer program stays where no other was chosen.
fn newer<C: Choice>(chosen: Option<C>, before: Option<C>) -> Option<C> {
    chosen.or_else(|| before.filter(|word| C::from_slug(word.slug()).is_none()))
}

/// The week that is checked in now: the one of the latest day of check-in. A day
/// in the first half of a week looks back at the week before.
pub(super) fn open_week(rhythm: Rhythm, day: Option<Weekday>, clock: DateTime) -> Week {
    let today = rhythm.day(clock);
    let day = day.unwrap_or_else(|| rhythm.first.previous());
    let since = i64::from(day.until(today.weekday()));
    let week = Week::of(today.checked_sub(since.days()).unwrap_or(today), rhythm.first);
    if rhythm.first.until(day) < 3 { week.before() } else { week }
}

/// Whether the five areas are asked of this week, when so many weeks before it
/// have a check-in.
pub(super) fn asks_areas(before: usize) -> bool {
    (before + 1).is_multiple_of(AREAS_EVERY)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{DateTime, Weekday};
    use record::{Rating, Rhythm, Week};

    use super::{asks_areas, open_week};
    use crate::check_in::{CheckIn, Contact};

    #[test]
    fn the_week_that_is_asked_has_mostly_passed_and_stays_open_for_six_days() {
        let at = |text: &str| text.parse::<DateTime>().unwrap();
        let week = |day, text| open_week(Rhythm::default(), day, at(text)).to_string();
        for (day, clock, expected) in [
            // Without a choice it is Sunday, and open until Saturday.
            (None, "2026-11-22T10:00", "2026-W47"),
            (None, "2026-11-28T23:00", "2026-W47"),
            (None, "2026-11-29T03:59", "2026-W47"),
            (None, "2026-11-29T04:00", "2026-W48"),
            // A Monday looks back, a Thursday at the week it is in.
            (Some(Weekday::Monday), "2026-11-23T10:00", "2026-W47"),
            (Some(Weekday::Monday), "2026-11-29T10:00", "2026-W47"),
            (Some(Weekday::Thursday), "2026-11-25T10:00", "2026-W47"),
            (Some(Weekday::Thursday), "2026-11-26T10:00", "2026-W48"),
            // Over New Year.
            (None, "2027-01-03T10:00", "2026-W53"),
            (Some(Weekday::Monday), "2027-01-04T10:00", "2026-W53"),
        ] {
            assert_eq!(week(day, clock), expected, "{day:?} {clock}");
        }
        let sunday = Rhythm { first: Weekday::Sunday, ..Rhythm::default() };
        assert_eq!(open_week(sunday, None, at("2026-11-28T10:00")).to_string(), "2026-W48", "on its Saturday");
        assert_eq!(open_week(sunday, Some(Weekday::Sunday), at("2026-11-29T10:00")).to_string(), "2026-W48");
    }

    #[test]
    fn a_week_without_contact_gives_no_reading() {
        let rated = |contact| CheckIn { contact, fear: Rating::new(3).ok(), ..CheckIn::default() }.reading();
        assert_eq!(rated(Some(Contact::None)), None);
        assert_eq!(rated(Some(Contact::Some)), Some((Rating::new(3).ok(), None)));
        assert_eq!(rated(None), Some((Rating::new(3).ok(), None)));
        assert_eq!(CheckIn::default().reading(), None);
    }

    #[test]
    fn every_fourth_asks_the_five_areas() {
        let asked: Vec<usize> = (0..12).filter(|before| asks_areas(*before)).collect();
        assert_eq!(asked, [3, 7, 11]);
    }

    #[test]
    fn a_check_in_is_no_plan_of_its_week() {
        let week: Week = "2026-W48".parse().unwrap();
        let id = CheckIn::id_of(week).unwrap();
        assert_eq!(id.to_string(), "01m82v7m00e008000000000004");
        assert_eq!(CheckIn::week_of(id), Some(week));
        assert_eq!(crate::week_plan::WeekPlan::week_of(id), None);
    }
}
