//! The encrypted vault: keys, header, documents, changes, search, backups.
//!
//! It knows no kind of record. It is given time, chance and what follows from
//! a body ([`World`]), and offers two doors, [`Vault::read`] and
//! [`Vault::write`]. Every byte that matters is described in `docs/format.md`.
//!
//! ```
//! # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
//! # use given::{Given, Note};
//! use record::Op;
//! use vault::{Days, Passphrase, Place, Secret, Vault};
//!
//! # let given = Given::seed(1);
//! # let (kdf, world) = (given.kdf.clone(), given.world.clone());
//! # let folder = tempfile::tempdir()?;
//! # let place = Place { folder: folder.path().join("hf"), anchors: folder.path().join("state") };
//! let passphrase = Passphrase::new("harbor lantern moss violet spoon".into());
//! let created = Vault::create(&place, &passphrase, kdf.clone(), world.clone())?;
//! let note = Note::new("2026-05-01T21:30+02:00[Europe/Berlin]", "No answer since noon");
//! let id = created.vault.write(Op::Add, move |tx| tx.add(&note))?;
//! // Locks it.
//! drop(created.vault);
//!
//! let secret = Secret::passphrase("harbor lantern moss violet spoon".into());
//! let vault = Vault::open(&place, &secret, kdf, world)?;
//! let latest = vault.read(|reader| reader.latest::<Note>(Days::default(), 1))?;
//! assert_eq!(latest[0].0, id);
//! # Ok::<(), vault::Error>(())
//! ```
//!
//! A kind of record is a type with [`Record`](record::Record). The examples
//! keep the smallest one, `Note`, with a clock that stands and a key derivation
//! that costs nothing (`tests/given`).

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
#[cfg(test)]
mod fuzzed;
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
pub use search::{Hit, holds_one};
pub use store::{PRAGMAS, World};
pub use transfer::TakenIn;
pub use tx::{MAX_BODY, Tx, merge};
pub use vault::{Created, Notice, ReadOnly, Vault, inbox_key, seal_note, verify};
pub use whole::{put_in_place, remove, try_backup};
