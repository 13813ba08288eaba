//! Counting ordered pairs in O(n log n), ties included.

/// How many of `sorted` lie below `value`, ties counted one half.
pub(crate) fn count_below(sorted: &[f64], value: f64) -> f64 {
    let below = sorted.partition_point(|other| *other < value);
    let up_to = sorted.partition_point(|other| *other <= value);
    (below + up_to) as f64 / 2.0
}

/// Sum of sgn(b - a) over all pairs of one a and one b.
pub(crate) fn s_across(a: &[f64], b: &[f64]) -> i64 {
    let mut sorted = a.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    b.iter()
        .map(|value| {
            let below = sorted.partition_point(|other| other < value);
            let up_to = sorted.partition_point(|other| other <= value);
            (below + up_to) as i64 - sorted.len() as i64
        })
        .sum()
}

/// Kendall's S of a series: sum of sgn(y_j - y_i) over i < j.
pub(crate) fn s_within(y: &[f64]) -> i64 {
    let mut series = y.to_vec();
    let mut falling = 0;
    each_inversion(&mut series, &|left, right| left > right, &mut |left, _| {
        falling += left.len() as i64;
    });
    let tied: i64 = tie_groups(y).map(pairs_among).sum();
    pairs_among(y.len() as i64) - tied - 2 * falling
}

/// n(n-1)/2.
pub(crate) fn pairs_among(n: i64) -> i64 {
    n * (n - 1) / 2
}

/// The sizes of the groups of equal values, groups of one included.
pub(crate) fn tie_groups(values: &[f64]) -> impl Iterator<Item = i64> + use<> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let sizes: Vec<i64> = sorted.chunk_by(|left, right| left == right).map(|group| group.len() as i64).collect();
    sizes.into_iter()
}

/// Merge-sorts `items` and reports every inversion on the way.
///
/// `after(left, right)` says that two items stand in the wrong order. `found`
/// gets a run of items together with one later item that belongs before all of
/// them, so that counting costs O(n log n) however many inversions there are.
pub(crate) fn each_inversion<T: Copy>(items: &mut [T], after: &impl Fn(T, T) -> bool, found: &mut impl FnMut(&[T], T)) {
    if items.len() < 2 {
        return;
    }
    let middle = items.len() / 2;
    each_inversion(&mut items[..middle], after, found);
    each_inversion(&mut items[middle..], after, found);

    let left = items[..middle].to_vec();
    let (mut from_left, mut from_right, mut place) = (0, middle, 0);
    while from_left < left.len() && from_right < items.len() {
        if after(left[from_left], items[from_right]) {
            found(&left[from_left..], items[from_right]);
            items[place] = items[from_right];
            from_right += 1;
        } else {
            items[place] = left[from_left];
            from_left += 1;
        }
        place += 1;
    }
    let rest = left.len() - from_left;
    items[place..place + rest].copy_from_slice(&left[from_left..]);
}

/// Twice the midrank of each value: integers, so that ties stay exact.
pub(crate) fn doubled_midranks(values: &[f64]) -> Vec<i64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let doubled = |value: &f64| {
        let below = sorted.partition_point(|other| other < value);
        let up_to = sorted.partition_point(|other| other <= value);
        (below + up_to) as i64 + 1
    };
    values.iter().map(doubled).collect()
}

/// Dense ranks in which values closer than `tolerance` count as tied.
///
/// Residuals that are equal on paper differ in their last bits as floating
/// point; comparing ranks instead of residuals keeps such ties exact.
/// Neighbours are compared, not cells of a grid, so no tie is lost by lying
/// across a cell's edge.
pub(crate) fn tolerant_ranks(values: &[f64], tolerance: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|&i, &j| values[i].total_cmp(&values[j]));
    let mut ranks = vec![0.0; values.len()];
    for step in order.windows(2) {
        let gap = values[step[1]] - values[step[0]];
        ranks[step[1]] = ranks[step[0]] + f64::from(gap > tolerance);
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop, prop_assert_eq, proptest};

    fn sign(value: i32) -> i64 {
        i64::from(value.signum())
    }

    proptest! {
        #[test]
        fn counting_by_merging_agrees_with_counting_every_pair(
            a in prop::collection::vec(-5i32..5, 0..40),
            b in prop::collection::vec(-5i32..5, 0..40),
        ) {
            let within: i64 = (0..a.len())
                .flat_map(|i| (i + 1..a.len()).map(move |j| (i, j)))
                .map(|(i, j)| sign(a[j] - a[i]))
                .sum();
            let across: i64 = a.iter().flat_map(|x| b.iter().map(move |y| sign(y - x))).sum();
            let a: Vec<f64> = a.into_iter().map(f64::from).collect();
            let b: Vec<f64> = b.into_iter().map(f64::from).collect();
            prop_assert_eq!(s_within(&a), within);
            prop_assert_eq!(s_across(&a, &b), across);
        }

        #[test]
        fn tolerant_ranks_without_tolerance_keep_the_order(values in prop::collection::vec(any::<i16>(), 0..50)) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            prop_assert_eq!(s_within(&tolerant_ranks(&values, 0.0)), s_within(&values));
        }
    }

    #[test]
    fn values_within_the_tolerance_share_a_rank() {
        let third = 1.0 / 3.0;
        assert_eq!(tolerant_ranks(&[third + 2e-16, 1.0, third], 1e-12), [0.0, 1.0, 0.0]);
    }
}
