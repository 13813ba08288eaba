//! Which of the sentences fits.

use super::{IfThen, Kept, Naming, Opening, Phrase, Phrases, StepIdea};

impl Kept {
    /// How many things it asks of a moment, or nothing where one of them is not so.
    fn closeness(&self, family: Option<&str>, pull: Option<&str>, side: Option<&str>) -> Option<usize> {
        let asked = [(&self.families, family), (&self.pulls, pull), (&self.sides, side)];
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
    /// What to say back after a moment with these was kept.
    ///
    /// The sentences that ask most of the moment and still fit are the candidates; `turn` (a
    /// day, a count) goes round among them, so that the same moment reads the same on one day.
    pub fn kept_for(&self, family: Option<&str>, pull: Option<&str>, side: Option<&str>, turn: usize) -> Option<&Kept> {
        let fitting: Vec<_> =
            self.kept.iter().filter_map(|kept| Some((kept.closeness(family, pull, side)?, kept))).collect();
        let closest = fitting.iter().map(|(closeness, _)| *closeness).max()?;
        let candidates: Vec<_> = fitting.iter().filter(|(closeness, _)| *closeness == closest).collect();
        candidates.get(turn % candidates.len()).map(|(_, kept)| *kept)
    }

    /// The naming sentences of a pattern; the first is the one offered.
    pub fn naming_for(&self, pattern: &str) -> impl Iterator<Item = &Naming> {
        self.naming.iter().filter(move |naming| naming.pattern == pattern)
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

    #[test]
    fn the_sentence_that_asks_most_and_fits_is_said() {
        let list = [kept("any", &[], &[]), kept("fear", &["fear"], &[]), kept("fear-close", &["fear"], &["close"])];
        let phrases = Phrases { kept: list.to_vec(), ..Phrases::default() };
        let said = |family, pull| phrases.kept_for(family, pull, None, 0).unwrap().slug.clone();
        assert_eq!(said(Some("fear"), Some("close")), "fear-close");
        assert_eq!(said(Some("fear"), Some("away")), "fear");
        assert_eq!(said(Some("joy"), Some("close")), "any");
        assert_eq!(said(None, None), "any");
    }

    #[test]
    fn turns_go_round_among_the_closest() {
        let phrases = Phrases { kept: vec![kept("one", &[], &[]), kept("two", &[], &[])], ..Phrases::default() };
        let said: Vec<_> = (0..3).map(|turn| phrases.kept_for(None, None, None, turn).unwrap().slug.clone()).collect();
        assert_eq!(said, ["one", "two", "one"]);
        assert!(Phrases::default().kept_for(None, None, None, 5).is_none());
    }
}
