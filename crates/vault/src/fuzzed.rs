//! What the vault reads before and while it opens, given what nobody meant.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use fuzz::Target;
use jiff::{Timestamp, ZonedDateTime};
use minicbor::bytes::{ByteArray, ByteVec};
use record::{Clock, Column, Derived, Random, Said};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::chain::{Head, Link};
use crate::header::Header;
use crate::keys::{Secret, VaultKey, VaultName, encoded};
use crate::{Cost, Damage, Error, Kdf, Kinds, RecoveryCode, World};

/// A world whose chance has a seed. Everything that is a text is said.
pub(crate) struct Given(AtomicU64);

impl Given {
    pub(crate) const fn new() -> Self {
        Self(AtomicU64::new(0))
    }
}

impl Clock for Given {
    fn now(&self) -> ZonedDateTime {
        Timestamp::from_second(1_795_552_200).unwrap().to_zoned_datetime(jiff::tz::TimeZone::UTC)
    }
}

impl Random for Given {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let next = self.0.fetch_add(1, Ordering::SeqCst);
            chunk.copy_from_slice(&Sha256::digest(next.to_be_bytes())[..chunk.len()]);
        }
    }
}

impl Kinds for Given {
    fn derive(&self, _: &str, _: u32, body: &str) -> Option<Derived> {
        let said = Said { field: "body", column: Column::Body, text: body.to_owned() };
        Some(Derived { day: None, at: None, said: vec![said] })
    }
}

/// Costs nothing: how the key is derived is no part of reading.
impl Kdf for Given {
    fn cost(&self) -> Cost {
        Cost { memory_kib: 64, passes: 1, lanes: 1 }
    }

    fn derive(&self, passphrase: &[u8], salt: &[u8; 32], cost: Cost) -> crate::Result<Zeroizing<[u8; 64]>> {
        let mut output = Zeroizing::new([0; 64]);
        let hash = Sha256::new().chain_update(salt).chain_update(cost.memory_kib.to_be_bytes());
        output[..32].copy_from_slice(&hash.chain_update(passphrase).finalize());
        Ok(output)
    }
}

pub(crate) fn world() -> World {
    World { clock: Arc::new(Given::new()), random: Arc::new(Given::new()), kinds: Arc::new(Given::new()) }
}

pub(crate) const VAULT: VaultName = VaultName { id: [7; 16], epoch: 0 };

pub(crate) fn key() -> VaultKey {
    VaultKey::new(&Given::new())
}

fn passphrase() -> Secret {
    Secret::passphrase("harbor lantern moss violet spoon".into())
}

/// A header that two secrets open.
pub(crate) fn header() -> Header {
    let (key, given) = (key(), Given::new());
    let mut header = Header::new(VAULT, &key);
    for secret in [passphrase(), Secret::Recovery(RecoveryCode::from_bytes([7; 20]))] {
        header.replace_slot(&key, &secret, "", &given, &given).unwrap();
    }
    header
}

const CBOR: [&[u8]; 14] = [
    b"\xa0",
    b"\xa6\x00\x01",
    b"\x80",
    b"\x83",
    b"\x9f",
    b"\xff",
    b"\xbf",
    b"\x5f",
    b"\x9b\xff\xff\xff\xff\xff\xff\xff\xff",
    b"\x5b\x7f\xff\xff\xff\xff\xff\xff\xff",
    b"\x1b\0\0\0\0\0\0\0\x01",
    b"\xf6",
    b"\xc1",
    b"\x50",
];

#[test]
fn a_copy_of_the_header_is_its_bytes_and_no_others_are_by_the_key() {
    let sealed = header().sealed(&key());
    let figures = Target::new("header: a copy").seed(&sealed).pieces(CBOR).run(|input| match Header::read(input) {
        Ok(read) => {
            assert_eq!(read.is_by(&key()), input == sealed);
            true
        }
        Err(error) => {
            assert!(matches!(error, Error::Damaged(Damage::Header) | Error::NewerVault { .. }), "{error:?}");
            false
        }
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

/// Somebody without the key can write any body and its hash, and keep an old MAC.
#[test]
fn a_body_of_the_header_that_was_changed_is_not_by_the_key_and_opens_no_other() {
    let (given, key) = (Given::new(), key());
    let body = encoded(&header());
    let mac = key.mac(VAULT, &body);
    let slots = slots_of(&body);
    let secrets = [passphrase(), Secret::Recovery(RecoveryCode::from_bytes([7; 20]))];
    let run = Target::new("header: a body").seed(&body).seeds(&slots).pieces(CBOR);
    let figures = run.run(|input| {
        let copy = encoded(&(
            ByteVec::from(input.to_vec()),
            ByteArray::from(<[u8; 32]>::from(Sha256::digest(input))),
            ByteArray::from(mac),
        ));
        let Ok(read) = Header::read(&copy) else { return false };
        assert_eq!(encoded(&read.header), input);
        assert_eq!(read.is_by(&key), input == body);
        for (secret, slot) in secrets.iter().zip(&slots) {
            match read.header.unlock(secret, &given) {
                Ok(opened) => {
                    assert_eq!(opened.mac(VAULT, b""), key.mac(VAULT, b""), "another key");
                    assert!(input.windows(slot.len()).any(|run| run == slot), "a slot that was changed opened");
                }
                Err(Error::WrongPassphrase | Error::WrongRecoveryCode | Error::Damaged(Damage::Header)) => {}
                Err(error) => panic!("{error:?}"),
            }
        }
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

/// The slots as they stand in a body: its sixth entry.
fn slots_of(body: &[u8]) -> Vec<Vec<u8>> {
    let mut decoder = minicbor::Decoder::new(body);
    decoder.map().unwrap();
    for _ in 0..5 {
        decoder.u32().unwrap();
        decoder.skip().unwrap();
    }
    decoder.u32().unwrap();
    let slots: Vec<ByteVec> = decoder.decode().unwrap();
    slots.into_iter().map(Vec::from).collect()
}

/// Two changes that differ in anything have two links. Where one part ends and
/// the next begins is drawn from the input.
#[test]
fn no_two_changes_make_one_link() {
    let figures = Target::new("chain: links").seeds(["momentadd", "noteedit", "aaaaaaaaaaaaaaaa"]).run_text(|text| {
        let cut = |at: usize| text.split_at(text.floor_char_boundary(at.min(text.len())));
        let (one, two) = (cut(text.len() / 3), cut(usize::from(text.as_bytes().first().copied().unwrap_or(0))));
        let link = |(kind, op): (&str, &str), version| {
            let bytes = text.as_bytes();
            let link = Link {
                document: &[1; 16],
                kind,
                version,
                op,
                hlc: &[2; 8],
                device: bytes,
                parent: bytes,
                digest: bytes,
            };
            Head::START.next(&link)
        };
        let (first, second) = (link(one, 1), link(two, 1));
        assert_eq!(first == second, one == two);
        assert_ne!(first, link(one, 2));
        assert_eq!(Head::from_bytes(&first.to_bytes()), Some(first));
        assert_eq!(Head::from_bytes(text.as_bytes()).is_some(), text.len() == 40);
        one != two
    });
    assert!(figures.taken > 0);
}

#[test]
fn a_recovery_code_that_is_taken_is_written_as_it_was_typed() {
    let codes = ["HF-0W3G-E1R7-0W3G-E1R7-0W3G-E1R7-0W3G-E1R7-1CFK", "hf 0w3g elr7 ow3g e1r7 0w3g e1r7 0w3g e1r7 1cfk"];
    let bare = |text: &str| {
        let letters: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect();
        letters.to_ascii_uppercase().replace(['I', 'L'], "1").replace('O', "0")
    };
    let target = Target::new("recovery code").seeds(codes).pieces(["I", "l", "o", "O", "U", "hf", "HF-", "-"]);
    let figures = target.run_text(|text| {
        let Ok(code) = RecoveryCode::parse(text) else { return false };
        let (typed, written) = (bare(text), bare(&code.to_string()));
        assert!(typed == written || typed == written[2..], "{typed} {written}");
        assert!(RecoveryCode::parse(&code.to_string()).is_ok_and(|read| read == code));
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}
