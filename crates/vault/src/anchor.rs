//! A tiny sealed file outside the vault's folder that remembers how far the
//! vault had come. A vault put back to an earlier state is older than its
//! anchor, and the person is told before they write into it.

use std::path::{Path, PathBuf};

use minicbor::bytes::ByteArray;
use minicbor::{Decode, Encode};
use record::Random;
use sha2::{Digest, Sha256};

use crate::chain::Head;
use crate::keys::{Use, VaultKey, VaultName, encoded, seal, unseal};
use crate::{Result, durable};

/// How far the vault had come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Mark {
    pub(crate) head: Head,
    pub(crate) generation: u64,
}

#[derive(Encode, Decode)]
struct Inside {
    #[n(0)]
    version: u32,
    #[n(1)]
    seq: u64,
    #[n(2)]
    chain: ByteArray<32>,
    #[n(3)]
    generation: u64,
}

/// The anchor of one vault at one place.
#[derive(Clone)]
pub(crate) struct Anchor {
    path: PathBuf,
    vault: VaultName,
    key: VaultKey,
}

impl Anchor {
    /// `folder` is the platform's state folder; the file is named by vault id
    /// and path, so that a copy elsewhere has its own.
    pub(crate) fn new(folder: &Path, vault_folder: &Path, vault: VaultName, key: VaultKey) -> Self {
        Self { path: Self::path(folder, vault_folder, vault), vault, key }
    }

    /// The file of a vault's anchor.
    pub(crate) fn path(folder: &Path, vault_folder: &Path, vault: VaultName) -> PathBuf {
        let place = std::path::absolute(vault_folder).unwrap_or_else(|_| vault_folder.to_owned());
        let place = std::fs::canonicalize(&place).unwrap_or(place);
        let mut name = Sha256::new();
        name.update(vault.id);
        name.update(place.as_os_str().as_encoded_bytes());
        let name = data_encoding::HEXLOWER.encode(&name.finalize()[..16]);
        folder.join(name)
    }

    /// What the anchor remembers. A missing or unreadable anchor remembers nothing.
    pub(crate) fn read(&self) -> Option<Mark> {
        self.remembered(&durable::read_small(&self.path, 4096).ok()?)
    }

    fn remembered(&self, bytes: &[u8]) -> Option<Mark> {
        let (nonce, sealed) = bytes.split_first_chunk::<24>()?;
        let inside = unseal(&self.key.derive(self.vault, Use::Anchor), nonce, sealed, &self.vault.id)?;
        let inside: Inside = minicbor::decode(&inside).ok()?;
        let head = Head { seq: inside.seq, chain: *inside.chain };
        (inside.version == 1).then_some(Mark { head, generation: inside.generation })
    }

    /// Remembers how far the vault has come.
    pub(crate) fn write(&self, mark: Mark, random: &dyn Random) -> Result<()> {
        let sealed = self.sealed(mark, random)?;
        if let Some(folder) = self.path.parent() {
            durable::make_folder(folder)?;
        }
        Ok(durable::replace(&self.path, &sealed)?)
    }

    fn sealed(&self, mark: Mark, random: &dyn Random) -> Result<Vec<u8>> {
        let inside = encoded(&Inside {
            version: 1,
            seq: mark.head.seq,
            chain: mark.head.chain.into(),
            generation: mark.generation,
        });
        let nonce: [u8; 24] = random.bytes();
        let sealed = seal(&self.key.derive(self.vault, Use::Anchor), &nonce, &inside, &self.vault.id)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }
}

#[cfg(test)]
mod fuzzed {
    use std::path::Path;

    use fuzz::Target;

    use super::{Anchor, Inside, Mark};
    use crate::chain::Head;
    use crate::fuzzed::{Given, VAULT, key};
    use crate::keys::{Use, encoded, seal};

    #[test]
    fn an_anchor_remembers_what_was_sealed_and_nothing_else() {
        let place = Path::new("anchors");
        let anchor = Anchor::new(place, place, VAULT, key());
        let mark = Mark { head: Head { seq: 300, chain: [5; 32] }, generation: 2 };
        let sealed = anchor.sealed(mark, &Given::new()).unwrap();
        let figures = Target::new("anchor").seed(&sealed).run(|input| match anchor.remembered(input) {
            Some(read) => {
                assert!(read == mark && input == sealed);
                true
            }
            None => {
                assert!(input != sealed);
                false
            }
        });
        assert!(figures.taken > 0 && figures.refused > 0);
    }

    /// What the key holder of another version may have put inside.
    #[test]
    fn what_an_anchor_holds_is_read_or_remembers_nothing() {
        let place = Path::new("anchors");
        let anchor = Anchor::new(place, place, VAULT, key());
        let inside = Inside { version: 1, seq: 300, chain: [5; 32].into(), generation: 2 };
        let sealing = key().derive(VAULT, Use::Anchor);
        let figures = Target::new("anchor: inside").seed(encoded(&inside)).run(|input| {
            let sealed = seal(&sealing, &[3; 24], input, &VAULT.id).unwrap();
            let Some(mark) = anchor.remembered(&[[3; 24].as_slice(), &sealed].concat()) else { return false };
            let again = anchor.sealed(mark, &Given::new()).unwrap();
            assert!(anchor.remembered(&again) == Some(mark));
            true
        });
        assert!(figures.taken > 0 && figures.refused > 0);
    }
}
