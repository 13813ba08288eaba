//! Replays the test vectors of docs/format.md (`tests/vectors/*.json`), which
//! `tests/read_vault.py` replays too. Each is an input and what must come of it.
//!
//! A new input gets its output by hand:
//! `cargo test -p vault --lib -- --ignored writes_the_outputs_of_the_vectors`.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use data_encoding::HEXLOWER;
use jiff::{Timestamp, ZonedDateTime};
use record::{At, Clock, DayName, Derived, Hlc, Id, Random, Week};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::anchor::{Anchor, Mark};
use crate::chain::{Head, Link, digest};
use crate::header::Header;
use crate::keys::{Secret, Slot, Use, VaultKey, VaultName, encoded};
use crate::{Cost, Kdf, Kinds, Passphrase, Place, RecoveryCode, Vault, World, argon2id, search};

type Replay = fn(&Value) -> Value;

const FILES: &[(&str, Replay)] = &[
    ("anchor", anchor),
    ("argon2id", kdf),
    ("chain", chain),
    ("digest", content),
    ("header", header),
    ("hlc", hlc),
    ("id", id),
    ("inbox", inbox),
    ("keys", keys),
    ("passphrase", passphrase),
    ("recovery", recovery),
    ("search", folded),
    ("slot", slot),
    ("time", time),
    ("week", week),
];

#[test]
fn every_vector_gives_what_the_format_says() {
    for (name, replay) in FILES {
        for vector in vectors(name) {
            assert_eq!(replay(&vector["input"]), vector["output"], "{name}: {}", vector["what"]);
        }
    }
}

#[test]
#[ignore = "writes the outputs anew; run by hand when an input is added"]
fn writes_the_outputs_of_the_vectors() {
    for (name, replay) in FILES {
        let mut vectors = vectors(name);
        for vector in &mut vectors {
            vector["output"] = replay(&vector["input"]);
        }
        std::fs::write(file(&format!("{name}.json")), serde_json::to_string_pretty(&vectors).unwrap() + "\n").unwrap();
    }
}

#[test]
fn the_kept_backup_opens_by_either_secret() {
    let expected = &vectors("backup")[0];
    let input = &expected["input"];
    let secrets = [
        Secret::Passphrase(Passphrase::new(text(&input["passphrase"]).into())),
        Secret::Recovery(RecoveryCode::parse(text(&input["recovery"])).unwrap()),
    ];
    for secret in secrets {
        let dir = tempfile::tempdir().unwrap();
        let vault = crate::restore(&file("backup.tar"), &place(dir.path()), &secret, Arc::new(Given), world()).unwrap();
        assert_eq!(vault.check(true).unwrap().damage, []);
        assert_eq!(told(&vault), expected["output"]);
    }
}

#[test]
#[ignore = "makes the backup anew; run by hand, and only when it is lost"]
fn makes_the_kept_backup() {
    let dir = tempfile::tempdir().unwrap();
    let words = "amber orchard whistle canyon ink";
    let created = Vault::create(&place(dir.path()), &Passphrase::new(words.into()), Arc::new(Given), world()).unwrap();
    let vault = created.vault;
    let export = r#"{"format":"holdfast-export","version":1,"documents":[
        {"id":"01jde5wtg0fay8vvr14d2pf2db","kind":"moment","version":1,"body":{"at":"2026-11-01T08:00:00+01:00[Europe/Berlin]","situation":"Grüße aus Łódź"}},
        {"id":"01jde5wtg0fay8vvr14d2pf2dc","kind":"moment","version":1,"deleted":true,"body":{"at":"2026-11-02T08:00:00+01:00[Europe/Berlin]","mark":true}},
        {"id":"01jde5wtg0fay8vvr14d2pf2dd","kind":"constellation","version":7,"body":{"stars":[1,2.50]}}]}"#;
    vault.import(std::io::Cursor::new(export)).unwrap();
    let backup = vault.backup().unwrap();
    std::fs::write(file("backup.tar"), std::fs::read(backup.path).unwrap()).unwrap();
    let vector = json!([{
        "what": "backup.tar, beside this file",
        "input": { "passphrase": words, "recovery": created.recovery.to_string() },
        "output": told(&vault),
    }]);
    std::fs::write(file("backup.json"), serde_json::to_string_pretty(&vector).unwrap() + "\n").unwrap();
}

fn told(vault: &Vault) -> Value {
    vault
        .ask(|session| {
            let db = session.store.db();
            let mut statement = db.prepare("SELECT id, kind, version, deleted, body FROM document ORDER BY id")?;
            let documents = statement.query_map([], |row| {
                Ok(json!({
                    "id": Id::from_bytes(row.get(0)?), "kind": row.get::<_, String>(1)?,
                    "version": row.get::<_, u32>(2)?, "deleted": row.get::<_, bool>(3)?, "body": row.get::<_, String>(4)?,
                }))
            })?;
            let documents = documents.collect::<rusqlite::Result<Vec<_>>>()?;
            Ok(json!({
                "documents": documents,
                "chain": hex(&session.store.head.to_bytes()),
                "content": hex(&crate::digest::content(db)?),
            }))
        })
        .unwrap()
}

fn passphrase(input: &Value) -> Value {
    json!({ "bytes": hex(Passphrase::new(text(&input["typed"]).into()).as_bytes()) })
}

fn kdf(input: &Value) -> Value {
    let output = argon2id(&bytes(&input["passphrase"]), &array(&input["salt"]), cost(&input["cost"])).unwrap();
    json!({ "material": hex(&*output) })
}

fn recovery(input: &Value) -> Value {
    let code = match &input["bytes"] {
        Value::Null => RecoveryCode::parse(text(&input["typed"])),
        bytes => Ok(RecoveryCode::from_bytes(array(bytes))),
    };
    match code {
        Ok(code) => json!({ "bytes": hex(code.as_bytes()), "written": code.to_string() }),
        Err(_) => Value::Null,
    }
}

fn keys(input: &Value) -> Value {
    let (key, vault) = (key(input), name(input));
    json!({
        "db": hex(&*key.derive::<48>(vault, Use::Db)),
        "header-mac": hex(&*key.derive::<32>(vault, Use::HeaderMac)),
        "anchor": hex(&*key.derive::<32>(vault, Use::Anchor)),
        "inbox-x25519": hex(&*key.derive::<32>(vault, Use::Inbox)),
    })
}

/// The slot is made with the id, salt and nonce of the input, in this order.
fn slot(input: &Value) -> Value {
    let chance = Script::of(&[&input["id"], &input["salt"], &input["nonce"]]);
    let (secret, kdf) = (secret(input), AtCost(input["cost"].is_object().then(|| cost(&input["cost"]))));
    let slot = Slot::wrap(&key(input), name(input), &secret, text(&input["label"]), &kdf, &chance).unwrap();
    assert!(slot.unwrap(name(input), &secret, &kdf).unwrap().is_some());
    json!({ "slot": hex(&encoded(&slot)) })
}

/// A header whose slots are made as in [`slot`].
fn header(input: &Value) -> Value {
    let (key, vault) = (key(input), name(input));
    let mut header = Header::new(vault, &key);
    header.generation = input["generation"].as_u64().unwrap();
    for slot in input["slots"].as_array().unwrap() {
        let chance = Script::of(&[&slot["id"], &slot["salt"], &slot["nonce"]]);
        let kdf = AtCost(slot["cost"].is_object().then(|| cost(&slot["cost"])));
        header.replace_slot(&key, &secret(slot), text(&slot["label"]), &kdf, &chance).unwrap();
    }
    let copy = header.sealed(&key);
    assert!(Header::read(&copy).unwrap().is_by(&key));
    json!({ "copy": hex(&copy) })
}

fn chain(input: &Value) -> Value {
    let mut head = Head::START;
    let links = input["changes"].as_array().unwrap().iter().map(|change| {
        let fits = match &change["body"] {
            Value::Null => bytes(&change["digest"]),
            body => digest(&bytes(&change["salt"]), text(body).as_bytes()).to_vec(),
        };
        let [document, hlc, device] = ["document", "hlc", "device"].map(|field| bytes(&change[field]));
        let parent = if change["parent"].is_null() { Vec::new() } else { bytes(&change["parent"]) };
        head = head.next(&Link {
            document: &document,
            kind: text(&change["kind"]),
            version: u32::try_from(change["version"].as_u64().unwrap()).unwrap(),
            op: text(&change["op"]),
            hlc: &hlc,
            device: &device,
            parent: &parent,
            digest: &fits,
        });
        json!({ "digest": hex(&fits), "chain": hex(&head.chain) })
    });
    let links: Vec<Value> = links.collect();
    json!({ "links": links, "meta": hex(&head.to_bytes()) })
}

/// The digest of the content, over rows as given.
fn content(input: &Value) -> Value {
    let db = rusqlite::Connection::open_in_memory().unwrap();
    crate::schema::create(&db, [0; 16], 1).unwrap();
    for (table, columns) in [
        ("document", ["id", "kind", "version", "hlc", "deleted", "body"].as_slice()),
        (
            "change",
            &["seq", "document", "kind", "version", "op", "hlc", "device", "parent", "salt", "body", "digest", "chain"],
        ),
    ] {
        for row in input[table].as_array().unwrap() {
            let marks: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
            let values = columns.iter().map(|column| match &row[*column] {
                Value::Null => rusqlite::types::Value::Null,
                Value::Number(number) => rusqlite::types::Value::Integer(number.as_i64().unwrap()),
                words if ["kind", "op", "body"].contains(column) => rusqlite::types::Value::Text(text(words).into()),
                other => rusqlite::types::Value::Blob(bytes(other)),
            });
            let question = format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), marks.join(", "));
            db.execute(&question, rusqlite::params_from_iter(values)).unwrap();
        }
    }
    json!({ "content": hex(&crate::digest::content(&db).unwrap()) })
}

fn id(input: &Value) -> Value {
    let id = Id::from_parts(input["unix_ms"].as_u64().unwrap(), array(&input["random"]));
    json!({ "bytes": hex(id.as_bytes()), "text": id.to_string() })
}

/// A day, and the day weeks begin on: the week it lies in, where that begins, and the id of what is kept of it.
fn week(input: &Value) -> Value {
    let first: DayName = serde_json::from_value(input["first"].clone()).unwrap();
    let (first, day) = (first.weekday().unwrap(), text(&input["day"]).parse().unwrap());
    let week = Week::of(day, first);
    let id = week.id(array(&input["last"])).unwrap();
    json!({ "week": week.to_string(), "begins": week.first_day(first).to_string(), "id": id.to_string() })
}

fn hlc(input: &Value) -> Value {
    let next = Hlc::from_bytes(array(&input["last"])).next(input["unix_ms"].as_u64().unwrap());
    json!({ "next": hex(&next.to_bytes()) })
}

fn anchor(input: &Value) -> Value {
    let dir = tempfile::tempdir().unwrap();
    let anchor = Anchor::new(dir.path(), Path::new(text(&input["folder"])), name(input), key(input));
    let head = Head { seq: input["seq"].as_u64().unwrap(), chain: array(&input["chain"]) };
    let mark = Mark { head, generation: input["generation"].as_u64().unwrap() };
    anchor.write(mark, &Script::of(&[&input["nonce"]])).unwrap();
    assert_eq!(anchor.read(), Some(mark));
    let file = std::fs::read_dir(dir.path()).unwrap().next().unwrap().unwrap();
    json!({ "name": file.file_name().to_str().unwrap(), "bytes": hex(&std::fs::read(file.path()).unwrap()) })
}

/// `ephemeral` is the secret key that the sealer throws away.
fn inbox(input: &Value) -> Value {
    let dir = tempfile::tempdir().unwrap();
    let secret = crate::inbox::secret_key(&key(input), name(input));
    let public = secret.public_key().to_bytes();
    let id: Id = text(&input["id"]).parse().unwrap();
    let note = text(&input["text"]);
    crate::inbox::put(dir.path(), public, id, note.as_bytes(), &Script::of(&[&input["ephemeral"]])).unwrap();
    assert_eq!(crate::inbox::open(dir.path(), &secret), [(id, note.to_owned())]);
    json!({ "public": hex(&public), "sealed": hex(&std::fs::read(dir.path().join(id.to_string())).unwrap()) })
}

fn folded(input: &Value) -> Value {
    json!({ "folded": search::fold(text(&input["text"])) })
}

fn time(input: &Value) -> Value {
    At::parse(text(&input["at"]))
        .map_or(Value::Null, |at| json!({ "unix_ms": at.unix_ms(), "day": at.day().to_string() }))
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors").join(name)
}

fn vectors(name: &str) -> Vec<Value> {
    serde_json::from_str(&std::fs::read_to_string(file(&format!("{name}.json"))).unwrap()).unwrap()
}

fn hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(bytes)
}

fn bytes(value: &Value) -> Vec<u8> {
    HEXLOWER.decode(text(value).as_bytes()).unwrap()
}

fn array<const N: usize>(value: &Value) -> [u8; N] {
    bytes(value).try_into().unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn cost(value: &Value) -> Cost {
    let number = |field: &str| u32::try_from(value[field].as_u64().unwrap()).unwrap();
    Cost { memory_kib: number("memory_kib"), passes: number("passes"), lanes: number("lanes") }
}

fn name(input: &Value) -> VaultName {
    VaultName { id: array(&input["vault_id"]), epoch: u32::try_from(input["epoch"].as_u64().unwrap()).unwrap() }
}

fn key(input: &Value) -> VaultKey {
    VaultKey::new(&Script::of(&[&input["vault_key"]]))
}

fn secret(input: &Value) -> Secret {
    match &input["passphrase"] {
        Value::Null => Secret::Recovery(RecoveryCode::parse(text(&input["recovery"])).unwrap()),
        words => Secret::Passphrase(Passphrase::new(text(words).into())),
    }
}

fn place(folder: &Path) -> Place {
    Place { folder: folder.join("hf"), anchors: folder.join("state") }
}

fn world() -> World {
    World { clock: Arc::new(Given), random: Arc::new(Given), kinds: Arc::new(Given) }
}

/// Chance that gives the bytes it was given.
struct Script(Mutex<VecDeque<u8>>);

impl Script {
    fn of(parts: &[&Value]) -> Self {
        Self(Mutex::new(parts.iter().flat_map(|part| bytes(part)).collect()))
    }
}

impl Random for Script {
    fn fill(&self, bytes: &mut [u8]) {
        let mut left = self.0.lock().unwrap();
        bytes.iter_mut().for_each(|byte| *byte = left.pop_front().unwrap());
    }
}

/// The key derivation of a slot at the cost its vector names.
struct AtCost(Option<Cost>);

impl Kdf for AtCost {
    fn cost(&self) -> Cost {
        self.0.unwrap()
    }

    fn derive(&self, passphrase: &[u8], salt: &[u8; 32], cost: Cost) -> crate::Result<zeroize::Zeroizing<[u8; 64]>> {
        argon2id(passphrase, salt, cost)
    }
}

/// The world of the kept backup.
struct Given;

impl Clock for Given {
    fn now(&self) -> ZonedDateTime {
        Timestamp::from_second(1_795_552_200).unwrap().to_zoned_datetime(jiff::tz::TimeZone::UTC)
    }
}

impl Random for Given {
    fn fill(&self, bytes: &mut [u8]) {
        static NEXT: Mutex<u64> = Mutex::new(0);
        let mut next = NEXT.lock().unwrap();
        for chunk in bytes.chunks_mut(32) {
            *next += 1;
            chunk.copy_from_slice(&Sha256::digest(next.to_be_bytes())[..chunk.len()]);
        }
    }
}

impl Kinds for Given {
    fn derive(&self, _: &str, _: u32, _: &str) -> Option<Derived> {
        None
    }
}

impl Kdf for Given {
    fn cost(&self) -> Cost {
        Cost { memory_kib: 64, passes: 1, lanes: 1 }
    }

    fn derive(&self, passphrase: &[u8], salt: &[u8; 32], cost: Cost) -> crate::Result<zeroize::Zeroizing<[u8; 64]>> {
        argon2id(passphrase, salt, cost)
    }
}
