//! Order statistics of all pairwise slopes.
//!
//! Up to a few hundred points the slopes are simply listed. Beyond that, a sample
//! of slopes brackets the ranks that are wanted, ranks outside the bracket are
//! counted in O(n log n), and only the slopes inside are listed: exact all the
//! same, in time and memory far below n²/2. After Matoušek (1991),
//! Information Processing Letters 39:183.

use crate::error::{Error, Problem};
use crate::moments::magnitude;
use crate::pairs::{each_inversion, pairs_among, tie_groups, tolerant_ranks};

const LISTED_UP_TO: usize = 250;
const MOST_POINTS: usize = 100_000;

/// The slopes (y_j - y_i)/(x_j - x_i) of all pairs with different x.
pub(crate) struct Slopes {
    points: Vec<(f64, f64)>,
    count: usize,
}

impl Slopes {
    /// `field` is the name an error about the number of points will carry.
    pub(crate) fn new(field: &str, x: &[f64], y: &[f64]) -> Result<Self, Error> {
        if x.len() > MOST_POINTS {
            return Err(Error::new(field, Problem::TooMany(MOST_POINTS)));
        }
        let mut points: Vec<(f64, f64)> = x.iter().copied().zip(y.iter().copied()).collect();
        points.sort_unstable_by(|p, q| p.0.total_cmp(&q.0).then(p.1.total_cmp(&q.1)));
        let same_x: i64 = tie_groups(x).map(pairs_among).sum();
        let count = pairs_among(x.len() as i64) - same_x;
        Ok(Self { points, count: count as usize })
    }

    /// How many slopes there are.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// The median slope, `None` without any.
    pub(crate) fn median(&self) -> Option<f64> {
        let middle = [self.count.checked_sub(1)? / 2, self.count / 2];
        let [lower, upper] = self.at(middle)?;
        Some(f64::midpoint(lower, upper))
    }

    /// The slopes at these positions of the sorted list, `None` when a position
    /// is out of range or the numbers are too large to subtract.
    pub(crate) fn at<const K: usize>(&self, positions: [usize; K]) -> Option<[f64; K]> {
        if positions.iter().any(|&position| position >= self.count) {
            return None;
        }
        let listed = self.points.len() <= LISTED_UP_TO;
        let largest = if listed { f64::MAX / 2.0 } else { 1e150 };
        if self.points.iter().any(|(x, y)| x.abs().max(y.abs()) > largest) {
            return None;
        }
        if listed { pick(self.all(), positions) } else { self.pick_within_bracket(positions) }
    }

    fn all(&self) -> Vec<f64> {
        let mut slopes = Vec::with_capacity(self.count);
        for (index, &left) in self.points.iter().enumerate() {
            let later = &self.points[index + 1..];
            slopes.extend(later.iter().filter_map(|&right| slope(left, right)));
        }
        slopes
    }

    fn pick_within_bracket<const K: usize>(&self, positions: [usize; K]) -> Option<[f64; K]> {
        let sample = self.sample();
        let (&first, &last) = (positions.iter().min()?, positions.iter().max()?);
        let mut margin = 2.0 * (sample.len() as f64).sqrt();
        loop {
            let low = self.place(&sample, first, -margin);
            let high = self.place(&sample, last, margin);
            if let Some(bracket) = Bracket::around(&self.points, [low, high], [first, last]) {
                return bracket.pick(positions);
            }
            margin *= 2.0;
        }
    }

    /// The sample's slope at the same relative position, moved by `margin`
    /// places; `None` beyond the sample's ends.
    fn place(&self, sample: &[f64], position: usize, margin: f64) -> Option<f64> {
        let share = position as f64 / self.count as f64;
        let place = share * sample.len() as f64 + margin;
        (place >= 0.0).then(|| sample.get(place as usize).copied())?
    }

    /// Slopes of a fixed pseudo-random choice of pairs, sorted.
    fn sample(&self) -> Vec<f64> {
        let n = self.points.len() as u64;
        let mut state = 0x9E37_79B9_7F4A_7C15_u64;
        let mut index = move || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (((state >> 33) * n) >> 31) as usize
        };
        let mut slopes: Vec<f64> =
            (0..5 * n).filter_map(|_| slope(self.points[index()], self.points[index()])).collect();
        slopes.sort_unstable_by(f64::total_cmp);
        slopes
    }
}

fn slope((x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> Option<f64> {
    (x1 != x2).then(|| (y2 - y1) / (x2 - x1))
}

fn pick<const K: usize>(mut slopes: Vec<f64>, positions: [usize; K]) -> Option<[f64; K]> {
    let chosen = positions.map(|position| {
        let (_, value, _) = slopes.select_nth_unstable_by(position, f64::total_cmp);
        *value
    });
    chosen.iter().all(|value| value.is_finite()).then_some(chosen)
}

/// The slopes strictly between two values, and how many lie before them.
struct Bracket {
    low: Option<f64>,
    high: Option<f64>,
    up_to_low: usize,
    inside: Vec<f64>,
}

impl Bracket {
    /// `None` when one of the positions lies outside. An open end (`None`) is
    /// minus or plus infinity.
    fn around(points: &[(f64, f64)], [low, high]: [Option<f64>; 2], [first, last]: [usize; 2]) -> Option<Self> {
        let at_low = heights(points, low.map_or(Line::Falling, Line::Slope));
        let at_high = heights(points, high.map_or(Line::Rising, Line::Slope));
        let all = pairs_with_different_x(points);
        let below_low = low.map_or(0, |_| fallen(points, &at_low));
        let up_to_high = high.map_or(all, |_| all - risen(points, &at_high));
        if first < below_low || last >= up_to_high {
            return None;
        }
        Some(Self {
            low,
            high,
            up_to_low: low.map_or(0, |_| all - risen(points, &at_low)),
            inside: turned_between(points, &at_low, &at_high),
        })
    }

    fn pick<const K: usize>(mut self, positions: [usize; K]) -> Option<[f64; K]> {
        let mut chosen = [0.0; K];
        for (place, position) in chosen.iter_mut().zip(positions) {
            *place = match position.checked_sub(self.up_to_low) {
                None => self.low?,
                Some(inside) if inside >= self.inside.len() => self.high?,
                Some(inside) => *self.inside.select_nth_unstable_by(inside, f64::total_cmp).1,
            };
        }
        Some(chosen)
    }
}

enum Line {
    Falling,
    Slope(f64),
    Rising,
}

/// Ranks of the points' heights above a line through the origin; two points
/// have a slope below the line's when the later one ranks lower.
fn heights(points: &[(f64, f64)], line: Line) -> Vec<f64> {
    let start = points.first().map_or(0.0, |point| point.0);
    let (slope, values): (f64, Vec<f64>) = match line {
        Line::Falling => (0.0, points.iter().map(|(x, _)| *x).collect()),
        Line::Rising => (0.0, points.iter().map(|(x, _)| -x).collect()),
        Line::Slope(slope) => {
            let above = |(x, y): &(f64, f64)| y - slope * (x - start);
            (slope, points.iter().map(above).collect())
        }
    };
    let reach = points.last().map_or(0.0, |point| slope.abs() * (point.0 - start));
    let noise = match slope {
        0.0 => 0.0,
        _ => 1e-13 * magnitude(&values).max(reach),
    };
    tolerant_ranks(&values, noise)
}

/// Pairs with different x whose later point ranks lower.
fn fallen(points: &[(f64, f64)], ranks: &[f64]) -> usize {
    let turned: Vec<f64> = ranks.iter().map(|rank| -rank).collect();
    risen(points, &turned)
}

fn pairs_with_different_x(points: &[(f64, f64)]) -> usize {
    let x: Vec<f64> = points.iter().map(|point| point.0).collect();
    let same: i64 = tie_groups(&x).map(pairs_among).sum();
    (pairs_among(points.len() as i64) - same) as usize
}

/// Pairs with different x whose later point ranks higher.
fn risen(points: &[(f64, f64)], ranks: &[f64]) -> usize {
    let mut order: Vec<(f64, f64)> = points.iter().map(|p| p.0).zip(ranks.iter().copied()).collect();
    order.sort_unstable_by(|p, q| p.0.total_cmp(&q.0).then(q.1.total_cmp(&p.1)));
    let mut count = 0;
    each_inversion(&mut order, &|left, right| left.1 < right.1, &mut |left, _| {
        count += left.len();
    });
    count
}

/// Slopes of the pairs that rank upward at the lower line and downward at the
/// higher one.
fn turned_between(points: &[(f64, f64)], at_low: &[f64], at_high: &[f64]) -> Vec<f64> {
    let mut order: Vec<u32> = (0..points.len() as u32).collect();
    order.sort_unstable_by(|&p, &q| {
        let (p, q) = (p as usize, q as usize);
        at_low[p].total_cmp(&at_low[q]).then(at_high[p].total_cmp(&at_high[q]))
    });
    let mut slopes = Vec::new();
    each_inversion(&mut order, &|left, right| at_high[left as usize] > at_high[right as usize], &mut |left, right| {
        let right = points[right as usize];
        slopes.extend(left.iter().filter_map(|&left| slope(points[left as usize], right)));
    });
    slopes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_up(n: usize, x: impl Fn(usize) -> f64, y: impl Fn(u64) -> f64) -> Slopes {
        let mut state = 42u64;
        let mut noise = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            state >> 33
        };
        let xs: Vec<f64> = (0..n).map(&x).collect();
        let ys: Vec<f64> = (0..n).map(|_| y(noise())).collect();
        Slopes::new("x", &xs, &ys).unwrap()
    }

    fn agrees_with_listing(slopes: &Slopes) {
        let n = slopes.count();
        let positions = [0, n / 2, n / 3, n / 2 + 1, n - 1];
        for position in positions {
            let position = [position];
            assert_eq!(slopes.pick_within_bracket(position), pick(slopes.all(), position));
        }
        let middle = [n / 2 - n / 100, n / 2, n / 2 + n / 100];
        assert_eq!(slopes.pick_within_bracket(middle), pick(slopes.all(), middle));
    }

    #[test]
    fn bracketing_finds_the_same_slopes_as_listing_them_all() {
        agrees_with_listing(&made_up(1_500, |i| i as f64, |r| (r % 1_000_003) as f64));
        agrees_with_listing(&made_up(1_500, |i| (i / 3) as f64, |r| (r % 1_000_003) as f64));
    }

    #[test]
    fn more_points_than_can_be_answered_are_refused_by_name() {
        let many = vec![1.0; MOST_POINTS + 1];
        let refused = Slopes::new("x", &many, &many).err().unwrap();
        assert_eq!((refused.field.as_str(), refused.problem), ("x", Problem::TooMany(MOST_POINTS)));
    }

    #[test]
    fn bracketing_copes_with_few_distinct_values() {
        agrees_with_listing(&made_up(1_200, |i| i as f64, |_| 4.0));
        agrees_with_listing(&made_up(1_200, |i| i as f64, |r| (r % 3) as f64));
        agrees_with_listing(&made_up(1_200, |i| (i % 7) as f64, |r| (r % 11) as f64));
        agrees_with_listing(&made_up(1_200, |i| (i % 2) as f64, |r| (r % 2) as f64));
    }
}
