//! Predictions, and what came of them.

use serde::Serialize;

use crate::check::{defined, same_length, within};
use crate::error::Error;
use crate::moments::mean;
use crate::values::Values;

/// How good a set of probability forecasts was. All `None` without forecasts.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Brier {
    /// Mean squared distance of forecast and outcome, 0 (perfect) to 1.
    pub brier: Option<f64>,
    /// Share of outcomes that happened.
    pub base_rate: Option<f64>,
    /// What always forecasting the base rate would score: base (1 - base).
    pub brier_reference: Option<f64>,
    /// `1 - brier/reference`; below 0 is worse than the base rate. `None` when
    /// everything or nothing happened.
    pub skill: Option<f64>,
    /// Mean forecast minus base rate; positive means feared more than came.
    pub bias: Option<f64>,
    /// Murphy: how far forecasts stand from what followed them; 0 is best.
    pub reliability: Option<f64>,
    /// Murphy: how far what followed differs between forecasts; more is better.
    pub resolution: Option<f64>,
    /// Murphy: base (1 - base), what no forecaster can help.
    pub uncertainty: Option<f64>,
}

/// The Brier score and Murphy's exact decomposition over distinct forecasts.
///
/// `brier = reliability - resolution + uncertainty`, exactly, because forecasts
/// are grouped by their very value and not into bins.
///
/// What surprises: skill is easily negative. A feared outcome that happened
/// *partly* has no place here; leave such a pair out and count it apart.
///
/// # Errors
///
/// Names `outcome` when the lists differ in length, and `p[i]` outside 0 to 1.
///
/// # Example
///
/// ```
/// use stats::{Values, brier};
///
/// // Eight predictions at 90 %, one came true.
/// let mut came = [false; 8];
/// came[3] = true;
/// let score = brier(Values::new("p", &[0.9; 8])?, &came)?;
/// assert!((score.brier.unwrap() - 0.71).abs() < 1e-12);
/// assert!((score.brier_reference.unwrap() - 0.109).abs() < 5e-4);
/// assert!((score.bias.unwrap() - 0.775).abs() < 1e-12);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Brier (1950), Monthly Weather Review 78:1; Murphy (1973), Journal of Applied
/// Meteorology 12:595.
pub fn brier(p: Values<'_>, outcome: &[bool]) -> Result<Brier, Error> {
    same_length("outcome", p.len(), outcome.len())?;
    for (index, forecast) in p.iter().enumerate() {
        within(&format!("p[{index}]"), *forecast, 0.0, 1.0)?;
    }
    let happened: Vec<f64> = outcome.iter().map(|came| f64::from(*came)).collect();
    let (Some(base), Some(forecast)) = (mean(&happened), mean(&p)) else {
        return Ok(Brier::default());
    };
    let n = p.len() as f64;
    let squares = p.iter().zip(&happened).map(|(p, o)| (p - o).powi(2));
    let brier = squares.sum::<f64>() / n;
    let reference = base * (1.0 - base);
    let (mut reliability, mut resolution) = (0.0, 0.0);
    for Group { forecast, share, count } in groups(&p, outcome) {
        reliability += count * (forecast - share).powi(2) / n;
        resolution += count * (share - base).powi(2) / n;
    }
    Ok(Brier {
        brier: defined(brier),
        base_rate: defined(base),
        brier_reference: defined(reference),
        skill: (reference > 0.0).then(|| 1.0 - brier / reference).and_then(defined),
        bias: defined(forecast - base),
        reliability: defined(reliability),
        resolution: defined(resolution),
        uncertainty: defined(reference),
    })
}

/// All forecasts of one value, and the share of them that came true.
struct Group {
    forecast: f64,
    share: f64,
    count: f64,
}

fn groups(p: &[f64], outcome: &[bool]) -> Vec<Group> {
    let mut pairs: Vec<(f64, bool)> = p.iter().copied().zip(outcome.iter().copied()).collect();
    pairs.sort_unstable_by(|left, right| left.0.total_cmp(&right.0));
    pairs
        .chunk_by(|left, right| left.0 == right.0)
        .map(|group| {
            let came = group.iter().filter(|(_, came)| *came).count();
            Group { forecast: group[0].0, share: came as f64 / group.len() as f64, count: group.len() as f64 }
        })
        .collect()
}

/// How hard it was, against how hard it was feared to be.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct ExpectancyViolation {
    /// Mean of predicted minus actual, in points; positive means easier than
    /// feared. `None` without pairs.
    pub mean_violation: Option<f64>,
    /// Share of pairs whose actual was below the predicted.
    pub share_better_than_feared: Option<f64>,
    /// Mean absolute distance of predicted and actual.
    pub mae: Option<f64>,
}

/// The distance between feared and lived distress.
///
/// What surprises: a pair that came out exactly as feared is not "better".
///
/// # Errors
///
/// Names `actual_distress` when the lists differ in length.
///
/// # Example
///
/// ```
/// use stats::{Values, expectancy_violation};
///
/// let (feared, lived) = ([80.0, 60.0, 50.0], [40.0, 60.0, 60.0]);
/// let surprise = expectancy_violation(
///     Values::new("predicted_distress", &feared)?,
///     Values::new("actual_distress", &lived)?,
/// )?;
/// assert_eq!(surprise.mean_violation, Some(10.0));
/// assert_eq!(surprise.share_better_than_feared, Some(1.0 / 3.0));
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Craske and others (2014), Behaviour Research and Therapy 58:10, for the idea.
pub fn expectancy_violation(predicted: Values<'_>, actual: Values<'_>) -> Result<ExpectancyViolation, Error> {
    same_length("actual_distress", predicted.len(), actual.len())?;
    let pairs = || predicted.iter().zip(actual.iter());
    let gaps: Vec<f64> = pairs().map(|(predicted, actual)| predicted - actual).collect();
    let sizes: Vec<f64> = gaps.iter().map(|gap| gap.abs()).collect();
    let better = pairs().filter(|(predicted, actual)| actual < predicted).count();
    Ok(ExpectancyViolation {
        mean_violation: mean(&gaps).and_then(defined),
        share_better_than_feared: defined(better as f64 / gaps.len() as f64),
        mae: mean(&sizes).and_then(defined),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(p: &[f64], outcome: &[bool]) -> Brier {
        brier(Values::new("p", p).unwrap(), outcome).unwrap()
    }

    #[test]
    fn eight_predictions_at_ninety_percent_of_which_one_came_true() {
        let mut came = [false; 8];
        came[0] = true;
        let result = score(&[0.9; 8], &came);
        assert!((result.brier.unwrap() - 0.71).abs() < 1e-12);
        assert_eq!(result.brier_reference, Some(0.109_375));
        assert!((result.bias.unwrap() - 0.775).abs() < 1e-12);
        assert_eq!(result.resolution, Some(0.0));
    }

    #[test]
    fn skill_is_undefined_when_everything_or_nothing_happened() {
        assert_eq!(score(&[0.5, 0.2], &[false, false]).skill, None);
        assert_eq!(score(&[0.5, 0.2], &[true, true]).skill, None);
    }

    #[test]
    fn without_predictions_everything_is_undefined() {
        assert_eq!(score(&[], &[]), Brier::default());
        let none = Values::new("none", &[]).unwrap();
        assert_eq!(expectancy_violation(none, none).unwrap(), ExpectancyViolation::default());
    }

    #[test]
    fn a_probability_above_one_is_refused_by_name() {
        let p = Values::new("p", &[0.5, 90.0]).unwrap();
        assert_eq!(brier(p, &[true, true]).unwrap_err().field, "p[1]");
    }
}
