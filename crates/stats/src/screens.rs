//! Two short screens whose rules are published and free: PHQ-9 and GAD-7.

use serde::Serialize;

use crate::check::{same_length, within};
use crate::error::Error;

/// How heavy a PHQ-9 or GAD-7 total is, in the words of its authors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Band {
    /// 0 to 4.
    #[serde(rename = "minimal")]
    Minimal,
    /// 5 to 9.
    #[serde(rename = "mild")]
    Mild,
    /// 10 to 14.
    #[serde(rename = "moderate")]
    Moderate,
    /// 15 to 19, PHQ-9 only.
    #[serde(rename = "moderately severe")]
    ModeratelySevere,
    /// 20 and above for the PHQ-9, 15 and above for the GAD-7.
    #[serde(rename = "severe")]
    Severe,
}

/// A PHQ-9 total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Phq9 {
    /// Sum of the nine items, 0 to 27.
    pub total: u64,
    /// Its band: 5, 10, 15 and 20.
    pub band: Band,
    /// Whether item 9 is above 0. It opens the way to help whatever the total.
    pub item9_positive: bool,
}

/// Scores the PHQ-9.
///
/// What surprises: item 9 stands apart from the total. A total of 1 whose one
/// point is item 9 is "minimal" and all the same a reason to act. A missing
/// answer is refused, never counted as 0.
///
/// # Errors
///
/// Names `items` when there are not nine, `items[i]` above 3.
///
/// # Example
///
/// ```
/// use stats::{Band, phq9};
///
/// let score = phq9(&[0, 0, 0, 0, 0, 0, 0, 0, 1])?;
/// assert_eq!((score.total, score.band, score.item9_positive), (1, Band::Minimal, true));
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Kroenke, Spitzer & Williams (2001), Journal of General Internal Medicine
/// 16:606.
pub fn phq9(items: &[u64]) -> Result<Phq9, Error> {
    let total = total_of(items, 9)?;
    let band = match total {
        0..5 => Band::Minimal,
        5..10 => Band::Mild,
        10..15 => Band::Moderate,
        15..20 => Band::ModeratelySevere,
        20.. => Band::Severe,
    };
    Ok(Phq9 { total, band, item9_positive: items[8] > 0 })
}

/// A GAD-7 total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Gad7 {
    /// Sum of the seven items, 0 to 21.
    pub total: u64,
    /// Its band: 5, 10 and 15.
    pub band: Band,
}

/// Scores the GAD-7.
///
/// # Errors
///
/// Names `items` when there are not seven, `items[i]` above 3.
///
/// # Example
///
/// ```
/// use stats::{Band, gad7};
///
/// assert_eq!(gad7(&[3, 3, 3, 3, 3, 0, 0])?.band, Band::Severe);
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Spitzer, Kroenke, Williams & Löwe (2006), Archives of Internal Medicine
/// 166:1092.
pub fn gad7(items: &[u64]) -> Result<Gad7, Error> {
    let total = total_of(items, 7)?;
    let band = match total {
        0..5 => Band::Minimal,
        5..10 => Band::Mild,
        10..15 => Band::Moderate,
        15.. => Band::Severe,
    };
    Ok(Gad7 { total, band })
}

fn total_of(items: &[u64], count: usize) -> Result<u64, Error> {
    same_length("items", count, items.len())?;
    for (index, &item) in items.iter().enumerate() {
        within(&format!("items[{index}]"), item as f64, 0.0, 3.0)?;
    }
    Ok(items.iter().sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bands_begin_at_five_ten_fifteen_and_twenty() {
        let of = |total: u64| {
            let mut items = [0; 9];
            (0..total as usize).for_each(|point| items[point % 9] += 1);
            phq9(&items).unwrap().band
        };
        let edges = [4, 5, 9, 10, 14, 15, 19, 20].map(of);
        assert_eq!(
            edges,
            [
                Band::Minimal,
                Band::Mild,
                Band::Mild,
                Band::Moderate,
                Band::Moderate,
                Band::ModeratelySevere,
                Band::ModeratelySevere,
                Band::Severe
            ]
        );
    }

    #[test]
    fn item_nine_above_zero_is_flagged_whatever_the_total() {
        assert!(phq9(&[0, 0, 0, 0, 0, 0, 0, 0, 1]).unwrap().item9_positive);
        assert!(!phq9(&[3, 3, 3, 3, 3, 3, 3, 3, 0]).unwrap().item9_positive);
    }

    #[test]
    fn a_short_or_impossible_questionnaire_is_refused_by_name() {
        assert_eq!(phq9(&[0; 8]).unwrap_err().field, "items");
        assert_eq!(gad7(&[0, 0, 4, 0, 0, 0, 0]).unwrap_err().field, "items[2]");
    }
}
