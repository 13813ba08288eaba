//! Slowing down whoever guesses. Pure.

/// Three tries are free; then the wait doubles from one second to five minutes.
pub(crate) struct Throttle {
    wrong: u32,
    open_at_ms: u64,
}

const FREE: u32 = 3;
const LONGEST_S: u64 = 300;

impl Throttle {
    /// As it stands after a restart, `wrong` tries having been made before.
    pub(crate) fn after(wrong: u32) -> Self {
        Self { wrong, open_at_ms: wait_s(wrong) * 1_000 }
    }

    /// Milliseconds until another try.
    pub(crate) fn wait_ms(&self, now_ms: u64) -> u64 {
        self.open_at_ms.saturating_sub(now_ms)
    }

    /// A wrong try; gives how many there were.
    pub(crate) fn wrong(&mut self, now_ms: u64) -> u32 {
        self.wrong = self.wrong.saturating_add(1);
        self.open_at_ms = now_ms + wait_s(self.wrong) * 1_000;
        self.wrong
    }

    /// The right one; gives how many wrong ones there were before it.
    pub(crate) fn right(&mut self) -> u32 {
        self.open_at_ms = 0;
        std::mem::take(&mut self.wrong)
    }
}

fn wait_s(wrong: u32) -> u64 {
    match wrong.checked_sub(FREE) {
        None | Some(0) => 0,
        Some(over @ 1..=9) => (1 << (over - 1)).min(LONGEST_S),
        Some(_) => LONGEST_S,
    }
}

#[cfg(test)]
mod tests {
    use super::{Throttle, wait_s};

    #[test]
    fn three_tries_are_free_and_the_wait_doubles_to_five_minutes() {
        let waits: Vec<u64> = (0..16).map(wait_s).collect();
        assert_eq!(waits, [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
    }

    /// Bar B36: whoever tries without end gets at most 150 tries an hour, and
    /// a restart starts the wait anew.
    #[test]
    fn guessing_without_end_gets_few_tries_an_hour() {
        let (mut throttle, mut now, mut tries) = (Throttle::after(0), 0, 0);
        while now < 3_600_000 {
            now += throttle.wait_ms(now).max(1);
            throttle.wrong(now);
            tries += 1;
        }
        assert!(tries <= 150, "{tries}");
        assert_eq!(Throttle::after(20).wait_ms(0), 300_000);
        assert_eq!(throttle.right(), tries);
        assert_eq!(throttle.wait_ms(now), 0);
    }
}
