//! Wilson's interval for a share.

use serde::Serialize;

use crate::distribution::Z;
use crate::error::{Error, Problem};
use crate::values::Interval;

/// An interval for a share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct WilsonCi {
    /// 95 % interval. `None` when `n` is 0.
    pub ci95: Option<Interval>,
}

/// Wilson's score interval for `k` of `n`, without continuity correction.
///
/// What surprises: it is not centred on k/n but pulled toward one half, and
/// keeps a real width at 0 of n and n of n, where the textbook interval
/// shrinks to a point.
///
/// # Errors
///
/// Names `k` when it is greater than `n`.
///
/// # Example
///
/// ```
/// let interval = stats::wilson_ci(0, 10)?.ci95.unwrap();
/// assert_eq!(interval.lower, 0.0);
/// assert!((interval.upper - 0.2775).abs() < 5e-5);
/// assert_eq!(stats::wilson_ci(0, 0)?.ci95, None);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Wilson (1927), Journal of the American Statistical Association 22:209.
pub fn wilson_ci(k: u64, n: u64) -> Result<WilsonCi, Error> {
    if k > n {
        let (min, max) = (0.0, n as f64);
        return Err(Error::new("k", Problem::Outside { min, max }));
    }
    let (share, count) = (k as f64 / n as f64, n as f64);
    let shrink = 1.0 + Z * Z / count;
    let centre = (share + Z * Z / (2.0 * count)) / shrink;
    let spread = share * (1.0 - share) / count + Z * Z / (4.0 * count * count);
    let reach = Z * spread.sqrt() / shrink;
    let lower = if k == 0 { 0.0 } else { centre - reach };
    let upper = if k == n { 1.0 } else { centre + reach };
    Ok(WilsonCi { ci95: (n > 0).then(|| Interval::new(lower, upper)).flatten() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilson_at_the_ends_keeps_a_real_width() {
        let all = wilson_ci(10, 10).unwrap().ci95.unwrap();
        assert_eq!(all.upper, 1.0);
        assert!((all.lower - (1.0 - 0.277_532_799_0)).abs() < 1e-6, "{}", all.lower);
    }

    #[test]
    fn more_successes_than_trials_are_refused_by_name() {
        assert_eq!(wilson_ci(3, 2).unwrap_err().field, "k");
    }
}
