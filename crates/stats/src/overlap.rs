//! Older nonoverlap measures, kept for completeness.

use serde::Serialize;

use crate::check::defined;
use crate::moments::{magnitude, median_of_sorted};
use crate::values::Phases;

/// Four overlap measures; all `None` when a phase is empty.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Nonoverlap {
    /// Percentage of nonoverlapping data, as a share: B points better than the
    /// best A. From 0 to 1.
    pub pnd: Option<f64>,
    /// Share of B points better than the median of A, ties one half.
    pub pem: Option<f64>,
    /// Largest share of all points that can be kept so that no kept A reaches
    /// any kept B. At least max(m, n)/(m + n).
    pub pand: Option<f64>,
    /// Robust improvement rate difference, a rescaling of PAND. At most 1; 0
    /// when PAND says no more than chance would.
    pub ird: Option<f64>,
}

/// PND, PEM, PAND and the robust IRD.
///
/// What surprises:
/// - PND hangs on the single best baseline point and falls as the baseline
///   grows. It is no headline figure; [`nap`](crate::nap()) is.
/// - PAND removes the fewest points possible from *either* phase. The R package
///   scan uses another algorithm and can print less (.90 where .95 is right).
///   A tie is overlap: equal points are not kept together.
///
/// # Example
///
/// ```
/// use stats::{Improvement, Phases, nonoverlap};
///
/// let before = [20.0, 20.0, 26.0, 25.0, 22.0, 23.0];
/// let after = [28.0, 25.0, 24.0, 27.0, 30.0, 30.0, 29.0];
/// let result = nonoverlap(&Phases::new(&before, &after, Improvement::Increase)?);
///
/// assert_eq!(result.pnd, Some(5.0 / 7.0));
/// assert_eq!(result.pem, Some(1.0));
/// assert_eq!(result.pand, Some(11.0 / 13.0));
/// assert!((result.ird.unwrap() - 0.690).abs() < 5e-4);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Parker, Vannest & Davis (2011), Behavior Modification 35:303; Parker,
/// Vannest & Brown (2009), Exceptional Children 75:135.
pub fn nonoverlap(phases: &Phases<'_>) -> Nonoverlap {
    let (a, b) = phases.sorted();
    let (Some((m, n)), Some(best), Some(median)) = (phases.sizes(), a.last(), median_of_sorted(&a)) else {
        return Nonoverlap::default();
    };
    let beyond_best = b.len() - b.partition_point(|value| value <= best);
    let beyond_median = n - up_to(&b, median, 1e-12 * magnitude(&a));
    let kept = most_kept(&a, &b) as f64;
    let removed = m + n - kept;
    Nonoverlap {
        pnd: defined(beyond_best as f64 / n),
        pem: defined(beyond_median / n),
        pand: defined(kept / (m + n)),
        ird: defined(1.0 - (m + n) * removed / (2.0 * m * n)),
    }
}

/// How many lie below `value`, ties one half. A median midway between 4.1 and
/// 4.3 ties with 4.2, though not in its last bit.
fn up_to(sorted: &[f64], value: f64, noise: f64) -> f64 {
    let below = sorted.partition_point(|other| *other < value - noise);
    let not_above = sorted.partition_point(|other| *other <= value + noise);
    (below + not_above) as f64 / 2.0
}

/// Keep the `kept` lowest A and every B above the highest of them.
fn most_kept(a: &[f64], b: &[f64]) -> usize {
    let with_highest = |(index, value): (usize, &f64)| {
        let above = b.len() - b.partition_point(|other| other <= value);
        index + 1 + above
    };
    a.iter().enumerate().map(with_highest).max().unwrap_or(0).max(b.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Improvement::{Decrease, Increase};

    #[test]
    fn full_separation_is_one_on_all_four() {
        let phases = Phases::new(&[5.0, 6.0], &[1.0, 2.0, 3.0], Decrease).unwrap();
        let result = nonoverlap(&phases);
        let ones = [result.pnd, result.pem, result.pand, result.ird];
        assert_eq!(ones, [Some(1.0); 4]);
    }

    #[test]
    fn a_tie_with_the_median_of_decimals_counts_one_half() {
        assert_ne!(f64::midpoint(4.1, 4.3), 4.2);
        let phases = Phases::new(&[4.1, 4.3], &[4.2], Increase).unwrap();
        assert_eq!(nonoverlap(&phases).pem, Some(0.5));
    }

    #[test]
    fn all_tied_keeps_the_longer_phase_only() {
        let result = nonoverlap(&Phases::new(&[2.0; 3], &[2.0; 5], Increase).unwrap());
        assert_eq!((result.pnd, result.pem), (Some(0.0), Some(0.5)));
        assert_eq!(result.pand, Some(5.0 / 8.0));
    }

    #[test]
    fn an_empty_phase_leaves_everything_undefined() {
        let phases = Phases::new(&[], &[1.0], Increase).unwrap();
        assert_eq!(nonoverlap(&phases), Nonoverlap::default());
    }
}
