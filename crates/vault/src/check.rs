//! Looking whether the vault is whole.

use rusqlite::{Connection, params};

use crate::chain::{Head, digest};
use crate::header::Copies;
use crate::tx::Change;
use crate::vault::Session;
use crate::{Damage, Error, Kinds, Result, Vault, schema, search};

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What is damaged; empty when the vault is whole.
    pub damage: Vec<Damage>,
    /// How many records there are, deleted ones included.
    pub documents: u64,
    /// How many changes there are.
    pub changes: u64,
    /// How many records are kept and not understood.
    pub not_understood: u64,
}

impl Vault {
    /// Checks the header copies, every page of the file, its structure and the
    /// end of the chain. `deep` also replays the whole chain against the
    /// records and the search index, which finds an old page put back.
    ///
    /// # Errors
    /// [`Error::Locked`]; damage is not an error but a finding.
    pub fn check(&self, deep: bool) -> Result<Report> {
        self.ask(move |session| Ok(session.check(deep)))
    }
}

impl Session {
    fn check(&self, deep: bool) -> Report {
        let db = self.store.db();
        let mut report = Report::default();
        if let Some(home) = &self.home {
            if !Copies::read(&home.place.folder).are_whole(&home.key) {
                report.damage.push(Damage::Header);
            }
            if !home.salt_fits {
                report.damage.push(Damage::FirstPage);
            }
        }
        report.note(pages(db));
        report.note(head(db));
        if deep {
            report.note(structure(db));
            report.note(chain(db));
            report.note(records(db));
            report.note(search_index(db, &*self.store.world().kinds));
        }
        report.count(db, &*self.store.world().kinds);
        report
    }
}

impl Report {
    fn note(&mut self, found: Result<()>) {
        let damage = match found {
            Ok(()) => return,
            Err(Error::Damaged(damage)) => damage,
            Err(_) => Damage::Page,
        };
        if !self.damage.contains(&damage) {
            self.damage.push(damage);
        }
    }

    fn count(&mut self, db: &Connection, kinds: &dyn Kinds) {
        let number = |question| db.query_row(question, [], |row| row.get(0)).unwrap_or(0);
        self.documents = number("SELECT count(*) FROM document");
        self.changes = number("SELECT count(*) FROM change");
        self.not_understood = not_understood(db, kinds).unwrap_or(0);
    }
}

fn not_understood(db: &Connection, kinds: &dyn Kinds) -> Result<u64> {
    let mut statement = db.prepare("SELECT kind, version, body FROM document WHERE at IS NULL")?;
    let mut rows = statement.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        let (kind, version, body): (String, u32, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        count += u64::from(kinds.derive(&kind, version, &body).is_none());
    }
    Ok(count)
}

/// Every page has a good MAC, and tables and indexes are in order.
pub(crate) fn pages(db: &Connection) -> Result<()> {
    let mut statement = db.prepare("PRAGMA cipher_integrity_check")?;
    if statement.query([])?.next()?.is_some() {
        return Err(Error::Damaged(Damage::Page));
    }
    says_ok(db, "PRAGMA quick_check(1)")
}

fn structure(db: &Connection) -> Result<()> {
    says_ok(db, "PRAGMA integrity_check(1)")
}

fn says_ok(db: &Connection, question: &str) -> Result<()> {
    let answer: String = db.query_row(question, [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(Error::Damaged(Damage::Structure)) }
}

/// The chain's kept end is the last change.
pub(crate) fn head(db: &Connection) -> Result<()> {
    let damaged = || Error::Damaged(Damage::Chain);
    let kept = schema::get::<40>(db, schema::key::CHAIN)?.and_then(|bytes| Head::from_bytes(&bytes));
    let kept = kept.ok_or_else(damaged)?;
    let last = db.query_row("SELECT max(seq), count(*) FROM change", [], |row| {
        Ok((row.get::<_, Option<u64>>(0)?.unwrap_or(0), row.get::<_, u64>(1)?))
    })?;
    if last != (kept.seq, kept.seq) {
        return Err(damaged());
    }
    if kept.seq == 0 {
        return Ok(());
    }
    let chain: [u8; 32] = db.query_row("SELECT chain FROM change WHERE seq = ?1", [kept.seq], |row| row.get(0))?;
    if chain == kept.chain { Ok(()) } else { Err(damaged()) }
}

/// Every link follows from the one before, and every body fits its digest. A
/// body may be missing only up to where its record was erased.
pub(crate) fn chain(db: &Connection) -> Result<()> {
    let damaged = || Error::Damaged(Damage::Chain);
    let mut erased = db.prepare("SELECT 1 FROM change WHERE document = ?1 AND op = 'erase' AND seq >= ?2")?;
    let mut statement = db.prepare("SELECT * FROM change ORDER BY seq")?;
    let mut rows = statement.query([])?;
    let mut head = Head::START;
    while let Some(row) = rows.next()? {
        let change = Change::read(row)?;
        head = head.next(&change.link());
        if row.get::<_, u64>("seq")? != head.seq || row.get::<_, [u8; 32]>("chain")? != head.chain {
            return Err(damaged());
        }
        let is_whole = match (&change.salt, &change.body) {
            (Some(salt), Some(body)) => digest(salt, body.as_bytes()) == change.digest,
            (None, None) => erased.exists(params![change.document, head.seq])?,
            _ => false,
        };
        if !is_whole {
            return Err(damaged());
        }
    }
    head_is_kept(db, head)
}

fn head_is_kept(db: &Connection, head: Head) -> Result<()> {
    let kept = schema::get::<40>(db, schema::key::CHAIN)?.and_then(|bytes| Head::from_bytes(&bytes));
    if kept == Some(head) { Ok(()) } else { Err(Error::Damaged(Damage::Chain)) }
}

/// Every record is what its deciding change says, and every record that was
/// not erased is there.
fn records(db: &Connection) -> Result<()> {
    let differs: bool = db.query_row(
        "SELECT EXISTS (SELECT 1 FROM document d WHERE NOT EXISTS
             (SELECT 1 FROM change c WHERE c.document = d.id AND c.hlc = d.hlc AND c.kind = d.kind
                 AND c.version = d.version AND c.body = d.body AND d.deleted = (c.op = 'delete')
                 AND NOT EXISTS (SELECT 1 FROM change n
                     WHERE n.document = d.id AND n.parent = CAST(c.hlc || c.device AS BLOB))))",
        [],
        |row| row.get(0),
    )?;
    let is_missing: bool = db.query_row(
        "SELECT EXISTS (SELECT 1 FROM change c WHERE c.body IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id = c.document))",
        [],
        |row| row.get(0),
    )?;
    if differs || is_missing { Err(Error::Damaged(Damage::Record)) } else { Ok(()) }
}

/// The search index holds the words of the records, all of them and no others.
fn search_index(db: &Connection, kinds: &dyn Kinds) -> Result<()> {
    db.execute_batch(
        "DROP TABLE IF EXISTS temp.fresh;
         CREATE VIRTUAL TABLE temp.fresh USING fts5 (title, body, people, words, content='', contentless_delete=1);
         CREATE VIRTUAL TABLE IF NOT EXISTS temp.kept_words USING fts5vocab('main', 'search', 'instance');
         CREATE VIRTUAL TABLE IF NOT EXISTS temp.kept_terms USING fts5vocab('main', 'search', 'row');
         CREATE VIRTUAL TABLE IF NOT EXISTS temp.fresh_words USING fts5vocab('temp', 'fresh', 'instance');",
    )?;
    let mut statement = db.prepare("SELECT number, kind, version, body FROM document WHERE deleted = 0")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (kind, version, body): (String, u32, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let said = kinds.derive(&kind, version, &body).unwrap_or_default().said;
        search::index_into(db, "temp.fresh", row.get(0)?, &said)?;
    }
    drop(rows);
    let are_same = words_digest(db, "temp.kept_words")? == words_digest(db, "temp.fresh_words")?
        && sizes_are_same(db)?
        && terms_are_found(db)?;
    db.execute_batch(
        "DROP TABLE temp.kept_words; DROP TABLE temp.kept_terms; DROP TABLE temp.fresh_words; DROP TABLE temp.fresh",
    )?;
    if are_same { Ok(()) } else { Err(Error::Damaged(Damage::Search)) }
}

/// The index counts the words of the records, all of them and no others.
fn sizes_are_same(db: &Connection) -> Result<bool> {
    let only_in = |one, other| format!("EXISTS (SELECT id, sz FROM {one} EXCEPT SELECT id, sz FROM {other})");
    let (kept, fresh) = ("main.search_docsize", "temp.fresh_docsize");
    let differ = format!("SELECT {} OR {}", only_in(kept, fresh), only_in(fresh, kept));
    Ok(!db.query_row(&differ, [], |row| row.get::<_, bool>(0))?)
}

/// Every word is found where it stands: the way to it may be of an old page.
fn terms_are_found(db: &Connection) -> Result<bool> {
    let mut find = db.prepare("SELECT count(*) FROM search WHERE search MATCH ?1")?;
    let mut statement = db.prepare("SELECT term, doc FROM temp.kept_terms")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let term = row.get::<_, String>(0)?;
        let found: i64 = find.query_row([format!("\"{term}\"")], |row| row.get(0))?;
        if found != row.get::<_, i64>(1)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn words_digest(db: &Connection, table: &str) -> Result<Vec<u8>> {
    use sha2::{Digest, Sha256};
    let mut statement = db.prepare(&format!("SELECT term, doc, col, \"offset\" FROM {table}"))?;
    let mut rows = statement.query([])?;
    let mut hash = Sha256::new();
    while let Some(row) = rows.next()? {
        let (term, doc, col, offset): (String, i64, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        hash.update(format!("{term}\n{doc} {col} {offset}\n"));
    }
    Ok(hash.finalize().to_vec())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use record::{Id, Op};

    use crate::fixture::Fixed;
    use crate::tx::Row;
    use crate::{Damage, Vault, World};

    #[test]
    fn a_record_put_back_to_an_older_state_is_noticed() {
        let world = World { clock: Arc::new(Fixed), random: Arc::new(Fixed), kinds: Arc::new(Fixed) };
        let vault = Vault::in_memory(world).unwrap();
        let id = Id::from_parts(1, [0; 10]);
        let row = move |body| Row { id, kind: "note", version: 1, deleted: false, body };
        vault.write(Op::Add, move |tx| tx.put(row("{\"text\":\"before\"}"), Op::Add, None)).unwrap();
        vault
            .ask(move |session| {
                let name = session.store.db().query_row("SELECT hlc, device FROM change", [], |found| {
                    let (hlc, device): ([u8; 8], [u8; 16]) = (found.get(0)?, found.get(1)?);
                    Ok([&hlc[..], &device[..]].concat().try_into().unwrap())
                })?;
                session.write(Op::Edit, |tx| tx.put(row("{\"text\":\"after\"}"), Op::Edit, Some(name)))
            })
            .unwrap();
        assert_eq!(vault.check(true).unwrap().damage, []);
        let older = "UPDATE document SET (hlc, body) = (SELECT hlc, body FROM change WHERE seq = 1)";
        vault.ask(move |session| Ok(session.store.db().execute_batch(older)?)).unwrap();
        assert_eq!(vault.check(true).unwrap().damage, [Damage::Record]);
    }
}
