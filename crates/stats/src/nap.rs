//! Nonoverlap of all pairs.

use serde::Serialize;

use crate::check::defined;
use crate::distribution::{Z, bisect};
use crate::pairs::count_below;
use crate::values::{Interval, Phases};

/// Nonoverlap of all pairs, its three standard errors and its interval.
///
/// Everything is `None` when a phase is empty.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Nap {
    /// Share of pairs (one A, one B) in which B is better, ties one half.
    /// From 0 to 1; .5 is no difference.
    pub nap: Option<f64>,
    /// The exactly unbiased standard error (Sen 1967; Mee 1990). `None` also
    /// with one point in a phase, and in the rare case of a negative estimate
    /// of the variance.
    pub se_unbiased: Option<f64>,
    /// The standard error after Hanley & McNeil (1982).
    pub se_hanley: Option<f64>,
    /// The standard error if nothing had changed: depends on the counts alone.
    pub se_null: Option<f64>,
    /// 95 % interval after Newcombe (2006), method 5.
    pub ci95: Option<Interval>,
}

/// In how many of all pairs of one A and one B the B is better.
///
/// Equal to the Mann-Whitney U divided by mn, and to the area under the ROC
/// curve. In words: "pick one week from before and one from after at random;
/// the later one was better about x in 10 times".
///
/// What surprises:
/// - At NAP = 1 the interval does not shrink to a point. Its upper end is 1 and
///   its lower end the inner root of Newcombe's equation, .540 for 3 and 4
///   points. SingleCaseES 0.7.4 prints 1 to 1, because its root finder stops on
///   the end point, which is a root too.
/// - The standard errors hold NAP at least 1/(2mn) away from 0 and 1, so they
///   are not 0 when the phases do not overlap; `nap` itself is not moved.
/// - Order within a phase plays no part. A trend that began before B counts
///   fully as improvement: see [`tau_bc`](crate::tau_bc()).
/// - Dependence between neighbouring days is not accounted for.
///
/// # Example
///
/// ```
/// use stats::{Improvement, Phases, nap};
///
/// let before = [20.0, 20.0, 26.0, 25.0, 22.0, 23.0];
/// let after = [28.0, 25.0, 24.0, 27.0, 30.0, 30.0, 29.0];
/// let result = nap(&Phases::new(&before, &after, Improvement::Increase)?);
///
/// assert!((result.nap.unwrap() - 38.5 / 42.0).abs() < 1e-12);
/// assert!((result.se_unbiased.unwrap() - 0.0690065559).abs() < 1e-9);
/// let interval = result.ci95.unwrap();
/// assert!((interval.lower - 0.59732).abs() < 1e-5);
/// assert!((interval.upper - 0.98599).abs() < 1e-5);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Parker & Vannest (2009), Behavior Therapy 40:357. Standard errors as in
/// SingleCaseES (Pustejovsky). Newcombe (2006), Statistics in Medicine 25:559.
pub fn nap(phases: &Phases<'_>) -> Nap {
    let Some((m, n)) = phases.sizes() else {
        return Nap::default();
    };
    let (a, b) = phases.sorted();
    let won_by_b: Vec<f64> = b.iter().map(|&value| count_below(&a, value)).collect();
    let lost_by_a: Vec<f64> = a.iter().map(|&value| n - count_below(&b, value)).collect();
    let nap = won_by_b.iter().sum::<f64>() / (m * n);

    let edge = 0.5 / (m * n);
    let held = nap.clamp(edge, 1.0 - edge);
    let rows = spread_of_shares(&lost_by_a, n, nap);
    let columns = spread_of_shares(&won_by_b, m, nap);
    let single = spread_of_pairs(&a, &b, nap);

    let unbiased = (held * (1.0 - held) + n * rows + m * columns - 2.0 * single) / ((m - 1.0) * (n - 1.0));
    let hanley = (held * (1.0 - held) + (n - 1.0) * rows + (m - 1.0) * columns) / (m * n);
    Nap {
        nap: defined(nap),
        se_unbiased: defined(unbiased.sqrt()),
        se_hanley: defined(hanley.sqrt()),
        se_null: defined(((m + n + 1.0) / (12.0 * m * n)).sqrt()),
        ci95: newcombe(nap, m, n),
    }
}

/// Q1 and Q2: mean squared distance of each point's share of wins from NAP.
fn spread_of_shares(wins: &[f64], opponents: f64, nap: f64) -> f64 {
    let squares = wins.iter().map(|won| (won / opponents - nap).powi(2));
    squares.sum::<f64>() / wins.len() as f64
}

/// Q3: mean squared distance of each pair's 1, .5 or 0 from NAP.
fn spread_of_pairs(a: &[f64], b: &[f64], nap: f64) -> f64 {
    let (mut worse, mut not_better) = (0, 0);
    for value in a {
        worse += b.partition_point(|other| other < value);
        not_better += b.partition_point(|other| other <= value);
    }
    let all = (a.len() * b.len()) as f64;
    let (worse, tied) = (worse as f64, (not_better - worse) as f64);
    let better = all - worse - tied;
    (better * (1.0 - nap).powi(2) + tied * (0.5 - nap).powi(2) + worse * nap.powi(2)) / all
}

/// Both roots of `(nap - t)^2 = z^2 v(t)`: the squared distance is convex and
/// the variance concave in t, so each side of `nap` holds exactly one.
fn newcombe(nap: f64, m: f64, n: f64) -> Option<Interval> {
    let h = (m + n) / 2.0 - 1.0;
    let outside = |t: f64| {
        let weight = 1.0 + h * ((1.0 - t) / (2.0 - t) + t / (1.0 + t));
        (nap - t).powi(2) > Z * Z * t * (1.0 - t) * weight / (m * n)
    };
    let lower = if nap > 0.0 { bisect(0.0, nap, |t| !outside(t)) } else { 0.0 };
    let upper = if nap < 1.0 { bisect(nap, 1.0, outside) } else { 1.0 };
    Interval::new(lower, upper)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Improvement::{Decrease, Increase};

    fn of(a: &[f64], b: &[f64]) -> Nap {
        nap(&Phases::new(a, b, Increase).unwrap())
    }

    #[test]
    fn the_worked_example_of_single_case_es() {
        let result = of(&[20.0, 20.0, 26.0, 25.0, 22.0, 23.0], &[28.0, 25.0, 24.0, 27.0, 30.0, 30.0, 29.0]);
        assert!((result.nap.unwrap() - 0.916_666_666_7).abs() < 1e-9);
        assert!((result.se_unbiased.unwrap() - 0.069_006_555_9).abs() < 1e-9);
        assert!((result.se_hanley.unwrap() - 0.077_391_853_4).abs() < 1e-9);
        assert!((result.se_null.unwrap() - (14.0f64 / 504.0).sqrt()).abs() < 1e-12);
    }

    #[test]
    fn complete_separation_keeps_an_interval_of_real_width() {
        let interval = of(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0, 7.0]).ci95.unwrap();
        assert_eq!(interval.upper, 1.0);
        assert!((interval.lower - 0.540).abs() < 5e-4, "{}", interval.lower);
    }

    #[test]
    fn complete_separation_the_wrong_way_is_the_mirror_image() {
        let up = of(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0, 7.0]).ci95.unwrap();
        let phases = Phases::new(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0, 7.0], Decrease).unwrap();
        let result = nap(&phases);
        let down = result.ci95.unwrap();
        assert_eq!((result.nap, down.lower), (Some(0.0), 0.0));
        assert!((down.upper - (1.0 - up.lower)).abs() < 1e-12);
        assert!(result.se_unbiased.unwrap() > 0.0);
    }

    #[test]
    fn an_empty_phase_leaves_everything_undefined() {
        assert_eq!(of(&[], &[1.0]), Nap::default());
        assert_eq!(of(&[1.0], &[]), Nap::default());
    }

    #[test]
    fn one_point_in_a_phase_has_no_unbiased_standard_error() {
        let result = of(&[1.0], &[2.0, 3.0]);
        assert_eq!((result.nap, result.se_unbiased), (Some(1.0), None));
        assert!(result.ci95.is_some() && result.se_hanley.is_some());
    }

    #[test]
    fn all_tied_is_one_half() {
        assert_eq!(of(&[3.0; 4], &[3.0; 5]).nap, Some(0.5));
    }

    #[test]
    fn equal_decimals_tie_and_huge_values_compare() {
        assert_eq!(of(&[0.1, 0.1], &[0.1]).nap, Some(0.5));
        assert_eq!(of(&[-1e308, 1e308], &[1.7e308]).nap, Some(1.0));
    }
}
