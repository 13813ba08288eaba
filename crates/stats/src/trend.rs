//! Monotone trend and association, by ranks.

use serde::Serialize;

use crate::check::{defined, same_length};
use crate::distribution::normal_two_sided;
use crate::error::Error;
use crate::pairs::{each_inversion, pairs_among, s_within, tie_groups};
use crate::values::Values;

/// The Mann-Kendall test of a series.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MannKendall {
    /// Sum of sgn(y_j - y_i) over i < j; positive when the series rises.
    #[serde(rename = "S")]
    pub s: i64,
    /// Variance of S when there is no trend, corrected for ties.
    #[serde(rename = "var_S")]
    pub var_s: f64,
    /// `(S - sgn S) / sqrt(var_S)`; 0 when S is 0.
    pub z: f64,
    /// Two-sided p from the normal approximation; 1 when S is 0.
    pub p: f64,
    /// `S / (n(n-1)/2)`. `None` below two points.
    pub tau_a: Option<f64>,
    /// `S / sqrt(n0 (n0 - ties))`, n0 = n(n-1)/2. `None` for a constant series.
    pub tau_b: Option<f64>,
}

/// Does a series rise or fall, by ranks alone?
///
/// What surprises: signs are those of the series, rising is positive, whether
/// or not that is better. The p-value rests on a normal approximation and on
/// independent points; below 10 points, or when days lean on each other, it
/// deserves no words. A constant series has S 0 and p 1 and no tau-b.
///
/// # Example
///
/// ```
/// use stats::{Values, mann_kendall};
///
/// let weekly = [5.2, 5.0, 5.1, 4.8, 4.9, 4.6, 4.4, 4.5, 4.1, 4.2, 3.9, 3.8];
/// let trend = mann_kendall(Values::new("y", &weekly)?);
/// assert_eq!(trend.s, -58);
/// assert!((trend.z - -3.909).abs() < 5e-4);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Mann (1945), Econometrica 13:245; Kendall (1975), Rank Correlation Methods.
pub fn mann_kendall(y: Values<'_>) -> MannKendall {
    let n = y.len() as i64;
    let s = s_within(&y);
    let var_s = (rank_variance(n) - tie_groups(&y).map(rank_variance).sum::<f64>()) / 18.0;
    let z = match s {
        0 => 0.0,
        _ => (s - s.signum()) as f64 / var_s.sqrt(),
    };
    let all = pairs_among(n);
    let tied: i64 = tie_groups(&y).map(pairs_among).sum();
    MannKendall {
        s,
        var_s,
        z,
        p: normal_two_sided(z),
        tau_a: defined(s as f64 / all as f64),
        tau_b: defined(s as f64 / geometric_mean(all, all - tied)),
    }
}

/// n(n-1)(2n+5), of a whole series or of a group of ties.
pub(crate) fn rank_variance(n: i64) -> f64 {
    let n = n as f64;
    n * (n - 1.0) * (2.0 * n + 5.0)
}

fn geometric_mean(left: i64, right: i64) -> f64 {
    (left as f64 * right as f64).sqrt()
}

/// Kendall's rank correlation, corrected for ties.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct KendallTauB {
    /// Concordant minus discordant pairs.
    #[serde(rename = "S")]
    pub s: i64,
    /// The denominator, `sqrt((n0 - ties in x)(n0 - ties in y))`.
    #[serde(rename = "D")]
    pub d: f64,
    /// `S / D`, from -1 to 1. `None` when `D` is 0: fewer than two points, or a
    /// constant x or y.
    pub tau_b: Option<f64>,
}

/// Do two things rise and fall together, by ranks alone?
///
/// What surprises: with a two-valued x, tau-b cannot reach 1: its ceiling is
/// about .71 when both values are equally common.
///
/// # Errors
///
/// Names `y` when the two lists differ in length.
///
/// # Example
///
/// ```
/// use stats::{Values, kendall_tau_b};
///
/// let (x, y) = ([1.0, 2.0, 2.0, 3.0], [1.0, 3.0, 2.0, 4.0]);
/// let together = kendall_tau_b(Values::new("x", &x)?, Values::new("y", &y)?)?;
/// assert_eq!(together.s, 5);
/// assert!((together.tau_b.unwrap() - 0.9128709291752769).abs() < 1e-12);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Kendall (1945), Biometrika 33:239; counted as in Knight (1966), Journal of
/// the American Statistical Association 61:436.
pub fn kendall_tau_b(x: Values<'_>, y: Values<'_>) -> Result<KendallTauB, Error> {
    same_length("y", x.len(), y.len())?;
    let mut points: Vec<(f64, f64)> = x.iter().copied().zip(y.iter().copied()).collect();
    points.sort_unstable_by(|p, q| order(p.0, q.0).then(order(p.1, q.1)));

    let all = pairs_among(points.len() as i64);
    let tied_x: i64 = tie_groups(&x).map(pairs_among).sum();
    let tied_y: i64 = tie_groups(&y).map(pairs_among).sum();
    let tied_both: i64 =
        points.chunk_by(|left, right| left == right).map(|group| pairs_among(group.len() as i64)).sum();
    let mut discordant = 0;
    each_inversion(&mut points, &|left, right| left.1 > right.1, &mut |left, _| {
        discordant += left.len() as i64;
    });

    let s = all - tied_x - tied_y + tied_both - 2 * discordant;
    let d = geometric_mean(all - tied_x, all - tied_y);
    Ok(KendallTauB { s, d, tau_b: defined(s as f64 / d) })
}

/// Order of finite numbers in which -0 and 0 are equal, as in `==`.
fn order(left: f64, right: f64) -> std::cmp::Ordering {
    (left + 0.0).total_cmp(&(right + 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WEEKLY: [f64; 12] = [5.2, 5.0, 5.1, 4.8, 4.9, 4.6, 4.4, 4.5, 4.1, 4.2, 3.9, 3.8];

    fn values(list: &[f64]) -> Values<'_> {
        Values::new("list", list).unwrap()
    }

    #[test]
    fn the_falling_series_of_the_methods_page() {
        let trend = mann_kendall(values(&WEEKLY));
        assert_eq!(trend.s, -58);
        assert!((trend.var_s - 212.666_666_7).abs() < 1e-6);
        assert!((trend.z - -3.908_6).abs() < 1e-4, "{}", trend.z);
    }

    #[test]
    fn a_constant_series_has_s_zero_p_one_and_no_tau_b() {
        let trend = mann_kendall(values(&[4.0; 6]));
        assert_eq!((trend.s, trend.var_s, trend.z, trend.p), (0, 0.0, 0.0, 1.0));
        assert_eq!(trend.tau_b, None);
    }

    #[test]
    fn one_point_or_none_has_no_tau() {
        for series in [&[][..], &[1.0]] {
            let trend = mann_kendall(values(series));
            assert_eq!((trend.s, trend.tau_a, trend.tau_b), (0, None, None));
            assert!(trend.var_s == 0.0 && trend.p == 1.0);
        }
    }

    #[test]
    fn ties_lower_the_variance_of_s() {
        // n = 4, groups 2 + 2: (4*3*13 - 2*(2*1*9)) / 18
        let trend = mann_kendall(values(&[1.0, 1.0, 2.0, 2.0]));
        assert!((trend.var_s - 120.0 / 18.0).abs() < 1e-12);
        assert_eq!(trend.s, 4);
    }

    #[test]
    fn kendall_of_a_constant_is_undefined_and_its_denominator_zero() {
        let both = kendall_tau_b(values(&[1.0, 1.0, 1.0]), values(&[1.0, 2.0, 3.0])).unwrap();
        assert_eq!((both.s, both.d, both.tau_b), (0, 0.0, None));
    }

    #[test]
    fn lists_of_different_length_are_refused_by_name() {
        let error = kendall_tau_b(values(&[1.0]), values(&[1.0, 2.0])).unwrap_err();
        assert_eq!(error.field, "y");
    }
}
