//! The rules of the house, as tests.
//!
//! Each rule is a pure question about what the workspace's sources and
//! manifests say, and answers with [`Fault`]s that name the place and the
//! wall that was crossed. Beside every rule stands a table of made-up
//! violations that it catches; `tests/house.rs` asks it of the real tree, and
//! `tests/readme.rs` runs what README.md shows.

pub mod crates;
mod fault;
pub mod links;
pub mod manifest;
pub mod names;
pub mod net;
pub mod slices;
pub mod source;
pub mod tree;
pub mod walls;
pub mod width;
pub mod workplace;

pub use fault::Fault;
