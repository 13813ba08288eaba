//! The stored bytes as `docs/format.md` describes them, read without the
//! vault's own code: the header's slot, the derived key, the pages.

use std::path::Path;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use minicbor::bytes::{ByteArray, ByteVec};
use minicbor::{Decode, Encode};
use rusqlite::Connection;
use sha2::Sha256;
use vault::Cost;

mod aes;

#[derive(Decode)]
struct Copy {
    #[n(0)]
    body: ByteVec,
}

#[derive(Decode)]
#[cbor(map)]
struct Header {
    #[n(1)]
    vault: ByteArray<16>,
    #[n(3)]
    epoch: u32,
    #[n(5)]
    slots: Vec<ByteVec>,
}

#[derive(Decode)]
#[cbor(map)]
struct Slot {
    #[n(0)]
    id: ByteArray<16>,
    #[n(1)]
    kind: String,
    #[n(2)]
    cost: Option<Cost>,
    #[n(3)]
    salt: ByteArray<32>,
    #[n(4)]
    nonce: ByteArray<24>,
    #[n(5)]
    sealed: ByteVec,
}

#[derive(Decode)]
#[cbor(map)]
struct Inside {
    #[n(0)]
    key: ByteArray<32>,
}

#[derive(Encode)]
struct Bound<'a> {
    #[n(0)]
    version: u32,
    #[n(1)]
    vault: &'a ByteArray<16>,
    #[n(2)]
    slot: &'a ByteArray<16>,
    #[n(3)]
    kind: &'a str,
    #[n(4)]
    cost: Option<Cost>,
}

fn expand<const N: usize>(salt: &[u8], key: &[u8], info: &str) -> [u8; N] {
    let mut output = [0; N];
    Hkdf::<Sha256>::new(Some(salt), key).expand(info.as_bytes(), &mut output).unwrap();
    output
}

/// The key (32 bytes) and salt (16 bytes) of the vault file in this folder.
pub fn database_key(folder: &Path, passphrase: &str) -> [u8; 48] {
    let copy: Copy = minicbor::decode(&std::fs::read(folder.join("header.a")).unwrap()).unwrap();
    let header: Header = minicbor::decode(&copy.body).unwrap();
    let slots = header.slots.iter().map(|slot| minicbor::decode::<Slot>(slot).unwrap());
    let slot = slots.into_iter().find(|slot| slot.kind == "passphrase").unwrap();
    let material = vault::argon2id(passphrase.as_bytes(), &slot.salt, slot.cost.unwrap()).unwrap();
    let keys: [u8; 48] = expand(&*slot.salt, material.as_slice(), "hf/1/slot/passphrase");
    let bound = Bound { version: 1, vault: &header.vault, slot: &slot.id, kind: &slot.kind, cost: slot.cost };
    let bound = minicbor::to_vec(bound).unwrap();
    let wrapping: [u8; 32] = keys[..32].try_into().unwrap();
    let inside = XChaCha20Poly1305::new(&Key::from(wrapping))
        .decrypt(&XNonce::from(*slot.nonce), Payload { msg: &slot.sealed, aad: &bound })
        .unwrap();
    let inside: Inside = minicbor::decode(&inside).unwrap();
    expand(&*header.vault, &*inside.key, &format!("hf/1/db/{}", header.epoch))
}

/// A connection beside the vault's own code, as any tool with the key has.
pub fn connect(file: &Path, key: &[u8; 48]) -> Connection {
    let db = Connection::open(file).unwrap();
    let hex = data_encoding::HEXLOWER.encode(key);
    db.execute_batch(&format!("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{hex}'\"; PRAGMA secure_delete = ON;"))
        .unwrap();
    db
}

pub const PAGE: usize = 4096;
/// 16 bytes IV and 64 bytes HMAC end every page.
const RESERVED: usize = 80;

/// Every page of the file decrypted, free ones included.
pub fn pages(file: &Path, key: &[u8; 48]) -> Vec<Vec<u8>> {
    let bytes = std::fs::read(file).unwrap();
    let cipher = aes::Aes256::new(key[..32].try_into().unwrap());
    bytes
        .chunks(PAGE)
        .enumerate()
        .map(|(number, page)| {
            let (content, end) = page.split_at(PAGE - RESERVED);
            let content = if number == 0 { &content[16..] } else { content };
            cipher.decrypt_cbc(&end[..16], content)
        })
        .collect()
}
