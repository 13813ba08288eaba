//! The formulas behind every figure: pure functions over numbers.
//!
//! What goes in has been checked once ([`Values`], [`Phases`], [`Beta`]); what
//! is not of a method's form is an [`Error`] that names the field. What comes
//! out is a number or, where the formula is undefined, `None`: never NaN, never
//! infinity, never a made-up 0. Sums that leave the range of floating point are
//! undefined too.
//!
//! Estimates that take an [`Improvement`] are signed so that positive, or above
//! one half, is better. Special functions come from statrs; none is written
//! here. Nothing here decides how many points make a figure fit to be shown.
//!
//! | Question | Function |
//! |---|---|
//! | Was B better than A? | [`nap()`], [`nonoverlap`], [`smd_baseline`] |
//! | … or was it the baseline's own trend? | [`tau_u`], [`tau_u_family`], [`tau_bc`] |
//! | … and could it be the draw of the start? | [`randomization_ab`] |
//! | Does it rise or fall, and how fast? | [`mann_kendall`], [`kendall_tau_b`], [`theil_sen`] |
//! | When did it change? | [`changepoint()`] |
//! | Do days lean on each other? How much do they wobble? | [`autocorr_lag1`], [`rmssd`] |
//! | Is the change larger than measurement noise? | [`rci`] |
//! | Was it lower afterwards? | [`paired_change`] |
//! | How often, and which more often? | [`beta_binomial`], [`beta_compare`], [`wilson_ci`] |
//! | What do few observations say? | [`normal_shrink`], [`eb_shrink`] |
//! | Were the predictions right? | [`brier`], [`expectancy_violation`] |
//! | What was the week like? | [`weekly_mean`] |
//! | Where on the map, and how surely? | [`region_probability`] |
//! | What is the score? | [`Answers`], [`score_rq`], [`phq9`], [`gad7`] |
//!
//! [`contract`] puts all of them behind lines of JSON.
//!
//! # Example
//!
//! ```
//! use stats::{Improvement, Phases, nap, tau_bc};
//!
//! let before = [6.0, 7.0, 6.0, 7.0, 6.0];
//! let after = [5.0, 4.0, 4.0, 3.0, 4.0];
//! let phases = Phases::new(&before, &after, Improvement::Decrease)?;
//!
//! assert_eq!(nap(&phases).nap, Some(1.0));
//! assert_eq!(tau_bc(&phases)?.tau_bc, Some(1.0));
//! # Ok::<(), stats::Error>(())
//! ```

pub mod contract;

mod beta;
mod change;
mod changepoint;
mod check;
mod dependence;
mod distribution;
mod error;
mod moments;
mod nap;
mod overlap;
mod paired;
mod pairs;
mod predict;
mod randomization;
mod region;
mod rq;
mod scoring;
mod screens;
mod shrink;
mod slopes;
mod standardized;
mod tau;
mod tau_bc;
mod theil_sen;
mod trend;
mod values;
mod weeks;
mod wilson;

pub use beta::{Beta, BetaBinomial, BetaCompare, beta_binomial, beta_compare};
pub use change::{Category, Norm, Rci, Reliable, ReliableChange, Significance, rci};
pub use changepoint::{Changepoint, LeastSquares, Pettitt, changepoint};
pub use dependence::{AutocorrLag1, Rmssd, autocorr_lag1, rmssd};
pub use error::{Error, Problem};
pub use nap::{Nap, nap};
pub use overlap::{Nonoverlap, nonoverlap};
pub use paired::{PairedChange, paired_change};
pub use predict::{Brier, ExpectancyViolation, brier, expectancy_violation};
pub use randomization::{RandomizationAb, RandomizedStart, randomization_ab};
pub use region::{Dimension, RegionProbability, region_probability};
pub use rq::{RqRatings, RqScore, score_rq};
pub use scoring::Answers;
pub use screens::{Band, Gad7, Phq9, gad7, phq9};
pub use shrink::{EbShrink, NormalSample, NormalShrink, eb_shrink, normal_shrink};
pub use standardized::{SmdBaseline, smd_baseline};
pub use tau::{TauU, TauUFamily, tau_u, tau_u_family};
pub use tau_bc::{TauBc, tau_bc};
pub use theil_sen::{TheilSen, theil_sen};
pub use trend::{KendallTauB, MannKendall, kendall_tau_b, mann_kendall};
pub use values::{Improvement, Interval, Phases, Values};
pub use weeks::{Observation, Week, WeeklyMean, weekly_mean};
pub use wilson::{WilsonCi, wilson_ci};
