//! Shrinkage: what few observations say, tempered by what is known besides.

use serde::Serialize;

use crate::check::{above, defined, finite, not_negative, same_length};
use crate::error::Error;
use crate::values::Values;

/// A sample and the prior it is weighed against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NormalSample {
    /// Mean of the sample.
    pub sample_mean: f64,
    /// Variance of a single observation within the group, 0 or more.
    pub within_var: f64,
    /// How many observations. 0 gives the prior.
    pub n: u64,
    /// Mean of the prior: what such groups do on average.
    pub prior_mean: f64,
    /// Variance of the prior: how much such groups differ, 0 or more.
    pub between_var: f64,
}

/// A sample mean, pulled toward the prior mean.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct NormalShrink {
    /// Weight of the sample, from 0 to 1.
    pub weight: Option<f64>,
    /// Posterior mean, between the prior mean and the sample mean.
    pub mean: Option<f64>,
    /// Posterior standard deviation.
    pub sd: Option<f64>,
}

/// The posterior of a normal mean under a normal prior.
///
/// What surprises: with both variances 0 there are two certain and possibly
/// different answers; everything is `None`.
///
/// # Errors
///
/// Names `within_var` or `between_var` below 0 and anything not finite.
///
/// # Example
///
/// ```
/// use stats::{NormalSample, normal_shrink};
///
/// let exercise = normal_shrink(&NormalSample {
///     sample_mean: 20.0,
///     within_var: 225.0,
///     n: 4,
///     prior_mean: 8.0,
///     between_var: 36.0,
/// })?;
/// assert!((exercise.weight.unwrap() - 0.390).abs() < 5e-4);
/// assert!((exercise.mean.unwrap() - 12.68).abs() < 5e-3);
/// assert!((exercise.sd.unwrap() - 4.69).abs() < 5e-3);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Gelman and others, Bayesian Data Analysis, 2.5.
pub fn normal_shrink(given: &NormalSample) -> Result<NormalShrink, Error> {
    finite("sample_mean", given.sample_mean)?;
    not_negative("within_var", given.within_var)?;
    finite("prior_mean", given.prior_mean)?;
    not_negative("between_var", given.between_var)?;
    if given.n == 0 {
        return Ok(NormalShrink {
            weight: Some(0.0),
            mean: defined(given.prior_mean),
            sd: defined(given.between_var.sqrt()),
        });
    }
    let error_var = given.within_var / given.n as f64;
    let weight = share_of(given.between_var, error_var);
    Ok(NormalShrink {
        weight,
        mean: weight.and_then(|w| defined(w * given.sample_mean + (1.0 - w) * given.prior_mean)),
        sd: weight.and_then(|w| defined((w * error_var).sqrt())),
    })
}

/// `part / (part + rest)`, without the sum, which could overflow. `None` when
/// both are 0.
fn share_of(part: f64, rest: f64) -> Option<f64> {
    defined(1.0 / (1.0 + rest / part)).filter(|_| part > 0.0 || rest > 0.0)
}

/// Several estimates with their standard errors, pooled and shrunk.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct EbShrink {
    /// Mean weighted by 1/se², as if all groups shared one mean.
    pub mu_fixed: Option<f64>,
    /// Its standard error.
    pub se_fixed: Option<f64>,
    /// Cochran's Q: weighted squared distance from `mu_fixed`.
    #[serde(rename = "Q")]
    pub q: Option<f64>,
    /// Variance between the groups, 0 or more. `None` below two groups.
    pub tau2: Option<f64>,
    /// Mean weighted by 1/(se² + tau²).
    pub mu_random: Option<f64>,
    /// Its standard error.
    pub se_random: Option<f64>,
    /// Each estimate pulled toward `mu_random`, in the order given.
    pub shrunk: Option<Vec<f64>>,
}

/// Empirical Bayes with DerSimonian & Laird's variance between groups.
///
/// What surprises:
/// - With noisy groups `tau2` is exactly 0 and every shrunk value is the same
///   pooled mean: nothing stands out yet. The eight schools do that.
/// - One group alone cannot say how groups differ: `tau2` and all that rests on
///   it is `None`. No group at all: everything is.
/// - The standard errors do not carry the uncertainty of `tau2` itself.
///
/// # Errors
///
/// Names `se` when the lists differ in length, and `se[i]` not greater than 0.
///
/// # Example
///
/// ```
/// use stats::{Values, eb_shrink};
///
/// let effect = [28.0, 8.0, -3.0, 7.0, -1.0, 1.0, 18.0, 12.0];
/// let error = [15.0, 10.0, 16.0, 11.0, 9.0, 11.0, 10.0, 18.0];
/// let schools = eb_shrink(Values::new("y", &effect)?, Values::new("se", &error)?)?;
/// assert_eq!(schools.tau2, Some(0.0));
/// assert!((schools.mu_random.unwrap() - 7.69).abs() < 5e-3);
/// assert!((schools.se_random.unwrap() - 4.07).abs() < 5e-3);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// DerSimonian & Laird (1986), Controlled Clinical Trials 7:177; eight schools:
/// Rubin (1981).
pub fn eb_shrink(y: Values<'_>, se: Values<'_>) -> Result<EbShrink, Error> {
    same_length("se", y.len(), se.len())?;
    for (index, error) in se.iter().enumerate() {
        above(&format!("se[{index}]"), *error, 0.0)?;
    }
    let variances: Vec<f64> = se.iter().map(|error| error * error).collect();
    let Some(fixed) = Pooled::new(&y, &variances) else {
        return Ok(EbShrink::default());
    };
    let q = fixed.distance(&y);
    let tau2 = between_variance(&fixed, q);
    let random = tau2.and_then(|tau2| {
        let widened: Vec<f64> = variances.iter().map(|variance| variance + tau2).collect();
        Pooled::new(&y, &widened)
    });
    let shrunk = tau2.zip(random.as_ref()).and_then(|(tau2, random)| {
        let pull = |(y, variance): (&f64, &f64)| {
            let weight = share_of(tau2, *variance)?;
            defined(weight * y + (1.0 - weight) * random.mean)
        };
        y.iter().zip(&variances).map(pull).collect()
    });
    Ok(EbShrink {
        mu_fixed: defined(fixed.mean),
        se_fixed: defined(fixed.error),
        q: defined(q),
        tau2,
        mu_random: random.as_ref().and_then(|pooled| defined(pooled.mean)),
        se_random: random.as_ref().and_then(|pooled| defined(pooled.error)),
        shrunk,
    })
}

struct Pooled {
    weights: Vec<f64>,
    total: f64,
    mean: f64,
    error: f64,
}

impl Pooled {
    fn new(y: &[f64], variances: &[f64]) -> Option<Self> {
        let weights: Vec<f64> = variances.iter().map(|variance| 1.0 / variance).collect();
        let total: f64 = weights.iter().sum();
        let weighted: f64 = y.iter().zip(&weights).map(|(y, weight)| y * weight).sum();
        let mean = weighted / total;
        (mean.is_finite() && total.is_finite()).then(|| Self { weights, total, mean, error: (1.0 / total).sqrt() })
    }

    fn distance(&self, y: &[f64]) -> f64 {
        let squares = y.iter().zip(&self.weights);
        squares.map(|(y, weight)| weight * (y - self.mean).powi(2)).sum()
    }
}

fn between_variance(fixed: &Pooled, q: f64) -> Option<f64> {
    let groups = fixed.weights.len();
    if groups < 2 {
        return None;
    }
    let squares: f64 = fixed.weights.iter().map(|weight| weight * weight).sum();
    let scale = defined(fixed.total - squares / fixed.total)?;
    defined((q - (groups - 1) as f64) / scale).map(|tau2| tau2.max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: NormalSample =
        NormalSample { sample_mean: 20.0, within_var: 225.0, n: 4, prior_mean: 8.0, between_var: 36.0 };

    fn shrink(y: &[f64], se: &[f64]) -> EbShrink {
        eb_shrink(Values::new("y", y).unwrap(), Values::new("se", se).unwrap()).unwrap()
    }

    #[test]
    fn no_use_yet_is_the_prior() {
        let shrunk = normal_shrink(&NormalSample { n: 0, ..SAMPLE }).unwrap();
        assert_eq!((shrunk.weight, shrunk.mean, shrunk.sd), (Some(0.0), Some(8.0), Some(6.0)));
    }

    #[test]
    fn two_certainties_at_once_are_undefined() {
        let certain = NormalSample { within_var: 0.0, between_var: 0.0, ..SAMPLE };
        assert_eq!(normal_shrink(&certain).unwrap(), NormalShrink::default());
        let exact = normal_shrink(&NormalSample { within_var: 0.0, ..SAMPLE }).unwrap();
        assert_eq!((exact.weight, exact.mean, exact.sd), (Some(1.0), Some(20.0), Some(0.0)));
    }

    #[test]
    fn a_negative_variance_is_refused_by_name() {
        let error = normal_shrink(&NormalSample { within_var: -1.0, ..SAMPLE }).unwrap_err();
        assert_eq!(error.field, "within_var");
    }

    #[test]
    fn eight_schools_pool_completely_so_nothing_is_ranked() {
        let schools =
            shrink(&[28.0, 8.0, -3.0, 7.0, -1.0, 1.0, 18.0, 12.0], &[15.0, 10.0, 16.0, 11.0, 9.0, 11.0, 10.0, 18.0]);
        assert_eq!(schools.tau2, Some(0.0));
        let pooled = schools.mu_random.unwrap();
        assert!(schools.shrunk.unwrap().iter().all(|value| *value == pooled));
    }

    #[test]
    fn one_group_alone_cannot_say_how_groups_differ() {
        let one = shrink(&[3.0], &[2.0]);
        assert_eq!((one.mu_fixed, one.se_fixed, one.q), (Some(3.0), Some(2.0), Some(0.0)));
        assert_eq!((one.tau2, one.mu_random, one.shrunk), (None, None, None));
        assert_eq!(shrink(&[], &[]), EbShrink::default());
    }

    #[test]
    fn a_standard_error_of_zero_is_refused_by_name() {
        let (y, se) = (Values::new("y", &[1.0, 2.0]).unwrap(), Values::new("se", &[1.0, 0.0]).unwrap());
        assert_eq!(eb_shrink(y, se).unwrap_err().field, "se[1]");
    }
}
