//! The Relationship Questionnaire.

use serde::Serialize;

use crate::check::within;
use crate::error::Error;

/// Four ratings of the Relationship Questionnaire, 1 to 7 each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RqRatings {
    /// Rating of the secure paragraph.
    pub secure: f64,
    /// Rating of the fearful paragraph.
    pub fearful: f64,
    /// Rating of the preoccupied paragraph.
    pub preoccupied: f64,
    /// Rating of the dismissing paragraph.
    pub dismissing: f64,
}

/// The two models and the two dimensions, each from -12 to 12.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RqScore {
    /// (secure + dismissing) - (preoccupied + fearful).
    pub model_of_self: f64,
    /// (secure + preoccupied) - (dismissing + fearful).
    pub model_of_other: f64,
    /// `model_of_self` with the sign turned.
    pub anxiety: f64,
    /// `model_of_other` with the sign turned.
    pub avoidance: f64,
}

/// Scores the four ratings of the Relationship Questionnaire.
///
/// What surprises: these are differences of single ratings, of modest
/// reliability, and not on the 1-7 scale the ratings were given on.
///
/// # Errors
///
/// Names the rating outside 1 to 7.
///
/// # Example
///
/// ```
/// use stats::{RqRatings, score_rq};
///
/// let score = score_rq(RqRatings { secure: 3.0, fearful: 5.0, preoccupied: 6.0, dismissing: 2.0 })?;
/// assert_eq!((score.anxiety, score.avoidance), (6.0, -2.0));
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Griffin & Bartholomew (1994), Advances in Personal Relationships 5:17.
pub fn score_rq(ratings: RqRatings) -> Result<RqScore, Error> {
    let secure = within("secure", ratings.secure, 1.0, 7.0)?;
    let fearful = within("fearful", ratings.fearful, 1.0, 7.0)?;
    let preoccupied = within("preoccupied", ratings.preoccupied, 1.0, 7.0)?;
    let dismissing = within("dismissing", ratings.dismissing, 1.0, 7.0)?;
    let model_of_self = (secure + dismissing) - (preoccupied + fearful);
    let model_of_other = (secure + preoccupied) - (dismissing + fearful);
    Ok(RqScore { model_of_self, model_of_other, anxiety: 0.0 - model_of_self, avoidance: 0.0 - model_of_other })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ratings_sit_in_the_middle_without_a_negative_zero() {
        let ratings = RqRatings { secure: 4.0, fearful: 4.0, preoccupied: 4.0, dismissing: 4.0 };
        let score = score_rq(ratings).unwrap();
        assert!(score.anxiety.is_sign_positive() && score.avoidance.is_sign_positive());
    }
}
