//! When did it change?

use serde::Serialize;

use crate::check::defined;
use crate::moments::{mean, sum_of_squares};
use crate::pairs::doubled_midranks;
use crate::values::Values;

/// Fewest points on either side of a least-squares split.
const FEWEST_ASIDE: usize = 3;

/// Two answers to the same question, by ranks and by means.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Changepoint {
    /// Pettitt's test.
    pub pettitt: Pettitt,
    /// The best single split by least squares.
    pub least_squares: LeastSquares,
}

/// Pettitt's rank test for one change.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Pettitt {
    /// Largest |U_t|. `None` below two points.
    #[serde(rename = "K")]
    pub k: Option<i64>,
    /// Points before the change; the earliest where several tie. `None` when K
    /// is 0: nothing stands out.
    pub t: Option<usize>,
    /// About `2 exp(-6 K²/(n³ + n²))`, at most 1. Good below .5 or so.
    pub p_approx: Option<f64>,
}

/// The split into two means that leaves the least squared error.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct LeastSquares {
    /// Points before the split, at least 3 a side; the earliest where several
    /// tie. `None` below six points or when no split helps.
    pub t: Option<usize>,
    /// Squared error around the two means. `None` below six points.
    pub sse_split: Option<f64>,
    /// Squared error around one mean. `None` without points.
    pub sse_none: Option<f64>,
    /// `sse_none - sse_split`, in squared units of y.
    pub gain: Option<f64>,
    /// Mean of the points before `t`.
    pub mean_before: Option<f64>,
    /// Mean of the rest.
    pub mean_after: Option<f64>,
}

/// The most likely place of a single shift in level.
///
/// What surprises: a split is always found where there is any variation; that
/// is no evidence of a shift. Dependent days make false alarms, and a slow
/// trend looks like a shift in its middle. `t` counts points, so `y[t]` is the
/// first after the change.
///
/// # Example
///
/// ```
/// use stats::{Values, changepoint};
///
/// let series = [5.0, 6.0, 5.0, 6.0, 2.0, 1.0, 2.0, 1.0];
/// let shift = changepoint(Values::new("y", &series)?);
/// assert_eq!((shift.pettitt.k, shift.pettitt.t), (Some(16), Some(4)));
/// assert_eq!(shift.least_squares.t, Some(4));
/// assert_eq!(shift.least_squares.mean_before, Some(5.5));
/// assert_eq!(shift.least_squares.mean_after, Some(1.5));
/// # Ok::<(), stats::Error>(())
/// ```
///
/// # Source
///
/// Pettitt (1979), Applied Statistics 28:126; least squares: Hinkley (1970),
/// Biometrika 57:1.
pub fn changepoint(y: Values<'_>) -> Changepoint {
    Changepoint { pettitt: pettitt(&y), least_squares: least_squares(&y) }
}

/// U_t is the sum of `2 rank - (n + 1)` over the first t points, in integers.
fn pettitt(y: &[f64]) -> Pettitt {
    if y.len() < 2 {
        return Pettitt::default();
    }
    let n = y.len() as f64;
    let (mut u, mut k, mut t) = (0i64, 0i64, None);
    for (index, rank) in doubled_midranks(y).iter().enumerate() {
        u += rank - (y.len() as i64 + 1);
        if u.abs() > k {
            (k, t) = (u.abs(), Some(index + 1));
        }
    }
    let exponent = -6.0 * (k as f64).powi(2) / (n.powi(3) + n.powi(2));
    Pettitt { k: Some(k), t, p_approx: Some((2.0 * exponent.exp()).min(1.0)) }
}

fn least_squares(y: &[f64]) -> LeastSquares {
    let whole = sum_of_squares(y);
    let nothing = LeastSquares { sse_none: whole, ..LeastSquares::default() };
    let (Some(whole), true) = (whole, y.len() >= 2 * FEWEST_ASIDE) else {
        return nothing;
    };
    let Some((t, split)) = best_split(y, whole) else {
        return nothing;
    };
    let stands_out = split < whole;
    let side = |points: &[f64]| mean(points).and_then(defined).filter(|_| stands_out);
    LeastSquares {
        t: Some(t).filter(|_| stands_out),
        sse_split: defined(split),
        sse_none: Some(whole),
        gain: defined(whole - split),
        mean_before: side(&y[..t]),
        mean_after: side(&y[t..]),
    }
}

/// The earliest split whose error is the least, but for rounding.
fn best_split(y: &[f64], whole: f64) -> Option<(usize, f64)> {
    let before = running_squares(y.iter());
    let after = running_squares(y.iter().rev());
    let split_at = |t: usize| (t, before[t - 1] + after[y.len() - t - 1]);
    let splits = (FEWEST_ASIDE..=y.len() - FEWEST_ASIDE).map(split_at);
    let least = splits.clone().map(|split| split.1).min_by(f64::total_cmp)?;
    let (t, _) = splits.clone().find(|(_, error)| *error <= least + 1e-11 * whole)?;
    let error = sum_of_squares(&y[..t])? + sum_of_squares(&y[t..])?;
    Some((t, error.min(whole)))
}

/// Squared error around their mean of the first 1, 2, 3 … values (Welford 1962).
fn running_squares<'a>(values: impl Iterator<Item = &'a f64>) -> Vec<f64> {
    let (mut centre, mut squares) = (0.0, 0.0);
    values
        .enumerate()
        .map(|(index, value)| {
            let distance = value - centre;
            centre += distance / (index + 1) as f64;
            squares += distance * (value - centre);
            squares
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Flow of the Nile at Aswan, 1871-1970.
    const NILE: [f64; 100] = [
        1120.0, 1160.0, 963.0, 1210.0, 1160.0, 1160.0, 813.0, 1230.0, 1370.0, 1140.0, 995.0, 935.0, 1110.0, 994.0,
        1020.0, 960.0, 1180.0, 799.0, 958.0, 1140.0, 1100.0, 1210.0, 1150.0, 1250.0, 1260.0, 1220.0, 1030.0, 1100.0,
        774.0, 840.0, 874.0, 694.0, 940.0, 833.0, 701.0, 916.0, 692.0, 1020.0, 1050.0, 969.0, 831.0, 726.0, 456.0,
        824.0, 702.0, 1120.0, 1100.0, 832.0, 764.0, 821.0, 768.0, 845.0, 864.0, 862.0, 698.0, 845.0, 744.0, 796.0,
        1040.0, 759.0, 781.0, 865.0, 845.0, 944.0, 984.0, 897.0, 822.0, 1010.0, 771.0, 676.0, 649.0, 846.0, 812.0,
        742.0, 801.0, 1040.0, 860.0, 874.0, 848.0, 890.0, 744.0, 749.0, 838.0, 1050.0, 918.0, 986.0, 797.0, 923.0,
        975.0, 815.0, 1020.0, 906.0, 901.0, 1170.0, 912.0, 746.0, 919.0, 718.0, 714.0, 740.0,
    ];

    fn of(y: &[f64]) -> Changepoint {
        changepoint(Values::new("y", y).unwrap())
    }

    #[test]
    fn the_nile_fell_after_28_years() {
        let shift = of(&NILE);
        assert_eq!((shift.pettitt.k, shift.pettitt.t), (Some(1617), Some(28)));
        let split = shift.least_squares;
        assert_eq!(split.t, Some(28));
        assert_eq!(split.mean_before, Some(1097.75));
        assert!((split.mean_after.unwrap() - 849.97).abs() < 5e-3);
        assert!((split.gain.unwrap() - (split.sse_none.unwrap() - split.sse_split.unwrap())).abs() < 1e-6);
    }

    #[test]
    fn nothing_stands_out_in_a_constant_series() {
        let shift = of(&[0.1; 8]);
        assert_eq!((shift.pettitt.k, shift.pettitt.t, shift.pettitt.p_approx), (Some(0), None, Some(1.0)));
        let split = shift.least_squares;
        assert_eq!((split.t, split.gain, split.mean_before), (None, Some(0.0), None));
    }

    #[test]
    fn splits_that_tie_go_to_the_earliest() {
        let shift = of(&[0.3, 0.3, 0.3, 0.1, 0.3, 0.3, 0.3]);
        assert_eq!(shift.least_squares.t, Some(3));
    }

    #[test]
    fn too_few_points_have_no_split() {
        assert_eq!(of(&[]).least_squares, LeastSquares::default());
        assert_eq!(of(&[1.0]).pettitt, Pettitt::default());
        let five = of(&[1.0, 1.0, 5.0, 5.0, 5.0]);
        assert_eq!((five.pettitt.t, five.least_squares.t), (Some(2), None));
        assert!(five.least_squares.sse_none.is_some());
    }
}
