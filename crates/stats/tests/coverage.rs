//! How often the 95 % intervals hold the truth, on made-up data.
//!
//! The full figures, over 10,000 data sets a row, come from
//!
//! ```text
//! cargo test --release -p stats --test coverage -- --ignored --nocapture
//! ```

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use stats::{Beta, Improvement, Interval, Phases, Values, beta_binomial, nap, paired_change, wilson_ci};

/// SplitMix64: enough chance for a simulation, and the same on every run.
struct Chance(u64);

impl Chance {
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Between 0 and 1, neither of them.
    fn share(&mut self) -> f64 {
        ((self.bits() >> 11) as f64 + 0.5) / (1u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        let radius = (-2.0 * self.share().ln()).sqrt();
        radius * (std::f64::consts::TAU * self.share()).cos()
    }

    fn normals(&mut self, n: usize, mean: f64) -> Vec<f64> {
        (0..n).map(|_| mean + self.normal()).collect()
    }

    fn successes(&mut self, n: u64, rate: f64) -> u64 {
        (0..n).filter(|_| self.share() < rate).count() as u64
    }
}

fn share_held(sets: usize, mut one: impl FnMut(&mut Chance) -> (Interval, f64)) -> f64 {
    let mut chance = Chance(2026);
    let held = (0..sets).filter(|_| {
        let (interval, truth) = one(&mut chance);
        interval.lower <= truth && truth <= interval.upper
    });
    held.count() as f64 / sets as f64
}

fn coverage(sets: usize) -> Vec<(String, f64)> {
    let mut rows = Vec::new();
    // The shift between two normals with a spread of 1 that makes the true NAP.
    for (truth, shift) in [(0.5, 0.0), (0.7, 0.741_614_2), (0.9, 1.812_387_6)] {
        for (m, n) in [(5, 5), (5, 12), (10, 12), (20, 20)] {
            let held = share_held(sets, |chance| {
                let (a, b) = (chance.normals(m, 0.0), chance.normals(n, shift));
                let phases = Phases::new(&a, &b, Improvement::Increase).unwrap();
                (nap(&phases).ci95.unwrap(), truth)
            });
            rows.push((format!("NAP {truth}, {m} and {n} points"), held));
        }
    }
    for n in [10, 30, 100] {
        for rate in [0.1, 0.3, 0.5] {
            let held = share_held(sets, |chance| {
                let k = chance.successes(n, rate);
                (wilson_ci(k, n).unwrap().ci95.unwrap(), rate)
            });
            rows.push((format!("Wilson, rate {rate}, {n} trials"), held));
        }
    }
    for n in [0, 5, 20, 100] {
        let held = share_held(sets, |chance| {
            let rate = chance.share();
            let k = chance.successes(n, rate);
            let prior = Beta::new("prior", [1.0, 1.0]).unwrap();
            (beta_binomial(k, n, prior).unwrap().ci95.unwrap(), rate)
        });
        rows.push((format!("Beta, rate drawn from the prior, {n} trials"), held));
    }
    for n in [3, 8, 30] {
        let held = share_held(sets, |chance| {
            let (before, after) = (chance.normals(n, 5.0), chance.normals(n, 4.0));
            let (before, after) = (Values::new("before", &before), Values::new("after", &after));
            let change = paired_change(before.unwrap(), after.unwrap(), Improvement::Decrease);
            (change.unwrap().ci95.unwrap(), 1.0)
        });
        rows.push((format!("paired t, {n} pairs"), held));
    }
    rows
}

#[test]
fn intervals_hold_the_truth_about_as_often_as_they_say() {
    for (what, held) in coverage(400) {
        assert!((0.88..=1.0).contains(&held), "{what}: {held}");
    }
}

#[test]
#[ignore = "the full figures: 10,000 data sets a row, best in release"]
fn coverage_over_ten_thousand_data_sets() {
    for (what, held) in coverage(10_000) {
        println!("{what:<45} {held:.4}");
        assert!((0.91..=0.999).contains(&held), "{what}: {held}");
    }
}
