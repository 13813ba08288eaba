//! Tau, corrected for the trend the baseline already had.

use serde::Serialize;

use crate::check::defined;
use crate::error::Error;
use crate::moments::{magnitude, median};
use crate::pairs::{s_across, tolerant_ranks};
use crate::slopes::Slopes;
use crate::values::Phases;

/// Baseline-corrected Tau and the line that was taken away.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct TauBc {
    /// Theil-Sen slope of the baseline per observation, in units of the data:
    /// not turned, so a falling baseline has a negative slope even when less
    /// is better. `None` below two baseline points.
    pub slope: Option<f64>,
    /// Median of `y - slope t` over the baseline, t = 1..m. `None` without a slope.
    pub intercept: Option<f64>,
    /// Tau of what is left, from -1 to 1, positive is better. `None` without a
    /// slope or with an empty phase.
    pub tau_bc: Option<f64>,
}

/// Tau after taking the baseline's own trend away from both phases.
///
/// The Theil-Sen line of A (t = 1..m) is carried on through B (t = m+1..m+n);
/// Tau is then computed from the residuals over mn. The correction is always
/// applied; Tarlow applies it only when the baseline trend is significant.
///
/// What surprises:
/// - Ties among residuals are exact. Baseline 2 3 5 3 has slope 2/3, and in
///   floating point residuals that are equal on paper differ in the last bit:
///   careless code (SingleCaseES too) then prints -.4 where -.5 is right. Here
///   residuals closer than 1e-12 of the largest value count as tied.
/// - The denominator is mn, so the bounds are -1 and 1. Tarlow's own uses
///   Kendall's tau-b, whose ceiling is about .71 for phases of equal length.
/// - A baseline slope carried over a long phase B soon leaves the scale.
///
/// # Errors
///
/// [`Problem::TooMany`](crate::Problem::TooMany) for a baseline of more than
/// 100,000 points.
///
/// # Example
///
/// ```
/// use stats::{Improvement, Phases, tau_bc};
///
/// let straight_line = Phases::new(
///     &[1.0, 2.0, 3.0, 4.0, 5.0],
///     &[6.0, 7.0, 8.0, 9.0, 10.0],
///     Improvement::Increase,
/// )?;
/// assert_eq!(tau_bc(&straight_line)?.tau_bc, Some(0.0));
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Tarlow (2017), Behavior Modification 41:427.
pub fn tau_bc(phases: &Phases<'_>) -> Result<TauBc, Error> {
    let (a, b) = (phases.baseline(), phases.treatment());
    let sessions: Vec<f64> = (1..=a.len() + b.len()).map(|t| t as f64).collect();
    let slopes = Slopes::new("A", &sessions[..a.len()], a)?;
    let Some(slope) = slopes.median().and_then(defined) else {
        return Ok(TauBc::default());
    };

    let above_line = |(y, t): (&f64, &f64)| y - slope * t;
    let rest: Vec<f64> = a.iter().chain(b).zip(&sessions).map(above_line).collect();
    let intercept = median(&rest[..a.len()]).and_then(defined);
    let ranks = tolerant_ranks(&rest, rounding_noise(a, b, slope));
    let (rest_a, rest_b) = ranks.split_at(a.len());
    let s = phases.improvement().orient_count(s_across(rest_a, rest_b));
    let computable = rest.iter().all(|value| value.is_finite());
    Ok(TauBc {
        slope: Some(slope),
        intercept,
        tau_bc: phases.sizes().filter(|_| computable).and_then(|(m, n)| defined(s as f64 / (m * n))),
    })
}

/// What residuals may differ by and still be equal on paper.
fn rounding_noise(a: &[f64], b: &[f64], slope: f64) -> f64 {
    let last = slope.abs() * (a.len() + b.len()) as f64;
    1e-12 * magnitude(a).max(magnitude(b)).max(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Improvement::{Decrease, Increase};

    fn phases<'a>(a: &'a [f64], b: &'a [f64]) -> Phases<'a> {
        Phases::new(a, b, Increase).unwrap()
    }

    #[test]
    fn a_straight_line_scores_tau_one_tau_u_point_six_and_tau_bc_zero() {
        let line = phases(&[1.0, 2.0, 3.0, 4.0, 5.0], &[6.0, 7.0, 8.0, 9.0, 10.0]);
        let result = crate::tau_u(&line);
        assert_eq!((result.tau, result.tau_u), (Some(1.0), Some(0.6)));
        let corrected = tau_bc(&line).unwrap();
        assert_eq!((corrected.slope, corrected.intercept, corrected.tau_bc), (Some(1.0), Some(0.0), Some(0.0)));
    }

    #[test]
    fn residual_ties_are_exact_so_the_answer_is_minus_point_five_not_minus_point_four() {
        let result = tau_bc(&phases(&[2.0, 3.0, 5.0, 3.0], &[4.0, 5.0, 5.0, 7.0, 6.0])).unwrap();
        assert!((result.slope.unwrap() - 2.0 / 3.0).abs() < 1e-15);
        assert_eq!(result.tau_bc, Some(-0.5));
    }

    #[test]
    fn residual_ties_stay_exact_on_tiny_and_on_huge_scales() {
        for scale in [1e-12, 1e-3, 1e9, 1e200] {
            let a = [2.0, 3.0, 5.0, 3.0].map(|y| y * scale);
            let b = [4.0, 5.0, 5.0, 7.0, 6.0].map(|y| y * scale);
            assert_eq!(tau_bc(&phases(&a, &b)).unwrap().tau_bc, Some(-0.5), "{scale}");
        }
    }

    #[test]
    fn less_is_better_leaves_the_line_in_units_of_the_data() {
        let falling = Phases::new(&[9.0, 8.0, 8.0, 7.0], &[2.0, 1.0, 0.0], Decrease).unwrap();
        let corrected = tau_bc(&falling).unwrap();
        assert!(corrected.slope.unwrap() < 0.0 && corrected.intercept.unwrap() > 0.0);
        assert_eq!(corrected.tau_bc, Some(1.0));
    }

    #[test]
    fn without_two_baseline_points_there_is_no_line_to_take_away() {
        let of = |a, b| tau_bc(&phases(a, b)).unwrap();
        assert_eq!(of(&[], &[1.0, 2.0]), TauBc::default());
        assert_eq!(of(&[1.0], &[1.0, 2.0]), TauBc::default());
        let no_treatment = of(&[1.0, 2.0], &[]);
        assert_eq!((no_treatment.slope, no_treatment.tau_bc), (Some(1.0), None));
    }
}
