//! Backups: one uncompressed tar of `header` and `vault`, proved by reopening.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use crate::anchor::{Anchor, Mark};
use crate::chain::Head;
use crate::folder::{self, Place, ProcessLock};
use crate::header::{self, Header};
use crate::keys::{Secret, VaultKey};
use crate::vault::Session;
use crate::{Damage, Error, Kdf, Result, Vault, World, check, digest, durable, schema, store};

#[cfg(test)]
mod fuzzed;
mod rotation;

/// A proved backup.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    /// When it was made.
    pub made: Timestamp,
    /// Its file.
    pub path: PathBuf,
}

const NAME: &str = "%Y%m%dT%H%M%S%.3fZ";
/// Changes are backed up when the newest backup is this old.
const DUE_AFTER: SignedDuration = SignedDuration::from_mins(10);

impl Vault {
    /// Makes a backup and proves it by opening it again. Older ones are thinned
    /// out: 10 recent, 7 daily, 5 weekly and 12 monthly stay.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note};
    /// # use record::Op;
    /// # use vault::{Place, Vault};
    /// # let given = Given::seed(1);
    /// # let (kdf, world) = (given.kdf.clone(), given.world.clone());
    /// # let folder = tempfile::tempdir()?;
    /// # let place = Place { folder: folder.path().join("hf"), anchors: folder.path().join("state") };
    /// # let passphrase = vault::Passphrase::new("harbor lantern moss violet spoon".into());
    /// # let vault = Vault::create(&place, &passphrase, kdf.clone(), world.clone())?.vault;
    /// vault.write(Op::Add, |tx| tx.add(&Note::nth(1)))?;
    /// let backup = vault.backup()?;
    /// assert_eq!(vault.backups()?, [backup]);
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When it cannot be written or proved; then no older one is removed.
    pub fn backup(&self) -> Result<Backup> {
        self.ask(Session::backup)
    }

    /// Makes a backup if something changed and the newest is ten minutes old.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note};
    /// # use record::Op;
    /// # use vault::{Place, Vault};
    /// # let given = Given::seed(1);
    /// # let (kdf, world) = (given.kdf.clone(), given.world.clone());
    /// # let folder = tempfile::tempdir()?;
    /// # let place = Place { folder: folder.path().join("hf"), anchors: folder.path().join("state") };
    /// # let passphrase = vault::Passphrase::new("harbor lantern moss violet spoon".into());
    /// # let vault = Vault::create(&place, &passphrase, kdf.clone(), world.clone())?.vault;
    /// assert!(vault.backup_if_due()?.is_none(), "nothing was kept yet");
    /// vault.write(Op::Add, |tx| tx.add(&Note::nth(1)))?;
    /// assert!(vault.backup_if_due()?.is_some());
    /// assert!(vault.backup_if_due()?.is_none(), "there is one");
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// As [`backup`](Self::backup).
    pub fn backup_if_due(&self) -> Result<Option<Backup>> {
        self.ask(|session| if session.backup_is_due()? { session.backup().map(Some) } else { Ok(None) })
    }

    /// The backups there are, oldest first.
    ///
    /// # Errors
    /// [`Error::Locked`], [`Error::NoVault`] for a vault in memory.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        self.ask(|session| Ok(list(&session.home()?.place.backups())))
    }

    /// Makes a fresh backup and, once it is proved, removes all older ones, so
    /// that what was erased is gone from them too. Returns how many went.
    ///
    /// # Errors
    /// When the fresh one cannot be written or proved; then the older stay.
    pub fn erase_from_backups(&self) -> Result<usize> {
        self.ask(|session| {
            let fresh = session.backup()?;
            let older: Vec<Backup> = list(&session.home()?.place.backups());
            let older: Vec<&Backup> = older.iter().filter(|backup| backup.path != fresh.path).collect();
            for backup in &older {
                durable::remove(&backup.path)?;
            }
            Ok(older.len())
        })
    }
}

impl Session {
    pub(crate) fn backup(&mut self) -> Result<Backup> {
        let home = self.home()?;
        let folder = home.place.backups();
        durable::make_folder(&folder)?;
        let work = Work::begin(&folder)?;
        let copy = work.path("vault");
        let name = copy.to_str().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
        drop(durable::create(&copy)?);
        self.store.db().execute("VACUUM INTO ?1", [name])?;
        File::open(&copy)?.sync_all()?;
        let key = header::database_key(&home.header, &home.key);
        prove(&copy, &key, self.store.head, digest::content(self.store.db())?)?;
        let tar = work.path("tar");
        pack(&tar, &home.header.sealed(&home.key), &copy)?;
        prove_tar(&tar, &home.key, &copy)?;
        let backup = name_for(&folder, self.store.world().clock.now().timestamp());
        durable::rename(&tar, &backup.path)?;
        drop(work);
        thin_out(&folder, backup.made);
        Ok(backup)
    }

    fn backup_is_due(&self) -> Result<bool> {
        // Names that lie ahead are of a clock that was wrong.
        let now = self.store.world().clock.now().timestamp();
        let newest = list(&self.home()?.place.backups()).into_iter().rfind(|backup| backup.made <= now);
        let Some(newest) = newest else { return Ok(self.store.head != Head::START) };
        let last_change: Option<Vec<u8>> =
            self.store.db().query_row("SELECT max(hlc) FROM change", [], |row| row.get(0))?;
        let last_change = last_change.and_then(|bytes| bytes.try_into().ok()).map(record::Hlc::from_bytes);
        let made = u64::try_from(newest.made.as_millisecond()).unwrap_or(0);
        let is_old = now.duration_since(newest.made) >= DUE_AFTER;
        Ok(is_old && last_change.is_some_and(|hlc| hlc.unix_ms() > made))
    }

    /// Gives every local backup of this vault today's header, so that removed
    /// secrets open none of them. Returns how many could not be changed.
    pub(crate) fn reseal_backups(&self) -> usize {
        let Ok(home) = self.home() else { return 0 };
        let header = home.header.sealed(&home.key);
        let folder = home.place.backups();
        list(&folder).iter().filter(|backup| reseal(&folder, backup, home, &header).is_err()).count()
    }
}

fn reseal(folder: &Path, backup: &Backup, home: &crate::vault::Home, sealed: &[u8]) -> Result<()> {
    let unpacked = Unpacked::header(&backup.path)?;
    if unpacked.header.vault() != home.header.vault() {
        return Ok(());
    }
    let work = Work::begin(folder)?;
    let copy = work.path("vault");
    unpack_vault(&backup.path, &copy)?;
    let tar = work.path("tar");
    pack(&tar, sealed, &copy)?;
    prove_tar(&tar, &home.key, &copy)?;
    Ok(durable::rename(&tar, &backup.path)?)
}

/// The backups in a folder, oldest first. What is not named as one is left alone.
fn list(folder: &Path) -> Vec<Backup> {
    let mut backups: Vec<Backup> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().to_str()?.strip_suffix(".tar")?.to_owned();
            let made = jiff::civil::DateTime::strptime(NAME, &name).ok()?;
            let made = TimeZone::UTC.to_timestamp(made).ok()?;
            Some(Backup { made, path: entry.path() })
        })
        .collect();
    backups.sort();
    backups
}

#[allow(clippy::disallowed_methods, reason = "a name of a file, the same in every language")]
fn name_for(folder: &Path, now: Timestamp) -> Backup {
    let mut made = now;
    loop {
        let path = folder.join(format!("{}.tar", made.strftime(NAME)));
        if !path.exists() {
            return Backup { made, path };
        }
        made += SignedDuration::from_millis(1);
    }
}

fn thin_out(folder: &Path, now: Timestamp) {
    let backups = list(folder);
    let times: Vec<Timestamp> = backups.iter().map(|backup| backup.made).collect();
    for (backup, keep) in backups.iter().zip(rotation::keep(&times, now)) {
        if !keep {
            let _ = durable::remove(&backup.path);
        }
    }
}

/// Opens a copy of the vault and compares it with what it was made from.
fn prove(copy: &Path, key: &zeroize::Zeroizing<[u8; 48]>, head: Head, content: [u8; 32]) -> Result<()> {
    let db = store::connect(copy, key)?;
    check::pages(&db)?;
    check::head(&db)?;
    let kept = schema::get::<40>(&db, schema::key::CHAIN)?.and_then(|bytes| Head::from_bytes(&bytes));
    if kept != Some(head) || digest::content(&db)? != content {
        return Err(Error::Damaged(Damage::Backup));
    }
    Ok(())
}

fn pack(tar: &Path, header: &[u8], vault: &Path) -> Result<()> {
    let file = durable::create(tar)?;
    let mut archive = tar::Builder::new(BufWriter::with_capacity(1 << 16, file));
    archive.append_data(&mut entry(header.len() as u64), "header", header)?;
    let mut source = File::open(vault)?;
    let length = source.metadata()?.len();
    archive.append_data(&mut entry(length), "vault", &mut source)?;
    let mut file = archive.into_inner()?.into_inner().map_err(|error| error.into_error())?;
    file.flush()?;
    Ok(file.sync_all()?)
}

fn entry(length: u64) -> tar::Header {
    let mut header = tar::Header::new_ustar();
    header.set_size(length);
    header.set_mode(0o600);
    header.set_mtime(0);
    header
}

/// Reads the tar back from disk: its header is ours, its vault is the proved copy.
fn prove_tar(tar: &Path, key: &VaultKey, copy: &Path) -> Result<()> {
    let damaged = || Error::Damaged(Damage::Backup);
    let unpacked = Unpacked::header(tar)?;
    let mut packed = Sha256::new();
    with_vault(tar, |vault| io::copy(vault, &mut Hashing(&mut packed)))?;
    let mut proved = Sha256::new();
    io::copy(&mut File::open(copy)?, &mut Hashing(&mut proved))?;
    if unpacked.sealed.is_by(key) && packed.finalize() == proved.finalize() { Ok(()) } else { Err(damaged()) }
}

struct Hashing<'a>(&'a mut Sha256);

impl Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The header of a backup.
struct Unpacked {
    header: Header,
    sealed: header::Sealed,
}

impl Unpacked {
    fn header(tar: &Path) -> Result<Self> {
        Self::read(File::open(tar)?)
    }

    fn read(tar: impl Read) -> Result<Self> {
        let mut bytes = Vec::new();
        let mut archive = tar::Archive::new(tar);
        let first = archive.entries().and_then(|entries| entries.raw(true).next().transpose());
        let mut first = first.ok().flatten().filter(is_named("header")).ok_or(Error::NotABackup)?;
        (&mut first).take(65_536).read_to_end(&mut bytes).map_err(|_| Error::Damaged(Damage::Backup))?;
        let sealed = Header::read(&bytes).map_err(|error| match error {
            Error::NewerVault { needed } => Error::NewerVault { needed },
            _ => Error::Damaged(Damage::Backup),
        })?;
        Ok(Self { header: sealed.header.clone(), sealed })
    }
}

/// Names are read as they stand (`raw`): extensions of the format could make
/// a few bytes stand for any size.
fn is_named<R: Read>(name: &'static str) -> impl Fn(&tar::Entry<'_, R>) -> bool {
    move |entry| entry.header().entry_type().is_file() && &*entry.path_bytes() == name.as_bytes()
}

fn with_vault<T>(tar: &Path, read: impl FnOnce(&mut dyn Read) -> io::Result<T>) -> Result<T> {
    vault_in(File::open(tar)?, read)
}

fn vault_in<T>(tar: impl Read, read: impl FnOnce(&mut dyn Read) -> io::Result<T>) -> Result<T> {
    let mut archive = tar::Archive::new(tar);
    let mut entries = archive.entries().map_err(|_| Error::NotABackup)?.raw(true);
    let mut vault =
        entries.find_map(|entry| entry.ok().filter(is_named("vault"))).ok_or(Error::Damaged(Damage::Backup))?;
    let expected = vault.size();
    let mut counted = Counted { inner: &mut vault, count: 0 };
    let value = read(&mut counted)?;
    if counted.count == expected { Ok(value) } else { Err(Error::Damaged(Damage::Backup)) }
}

struct Counted<'a> {
    inner: &'a mut dyn Read,
    count: u64,
}

impl Read for Counted<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(bytes)?;
        self.count += read as u64;
        Ok(read)
    }
}

fn unpack_vault(tar: &Path, to: &Path) -> Result<()> {
    let mut file = durable::create(to)?;
    with_vault(tar, |vault| io::copy(vault, &mut file))?;
    Ok(file.sync_all()?)
}

/// A folder for unfinished work, gone when dropped and emptied at the next start.
struct Work(PathBuf);

impl Work {
    fn begin(folder: &Path) -> Result<Self> {
        let path = folder.join("new");
        if path.exists() {
            fs::remove_dir_all(&path)?;
        }
        durable::make_folder(&path)?;
        Ok(Self(path))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Restores a backup into an empty folder, by passphrase or by recovery code
/// alone, proves it, and opens it.
///
/// ```
/// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
/// # use given::{Given, Note};
/// # use record::Op;
/// use vault::{Place, Secret, Vault};
///
/// # let given = Given::seed(1);
/// # let (kdf, world) = (given.kdf.clone(), given.world.clone());
/// # let folder = tempfile::tempdir()?;
/// # let place = Place { folder: folder.path().join("hf"), anchors: folder.path().join("state") };
/// # let passphrase = vault::Passphrase::new("harbor lantern moss violet spoon".into());
/// # let vault = Vault::create(&place, &passphrase, kdf.clone(), world.clone())?.vault;
/// # vault.write(Op::Add, |tx| tx.add(&Note::nth(1)))?;
/// # let backup = vault.backup()?;
/// let into = Place { folder: folder.path().join("restored"), ..place };
/// let secret = Secret::passphrase("harbor lantern moss violet spoon".into());
/// let restored = vault::restore(&backup.path, &into, &secret, kdf, world)?;
/// assert_eq!(restored.read(|reader| reader.count::<Note>())?, 1);
/// # Ok::<(), vault::Error>(())
/// ```
///
/// # Errors
/// [`Error::NotEmpty`], [`Error::NotABackup`], [`Error::Damaged`], a wrong
/// secret. The folder is left as it was.
pub fn restore(backup: &Path, into: &Place, secret: &Secret, kdf: Arc<dyn Kdf>, world: World) -> Result<Vault> {
    let unpacked = Unpacked::header(backup)?;
    if !into.is_free() {
        return Err(Error::NotEmpty);
    }
    let key = unpacked.header.unlock(secret, &*kdf)?;
    if !unpacked.sealed.is_by(&key) {
        return Err(Error::Damaged(Damage::HeaderForged));
    }
    let was_there = into.folder.exists();
    folder::prepare(&into.folder)?;
    let lock = ProcessLock::take(&into.folder)?;
    // Another process may have been here; what is there now is ours.
    if !into.is_free() {
        return Err(Error::NotEmpty);
    }
    if let Err(error) = put_back(backup, into, &unpacked.header, &key, &world) {
        for name in ["header.new", "header.a", "header.b", "vault", "vault.new-journal", "vault.new", "lock"] {
            let _ = fs::remove_file(into.folder.join(name));
        }
        if !was_there {
            let _ = fs::remove_dir(&into.folder);
        }
        return Err(error);
    }
    drop(lock);
    Vault::open(into, secret, kdf, world)
}

fn put_back(backup: &Path, into: &Place, header: &Header, key: &VaultKey, world: &World) -> Result<()> {
    let new = into.folder.join("vault.new");
    unpack_vault(backup, &new)?;
    let database_key = header::database_key(header, key);
    let head = {
        let db = store::connect(&new, &database_key)?;
        check::pages(&db)?;
        schema::age(&db)?;
        check::head(&db)?;
        check::chain(&db)?;
        // Two devices must never give changes one name.
        schema::put(&db, schema::key::DEVICE, &world.random.bytes::<16>())?;
        schema::get::<40>(&db, schema::key::CHAIN)?.and_then(|bytes| Head::from_bytes(&bytes))
    };
    let head = head.ok_or(Error::Damaged(Damage::Chain))?;
    durable::remove(&into.folder.join("vault.new-journal"))?;
    header::write_both(&into.folder, header, key)?;
    let anchor = Anchor::new(&into.anchors, &into.folder, header.vault(), key.clone());
    anchor.write(Mark { head, generation: header.generation }, &*world.random)?;
    Ok(durable::rename(&new, &into.vault())?)
}
