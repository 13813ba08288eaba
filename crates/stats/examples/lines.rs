//! The contract on standard input and output, without the rest of Holdfast:
//! what `holdfast stats` does, built in seconds.
//!
//! ```text
//! echo '{"method":"wilson_ci","input":{"k":7,"n":10}}' | cargo run -q -p stats --example lines
//! ```

use std::io::{self, BufRead, Write};

fn main() -> io::Result<()> {
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        writeln!(output, "{}", stats::contract::answer(&line?))?;
    }
    Ok(())
}
