//! The vault key, what is derived from it, and the slots that wrap it.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use minicbor::bytes::ByteArray;
use minicbor::{Decode, Encode};
use record::Random;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::kdf::Cost;
use crate::{Damage, Error, Kdf, Passphrase, RecoveryCode, Result};

/// The one random key everything else is derived from.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct VaultKey([u8; 32]);

/// What a key is derived for.
#[derive(Clone, Copy)]
pub(crate) enum Use {
    Db,
    HeaderMac,
    Anchor,
    Inbox,
}

impl Use {
    const fn label(self) -> &'static str {
        match self {
            Self::Db => "db",
            Self::HeaderMac => "header-mac",
            Self::Anchor => "anchor",
            Self::Inbox => "inbox-x25519",
        }
    }
}

/// Which vault, and which of its keys in turn. The epoch is 0 until keys rotate.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct VaultName {
    pub(crate) id: [u8; 16],
    pub(crate) epoch: u32,
}

impl VaultKey {
    pub(crate) fn new(random: &dyn Random) -> Self {
        Self(random.bytes())
    }

    /// HKDF-SHA256 with the vault id as salt and `hf/1/<use>/<epoch>` as info.
    pub(crate) fn derive<const N: usize>(&self, vault: VaultName, usage: Use) -> Zeroizing<[u8; N]> {
        let info = format!("hf/1/{}/{}", usage.label(), vault.epoch);
        expand(&vault.id, &self.0, info.as_bytes())
    }

    pub(crate) fn mac(&self, vault: VaultName, bytes: &[u8]) -> [u8; 32] {
        self.hmac(vault, bytes).finalize().into_bytes().into()
    }

    pub(crate) fn is_mac(&self, vault: VaultName, bytes: &[u8], mac: &[u8; 32]) -> bool {
        self.hmac(vault, bytes).verify_slice(mac).is_ok()
    }

    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    fn hmac(&self, vault: VaultName, bytes: &[u8]) -> Hmac<Sha256> {
        let key = self.derive::<32>(vault, Use::HeaderMac);
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.as_slice()).expect("any length");
        mac.update(bytes);
        mac
    }
}

#[expect(clippy::expect_used, reason = "HKDF-SHA256 gives up to 8160 bytes and we ask for at most 64")]
fn expand<const N: usize>(salt: &[u8], key: &[u8], info: &[u8]) -> Zeroizing<[u8; N]> {
    let mut output = Zeroizing::new([0; N]);
    Hkdf::<Sha256>::new(Some(salt), key).expand(info, output.as_mut_slice()).expect("a short output");
    output
}

/// Seals `text` under `key`, bound to `bound`.
pub(crate) fn seal(key: &[u8; 32], nonce: &[u8; 24], text: &[u8], bound: &[u8]) -> Result<Vec<u8>> {
    cipher(key).encrypt(&XNonce::from(*nonce), Payload { msg: text, aad: bound }).map_err(|_| Error::TooLarge)
}

/// Opens what [`seal`] made; `None` when the key or what it is bound to differ.
pub(crate) fn unseal(key: &[u8; 32], nonce: &[u8; 24], sealed: &[u8], bound: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    cipher(key).decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: bound }).ok().map(Zeroizing::new)
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(*key))
}

/// The secret that opens the vault.
#[derive(Debug)]
pub enum Secret {
    /// The passphrase.
    Passphrase(Passphrase),
    /// The recovery code.
    Recovery(RecoveryCode),
}

impl Secret {
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Passphrase(_) => "passphrase",
            Self::Recovery(_) => "recovery",
        }
    }

    pub(crate) const fn refused(&self) -> Error {
        match self {
            Self::Passphrase(_) => Error::WrongPassphrase,
            Self::Recovery(_) => Error::WrongRecoveryCode,
        }
    }

    fn material(&self, slot_salt: &[u8; 32], cost: Option<Cost>, kdf: &dyn Kdf) -> Result<Zeroizing<Vec<u8>>> {
        match self {
            Self::Passphrase(passphrase) => {
                let cost = cost.ok_or(Error::Damaged(Damage::Header))?;
                Ok(Zeroizing::new(kdf.derive(passphrase.as_bytes(), slot_salt, cost)?.to_vec()))
            }
            Self::Recovery(code) => Ok(Zeroizing::new(code.as_bytes().to_vec())),
        }
    }
}

/// One way into the vault: the vault key wrapped by a secret.
#[derive(Clone, Encode, Decode)]
#[cbor(map)]
pub(crate) struct Slot {
    #[n(0)]
    pub(crate) id: ByteArray<16>,
    #[n(1)]
    pub(crate) kind: String,
    #[n(2)]
    pub(crate) cost: Option<Cost>,
    #[n(3)]
    salt: ByteArray<32>,
    #[n(4)]
    nonce: ByteArray<24>,
    #[cbor(n(5), with = "minicbor::bytes")]
    sealed: Vec<u8>,
    #[n(6)]
    commitment: ByteArray<16>,
}

/// What a slot's ciphertext holds.
#[derive(Encode, Decode)]
#[cbor(map)]
struct Inside {
    #[n(0)]
    key: ByteArray<32>,
    #[n(1)]
    label: String,
}

impl Drop for Inside {
    fn drop(&mut self) {
        self.key.zeroize();
        self.label.zeroize();
    }
}

/// What a slot is bound to; changing any of it breaks the seal.
#[derive(Encode)]
struct Bound<'a> {
    #[n(0)]
    version: u32,
    #[cbor(n(1), with = "minicbor::bytes")]
    vault: &'a [u8],
    #[cbor(n(2), with = "minicbor::bytes")]
    slot: &'a [u8],
    #[n(3)]
    kind: &'a str,
    #[n(4)]
    cost: Option<Cost>,
}

impl Slot {
    /// Wraps the vault key under a secret.
    pub(crate) fn wrap(
        key: &VaultKey,
        vault: VaultName,
        secret: &Secret,
        label: &str,
        kdf: &dyn Kdf,
        random: &dyn Random,
    ) -> Result<Self> {
        let mut slot = Self {
            id: random.bytes().into(),
            kind: secret.kind().to_owned(),
            cost: matches!(secret, Secret::Passphrase(_)).then(|| kdf.cost()),
            salt: random.bytes().into(),
            nonce: random.bytes().into(),
            sealed: Vec::new(),
            commitment: [0; 16].into(),
        };
        let keys = slot.keys(secret, kdf)?;
        let inside = Inside { key: key.0.into(), label: label.to_owned() };
        slot.sealed = seal(keys.wrapping(), &slot.nonce, &Zeroizing::new(encoded(&inside)), &slot.bound(vault))?;
        slot.commitment = keys.commitment().into();
        Ok(slot)
    }

    /// Unwraps the vault key; `None` when the secret is another one.
    pub(crate) fn unwrap(&self, vault: VaultName, secret: &Secret, kdf: &dyn Kdf) -> Result<Option<VaultKey>> {
        if self.kind != secret.kind() {
            return Ok(None);
        }
        let keys = self.keys(secret, kdf)?;
        if keys.commitment() != *self.commitment {
            return Ok(None);
        }
        let Some(inside) = unseal(keys.wrapping(), &self.nonce, &self.sealed, &self.bound(vault)) else {
            return Ok(None);
        };
        let inside: Inside = minicbor::decode(&inside).map_err(|_| Error::Damaged(Damage::Header))?;
        Ok(Some(VaultKey(*inside.key)))
    }

    fn keys(&self, secret: &Secret, kdf: &dyn Kdf) -> Result<SlotKeys> {
        let material = secret.material(&self.salt, self.cost, kdf)?;
        Ok(SlotKeys(expand(self.salt.as_slice(), &material, format!("hf/1/slot/{}", self.kind).as_bytes())))
    }

    fn bound(&self, vault: VaultName) -> Vec<u8> {
        encoded(&Bound {
            version: crate::header::VERSION,
            vault: &vault.id,
            slot: self.id.as_slice(),
            kind: &self.kind,
            cost: self.cost,
        })
    }
}

/// The wrapping key and, since XChaCha20-Poly1305 does not commit to its key,
/// a commitment to it.
struct SlotKeys(Zeroizing<[u8; 48]>);

impl SlotKeys {
    #[expect(clippy::expect_used, reason = "32 of 48 bytes")]
    fn wrapping(&self) -> &[u8; 32] {
        self.0.first_chunk().expect("48 bytes")
    }

    #[expect(clippy::expect_used, reason = "16 of 48 bytes")]
    fn commitment(&self) -> [u8; 16] {
        *self.0.last_chunk().expect("48 bytes")
    }
}

/// Deterministic CBOR (RFC 8949 §4.2.1): short forms, fields in order.
#[expect(clippy::expect_used, reason = "writing to memory does not fail")]
pub(crate) fn encoded<T: Encode<()>>(value: &T) -> Vec<u8> {
    minicbor::to_vec(value).expect("memory")
}
