//! Writing documents: one transaction, one named deed.

use std::ops::Deref;

use record::{Derived, Device, Hlc, Id, Op, Record};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Map, Value};

use crate::chain::{Head, Link, digest};
use crate::store::World;
use crate::{Error, Kinds, Reader, Result, kinds, rebuild, schema, search};

#[cfg(test)]
mod fuzzed;

/// The largest body of a record, in bytes.
pub const MAX_BODY: usize = 900_000;

/// Writes the vault. What it did is on disk, all of it or nothing, when
/// [`Vault::write`](crate::Vault::write) returns.
pub struct Tx<'c> {
    reader: Reader<'c>,
    world: &'c World,
    op: Op,
    head: Head,
    hlc: Hlc,
    device: Device,
}

impl<'c> Deref for Tx<'c> {
    type Target = Reader<'c>;

    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

/// A document row to be put.
pub(crate) struct Row<'a> {
    pub(crate) id: Id,
    pub(crate) kind: &'a str,
    pub(crate) version: u32,
    pub(crate) deleted: bool,
    pub(crate) body: &'a str,
}

/// The change that a document stands at. It need not be the last one in the
/// log, which may have come from another vault and lost.
struct Last {
    kind: String,
    version: u32,
    name: [u8; 24],
    parent: Option<[u8; 24]>,
}

impl<'c> Tx<'c> {
    pub(crate) fn new(db: &'c Connection, world: &'c World, op: Op, head: Head, hlc: Hlc, device: Device) -> Self {
        Self { reader: Reader::new(db, &*world.kinds), world, op, head, hlc, device }
    }

    pub(crate) fn finish(self) -> Result<(Head, Hlc)> {
        schema::put(self.db, schema::key::CHAIN, &self.head.to_bytes())?;
        Ok((self.head, self.hlc))
    }

    /// Keeps a new record.
    ///
    /// # Errors
    /// [`Error::TooLarge`], or when the vault cannot be written.
    pub fn add<R: Record>(&mut self, record: &R) -> Result<Id> {
        let id = Id::from_parts(self.world.clock.unix_ms(), self.world.random.bytes());
        let body = serde_json::to_string(record).map_err(|_| Error::NotUnderstood)?;
        self.put(Row { id, kind: R::KIND, version: R::VERSION, deleted: false, body: &body }, self.op, None)?;
        Ok(id)
    }

    /// Changes the record of an id that is known beforehand, such as that of
    /// the settings, by a merge patch in stored form, and makes it first when
    /// there is none. Fields that this program does not know stay; a record
    /// that was put aside comes back; one that was erased begins anew, and
    /// nothing of before comes back.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note, patch};
    /// # use record::Op;
    /// # use vault::Vault;
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// let id = record::Id::from_parts(0, [0; 10]);
    /// let keep = |text: &'static str| vault.write(Op::Edit, move |tx| tx.keep::<Note>(id, &patch(text)));
    /// keep(r#"{"at":"2026-05-01T21:30+02:00[Europe/Berlin]","text":"first"}"#)?;
    /// let note = keep(r#"{"text":"second"}"#)?;
    /// assert_eq!(note.text.as_deref(), Some("second"));
    /// assert_eq!(vault.read(|reader| reader.count::<Note>())?, 1);
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::NotUnderstood`] for a body that this program cannot read or
    /// that is of another kind, which is never overwritten; [`Error::TooLarge`].
    pub fn keep<R: Record>(&mut self, id: Id, patch: &Map<String, Value>) -> Result<R> {
        let mut body = match self.stored(id)? {
            None => Map::new(),
            Some((kind, version, stored)) if kind == R::KIND => {
                kinds::parse::<R>(version, &stored)?;
                kinds::todays_form::<R>(version, &stored)?
            }
            Some(_) => return Err(Error::NotUnderstood),
        };
        merge(&mut body, patch);
        let body = serde_json::to_string(&body).map_err(|_| Error::NotUnderstood)?;
        let record = kinds::parse::<R>(R::VERSION, &body)?;
        let parent = match self.last(id)? {
            Some(last) => Some(last.name),
            None => self.erasure(id)?,
        };
        self.put(Row { id, kind: R::KIND, version: R::VERSION, deleted: false, body: &body }, self.op, parent)?;
        Ok(record)
    }

    /// Changes a record by a merge patch in stored form (RFC 7396). Fields
    /// that this program does not know stay. `None` when there is no such
    /// record, or it is deleted.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note, patch};
    /// # use record::Op;
    /// # use vault::Vault;
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// let id = vault.write(Op::Add, |tx| tx.add(&Note::nth(1)))?;
    /// let change = patch(r#"{"text":"other words"}"#);
    /// let edited = vault.write(Op::Edit, move |tx| tx.edit::<Note>(id, &change))?;
    /// assert_eq!(edited.and_then(|note| note.text).as_deref(), Some("other words"));
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::NotUnderstood`] for a body that this program cannot read,
    /// which is never overwritten.
    pub fn edit<R: Record>(&mut self, id: Id, patch: &Map<String, Value>) -> Result<Option<R>> {
        let Some((version, body)) = self.live_body(id, R::KIND)? else { return Ok(None) };
        let mut merged = kinds::todays_form::<R>(version, &body)?;
        kinds::parse::<R>(version, &body)?;
        merge(&mut merged, patch);
        let body = serde_json::to_string(&merged).map_err(|_| Error::NotUnderstood)?;
        let record = kinds::parse::<R>(R::VERSION, &body)?;
        let parent = self.last(id)?.map(|last| last.name);
        self.put(Row { id, kind: R::KIND, version: R::VERSION, deleted: false, body: &body }, self.op, parent)?;
        Ok(Some(record))
    }

    /// Puts a record aside. It leaves lists and search; its text stays until
    /// it is erased. `false` when there is no such record, or it is deleted.
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn delete<R: Record>(&mut self, id: Id) -> Result<bool> {
        let Some((version, body)) = self.live_body(id, R::KIND)? else { return Ok(false) };
        let parent = self.last(id)?.map(|last| last.name);
        self.put(Row { id, kind: R::KIND, version, deleted: true, body: &body }, Op::Delete, parent)?;
        Ok(true)
    }

    /// Puts a record back to what it was before its last change: a deleted one
    /// comes back, an edit is taken back, a new record is put aside. Undoing
    /// twice brings the change back. `false` when there is no such record.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note, patch};
    /// # use record::Op;
    /// # use vault::Vault;
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// let id = vault.write(Op::Add, |tx| tx.add(&Note::nth(1)))?;
    /// vault.write(Op::Delete, move |tx| tx.delete::<Note>(id))?;
    /// assert!(vault.write(Op::Undo, move |tx| tx.undo::<Note>(id))?);
    /// assert!(vault.read(move |reader| reader.is_there(id))?);
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn undo<R: Record>(&mut self, id: Id) -> Result<bool> {
        let Some(last) = self.last(id)?.filter(|last| last.kind == R::KIND) else { return Ok(false) };
        let before = match last.parent {
            // An erased state is none to go back to.
            Some(parent) => self.change(id, parent)?.filter(|change| change.body.is_some()),
            None => None,
        };
        let was_there = before.as_ref().is_some_and(|change| change.op != Op::Delete.as_str());
        let Some(Change { version, body: Some(body), .. }) = before.or(self.change(id, last.name)?) else {
            return Ok(false);
        };
        let op = if was_there { Op::Undo } else { Op::Delete };
        let row = Row { id, kind: R::KIND, version, deleted: !was_there, body: &body };
        self.put(row, op, Some(last.name))?;
        Ok(true)
    }

    /// Brings back a record that was put aside, of whatever kind, also one that
    /// this program does not understand. `false` when none of this id is aside.
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn bring_back(&mut self, id: Id) -> Result<bool> {
        let Some((kind, version, body)) = self.aside(id)? else { return Ok(false) };
        let parent = self.last(id)?.map(|last| last.name);
        self.put(Row { id, kind: &kind, version, deleted: false, body: &body }, Op::Undo, parent)?;
        Ok(true)
    }

    /// Removes a record that was put aside for good, as [`erase`](Self::erase)
    /// does, of whatever kind. `false` when none of this id is aside.
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn erase_aside(&mut self, id: Id) -> Result<bool> {
        if self.aside(id)?.is_none() {
            return Ok(false);
        }
        match self.last(id)? {
            Some(last) => self.erase_last(id, &last),
            None => Ok(false),
        }
    }

    /// Removes a record for good: its row, the text of all its changes, its
    /// words in the search index, its drafts: those of every slot that ends in
    /// `/` and its id. That it was, when, and that it was erased, stays. `false` when there is no such record.
    ///
    /// Backups still hold it; see [`Vault::erase_from_backups`](crate::Vault::erase_from_backups).
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note, patch};
    /// # use record::Op;
    /// # use vault::Vault;
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// let id = vault.write(Op::Add, |tx| tx.add(&Note::nth(1)))?;
    /// vault.write(Op::Edit, move |tx| tx.put_draft(&format!("note/{id}"), "half a line"))?;
    /// assert!(vault.write(Op::Erase, move |tx| tx.erase::<Note>(id))?);
    /// assert!(vault.read(|reader| reader.drafts())?.is_empty());
    /// // There is nothing to bring back.
    /// assert!(!vault.write(Op::Undo, move |tx| tx.undo::<Note>(id))?);
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn erase<R: Record>(&mut self, id: Id) -> Result<bool> {
        let Some(last) = self.last(id)?.filter(|last| last.kind == R::KIND) else { return Ok(false) };
        let version = R::VERSION;
        self.erase_last(id, &Last { version, ..last })
    }

    fn erase_last(&mut self, id: Id, last: &Last) -> Result<bool> {
        if !self.unput(id)? {
            return Ok(false);
        }
        self.db
            .prepare_cached("UPDATE change SET body = NULL, salt = NULL WHERE document = ?1")?
            .execute([id.as_bytes()])?;
        self.append(id, &last.kind, last.version, Op::Erase, None, Some(last.name))?;
        // A record may be written in more forms than the one called by its kind.
        self.db.execute("DELETE FROM draft WHERE substr(slot, -length(?1)) = ?1", [format!("/{id}")])?;
        // Deleted terms of a contentless index stay in its segments until they are merged.
        self.db.execute("INSERT INTO search(search) VALUES('optimize')", [])?;
        Ok(true)
    }

    /// Keeps a draft in its slot, in place of the one before. Drafts stand
    /// outside changes, search and export.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::Given;
    /// # use record::Op;
    /// # use vault::Vault;
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// vault.write(Op::Edit, |tx| tx.put_draft("note/new", "half a"))?;
    /// vault.write(Op::Edit, |tx| tx.put_draft("note/new", "half a line"))?;
    /// let drafts = vault.read(|reader| reader.drafts())?;
    /// assert_eq!((drafts.len(), drafts[0].body.as_str()), (1, "half a line"));
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn put_draft(&mut self, slot: &str, body: &str) -> Result<()> {
        let id = Id::from_parts(self.world.clock.unix_ms(), self.world.random.bytes());
        self.keep_draft(id, slot, body)
    }

    pub(crate) fn keep_draft(&mut self, id: Id, slot: &str, body: &str) -> Result<()> {
        self.drop_draft(slot)?;
        self.db
            .prepare_cached("INSERT OR REPLACE INTO draft (id, slot, body) VALUES (?1, ?2, ?3)")?
            .execute(params![id.as_bytes(), slot, body])?;
        Ok(())
    }

    /// Drops the draft of a slot.
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn drop_draft(&mut self, slot: &str) -> Result<()> {
        self.db.prepare_cached("DELETE FROM draft WHERE slot = ?1")?.execute([slot])?;
        Ok(())
    }

    pub(crate) fn kinds(&self) -> &'c dyn Kinds {
        self.reader.kinds
    }

    fn live_body(&self, id: Id, kind: &str) -> Result<Option<(u32, String)>> {
        Ok(self
            .db
            .prepare_cached("SELECT version, body FROM document WHERE id = ?1 AND kind = ?2 AND deleted = 0")?
            .query_row(params![id.as_bytes(), kind], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }

    /// What stands under an id, put aside or not.
    fn stored(&self, id: Id) -> Result<Option<(String, u32, String)>> {
        Ok(self
            .db
            .prepare_cached("SELECT kind, version, body FROM document WHERE id = ?1")?
            .query_row([id.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?)
    }

    fn aside(&self, id: Id) -> Result<Option<(String, u32, String)>> {
        Ok(self
            .db
            .prepare_cached("SELECT kind, version, body FROM document WHERE id = ?1 AND deleted = 1")?
            .query_row([id.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?)
    }

    fn last(&self, id: Id) -> Result<Option<Last>> {
        let mut statement = self.db.prepare_cached(
            "SELECT c.kind, c.hlc, c.device, c.parent, c.version FROM document d JOIN change c ON c.document = d.id AND c.hlc = d.hlc
             WHERE d.id = ?1 ORDER BY c.device DESC LIMIT 1",
        )?;
        let last = statement.query_row([id.as_bytes()], |row| {
            let mut name = [0; 24];
            name[..8].copy_from_slice(&row.get::<_, [u8; 8]>(1)?);
            name[8..].copy_from_slice(&row.get::<_, [u8; 16]>(2)?);
            Ok(Last { kind: row.get(0)?, version: row.get(4)?, name, parent: row.get(3)? })
        });
        Ok(last.optional()?)
    }

    /// The change by which a record was erased.
    fn erasure(&self, id: Id) -> Result<Option<[u8; 24]>> {
        let mut statement =
            self.db.prepare_cached("SELECT * FROM change WHERE document = ?1 ORDER BY seq DESC LIMIT 1")?;
        Ok(statement.query_row([id.as_bytes()], Change::read).optional()?.map(|change| change.name()))
    }

    fn change(&self, id: Id, name: [u8; 24]) -> Result<Option<Change>> {
        let (hlc, device) = name.split_at(8);
        let mut statement =
            self.db.prepare_cached("SELECT * FROM change WHERE hlc = ?1 AND device = ?2 AND document = ?3")?;
        Ok(statement.query_row(params![hlc, device, id.as_bytes()], Change::read).optional()?)
    }

    pub(crate) fn put(&mut self, row: Row<'_>, op: Op, parent: Option<[u8; 24]>) -> Result<()> {
        if row.body.len() > MAX_BODY {
            return Err(Error::TooLarge);
        }
        let hlc = self.append(row.id, row.kind, row.version, op, Some(row.body), parent)?;
        self.put_document(&row, hlc)
    }

    /// Appends a change to the log and the chain.
    fn append(
        &mut self,
        id: Id,
        kind: &str,
        version: u32,
        op: Op,
        body: Option<&str>,
        parent: Option<[u8; 24]>,
    ) -> Result<Hlc> {
        self.hlc = self.hlc.next(self.world.clock.unix_ms());
        let salt: Option<[u8; 16]> = body.map(|_| self.world.random.bytes());
        self.log(&Change {
            document: *id.as_bytes(),
            kind: kind.to_owned(),
            version,
            op: op.as_str().to_owned(),
            hlc: self.hlc.to_bytes(),
            device: self.device.0,
            parent,
            digest: digest(salt.as_ref().map_or(&[], |salt| salt.as_slice()), body.unwrap_or_default().as_bytes()),
            salt,
            body: body.map(str::to_owned),
        })?;
        Ok(self.hlc)
    }

    /// Writes a change as it stands, as the next link of the chain.
    pub(crate) fn log(&mut self, change: &Change) -> Result<()> {
        self.hlc = self.hlc.max(Hlc::from_bytes(change.hlc));
        self.head = self.head.next(&change.link());
        let seq = i64::try_from(self.head.seq).map_err(|_| Error::TooLarge)?;
        self.db
            .prepare_cached(
                "INSERT INTO change (seq, document, kind, version, op, hlc, device, parent, salt, body, digest, chain)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                seq,
                change.document,
                change.kind,
                change.version,
                change.op,
                change.hlc,
                change.device,
                change.parent,
                change.salt,
                change.body,
                change.digest,
                self.head.chain
            ])?;
        Ok(())
    }

    /// Puts a document's row and its search words in place of the old ones.
    pub(crate) fn put_document(&mut self, row: &Row<'_>, hlc: Hlc) -> Result<()> {
        self.unput(row.id)?;
        let derived = self.kinds().derive(row.kind, row.version, row.body);
        let number = rebuild::free_number(self.db, derived.as_ref().and_then(|derived| derived.at), hlc)?;
        let Derived { day, at, said } = derived.unwrap_or_default();
        self.db
            .prepare_cached(
                "INSERT INTO document (number, id, kind, version, hlc, deleted, day, at, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                number,
                row.id.as_bytes(),
                row.kind,
                row.version,
                hlc.to_bytes(),
                row.deleted,
                day,
                at,
                row.body
            ])?;
        if row.deleted { Ok(()) } else { search::index(self.db, number, &said) }
    }

    /// Removes a document's row and its search words; `false` when there is none.
    fn unput(&mut self, id: Id) -> Result<bool> {
        let number: Option<(i64, bool)> = self
            .db
            .prepare_cached("DELETE FROM document WHERE id = ?1 RETURNING number, deleted")?
            .query_row([id.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some((number, false)) = number {
            self.db.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([number])?;
        }
        Ok(number.is_some())
    }
}

/// A change as it is stored.
pub(crate) struct Change {
    pub(crate) document: [u8; 16],
    pub(crate) kind: String,
    pub(crate) version: u32,
    pub(crate) op: String,
    pub(crate) hlc: [u8; 8],
    pub(crate) device: [u8; 16],
    pub(crate) parent: Option<[u8; 24]>,
    pub(crate) salt: Option<[u8; 16]>,
    pub(crate) body: Option<String>,
    pub(crate) digest: [u8; 32],
}

impl Change {
    pub(crate) fn link(&self) -> Link<'_> {
        Link {
            document: &self.document,
            kind: &self.kind,
            version: self.version,
            op: &self.op,
            hlc: &self.hlc,
            device: &self.device,
            parent: self.parent.as_ref().map_or(&[], |parent| parent.as_slice()),
            digest: &self.digest,
        }
    }

    /// The change's name in the whole world: hlc ‖ device.
    pub(crate) fn name(&self) -> [u8; 24] {
        let mut name = [0; 24];
        name[..8].copy_from_slice(&self.hlc);
        name[8..].copy_from_slice(&self.device);
        name
    }

    pub(crate) fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            document: row.get("document")?,
            kind: row.get("kind")?,
            version: row.get("version")?,
            op: row.get("op")?,
            hlc: row.get("hlc")?,
            device: row.get("device")?,
            parent: row.get("parent")?,
            salt: row.get("salt")?,
            body: row.get("body")?,
            digest: row.get("digest")?,
        })
    }
}

/// Changes an object as an edit does, by RFC 7396: null takes a field away, an
/// object goes inside, all else takes the place of what was there.
///
/// ```
/// # use serde_json::{Map, Value, json};
/// # let object = |value: Value| value.as_object().cloned().unwrap_or_else(Map::new);
/// let mut kept = object(json!({ "a": 1, "b": { "c": 2 } }));
/// vault::merge(&mut kept, &object(json!({ "a": null, "b": { "d": 3 } })));
/// assert_eq!(Value::Object(kept), json!({ "b": { "c": 2, "d": 3 } }));
/// ```
pub fn merge(target: &mut Map<String, Value>, patch: &Map<String, Value>) {
    for (name, value) in patch {
        match value {
            Value::Null => {
                target.shift_remove(name);
            }
            Value::Object(inner) => {
                let entry = target.entry(name.clone()).or_insert_with(|| Value::Object(Map::new()));
                if !entry.is_object() {
                    *entry = Value::Object(Map::new());
                }
                if let Value::Object(entry) = entry {
                    merge(entry, inner);
                }
            }
            value => {
                target.insert(name.clone(), value.clone());
            }
        }
    }
}
