//! Laws that hold for every input, tried on thousands of made-up ones.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use stats::{
    Beta, Improvement, NormalSample, Observation, Phases, RandomizedStart, ReliableChange, Values, beta_compare, brier,
    eb_shrink, kendall_tau_b, mann_kendall, nap, nonoverlap, normal_shrink, tau_bc, tau_u, theil_sen, wilson_ci,
};

fn ratings(most: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((0..=10i32).prop_map(f64::from), 1..most)
}

/// Numbers as they should never come: huge, tiny, equal, of both signs.
fn wild() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>().prop_map(|value| if value.is_finite() { value } else { 0.0 }),
        Just(f64::MAX),
        Just(-f64::MAX),
        Just(f64::MIN_POSITIVE),
        Just(5e-324),
        Just(-0.0),
        Just(1.0),
        (-5..5i32).prop_map(f64::from),
    ]
}

fn wild_list(most: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(wild(), 0..most)
}

fn values(list: &[f64]) -> Values<'_> {
    Values::new("list", list).unwrap()
}

fn phases<'a>(a: &'a [f64], b: &'a [f64]) -> Phases<'a> {
    Phases::new(a, b, Improvement::Increase).unwrap()
}

fn close(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.abs().max(right.abs()).max(1.0)
}

proptest! {
    #[test]
    fn nap_of_swapped_phases_sums_to_one(a in ratings(30), b in ratings(30)) {
        let (there, back) = (nap(&phases(&a, &b)), nap(&phases(&b, &a)));
        prop_assert!(close(there.nap.unwrap() + back.nap.unwrap(), 1.0));
        let (there, back) = (there.ci95.unwrap(), back.ci95.unwrap());
        prop_assert!(close(there.lower + back.upper, 1.0) && close(there.upper + back.lower, 1.0));
    }

    #[test]
    fn turning_the_scale_over_and_asking_for_less_changes_nothing(a in ratings(20), b in ratings(20)) {
        let (over_a, over_b): (Vec<f64>, Vec<f64>) =
            (a.iter().map(|v| 10.0 - v).collect(), b.iter().map(|v| 10.0 - v).collect());
        let over = Phases::new(&over_a, &over_b, Improvement::Decrease).unwrap();
        prop_assert_eq!(nap(&phases(&a, &b)), nap(&over));
        prop_assert_eq!(tau_u(&phases(&a, &b)), tau_u(&over));
        prop_assert_eq!(nonoverlap(&phases(&a, &b)), nonoverlap(&over));
        prop_assert_eq!(tau_bc(&phases(&a, &b)).unwrap().tau_bc, tau_bc(&over).unwrap().tau_bc);
    }

    #[test]
    fn tau_is_twice_nap_minus_one(a in ratings(30), b in ratings(30)) {
        let data = phases(&a, &b);
        prop_assert!(close(tau_u(&data).tau.unwrap(), 2.0 * nap(&data).nap.unwrap() - 1.0));
    }

    #[test]
    fn the_nap_interval_holds_nap_and_has_width(a in ratings(30), b in ratings(30)) {
        let result = nap(&phases(&a, &b));
        let (nap, interval) = (result.nap.unwrap(), result.ci95.unwrap());
        prop_assert!(0.0 <= interval.lower && interval.lower <= nap);
        prop_assert!(nap <= interval.upper && interval.upper <= 1.0);
        prop_assert!(interval.upper - interval.lower > 0.01);
    }

    #[test]
    fn tau_bc_is_zero_on_any_straight_line(
        start in -50..50i32, step in -20..20i32, tenths in 1..1000i32, m in 2usize..30, n in 1usize..30,
    ) {
        let line = |t: usize| f64::from(start) + f64::from(step * tenths) * t as f64 / 10.0;
        let a: Vec<f64> = (0..m).map(line).collect();
        let b: Vec<f64> = (m..m + n).map(line).collect();
        prop_assert_eq!(tau_bc(&phases(&a, &b)).unwrap().tau_bc, Some(0.0));
    }

    #[test]
    fn theil_sen_is_unmoved_by_a_shift_and_scales_with_the_scale(
        y in ratings(40), shift in -1000..1000i32, scale in 1..50i32,
    ) {
        let x: Vec<f64> = (0..y.len()).map(|day| day as f64).collect();
        let line = |y: &[f64]| theil_sen(values(&x), values(y)).unwrap();
        let plain = line(&y);
        let shifted: Vec<f64> = y.iter().map(|v| v + f64::from(shift)).collect();
        prop_assert_eq!(line(&shifted).slope, plain.slope);
        let scaled: Vec<f64> = y.iter().map(|v| v * f64::from(scale)).collect();
        match plain.slope {
            Some(slope) => prop_assert!(close(line(&scaled).slope.unwrap(), slope * f64::from(scale))),
            None => prop_assert!(y.len() < 2),
        }
    }

    #[test]
    fn a_series_read_backwards_has_the_opposite_trend(y in ratings(60)) {
        let forward = mann_kendall(values(&y));
        let backward: Vec<f64> = y.iter().rev().copied().collect();
        prop_assert_eq!(mann_kendall(values(&backward)).s, -forward.s);
        let x: Vec<f64> = (0..y.len()).map(|day| day as f64).collect();
        let with_time = kendall_tau_b(values(&x), values(&y)).unwrap();
        prop_assert_eq!((with_time.s, with_time.tau_b), (forward.s, forward.tau_b));
    }

    #[test]
    fn shrinkage_lies_between_sample_and_prior(
        sample_mean in -100.0..100.0f64, prior_mean in -100.0..100.0f64,
        within_var in 0.0..500.0f64, between_var in 0.001..500.0f64, n in 0..100u64,
    ) {
        let given = NormalSample { sample_mean, within_var, n, prior_mean, between_var };
        let mean = normal_shrink(&given).unwrap().mean.unwrap();
        prop_assert!(sample_mean.min(prior_mean) - 1e-9 <= mean);
        prop_assert!(mean <= sample_mean.max(prior_mean) + 1e-9);
    }

    #[test]
    fn empirical_bayes_pulls_every_estimate_toward_the_pooled_mean(
        groups in prop::collection::vec((-50.0..50.0f64, 0.1..30.0f64), 2..20),
    ) {
        let (y, se): (Vec<f64>, Vec<f64>) = groups.into_iter().unzip();
        let result = eb_shrink(values(&y), values(&se)).unwrap();
        let pooled = result.mu_random.unwrap();
        for (estimate, shrunk) in y.iter().zip(result.shrunk.unwrap()) {
            prop_assert!((shrunk - pooled).abs() <= (estimate - pooled).abs() + 1e-9);
        }
    }

    #[test]
    fn murphys_parts_add_up_to_the_brier_score(
        forecasts in prop::collection::vec((0..=10u8, any::<bool>()), 1..60),
    ) {
        let (p, outcome): (Vec<f64>, Vec<bool>) =
            forecasts.into_iter().map(|(tenths, came)| (f64::from(tenths) / 10.0, came)).unzip();
        let score = brier(values(&p), &outcome).unwrap();
        let parts = score.reliability.unwrap() - score.resolution.unwrap() + score.uncertainty.unwrap();
        prop_assert!(close(score.brier.unwrap(), parts));
    }

    #[test]
    fn one_of_two_rates_is_the_greater(
        first in (0.01..200.0f64, 0.01..200.0f64), second in (0.01..200.0f64, 0.01..200.0f64),
    ) {
        let beta = |(a, b)| Beta::new("beta", [a, b]).unwrap();
        let there = beta_compare(beta(first), beta(second)).p_first_greater.unwrap();
        let back = beta_compare(beta(second), beta(first)).p_first_greater.unwrap();
        prop_assert!(close(there + back, 1.0), "{} {}", there, back);
        let flipped = beta_compare(beta((first.1, first.0)), beta((second.1, second.0)));
        prop_assert!(close(flipped.p_first_greater.unwrap(), back));
    }

    #[test]
    fn wilson_mirrors_and_holds_the_share(k in 0..500u64, rest in 0..500u64) {
        let n = k + rest;
        let Some(interval) = wilson_ci(k, n).unwrap().ci95 else {
            return Ok(());
        };
        let mirror = wilson_ci(rest, n).unwrap().ci95.unwrap();
        prop_assert!(close(interval.lower, 1.0 - mirror.upper));
        let share = k as f64 / n as f64;
        prop_assert!(interval.lower <= share && share <= interval.upper);
    }
}

#[test]
fn a_sum_that_overflows_is_undefined_and_never_a_made_up_zero() {
    let huge = [1e308, -1e308, 1.5e308, -1.5e308];
    assert_eq!(stats::smd_baseline(&phases(&huge, &[1.0])).smd, None);
    assert_eq!(stats::autocorr_lag1(values(&huge)).r1, None);
    assert_eq!(theil_sen(values(&huge), values(&[1.0, 2.0, 3.0, 4.0])).unwrap().slope, None);
    assert_eq!(eb_shrink(values(&[1.0, 2.0]), values(&[1e-200, 1e-200])).unwrap().mu_fixed, None);
    assert_eq!(stats::changepoint(values(&huge)).least_squares.sse_none, None);
    let change = stats::paired_change(values(&huge), values(&[0.0; 4]), Improvement::Increase).unwrap();
    assert_eq!((change.n_better, change.sd_improvement, change.t), (2, None, None));

    let given = NormalSample { sample_mean: 1e308, within_var: 1e308, n: 1, prior_mean: -1e308, between_var: 1e308 };
    assert_eq!(normal_shrink(&given).unwrap().weight, Some(0.5));
    let norm = Some(stats::Norm { mean: 0.1, sd: 1e308 });
    let wide = ReliableChange { x1: 1.0, x2: 2.0, sd: 1.7e308, rel: 0.0, higher_is_better: true, clin: norm, norm };
    let result = stats::rci(&wide).unwrap();
    assert_eq!((result.rc, result.significance.unwrap().cut_c), (None, None));
}

/// Every number a result holds, through its JSON: `null` stands for `None`, so
/// a NaN would be hidden there. Debug output hides nothing.
fn has_no_nan_or_infinity(result: &impl std::fmt::Debug) -> bool {
    let text = format!("{result:?}");
    !text.contains("NaN") && !text.contains("inf")
}

proptest! {
    #[test]
    fn no_list_of_finite_numbers_ever_yields_nan_or_infinity(
        a in wild_list(25), b in wild_list(25), gap in 0.0..10.0f64,
    ) {
        for improvement in [Improvement::Increase, Improvement::Decrease] {
            let data = Phases::new(&a, &b, improvement).unwrap();
            prop_assert!(has_no_nan_or_infinity(&nap(&data)));
            prop_assert!(has_no_nan_or_infinity(&nonoverlap(&data)));
            prop_assert!(has_no_nan_or_infinity(&tau_u(&data)));
            prop_assert!(has_no_nan_or_infinity(&stats::tau_u_family(&data)));
            prop_assert!(has_no_nan_or_infinity(&tau_bc(&data)));
            prop_assert!(has_no_nan_or_infinity(&stats::smd_baseline(&data)));
        }
        let y = values(&a);
        prop_assert!(has_no_nan_or_infinity(&mann_kendall(y)));
        prop_assert!(has_no_nan_or_infinity(&stats::autocorr_lag1(y)));
        prop_assert!(has_no_nan_or_infinity(&stats::changepoint(y)));

        let same = a.len().min(b.len());
        let (x, y) = (values(&a[..same]), values(&b[..same]));
        prop_assert!(has_no_nan_or_infinity(&kendall_tau_b(x, y)));
        prop_assert!(has_no_nan_or_infinity(&theil_sen(x, y)));
        prop_assert!(has_no_nan_or_infinity(&stats::paired_change(x, y, Improvement::Decrease)));
        prop_assert!(has_no_nan_or_infinity(&stats::expectancy_violation(x, y)));
        let error: Vec<f64> = b[..same].iter().map(|v| v.abs() + f64::MIN_POSITIVE).collect();
        let error: Vec<f64> = error.iter().map(|v| v.min(f64::MAX)).collect();
        prop_assert!(has_no_nan_or_infinity(&eb_shrink(x, values(&error))));

        let mut times = a.clone();
        times.sort_unstable_by(f64::total_cmp);
        prop_assert!(has_no_nan_or_infinity(&stats::rmssd(values(&a), values(&times), gap)));
        let drawn = RandomizedStart { start: a.len() / 2, min_a: 1, min_b: 1 };
        prop_assert!(has_no_nan_or_infinity(&stats::randomization_ab(values(&a), drawn, Improvement::Increase)));
        let day = jiff::civil::date(2026, 1, 5);
        let week: Vec<Observation> = a.iter().map(|&value| Observation { day, value }).collect();
        prop_assert!(has_no_nan_or_infinity(&stats::weekly_mean(&week)));
    }

    #[test]
    fn no_single_numbers_ever_yield_nan_or_infinity(
        x1 in wild(), x2 in wild(), sd in wild(), rel in 0.0..=1.0f64, n in any::<u64>(), k in any::<u64>(),
        shapes in prop::array::uniform4(prop_oneof![Just(0.001), Just(100_000.0), 0.001..5.0f64, 0.001..100_000.0f64]),
    ) {
        let norm = Some(stats::Norm { mean: x1, sd: sd.abs() });
        let clin = Some(stats::Norm { mean: x2, sd: x1.abs() });
        let change = ReliableChange { x1, x2, sd: sd.abs(), rel, higher_is_better: true, clin, norm };
        prop_assert!(has_no_nan_or_infinity(&stats::rci(&change)));
        let sample = NormalSample { sample_mean: x1, within_var: sd.abs(), n, prior_mean: x2, between_var: x1.abs() };
        prop_assert!(has_no_nan_or_infinity(&normal_shrink(&sample)));
        let dimension = stats::Dimension { score: x1, cut: x2, sem: sd.abs() };
        prop_assert!(has_no_nan_or_infinity(&stats::region_probability(dimension, dimension)));
        prop_assert!(has_no_nan_or_infinity(&wilson_ci(k.min(n), n)));
        let answers = stats::Answers::new(&[Some(x1), Some(x2)], x1.min(x2), x1.max(x2), &[1]);
        if let Ok(answers) = answers {
            prop_assert!(has_no_nan_or_infinity(&answers.mean_of("scale", &[1, 2])));
        }
        let [a, b, c, d] = shapes;
        let (first, second) = (Beta::new("first", [a, b]).unwrap(), Beta::new("second", [c, d]).unwrap());
        prop_assert!(has_no_nan_or_infinity(&beta_compare(first, second)));
        let n = n % 100_001;
        prop_assert!(has_no_nan_or_infinity(&stats::beta_binomial(k % (n + 1), n, first)));
    }
}
