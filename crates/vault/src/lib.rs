//! The encrypted vault: keys, header, documents, changes, search, backups.
//!
//! It knows no kind of record. It is given time, chance and what follows from
//! a body ([`World`]), and offers two doors, [`Vault::read`] and
//! [`Vault::write`]. Every byte that matters is described in `docs/format.md`.

mod anchor;
mod backup;
mod chain;
mod check;
mod digest;
mod document;
mod draft;
mod durable;
mod error;
#[cfg(test)]
mod fixture;
mod folder;
mod header;
mod inbox;
mod kdf;
mod keys;
mod kinds;
mod passphrase;
mod rebuild;
mod recovery;
mod schema;
mod search;
mod store;
mod transfer;
mod tx;
mod vault;
#[cfg(test)]
mod vectors;
mod whole;

pub use backup::{Backup, restore};
pub use check::Report;
pub use document::{Body, Days, Kept, Reader, Version};
pub use draft::Draft;
pub use durable::replace as replace_durably;
pub use error::{Damage, Error, ExportFault, Result};
pub use folder::Place;
pub use kdf::{Argon2id, Cost, Kdf, argon2id};
pub use keys::Secret;
pub use kinds::{Kinds, derive};
pub use passphrase::{Passphrase, Weak};
pub use recovery::RecoveryCode;
pub use search::Hit;
pub use store::{PRAGMAS, World};
pub use transfer::TakenIn;
pub use tx::{MAX_BODY, Tx};
pub use vault::{Created, Notice, ReadOnly, Vault, seal_note, verify};
pub use whole::{put_in_place, remove, try_backup};
