//! Rates as Beta distributions: what k of n says, and which of two is higher.

use serde::Serialize;
use statrs::function::beta::ln_beta;

use crate::check::{defined, within};
use crate::distribution::{beta_cdf, beta_quantile};
use crate::error::Error;
use crate::values::Interval;

/// Smallest and largest parameter of a Beta distribution taken here. Beyond
/// the upper one the incomplete beta function of statrs 0.19 loses digits.
const SHAPES: (f64, f64) = (0.001, 100_000.0);

/// A Beta distribution: what is believed about a rate.
///
/// `Beta::new(1.0, 1.0)` knows nothing; (2, 2) is a calmer start.
///
/// # Errors
///
/// [`Beta::new`] names the parameter (`prior[0]`) that is not between 0.001
/// and 100,000.
///
/// # Example
///
/// ```
/// use stats::Beta;
///
/// let prior = Beta::new("prior", [2.0, 2.0])?;
/// assert_eq!((prior.a(), prior.b()), (2.0, 2.0));
/// assert!(Beta::new("prior", [0.0, 1.0]).is_err());
/// # Ok::<(), stats::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beta {
    a: f64,
    b: f64,
}

impl Beta {
    /// Checks both parameters; `field` is the name an error will carry.
    pub fn new(field: &str, [a, b]: [f64; 2]) -> Result<Self, Error> {
        let (min, max) = SHAPES;
        within(&format!("{field}[0]"), a, min, max)?;
        within(&format!("{field}[1]"), b, min, max)?;
        Ok(Self { a, b })
    }

    /// The parameter that counts successes.
    pub fn a(self) -> f64 {
        self.a
    }

    /// The parameter that counts failures.
    pub fn b(self) -> f64 {
        self.b
    }

    /// Grows as the distribution of the log odds gets narrower.
    fn weight(self) -> f64 {
        self.a * self.b / (self.a + self.b)
    }

    /// P(ln odds <= s). Odds rather than shares keep both tails, however thin.
    fn cdf_at_log_odds(self, s: f64) -> f64 {
        if s <= 0.0 { lower_tail(self.a, self.b, s) } else { 1.0 - lower_tail(self.b, self.a, -s) }
    }

    /// Logarithm of the density of the log odds, but for a constant.
    fn log_density(self, s: f64) -> f64 {
        -self.a * log_one_plus_exp(-s) - self.b * log_one_plus_exp(s)
    }
}

/// ln(1 + e^s), without overflow.
fn log_one_plus_exp(s: f64) -> f64 {
    s.max(0.0) + (-s.abs()).exp().ln_1p()
}

/// P(X <= 1/(1 + e^-s)) for s <= 0; the leading term where x leaves the range
/// of floating point.
fn lower_tail(a: f64, b: f64, s: f64) -> f64 {
    if s < -700.0 {
        return (a * s - a.ln() - ln_beta(a, b)).exp();
    }
    beta_cdf(a, b, s.exp() / (1.0 + s.exp()))
}

/// What k of n says about a rate.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct BetaBinomial {
    /// Prior a plus successes.
    pub a: f64,
    /// Prior b plus failures.
    pub b: f64,
    /// Posterior mean, between 0 and 1.
    pub mean: f64,
    /// 95 % interval with equal tails.
    pub ci95: Option<Interval>,
    /// Probability that the rate is above one half.
    pub p_gt_half: Option<f64>,
}

/// The posterior of a rate after `successes` of `trials`.
///
/// What surprises: without any trial the answer is the prior: mean .5 and
/// interval .025 to .975 for Beta(1, 1). That is "no data", not "50 %".
///
/// # Errors
///
/// Names `successes` above `trials`, and `trials` above 100,000.
///
/// # Example
///
/// ```
/// use stats::{Beta, beta_binomial};
///
/// let rate = beta_binomial(7, 10, Beta::new("prior", [1.0, 1.0])?)?;
/// assert_eq!((rate.a, rate.b), (8.0, 4.0));
/// assert!((rate.mean - 0.667).abs() < 5e-4);
/// assert!((rate.ci95.unwrap().lower - 0.390).abs() < 5e-4);
/// assert!((rate.p_gt_half.unwrap() - 0.887).abs() < 5e-4);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Bayes (1763); Gelman and others, Bayesian Data Analysis, 2.1.
pub fn beta_binomial(successes: u64, trials: u64, prior: Beta) -> Result<BetaBinomial, Error> {
    within("trials", trials as f64, 0.0, SHAPES.1)?;
    within("successes", successes as f64, 0.0, trials as f64)?;
    let a = prior.a + successes as f64;
    let b = prior.b + (trials - successes) as f64;
    Ok(BetaBinomial {
        a,
        b,
        mean: a / (a + b),
        ci95: Interval::new(beta_quantile(a, b, 0.025), beta_quantile(a, b, 0.975)),
        p_gt_half: defined(beta_cdf(b, a, 0.5)),
    })
}

/// Which of two rates is higher.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct BetaCompare {
    /// P(first > second), from 0 to 1.
    pub p_first_greater: Option<f64>,
}

/// The probability that the first rate is greater than the second, both
/// independent and Beta.
///
/// What surprises: the closed sum that is usually quoted needs a whole-numbered
/// first parameter. Here the integral itself is taken, by the trapezoidal rule
/// in log odds of the narrower of the two (exponentially exact for such smooth
/// integrands), so Beta(.5, .5) is as good as Beta(1, 1), and swapping the two
/// gives exactly the complement.
///
/// # Example
///
/// ```
/// use stats::{Beta, beta_compare};
///
/// let first = Beta::new("first", [8.0, 4.0])?;
/// let second = Beta::new("second", [6.0, 18.0])?;
/// let p = beta_compare(first, second).p_first_greater.unwrap();
/// assert!((p - 0.993_4).abs() < 5e-4);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Miller (2015), Formulas for Bayesian A/B testing, for the sum; Trefethen &
/// Weideman (2014), SIAM Review 56:385, for the rule.
pub fn beta_compare(first: Beta, second: Beta) -> BetaCompare {
    let p = if first.weight() >= second.weight() {
        average(first, |s| second.cdf_at_log_odds(s))
    } else {
        1.0 - average(second, |s| first.cdf_at_log_odds(s))
    };
    BetaCompare { p_first_greater: defined(p.clamp(0.0, 1.0)) }
}

/// The mean of `of` over a Beta-distributed rate, given as log odds.
fn average(beta: Beta, of: impl Fn(f64) -> f64) -> f64 {
    let peak = (beta.a / beta.b).ln();
    let top = beta.log_density(peak);
    let step = (0.25 / beta.weight().sqrt()).min(0.4);
    let (mut total, mut weighted) = (0.0, 0.0);
    for side in [-1.0, 1.0] {
        let first = if side < 0.0 { 1 } else { 0 };
        for k in first.. {
            let s = peak + side * step * f64::from(k);
            let density = (beta.log_density(s) - top).exp();
            total += density;
            weighted += density * of(s);
            if density < 1e-18 {
                break;
            }
        }
    }
    weighted / total
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beta(a: f64, b: f64) -> Beta {
        Beta::new("beta", [a, b]).unwrap()
    }

    /// The closed sum of methods.md §3.8, for a whole-numbered first a.
    fn closed_sum(first: Beta, second: Beta) -> f64 {
        (0..first.a as u32)
            .map(f64::from)
            .map(|i| {
                (ln_beta(second.a + i, first.b + second.b)
                    - (first.b + i).ln()
                    - ln_beta(1.0 + i, first.b)
                    - ln_beta(second.a, second.b))
                .exp()
            })
            .sum()
    }

    #[test]
    fn seven_of_ten() {
        let rate = beta_binomial(7, 10, beta(1.0, 1.0)).unwrap();
        let interval = rate.ci95.unwrap();
        assert!((interval.lower - 0.390_257_440_4).abs() < 1e-9);
        assert!((interval.upper - 0.890_736_556_1).abs() < 1e-9);
        assert!((rate.p_gt_half.unwrap() - 0.886_718_75).abs() < 1e-12);
    }

    #[test]
    fn nothing_yet_is_the_prior_not_fifty_percent() {
        let rate = beta_binomial(0, 0, beta(1.0, 1.0)).unwrap();
        let interval = rate.ci95.unwrap();
        assert_eq!(rate.mean, 0.5);
        assert!((interval.lower - 0.025).abs() < 1e-12 && (interval.upper - 0.975).abs() < 1e-12);
    }

    #[test]
    fn more_trials_than_the_library_is_exact_for_are_refused_by_name() {
        assert_eq!(beta_binomial(1, 100_001, beta(1.0, 1.0)).unwrap_err().field, "trials");
    }

    #[test]
    fn more_successes_than_trials_are_refused_by_name() {
        assert_eq!(beta_binomial(3, 2, beta(1.0, 1.0)).unwrap_err().field, "successes");
    }

    #[test]
    fn the_integral_agrees_with_the_closed_sum() {
        for (first, second) in [
            (beta(8.0, 4.0), beta(6.0, 18.0)),
            (beta(1.0, 1.0), beta(1.0, 1.0)),
            (beta(1.0, 30.0), beta(40.0, 2.0)),
            (beta(500.0, 700.0), beta(3.0, 4.0)),
            (beta(20_000.0, 30_000.0), beta(20_100.0, 30_000.0)),
        ] {
            let p = beta_compare(first, second).p_first_greater.unwrap();
            let exact = closed_sum(first, second);
            assert!((p - exact).abs() < 1e-9, "{first:?} {second:?} {p} {exact}");
        }
    }

    #[test]
    fn two_equal_rates_are_a_coin_toss_whatever_their_shape() {
        for (a, b) in [(0.001, 0.001), (0.001, 5.0), (0.5, 0.5), (3.7, 90.0), (100_000.0, 0.3)] {
            let p = beta_compare(beta(a, b), beta(a, b)).p_first_greater.unwrap();
            assert!((p - 0.5).abs() < 1e-9, "{a} {b} {p}");
        }
    }
}
