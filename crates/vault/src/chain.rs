//! The hash chain over every change.
//!
//! `digest = SHA-256(salt ‖ body bytes as stored)` and
//! `chain = SHA-256(previous chain ‖ seq ‖ document ‖ kind ‖ version ‖ op ‖
//! hlc ‖ device ‖ parent ‖ digest)`, each part after the previous chain led by
//! its length as 4 big-endian bytes. The body itself is never in the chain, so
//! that erasing it leaves the chain whole.

use sha2::{Digest, Sha256};

/// Where the chain ends: its last link and that link's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) seq: u64,
    pub(crate) chain: [u8; 32],
}

impl Head {
    /// Before the first change.
    pub(crate) const START: Self = Self { seq: 0, chain: [0; 32] };

    /// The head after one more change, whose `seq` is this one's plus one.
    pub(crate) fn next(self, link: &Link<'_>) -> Self {
        let seq = self.seq + 1;
        let mut hash = Sha256::new();
        hash.update(self.chain);
        let parts: [&[u8]; 9] = [
            &seq.to_be_bytes(),
            link.document,
            link.kind.as_bytes(),
            &link.version.to_be_bytes(),
            link.op.as_bytes(),
            link.hlc,
            link.device,
            link.parent,
            link.digest,
        ];
        for part in parts {
            hash.update((part.len() as u32).to_be_bytes());
            hash.update(part);
        }
        Self { seq, chain: hash.finalize().into() }
    }

    /// The 40 bytes kept in `meta`.
    pub(crate) fn to_bytes(self) -> [u8; 40] {
        let mut bytes = [0; 40];
        bytes[..8].copy_from_slice(&self.seq.to_be_bytes());
        bytes[8..].copy_from_slice(&self.chain);
        bytes
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; 40] = bytes.try_into().ok()?;
        let (seq, chain) = bytes.split_first_chunk::<8>()?;
        Some(Self { seq: u64::from_be_bytes(*seq), chain: chain.try_into().ok()? })
    }
}

/// What one change contributes to the chain.
pub(crate) struct Link<'a> {
    pub(crate) document: &'a [u8],
    pub(crate) kind: &'a str,
    pub(crate) version: u32,
    pub(crate) op: &'a str,
    pub(crate) hlc: &'a [u8],
    pub(crate) device: &'a [u8],
    /// Empty for a record's first change.
    pub(crate) parent: &'a [u8],
    pub(crate) digest: &'a [u8],
}

/// The digest of a body; both parts are empty in a change without one.
pub(crate) fn digest(salt: &[u8], body: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(body);
    hash.finalize().into()
}
