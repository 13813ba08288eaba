//! Reading documents.

use std::ops::ControlFlow;

use jiff::ToSpan;
use record::{Day, Hlc, Id, Record};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::{Kinds, Result, kinds};

/// A record as it is kept.
#[derive(Clone, Debug)]
pub struct Kept<R> {
    /// Its name.
    pub id: Id,
    /// Whether it was put aside.
    pub deleted: bool,
    /// What it says.
    pub body: Body<R>,
}

/// A stored body, as far as it is understood.
#[derive(Clone)]
pub enum Body<R> {
    /// A record of today's form.
    Understood(R),
    /// Written by a newer program, or damaged; kept as it is.
    NotUnderstood(String),
    /// The text was erased for good.
    Erased,
}

impl<R: Record> Body<R> {
    pub(crate) fn read(version: u32, body: Option<String>) -> Self {
        let Some(body) = body else { return Self::Erased };
        match kinds::parse(version, &body) {
            Ok(record) => Self::Understood(record),
            Err(_) => Self::NotUnderstood(body),
        }
    }
}

impl<R> std::fmt::Debug for Body<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Understood(_) => "Understood",
            Self::NotUnderstood(_) => "NotUnderstood",
            Self::Erased => "Erased",
        })
    }
}

/// One state a record was in.
#[derive(Clone, Debug)]
pub struct Version<R> {
    /// When the change was made, in unix milliseconds.
    pub unix_ms: u64,
    /// The deed, as stored: `add`, `edit`, `delete`, …
    pub op: String,
    /// What the record said then.
    pub body: Body<R>,
}

/// Days to list, both ends included; open ends reach as far as there is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Days {
    /// The first day.
    pub from: Option<Day>,
    /// The last day.
    pub to: Option<Day>,
}

impl Days {
    /// Whether no end was set.
    const fn are_all(self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// Bounds for `at` that surely hold every moment of these days in any
    /// time zone; `day` then decides.
    fn at_bounds(self) -> (i64, i64) {
        let ms = |day: Day, days: i64| {
            let date = day.date().checked_add(days.days()).unwrap_or(day.date());
            jiff::tz::Offset::UTC.to_timestamp(date.at(0, 0, 0, 0)).map(jiff::Timestamp::as_millisecond)
        };
        let first = self.from.map_or(i64::MIN, |day| ms(day, -2).unwrap_or(i64::MIN));
        let last = self.to.map_or(i64::MAX, |day| ms(day, 3).unwrap_or(i64::MAX));
        (first, last)
    }
}

/// Reads the vault. Every `read` and `write` is given one.
pub struct Reader<'c> {
    pub(crate) db: &'c Connection,
    pub(crate) kinds: &'c dyn Kinds,
}

impl<'c> Reader<'c> {
    pub(crate) fn new(db: &'c Connection, kinds: &'c dyn Kinds) -> Self {
        Self { db, kinds }
    }

    /// One record; `None` when there is none of this kind and id.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note, patch};
    /// # use record::Op;
    /// # use vault::{Body, Vault};
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// let id = vault.write(Op::Add, |tx| tx.add(&Note::nth(1)))?;
    /// let kept = vault.read(move |reader| reader.get::<Note>(id))?;
    /// match kept.map(|kept| kept.body) {
    ///     Some(Body::Understood(note)) => assert_eq!(note, Note::nth(1)),
    ///     // Written by a newer program: kept as it is.
    ///     Some(Body::NotUnderstood(_)) => {}
    ///     Some(Body::Erased) | None => {}
    /// }
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn get<R: Record>(&self, id: Id) -> Result<Option<Kept<R>>> {
        let mut statement =
            self.db.prepare_cached("SELECT id, deleted, version, body FROM document WHERE id = ?1 AND kind = ?2")?;
        Ok(statement.query_row(params![id.as_bytes(), R::KIND], kept).optional()?)
    }

    /// Whether there is a record of this id, of whatever kind, also one that
    /// this program does not understand. One that was put aside or erased is
    /// not there.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note};
    /// # use record::Op;
    /// # use vault::Vault;
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// let id = vault.write(Op::Add, |tx| tx.add(&Note::nth(1)))?;
    /// assert!(vault.read(move |reader| reader.is_there(id))?);
    /// vault.write(Op::Delete, move |tx| tx.delete::<Note>(id))?;
    /// assert!(!vault.read(move |reader| reader.is_there(id))?);
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn is_there(&self, id: Id) -> Result<bool> {
        Ok(self.db.prepare_cached("SELECT 1 FROM document WHERE id = ?1 AND deleted = 0")?.exists([id.as_bytes()])?)
    }

    /// The latest records of a kind, newest first, at most `most` of them.
    /// What was put aside is left out, and so is what is not understood: it
    /// takes the place of none.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note};
    /// # use record::Op;
    /// # use vault::Vault;
    /// use vault::Days;
    ///
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// vault.write(Op::Add, |tx| {
    ///     tx.add(&Note::new("2026-05-01T09:30+02:00[Europe/Berlin]", "first"))?;
    ///     tx.add(&Note::new("2026-05-02T09:30+02:00[Europe/Berlin]", "second"))?;
    ///     tx.add(&Note::new("2026-05-03T09:30+02:00[Europe/Berlin]", "third"))
    /// })?;
    /// let latest = vault.read(|reader| reader.latest::<Note>(Days::default(), 2))?;
    /// let texts: Vec<_> = latest.iter().filter_map(|(_, note)| note.text.as_deref()).collect();
    /// assert_eq!(texts, ["third", "second"]);
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn latest<R: Record>(&self, days: Days, most: usize) -> Result<Vec<(Id, R)>> {
        let mut latest = Vec::new();
        if most == 0 {
            return Ok(latest);
        }
        self.newest(days, |kept| {
            if let Body::Understood(record) = kept.body {
                latest.push((kept.id, record));
            }
            if latest.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        Ok(latest)
    }

    /// What `find` finds first in the records of a kind, newest first. Only
    /// the `most` newest are looked at, whether understood or not, so that a
    /// search in vain ends; `find` is asked about those that are understood.
    ///
    /// To end without a find, at a record that is too old for instance, `find`
    /// answers `Some(None)`, and the answer is flattened:
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note};
    /// # use record::Op;
    /// # use vault::Vault;
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// vault.write(Op::Add, |tx| {
    ///     tx.add(&Note::new("2025-11-20T21:30+01:00[Europe/Berlin]", "They wrote back"))?;
    ///     tx.add(&Note::new("2026-05-01T21:30+02:00[Europe/Berlin]", "No answer"))
    /// })?;
    /// let wrote = |note: &Note| note.text.as_deref().is_some_and(|text| text.contains("wrote"));
    /// let ever = vault.read(move |reader| reader.first(100, |id, note| wrote(&note).then_some(id)))?;
    /// assert!(ever.is_some());
    ///
    /// let this_year = vault.read(move |reader| {
    ///     reader.first(100, |id, note: Note| match note.at.civil().year() {
    ///         2026.. => wrote(&note).then_some(Some(id)),
    ///         _ => Some(None),
    ///     })
    /// })?;
    /// assert_eq!(this_year.flatten(), None);
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn first<R: Record, T>(&self, most: usize, mut find: impl FnMut(Id, R) -> Option<T>) -> Result<Option<T>> {
        let (mut found, mut left) = (None, most);
        if left == 0 {
            return Ok(found);
        }
        self.newest(Days::default(), |kept| {
            left -= 1;
            if let Body::Understood(record) = kept.body {
                found = find(kept.id, record);
            }
            if found.is_some() || left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        Ok(found)
    }

    /// Visits the records of a kind that are not deleted, newest first, until
    /// `visit` breaks. What is kept and not understood has no time, and comes
    /// last where no days were asked for.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note, patch};
    /// # use record::Op;
    /// # use vault::{Body, Vault};
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// use std::ops::ControlFlow;
    ///
    /// use vault::Days;
    ///
    /// # vault.write(Op::Add, |tx| (0..5).try_for_each(|n| tx.add(&Note::nth(n)).map(drop)))?;
    /// let letters = vault.read(|reader| {
    ///     let mut letters = 0;
    ///     reader.newest::<Note>(Days::default(), |kept| {
    ///         if let Body::Understood(note) = kept.body {
    ///             letters += note.text.map_or(0, |text| text.len());
    ///         }
    ///         if letters < 50 { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    ///     })?;
    ///     Ok(letters)
    /// })?;
    /// assert_eq!(letters, 52, "of two notes");
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn newest<R: Record>(&self, days: Days, mut visit: impl FnMut(Kept<R>) -> ControlFlow<()>) -> Result<()> {
        let mut statement = self.db.prepare_cached(NEWEST)?;
        let (first, last) = days.at_bounds();
        let day = |day: Option<Day>| day.map(|day| day.to_string());
        let mut rows = statement.query(params![R::KIND, first, last, day(days.from), day(days.to)])?;
        while let Some(row) = rows.next()? {
            if visit(kept(row)?).is_break() {
                return Ok(());
            }
        }
        if days.are_all() { self.without_time(visit) } else { Ok(()) }
    }

    /// Records that have no time this program can read, last made first.
    fn without_time<R: Record>(&self, mut visit: impl FnMut(Kept<R>) -> ControlFlow<()>) -> Result<()> {
        let mut statement = self.db.prepare_cached(
            "SELECT id, deleted, version, body FROM document INDEXED BY document_newest
             WHERE kind = ?1 AND deleted = 0 AND at IS NULL ORDER BY id DESC",
        )?;
        let mut rows = statement.query([R::KIND])?;
        while let Some(row) = rows.next()? {
            if visit(kept(row)?).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// The records that were put aside, of every kind: id and kind, the last
    /// one put aside first.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn aside(&self) -> Result<Vec<(Id, String)>> {
        let mut statement =
            self.db.prepare_cached("SELECT id, kind FROM document WHERE deleted = 1 ORDER BY hlc DESC, id DESC")?;
        let rows = statement.query_map([], |row| Ok((Id::from_bytes(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every state a record was in, newest first; empty when there is none of
    /// this kind and id.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note, patch};
    /// # use record::Op;
    /// # use vault::Vault;
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// let id = vault.write(Op::Add, |tx| tx.add(&Note::nth(1)))?;
    /// vault.write(Op::Edit, move |tx| tx.edit::<Note>(id, &patch(r#"{"text":"other words"}"#)))?;
    /// vault.write(Op::Undo, move |tx| tx.undo::<Note>(id))?;
    /// let history = vault.read(move |reader| reader.history::<Note>(id))?;
    /// let ops: Vec<&str> = history.iter().map(|version| version.op.as_str()).collect();
    /// assert_eq!(ops, ["undo", "edit", "add"]);
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn history<R: Record>(&self, id: Id) -> Result<Vec<Version<R>>> {
        let mut statement = self.db.prepare_cached(
            "SELECT hlc, op, version, body FROM change WHERE document = ?1 AND kind = ?2 ORDER BY seq DESC",
        )?;
        let versions = statement.query_map(params![id.as_bytes(), R::KIND], |row| {
            let hlc: [u8; 8] = row.get(0)?;
            let body = Body::read(row.get(2)?, row.get(3)?);
            Ok(Version { unix_ms: Hlc::from_bytes(hlc).unix_ms(), op: row.get(1)?, body })
        })?;
        Ok(versions.collect::<rusqlite::Result<_>>()?)
    }

    /// When the first of all changes was made, in milliseconds since 1970;
    /// `None` in a vault where nothing was kept yet.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn since(&self) -> Result<Option<u64>> {
        let mut statement = self.db.prepare_cached("SELECT hlc FROM change ORDER BY seq LIMIT 1")?;
        let first: Option<[u8; 8]> = statement.query_row([], |row| row.get(0)).optional()?;
        Ok(first.map(|hlc| Hlc::from_bytes(hlc).unix_ms()))
    }

    /// How many records of a kind are not deleted.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn count<R: Record>(&self) -> Result<u64> {
        Ok(self
            .db
            .prepare_cached("SELECT count(*) FROM document WHERE kind = ?1 AND deleted = 0")?
            .query_row([R::KIND], |row| row.get(0))?)
    }
}

/// Newest first is by `at`, then by id.
pub(crate) const NEWEST: &str = "SELECT id, deleted, version, body FROM document INDEXED BY document_newest
    WHERE kind = ?1 AND deleted = 0 AND at BETWEEN ?2 AND ?3
      AND (?4 IS NULL OR day >= ?4) AND (?5 IS NULL OR day <= ?5)
    ORDER BY at DESC, id DESC";

fn kept<R: Record>(row: &Row<'_>) -> rusqlite::Result<Kept<R>> {
    Ok(Kept { id: Id::from_bytes(row.get(0)?), deleted: row.get(1)?, body: Body::read(row.get(2)?, Some(row.get(3)?)) })
}
