//! Plain counts: what came before more than twice, and where it pulled. They
//! say what was noted and nothing about why. Pure.

use std::collections::BTreeMap;

use record::input::folded;
use record::{Choice as _, Day};

use crate::moment::record::{About, Moment, Pull};

/// How many of the moments at hand had one thing in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// What set them off, or the early sign that was there: the shipped slug,
    /// or the person's words. A feeling stands after `feeling/`, a part of the
    /// day after `hour/`.
    pub what: String,
    /// Moments with it.
    pub moments: u32,
    /// Those that pulled close.
    pub close: u32,
    /// Those that pulled away.
    pub away: u32,
    /// Those that pulled both ways, or back and forth.
    pub both: u32,
}

/// What some moments come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// What came at least three times, the most frequent first.
    pub counts: Vec<Count>,
    /// So many moments were counted.
    pub moments: usize,
    /// The day of the first of them.
    pub since: Option<Day>,
    /// Whether there are older ones that were not.
    pub is_newest_only: bool,
}

/// So many moments make a count worth saying.
const FROM: u32 = 3;

/// What set at least three of these off, and the signs that were there, the
/// most frequent first; equals in the order of the alphabet.
pub(in crate::moment) fn counts<'m>(moments: impl IntoIterator<Item = &'m Moment>) -> Vec<Count> {
    tally(moments, |moment| things(moment).into_iter().map(str::to_owned).collect())
}

/// So many feelings are counted.
const FEELINGS: usize = 5;

/// The most frequent feelings, and the parts of the day in which there was a
/// pull: what a quick moment has.
pub(in crate::moment) fn quick_counts(moments: &[Moment]) -> Vec<Count> {
    let mut counts = tally(moments, |moment| each_once(moment.feelings.iter().map(|one| format!("{FEELING}{one}"))));
    counts.truncate(FEELINGS);
    counts.extend(tally(moments, |moment| {
        let is_pulled = matches!(moment.pull, Some(Pull::Close | Pull::Away | Pull::Both));
        let has_hour = moment.is_about() != Some(&About::Day);
        let at = moment.at.as_ref().filter(|_| is_pulled && has_hour);
        at.map(|at| format!("{HOUR}{}", About::of(at.civil().time()).slug())).into_iter().collect()
    }));
    counts
}

/// What is counted of a feeling begins with this, and of a part of the day with the other.
pub(in crate::moment) const FEELING: &str = "feeling/";
pub(in crate::moment) const HOUR: &str = "hour/";

fn each_once(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for word in words {
        if !once.iter().any(|known| folded(known) == folded(&word)) {
            once.push(word);
        }
    }
    once
}

fn tally<'m>(moments: impl IntoIterator<Item = &'m Moment>, in_one: impl Fn(&Moment) -> Vec<String>) -> Vec<Count> {
    let mut counted: BTreeMap<String, Count> = BTreeMap::new();
    for moment in moments {
        for what in in_one(moment) {
            let new = |what| Count { what, moments: 0, close: 0, away: 0, both: 0 };
            let count = counted.entry(folded(&what)).or_insert_with(|| new(what));
            count.moments += 1;
            match &moment.pull {
                Some(Pull::Close) => count.close += 1,
                Some(Pull::Away) => count.away += 1,
                Some(Pull::Both) => count.both += 1,
                Some(Pull::None | Pull::Other(_)) | None => {}
            }
        }
    }
    let mut counts: Vec<Count> = counted.into_values().filter(|count| count.moments >= FROM).collect();
    counts.sort_by_key(|count| std::cmp::Reverse(count.moments));
    counts
}

/// What is counted in a moment, each once: what set it off, then its signs.
pub(in crate::moment) fn things(moment: &Moment) -> Vec<&str> {
    let mut things: Vec<&str> = Vec::new();
    for what in moment.set_off.iter().chain(&moment.tags) {
        if !things.iter().any(|known| folded(known) == folded(what)) {
            things.push(what);
        }
    }
    things
}

#[cfg(test)]
mod tests {
    use record::At;

    use super::*;

    fn moment(set_off: &[&str], tags: &[&str], pull: Option<Pull>) -> Moment {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Moment { set_off: owned(set_off), tags: owned(tags), pull, ..Moment::default() }
    }

    #[test]
    fn the_third_moment_makes_a_count_and_the_second_does_not() {
        let changed = |pull| moment(&["plans-changed"], &[], pull);
        let two = [changed(Some(Pull::Close)), changed(Some(Pull::Close))];
        assert_eq!(counts(&two), []);
        let three = [changed(Some(Pull::Close)), changed(Some(Pull::Close)), changed(None)];
        let [count] = counts(&three).try_into().unwrap();
        assert_eq!((count.what.as_str(), count.moments, count.close, count.away), ("plans-changed", 3, 2, 0));
    }

    #[test]
    fn a_thing_named_twice_in_one_moment_counts_once() {
        let twice = moment(&["tired", "Tired "], &["TIRED"], Some(Pull::Away));
        let counted = counts(&[twice.clone(), twice.clone(), twice]);
        assert_eq!(counted.iter().map(|count| (count.moments, count.away)).collect::<Vec<_>>(), [(3, 3)]);
    }

    #[test]
    fn quick_moments_are_counted_by_feeling_and_by_the_part_of_the_day_that_pulled() {
        let quick = |hour: &str, pull| Moment {
            at: At::parse(&format!("2026-05-01T{hour}:30:00+02:00[Europe/Berlin]")).ok(),
            feelings: vec!["lonely".into(), "Lonely".into()],
            pull: Some(pull),
            ..Moment::default()
        };
        let counted = quick_counts(&[
            quick("23", Pull::Close),
            quick("01", Pull::Away),
            quick("04", Pull::Close),
            quick("12", Pull::None),
            quick("13", Pull::None),
            quick("14", Pull::None),
        ]);
        let told: Vec<_> = counted.iter().map(|one| (one.what.as_str(), one.moments, one.close, one.away)).collect();
        assert_eq!(told, [("feeling/lonely", 6, 2, 1), ("hour/night", 3, 2, 1)]);
    }

    #[test]
    fn the_most_frequent_comes_first() {
        let one = moment(&["goodbye"], &["My jaw sets hard"], Some(Pull::Both));
        let other = moment(&["goodbye"], &[], Some(Pull::None));
        let counted = counts(&[one.clone(), one.clone(), one, other]);
        let told: Vec<_> = counted.iter().map(|count| (count.what.as_str(), count.moments, count.both)).collect();
        assert_eq!(told, [("goodbye", 4, 3), ("My jaw sets hard", 3, 3)]);
    }
}
