//! What must hold whatever the machine does: the bars of the design, section 7
//! A and B, over the library. Figures are short unless the feature `long` is
//! on; seeds and figures reached are printed (`--nocapture` shows them).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
#![allow(clippy::print_stdout, reason = "figures and seeds are part of the result")]

#[allow(dead_code, unreachable_pub, reason = "every file of tests uses its own part")]
#[path = "../given/mod.rs"]
mod given;
#[path = "../rig/mod.rs"]
mod rig;

mod canaries;
mod cut_short;
mod erased;
mod failing_disk;
mod flipped;
mod found_once;
mod full_disk;
mod header_matrix;
mod hostile;
mod killed;
mod killed_at_every_call;
mod migrated;
mod restored;
mod rolled_back;
mod spliced;
mod synced;
mod two_processes;
