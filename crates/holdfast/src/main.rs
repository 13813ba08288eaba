//! Holdfast: a private, local-first companion for people who are changing
//! attachment patterns they did not choose.

use std::process::ExitCode;
use std::sync::Arc;

fn main() -> ExitCode {
    holdfast::start(Arc::new(vault::Argon2id))
}
