//! A digest of all that a person wrote: equal digests, equal content.

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::Result;

/// SHA-256 over every document (by id) and every change (by number), each
/// value led by its length. Derived columns and the device are left out, so
/// that a restored or upgraded vault has the digest of its original.
pub(crate) fn content(db: &Connection) -> Result<[u8; 32]> {
    let mut hash = Sha256::new();
    let questions = [
        "SELECT id, kind, version, hlc, deleted, body FROM document ORDER BY id",
        "SELECT seq, document, kind, version, op, hlc, device, parent, salt, body, digest, chain FROM change ORDER BY seq",
    ];
    for question in questions {
        let mut statement = db.prepare(question)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                add(&mut hash, row.get_ref(column)?);
            }
        }
        hash.update([0xff]);
    }
    Ok(hash.finalize().into())
}

fn add(hash: &mut Sha256, value: rusqlite::types::ValueRef<'_>) {
    use rusqlite::types::ValueRef;
    match value {
        ValueRef::Null => hash.update([0]),
        ValueRef::Integer(number) => {
            hash.update([1]);
            hash.update(number.to_be_bytes());
        }
        ValueRef::Real(number) => {
            hash.update([2]);
            hash.update(number.to_be_bytes());
        }
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
            hash.update([3]);
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        }
    }
}
