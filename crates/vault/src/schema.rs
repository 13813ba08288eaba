//! The tables of docs/format.md, and the steps that bring older vaults to them.

use rusqlite::{Connection, OptionalExtension, params};

use crate::{Error, Result};

/// The schema this program writes.
pub(crate) const SCHEMA: u32 = 2;
/// The lowest program schema that may read and write what we write.
const MIN_READER: u32 = 2;
const MIN_WRITER: u32 = 2;

const TABLES: &str = "
CREATE TABLE meta     (key TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE document (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, version INTEGER NOT NULL,
    hlc BLOB NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, day TEXT, at INTEGER,
    body TEXT NOT NULL CHECK (json_valid(body))) STRICT;
CREATE INDEX document_newest ON document (kind, deleted, at DESC, id DESC);
CREATE TABLE change   (seq INTEGER PRIMARY KEY, document BLOB NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL,
    op TEXT NOT NULL, hlc BLOB NOT NULL, device BLOB NOT NULL, parent BLOB, salt BLOB, body TEXT,
    digest BLOB NOT NULL, chain BLOB NOT NULL, UNIQUE (hlc, device)) STRICT;
CREATE INDEX change_document ON change (document, seq);
CREATE TABLE draft    (id BLOB PRIMARY KEY, slot TEXT NOT NULL, body TEXT NOT NULL) STRICT;
";

/// The search index. Derived; it can be dropped and built again.
pub(crate) const SEARCH_TABLE: &str =
    "CREATE VIRTUAL TABLE search USING fts5 (title, body, people, words, content='', contentless_delete=1);";

/// The names in `meta`.
pub(crate) mod key {
    pub(crate) const CHAIN: &str = "chain";
    pub(crate) const GENERATION: &str = "generation";
    pub(crate) const DEVICE: &str = "device";
    pub(crate) const SCHEMA: &str = "schema";
    pub(crate) const MIN_READER: &str = "min_reader";
    pub(crate) const MIN_WRITER: &str = "min_writer";
}

/// Makes the tables of a new vault.
pub(crate) fn create(db: &Connection, device: [u8; 16], generation: u64) -> Result<()> {
    db.execute_batch("BEGIN IMMEDIATE")?;
    db.execute_batch(TABLES)?;
    db.execute_batch(SEARCH_TABLE)?;
    put(db, key::DEVICE, &device)?;
    put(db, key::GENERATION, &generation.to_be_bytes())?;
    put(db, key::CHAIN, &crate::chain::Head::START.to_bytes())?;
    stamp(db)?;
    Ok(db.execute_batch("COMMIT")?)
}

fn stamp(db: &Connection) -> Result<()> {
    put(db, key::SCHEMA, &SCHEMA.to_be_bytes())?;
    put(db, key::MIN_READER, &MIN_READER.to_be_bytes())?;
    put(db, key::MIN_WRITER, &MIN_WRITER.to_be_bytes())
}

/// Writes a `meta` value.
pub(crate) fn put(db: &Connection, key: &str, value: &[u8]) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value",
    )?
    .execute(params![key, value])?;
    Ok(())
}

/// Reads a `meta` value of a fixed size; `None` when it is missing or of another size.
pub(crate) fn get<const N: usize>(db: &Connection, key: &str) -> Result<Option<[u8; N]>> {
    let value: Option<Vec<u8>> =
        db.prepare_cached("SELECT value FROM meta WHERE key = ?1")?.query_row([key], |row| row.get(0)).optional()?;
    Ok(value.and_then(|value| value.try_into().ok()))
}

/// What may be done with a vault of this age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Age {
    Current,
    /// Written by a newer program that allows us to read.
    ReadOnly,
    /// To be upgraded, from this schema.
    Older(u32),
}

/// Compares the vault's schema with ours.
///
/// # Errors
/// [`Error::NewerVault`] when we may not even read it.
pub(crate) fn age(db: &Connection) -> Result<Age> {
    let number = |name| Ok::<_, Error>(get::<4>(db, name)?.map_or(0, u32::from_be_bytes));
    let (schema, min_reader, min_writer) = (number(key::SCHEMA)?, number(key::MIN_READER)?, number(key::MIN_WRITER)?);
    if min_reader > SCHEMA {
        return Err(Error::NewerVault { needed: min_reader });
    }
    Ok(match schema {
        0 => return Err(Error::Damaged(crate::Damage::Structure)),
        schema if schema < SCHEMA => Age::Older(schema),
        _ if min_writer > SCHEMA => Age::ReadOnly,
        _ => Age::Current,
    })
}

/// One step to a newer schema; leaves documents and changes as they were.
struct Step {
    from: u32,
    run: fn(&Connection) -> Result<()>,
}

const STEPS: &[Step] = &[Step { from: 1, run: number_documents }];

/// Runs the steps from `schema` to ours and builds the search index anew, in
/// one transaction. The caller has made a backup.
///
/// # Errors
/// When a step fails or the content would differ; the old vault then stands.
pub(crate) fn upgrade(db: &mut Connection, schema: u32, kinds: &dyn crate::Kinds) -> Result<()> {
    let before = crate::digest::content(db)?;
    let transaction = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    for step in STEPS.iter().filter(|step| step.from >= schema) {
        (step.run)(&transaction)?;
    }
    crate::rebuild::derived(&transaction, kinds)?;
    stamp(&transaction)?;
    if crate::digest::content(&transaction)? != before {
        return Err(Error::Damaged(crate::Damage::Record));
    }
    Ok(transaction.commit()?)
}

/// Schema 1 keyed the search index by the table's own row numbers, which
/// `VACUUM` may change. Schema 2 gives each document a number that sorts by
/// its time.
fn number_documents(db: &Connection) -> Result<()> {
    db.execute_batch(
        "ALTER TABLE document RENAME TO document_1;
         DROP INDEX IF EXISTS document_newest;
         CREATE TABLE document (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, kind TEXT NOT NULL, version INTEGER NOT NULL,
             hlc BLOB NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, day TEXT, at INTEGER,
             body TEXT NOT NULL CHECK (json_valid(body))) STRICT;
         INSERT INTO document (number, id, kind, version, hlc, deleted, day, at, body)
             SELECT row_number() OVER (ORDER BY at, id), id, kind, version, hlc, deleted, day, at, body FROM document_1;
         DROP TABLE document_1;
         CREATE INDEX document_newest ON document (kind, deleted, at DESC, id DESC);
         CREATE INDEX IF NOT EXISTS change_document ON change (document, seq);",
    )?;
    Ok(())
}
