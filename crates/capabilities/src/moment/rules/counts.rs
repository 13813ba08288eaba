//! Plain counts: what came before more than twice, and where it pulled. They
//! say what was noted and nothing about why. Pure.

use std::collections::BTreeMap;

use record::Day;
use record::input::folded;

use crate::moment::record::{Moment, Pull};

/// How many of the moments at hand had one thing in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// What set them off, or the early sign that was there: the shipped slug,
    /// or the person's words.
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

/// What stands in at least three of these, the most frequent first; equals in
/// the order of the alphabet.
pub(in crate::moment) fn counts<'m>(moments: impl IntoIterator<Item = &'m Moment>) -> Vec<Count> {
    let mut counted: BTreeMap<String, Count> = BTreeMap::new();
    for moment in moments {
        for what in things(moment) {
            let count = counted.entry(folded(what)).or_insert_with(|| Count {
                what: what.to_owned(),
                moments: 0,
                close: 0,
                away: 0,
                both: 0,
            });
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
    fn the_most_frequent_comes_first() {
        let one = moment(&["goodbye"], &["My jaw sets hard"], Some(Pull::Both));
        let other = moment(&["goodbye"], &[], Some(Pull::None));
        let counted = counts(&[one.clone(), one.clone(), one, other]);
        let told: Vec<_> = counted.iter().map(|count| (count.what.as_str(), count.moments, count.both)).collect();
        assert_eq!(told, [("goodbye", 4, 3), ("My jaw sets hard", 3, 3)]);
    }
}
