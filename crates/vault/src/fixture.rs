//! Makes the kept vault of schema 1 (`vaults/schema-1`), from which upgrades
//! are tested for ever. Run once, by hand:
//! `cargo test -p vault --lib -- --ignored makes_the_kept_vault_of_schema_1`.

use std::path::Path;
use std::sync::Arc;

use jiff::{Timestamp, ZonedDateTime};
use record::{Clock, Derived, Hlc, Id, Op, Random};

use crate::tx::Row;
use crate::{Cost, Kdf, Kinds, Passphrase, Place, Vault, World, argon2id};

const TABLES_1: &str = "
ALTER TABLE document RENAME TO document_2;
DROP INDEX document_newest;
CREATE TABLE document (id BLOB PRIMARY KEY, kind TEXT NOT NULL, version INTEGER NOT NULL, hlc BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0, day TEXT, at INTEGER, body TEXT NOT NULL CHECK (json_valid(body))) STRICT;
INSERT INTO document SELECT id, kind, version, hlc, deleted, day, at, body FROM document_2;
DROP TABLE document_2;
CREATE INDEX document_newest ON document (kind, deleted, at DESC, id);
DROP INDEX change_document;
UPDATE meta SET value = x'00000001' WHERE key IN ('schema', 'min_reader', 'min_writer');
";

pub(crate) struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> ZonedDateTime {
        Timestamp::from_second(1_795_552_200).unwrap().to_zoned_datetime(jiff::tz::TimeZone::UTC)
    }
}

impl Random for Fixed {
    fn fill(&self, bytes: &mut [u8]) {
        use std::sync::atomic::{AtomicU8, Ordering};
        static NEXT: AtomicU8 = AtomicU8::new(1);
        bytes.iter_mut().for_each(|byte| *byte = NEXT.fetch_add(83, Ordering::SeqCst));
    }
}

impl Kinds for Fixed {
    fn derive(&self, _: &str, _: u32, _: &str) -> Option<Derived> {
        None
    }
}

impl Kdf for Fixed {
    fn cost(&self) -> Cost {
        Cost { memory_kib: 64, passes: 1, lanes: 1 }
    }

    fn derive(&self, passphrase: &[u8], salt: &[u8; 32], cost: Cost) -> crate::Result<zeroize::Zeroizing<[u8; 64]>> {
        argon2id(passphrase, salt, cost)
    }
}

#[test]
#[ignore = "makes the fixture anew; run by hand, and only when it is lost"]
fn makes_the_kept_vault_of_schema_1() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../vaults/schema-1");
    let place = Place { folder: folder.clone(), anchors: folder.join("state") };
    let world = World { clock: Arc::new(Fixed), random: Arc::new(Fixed), kinds: Arc::new(Fixed) };
    let passphrase = Passphrase::new("harbor lantern moss violet spoon".into());
    let created = Vault::create(&place, &passphrase, Arc::new(Fixed), world).unwrap();
    let bodies = [
        r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","situation":"Plans changed at the last minute","feelings":["lonely"],"pull":"close","stirred":7,"pattern":"close"}"#,
        r#"{"at":"2026-05-03T08:10:00+02:00[Europe/Berlin]","situation":"Stayed in the room","choice":"different","newer":{"depth":1}}"#,
        r#"{"at":"2026-05-02T13:00:00+02:00[Europe/Berlin]","mark":true}"#,
    ];
    created
        .vault
        .write(Op::Add, move |tx| {
            for (n, body) in bodies.iter().enumerate() {
                let id = Id::from_parts(1_795_552_200_000 + n as u64, [n as u8; 10]);
                tx.put(Row { id, kind: "moment", version: 1, deleted: n == 2, body }, Op::Add, None)?;
                if n == 2 {
                    tx.put(
                        Row { id, kind: "moment", version: 1, deleted: true, body },
                        Op::Delete,
                        Some(name(tx, id)?),
                    )?;
                }
            }
            tx.put_draft("moment/new", "half a line")
        })
        .unwrap();
    created.vault.ask(|session| Ok(session.store.db().execute_batch(TABLES_1)?)).unwrap();
    std::fs::write(folder.join("recovery.txt"), format!("{}\n", created.recovery)).unwrap();
    drop(created.vault);
    std::fs::remove_dir_all(folder.join("state")).unwrap();
    for name in ["lock", "vault-journal"] {
        let _ = std::fs::remove_file(folder.join(name));
    }
}

fn name(tx: &crate::Tx<'_>, id: Id) -> crate::Result<[u8; 24]> {
    let (hlc, device): ([u8; 8], [u8; 16]) =
        tx.db.query_row("SELECT hlc, device FROM change WHERE document = ?1", [id.as_bytes()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let mut name = [0; 24];
    name[..8].copy_from_slice(&Hlc::from_bytes(hlc).to_bytes());
    name[8..].copy_from_slice(&device);
    Ok(name)
}
