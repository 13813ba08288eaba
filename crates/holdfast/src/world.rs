//! The real clock, real chance, and what the process may leave behind.

use std::sync::Arc;

use jiff::ZonedDateTime;
use record::{Clock, Random};
use rustix::fs::Mode;
use rustix::process::{DumpableBehavior, Resource, Rlimit};
use vault::World;

struct RealClock;

impl Clock for RealClock {
    #[expect(clippy::disallowed_methods, reason = "the composition root holds the one real clock")]
    fn now(&self) -> ZonedDateTime {
        ZonedDateTime::now()
    }
}

struct RealRandom;

impl Random for RealRandom {
    #[expect(clippy::disallowed_methods, reason = "the composition root holds the one real chance")]
    #[expect(clippy::expect_used, reason = "without chance from the system no key may be made")]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives random bytes");
    }
}

/// The world as it is.
pub(crate) fn real() -> World {
    World { clock: Arc::new(RealClock), random: Arc::new(RealRandom), kinds: Arc::new(capabilities::AllKinds) }
}

/// Files for their owner alone, no core dumps, no reading of our memory by others.
pub(crate) fn harden() {
    rustix::process::umask(Mode::RWXG | Mode::RWXO);
    let _ = rustix::process::setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    let _ = rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable);
}

/// A panic's message may hold private words; only its place is told.
pub(crate) fn keep_panics_private(sentence: String) {
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        crate::refusal::write_to_stderr(&format!("{sentence}\n{place}"));
    }));
}

/// The wish of <https://no-color.org>.
#[expect(clippy::disallowed_methods, reason = "the composition root reads the environment")]
pub(crate) fn is_colour_unwanted() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}
