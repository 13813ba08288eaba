//! The distributions the formulas lean on, all computed by statrs.
//!
//! Quantiles are found by bisection on the distribution function: statrs 0.19
//! has closed routines for them, but its own tests note a wrong one (Student's
//! t, 2 degrees of freedom, .8). Bisection cannot be wrong where the
//! distribution function is right.

use statrs::function::beta::checked_beta_reg;
use statrs::function::erf::erfc;

/// The .975 quantile of the standard normal distribution.
pub(crate) const Z: f64 = 1.959_963_984_540_054;

/// P(N <= x).
pub(crate) fn normal_cdf(x: f64) -> f64 {
    0.5 * erfc(-x / std::f64::consts::SQRT_2)
}

/// P(|N| >= |z|).
pub(crate) fn normal_two_sided(z: f64) -> f64 {
    erfc(z.abs() / std::f64::consts::SQRT_2)
}

/// P(|T| >= |t|) for Student's t.
pub(crate) fn t_two_sided(t: f64, df: f64) -> Option<f64> {
    checked_beta_reg(df / 2.0, 0.5, df / (df + t * t)).ok()
}

/// The .975 quantile of Student's t, `df >= 1`.
pub(crate) fn t_quantile(df: f64) -> f64 {
    bisect(0.0, 13.0, |t| t_two_sided(t, df).is_some_and(|p| p < 0.05))
}

/// P(X <= x) for a Beta distribution.
pub(crate) fn beta_cdf(a: f64, b: f64, x: f64) -> f64 {
    checked_beta_reg(a, b, x).unwrap_or(f64::NAN)
}

/// The value below which the share `p` of a Beta distribution lies.
pub(crate) fn beta_quantile(a: f64, b: f64, p: f64) -> f64 {
    bisect(0.0, 1.0, |x| beta_cdf(a, b, x) >= p)
}

/// The point between `low` and `high` from which on `reached` holds.
pub(crate) fn bisect(mut low: f64, mut high: f64, reached: impl Fn(f64) -> bool) -> f64 {
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if reached(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    f64::midpoint(low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_t_quantile_is_right_where_statrs_has_a_known_wrong_neighbour() {
        // scipy.stats.t.ppf(.975, df)
        for (df, expected) in [
            (1.0, 12.706_204_736_432_095),
            (2.0, 4.302_652_729_911_275),
            (7.0, 2.364_624_251_592_784_4),
            (9_999.0, 1.960_201_263_621_358),
        ] {
            assert!((t_quantile(df) - expected).abs() < 1e-9, "{df}");
        }
    }
}
