use record::Id;
use rusqlite::OptionalExtension;

use crate::{Reader, Result};

/// Something begun and not yet kept.
#[derive(Clone)]
pub struct Draft {
    /// Its name.
    pub id: Id,
    /// Where it belongs: its form, and the id of the record it is of or `new`
    /// (`moment/new`, `moment/<id>`); `inbox/<id>` for a note written while locked.
    pub slot: String,
    /// What was typed so far, in the form its page wrote it.
    pub body: String,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Draft")
    }
}

impl Reader<'_> {
    /// The draft of a slot.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn draft(&self, slot: &str) -> Result<Option<Draft>> {
        let mut statement = self.db.prepare_cached("SELECT id, slot, body FROM draft WHERE slot = ?1")?;
        Ok(statement.query_row([slot], draft).optional()?)
    }

    /// All drafts, newest first.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let mut statement = self.db.prepare_cached("SELECT id, slot, body FROM draft ORDER BY id DESC")?;
        Ok(statement.query_map([], draft)?.collect::<rusqlite::Result<_>>()?)
    }
}

fn draft(row: &rusqlite::Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft { id: Id::from_bytes(row.get(0)?), slot: row.get(1)?, body: row.get(2)? })
}
