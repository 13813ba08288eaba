//! The real world, as the composition root of this program gives it: the
//! machine's clock and chance, and Argon2id at a cost that does not count.

use std::sync::Arc;

use jiff::ZonedDateTime;
use record::{Clock, Derived, Random};
use vault::{Cost, Kdf, Kinds, World};
use zeroize::Zeroizing;

use crate::moment::Moment;

struct MachineClock;

impl Clock for MachineClock {
    #[expect(clippy::disallowed_methods, reason = "this program's composition root")]
    fn now(&self) -> ZonedDateTime {
        ZonedDateTime::now()
    }
}

struct MachineChance;

impl Random for MachineChance {
    #[expect(clippy::disallowed_methods, clippy::expect_used, reason = "this program's composition root")]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the machine has chance");
    }
}

struct MomentKinds;

impl Kinds for MomentKinds {
    fn derive(&self, kind: &str, version: u32, body: &str) -> Option<Derived> {
        (kind == "moment").then(|| vault::derive::<Moment>(version, body)).flatten()
    }
}

/// Argon2id with 8 KiB: what is measured begins after the key derivation.
pub(crate) struct FreeKdf;

impl Kdf for FreeKdf {
    fn cost(&self) -> Cost {
        Cost { memory_kib: 8, passes: 1, lanes: 1 }
    }

    fn derive(&self, passphrase: &[u8], salt: &[u8; 32], cost: Cost) -> vault::Result<Zeroizing<[u8; 64]>> {
        vault::argon2id(passphrase, salt, cost)
    }
}

pub(crate) fn world() -> World {
    World { clock: Arc::new(MachineClock), random: Arc::new(MachineChance), kinds: Arc::new(MomentKinds) }
}

/// Random bytes for the rows of the raw contender.
pub(crate) fn chance<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    MachineChance.fill(&mut bytes);
    bytes
}
