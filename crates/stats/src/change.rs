//! Reliable change and clinical significance.

use serde::Serialize;

use crate::check::{defined, finite, not_negative, within};
use crate::error::Error;

/// What a reliable change index is computed from.
///
/// The SD and the reliability come from the instrument's publication, never
/// from the person's own few scores.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReliableChange {
    /// First score.
    pub x1: f64,
    /// Second score.
    pub x2: f64,
    /// Standard deviation of the instrument in its reference group, 0 or more.
    pub sd: f64,
    /// Its reliability, from 0 to 1. Which kind matters: a retest coefficient
    /// gives a wider and more honest bar than internal consistency.
    pub rel: f64,
    /// Whether a higher score is better.
    pub higher_is_better: bool,
    /// Mean and SD of people in treatment.
    pub clin: Option<Norm>,
    /// Mean and SD of people at large.
    pub norm: Option<Norm>,
}

/// Mean and standard deviation of a reference group.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Norm {
    /// The mean.
    pub mean: f64,
    /// The standard deviation, 0 or more.
    pub sd: f64,
}

/// The reliable change index and what follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Rci {
    /// Standard error of measurement, `SD sqrt(1 - r)`, in points of the scale.
    pub sem: Option<f64>,
    /// Standard error of a difference, `SEM sqrt 2`.
    pub s_diff: Option<f64>,
    /// The change over `s_diff`; positive is better. `None` when `s_diff` is 0.
    pub rc: Option<f64>,
    /// Smallest change that counts as reliable, `1.96 s_diff`, in points.
    /// `None` when `s_diff` is 0.
    pub min_change: Option<f64>,
    /// Whether the change is beyond measurement noise. `None` without `rc`.
    pub reliable: Option<Reliable>,
    /// The cut-offs, only when a reference group was given.
    #[serde(flatten)]
    pub significance: Option<Significance>,
}

/// Whether a change is beyond measurement noise: `|RC| > 1.96`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reliable {
    /// Better by more than the smallest reliable change.
    Improved,
    /// Worse by more than the smallest reliable change.
    Deteriorated,
    /// Inside measurement noise.
    NoReliableChange,
}

/// The cut-offs between a clinical group and people at large.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Significance {
    /// Two SDs better than the clinical mean.
    pub cut_a: Option<f64>,
    /// Two SDs worse than the general mean.
    pub cut_b: Option<f64>,
    /// The point between both, weighted by the other group's SD.
    pub cut_c: Option<f64>,
    /// Whether the first score was not on the better side of `cut_c` and the
    /// second is; a score exactly on the cut has not crossed it.
    pub crossed_c: Option<bool>,
    /// Reliability and cut-off taken together. `None` without either of them.
    pub category: Option<Category>,
}

/// Jacobson & Truax's four outcomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Reliably better and across cut-off c.
    Recovered,
    /// Reliably better, not across.
    Improved,
    /// No reliable change.
    Unchanged,
    /// Reliably worse.
    Deteriorated,
}

/// Reliable change after Jacobson & Truax.
///
/// What surprises:
/// - `rc` is turned so that positive is better: a fall of 10 on a scale where
///   less is better has a positive `rc`.
/// - The divisor is `s_diff`, not the SEM. `scan::rci()` prints the difference
///   over the SEM as "Jacobson", 1.41 times too large.
/// - Small steps are invisible: an SD of 1.2 and a reliability of .90 need a
///   change of 1.05 points on a 1-7 scale.
/// - A perfect reliability or an SD of 0 leaves `rc` undefined.
/// - With one of the two reference groups only, the other cut-offs are `None`.
///
/// # Errors
///
/// Names `sd` below 0, `rel` outside 0 to 1, `clin[1]` or `norm[1]` below 0,
/// and anything that is not finite.
///
/// # Example
///
/// ```
/// use stats::{Category, Norm, Reliable, ReliableChange, rci};
///
/// let result = rci(&ReliableChange {
///     x1: 32.5,
///     x2: 47.5,
///     sd: 7.5,
///     rel: 0.80,
///     higher_is_better: true,
///     clin: Some(Norm { mean: 40.0, sd: 7.5 }),
///     norm: Some(Norm { mean: 60.0, sd: 7.5 }),
/// })?;
/// assert!((result.rc.unwrap() - 3.162).abs() < 5e-4);
/// assert_eq!(result.reliable, Some(Reliable::Improved));
///
/// let cuts = result.significance.unwrap();
/// assert_eq!((cuts.cut_c, cuts.category), (Some(50.0), Some(Category::Improved)));
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Jacobson & Truax (1991), Journal of Consulting and Clinical Psychology
/// 59:12; Blampied (2022).
pub fn rci(given: &ReliableChange) -> Result<Rci, Error> {
    checked(given)?;
    let sem = given.sd * (1.0 - given.rel).sqrt();
    let s_diff = sem * std::f64::consts::SQRT_2;
    let spread = defined(s_diff).filter(|s_diff| *s_diff > 0.0);
    let rc = spread.and_then(|s_diff| defined(given.better_by(given.x2 - given.x1) / s_diff));
    let reliable = rc.map(Reliable::of);
    let any_group = given.clin.or(given.norm);
    Ok(Rci {
        sem: defined(sem),
        s_diff: defined(s_diff),
        rc,
        min_change: spread.and_then(|s_diff| defined(1.96 * s_diff)),
        reliable,
        significance: any_group.map(|_| significance(given, reliable)),
    })
}

fn checked(given: &ReliableChange) -> Result<(), Error> {
    finite("x1", given.x1)?;
    finite("x2", given.x2)?;
    not_negative("sd", given.sd)?;
    within("rel", given.rel, 0.0, 1.0)?;
    for (name, group) in [("clin", given.clin), ("norm", given.norm)] {
        if let Some(group) = group {
            finite(&format!("{name}[0]"), group.mean)?;
            not_negative(&format!("{name}[1]"), group.sd)?;
        }
    }
    Ok(())
}

impl ReliableChange {
    fn better_by(&self, difference: f64) -> f64 {
        if self.higher_is_better { difference } else { -difference }
    }
}

impl Reliable {
    fn of(rc: f64) -> Self {
        if rc > 1.96 {
            Self::Improved
        } else if rc < -1.96 {
            Self::Deteriorated
        } else {
            Self::NoReliableChange
        }
    }
}

fn significance(given: &ReliableChange, reliable: Option<Reliable>) -> Significance {
    let two_sd = |group: Norm| given.better_by(2.0 * group.sd);
    let cut_c = given
        .clin
        .zip(given.norm)
        .and_then(|(clin, norm)| defined((norm.sd * clin.mean + clin.sd * norm.mean) / defined(norm.sd + clin.sd)?));
    let crossed_c = cut_c.map(|cut| {
        let beyond = |score: f64| given.better_by(score - cut) > 1e-12 * cut.abs();
        !beyond(given.x1) && beyond(given.x2)
    });
    Significance {
        cut_a: given.clin.and_then(|clin| defined(clin.mean + two_sd(clin))),
        cut_b: given.norm.and_then(|norm| defined(norm.mean - two_sd(norm))),
        cut_c,
        crossed_c,
        category: reliable.zip(crossed_c).map(|(reliable, crossed)| match reliable {
            Reliable::Improved if crossed => Category::Recovered,
            Reliable::Improved => Category::Improved,
            Reliable::NoReliableChange => Category::Unchanged,
            Reliable::Deteriorated => Category::Deteriorated,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: ReliableChange = ReliableChange {
        x1: 32.5,
        x2: 47.5,
        sd: 7.5,
        rel: 0.8,
        higher_is_better: true,
        clin: Some(Norm { mean: 40.0, sd: 7.5 }),
        norm: Some(Norm { mean: 60.0, sd: 7.5 }),
    };

    #[test]
    fn the_1991_example_improved_but_did_not_recover() {
        let result = rci(&EXAMPLE).unwrap();
        assert!((result.sem.unwrap() - 3.354).abs() < 5e-4);
        assert!((result.s_diff.unwrap() - 4.743).abs() < 5e-4);
        assert!((result.rc.unwrap() - 3.162).abs() < 5e-4);
        let cuts = result.significance.unwrap();
        assert_eq!((cuts.cut_a, cuts.cut_b), (Some(55.0), Some(45.0)));
        assert_eq!((cuts.crossed_c, cuts.category), (Some(false), Some(Category::Improved)));
    }

    #[test]
    fn the_divisor_is_the_error_of_a_difference_not_the_error_of_a_score() {
        let result = rci(&EXAMPLE).unwrap();
        let scans = 15.0 / result.sem.unwrap();
        assert!((scans - result.rc.unwrap() * 2f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn what_reliable_means_on_one_to_seven_scales() {
        let smallest = |sd, rel| rci(&ReliableChange { sd, rel, ..EXAMPLE }).unwrap().min_change.unwrap();
        assert!((smallest(1.2, 0.9) - 1.05).abs() < 5e-3);
        assert!((smallest(1.1, 0.8) - 1.36).abs() < 5e-3);
    }

    #[test]
    fn where_less_is_better_a_fall_is_positive_and_cuts_are_mirrored() {
        let mirrored = ReliableChange {
            x1: 20.0,
            x2: 4.0,
            sd: 5.0,
            rel: 0.85,
            higher_is_better: false,
            clin: Some(Norm { mean: 15.0, sd: 5.0 }),
            norm: Some(Norm { mean: 5.0, sd: 5.0 }),
        };
        let result = rci(&mirrored).unwrap();
        assert!(result.rc.unwrap() > 1.96);
        let cuts = result.significance.unwrap();
        assert_eq!((cuts.cut_a, cuts.cut_b, cuts.cut_c), (Some(5.0), Some(15.0), Some(10.0)));
        assert_eq!(cuts.category, Some(Category::Recovered));
    }

    #[test]
    fn perfect_reliability_or_no_spread_is_undefined() {
        for (sd, rel) in [(7.5, 1.0), (0.0, 0.8)] {
            let result = rci(&ReliableChange { sd, rel, ..EXAMPLE }).unwrap();
            assert_eq!((result.rc, result.min_change, result.reliable), (None, None, None));
            assert_eq!(result.significance.unwrap().category, None);
        }
    }

    #[test]
    fn without_reference_groups_there_are_no_cut_offs() {
        let alone = ReliableChange { clin: None, norm: None, ..EXAMPLE };
        assert_eq!(rci(&alone).unwrap().significance, None);
        let one = rci(&ReliableChange { norm: None, ..EXAMPLE }).unwrap().significance.unwrap();
        assert_eq!((one.cut_a, one.cut_b, one.cut_c, one.category), (Some(55.0), None, None, None));
    }

    #[test]
    fn impossible_reliabilities_are_refused_by_name() {
        let error = rci(&ReliableChange { rel: 1.2, ..EXAMPLE }).unwrap_err();
        assert_eq!(error.field, "rel");
    }
}
