//! Everything out, and in again: the own JSON export.
//!
//! One JSON object with a record or a change on each line:
//! `{"format":"holdfast-export","version":1,"changes":[…],"documents":[…]}`.
//! Changes carry the whole history and are what taking in rests on; documents
//! say how each record stands today, for a reader without this program.

use std::io::{BufRead, Write};

use data_encoding::HEXLOWER;
use record::{Id, Op};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::tx::Change;
use crate::{Error, ExportFault, Reader, Result, Vault};

mod merge;
mod reading;

/// What was taken in from an export, or would be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// Records that were not here.
    pub new: u64,
    /// Records whose newer state came from the file.
    pub changed: u64,
    /// Records that were here already.
    pub already: u64,
    /// Records changed in both places: the later change stands, the other is
    /// in the record's history.
    pub both_changed: u64,
    /// Records that were erased here and stay so.
    pub erased_here: u64,
}

const FORMAT: &str = "holdfast-export";
const VERSION: u32 = 1;

#[derive(Serialize)]
struct ChangeLine<'a> {
    document: Id,
    kind: &'a str,
    version: u32,
    op: &'a str,
    hlc: String,
    device: String,
    parent: Option<String>,
    salt: Option<String>,
    digest: String,
    body: Option<&'a RawValue>,
}

#[derive(Serialize)]
struct DocumentLine<'a> {
    id: Id,
    kind: &'a str,
    version: u32,
    deleted: bool,
    body: &'a RawValue,
}

impl Vault {
    /// Writes everything that is kept: every record, deleted ones included,
    /// and every change. No drafts and no keys. The output is not encrypted.
    /// `progress` is told the lines written so far and how many there will be.
    ///
    /// # Errors
    /// When the vault cannot be read or `out` cannot be written.
    pub fn export(
        &self,
        out: impl Write + Send + 'static,
        progress: impl FnMut(u64, u64) + Send + 'static,
    ) -> Result<()> {
        self.read(move |reader| export(reader, out, progress))
    }

    /// Takes in an export: what is not here yet, once. A backup is made first.
    ///
    /// # Errors
    /// [`Error::BadExport`] names the line; then nothing was taken in.
    pub fn import(&self, input: impl BufRead + Send + 'static) -> Result<TakenIn> {
        self.ask(move |session| {
            session.backup_before_import()?;
            session.write(Op::Import, |tx| merge::take_in(tx, input))
        })
    }

    /// What [`import`](Self::import) would do, without doing it.
    ///
    /// # Errors
    /// As [`import`](Self::import).
    pub fn preview_import(&self, input: impl BufRead + Send + 'static) -> Result<TakenIn> {
        self.ask(move |session| session.store.rehearse(Op::Import, |tx| merge::take_in(tx, input)))
    }
}

impl crate::vault::Session {
    fn backup_before_import(&mut self) -> Result<()> {
        if let Some(reason) = self.read_only {
            return Err(Error::ReadOnly(reason));
        }
        if self.home.is_some() && self.store.head.seq > 0 {
            self.backup()?;
        }
        Ok(())
    }
}

fn export(reader: &Reader<'_>, out: impl Write, mut progress: impl FnMut(u64, u64)) -> Result<()> {
    let count = |question| reader.db.query_row(question, [], |row| row.get::<_, u64>(0));
    let total = count("SELECT count(*) FROM change")? + count("SELECT count(*) FROM document")?;
    let mut lines = Lines { out: std::io::BufWriter::with_capacity(1 << 16, out), written: 0, is_first: true };
    write!(lines.out, "{{\"format\":\"{FORMAT}\",\"version\":{VERSION},\n\"changes\":[")?;
    let mut statement = reader.db.prepare("SELECT * FROM change ORDER BY seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        lines.change(&Change::read(row)?)?;
        progress(lines.written, total);
    }
    lines.next_list()?;
    let mut statement = reader.db.prepare("SELECT id, kind, version, deleted, body FROM document ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, body): (String, String) = (row.get(1)?, row.get(4)?);
        lines.line(&DocumentLine {
            id: Id::from_bytes(row.get(0)?),
            kind: &kind,
            version: row.get(2)?,
            deleted: row.get(3)?,
            body: raw(&body)?,
        })?;
        progress(lines.written, total);
    }
    writeln!(lines.out, "\n]}}")?;
    Ok(lines.out.flush()?)
}

struct Lines<W: Write> {
    out: W,
    written: u64,
    is_first: bool,
}

impl<W: Write> Lines<W> {
    fn change(&mut self, change: &Change) -> Result<()> {
        self.line(&ChangeLine {
            document: Id::from_bytes(change.document),
            kind: &change.kind,
            version: change.version,
            op: &change.op,
            hlc: HEXLOWER.encode(&change.hlc),
            device: HEXLOWER.encode(&change.device),
            parent: change.parent.map(|parent| HEXLOWER.encode(&parent)),
            salt: change.salt.map(|salt| HEXLOWER.encode(&salt)),
            digest: HEXLOWER.encode(&change.digest),
            body: change.body.as_deref().map(raw).transpose()?,
        })
    }

    fn line(&mut self, line: &impl Serialize) -> Result<()> {
        self.out.write_all(if self.is_first { b"\n" } else { b",\n" })?;
        self.is_first = false;
        self.written += 1;
        let text = serde_json::to_string(line).map_err(|_| Error::NotUnderstood)?;
        Ok(self.out.write_all(text.as_bytes())?)
    }

    fn next_list(&mut self) -> Result<()> {
        self.is_first = true;
        Ok(write!(self.out, "\n],\n\"documents\":[")?)
    }
}

/// The stored bytes as they are: digests are over them.
fn raw(body: &str) -> Result<&RawValue> {
    serde_json::from_str(body).map_err(|_| Error::NotUnderstood)
}

fn fault(line: usize, fault: ExportFault) -> Error {
    Error::BadExport { line, fault }
}
