//! Puts every text under `words/en` into the program, so that a new file is a new text
//! and nothing else has to be told about it.

use std::path::Path;
use std::{env, fs, io};

/// Seen from this package, in whose folder cargo runs this.
const TEXTS: &str = "../../words/en";

fn main() -> io::Result<()> {
    // Where cargo runs this, not where it was compiled: two checkouts may share a target folder.
    println!("cargo::rerun-if-changed={TEXTS}");
    let texts = texts::read(Path::new(TEXTS))?;

    #[allow(clippy::disallowed_methods, reason = "a build script is told its folder by the environment only")]
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    fs::write(Path::new(&out).join("english.rs"), format!("&{texts:?}\n"))
}
