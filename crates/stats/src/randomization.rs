//! The randomization test of a start drawn by lot.

use serde::Serialize;

use crate::check::{defined, within};
use crate::error::{Error, Problem};
use crate::moments::{magnitude, mean};
use crate::values::{Improvement, Values};

/// When phase B began, and when it could have begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RandomizedStart {
    /// How many points belong to phase A: `y[start]`, counted from 0, is the
    /// first of phase B.
    pub start: usize,
    /// Fewest A points a drawn start could have left, at least 1.
    pub min_a: usize,
    /// Fewest B points a drawn start could have left, at least 1.
    pub min_b: usize,
}

/// An exact test over all starts that could have been drawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RandomizationAb {
    /// How many starts were possible; 1 over it is the smallest p there can be.
    pub n_permutations: usize,
    /// Mean of B minus mean of A at the start that was drawn; positive is better.
    pub observed: Option<f64>,
    /// Share of possible starts whose difference is at least as large, the
    /// drawn one included. One-sided: in the direction of improvement.
    pub p: Option<f64>,
}

/// Edgington's test for a single AB record whose start was drawn by lot.
///
/// What surprises: it is valid only if the start really was drawn, with equal
/// chance, among exactly these starts, before the data came in. With 9 possible
/// starts the smallest p is .111: say so up front. Differences that are equal
/// on paper count as equal.
///
/// # Errors
///
/// Names `min_a` or `min_b` below 1, `y` when it is too short for both, and
/// `start` when it could not have been drawn.
///
/// # Example
///
/// ```
/// use stats::{Improvement, RandomizedStart, Values, randomization_ab};
///
/// let y = [1.0, 2.0, 1.0, 2.0, 1.0, 6.0, 7.0, 6.0, 7.0, 6.0, 7.0, 6.0];
/// let drawn = RandomizedStart { start: 5, min_a: 2, min_b: 2 };
/// let test = randomization_ab(Values::new("y", &y)?, drawn, Improvement::Increase)?;
/// assert_eq!(test.n_permutations, 9);
/// assert_eq!(test.p, Some(1.0 / 9.0));
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Edgington (1975), Journal of Psychology 90:57; Edgington & Onghena (2007),
/// Randomization Tests.
pub fn randomization_ab(y: Values<'_>, drawn: RandomizedStart, better: Improvement) -> Result<RandomizationAb, Error> {
    let starts = possible_starts(y.len(), drawn)?;
    let differences = differences(&y, better);
    let observed = differences[drawn.start];
    let enough = observed - 1e-12 * magnitude(&y);
    let n_permutations = starts.clone().count();
    let comparable = starts.clone().all(|start| differences[start].is_finite());
    let as_large = starts.filter(|&start| differences[start] >= enough).count();
    Ok(RandomizationAb {
        n_permutations,
        observed: defined(observed),
        p: comparable.then(|| as_large as f64 / n_permutations as f64),
    })
}

fn possible_starts(
    n: usize,
    RandomizedStart { start, min_a, min_b }: RandomizedStart,
) -> Result<std::ops::RangeInclusive<usize>, Error> {
    within("min_a", min_a as f64, 1.0, f64::MAX)?;
    within("min_b", min_b as f64, 1.0, f64::MAX)?;
    let last = n.checked_sub(min_b).filter(|last| *last >= min_a);
    let Some(last) = last else {
        let enough = Problem::NotOfForm("long enough for `min_a` and `min_b` together");
        return Err(Error::new("y", enough));
    };
    within("start", start as f64, min_a as f64, last as f64)?;
    Ok(min_a..=last)
}

/// Mean of the rest minus mean of the first t, for every t; the ends, which
/// have an empty side, are NaN and never looked at.
fn differences(y: &[f64], better: Improvement) -> Vec<f64> {
    let centre = mean(y).unwrap_or(0.0);
    let total: f64 = y.iter().map(|value| value - centre).sum();
    let mut before = 0.0;
    (0..=y.len())
        .map(|t| {
            if t > 0 {
                before += y[t - 1] - centre;
            }
            let after = total - before;
            better.orient(after / (y.len() - t) as f64 - before / t as f64)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Improvement::{Decrease, Increase};

    fn test(y: &[f64], start: usize, better: Improvement) -> Result<RandomizationAb, Error> {
        let drawn = RandomizedStart { start, min_a: 2, min_b: 2 };
        randomization_ab(Values::new("y", y).unwrap(), drawn, better)
    }

    #[test]
    fn with_nine_possible_starts_the_smallest_p_is_one_ninth() {
        let y = [9.0, 9.0, 8.0, 9.0, 1.0, 2.0, 1.0, 1.0, 2.0, 1.0, 2.0, 1.0];
        let result = test(&y, 4, Decrease).unwrap();
        assert_eq!((result.n_permutations, result.p), (9, Some(1.0 / 9.0)));
        assert!((result.observed.unwrap() - (8.75 - 11.0 / 8.0)).abs() < 1e-12);
    }

    #[test]
    fn a_constant_series_is_as_large_everywhere() {
        let result = test(&[0.1; 9], 4, Increase).unwrap();
        assert_eq!((result.observed.unwrap().abs() < 1e-12, result.p), (true, Some(1.0)));
    }

    #[test]
    fn a_start_that_could_not_have_been_drawn_is_refused_by_name() {
        assert_eq!(test(&[1.0; 6], 1, Increase).unwrap_err().field, "start");
        assert_eq!(test(&[1.0; 6], 5, Increase).unwrap_err().field, "start");
        assert_eq!(test(&[1.0; 3], 2, Increase).unwrap_err().field, "y");
        assert_eq!(test(&[], 0, Increase).unwrap_err().field, "y");
    }
}
