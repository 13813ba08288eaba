// A world for tests: a clock that stands, chance with a seed, a cheap key
// derivation, and one kind of record. The examples in the docs include it too,
// so nothing stands here that only a file of its own may begin with.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use jiff::{Timestamp, ZonedDateTime};
use record::{At, Clock, Column, Derived, Random, Record, Said, Saying};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use vault::{Cost, Kdf, Kinds, Passphrase, Place, RecoveryCode, Secret, Vault, World};
use zeroize::Zeroizing;

pub const PASSPHRASE: &str = "harbor lantern moss violet spoon";
pub const OTHER_PASSPHRASE: &str = "quiet pebble orbit cinnamon gate";

/// The smallest record that shows everything a kind can do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    pub at: At,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

impl Note {
    pub fn new(at: &str, text: &str) -> Self {
        Self { at: At::parse(at).unwrap(), text: Some(text.into()), rest: Map::new() }
    }

    /// The n-th of many, a day and a bit apart.
    pub fn nth(n: i64) -> Self {
        let at = Timestamp::from_second(1_700_000_000 + n * 90_000).unwrap().to_zoned_datetime(jiff::tz::TimeZone::UTC);
        Self { at: At::now(&at), text: Some(format!("entry number {n} about plans")), rest: Map::new() }
    }
}

impl Record for Note {
    const KIND: &'static str = "note";
    const VERSION: u32 = 2;

    fn upcast(_version: u32, body: &mut Map<String, Value>) {
        if let Some(text) = body.remove("words") {
            body.insert("text".into(), text);
        }
    }

    fn at(&self) -> Option<&At> {
        Some(&self.at)
    }

    fn said(&self) -> Vec<Said> {
        Saying::default().text("text", Column::Title, &self.text).done()
    }
}

pub struct NoteKinds;

impl Kinds for NoteKinds {
    fn derive(&self, kind: &str, version: u32, body: &str) -> Option<Derived> {
        (kind == Note::KIND).then(|| vault::derive::<Note>(version, body)).flatten()
    }
}

/// A clock that stands until it is moved.
pub struct Standing(pub AtomicI64);

impl Clock for Standing {
    fn now(&self) -> ZonedDateTime {
        let ms = self.0.load(Ordering::SeqCst);
        Timestamp::from_millisecond(ms).unwrap().to_zoned_datetime(jiff::tz::TimeZone::get("Europe/Berlin").unwrap())
    }
}

/// Chance with a seed (SplitMix64): the same on every run.
pub struct Seeded(AtomicU64);

impl Random for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let mut z = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst);
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..chunk.len()]);
        }
    }
}

/// Argon2id at a cost only tests may choose.
pub struct CheapKdf;

impl Kdf for CheapKdf {
    fn cost(&self) -> Cost {
        Cost { memory_kib: 8, passes: 1, lanes: 1 }
    }

    fn derive(&self, passphrase: &[u8], salt: &[u8; 32], cost: Cost) -> vault::Result<Zeroizing<[u8; 64]>> {
        vault::argon2id(passphrase, salt, cost)
    }
}

#[derive(Clone)]
pub struct Given {
    pub clock: Arc<Standing>,
    pub world: World,
    pub kdf: Arc<dyn Kdf>,
}

impl Given {
    pub fn seed(seed: u64) -> Self {
        let clock = Arc::new(Standing(AtomicI64::new(1_795_552_200_000)));
        let world =
            World { clock: clock.clone(), random: Arc::new(Seeded(AtomicU64::new(seed))), kinds: Arc::new(NoteKinds) };
        Self { clock, world, kdf: Arc::new(CheapKdf) }
    }

    pub fn minutes_pass(&self, minutes: i64) {
        self.clock.0.fetch_add(minutes * 60_000, Ordering::SeqCst);
    }

    pub fn create(&self, place: &Place) -> (Vault, RecoveryCode) {
        let created = Vault::create(place, &passphrase(), self.kdf.clone(), self.world.clone()).unwrap();
        (created.vault, created.recovery)
    }

    pub fn open(&self, place: &Place) -> vault::Result<Vault> {
        self.open_with(place, &secret(PASSPHRASE))
    }

    pub fn open_with(&self, place: &Place, secret: &Secret) -> vault::Result<Vault> {
        Vault::open(place, secret, self.kdf.clone(), self.world.clone())
    }

    pub fn restore(&self, backup: &Path, into: &Place, secret: &Secret) -> vault::Result<Vault> {
        vault::restore(backup, into, secret, self.kdf.clone(), self.world.clone())
    }
}

pub fn passphrase() -> Passphrase {
    Passphrase::new(PASSPHRASE.into())
}

pub fn secret(passphrase: &str) -> Secret {
    Secret::passphrase(passphrase.into())
}

pub fn place(folder: &Path) -> Place {
    Place { folder: folder.join("hf"), anchors: folder.join("state") }
}

/// All notes, newest first.
pub fn texts(vault: &Vault) -> Vec<String> {
    vault
        .read(|reader| {
            let mut texts = Vec::new();
            reader.newest::<Note>(vault::Days::default(), |kept| {
                if let vault::Body::Understood(note) = kept.body {
                    texts.push(note.text.unwrap_or_default());
                }
                std::ops::ControlFlow::Continue(())
            })?;
            Ok(texts)
        })
        .unwrap()
}

pub fn patch(text: &str) -> Map<String, Value> {
    serde_json::from_str(text).unwrap()
}
