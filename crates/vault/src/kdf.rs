use argon2::{Algorithm, Argon2, Block, Params, Version};
use minicbor::{Decode, Encode};
use zeroize::Zeroizing;

use crate::{Error, Result};

/// Turns a passphrase into key material, slowly.
///
/// Injected like the clock: only the composition root holds the real one, and
/// no flag or environment can weaken it.
pub trait Kdf: Send + Sync {
    /// The cost for a new slot on this machine.
    fn cost(&self) -> Cost;

    /// Derives 64 bytes.
    ///
    /// # Errors
    /// [`Error::KdfMemory`] when the memory cannot be had, and
    /// [`Error::Damaged`] for a cost outside the limits, before anything is
    /// allocated.
    fn derive(&self, passphrase: &[u8], salt: &[u8; 32], cost: Cost) -> Result<Zeroizing<[u8; 64]>>;
}

/// The cost of one Argon2id run (RFC 9106), version 0x13.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Cost {
    /// Memory in KiB.
    #[n(0)]
    pub memory_kib: u32,
    /// Passes over the memory.
    #[n(1)]
    pub passes: u32,
    /// Lanes.
    #[n(2)]
    pub lanes: u32,
}

impl Cost {
    /// Never below this: 64 MiB and three passes, above OWASP's minimum of
    /// 19 MiB and two.
    pub const FLOOR: Self = Self { memory_kib: 65_536, passes: 3, lanes: 1 };
    /// Where calibration begins.
    pub const USUAL: Self = Self { memory_kib: 262_144, passes: 3, lanes: 1 };

    const MAX: Self = Self { memory_kib: 1_048_576, passes: 20, lanes: 8 };

    fn is_within_limits(self) -> bool {
        self.memory_kib <= Self::MAX.memory_kib && self.passes <= Self::MAX.passes && self.lanes <= Self::MAX.lanes
    }
}

/// Argon2id, calibrated to about a second on this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Argon2id;

impl Kdf for Argon2id {
    fn cost(&self) -> Cost {
        calibrated(|cost| {
            let start = std::time::Instant::now();
            self.derive(b"calibration", &[0; 32], cost).ok().map(|_| start.elapsed().as_secs_f64())
        })
    }

    fn derive(&self, passphrase: &[u8], salt: &[u8; 32], cost: Cost) -> Result<Zeroizing<[u8; 64]>> {
        argon2id(passphrase, salt, cost)
    }
}

/// One Argon2id run at a given cost.
///
/// # Errors
/// As [`Kdf::derive`].
pub fn argon2id(passphrase: &[u8], salt: &[u8; 32], cost: Cost) -> Result<Zeroizing<[u8; 64]>> {
    let header_damage = || Error::Damaged(crate::Damage::Header);
    if !cost.is_within_limits() {
        return Err(header_damage());
    }
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(64)).map_err(|_| header_damage())?;
    let mut memory = Vec::<Block>::new();
    memory.try_reserve_exact(params.block_count()).map_err(|_| Error::KdfMemory)?;
    memory.resize(params.block_count(), Block::default());
    let mut memory = Zeroizing::new(memory);
    let mut output = Zeroizing::new([0; 64]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(passphrase, salt, output.as_mut_slice(), memory.as_mut_slice())
        .map_err(|_| header_damage())?;
    Ok(output)
}

/// Chooses a cost that takes 0.8 to 1.5 seconds, never below the floor.
/// `seconds` measures one run, or `None` when the memory cannot be had.
fn calibrated(seconds: impl Fn(Cost) -> Option<f64>) -> Cost {
    let mut cost = Cost::USUAL;
    while cost.memory_kib > Cost::FLOOR.memory_kib {
        match seconds(cost) {
            Some(taken) if taken <= 1.5 => return with_more_passes(cost, taken),
            _ => cost.memory_kib /= 2,
        }
    }
    seconds(cost).map_or(cost, |taken| with_more_passes(cost, taken))
}

fn with_more_passes(mut cost: Cost, seconds: f64) -> Cost {
    let a_pass = seconds / f64::from(cost.passes);
    while f64::from(cost.passes) * a_pass < 0.8 && cost.passes < Cost::MAX.passes {
        cost.passes += 1;
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::{Cost, argon2id, calibrated};
    use crate::{Damage, Error};

    #[test]
    fn calibration_stays_above_the_floor_and_near_a_second() {
        // Seconds for one MiB and one pass: a fast, the measured, a slow and a hopeless machine.
        for (machine, memory, passes) in
            [(0.0001, 262_144, 20), (0.0015, 262_144, 3), (0.004, 65_536, 4), (1.0, 65_536, 3)]
        {
            let cost = calibrated(|cost| Some(machine * f64::from(cost.memory_kib) / 1024.0 * f64::from(cost.passes)));
            assert_eq!((cost.memory_kib, cost.passes), (memory, passes), "{machine}");
        }
        assert_eq!(calibrated(|_| None), Cost::FLOOR);
    }

    #[test]
    fn a_header_that_asks_for_too_much_is_refused_before_anything_is_allocated() {
        for cost in [
            Cost { memory_kib: 64 << 20, passes: 3, lanes: 1 },
            Cost { memory_kib: 8, passes: 1_000_000_000, lanes: 1 },
            Cost { memory_kib: 1024, passes: 1, lanes: 9 },
            Cost { memory_kib: 1, passes: 0, lanes: 0 },
        ] {
            assert!(matches!(argon2id(b"x", &[0; 32], cost), Err(Error::Damaged(Damage::Header))), "{cost:?}");
        }
    }
}
