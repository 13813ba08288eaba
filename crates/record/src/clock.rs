use jiff::ZonedDateTime;

/// The time, as a parameter. Only the composition root holds the real one.
pub trait Clock: Send + Sync {
    /// Now, in the person's time zone.
    fn now(&self) -> ZonedDateTime;

    /// Now, in unix milliseconds; times before 1970 read as 0.
    fn unix_ms(&self) -> u64 {
        u64::try_from(self.now().timestamp().as_millisecond()).unwrap_or(0)
    }
}

/// Chance, as a parameter. Only the composition root holds the real one.
pub trait Random: Send + Sync {
    /// Fills `bytes` with chance fit for keys.
    fn fill(&self, bytes: &mut [u8]);
}

impl dyn Random + '_ {
    /// `N` random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }
}
