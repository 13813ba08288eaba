//! What is derived from the bodies and can be built anew: the order of
//! documents and the search index.

use record::{Hlc, Id};
use rusqlite::{Connection, params};

use crate::{Kinds, Result, schema, search};

/// A number that sorts as `at` does, so that the search index itself reads
/// newest first: milliseconds, then 15 bits to tell equal times apart. A
/// millisecond that is full spills into the next.
pub(crate) fn free_number(db: &Connection, at: Option<i64>, hlc: Hlc) -> Result<i64> {
    const SHIFT: u32 = 15;
    let ms = at.unwrap_or(i64::try_from(hlc.unix_ms()).unwrap_or(0)).clamp(-(1 << 47), (1 << 47) - 1);
    let mut last_in = db.prepare_cached("SELECT max(number) FROM document WHERE number BETWEEN ?1 AND ?2")?;
    let mut first = ms << SHIFT;
    loop {
        let last = first | ((1 << SHIFT) - 1);
        match last_in.query_row([first, last], |row| row.get::<_, Option<i64>>(0))? {
            None => return Ok(first),
            Some(taken) if taken < last => return Ok(taken + 1),
            Some(_) => first += 1 << SHIFT,
        }
    }
}

/// Builds `number`, `day`, `at` and the search index anew from the bodies.
pub(crate) fn derived(db: &Connection, kinds: &dyn Kinds) -> Result<()> {
    db.execute_batch("DROP TABLE search")?;
    db.execute_batch(schema::SEARCH_TABLE)?;
    // Out of the way of the numbers to be given.
    db.execute("UPDATE document SET number = -9000000000000000000 + number % 1000000000000000", [])?;
    for id in ids(db)? {
        renew(db, id, kinds)?;
    }
    Ok(())
}

fn ids(db: &Connection) -> Result<Vec<Id>> {
    let mut statement = db.prepare("SELECT id FROM document ORDER BY at, id")?;
    let ids = statement.query_map([], |row| Ok(Id::from_bytes(row.get(0)?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

fn renew(db: &Connection, id: Id, kinds: &dyn Kinds) -> Result<()> {
    let (kind, version, hlc, deleted, body) = db
        .prepare_cached("SELECT kind, version, hlc, deleted, body FROM document WHERE id = ?1")?
        .query_row([id.as_bytes()], |row| {
            let hlc = Hlc::from_bytes(row.get(2)?);
            Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?, hlc, row.get::<_, bool>(3)?, row.get::<_, String>(4)?))
        })?;
    let derived = kinds.derive(&kind, version, &body).unwrap_or_default();
    let number = free_number(db, derived.at, hlc)?;
    db.prepare_cached("UPDATE document SET number = ?1, day = ?2, at = ?3 WHERE id = ?4")?.execute(params![
        number,
        derived.day,
        derived.at,
        id.as_bytes()
    ])?;
    if deleted { Ok(()) } else { search::index(db, number, &derived.said) }
}
