//! Input that has been checked once, so that no formula checks it again.

use std::ops::Deref;

use serde::Serialize;

use crate::error::{Error, Problem};

/// A list of finite numbers, borrowed.
///
/// May be empty. Order matters wherever a method speaks of time.
///
/// # Errors
///
/// [`Values::new`] names the first entry that is NaN or infinite.
///
/// # Example
///
/// ```
/// use stats::Values;
///
/// let week = Values::new("y", &[3.0, 4.0, 4.5])?;
/// assert_eq!(week.len(), 3);
/// assert!(Values::new("y", &[f64::INFINITY]).is_err());
/// # Ok::<(), stats::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Values<'a>(&'a [f64]);

impl<'a> Values<'a> {
    /// Wraps `values`; `field` is the name an error will carry.
    pub fn new(field: &str, values: &'a [f64]) -> Result<Self, Error> {
        match values.iter().position(|value| !value.is_finite()) {
            Some(position) => Err(Error::in_list(field, position, Problem::NotFinite)),
            None => Ok(Self(values)),
        }
    }
}

impl Deref for Values<'_> {
    type Target = [f64];

    fn deref(&self) -> &[f64] {
        self.0
    }
}

/// Which way is better.
///
/// Estimates that take an `Improvement` are signed so that positive, or above
/// one half, is better, whichever way the scale runs.
///
/// # Example
///
/// ```
/// use stats::{Improvement, Phases, nap};
///
/// let (before, after) = ([8.0, 7.0], [3.0, 2.0]);
/// let lower_is_better = Phases::new(&before, &after, Improvement::Decrease)?;
/// assert_eq!(nap(&lower_is_better).nap, Some(1.0));
/// # Ok::<(), stats::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Improvement {
    /// More is better.
    Increase,
    /// Less is better.
    Decrease,
}

impl Improvement {
    /// The value, turned so that more is better.
    pub(crate) fn orient(self, value: f64) -> f64 {
        match self {
            Self::Increase => value,
            Self::Decrease => -value,
        }
    }

    /// The count, turned so that positive is better.
    pub(crate) fn orient_count(self, count: i64) -> i64 {
        match self {
            Self::Increase => count,
            Self::Decrease => -count,
        }
    }
}

/// A baseline (A) and what followed it (B), each in order of time.
///
/// Either phase may be empty; what that leaves undefined is `None`. Days
/// without an entry are left out, never filled in.
///
/// # Errors
///
/// [`Phases::new`] names the entry (`A[2]`, `B[0]`) that is not finite.
///
/// # Example
///
/// ```
/// use stats::{Improvement, Phases};
///
/// let phases = Phases::new(&[5.0, 6.0, 5.0], &[3.0, 4.0], Improvement::Decrease)?;
/// assert_eq!((phases.baseline().len(), phases.treatment().len()), (3, 2));
/// # Ok::<(), stats::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Phases<'a> {
    baseline: Values<'a>,
    treatment: Values<'a>,
    improvement: Improvement,
}

impl<'a> Phases<'a> {
    /// Checks both phases and keeps the direction with them.
    pub fn new(baseline: &'a [f64], treatment: &'a [f64], improvement: Improvement) -> Result<Self, Error> {
        Ok(Self { baseline: Values::new("A", baseline)?, treatment: Values::new("B", treatment)?, improvement })
    }

    /// Phase A, in order.
    pub fn baseline(&self) -> &[f64] {
        self.baseline.0
    }

    /// Phase B, in order.
    pub fn treatment(&self) -> &[f64] {
        self.treatment.0
    }

    /// Which way is better.
    pub fn improvement(&self) -> Improvement {
        self.improvement
    }

    /// Both phases sorted, turned so that more is better.
    pub(crate) fn sorted(&self) -> (Vec<f64>, Vec<f64>) {
        let sort = |phase: &[f64]| {
            let mut turned: Vec<f64> = phase.iter().map(|&v| self.improvement.orient(v)).collect();
            turned.sort_unstable_by(f64::total_cmp);
            turned
        };
        (sort(&self.baseline), sort(&self.treatment))
    }

    /// m and n as numbers for formulas, `None` when a phase is empty.
    pub(crate) fn sizes(&self) -> Option<(f64, f64)> {
        let (m, n) = (self.baseline.len(), self.treatment.len());
        (m > 0 && n > 0).then_some((m as f64, n as f64))
    }
}

/// An interval with its two ends, `lower <= upper`.
///
/// Every interval of this crate is a 95 % interval. It is written to JSON as
/// `[lower, upper]`.
///
/// # Example
///
/// ```
/// let interval = stats::wilson_ci(7, 10)?.ci95.unwrap();
/// assert!(interval.lower < 0.7 && 0.7 < interval.upper);
/// # Ok::<(), stats::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(into = "[f64; 2]")]
pub struct Interval {
    /// The lower end.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
}

impl Interval {
    /// `None` unless both ends are finite.
    pub(crate) fn new(lower: f64, upper: f64) -> Option<Self> {
        (lower.is_finite() && upper.is_finite()).then_some(Self { lower: lower + 0.0, upper: upper + 0.0 })
    }
}

impl From<Interval> for [f64; 2] {
    fn from(interval: Interval) -> Self {
        [interval.lower, interval.upper]
    }
}
