use std::fmt;

/// A hybrid logical clock stamp: 48 bits of unix milliseconds, then a 16-bit
/// counter, stored as 8 big-endian bytes, so that bytes sort as time does.
///
/// A stamp never goes back: when the machine's clock does, or stands still,
/// the counter moves on instead (Kulkarni and others, 2014, "Logical Physical
/// Clocks").
///
/// ```
/// use record::Hlc;
///
/// let first = Hlc::ZERO.next(1_000);
/// let clock_went_back = first.next(10);
/// assert!(first < clock_went_back);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hlc(u64);

impl Hlc {
    /// Before every stamp.
    pub const ZERO: Self = Self(0);

    /// The stamp for a change made at `unix_ms` when `self` was the last one.
    #[must_use]
    pub const fn next(self, unix_ms: u64) -> Self {
        let now = (unix_ms & 0xffff_ffff_ffff) << 16;
        if now > self.0 { Self(now) } else { Self(self.0 + 1) }
    }

    /// The time part, in unix milliseconds.
    pub const fn unix_ms(self) -> u64 {
        self.0 >> 16
    }

    /// Takes 8 stored bytes.
    pub const fn from_bytes(bytes: [u8; 8]) -> Self {
        Self(u64::from_be_bytes(bytes))
    }

    /// The 8 bytes as they are stored.
    pub const fn to_bytes(self) -> [u8; 8] {
        self.0.to_be_bytes()
    }
}

/// 16 random bytes that name the device a change was made on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Device(pub [u8; 16]);

impl fmt::Debug for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Device")
    }
}

#[cfg(test)]
mod tests {
    use super::Hlc;
    use proptest::prelude::{prop_assert, proptest};

    proptest! {
        #[test]
        fn a_stamp_never_goes_back(times in proptest::collection::vec(0u64..1 << 47, 1..50)) {
            let mut last = Hlc::ZERO;
            for ms in times {
                let next = last.next(ms);
                prop_assert!(next > last);
                prop_assert!(next.to_bytes() > last.to_bytes());
                last = next;
            }
        }
    }
}
