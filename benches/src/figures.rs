//! Times, and what is said about them.

use std::time::{Duration, Instant};

/// Times one call.
pub(crate) fn timed<T>(deed: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<Duration> {
    let start = Instant::now();
    deed()?;
    Ok(start.elapsed())
}

/// The times of one kind of work, a list for each round.
#[derive(Clone, Debug, Default)]
pub(crate) struct Times {
    rounds: Vec<Vec<f64>>,
}

impl Times {
    pub(crate) fn next_round(&mut self) {
        self.rounds.push(Vec::new());
    }

    pub(crate) fn add(&mut self, time: Duration) {
        if self.rounds.is_empty() {
            self.next_round();
        }
        if let Some(round) = self.rounds.last_mut() {
            round.push(time.as_secs_f64());
        }
    }

    /// The median over the rounds of this part (0.5 or 0.95) of each.
    pub(crate) fn at(&self, part: f64) -> f64 {
        let rounds = self.rounds.iter().filter(|round| !round.is_empty());
        quantile(rounds.map(|round| quantile(round.clone(), part)).collect(), 0.5)
    }

    pub(crate) fn is_single(&self) -> bool {
        self.rounds.iter().all(|round| round.len() < 5)
    }
}

fn quantile(mut times: Vec<f64>, part: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    let place = (part * times.len() as f64).ceil() as usize;
    times.get(place.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

/// One line of a table: the same work by two.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) work: String,
    pub(crate) ours: Times,
    pub(crate) raw: Times,
}

impl Line {
    pub(crate) fn new(work: &str) -> Self {
        Self { work: work.to_owned(), ours: Times::default(), raw: Times::default() }
    }

    /// How many times as long as the limit.
    pub(crate) fn ratio(&self) -> f64 {
        self.ours.at(0.5) / self.raw.at(0.5)
    }
}

/// Seconds, in the unit that reads best.
pub(crate) fn seconds(time: f64) -> String {
    match time {
        time if time.is_nan() => "–".into(),
        time if time < 1e-3 => format!("{:.0} µs", time * 1e6),
        time if time < 0.1 => format!("{:.2} ms", time * 1e3),
        time if time < 1.0 => format!("{:.0} ms", time * 1e3),
        time => format!("{time:.2} s"),
    }
}

/// A median, and where there are enough times the 95th of a hundred.
pub(crate) fn pair(times: &Times) -> String {
    if times.is_single() {
        format!("{} |", seconds(times.at(0.5)))
    } else {
        format!("{} | {}", seconds(times.at(0.5)), seconds(times.at(0.95)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Times, seconds};
    use std::time::Duration;

    #[test]
    fn a_figure_is_the_median_over_rounds() {
        let mut times = Times::default();
        for round in [1, 9, 2] {
            times.next_round();
            for n in 0..100 {
                times.add(Duration::from_micros(round * 100 + n));
            }
        }
        assert_eq!(seconds(times.at(0.5)), "249 µs");
        assert_eq!(seconds(times.at(0.95)), "294 µs");
    }
}
