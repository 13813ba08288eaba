//! How long a line of the contract takes, from text to text.
//!
//! ```text
//! cargo bench -p stats
//! ```

use std::hint::black_box;
use std::io::{self, Write};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use stats::contract::answer;

/// Ratings from 0 to 10, with many ties.
fn ratings(n: usize) -> Vec<u64> {
    (0..n as u64).map(|i| ((i * i * 7919 + i * 104_729) >> 3) % 11).collect()
}

/// Numbers with hardly a tie.
fn real(n: usize) -> Vec<f64> {
    (1..=n).map(|i| ((i as f64) * 12.9898).sin() * 43_758.545_3 % 10.0).collect()
}

fn days(n: usize) -> Vec<usize> {
    (0..n).map(|day| day + day / 6).collect()
}

fn questions(n: usize) -> Vec<(&'static str, Value)> {
    let (a, b) = (real(n / 2), real(n - n / 2));
    let phases = json!({"A": a, "B": b, "improvement": "increase"});
    let tied = json!({"A": ratings(n / 2), "B": ratings(n - n / 2), "improvement": "increase"});
    let shares: Vec<f64> = ratings(n).iter().map(|rating| *rating as f64 / 10.0).collect();
    let came: Vec<u64> = ratings(n).iter().map(|rating| u64::from(*rating > 6)).collect();
    let start = jiff::civil::date(1990, 1, 1);
    let observations: Vec<Value> =
        (0..n).map(|day| json!([(start + jiff::Span::new().days(day as i64)).to_string(), day % 11])).collect();
    let errors = vec![2.5; n];
    let half: Vec<usize> = (1..=n).collect();
    vec![
        ("nap", phases.clone()),
        ("tau_u", phases.clone()),
        ("tau_u_family", phases.clone()),
        ("tau_bc", phases.clone()),
        ("tau_bc", tied),
        ("nonoverlap", phases.clone()),
        ("smd_baseline", phases),
        ("mann_kendall", json!({"y": real(n)})),
        ("kendall_tau_b", json!({"x": ratings(n), "y": real(n)})),
        ("theil_sen", json!({"x": days(n), "y": real(n)})),
        ("theil_sen", json!({"x": days(n), "y": ratings(n)})),
        ("paired_change", json!({"before": real(n), "after": ratings(n), "better": "decrease"})),
        ("beta_binomial", json!({"successes": n / 3, "trials": n, "prior": [1, 1]})),
        ("beta_compare", json!({"first": [n / 3, n], "second": [0.5 + n as f64 / 4.0, n]})),
        ("eb_shrink", json!({"y": real(n), "se": errors})),
        ("brier", json!({"p": shares, "outcome": came})),
        ("expectancy_violation", json!({"predicted_distress": real(n), "actual_distress": ratings(n)})),
        ("autocorr_lag1", json!({"y": real(n)})),
        ("rmssd", json!({"y": real(n), "t": days(n), "max_gap": 1})),
        ("changepoint", json!({"y": real(n)})),
        ("randomization_ab", json!({"y": real(n), "start": n / 2, "min_a": 3, "min_b": 3, "better": "increase"})),
        ("wilson_ci", json!({"k": n / 3, "n": n})),
        ("weekly_mean", json!({"observations": observations})),
        (
            "score_items",
            json!({"responses": ratings(n), "min": 0, "max": 10, "reverse_items": half, "scales": {"all": half}}),
        ),
    ]
}

/// The shortest of several runs: the machine's other work only ever adds.
fn shortest(mut run: impl FnMut()) -> Duration {
    let timed = |run: &mut dyn FnMut()| {
        let begun = Instant::now();
        run();
        begun.elapsed()
    };
    (0..7).map(|_| timed(&mut run)).min().unwrap_or_default()
}

fn main() -> io::Result<()> {
    let sizes = [100, 1_000, 10_000];
    let mut out = io::stdout().lock();
    writeln!(out, "milliseconds a line, shortest of 7\n")?;
    writeln!(out, "{:<22} {:>9} {:>9} {:>9}", "points", sizes[0], sizes[1], sizes[2])?;
    let sets: Vec<Vec<(&str, Value)>> = sizes.iter().map(|&n| questions(n)).collect();
    for row in 0..sets[0].len() {
        write!(out, "{:<22}", sets[0][row].0)?;
        for set in &sets {
            let (method, input) = &set[row];
            let line = json!({ "method": method, "input": input }).to_string();
            let took = shortest(|| {
                black_box(answer(black_box(&line)));
            });
            write!(out, " {:>9.3}", took.as_secs_f64() * 1e3)?;
        }
        writeln!(out)?;
    }
    let trial = json!({"A": ratings(6), "B": ratings(12), "improvement": "decrease"});
    let reading = shortest(|| {
        for method in ["nap", "nonoverlap", "tau_u", "tau_bc", "smd_baseline"] {
            let line = json!({ "method": method, "input": trial }).to_string();
            black_box(answer(&line));
        }
    });
    writeln!(out, "\na trial of 6 and 12 weeks, five methods: {:.3}", reading.as_secs_f64() * 1e3)
}
