//! Which of the sentences fits.

use std::collections::BTreeMap;

use super::{IfThen, Kept, Naming, Opening, Phrase, Phrases, StepIdea};

/// What of a kept moment the sentence that is said back is chosen by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Felt<'a> {
    /// What all its feelings are near.
    pub near: Option<&'a str>,
    /// Where it pulled.
    pub pull: Option<&'a str>,
    /// Which side it was on.
    pub side: Option<&'a str>,
}

/// The sentences that fit most closely are at least so many.
const AT_LEAST: usize = 3;

/// What was said within so many milliseconds is not said again while another sentence fits.
const WEEK_MS: i64 = 7 * 86_400_000;

impl Kept {
    /// How many things it asks of a moment, or nothing where one of them is not so.
    fn closeness(&self, felt: Felt<'_>) -> Option<usize> {
        let asked = [(&self.families, felt.near), (&self.pulls, felt.pull), (&self.sides, felt.side)];
        let mut closeness = 0;
        for (wanted, given) in asked {
            if !wanted.is_empty() {
                if !given.is_some_and(|given| wanted.iter().any(|word| word == given)) {
                    return None;
                }
                closeness += 1;
            }
        }
        Some(closeness)
    }
}

impl Phrases {
    /// Every sentence that fits a moment, those that ask most of it first; and how many of them are
    /// the closest: whole steps of closeness, until there are three.
    pub fn kept_fitting(&self, felt: Felt<'_>) -> (Vec<&Kept>, usize) {
        let mut fitting: Vec<_> = self.kept.iter().filter_map(|kept| Some((kept.closeness(felt)?, kept))).collect();
        fitting.sort_by_key(|(closeness, _)| std::cmp::Reverse(*closeness));
        let least = fitting.get(AT_LEAST - 1).or(fitting.last()).map_or(0, |(closeness, _)| *closeness);
        let closest = fitting.iter().take_while(|(closeness, _)| *closeness >= least).count();
        (fitting.into_iter().map(|(_, kept)| kept).collect(), closest)
    }

    /// What to say back after the last of these moments, each with the millisecond at which it was kept, the oldest
    /// first.
    ///
    /// Of the closest sentences it is the one that was said longest ago. When that was within a week, any other that
    /// fits stands in, if it was not said for longer. The same moments always give the same sentence.
    pub fn kept_for(&self, moments: &[(Felt<'_>, i64)]) -> Option<&Kept> {
        let mut said: BTreeMap<&str, i64> = BTreeMap::new();
        let mut last = None;
        for (felt, at) in moments {
            let (fitting, closest) = self.kept_fitting(*felt);
            let when = |kept: &&&Kept| said.get(kept.slug.as_str()).copied().unwrap_or(i64::MIN);
            let longest_ago =
                |kept: &[&'_ Kept]| kept.iter().min_by_key(when).map(|kept| (when(&kept), kept.slug.clone()));
            let among = longest_ago(fitting.get(..closest)?)?;
            let is_recent = among.0.saturating_add(WEEK_MS) > *at;
            let (_, slug) = if is_recent { longest_ago(&fitting)? } else { among };
            last = fitting.into_iter().find(|kept| kept.slug == slug);
            last.map(|kept| said.insert(kept.slug.as_str(), *at));
        }
        last
    }

    /// The naming sentences of a pattern.
    pub fn naming_for(&self, pattern: &str) -> impl Iterator<Item = &Naming> {
        self.naming.iter().filter(move |naming| naming.pattern == pattern)
    }

    /// The one that is offered at this turn to feelings that are near this: they go round.
    pub fn naming_offered(&self, pattern: &str, near: Option<&str>, turn: usize) -> Option<&Naming> {
        let fits = |naming: &&Naming| {
            !naming.safety && !near.is_some_and(|near| naming.not_near.iter().any(|word| word == near))
        };
        let offered: Vec<_> = self.naming_for(pattern).filter(fits).collect();
        offered.get(turn.checked_rem(offered.len())?).copied()
    }

    /// What is offered beside it when fear may be right.
    pub fn naming_for_safety(&self) -> Option<&Naming> {
        self.naming.iter().find(|naming| naming.safety)
    }

    /// Ideas that may suit a pattern, the gentlest first.
    pub fn steps_for(&self, pattern: &str) -> Vec<&StepIdea> {
        let mut steps: Vec<_> =
            self.steps.iter().filter(|step| step.suits.iter().any(|word| word == pattern)).collect();
        steps.sort_by_key(|step| step.hard);
        steps
    }

    /// If-then lines for a set-off: those for this pull, and those for any.
    pub fn if_then_for(&self, set_off: &str, pull: Option<&str>) -> Vec<&IfThen> {
        let fits = |line: &&IfThen| {
            line.set_off == set_off && line.pull.as_deref().is_none_or(|wanted| pull.is_none_or(|pull| pull == wanted))
        };
        self.if_then.iter().filter(fits).collect()
    }

    /// First words of a letter for this kind of night: its own, then those for any.
    pub fn openings_for(&self, night: &str) -> Vec<&Opening> {
        let own = self.openings.iter().filter(|opening| opening.night.as_deref() == Some(night));
        own.chain(self.openings.iter().filter(|opening| opening.night.is_none())).collect()
    }
}

impl Phrase {
    /// The lines of one group, in their order.
    pub fn of<'p>(list: &'p [Self], group: &str) -> Vec<&'p Self> {
        list.iter().filter(|phrase| phrase.group == group).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(slug: &str, families: &[&str], pulls: &[&str]) -> Kept {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Kept { slug: slug.into(), families: owned(families), pulls: owned(pulls), sides: Vec::new(), text: slug.into() }
    }

    fn felt<'a>(near: Option<&'a str>, pull: Option<&'a str>) -> Felt<'a> {
        Felt { near, pull, side: None }
    }

    const DAY: i64 = 86_400_000;

    #[test]
    fn the_sentence_that_asks_most_and_fits_is_said() {
        let list = [kept("any", &[], &[]), kept("fear", &["fear"], &[]), kept("fear-close", &["fear"], &["close"])];
        let phrases = Phrases { kept: list.to_vec(), ..Phrases::default() };
        let fitting = |near, pull| phrases.kept_fitting(felt(near, pull)).0[0].slug.clone();
        assert_eq!(fitting(Some("fear"), Some("close")), "fear-close");
        assert_eq!(fitting(Some("fear"), Some("away")), "fear");
        assert_eq!(fitting(Some("joy"), Some("close")), "any");
        assert_eq!(fitting(None, None), "any");
        assert!(Phrases::default().kept_for(&[(felt(None, None), 0)]).is_none() && phrases.kept_for(&[]).is_none());
    }

    #[test]
    fn the_closest_are_whole_steps_until_there_are_three() {
        let list = ["a", "b"].map(|slug| kept(slug, &["fear"], &["close"]));
        let list = list.into_iter().chain(["c", "d"].map(|slug| kept(slug, &["fear"], &[])));
        let list = list.chain(["e"].map(|slug| kept(slug, &[], &[])));
        let phrases = Phrases { kept: list.collect(), ..Phrases::default() };
        for (near, pull, closest, fitting) in
            [(Some("fear"), Some("close"), 4, 5), (Some("fear"), None, 3, 3), (None, None, 1, 1)]
        {
            let (found, first) = phrases.kept_fitting(felt(near, pull));
            assert_eq!((first, found.len()), (closest, fitting), "{near:?} {pull:?}");
        }
    }

    #[test]
    fn it_is_the_closest_said_longest_ago_and_within_a_week_another_that_fits() {
        let list = ["a", "b", "c"].map(|slug| kept(slug, &["fear"], &[]));
        let list = list.into_iter().chain([kept("d", &[], &[])]);
        let phrases = Phrases { kept: list.collect(), ..Phrases::default() };
        let said = |days: &[i64]| {
            let moments: Vec<_> = days.iter().map(|day| (felt(Some("fear"), None), day * DAY)).collect();
            (1..=days.len()).map(|upto| phrases.kept_for(&moments[..upto]).unwrap().slug.clone()).collect::<String>()
        };
        assert_eq!(said(&[0, 0, 0, 0, 0]), "abcda", "a fourth in one night, and no fifth there is");
        assert_eq!(said(&[0, 7, 14, 21]), "abca", "weekly");
        assert_eq!(said(&[0, 1, 2, 6, 7]), "abcda");
    }

    #[test]
    fn naming_sentences_take_turns_and_leave_out_what_does_not_fit_or_is_about_safety() {
        let naming = |slug: &str, not_near: &[&str], safety| Naming {
            slug: slug.into(),
            pattern: "away".into(),
            not_near: not_near.iter().map(ToString::to_string).collect(),
            safety,
            text: slug.into(),
        };
        let list = vec![naming("air", &[], false), naming("risky", &["fear"], false), naming("scares", &[], true)];
        let phrases = Phrases { naming: list, ..Phrases::default() };
        let offered = |near, turn| phrases.naming_offered("away", near, turn).map(|naming| naming.slug.as_str());
        assert_eq!([0, 1, 2].map(|turn| offered(None, turn)), [Some("air"), Some("risky"), Some("air")]);
        assert_eq!([0, 1].map(|turn| offered(Some("fear"), turn)), [Some("air"), Some("air")]);
        assert_eq!(phrases.naming_offered("close", None, 3), None);
        assert_eq!(phrases.naming_for_safety().unwrap().slug, "scares");
    }
}
