//! The terminal through its door: every test runs the program as a process of
//! its own, in a home of its own. Figures are short unless the feature `long`
//! is on; seeds and figures reached are printed (`--nocapture` shows them).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
#![allow(clippy::print_stdout, reason = "figures and seeds are part of the result")]
#![allow(clippy::disallowed_methods, reason = "a test prepares the machine the program finds")]
#![allow(unreachable_pub, reason = "a test is its own crate")]

mod given;
#[path = "../hour/mod.rs"]
mod hour;

mod adding;
mod asking;
mod beginning;
mod canaries;
mod changing;
mod checking;
mod full_disk;
mod help;
mod input_refused;
mod keeping;
mod killed;
mod listing;
mod made_up;
mod moving;
mod newer;
mod no_network;
mod pocket;
mod reading;
mod searching;
mod secrets;
mod streams;
mod synced;
mod texts;
mod two_processes;
