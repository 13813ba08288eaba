//! The web interface through its door: every test starts the program as a
//! process of its own, in a home of its own, and speaks HTTP with it as a
//! browser does, or as nobody should. Figures are short unless the feature
//! `long` is on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
#![allow(clippy::print_stdout, reason = "figures and seeds are part of the result")]
#![allow(clippy::disallowed_methods, reason = "a test prepares the machine the program finds")]
#![allow(unreachable_pub, reason = "a test is its own crate")]

mod browser;
mod given;
#[path = "../hour/mod.rs"]
mod hour;
mod lived;
mod payloads;
mod routes;
mod tree;

mod backed_up;
mod diary;
mod discreet;
mod doors;
mod drafts;
mod durable;
mod escaping;
mod forged;
mod guessing;
mod headers;
mod hosts;
mod locked;
mod malformed;
mod names;
mod night;
mod overload;
mod own_tools;
mod pauses;
mod secrets;
mod sessions;
mod settings;
mod signs;
mod texts;
