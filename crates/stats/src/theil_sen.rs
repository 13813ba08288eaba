//! The robust line.

use serde::Serialize;

use crate::check::{defined, same_length};
use crate::distribution::Z;
use crate::error::Error;
use crate::moments::median;
use crate::pairs::tie_groups;
use crate::slopes::Slopes;
use crate::trend::rank_variance;
use crate::values::{Interval, Values};

/// The Theil-Sen line.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct TheilSen {
    /// Median of all pairwise slopes, in units of y per unit of x. `None` when
    /// no two points differ in x.
    pub slope: Option<f64>,
    /// Median of `y - slope x`. `None` without a slope.
    pub intercept: Option<f64>,
    /// 95 % interval of the slope. `None` with fewer than two slopes.
    pub ci95: Option<Interval>,
}

/// A line that a fifth of wild points cannot bend.
///
/// What surprises:
/// - The intercept is the median of `y - slope x`. scipy's default is
///   `median(y) - slope median(x)`, which differs; its `method='joint'` agrees.
/// - Use real days for x, not row numbers: people skip days.
/// - The interval is Sen's, from the ranks of the slopes, as
///   `scipy.stats.theilslopes` computes it. Below 5 points those ranks fall off
///   the list and the interval is merely the smallest to the largest slope.
/// - Exact up to 100,000 points, in O(n log n) beyond a few hundred.
///
/// # Errors
///
/// Names `y` when the lists differ in length, `x` above 100,000 points.
///
/// # Example
///
/// ```
/// use stats::{Values, theil_sen};
///
/// let week: Vec<f64> = (0..12).map(f64::from).collect();
/// let rating = [5.2, 5.0, 5.1, 4.8, 4.9, 4.6, 4.4, 4.5, 4.1, 4.2, 3.9, 3.8];
/// let line = theil_sen(Values::new("x", &week)?, Values::new("y", &rating)?)?;
/// assert!((line.slope.unwrap() - -0.1286).abs() < 5e-5);
/// assert!((line.ci95.unwrap().lower - -0.150).abs() < 5e-4);
/// assert!((line.ci95.unwrap().upper - -0.100).abs() < 5e-4);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Theil (1950); Sen (1968), Journal of the American Statistical Association
/// 63:1379, equation 2.6 for the ranks.
pub fn theil_sen(x: Values<'_>, y: Values<'_>) -> Result<TheilSen, Error> {
    same_length("y", x.len(), y.len())?;
    let slopes = Slopes::new("x", &x, &y)?;
    let Some(slope) = slopes.median().and_then(defined) else {
        return Ok(TheilSen::default());
    };
    let rest: Vec<f64> = y.iter().zip(x.iter()).map(|(y, x)| y - slope * x).collect();
    Ok(TheilSen { slope: Some(slope), intercept: median(&rest).and_then(defined), ci95: sen_interval(&slopes, &x, &y) })
}

fn sen_interval(slopes: &Slopes, x: &[f64], y: &[f64]) -> Option<Interval> {
    if slopes.count() < 2 {
        return None;
    }
    let ties: f64 = tie_groups(x).chain(tie_groups(y)).map(rank_variance).sum();
    let sigma = ((rank_variance(y.len() as i64) - ties) / 18.0).sqrt();
    if sigma.is_nan() {
        return None;
    }
    let last = slopes.count() - 1;
    let rank = |reach: f64| ((slopes.count() as f64 + reach * sigma) / 2.0).round_ties_even();
    let lower = (rank(-Z) - 1.0).max(0.0) as usize;
    let upper = (rank(Z) as usize).min(last);
    let [lower, upper] = slopes.at([lower, upper])?;
    Interval::new(lower, upper)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(list: &[f64]) -> Values<'_> {
        Values::new("list", list).unwrap()
    }

    #[test]
    fn the_intercept_is_the_median_of_residuals_not_scipys_default() {
        let (x, y) = ([0.0, 1.0, 2.0, 10.0], [0.0, 5.0, 1.0, 3.0]);
        let line = theil_sen(values(&x), values(&y)).unwrap();
        let slope = line.slope.unwrap();
        let separate = median(&y).unwrap() - slope * median(&x).unwrap();
        let joint = median(&[0.0, 5.0 - slope, 1.0 - 2.0 * slope, 3.0 - 10.0 * slope]);
        assert_eq!(line.intercept, joint);
        assert!((line.intercept.unwrap() - separate).abs() > 0.1);
    }

    #[test]
    fn too_few_slopes_leave_what_is_undefined_out() {
        let none = theil_sen(values(&[1.0, 1.0]), values(&[1.0, 2.0])).unwrap();
        assert_eq!(none, TheilSen::default());
        let one = theil_sen(values(&[1.0, 2.0]), values(&[1.0, 3.0])).unwrap();
        assert_eq!((one.slope, one.intercept), (Some(2.0), Some(-1.0)));
        assert_eq!(one.ci95, None, "one slope has no interval of width 0");
    }

    #[test]
    fn differences_that_overflow_are_undefined_not_infinite() {
        let line = theil_sen(values(&[0.0, 1.0]), values(&[-1.7e308, 1.7e308])).unwrap();
        assert_eq!(line, TheilSen::default());
    }
}
