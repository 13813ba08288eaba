//! How much neighbouring entries lean on each other.

use serde::Serialize;

use crate::check::{defined, not_negative, same_length};
use crate::error::{Error, Problem};
use crate::moments::{magnitude, mean, sum_of_squares};
use crate::values::Values;

/// Dependence of each entry on the one before. All `None` for a constant
/// series or fewer than two points.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct AutocorrLag1 {
    /// Lag-1 autocorrelation, between -1 and 1.
    pub r1: Option<f64>,
    /// `r1 + 1/n`: short series estimate it too low. May pass 1.
    pub r1_bias_corrected: Option<f64>,
    /// Bartlett's standard error when there is no dependence, `1/sqrt n`.
    pub bartlett_se: Option<f64>,
    /// How many independent points the series is worth: `n (1 - r1)/(1 + r1)`,
    /// at most n.
    pub n_eff: Option<f64>,
}

/// Lag-1 autocorrelation and the effective number of points.
///
/// What surprises: a trend alone inflates it. The falling series of
/// [`mann_kendall`](crate::mann_kendall) has r1 .68 and an effective 2.2 points
/// only because it falls; feed residuals from the phase means or the trend.
/// `n_eff` uses `r1` as it stands, not the corrected one.
///
/// # Example
///
/// ```
/// use stats::{Values, autocorr_lag1};
///
/// let weekly = [5.2, 5.0, 5.1, 4.8, 4.9, 4.6, 4.4, 4.5, 4.1, 4.2, 3.9, 3.8];
/// let dependence = autocorr_lag1(Values::new("y", &weekly)?);
/// assert!((dependence.r1.unwrap() - 0.68).abs() < 5e-3);
/// assert!((dependence.n_eff.unwrap() - 2.2).abs() < 5e-2);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Box & Jenkins (1976); bias: Huitema & McKean (1991), Psychological Bulletin
/// 110:291; Bartlett (1946); effective size: Bayley & Hammersley (1946).
pub fn autocorr_lag1(y: Values<'_>) -> AutocorrLag1 {
    let n = y.len() as f64;
    let Some(r1) = lag1(&y) else {
        return AutocorrLag1::default();
    };
    AutocorrLag1 {
        r1: defined(r1),
        r1_bias_corrected: defined(r1 + 1.0 / n),
        bartlett_se: defined(1.0 / n.sqrt()),
        n_eff: defined((n * (1.0 - r1) / (1.0 + r1)).min(n)),
    }
}

fn lag1(y: &[f64]) -> Option<f64> {
    let centre = mean(y)?;
    let steps = y.windows(2).map(|pair| (pair[1] - centre) * (pair[0] - centre));
    defined(steps.sum::<f64>() / sum_of_squares(y)?)
}

/// Root mean square of successive differences.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Rmssd {
    /// How many neighbouring pairs were close enough to count.
    pub pairs_used: usize,
    /// Root mean square of their differences, in units of y. `None` without any.
    pub rmssd: Option<f64>,
}

/// The usual wobble from one entry to the next.
///
/// What surprises: a pair across a hole is not used, so missing days do not
/// pass for big jumps. Times need not be whole; a gap that exceeds `max_gap` by
/// rounding alone (.8 - .7 against .1) still counts.
///
/// # Errors
///
/// Names `t` when the lists differ in length, `t[i]` when time goes backwards,
/// and `max_gap` below 0.
///
/// # Example
///
/// ```
/// use stats::{Values, rmssd};
///
/// let (y, day) = ([3.0, 5.0, 4.0, 9.0], [1.0, 2.0, 3.0, 7.0]);
/// let wobble = rmssd(Values::new("y", &y)?, Values::new("t", &day)?, 1.0)?;
/// assert_eq!(wobble.pairs_used, 2);
/// assert!((wobble.rmssd.unwrap() - 2.5f64.sqrt()).abs() < 1e-12);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// von Neumann and others (1941), Annals of Mathematical Statistics 12:153.
pub fn rmssd(y: Values<'_>, t: Values<'_>, max_gap: f64) -> Result<Rmssd, Error> {
    same_length("t", y.len(), t.len())?;
    not_negative("max_gap", max_gap)?;
    if let Some(step) = t.windows(2).position(|pair| pair[1] < pair[0]) {
        return Err(Error::in_list("t", step + 1, Problem::Backwards));
    }
    let reach = max_gap + 1e-13 * magnitude(&t);
    let squares: Vec<f64> = t
        .windows(2)
        .zip(y.windows(2))
        .filter(|(times, _)| times[1] - times[0] <= reach)
        .map(|(_, values)| (values[1] - values[0]).powi(2))
        .collect();
    Ok(Rmssd { pairs_used: squares.len(), rmssd: mean(&squares).and_then(|mean| defined(mean.sqrt())) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(list: &[f64]) -> Values<'_> {
        Values::new("list", list).unwrap()
    }

    #[test]
    fn a_constant_or_single_point_has_no_autocorrelation() {
        for series in [&[][..], &[4.0], &[0.1; 5]] {
            assert_eq!(autocorr_lag1(values(series)), AutocorrLag1::default());
        }
    }

    #[test]
    fn the_effective_number_of_points_never_exceeds_the_points() {
        let swinging = autocorr_lag1(values(&[1.0, -1.0, 1.0, -1.0, 1.0, -1.0]));
        assert!(swinging.r1.unwrap() < 0.0);
        assert_eq!(swinging.n_eff, Some(6.0));
    }

    #[test]
    fn a_pair_across_a_hole_is_not_used() {
        let all_holes = rmssd(values(&[1.0, 9.0]), values(&[1.0, 8.0]), 1.0).unwrap();
        assert_eq!((all_holes.pairs_used, all_holes.rmssd), (0, None));
    }

    #[test]
    fn a_gap_too_long_by_rounding_alone_still_counts() {
        let tenths = rmssd(values(&[1.0, 2.0]), values(&[0.7, 0.8]), 0.1).unwrap();
        assert_eq!(tenths.pairs_used, 1);
    }

    #[test]
    fn time_that_goes_backwards_is_refused_by_name() {
        let error = rmssd(values(&[1.0, 2.0]), values(&[2.0, 1.0]), 1.0).unwrap_err();
        assert_eq!(error.field, "t[1]");
    }
}
