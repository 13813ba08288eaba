//! What the disaster tests share: figures, dice, copies of folders, what a
//! vault holds, and the driver that runs as a process of its own.
#![allow(dead_code, unreachable_pub, reason = "every disaster uses its own part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]
#![allow(clippy::print_stdout, reason = "figures and seeds are part of the result")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufReader, Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};

use record::{Id, Op};
use vault::Vault;

use crate::given::{Given, Note};

pub mod raw;
pub mod strace;

/// A figure of a bar: the short one, or the full one with the feature `long`.
pub fn figure(short: usize, long: usize) -> usize {
    if cfg!(feature = "long") { long } else { short }
}

/// A folder of its own, in memory where there is such a place: what is asked
/// here does not hang on the disk being slow.
pub fn scratch() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

/// Chance with a seed for the test itself (SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.roll() % n.max(1) as u64) as usize
    }
}

/// Everything under a folder, in memory: put back to start a disaster anew.
#[derive(Clone)]
pub struct Kept(Vec<(PathBuf, Vec<u8>)>);

impl Kept {
    pub fn of(folder: &Path) -> Self {
        Self(
            files(folder)
                .into_iter()
                .map(|path| (path.strip_prefix(folder).unwrap().into(), fs::read(&path).unwrap()))
                .collect(),
        )
    }

    /// Empties `folder` and puts everything back into it.
    pub fn put_back(&self, folder: &Path) {
        let _ = fs::remove_dir_all(folder);
        for (name, bytes) in &self.0 {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
}

/// All files under a folder, sorted.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.file_type().unwrap().is_dir() { folders.push(entry.path()) } else { found.push(entry.path()) }
        }
    }
    found.sort();
    found
}

/// A sink that can be looked into.
#[derive(Clone, Default)]
pub struct Shared(pub Arc<Mutex<Vec<u8>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

pub fn export(vault: &Vault) -> vault::Result<String> {
    let out = Shared::default();
    vault.export(out.clone(), |_, _| {})?;
    let bytes = out.0.lock().unwrap().clone();
    Ok(String::from_utf8(bytes).unwrap())
}

pub fn import(vault: &Vault, text: &str) -> vault::Result<vault::TakenIn> {
    vault.import(BufReader::new(Cursor::new(text.to_owned())))
}

pub fn add(vault: &Vault, note: Note) -> vault::Result<Id> {
    vault.write(Op::Add, move |tx| tx.add(&note))
}

/// Every record by id: its text and whether it is put aside.
pub type Records = BTreeMap<String, (String, bool)>;

pub fn records(vault: &Vault) -> vault::Result<Records> {
    Ok(records_of(&export(vault)?))
}

pub fn records_of(export: &str) -> Records {
    let export: serde_json::Value = serde_json::from_str(export).unwrap();
    let documents = export["documents"].as_array().unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    documents
        .iter()
        .map(|line| (text(&line["id"]), (text(&line["body"]["text"]), line["deleted"].as_bool().unwrap())))
        .collect()
}

/// What a person could read in a vault: everything exported, drafts, what
/// some words find, and the list.
#[derive(Clone, PartialEq)]
pub struct Content {
    pub export: String,
    pub drafts: Vec<(String, String)>,
    pub found: Vec<Id>,
    pub listed: Vec<String>,
}

pub fn content(vault: &Vault) -> vault::Result<Content> {
    let export = export(vault)?;
    let drafts = vault.read(|reader| reader.drafts())?.into_iter().map(|draft| (draft.slot, draft.body)).collect();
    let mut found = Vec::new();
    for words in ["plans", "entry number 1", "edited", "\"about plans\""] {
        found.extend(vault.read(move |reader| reader.search(words, 10_000))?.into_iter().map(|hit| hit.id));
    }
    let listed = vault.read(|reader| {
        let mut texts = Vec::new();
        reader.newest::<Note>(vault::Days::default(), |kept| {
            texts.push(match kept.body {
                vault::Body::Understood(note) => note.text.unwrap_or_default(),
                other => format!("{other:?}"),
            });
            std::ops::ControlFlow::Continue(())
        })?;
        Ok(texts)
    })?;
    Ok(Content { export, drafts, found, listed })
}

/// A vault with a past: notes, edits, deletions, an erasure, drafts.
pub fn lived_in(given: &Given, vault: &Vault, notes: i64) {
    let ids: Vec<Id> = (0..notes).map(|n| add(vault, Note::nth(n)).unwrap()).collect();
    for (n, &id) in ids.iter().enumerate() {
        given.minutes_pass(1);
        if n % 5 == 1 {
            let patch = crate::given::patch(&format!(r#"{{"text":"edited entry {n} about plans"}}"#));
            vault.write(Op::Edit, move |tx| tx.edit::<Note>(id, &patch)).unwrap();
        }
        if n % 11 == 2 {
            vault.write(Op::Delete, move |tx| tx.delete::<Note>(id)).unwrap();
        }
        if n % 17 == 3 {
            vault.write(Op::Erase, move |tx| tx.erase::<Note>(id)).unwrap();
        }
    }
    vault.write(Op::Add, |tx| tx.put_draft("note/new", "half a line")).unwrap();
}

/// The driver (`examples/driver.rs`), as a process of its own. `cargo test`
/// builds it together with the tests.
pub fn driver() -> Command {
    Command::new(driver_path())
}

pub fn driver_path() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let path = test.parent().and_then(Path::parent).unwrap().join("examples/driver");
    assert!(path.exists(), "build the driver first: cargo build -p vault --example driver");
    path
}
