//! A breathing pace: seconds in, held, out, held.

use serde::Deserialize;

/// One way to breathe, in whole seconds. A hold of 0 is left out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pacer {
    /// What the person picks it by, such as "In for 4, out for 6".
    pub label: String,
    /// Seconds breathing in.
    #[serde(rename = "in")]
    pub in_for: u8,
    /// Seconds held after breathing in.
    #[serde(default, rename = "hold")]
    pub hold_for: u8,
    /// Seconds breathing out.
    #[serde(rename = "out")]
    pub out_for: u8,
    /// Seconds held after breathing out.
    #[serde(default, rename = "rest")]
    pub rest_for: u8,
    /// How many rounds are offered.
    pub rounds: u16,
}

/// A part of one breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Breath {
    /// Breathing in.
    In,
    /// Holding with the air in.
    Hold,
    /// Breathing out.
    Out,
    /// Holding with the air out.
    Rest,
}

impl Pacer {
    /// The parts of one breath with their seconds, without those of 0.
    pub fn phases(&self) -> impl Iterator<Item = (Breath, u8)> + use<> {
        [
            (Breath::In, self.in_for),
            (Breath::Hold, self.hold_for),
            (Breath::Out, self.out_for),
            (Breath::Rest, self.rest_for),
        ]
        .into_iter()
        .filter(|(_, seconds)| *seconds > 0)
    }

    /// Whether the breath is held anywhere.
    pub fn holds(&self) -> bool {
        self.hold_for > 0 || self.rest_for > 0
    }

    /// Seconds for all rounds.
    pub fn seconds(&self) -> u32 {
        let round: u32 = self.phases().map(|(_, seconds)| u32::from(seconds)).sum();
        round * u32::from(self.rounds)
    }

    /// What would make this pace unkind or impossible.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        if self.label.trim().is_empty() {
            Some("a pacer has a label")
        } else if self.in_for == 0 || self.out_for == 0 {
            Some("a pacer breathes in and out")
        } else if [self.in_for, self.hold_for, self.out_for, self.rest_for].iter().any(|s| *s > 8) {
            Some("no part of a breath is longer than 8 seconds")
        } else if self.rounds == 0 {
            Some("a pacer has at least one round")
        } else if self.seconds() > 10 * 60 {
            Some("a pacer ends within 10 minutes")
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pacer(in_for: u8, hold_for: u8, out_for: u8, rest_for: u8) -> Pacer {
        Pacer { label: "trial".into(), in_for, hold_for, out_for, rest_for, rounds: 3 }
    }

    #[test]
    fn a_hold_of_nothing_is_no_part_of_the_breath() {
        let phases: Vec<_> = pacer(4, 0, 6, 0).phases().collect();
        assert_eq!(phases, [(Breath::In, 4), (Breath::Out, 6)]);
        assert!(!pacer(4, 0, 6, 0).holds());
        assert!(pacer(4, 4, 4, 4).holds());
    }

    #[test]
    fn the_length_counts_every_part_of_every_round() {
        assert_eq!(pacer(4, 4, 4, 4).seconds(), 48);
    }

    #[test]
    fn a_long_hold_is_refused() {
        assert!(pacer(4, 9, 4, 0).fault().is_some());
        assert!(pacer(4, 4, 4, 4).fault().is_none());
    }
}
