//! What follows from a moment. Pure.

use std::collections::BTreeMap;

use record::input::folded;

use super::record::{Moment, Pattern, Pull};

mod about;
mod counts;

pub use self::counts::{Count, Counted};
pub(super) use self::counts::{FEELING, HOUR, counts, quick_counts, things};

/// What comes back of earlier days for one moment.
#[derive(Default)]
pub(super) struct Earlier {
    /// What was written for next time in a moment like it.
    pub(super) again: Option<String>,
    /// The person's line for what set it off: what it was, and the line.
    pub(super) line: Option<(String, String)>,
}

/// For so long a moment is the one at hand.
const AT_HAND_MS: i64 = 3 * 3_600_000;

impl Moment {
    /// Whether it is the one at hand: of the last three hours.
    pub fn is_at_hand(&self, now_ms: i64) -> bool {
        self.at.as_ref().is_some_and(|at| now_ms - at.unix_ms() <= AT_HAND_MS)
    }
}

/// One part of the full form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What happened, who was there, what set it off.
    Situation,
    /// How stirred up, and where it was felt.
    Body,
    /// Which feelings.
    Feelings,
    /// The story in the head.
    Thoughts,
    /// What was feared, and what it turned out to be.
    Fear,
    /// Where it pulled.
    Pull,
    /// Which pattern came closest.
    Pattern,
    /// What was done.
    Choice,
    /// When it settled, what helped, what next.
    After,
}

impl Part {
    /// Every part, in the order in which they are asked.
    pub(super) const ALL: [Self; 9] = [
        Self::Situation,
        Self::Body,
        Self::Feelings,
        Self::Thoughts,
        Self::Fear,
        Self::Pull,
        Self::Pattern,
        Self::Choice,
        Self::After,
    ];

    /// Its word in addresses.
    pub(super) const fn slug(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Body => "body",
            Self::Feelings => "feelings",
            Self::Thoughts => "thoughts",
            Self::Fear => "fear",
            Self::Pull => "pull",
            Self::Pattern => "pattern",
            Self::Choice => "choice",
            Self::After => "after",
        }
    }

    /// The part of this word.
    pub(super) fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.slug() == slug)
    }

    /// Its place, from 1.
    pub(super) const fn number(self) -> usize {
        self as usize + 1
    }

    /// The part before this one.
    pub(super) fn before(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }

    /// The part after this one.
    pub(super) fn after(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// Which of its questions have an answer.
    fn answered(self, moment: &Moment) -> Vec<bool> {
        match self {
            Self::Situation => {
                vec![moment.situation.is_some(), !moment.people.is_empty(), !moment.set_off.is_empty()]
            }
            Self::Body => vec![moment.stirred.is_some(), moment.side.is_some(), !moment.body.is_empty()],
            Self::Feelings => vec![!moment.feelings.is_empty()],
            Self::Thoughts => vec![moment.thoughts.is_some()],
            Self::Fear => vec![moment.feared.is_some(), moment.turned_out.is_some()],
            Self::Pull => vec![moment.pull.is_some(), moment.pull_strength.is_some()],
            Self::Pattern => vec![moment.pattern.is_some(), moment.naming.is_some(), moment.protecting.is_some()],
            Self::Choice => vec![moment.choice.is_some(), moment.did.is_some()],
            Self::After => vec![moment.settled.is_some(), !moment.helped.is_empty(), moment.next_time.is_some()],
        }
    }

    /// Whether something stands in it.
    pub(super) fn is_begun(self, moment: &Moment) -> bool {
        self.answered(moment).contains(&true)
    }

    /// Whether everything that it asks has an answer.
    pub(super) fn is_filled(self, moment: &Moment) -> bool {
        !self.answered(moment).contains(&false)
    }
}

/// The line by which a person knows a moment again: the first line of what
/// they wrote, in the order in which it says most.
pub(super) fn line(moment: &Moment) -> Option<&str> {
    [
        &moment.situation,
        &moment.thoughts,
        &moment.feared,
        &moment.did,
        &moment.naming,
        &moment.turned_out,
        &moment.protecting,
        &moment.next_time,
    ]
    .into_iter()
    .flatten()
    .find_map(|text| text.trim().lines().next())
}

/// The pattern whose naming sentence is offered for a pull. Nothing fills the
/// answer in: it is an offer.
pub(super) fn offered_pattern(pull: &Pull) -> Option<Pattern> {
    match pull {
        Pull::Close => Some(Pattern::Close),
        Pull::Away => Some(Pattern::Away),
        Pull::Both => Some(Pattern::Both),
        Pull::None => Some(Pattern::Steady),
        Pull::Other(_) => None,
    }
}

/// Whether it stirred so much that nothing is counted at the person who has
/// only now written it down, and settling comes first.
pub(super) fn is_a_lot(moment: &Moment) -> bool {
    moment.stirred.is_some_and(|stirred| stirred.get() >= A_LOT)
}

const A_LOT: u8 = 8;

/// Whether someone to talk to is offered beside it: from this number on, or when nothing seems to help.
pub(super) fn is_heavy(moment: &Moment) -> bool {
    moment.stirred.is_some_and(|stirred| stirred.get() >= HEAVY)
        || moment.feelings.iter().any(|feeling| HOPE_IS_GONE.contains(&feeling.as_str()))
}

const HEAVY: u8 = 9;
const HOPE_IS_GONE: [&str; 3] = ["hopeless", "helpless", "desperate"];

/// Whether it is a time stamp and nothing was said back after it.
pub(super) fn is_only_marked(moment: &Moment) -> bool {
    moment.mark == Some(true) && Part::ALL.iter().all(|part| !part.is_begun(moment))
}

/// Whether it pulled away from someone, so that fear may be right.
pub(super) fn steps_back(moment: &Moment) -> bool {
    matches!(moment.pull, Some(Pull::Away | Pull::Both))
}

/// Whether what was written for next time in one moment belongs to another:
/// the same thing set it off, or the same person was there.
pub(super) fn comes_back(then: &Moment, now: &Moment) -> bool {
    then.next_time.is_some() && (shares(&then.set_off, &now.set_off) || shares(&then.people, &now.people))
}

/// Whether two moments are about the same thing: the same set them off, the
/// same person was there or, where neither says so, they pulled the same way.
pub(super) fn is_same_thing(a: &Moment, b: &Moment) -> bool {
    let says_neither = |moment: &Moment| moment.set_off.is_empty() && moment.people.is_empty();
    let is_same_pull = a.pull.is_some() && a.pull == b.pull;
    shares(&a.set_off, &b.set_off)
        || shares(&a.people, &b.people)
        || ((says_neither(a) || says_neither(b)) && is_same_pull)
}

fn shares(a: &[String], b: &[String]) -> bool {
    a.iter().any(|word| b.iter().any(|other| folded(other) == folded(word)))
}

/// Words by how often they were used, the most used first; equals in the
/// order of the alphabet.
#[derive(Default)]
pub(super) struct Used(BTreeMap<String, u32>);

impl Used {
    /// Counts these once more.
    pub(super) fn add(&mut self, words: &[String]) {
        for word in words {
            *self.0.entry(word.clone()).or_default() += 1;
        }
    }

    /// The most used, at most so many.
    pub(super) fn most(&self, count: usize) -> Vec<String> {
        let mut words: Vec<_> = self.0.iter().collect();
        words.sort_by_key(|(word, times)| (std::cmp::Reverse(**times), (*word).clone()));
        words.into_iter().take(count).map(|(word, _)| word.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use record::Rating;

    use super::{Part, Used, comes_back, is_heavy, is_only_marked, is_same_thing, line};
    use crate::moment::{Moment, Pull};

    #[test]
    fn someone_is_offered_from_nine_or_when_nothing_seems_to_help() {
        let moment = |stirred: Option<u8>, feelings: &[&str]| Moment {
            stirred: stirred.map(|stirred| Rating::new(stirred).unwrap()),
            feelings: feelings.iter().map(ToString::to_string).collect(),
            ..Moment::default()
        };
        for (stirred, feelings, expected) in [
            (None, &[][..], false),
            (Some(8), &["lonely"], false),
            (Some(9), &[], true),
            (Some(10), &["calm"], true),
            (None, &["hopeless"], true),
            (Some(2), &["lonely", "helpless"], true),
            (None, &["desperate"], true),
        ] {
            assert_eq!(is_heavy(&moment(stirred, feelings)), expected, "{stirred:?} {feelings:?}");
        }
    }

    #[test]
    fn a_mark_to_which_something_was_added_is_more_than_a_mark() {
        let mark = Moment { mark: Some(true), ..Moment::default() };
        assert!(is_only_marked(&mark));
        assert!(!is_only_marked(&Moment { feelings: vec!["lonely".into()], ..mark }));
        assert!(!is_only_marked(&Moment::default()));
    }

    #[test]
    fn a_moment_is_known_by_the_first_line_of_what_says_most() {
        let moment = Moment {
            thoughts: Some("They forgot me.\nAgain.".into()),
            did: Some("Waited".into()),
            situation: Some("  ".into()),
            ..Moment::default()
        };
        assert_eq!(line(&moment), Some("They forgot me."));
        assert_eq!(line(&Moment::default()), None);
    }

    #[test]
    fn the_parts_lead_from_one_to_the_next() {
        let mut part = Part::Situation;
        let mut seen = 1;
        assert!(part.before().is_none());
        while let Some(next) = part.after() {
            assert_eq!(next.before(), Some(part));
            assert!(!next.is_begun(&Moment::default()));
            part = next;
            seen += 1;
        }
        assert_eq!((seen, part.number()), (9, 9));
    }

    #[test]
    fn what_was_written_comes_back_for_the_same_set_off_or_person() {
        let moment = |set_off: &[&str], people: &[&str], next_time: Option<&str>| Moment {
            set_off: set_off.iter().map(ToString::to_string).collect(),
            people: people.iter().map(ToString::to_string).collect(),
            next_time: next_time.map(Into::into),
            ..Moment::default()
        };
        let now = moment(&["plans-changed"], &["Jo"], None);
        for (then, is_back) in [
            (moment(&["plans-changed"], &[], Some("wait")), true),
            (moment(&[], &["Jo"], Some("wait")), true),
            (moment(&["silence"], &["Sam"], Some("wait")), false),
            (moment(&["plans-changed"], &["Jo"], None), false),
            (moment(&[], &[], Some("wait")), false),
        ] {
            assert_eq!(comes_back(&then, &now), is_back);
        }
    }

    #[test]
    fn the_same_thing_is_a_set_off_a_person_or_else_a_pull() {
        let moment = |set_off: &[&str], people: &[&str], pull: Option<Pull>| Moment {
            set_off: set_off.iter().map(ToString::to_string).collect(),
            people: people.iter().map(ToString::to_string).collect(),
            pull,
            ..Moment::default()
        };
        let close = || Some(Pull::Close);
        for (a, b, is_same) in [
            (moment(&["no-reply"], &[], None), moment(&["no-reply"], &["Jo"], close()), true),
            (moment(&[], &["Jo"], None), moment(&[], &["Jo"], None), true),
            (moment(&[], &[], close()), moment(&[], &[], close()), true),
            (moment(&["no-reply"], &["Jo"], close()), moment(&["a-fight"], &["Sam"], close()), false),
            (moment(&[], &[], close()), moment(&[], &[], Some(Pull::Away)), false),
            (moment(&[], &[], None), moment(&[], &[], None), false),
        ] {
            assert_eq!(is_same_thing(&a, &b), is_same);
        }
    }

    #[test]
    fn the_most_used_come_first_and_equals_keep_their_order() {
        let mut used = Used::default();
        for words in [&["b", "a"][..], &["c", "b"], &["a"]] {
            used.add(&words.iter().map(ToString::to_string).collect::<Vec<_>>());
        }
        assert_eq!(used.most(2), ["a", "b"]);
    }
}
