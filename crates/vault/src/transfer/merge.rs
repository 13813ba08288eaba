//! Taking an export in: changes that are not here are appended to the log, and
//! each record they touch stands as its deciding change says.

use std::collections::BTreeMap;
use std::io::BufRead;

use record::{Hlc, Id, Op};
use rusqlite::{OptionalExtension, params};

use super::TakenIn;
use super::reading::{self, Document, Taking};
use crate::tx::{Change, Row, Tx};
use crate::{ExportFault, Result};

/// Takes in a whole export within one transaction.
pub(super) fn take_in(tx: &mut Tx<'_>, input: impl BufRead) -> Result<TakenIn> {
    let mut merge = Merge { tx, records: BTreeMap::new() };
    reading::read(input, &mut merge)?;
    merge.finish()
}

/// How a record of the file stood here before the file was read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Absent,
    Here,
    Erased,
}

struct Touched {
    /// Where in the file it came first.
    place: usize,
    before: Before,
    /// Whether it was ever erased here.
    was_erased: bool,
    /// The hlc it stood at.
    hlc: Option<[u8; 8]>,
    gained: bool,
}

struct Merge<'a, 'c> {
    tx: &'a mut Tx<'c>,
    records: BTreeMap<[u8; 16], Touched>,
}

impl Taking for Merge<'_, '_> {
    fn change(&mut self, change: Change) -> Result<()> {
        let Touched { before, was_erased, .. } = *self.touch(change.document)?;
        let erases = change.body.is_none();
        let is_wanted = match before {
            Before::Absent => true,
            // An import only ever adds; it never erases what is here.
            Before::Here => !erases && (!was_erased || self.builds_on_what_is_here(&change)?),
            Before::Erased => false,
        };
        if is_wanted && !self.is_known(&change)? {
            self.tx.log(&change)?;
            self.touch(change.document)?.gained = true;
        }
        Ok(())
    }

    fn document(&mut self, document: Document) -> Result<()> {
        let id = *document.id.as_bytes();
        let touched = self.touch(id)?;
        // A file made by hand may hold records without their changes.
        if touched.before == Before::Absent && !touched.gained {
            touched.gained = true;
            let op = if document.deleted { Op::Delete } else { Op::Import };
            let Document { id, kind, version, deleted, body } = &document;
            self.tx.put(Row { id: *id, kind, version: *version, deleted: *deleted, body }, op, None)?;
        }
        Ok(())
    }
}

impl Merge<'_, '_> {
    fn touch(&mut self, id: [u8; 16]) -> Result<&mut Touched> {
        use std::collections::btree_map::Entry;
        let place = self.records.len();
        match self.records.entry(id) {
            Entry::Occupied(entry) => Ok(entry.into_mut()),
            Entry::Vacant(entry) => {
                let hlc: Option<[u8; 8]> = self
                    .tx
                    .db
                    .prepare_cached("SELECT hlc FROM document WHERE id = ?1")?
                    .query_row([id], |row| row.get(0))
                    .optional()?;
                let was_here =
                    self.tx.db.prepare_cached("SELECT 1 FROM change WHERE document = ?1 LIMIT 1")?.exists([id])?;
                let before = match (hlc, was_here) {
                    (Some(_), _) => Before::Here,
                    (None, true) => Before::Erased,
                    (None, false) => Before::Absent,
                };
                let was_erased = self
                    .tx
                    .db
                    .prepare_cached("SELECT 1 FROM change WHERE document = ?1 AND op = 'erase'")?
                    .exists([id])?;
                Ok(entry.insert(Touched { place, before, was_erased, hlc, gained: false }))
            }
        }
    }

    /// Whether a change of a record that was erased here, and written anew,
    /// belongs to what was written since. All else is of before.
    fn builds_on_what_is_here(&self, change: &Change) -> Result<bool> {
        let Some(parent) = change.parent else { return Ok(false) };
        let (hlc, device) = parent.split_at(8);
        let mut living = self.tx.db.prepare_cached(
            "SELECT 1 FROM change WHERE document = ?1 AND hlc = ?2 AND device = ?3 AND (body IS NOT NULL OR op = 'erase')",
        )?;
        Ok(living.exists(params![change.document, hlc, device])?)
    }

    fn is_known(&self, change: &Change) -> Result<bool> {
        let mut known = self.tx.db.prepare_cached("SELECT document FROM change WHERE hlc = ?1 AND device = ?2")?;
        let document: Option<[u8; 16]> =
            known.query_row(params![change.hlc, change.device], |row| row.get(0)).optional()?;
        match document {
            Some(document) if document != change.document => Err(super::fault(0, ExportFault::Field("hlc"))),
            found => Ok(found.is_some()),
        }
    }

    fn finish(self) -> Result<TakenIn> {
        let mut taken = TakenIn::default();
        let mut records: Vec<_> = self.records.into_iter().collect();
        // The file is in the order of time. The search index flushes all it
        // holds whenever a number is lower than the one before.
        records.sort_by_key(|(_, touched)| touched.place);
        for (id, touched) in records {
            match (touched.before, touched.gained) {
                (Before::Erased, _) => taken.erased_here += 1,
                (Before::Here, false) => taken.already += 1,
                (before, _) => settle(self.tx, id, before, touched.hlc, &mut taken)?,
            }
        }
        Ok(taken)
    }
}

/// Puts a record to what its deciding change says: the one that no other
/// change builds on; of several the latest, by hlc and device.
fn settle(tx: &mut Tx<'_>, id: [u8; 16], before: Before, hlc: Option<[u8; 8]>, taken: &mut TakenIn) -> Result<()> {
    let changes = changes_of(tx, id)?;
    let erased = changes.iter().filter(|change| change.op == Op::Erase.as_str()).map(Change::name).max();
    // Anything else would be a damaged vault.
    if changes.iter().any(|change| change.body.is_none() != erased.is_some_and(|erased| change.name() <= erased)) {
        return Err(super::fault(0, ExportFault::Field("body")));
    }
    let is_built_on = |change: &Change| changes.iter().any(|later| later.parent == Some(change.name()));
    let heads: Vec<&Change> = changes.iter().filter(|change| !is_built_on(change)).collect();
    let deciding = heads.iter().max_by_key(|change| change.name());
    if deciding.is_some_and(|change| change.op == Op::Erase.as_str()) {
        taken.already += 1;
        return Ok(());
    }
    let Some((change, body)) = deciding.and_then(|change| Some((change, change.body.as_deref()?))) else {
        return Err(super::fault(0, ExportFault::Field("parent")));
    };
    match before {
        Before::Absent => taken.new += 1,
        _ if heads.len() > 1 => taken.both_changed += 1,
        _ if hlc == Some(change.hlc) => taken.already += 1,
        _ => taken.changed += 1,
    }
    let row = Row {
        id: Id::from_bytes(id),
        kind: &change.kind,
        version: change.version,
        deleted: change.op == Op::Delete.as_str(),
        body,
    };
    tx.put_document(&row, Hlc::from_bytes(change.hlc))
}

fn changes_of(tx: &Tx<'_>, id: [u8; 16]) -> Result<Vec<Change>> {
    let mut statement = tx.db.prepare_cached("SELECT * FROM change WHERE document = ?1 ORDER BY seq")?;
    Ok(statement.query_map([id], Change::read)?.collect::<rusqlite::Result<_>>()?)
}
