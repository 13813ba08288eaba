//! Holdfast with a key derivation that panics with the passphrase in its
//! message, for the test that no such message reaches a person or a log.

use std::process::ExitCode;
use std::sync::Arc;

use vault::{Cost, Kdf};

struct Panicking;

impl Kdf for Panicking {
    fn cost(&self) -> Cost {
        Cost { memory_kib: 8, passes: 1, lanes: 1 }
    }

    #[expect(clippy::panic, reason = "it is what this program is for")]
    fn derive(&self, passphrase: &[u8], _: &[u8; 32], _: Cost) -> vault::Result<zeroize::Zeroizing<[u8; 64]>> {
        panic!("{}", String::from_utf8_lossy(passphrase));
    }
}

fn main() -> ExitCode {
    holdfast::start(Arc::new(Panicking))
}
