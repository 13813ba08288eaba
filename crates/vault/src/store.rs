//! One connection to the encrypted file, and what it remembers between writes.

use std::path::{Path, PathBuf};

use record::{Clock, Device, Hlc, Op, Random};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::sync::Arc;
use zeroize::Zeroizing;

use crate::chain::Head;
use crate::{Damage, Error, Kinds, Reader, Result, Tx, durable, schema};

/// The pragmas of every connection. `EXTRA` also syncs the folder after the
/// journal is emptied; TRUNCATE leaves every byte of truth in one file.
pub const PRAGMAS: &str = "
PRAGMA temp_store = MEMORY;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA journal_mode = TRUNCATE;
PRAGMA synchronous = EXTRA;
PRAGMA fullfsync = ON;
PRAGMA secure_delete = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA mmap_size = 0;
PRAGMA cache_size = -16384;
";

/// What the vault is given rather than takes: time, chance and the kinds.
#[derive(Clone)]
pub struct World {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub random: Arc<dyn Random>,
    /// What follows from a body of each kind.
    pub kinds: Arc<dyn Kinds>,
}

pub(crate) struct Store {
    db: Connection,
    file: Option<(PathBuf, Zeroizing<[u8; 48]>)>,
    world: World,
    pub(crate) head: Head,
    hlc: Hlc,
    device: Device,
    /// Whether the file could not be opened again after a failed write.
    is_lost: bool,
}

impl Store {
    /// Opens the vault file, or a vault in memory when there is none.
    pub(crate) fn open(path: &Path, key: &Zeroizing<[u8; 48]>, world: World) -> Result<Self> {
        let db = connect(path, key)?;
        // Before anything that a newer program may keep otherwise.
        schema::age(&db)?;
        Self::with(db, Some((path.to_owned(), key.clone())), world)
    }

    /// Makes the file of a new vault. SQLite fills a file that is empty, and
    /// gives its journal the same mode.
    pub(crate) fn create(path: &Path, key: &Zeroizing<[u8; 48]>, generation: u64, world: World) -> Result<Self> {
        drop(durable::create(path)?);
        let db = connect(path, key)?;
        schema::create(&db, world.random.bytes(), generation)?;
        Self::with(db, Some((path.to_owned(), key.clone())), world)
    }

    /// A vault that is never kept.
    pub(crate) fn in_memory(world: World) -> Result<Self> {
        let db = Connection::open_in_memory()?;
        schema::create(&db, world.random.bytes(), 1)?;
        Self::with(db, None, world)
    }

    fn with(db: Connection, file: Option<(PathBuf, Zeroizing<[u8; 48]>)>, world: World) -> Result<Self> {
        let mut store =
            Self { db, file, world, head: Head::START, hlc: Hlc::ZERO, device: Device([0; 16]), is_lost: false };
        store.remember()?;
        Ok(store)
    }

    /// Reads again what is kept between writes.
    pub(crate) fn remember(&mut self) -> Result<()> {
        let damaged = || Error::Damaged(Damage::Structure);
        let head = schema::get::<40>(&self.db, schema::key::CHAIN)?.ok_or_else(damaged)?;
        self.head = Head::from_bytes(&head).ok_or_else(damaged)?;
        self.device = Device(schema::get(&self.db, schema::key::DEVICE)?.ok_or_else(damaged)?);
        let hlc: Option<Vec<u8>> = self.db.query_row("SELECT max(hlc) FROM change", [], |row| row.get(0))?;
        self.hlc = hlc.and_then(|bytes| bytes.try_into().ok()).map_or(Hlc::ZERO, Hlc::from_bytes);
        Ok(())
    }

    pub(crate) fn db(&self) -> &Connection {
        &self.db
    }

    pub(crate) fn db_mut(&mut self) -> &mut Connection {
        &mut self.db
    }

    pub(crate) fn world(&self) -> &World {
        &self.world
    }

    pub(crate) fn reader(&self) -> Reader<'_> {
        Reader::new(&self.db, &*self.world.kinds)
    }

    /// One transaction: documents, changes, search words and chain head
    /// together, on disk when this returns.
    pub(crate) fn write<T>(&mut self, op: Op, deed: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let (mut deed, mut value) = (Some(deed), None);
        self.carry_out(op, &mut |tx| {
            value = deed.take().map(|deed| deed(tx)).transpose()?;
            Ok(())
        })?;
        value.ok_or(Error::Unsure)
    }

    /// The transaction itself, which knows nothing of what its deed gives, so
    /// that it is in the program once.
    fn carry_out(&mut self, op: Op, deed: &mut dyn FnMut(&mut Tx<'_>) -> Result<()>) -> Result<()> {
        let mut attempted = None;
        let written = (|| {
            let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut tx = Tx::new(&transaction, &self.world, op, self.head, self.hlc, self.device);
            deed(&mut tx)?;
            attempted = Some(tx.finish()?);
            transaction.commit()?;
            Ok(())
        })();
        match (written, attempted) {
            (Ok(()), Some((head, hlc))) => {
                (self.head, self.hlc) = (head, hlc);
                Ok(())
            }
            (Err(error @ (Error::Full | Error::Disk(_) | Error::Damaged(_))), attempted) => {
                Err(self.after_failure(error, attempted.is_some()))
            }
            (written, _) => written,
        }
    }

    /// The same as [`write`](Self::write), but nothing of it is kept.
    pub(crate) fn rehearse<T>(&mut self, op: Op, deed: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        deed(&mut Tx::new(&transaction, &self.world, op, self.head, self.hlc, self.device))
    }

    /// After a failed write nothing is assumed: the file is opened anew and
    /// its head compared with what was there before. A commit that was tried
    /// and that nobody can look for may have reached the disk.
    fn after_failure(&mut self, error: Error, was_tried: bool) -> Error {
        let before = self.head;
        match (self.reopen(), error) {
            (Ok(()), _) if self.head != before => Error::Unsure,
            (Err(_), Error::Full | Error::Disk(_)) if was_tried => Error::Unsure,
            (_, error) => error,
        }
    }

    /// Closes the file and opens it again.
    pub(crate) fn reopen(&mut self) -> Result<()> {
        self.is_lost = self.file.is_some();
        self.find_again()
    }

    /// Opens the file again if that failed when it was last tried.
    pub(crate) fn find_again(&mut self) -> Result<()> {
        let Some((path, key)) = self.file.clone().filter(|_| self.is_lost) else { return Ok(()) };
        if let Ok(nothing) = Connection::open_in_memory() {
            self.db = nothing;
        }
        self.db = connect(&path, &key)?;
        self.remember()?;
        self.is_lost = false;
        Ok(())
    }
}

/// Opens a connection with the raw key, and reads the first page.
pub(crate) fn connect(path: &Path, key: &Zeroizing<[u8; 48]>) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let db = Connection::open_with_flags(path, flags)?;
    prepare(&db, key)?;
    match db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0)) {
        Ok(_) => Ok(db),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => {
            Err(Error::Damaged(Damage::FirstPage))
        }
        Err(error) => Err(error.into()),
    }
}

fn prepare(db: &Connection, key: &Zeroizing<[u8; 48]>) -> Result<()> {
    db.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    db.execute_batch(&key_pragma("key", key))?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(db.execute_batch(PRAGMAS)?)
}

/// `PRAGMA key = "x'<64 hex key><32 hex salt>'"`, the raw-key form.
fn key_pragma(name: &str, key: &Zeroizing<[u8; 48]>) -> Zeroizing<String> {
    let hex = Zeroizing::new(data_encoding::HEXLOWER.encode(key.as_slice()));
    Zeroizing::new(format!("PRAGMA {name} = \"x'{}'\"", hex.as_str()))
}
