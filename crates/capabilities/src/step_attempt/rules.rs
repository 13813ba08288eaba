//! What follows from one time a step was planned or tried. Pure.

use jiff::civil::Date;
use record::{Day, Id};

use super::record::{Attempt, Did, Feared};

impl Attempt {
    /// The step it is of.
    pub fn step_id(&self) -> Option<Id> {
        self.step.as_deref()?.parse().ok()
    }

    /// Whether it is known what came of it. *Not this time* is nothing that came.
    pub fn is_told(&self) -> bool {
        matches!(self.did, Some(Did::Done | Did::Part))
    }

    /// Whether it is planned, and nothing was told yet.
    pub fn is_open(&self) -> bool {
        self.did.is_none()
    }

    /// The day it is planned for.
    pub fn planned(&self) -> Option<Date> {
        self.when.as_deref()?.parse::<Day>().ok().map(Day::date)
    }

    /// Whether what was feared came.
    pub fn hurt(&self) -> bool {
        self.is_told() && self.feared_happened == Some(Feared::Yes)
    }

    /// The same, on this day: then there are no numbers, and nothing is to be learned.
    pub fn hurt_on(&self, day: Date) -> bool {
        self.hurt() && self.told_at.as_ref().is_some_and(|at| at.civil().date() == day)
    }

    /// How hard it was expected and how hard it was, where both are known.
    pub fn hards(&self) -> Option<(u8, u8)> {
        let pair = (self.hard_expected?.get(), self.hard_found?.get());
        self.is_told().then_some(pair)
    }
}

/// How hard it was against what was expected, over all that were told: how many
/// were easier, as hard, and harder.
pub(super) fn compared(pairs: &[(u8, u8)]) -> (usize, usize, usize) {
    let count = |fits: fn(&(u8, u8)) -> bool| pairs.iter().filter(|pair| fits(pair)).count();
    (count(|(expected, found)| found < expected), count(|(e, f)| e == f), count(|(expected, found)| found > expected))
}

/// How what was feared compares with what came: in how many of those that said
/// both how likely it was and whether it came, it came; and the middle of how
/// likely it was, in tenths. What came in part counts for neither.
pub(super) fn feared(attempts: &[Attempt]) -> Option<(usize, usize, u8)> {
    let is_clear = |attempt: &&Attempt| matches!(attempt.feared_happened, Some(Feared::Yes | Feared::No));
    let told = attempts.iter().filter(|attempt| attempt.is_told()).filter(is_clear);
    let mut likely: Vec<u8> = Vec::new();
    let mut came = 0;
    for attempt in told {
        let Some(rating) = attempt.likely else { continue };
        likely.push(rating.get());
        came += usize::from(attempt.feared_happened == Some(Feared::Yes));
    }
    likely.sort_unstable();
    let middle = *likely.get(likely.len() / 2)?;
    Some((came, likely.len(), middle))
}

/// So many tries make a comparison.
pub(super) const ENOUGH: usize = 3;

#[cfg(test)]
mod tests {
    use record::{At, Rating};

    use super::{compared, feared};
    use crate::step_attempt::{Attempt, Did, Feared};

    fn attempt(did: Did, feared: Feared, likely: u8) -> Attempt {
        let told_at = At::parse("2026-11-24T20:40:00+01:00[Europe/Berlin]").ok();
        let likely = Rating::new(likely).ok();
        Attempt { did: Some(did), feared_happened: Some(feared), told_at, likely, ..Attempt::default() }
    }

    #[test]
    fn it_hurt_when_what_was_feared_came_and_on_its_day_there_are_no_numbers() {
        let day = |text: &str| text.parse().unwrap();
        let hurt = attempt(Did::Done, Feared::Yes, 8);
        assert!(hurt.hurt_on(day("2026-11-24")) && !hurt.hurt_on(day("2026-11-25")));
        assert!(attempt(Did::Part, Feared::Yes, 8).hurt());
        assert!(!attempt(Did::Not, Feared::Yes, 8).hurt(), "what was not done did not come true");
        assert!(!attempt(Did::Done, Feared::Partly, 8).hurt());
    }

    #[test]
    fn expected_and_found_are_counted_as_they_are() {
        assert_eq!(compared(&[(8, 5), (5, 5), (3, 6), (7, 2)]), (2, 1, 1));
        assert_eq!(compared(&[]), (0, 0, 0));
    }

    #[test]
    fn what_was_feared_is_counted_where_it_is_clear_whether_it_came() {
        let all = [
            attempt(Did::Done, Feared::No, 9),
            attempt(Did::Done, Feared::Yes, 7),
            attempt(Did::Part, Feared::No, 8),
            attempt(Did::Done, Feared::Partly, 10),
            attempt(Did::Not, Feared::Yes, 10),
        ];
        assert_eq!(feared(&all), Some((1, 3, 8)));
        assert_eq!(feared(&[]), None);
    }
}
