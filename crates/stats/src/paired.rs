//! Before and after, pair by pair.

use serde::Serialize;
use statrs::distribution::{Binomial, Discrete};

use crate::check::{defined, same_length};
use crate::distribution::{t_quantile, t_two_sided};
use crate::error::Error;
use crate::moments::{magnitude, mean, median, sample_sd};
use crate::values::{Improvement, Interval, Values};

/// Change over repeated before-and-after pairs; positive is better.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PairedChange {
    /// How many pairs.
    pub n: usize,
    /// Mean improvement, in points of the scale. `None` without pairs.
    pub mean_improvement: Option<f64>,
    /// Sample SD of the improvements. `None` below two pairs.
    pub sd_improvement: Option<f64>,
    /// Median improvement. `None` without pairs.
    pub median_improvement: Option<f64>,
    /// Pairs that got better.
    pub n_better: usize,
    /// Pairs that stayed exactly the same.
    pub n_same: usize,
    /// Pairs that got worse.
    pub n_worse: usize,
    /// Paired t. `None` below two pairs or without spread.
    pub t: Option<f64>,
    /// Its degrees of freedom, n - 1. `None` below two pairs.
    pub df: Option<usize>,
    /// Two-sided p of t.
    pub p: Option<f64>,
    /// 95 % t interval of the mean improvement. `None` whenever `t` is.
    pub ci95: Option<Interval>,
    /// Mean over the SD of the improvements. `None` whenever `t` is.
    pub d_z: Option<f64>,
    /// Mean over the average of the two SDs, before and after. `None` below two
    /// pairs or when neither list has any spread.
    pub d_av: Option<f64>,
    /// Exact two-sided sign test; ties are left out. `None` when no pair changed.
    pub sign_test_p: Option<f64>,
}

/// What an exercise was followed by, over its uses.
///
/// What surprises:
/// - A drop after a peak happens by itself (regression to the mean): the figure
///   says "it was lower afterwards", not why.
/// - `d_z` depends on how alike the pairs are and is not `d_av`; both are named
///   as in Lakens (2013), `d_av` with the plain average of both SDs.
/// - Improvements that are equal on paper (.3 - .1 and .4 - .2) have no spread:
///   t is undefined, not 1e16.
///
/// # Errors
///
/// Names `after` when the two lists differ in length.
///
/// # Example
///
/// ```
/// use stats::{Improvement, Values, paired_change};
///
/// let before = [70.0, 60.0, 80.0, 55.0, 65.0, 75.0, 50.0, 60.0];
/// let after = [50.0, 45.0, 60.0, 50.0, 55.0, 50.0, 45.0, 40.0];
/// let change = paired_change(
///     Values::new("before", &before)?,
///     Values::new("after", &after)?,
///     Improvement::Decrease,
/// )?;
/// assert_eq!(change.mean_improvement, Some(15.0));
/// assert!((change.t.unwrap() - 5.61).abs() < 5e-3);
/// assert!((change.ci95.unwrap().lower - 8.7).abs() < 0.05);
/// assert!((change.sign_test_p.unwrap() - 0.0078).abs() < 5e-5);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Student (1908); Lakens (2013), Frontiers in Psychology 4:863, formulas 6
/// and 10.
pub fn paired_change(before: Values<'_>, after: Values<'_>, better: Improvement) -> Result<PairedChange, Error> {
    same_length("after", before.len(), after.len())?;
    let improvements: Vec<f64> =
        before.iter().zip(after.iter()).map(|(before, after)| better.orient(after - before)).collect();
    let n = improvements.len();
    let mean = mean(&improvements).and_then(defined);
    let sd = spread(&improvements, magnitude(&before).max(magnitude(&after)));
    let t_test = mean.zip(sd).and_then(|(mean, sd)| TTest::new(mean, sd, n));
    let n_better = improvements.iter().filter(|change| **change > 0.0).count();
    let n_worse = improvements.iter().filter(|change| **change < 0.0).count();
    let average_sd = sample_sd(&before)
        .zip(sample_sd(&after))
        .map(|(before, after)| f64::midpoint(before, after))
        .filter(|sd| *sd > 0.0);
    Ok(PairedChange {
        n,
        mean_improvement: mean,
        sd_improvement: sd,
        median_improvement: median(&improvements).and_then(defined),
        n_better,
        n_same: n - n_better - n_worse,
        n_worse,
        t: t_test.map(|test| test.t),
        df: (n >= 2).then(|| n - 1),
        p: t_test.and_then(|test| t_two_sided(test.t, (n - 1) as f64)),
        ci95: t_test.and_then(|test| test.interval()),
        d_z: t_test.and_then(|test| defined(test.mean / test.sd)),
        d_av: mean.zip(average_sd).and_then(|(mean, sd)| defined(mean / sd)),
        sign_test_p: sign_test(n_better, n_worse),
    })
}

/// The sample SD, 0 when the improvements differ by rounding alone.
fn spread(improvements: &[f64], scale: f64) -> Option<f64> {
    let first = improvements.first()?;
    let alike = |change: &f64| (change - first).abs() <= 1e-13 * scale;
    if improvements.len() >= 2 && improvements.iter().all(alike) {
        return Some(0.0);
    }
    sample_sd(improvements).and_then(defined)
}

#[derive(Clone, Copy)]
struct TTest {
    mean: f64,
    sd: f64,
    error: f64,
    t: f64,
    df: f64,
}

impl TTest {
    fn new(mean: f64, sd: f64, n: usize) -> Option<Self> {
        let error = sd / (n as f64).sqrt();
        let t = defined(mean / error)?;
        (error > 0.0).then_some(Self { mean, sd, error, t, df: n as f64 - 1.0 })
    }

    fn interval(self) -> Option<Interval> {
        let reach = t_quantile(self.df) * self.error;
        Interval::new(self.mean - reach, self.mean + reach)
    }
}

/// Twice the smaller tail of a fair coin, at most 1.
fn sign_test(better: usize, worse: usize) -> Option<f64> {
    let changed = (better + worse) as u64;
    if changed == 0 {
        return None;
    }
    let coin = Binomial::new(0.5, changed).ok()?;
    let tail: f64 = (0..=better.min(worse) as u64).map(|k| coin.pmf(k)).sum();
    Some((2.0 * tail).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Improvement::{Decrease, Increase};

    fn of(before: &[f64], after: &[f64], better: Improvement) -> PairedChange {
        let values = |list| Values::new("list", list).unwrap();
        paired_change(values(before), values(after), better).unwrap()
    }

    #[test]
    fn the_eight_uses_of_the_methods_page() {
        let change = of(
            &[70.0, 60.0, 80.0, 55.0, 65.0, 75.0, 50.0, 60.0],
            &[50.0, 45.0, 60.0, 50.0, 55.0, 50.0, 45.0, 40.0],
            Decrease,
        );
        assert_eq!((change.n, change.n_better, change.df), (8, 8, Some(7)));
        assert!((change.sd_improvement.unwrap() - 7.56).abs() < 5e-3);
        let interval = change.ci95.unwrap();
        assert!((interval.lower - 8.7).abs() < 0.05 && (interval.upper - 21.3).abs() < 0.05);
        assert!((change.sign_test_p.unwrap() - 0.007_812_5).abs() < 1e-12);
    }

    #[test]
    fn equal_improvements_have_no_spread_and_no_t() {
        let change = of(&[0.1, 0.2, 0.7], &[0.3, 0.4, 0.9], Increase);
        assert_eq!((change.sd_improvement, change.t, change.ci95), (Some(0.0), None, None));
        assert_eq!((change.p, change.d_z, change.df), (None, None, Some(2)));
        assert!(change.d_av.is_some());
    }

    #[test]
    fn nothing_and_one_pair_have_defined_answers() {
        let none = of(&[], &[], Increase);
        assert_eq!((none.n, none.mean_improvement, none.df, none.sign_test_p), (0, None, None, None));
        let one = of(&[3.0], &[5.0], Increase);
        assert_eq!((one.mean_improvement, one.sd_improvement), (Some(2.0), None));
        assert_eq!((one.t, one.df, one.sign_test_p), (None, None, Some(1.0)));
    }

    #[test]
    fn pairs_that_did_not_move_are_left_out_of_the_sign_test() {
        let change = of(&[1.0, 2.0, 3.0], &[1.0, 2.0, 3.0], Increase);
        assert_eq!((change.n_same, change.sign_test_p), (3, None));
    }

    #[test]
    fn the_average_sd_is_the_plain_average_of_both() {
        let change = of(&[0.0, 2.0], &[0.0, 6.0], Increase);
        let average = f64::midpoint(2f64.sqrt(), 18f64.sqrt());
        assert!((change.d_av.unwrap() - 2.0 / average).abs() < 1e-12);
    }
}
