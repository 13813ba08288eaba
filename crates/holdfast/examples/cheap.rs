//! Holdfast with a key derivation that costs nothing, for tests and
//! benchmarks whose subject is not the derivation. Never installed: examples
//! are not part of the program.

use std::process::ExitCode;
use std::sync::Arc;

use vault::{Cost, Kdf};

struct Cheap;

impl Kdf for Cheap {
    fn cost(&self) -> Cost {
        Cost { memory_kib: 8, passes: 1, lanes: 1 }
    }

    fn derive(&self, passphrase: &[u8], salt: &[u8; 32], cost: Cost) -> vault::Result<zeroize::Zeroizing<[u8; 64]>> {
        vault::argon2id(passphrase, salt, cost)
    }
}

fn main() -> ExitCode {
    holdfast::start(Arc::new(Cheap))
}
