//! What follows from steps and from what came of them. Pure.

use record::Id;
use record::input::folded;

use super::record::Step;
use crate::step_attempt::{Attempt, Did, Feared};

/// What is offered next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Next {
    pub(super) step: Id,
    pub(super) why: Why,
}

/// Why it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// Nothing was tried yet: the gentlest.
    First,
    /// The last two at most this hard were no harder than expected: a little more.
    More,
    /// The last one is worth doing again before anything more.
    Again,
    /// The last one was harder than expected, or what was feared came: a little less.
    Less,
}

/// So many tries tell whether what is feared comes more often than not.
const MANY: usize = 6;

impl Step {
    /// Whether it is with someone of these names.
    pub(super) fn is_with(&self, names: &[String]) -> bool {
        self.people.iter().any(|person| names.iter().any(|name| folded(name) == folded(person)))
    }

    fn level(&self) -> Option<u8> {
        self.hard.map(record::Rating::get)
    }
}

/// The steps gentlest first, those of which nobody knows how hard they are
/// last; of two that are as hard the older.
pub(super) fn ladder(mut steps: Vec<(Id, Step)>) -> Vec<(Id, Step)> {
    steps.sort_by_key(|(id, step)| (step.aside.is_some(), step.level().unwrap_or(u8::MAX), *id));
    steps
}

/// Whether what was feared came in more than half of at least six tries. Then no
/// step is offered: they may be too big, or the person not safe.
pub(super) fn comes_too_often(attempts: &[(Id, Attempt)]) -> bool {
    let told: Vec<&Feared> = attempts.iter().filter_map(|(_, attempt)| attempt.feared_happened.as_ref()).collect();
    let came = told.iter().filter(|feared| **feared == &Feared::Yes).count();
    told.len() >= MANY && came * 2 > told.len()
}

/// What could come next. `attempts` are the newest first; `hurt_today` is true
/// on the day on which one hurt; `unsafe_people` are those it does not feel safe
/// with, toward whom nobody is pushed.
pub(super) fn next(
    steps: &[(Id, Step)],
    attempts: &[(Id, Attempt)],
    hurt_today: bool,
    unsafe_people: &[String],
) -> Option<Next> {
    if hurt_today || comes_too_often(attempts) {
        return None;
    }
    let open: Vec<&(Id, Step)> =
        steps.iter().filter(|(_, step)| step.aside.is_none() && !step.is_with(unsafe_people)).collect();
    let leveled = || open.iter().filter_map(|(id, step)| Some((*id, step.level()?)));
    let next = |step, why| Some(Next { step, why });
    let told: Vec<&Attempt> = attempts.iter().map(|(_, attempt)| attempt).filter(|attempt| attempt.is_told()).collect();
    let Some(last) = told.first() else {
        let first = leveled().min_by_key(|(id, level)| (*level, *id));
        return first.or_else(|| open.first().map(|(id, _)| (*id, 0))).and_then(|(id, _)| next(id, Why::First));
    };
    let level_of = |attempt: &Attempt| {
        let step = attempt.step_id().and_then(|id| steps.iter().find(|(known, _)| *known == id));
        step.and_then(|(_, step)| step.level()).or(attempt.hard_expected.map(record::Rating::get))
    };
    let again = last.step_id().filter(|id| open.iter().any(|(known, _)| known == id));
    let Some(level) = level_of(last) else { return again.and_then(|id| next(id, Why::Again)) };
    if last.stung() {
        let less =
            leveled().filter(|(_, other)| *other < level).max_by_key(|(id, other)| (*other, std::cmp::Reverse(*id)));
        return less.and_then(|(id, _)| next(id, Why::Less));
    }
    let before = told.get(1).filter(|before| level_of(before).is_some_and(|other| other >= level.saturating_sub(1)));
    if last.was_gentle() && before.is_some_and(|before| before.was_gentle()) {
        let more = leveled().filter(|(_, other)| *other > level).min_by_key(|(id, other)| (*other, *id));
        if let Some((id, _)) = more {
            return next(id, Why::More);
        }
    }
    again.and_then(|id| next(id, Why::Again))
}

impl Attempt {
    /// It was done, and came out no harder than expected, without what was feared.
    fn was_gentle(&self) -> bool {
        let (expected, found) = (self.hard_expected.map(record::Rating::get), self.hard_found.map(record::Rating::get));
        let is_harder = matches!((expected, found), (Some(expected), Some(found)) if found > expected);
        let came = matches!(self.feared_happened, Some(Feared::Yes | Feared::Partly));
        self.did == Some(Did::Done) && !is_harder && !came
    }

    /// What was feared came, or it was a good deal harder than expected.
    fn stung(&self) -> bool {
        let (expected, found) = (self.hard_expected.map(record::Rating::get), self.hard_found.map(record::Rating::get));
        let is_much_harder =
            matches!((expected, found), (Some(expected), Some(found)) if found >= expected.saturating_add(2));
        self.feared_happened == Some(Feared::Yes) || is_much_harder
    }
}

#[cfg(test)]
mod tests;
