//! The header: which vault this is and the slots that open it, in two copies.
//!
//! A copy is a CBOR array of three byte strings: the body, its SHA-256 against
//! accidents, and its HMAC under the `header-mac` key against tampering.

use std::path::Path;

use minicbor::bytes::{ByteArray, ByteVec};
use minicbor::{Decode, Encode};
use record::Random;
use sha2::{Digest, Sha256};

use crate::keys::{Secret, Slot, Use, VaultKey, VaultName, encoded};
use crate::{Damage, Error, Kdf, Result, durable};

/// The version that is written; a higher one is refused untouched.
pub(crate) const VERSION: u32 = 1;
const MAX_BYTES: u64 = 65_536;
const MAX_SLOTS: usize = 32;

/// The body of the header.
#[derive(Clone, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Header {
    #[n(0)]
    version: u32,
    #[n(1)]
    vault: ByteArray<16>,
    #[n(2)]
    pub(crate) generation: u64,
    #[n(3)]
    epoch: u32,
    #[n(4)]
    pub(crate) inbox: ByteArray<32>,
    /// Each slot as its own CBOR, so that kinds of slots that a newer program
    /// wrote survive a change by this one.
    #[n(5)]
    slots: Vec<ByteVec>,
}

#[derive(Encode, Decode)]
struct Copy {
    #[n(0)]
    body: ByteVec,
    #[n(1)]
    sha256: ByteArray<32>,
    #[n(2)]
    mac: ByteArray<32>,
}

impl Header {
    /// A header for a new vault, without slots.
    pub(crate) fn new(vault: VaultName, key: &VaultKey) -> Self {
        Self {
            version: VERSION,
            vault: vault.id.into(),
            generation: 1,
            epoch: vault.epoch,
            inbox: crate::inbox::secret_key(key, vault).public_key().to_bytes().into(),
            slots: Vec::new(),
        }
    }

    pub(crate) fn vault(&self) -> VaultName {
        VaultName { id: *self.vault, epoch: self.epoch }
    }

    /// Puts a secret in place of those of its kind.
    pub(crate) fn replace_slot(
        &mut self,
        key: &VaultKey,
        secret: &Secret,
        label: &str,
        kdf: &dyn Kdf,
        random: &dyn Random,
    ) -> Result<()> {
        let slot = Slot::wrap(key, self.vault(), secret, label, kdf, random)?;
        self.slots.retain(|raw| decoded_slot(raw).is_none_or(|old| old.kind != slot.kind));
        self.slots.push(encoded(&slot).into());
        Ok(())
    }

    /// The vault key, if the secret opens one of the slots.
    pub(crate) fn unlock(&self, secret: &Secret, kdf: &dyn Kdf) -> Result<VaultKey> {
        for slot in self.slots.iter().filter_map(|raw| decoded_slot(raw)) {
            if let Some(key) = slot.unwrap(self.vault(), secret, kdf)? {
                return Ok(key);
            }
        }
        Err(secret.refused())
    }

    /// The bytes of a copy.
    pub(crate) fn sealed(&self, key: &VaultKey) -> Vec<u8> {
        let body = encoded(self);
        encoded(&Copy {
            sha256: <[u8; 32]>::from(Sha256::digest(&body)).into(),
            mac: key.mac(self.vault(), &body).into(),
            body: body.into(),
        })
    }

    /// Reads the bytes of a copy. It is whole, but not yet known to be ours:
    /// see [`Sealed::is_by`].
    pub(crate) fn read(bytes: &[u8]) -> Result<Sealed> {
        let damaged = || Error::Damaged(Damage::Header);
        let copy: Copy = minicbor::decode(bytes).map_err(|_| damaged())?;
        if encoded(&copy) != bytes || <[u8; 32]>::from(Sha256::digest(&*copy.body)) != *copy.sha256 {
            return Err(damaged());
        }
        let version = version_of(&copy.body).ok_or_else(damaged)?;
        if version > VERSION {
            return Err(Error::NewerVault { needed: version });
        }
        let header: Self = minicbor::decode(&copy.body).map_err(|_| damaged())?;
        if header.slots.len() > MAX_SLOTS || encoded(&header) != *copy.body {
            return Err(damaged());
        }
        Ok(Sealed { header, body: copy.body.into(), mac: *copy.mac })
    }
}

/// A header as it was read, before anyone vouched for it.
pub(crate) struct Sealed {
    pub(crate) header: Header,
    body: Vec<u8>,
    mac: [u8; 32],
}

impl Sealed {
    /// Whether the holder of this key wrote it.
    pub(crate) fn is_by(&self, key: &VaultKey) -> bool {
        key.is_mac(self.header.vault(), &self.body, &self.mac)
    }
}

fn version_of(body: &[u8]) -> Option<u32> {
    let mut decoder = minicbor::Decoder::new(body);
    decoder.map().ok()?;
    (decoder.u32().ok()? == 0).then(|| decoder.u32().ok()).flatten()
}

/// A slot this program knows; others are kept as they are.
fn decoded_slot(raw: &[u8]) -> Option<Slot> {
    minicbor::decode::<Slot>(raw).ok().filter(|slot| encoded(slot) == raw)
}

/// The two copies as they stand in a folder.
pub(crate) struct Copies {
    copies: [Result<Sealed>; 2],
}

/// A header vouched for by the key, and what was found on the way to it.
pub(crate) struct Unlocked {
    pub(crate) header: Header,
    pub(crate) key: VaultKey,
    /// Whether the other copy is missing, damaged, forged or older.
    pub(crate) needs_healing: bool,
}

impl Copies {
    pub(crate) const NAMES: [&'static str; 2] = ["header.a", "header.b"];

    pub(crate) fn read(folder: &Path) -> Self {
        Self {
            copies: Self::NAMES.map(|name| {
                let bytes = durable::read_small(&folder.join(name), MAX_BYTES);
                bytes.map_err(|_| Error::Damaged(Damage::Header)).and_then(|bytes| Header::read(&bytes))
            }),
        }
    }

    /// The key to which notes are sealed while locked, from the newest whole
    /// copy. Nobody vouches for it before the vault is unlocked.
    pub(crate) fn inbox_key(self) -> Result<[u8; 32]> {
        if let Some(needed) = self.copies.iter().find_map(newer_version) {
            return Err(Error::NewerVault { needed });
        }
        let newest = self.copies.into_iter().flatten().max_by_key(|sealed| sealed.header.generation);
        newest.map(|sealed| *sealed.header.inbox).ok_or(Error::Damaged(Damage::Header))
    }

    /// The vault's name in the newest whole copy; nobody vouches for it.
    pub(crate) fn name(self) -> Option<VaultName> {
        let newest = self.copies.into_iter().flatten().max_by_key(|sealed| sealed.header.generation);
        newest.map(|sealed| sealed.header.vault())
    }

    /// Whether both copies are whole and the same.
    pub(crate) fn are_whole(&self, key: &VaultKey) -> bool {
        match &self.copies {
            [Ok(a), Ok(b)] => a.body == b.body && a.mac == b.mac && a.is_by(key),
            _ => false,
        }
    }

    /// Opens the newest copy that the secret and the MAC agree on.
    pub(crate) fn unlock(self, secret: &Secret, kdf: &dyn Kdf) -> Result<Unlocked> {
        if let Some(newer) = self.copies.iter().find_map(newer_version) {
            return Err(Error::NewerVault { needed: newer });
        }
        let mut whole: Vec<Sealed> = self.copies.into_iter().flatten().collect();
        let all_whole = whole.len() == 2;
        let all_alike = whole.windows(2).all(|pair| pair[0].body == pair[1].body && pair[0].mac == pair[1].mac);
        whole.sort_by_key(|sealed| std::cmp::Reverse(sealed.header.generation));
        let mut refusal = Error::Damaged(Damage::Header);
        for (place, sealed) in whole.into_iter().enumerate() {
            match sealed.header.unlock(secret, kdf) {
                Ok(key) if sealed.is_by(&key) => {
                    let needs_healing = place > 0 || !all_whole || !all_alike;
                    return Ok(Unlocked { header: sealed.header, key, needs_healing });
                }
                Ok(_) => refusal = Error::Damaged(Damage::HeaderForged),
                Err(error) if place == 0 || !matches!(refusal, Error::Damaged(Damage::HeaderForged)) => refusal = error,
                Err(_) => {}
            }
            if all_alike {
                break;
            }
        }
        Err(refusal)
    }
}

fn newer_version(copy: &Result<Sealed>) -> Option<u32> {
    match copy {
        Err(Error::NewerVault { needed }) => Some(*needed),
        _ => None,
    }
}

/// Writes both copies, each read back before the next step.
pub(crate) fn write_both(folder: &Path, header: &Header, key: &VaultKey) -> Result<()> {
    let bytes = header.sealed(key);
    for name in Copies::NAMES {
        let path = folder.join(name);
        durable::replace(&path, &bytes)?;
        if durable::read_small(&path, MAX_BYTES)? != bytes {
            return Err(Error::Damaged(Damage::Header));
        }
    }
    Ok(())
}

/// Whether both copies on disk are this header.
pub(crate) fn stands(folder: &Path, header: &Header, key: &VaultKey) -> bool {
    let bytes = header.sealed(key);
    Copies::NAMES.iter().all(|name| durable::read_small(&folder.join(name), MAX_BYTES).is_ok_and(|read| read == bytes))
}

/// The connection's raw key and salt, 48 bytes.
pub(crate) fn database_key(header: &Header, key: &VaultKey) -> zeroize::Zeroizing<[u8; 48]> {
    key.derive(header.vault(), Use::Db)
}
