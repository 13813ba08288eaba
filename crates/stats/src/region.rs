//! Where a point lies on two dimensions, given how uncertain it is.

use serde::Serialize;

use crate::check::{defined, finite, not_negative};
use crate::distribution::normal_cdf;
use crate::error::Error;

/// A score on one dimension, where high begins, and the score's error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dimension {
    /// The score.
    pub score: f64,
    /// Above it counts as high: the instrument's published mean, else the
    /// middle of the scale.
    pub cut: f64,
    /// Standard error of measurement, `SD sqrt(1 - reliability)`, 0 or more.
    pub sem: f64,
}

/// Probability of each corner; together they are 1. All `None` when a standard
/// error is 0.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct RegionProbability {
    /// Low on both.
    pub secure: Option<f64>,
    /// High anxiety, low avoidance.
    pub anxious: Option<f64>,
    /// Low anxiety, high avoidance.
    pub avoidant: Option<f64>,
    /// High on both.
    pub both_high: Option<f64>,
}

/// How the weight of a point spreads over the four corners.
///
/// The corners are regions of two continuous dimensions, not types. What
/// surprises: a point near both cuts weighs about a quarter in each. Errors of
/// the two dimensions are taken as independent. With no error at all there is
/// nothing to spread, and the answer is undefined rather than certain.
///
/// # Errors
///
/// Names `anxiety`, `cut_anxiety`, `sem_anxiety` and their like for avoidance.
///
/// # Example
///
/// ```
/// use stats::{Dimension, region_probability};
///
/// let anxiety = Dimension { score: 4.1, cut: 4.0, sem: 0.38 };
/// let avoidance = Dimension { score: 3.9, cut: 4.0, sem: 0.38 };
/// let region = region_probability(anxiety, avoidance)?;
/// assert!((region.secure.unwrap() - 0.24).abs() < 5e-3);
/// assert!((region.anxious.unwrap() - 0.36).abs() < 5e-3);
/// assert!((region.avoidant.unwrap() - 0.16).abs() < 5e-3);
/// assert!((region.both_high.unwrap() - 0.24).abs() < 5e-3);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Classical test theory: Lord & Novick (1968).
pub fn region_probability(anxiety: Dimension, avoidance: Dimension) -> Result<RegionProbability, Error> {
    let anxious = high("anxiety", anxiety)?;
    let avoidant = high("avoidance", avoidance)?;
    let Some((anxious, avoidant)) = anxious.zip(avoidant) else {
        return Ok(RegionProbability::default());
    };
    Ok(RegionProbability {
        secure: defined((1.0 - anxious) * (1.0 - avoidant)),
        anxious: defined(anxious * (1.0 - avoidant)),
        avoidant: defined((1.0 - anxious) * avoidant),
        both_high: defined(anxious * avoidant),
    })
}

fn high(name: &str, Dimension { score, cut, sem }: Dimension) -> Result<Option<f64>, Error> {
    finite(name, score)?;
    finite(&format!("cut_{name}"), cut)?;
    not_negative(&format!("sem_{name}"), sem)?;
    Ok((sem > 0.0).then(|| normal_cdf((score - cut) / sem)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Dimension = Dimension { score: 4.0, cut: 4.0, sem: 0.4 };

    #[test]
    fn a_point_on_both_cuts_is_a_quarter_of_each() {
        let region = region_probability(AT, AT).unwrap();
        for share in [region.secure, region.anxious, region.avoidant, region.both_high] {
            assert!((share.unwrap() - 0.25).abs() < 1e-12);
        }
    }

    #[test]
    fn no_error_of_measurement_is_undefined_rather_than_certain() {
        let exact = Dimension { sem: 0.0, ..AT };
        assert_eq!(region_probability(exact, AT).unwrap(), RegionProbability::default());
    }

    #[test]
    fn a_negative_error_is_refused_by_name() {
        let error = region_probability(AT, Dimension { sem: -0.1, ..AT }).unwrap_err();
        assert_eq!(error.field, "sem_avoidance");
    }
}
