//! Tau, and the several numbers called Tau-U.

use serde::Serialize;

use crate::check::defined;
use crate::pairs::{pairs_among, s_across, s_within};
use crate::values::Phases;

/// Tau and Tau-U after Parker and others (2011).
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TauU {
    /// Sum of signs over all pairs of one A and one B; positive is better.
    #[serde(rename = "S_AB")]
    pub s_ab: i64,
    /// Kendall's S of the baseline; positive means it was already improving.
    #[serde(rename = "S_A")]
    pub s_a: i64,
    /// Kendall's S of phase B; positive means it goes on improving.
    #[serde(rename = "S_B")]
    pub s_b: i64,
    /// `S_AB / mn`, from -1 to 1. `None` when a phase is empty.
    pub tau: Option<f64>,
    /// `(S_AB - S_A) / mn`. Not bounded by 1. `None` when a phase is empty.
    pub tau_u: Option<f64>,
}

/// Tau, and Tau-U as in Parker and others (2011): A vs B minus baseline trend.
///
/// What surprises: Tau-U can pass 1, and its false-alarm rate is inflated when
/// the baseline has a trend (Tarlow 2017). Five other formulas go by the same
/// name: [`tau_u_family`]. A straight line cut in two scores Tau 1 and Tau-U
/// .6; [`tau_bc`](crate::tau_bc()) gives it 0.
///
/// # Example
///
/// ```
/// use stats::{Improvement, Phases, tau_u};
///
/// let phases = Phases::new(&[3.0, 3.0, 4.0, 5.0], &[4.0, 5.0, 6.0, 7.0, 7.0], Improvement::Increase)?;
/// let result = tau_u(&phases);
/// assert_eq!((result.tau, result.tau_u), (Some(0.80), Some(0.55)));
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Parker, Vannest, Davis & Sauber (2011), Behavior Therapy 42:284.
pub fn tau_u(phases: &Phases<'_>) -> TauU {
    let Counts { s_ab, s_a, s_b } = Counts::of(phases);
    let share = |count: i64| phases.sizes().and_then(|(m, n)| defined(count as f64 / (m * n)));
    TauU { s_ab, s_a, s_b, tau: share(s_ab), tau_u: share(s_ab - s_a) }
}

/// The formulas that different authors and programs all call Tau-U.
///
/// The five shares are `None` when a phase is empty.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TauUFamily {
    /// Sum of signs over all pairs of one A and one B; positive is better.
    #[serde(rename = "S_AB")]
    pub s_ab: i64,
    /// Kendall's S of the baseline.
    #[serde(rename = "S_A")]
    pub s_a: i64,
    /// Kendall's S of phase B.
    #[serde(rename = "S_B")]
    pub s_b: i64,
    /// `S_AB / mn`: plain Tau.
    #[serde(rename = "A_vs_B")]
    pub a_vs_b: Option<f64>,
    /// `(S_AB - S_A) / mn`: the paper's Tau-U, not bounded by 1.
    #[serde(rename = "A_vs_B_minus_trendA_parker")]
    pub minus_trend_a_parker: Option<f64>,
    /// `(S_AB - S_A) / (mn + m(m-1)/2)`: over all pairs that enter.
    #[serde(rename = "A_vs_B_minus_trendA_complete")]
    pub minus_trend_a_complete: Option<f64>,
    /// `(S_AB + S_B) / (mn + n(n-1)/2)`: credits a trend within B.
    #[serde(rename = "A_vs_B_plus_trendB")]
    pub plus_trend_b: Option<f64>,
    /// `(S_AB + S_B - S_A) / (N(N-1)/2)`: both, over all pairs there are.
    #[serde(rename = "A_vs_B_plus_trendB_minus_trendA")]
    pub plus_trend_b_minus_trend_a: Option<f64>,
}

/// The whole Tau-U family, each member by its full name.
///
/// One data set gives 1.04, .918, .633 and .632, all printed somewhere as
/// "Tau-U": never show one without saying which.
///
/// # Example
///
/// ```
/// use stats::{Improvement, Phases, tau_u_family};
///
/// let phases = Phases::new(&[3.0, 3.0, 4.0, 5.0], &[4.0, 5.0, 6.0, 7.0, 7.0], Improvement::Increase)?;
/// let family = tau_u_family(&phases);
/// assert_eq!(family.minus_trend_a_parker, Some(11.0 / 20.0));
/// assert_eq!(family.minus_trend_a_complete, Some(11.0 / 26.0));
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Parker and others (2011); the denominators as compared by Tarlow (2017) and
/// in the R package scan.
pub fn tau_u_family(phases: &Phases<'_>) -> TauUFamily {
    let Counts { s_ab, s_a, s_b } = Counts::of(phases);
    let (m, n) = (phases.baseline().len() as i64, phases.treatment().len() as i64);
    let share = |count: i64, pairs: i64| phases.sizes().and_then(|_| defined(count as f64 / pairs as f64));
    TauUFamily {
        s_ab,
        s_a,
        s_b,
        a_vs_b: share(s_ab, m * n),
        minus_trend_a_parker: share(s_ab - s_a, m * n),
        minus_trend_a_complete: share(s_ab - s_a, m * n + pairs_among(m)),
        plus_trend_b: share(s_ab + s_b, m * n + pairs_among(n)),
        plus_trend_b_minus_trend_a: share(s_ab + s_b - s_a, pairs_among(m + n)),
    }
}

struct Counts {
    s_ab: i64,
    s_a: i64,
    s_b: i64,
}

impl Counts {
    fn of(phases: &Phases<'_>) -> Self {
        let better = |count| phases.improvement().orient_count(count);
        Self {
            s_ab: better(s_across(phases.baseline(), phases.treatment())),
            s_a: better(s_within(phases.baseline())),
            s_b: better(s_within(phases.treatment())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Improvement::{Decrease, Increase};

    fn phases<'a>(a: &'a [f64], b: &'a [f64]) -> Phases<'a> {
        Phases::new(a, b, Increase).unwrap()
    }

    #[test]
    fn the_worked_example_of_single_case_es() {
        let result = tau_u(&phases(&[3.0, 3.0, 4.0, 5.0], &[4.0, 5.0, 6.0, 7.0, 7.0]));
        assert_eq!((result.s_ab, result.s_a, result.s_b), (16, 5, 9));
        assert_eq!((result.tau, result.tau_u), (Some(0.8), Some(0.55)));
    }

    #[test]
    fn one_data_set_gives_four_numbers_that_all_go_by_tau_u() {
        let a = [3.0, 6.0, 3.0, 2.0, 2.0];
        let b = [7.0, 6.0, 7.0, 5.0, 10.0, 10.0, 7.0, 10.0, 8.0, 9.0, 9.0, 8.0, 8.0, 10.0, 12.0];
        let family = tau_u_family(&phases(&a, &b));
        assert_eq!((family.s_ab, family.s_a, family.s_b), (72, -6, 42));
        let printed = [
            (family.minus_trend_a_parker, 1.04),
            (family.minus_trend_a_complete, 0.918),
            (family.plus_trend_b, 0.633),
            (family.plus_trend_b_minus_trend_a, 0.632),
        ];
        for (share, expected) in printed {
            assert!((share.unwrap() - expected).abs() < 5e-4, "{expected}");
        }
    }

    #[test]
    fn less_is_better_turns_every_count() {
        let falling = Phases::new(&[9.0, 8.0, 8.0, 7.0], &[5.0, 6.0, 4.0], Decrease).unwrap();
        let result = tau_u(&falling);
        assert_eq!((result.s_ab, result.s_a, result.tau), (12, 5, Some(1.0)));
    }

    #[test]
    fn a_missing_phase_leaves_the_shares_undefined_and_the_counts_known() {
        let no_baseline = phases(&[], &[1.0, 2.0]);
        assert_eq!((tau_u(&no_baseline).tau, tau_u(&no_baseline).s_b), (None, 1));
        assert_eq!(tau_u_family(&no_baseline).plus_trend_b, None);
    }
}
