//! Means, spreads and medians, with the care short series need.

use crate::check::defined;

/// The arithmetic mean, `None` of nothing.
pub(crate) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The sample standard deviation (divisor n - 1), `None` below two values and
/// where the squares leave the range of floating point.
///
/// Equal values give exactly 0: `[0.1, 0.1, 0.1]` has a mean that differs from
/// 0.1 in the last bit, and a spread of 1e-17 would pass for a real one.
pub(crate) fn sample_sd(values: &[f64]) -> Option<f64> {
    if values.len() < 2 {
        return None;
    }
    if is_constant(values) {
        return Some(0.0);
    }
    defined((sum_of_squares(values)? / (values.len() - 1) as f64).sqrt())
}

/// The sum of squared deviations from the mean, `None` of nothing and where it
/// leaves the range of floating point: a quotient by infinity would be a 0.
pub(crate) fn sum_of_squares(values: &[f64]) -> Option<f64> {
    let centre = mean(values)?;
    if is_constant(values) {
        return Some(0.0);
    }
    defined(values.iter().map(|value| (value - centre).powi(2)).sum())
}

pub(crate) fn is_constant(values: &[f64]) -> bool {
    values.windows(2).all(|pair| pair[0] == pair[1])
}

/// The largest absolute value, 0 of nothing.
pub(crate) fn magnitude(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |most, value| most.max(value.abs()))
}

/// The median, midway between the two middle values of an even count.
pub(crate) fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    median_of_sorted(&sorted)
}

pub(crate) fn median_of_sorted(sorted: &[f64]) -> Option<f64> {
    let middle = sorted.len() / 2;
    let upper = *sorted.get(middle)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    Some(f64::midpoint(sorted[middle - 1], upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_decimals_have_no_spread_at_all() {
        assert_eq!(sample_sd(&[0.1, 0.1, 0.1]), Some(0.0));
        assert_eq!(sample_sd(&[0.1]), None);
    }

    #[test]
    fn an_even_count_has_its_median_midway() {
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5));
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[1e308, 1.5e308]), Some(1.25e308));
    }
}
