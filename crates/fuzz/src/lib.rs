//! Inputs that nobody meant, for the tests of every parser.
//!
//! A [`Target`] begins from inputs that somebody could have meant, changes them in ways that
//! break readers ([`Mutator`]), and hands each to a check, which says whether it was taken or
//! refused. Now and then one that was taken joins those it begins from, so that changes add up.
//! The seed is the target's name: the same inputs on every run and every machine.
//!
//! Why not `cargo fuzz`: `docs/decisions/house-fuzz.md`.
//!
//! ```
//! let figures = fuzz::Target::new("numbers").seed("17").run_text(|text| match text.parse::<u64>() {
//!     Ok(number) => {
//!         assert_eq!(number.to_string().parse(), Ok(number));
//!         true
//!     }
//!     Err(_) => false,
//! });
//! assert!(figures.taken > 0 && figures.refused > 0);
//! ```

mod change;
mod pieces;

use std::time::{Duration, Instant};

use fastrand::Rng;

pub use change::Mutator;

/// The inputs of a full run (bar B41).
pub const FULL: u64 = 10_000_000;
/// The inputs of a short run, in `cargo test`.
const SHORT: u64 = 3_000;
/// No input may take longer than this.
const TOO_SLOW: Duration = Duration::from_secs(1);
/// So often is it looked at: a machine that is busy elsewhere makes one slow, and not the same one every time.
const TRIES: usize = 3;
/// The most inputs that are begun from.
const MOST_SEEDS: usize = 512;

/// One parser, and what its inputs are made from.
pub struct Target {
    name: &'static str,
    mutator: Mutator,
    short: u64,
    full: u64,
}

/// What came of a run.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// Inputs that were read.
    pub taken: u64,
    /// Inputs that were refused, as data.
    pub refused: u64,
}

impl Target {
    /// A target of this name, which is also its seed.
    pub fn new(name: &'static str) -> Self {
        Self { name, mutator: Mutator::default(), short: SHORT, full: FULL }
    }

    /// Adds an input that could have been meant.
    #[must_use]
    pub fn seed(mut self, seed: impl AsRef<[u8]>) -> Self {
        self.mutator.add(seed.as_ref());
        self
    }

    /// Adds inputs that could have been meant.
    #[must_use]
    pub fn seeds<S: AsRef<[u8]>>(self, seeds: impl IntoIterator<Item = S>) -> Self {
        seeds.into_iter().fold(self, Self::seed)
    }

    /// Adds pieces that mean something to this parser.
    #[must_use]
    pub fn pieces<P: AsRef<[u8]>>(mut self, pieces: impl IntoIterator<Item = P>) -> Self {
        pieces.into_iter().for_each(|piece| self.mutator.add_piece(piece.as_ref()));
        self
    }

    /// How many inputs a short run has, where the usual number takes too long.
    #[must_use]
    pub const fn short(mut self, inputs: u64) -> Self {
        self.short = inputs;
        self
    }

    /// How many inputs a full run has, where [`FULL`] takes too long. What is
    /// missing is said in the output.
    #[must_use]
    pub const fn full(mut self, inputs: u64) -> Self {
        self.full = inputs;
        self
    }

    /// The same for a parser that reads text.
    pub fn run_text(self, mut check: impl FnMut(&str) -> bool) -> Figures {
        self.run(|input| check(&String::from_utf8_lossy(input)))
    }

    /// Hands every input to `check`, which says whether the parser took it and
    /// panics when something does not hold. Prints how it went.
    ///
    /// # Panics
    /// When `check` does, after printing the input; when an input takes longer
    /// than a second every time.
    #[expect(clippy::print_stdout, reason = "the figures of a test")]
    pub fn run(mut self, mut check: impl FnMut(&[u8]) -> bool) -> Figures {
        let mut chance = Rng::with_seed(seed_of(self.name));
        let inputs = if cfg!(feature = "long") { self.full } else { self.short };
        let mut figures = Figures { taken: 0, refused: 0 };
        let mut slowest = Duration::ZERO;
        let begun = Instant::now();
        let given: Vec<Vec<u8>> = self.mutator.seeds().to_vec();
        for number in 0..inputs {
            let input = match usize::try_from(number).ok().and_then(|number| given.get(number)) {
                Some(seed) => seed.clone(),
                None => self.mutator.input(&mut chance),
            };
            let told = Told { name: self.name, number, input: &input };
            let (is_taken, mut lasted) = timed(&mut check, &input);
            for _ in 1..TRIES {
                if lasted >= TOO_SLOW {
                    lasted = timed(&mut check, &input).1;
                }
            }
            assert!(lasted < TOO_SLOW, "{}: input {number} took {lasted:?}", self.name);
            drop(told);
            slowest = slowest.max(lasted);
            if is_taken {
                figures.taken += 1;
                self.mutator.keep(input, MOST_SEEDS, &mut chance);
            } else {
                figures.refused += 1;
            }
        }
        let lasted = begun.elapsed().as_secs_f64();
        let rate = inputs as f64 / lasted.max(1e-9);
        let missing = if cfg!(feature = "long") && inputs < FULL {
            format!("; {FULL} would take {:.0} min", FULL as f64 / rate / 60.0)
        } else {
            String::new()
        };
        println!(
            "fuzz {}: {inputs} inputs in {lasted:.1} s, {rate:.0} a second, {} taken, {} refused, slowest {:.1} ms{missing}",
            self.name,
            figures.taken,
            figures.refused,
            slowest.as_secs_f64() * 1e3,
        );
        figures
    }
}

fn timed(check: &mut impl FnMut(&[u8]) -> bool, input: &[u8]) -> (bool, Duration) {
    let begun = Instant::now();
    let is_taken = check(input);
    (is_taken, begun.elapsed())
}

/// FNV-1a.
fn seed_of(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Tells the input when a check panics.
struct Told<'a> {
    name: &'static str,
    number: u64,
    input: &'a [u8],
}

impl Drop for Told<'_> {
    #[expect(clippy::print_stdout, reason = "the input that failed a test")]
    fn drop(&mut self) {
        if std::thread::panicking() {
            let shown = &self.input[..self.input.len().min(4000)];
            println!("fuzz {}: input {}, {} bytes: {}", self.name, self.number, self.input.len(), shown.escape_ascii());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::time::Duration;

    use super::Target;

    fn target() -> Target {
        Target::new("trial").seed("seed").pieces(["PIECE"]).short(3_000).full(3_000)
    }

    #[test]
    fn a_fault_behind_two_changes_is_found() {
        let fault = |input: &[u8]| {
            assert!(!input.windows(10).any(|run| run == b"PIECEPIECE"), "found");
            input.starts_with(b"seed")
        };
        assert!(catch_unwind(AssertUnwindSafe(|| target().run(fault))).is_err());
    }

    #[test]
    fn what_is_slow_once_is_forgiven_and_what_stays_slow_is_not() {
        let slow = |times: usize| {
            let mut left = times;
            catch_unwind(AssertUnwindSafe(|| {
                target().short(3).full(3).run(|_| {
                    if left > 0 {
                        left -= 1;
                        std::thread::sleep(Duration::from_millis(1_100));
                    }
                    true
                })
            }))
        };
        assert_eq!(slow(1).map(|figures| figures.taken).ok(), Some(3));
        assert!(slow(3).is_err());
    }
}
