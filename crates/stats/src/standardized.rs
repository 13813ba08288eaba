//! The within-person standardized difference.

use serde::Serialize;

use crate::check::defined;
use crate::moments::{mean, sample_sd};
use crate::values::Phases;

/// A change in units of the baseline's own spread.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct SmdBaseline {
    /// Difference of the means over the baseline's SD, corrected for a small
    /// baseline; positive is better. `None` below three baseline points, with an
    /// empty phase B, or with a baseline that never moved.
    pub smd: Option<f64>,
    /// Sample standard deviation (m - 1) of the baseline, in units of the data.
    /// `None` below two points.
    pub baseline_sd: Option<f64>,
}

/// `(mean B - mean A) / SD_A * (1 - 3/(4m - 5))`.
///
/// What surprises: it is not comparable with the d of group studies, whose SD
/// is that between people; within one person it is much larger. At m = 2 the
/// correction would be exactly 0, so the figure starts at three points.
///
/// # Example
///
/// ```
/// use stats::{Improvement, Phases, smd_baseline};
///
/// let phases = Phases::new(&[4.0, 5.0, 6.0], &[8.0, 8.0], Improvement::Increase)?;
/// let result = smd_baseline(&phases);
/// assert_eq!(result.baseline_sd, Some(1.0));
/// assert!((result.smd.unwrap() - 3.0 * (1.0 - 3.0 / 7.0)).abs() < 1e-12);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Gingerich (1984); Busk & Serlin (1992); correction as in SingleCaseES.
pub fn smd_baseline(phases: &Phases<'_>) -> SmdBaseline {
    let (a, b) = (phases.baseline(), phases.treatment());
    let sd = sample_sd(a);
    let smd = || {
        let difference = phases.improvement().orient(mean(b)? - mean(a)?);
        let correction = 1.0 - 3.0 / (4.0 * a.len() as f64 - 5.0);
        defined(difference / sd.filter(|sd| *sd > 0.0)? * correction)
    };
    SmdBaseline { smd: if a.len() < 3 { None } else { smd() }, baseline_sd: sd.and_then(defined) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Improvement::{Decrease, Increase};

    #[test]
    fn less_is_better_turns_the_sign() {
        let phases = Phases::new(&[4.0, 5.0, 6.0], &[2.0], Decrease).unwrap();
        assert!(smd_baseline(&phases).smd.unwrap() > 0.0);
    }

    #[test]
    fn no_spread_or_too_few_points_is_undefined() {
        for (a, sd) in [(&[0.1; 3][..], Some(0.0)), (&[1.0, 3.0], Some(2f64.sqrt())), (&[1.0], None)] {
            let result = smd_baseline(&Phases::new(a, &[4.0], Increase).unwrap());
            assert_eq!((result.smd, result.baseline_sd), (None, sd));
        }
        let no_b = smd_baseline(&Phases::new(&[1.0, 2.0, 3.0], &[], Increase).unwrap());
        assert_eq!((no_b.smd, no_b.baseline_sd), (None, Some(1.0)));
    }
}
