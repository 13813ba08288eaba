//! The vault as the rest of Holdfast sees it: opened with a secret, read and
//! written through two doors, each a closure sent to the one connection's thread.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError, Sender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use record::{Op, Random};
use secrecy::SecretString;

use crate::anchor::{Anchor, Mark};
use crate::folder::{self, ProcessLock};
use crate::header::{self, Copies, Header, Unlocked};
use crate::keys::{Secret, VaultKey, VaultName};
use crate::store::Store;
use crate::{Damage, Error, Kdf, Passphrase, Place, Reader, RecoveryCode, Result, Tx, World, schema};

/// The encrypted vault, open.
///
/// One connection lives on its own thread; [`read`](Self::read) and
/// [`write`](Self::write) send closures to it and wait. Dropping the vault
/// locks it: the connection closes, the keys are wiped, the anchor is written.
pub struct Vault {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
    notices: Vec<Notice>,
}

/// Something the person is told after opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Notice {
    /// One header copy was damaged or old, and was written anew from the other.
    HeaderHealed,
    /// One header copy is damaged, and could not be written anew.
    HeaderNotHealed,
    /// Others on this machine can read the folder, and the file system does not let us change that.
    FolderOpenToOthers,
    /// The vault was of an older version; it was backed up and upgraded.
    Upgraded,
    /// This many notes written while locked were taken in.
    NotesTakenIn(usize),
    /// Writing is refused, for this reason.
    ReadOnly(ReadOnly),
}

/// Why writing is refused while reading works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadOnly {
    /// The vault is older than the one last used on this machine.
    OlderThanLastUsed,
    /// The header is older than the vault: a removed way in may be back.
    OlderHeader,
    /// A newer program wrote the vault and allows this one only to read.
    NewerWriter,
    /// The vault is of an older version, and the backup before the upgrade failed.
    NotUpgraded,
}

/// What a new vault hands to its owner, once.
#[derive(Debug)]
pub struct Created {
    /// The open vault.
    pub vault: Vault,
    /// The way back in.
    pub recovery: RecoveryCode,
}

type Job = Box<dyn FnOnce(&mut Session) + Send>;

/// Everything the vault's thread holds.
pub(crate) struct Session {
    pub(crate) store: Store,
    pub(crate) home: Option<Home>,
    pub(crate) read_only: Option<ReadOnly>,
    anchor_is_behind: bool,
}

/// What a vault on disk has and one in memory lacks.
pub(crate) struct Home {
    pub(crate) place: Place,
    pub(crate) header: Header,
    pub(crate) key: VaultKey,
    pub(crate) kdf: Arc<dyn Kdf>,
    pub(crate) anchor: Anchor,
    /// Whether the file's first 16 bytes were the derived salt when it was opened.
    pub(crate) salt_fits: bool,
    _lock: ProcessLock,
}

impl Vault {
    /// Makes a new vault and opens it.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::Given;
    /// use vault::{Passphrase, Place, Vault};
    ///
    /// # let given = Given::seed(1);
    /// # let (kdf, world) = (given.kdf.clone(), given.world.clone());
    /// # let folder = tempfile::tempdir()?;
    /// # let place = Place { folder: folder.path().join("hf"), anchors: folder.path().join("state") };
    /// let passphrase = Passphrase::new("harbor lantern moss violet spoon".into());
    /// let created = Vault::create(&place, &passphrase, kdf.clone(), world.clone())?;
    /// // Shown once; it is kept nowhere.
    /// let code = created.recovery.to_string();
    /// assert!(code.starts_with("HF-"));
    ///
    /// // A folder with a vault in it is never taken for another.
    /// let again = Vault::create(&place, &passphrase, kdf, world);
    /// assert!(matches!(again, Err(vault::Error::NotEmpty)));
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`] and [`Error::NotEmpty`] before anything is made.
    pub fn create(place: &Place, passphrase: &Passphrase, kdf: Arc<dyn Kdf>, world: World) -> Result<Created> {
        if let Some(weakness) = passphrase.weakness() {
            return Err(Error::WeakPassphrase(weakness));
        }
        if !place.is_free() {
            return Err(Error::NotEmpty);
        }
        let loose = folder::prepare(&place.folder)?;
        let lock = ProcessLock::take(&place.folder)?;
        if !place.is_free() {
            return Err(Error::NotEmpty);
        }
        let recovery = RecoveryCode::new(&*world.random);
        let (header, key) = new_header(passphrase, &recovery, &*kdf, &*world.random)?;
        create_file(place, &header, &key, &world)?;
        let unlocked = Unlocked { header, key, needs_healing: false };
        let vault = Self::start(place, unlocked, lock, kdf, world, loose)?;
        Ok(Created { vault, recovery })
    }

    /// Opens a vault with its passphrase or recovery code.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::Given;
    /// use vault::{Error, Place, Secret, Vault};
    ///
    /// # let given = Given::seed(1);
    /// # let (kdf, world) = (given.kdf.clone(), given.world.clone());
    /// # let folder = tempfile::tempdir()?;
    /// # let place = Place { folder: folder.path().join("hf"), anchors: folder.path().join("state") };
    /// # let passphrase = vault::Passphrase::new("harbor lantern moss violet spoon".into());
    /// # let created = Vault::create(&place, &passphrase, kdf.clone(), world.clone())?;
    /// # let code = created.recovery.to_string();
    /// # drop(created.vault);
    /// let wrong = Secret::passphrase("not the right one".into());
    /// let refused = Vault::open(&place, &wrong, kdf.clone(), world.clone());
    /// assert!(matches!(refused, Err(Error::WrongPassphrase)));
    ///
    /// let vault = Vault::open(&place, &Secret::recovery(&code)?, kdf, world)?;
    /// assert!(vault.notices().is_empty());
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// By what can be done: [`Error::NoVault`], [`Error::Busy`],
    /// [`Error::WrongPassphrase`], [`Error::WrongRecoveryCode`],
    /// [`Error::NewerVault`] (nothing was touched), [`Error::Damaged`].
    pub fn open(place: &Place, secret: &Secret, kdf: Arc<dyn Kdf>, world: World) -> Result<Self> {
        if !place.is_vault() {
            return Err(Error::NoVault);
        }
        let lock = ProcessLock::take(&place.folder)?;
        let unlocked = Copies::read(&place.folder).unlock(secret, &*kdf)?;
        if !place.vault().exists() {
            return Err(Error::Damaged(Damage::FirstPage));
        }
        let loose = crate::durable::tighten_folder(&place.folder);
        Self::start(place, unlocked, lock, kdf, world, loose)
    }

    /// A vault that lives in memory and is gone when dropped, for the demo and
    /// for tests.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note, patch};
    /// # use record::Op;
    /// # use vault::Vault;
    /// let vault = Vault::in_memory(Given::seed(1).world)?;
    /// vault.write(Op::Add, |tx| tx.add(&Note::nth(1)))?;
    /// assert_eq!(vault.read(|reader| reader.count::<Note>())?, 1);
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// When memory is short.
    pub fn in_memory(world: World) -> Result<Self> {
        let store = Store::in_memory(world)?;
        Ok(Self::spawn(Session { store, home: None, read_only: None, anchor_is_behind: false }, Vec::new()))
    }

    /// What the person is told after opening.
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// Reads.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note, patch};
    /// # use record::Op;
    /// # use vault::Vault;
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// # vault.write(Op::Add, |tx| tx.add(&Note::nth(1)))?;
    /// // What is read together is of one state: nobody writes in between.
    /// let (count, since) = vault.read(|reader| Ok((reader.count::<Note>()?, reader.since()?)))?;
    /// assert_eq!((count, since.is_some()), (1, true));
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// What `question` returns, or that the vault cannot be read.
    pub fn read<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Reader<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.ask(move |session| question(&session.store.reader()))
    }

    /// Writes, and names the deed. All of it is on disk when this returns
    /// `Ok`, none of it otherwise.
    ///
    /// ```
    /// # mod given { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/given/mod.rs")); }
    /// # use given::{Given, Note, patch};
    /// # use record::Op;
    /// # use vault::Vault;
    /// # let vault = Vault::in_memory(Given::seed(1).world)?;
    /// let id = vault.write(Op::Add, |tx| {
    ///     tx.drop_draft("note/new")?;
    ///     tx.add(&Note::nth(1))
    /// })?;
    ///
    /// // A deed that fails leaves nothing.
    /// let failed = vault.write(Op::Edit, move |tx| -> vault::Result<()> {
    ///     tx.delete::<Note>(id)?;
    ///     Err(vault::Error::TakenBack)
    /// });
    /// assert!(failed.is_err());
    /// assert!(vault.read(move |reader| reader.is_there(id))?);
    /// # Ok::<(), vault::Error>(())
    /// ```
    ///
    /// # Errors
    /// What `deed` returns; [`Error::ReadOnly`], [`Error::Full`],
    /// [`Error::Disk`], [`Error::Unsure`].
    pub fn write<T: Send + 'static>(
        &self,
        op: Op,
        deed: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.ask(move |session| session.write(op, deed))
    }

    /// Changes the passphrase. The old one opens neither the vault nor its
    /// local backups afterwards; copies that someone already took still open
    /// with it. Returns how many local backups could not be changed and still
    /// open with the old one.
    ///
    /// # Errors
    /// [`Error::WeakPassphrase`]. The old passphrase stands on any error but
    /// [`Error::Unsure`], after which either may be the right one.
    pub fn change_passphrase(&self, new: Passphrase) -> Result<usize> {
        if let Some(weakness) = new.weakness() {
            return Err(Error::WeakPassphrase(weakness));
        }
        self.ask(move |session| session.replace_slot(&Secret::Passphrase(new)))
    }

    /// Makes a new recovery code; the old one opens nothing afterwards. Returns
    /// it with how many local backups could not be changed.
    ///
    /// # Errors
    /// As [`change_passphrase`](Self::change_passphrase).
    pub fn renew_recovery(&self) -> Result<(RecoveryCode, usize)> {
        self.ask(|session| {
            let code = RecoveryCode::new(&*session.store.world().random);
            let left = session.replace_slot(&Secret::Recovery(code.clone()))?;
            Ok((code, left))
        })
    }

    /// Whether writing is refused, and why.
    ///
    /// # Errors
    /// [`Error::Locked`].
    pub fn read_only(&self) -> Result<Option<ReadOnly>> {
        self.ask(|session| Ok(session.read_only))
    }

    /// Takes an older vault as the right one: writing works again.
    ///
    /// # Errors
    /// When the anchor or the vault cannot be written.
    pub fn accept_older(&self) -> Result<()> {
        self.ask(Session::accept_older)
    }

    pub(crate) fn ask<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Session) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let answer = Arc::new(Mutex::new(None));
        let put = Arc::clone(&answer);
        self.carry_out(Box::new(move |session| {
            let result = session.store.find_again().and_then(|()| job(session));
            *put.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
        }))?;
        let answer = answer.lock().unwrap_or_else(PoisonError::into_inner).take();
        answer.unwrap_or(Err(Error::Locked))
    }

    /// Has a job done and waits for it. What it answers is not known here, so
    /// that sending and waiting are in the program once, and not once a question.
    fn carry_out(&self, job: Job) -> Result<()> {
        let (done, wait) = sync_channel(1);
        let job: Job = Box::new(move |session| {
            let _ = done.send(catch_unwind(AssertUnwindSafe(|| job(session))));
        });
        self.jobs.as_ref().ok_or(Error::Locked)?.send(job).map_err(|_| Error::Locked)?;
        wait.recv().map_err(|_| Error::Locked)?.unwrap_or_else(|panic| resume_unwind(panic));
        Ok(())
    }

    fn start(
        place: &Place,
        unlocked: Unlocked,
        lock: ProcessLock,
        kdf: Arc<dyn Kdf>,
        world: World,
        loose: bool,
    ) -> Result<Self> {
        let Unlocked { header, key, needs_healing } = unlocked;
        let database_key = header::database_key(&header, &key);
        let salt_fits = starts_with_salt(&place.vault(), &database_key)?;
        let store = Store::open(&place.vault(), &database_key, world)?;
        let anchor = Anchor::new(&place.anchors, &place.folder, header.vault(), key.clone());
        let home = Home { place: place.clone(), header, key, kdf, anchor, salt_fits, _lock: lock };
        let mut session = Session { store, home: Some(home), read_only: None, anchor_is_behind: false };
        let mut notices = Vec::new();
        if loose {
            notices.push(Notice::FolderOpenToOthers);
        }
        session.settle_in(needs_healing, &mut notices)?;
        Ok(Self::spawn(session, notices))
    }

    fn spawn(session: Session, notices: Vec<Notice>) -> Self {
        let (jobs, inbox) = mpsc::channel::<Job>();
        let thread = std::thread::Builder::new().name("vault".into()).spawn(move || run(session, &inbox)).ok();
        Self { jobs: Some(jobs), thread, notices }
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault")
    }
}

/// How long the anchor may stay behind the vault.
const ANCHOR_DELAY: Duration = Duration::from_millis(900);

fn run(mut session: Session, jobs: &mpsc::Receiver<Job>) {
    loop {
        let job = if session.anchor_is_behind {
            jobs.recv_timeout(ANCHOR_DELAY)
        } else {
            jobs.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        match job {
            Ok(job) => job(&mut session),
            Err(RecvTimeoutError::Timeout) => session.write_anchor(),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    if session.anchor_is_behind {
        session.write_anchor();
    }
}

impl Session {
    /// Everything between opening the file and serving it.
    fn settle_in(&mut self, needs_healing: bool, notices: &mut Vec<Notice>) -> Result<()> {
        let age = schema::age(self.store.db())?;
        self.read_only = self.older_than_last_used()?;
        if age == schema::Age::ReadOnly {
            self.read_only = self.read_only.or(Some(ReadOnly::NewerWriter));
        }
        if let (schema::Age::Older(from), None) = (age, self.read_only) {
            match self.upgrade(from) {
                Ok(()) => notices.push(Notice::Upgraded),
                Err(Error::Full | Error::Disk(_) | Error::Damaged(_)) => {
                    self.read_only = Some(ReadOnly::NotUpgraded);
                    self.store.reopen()?;
                }
                Err(error) => return Err(error),
            }
        }
        if let Some(reason) = self.read_only {
            notices.push(Notice::ReadOnly(reason));
            return Ok(());
        }
        if needs_healing {
            let healed = self.home.as_ref().is_some_and(|home| home.write_header().is_ok());
            notices.push(if healed { Notice::HeaderHealed } else { Notice::HeaderNotHealed });
        }
        if self.known_generation()? < self.home.as_ref().map_or(0, |home| home.header.generation) {
            // A change of secrets was cut off before the vault heard of it.
            let _ = self.remember_generation();
        }
        let taken = self.take_in_notes();
        if taken > 0 {
            notices.push(Notice::NotesTakenIn(taken));
        }
        Ok(())
    }

    pub(crate) fn write<T>(&mut self, op: Op, deed: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        if let Some(reason) = self.read_only {
            return Err(Error::ReadOnly(reason));
        }
        let written = self.store.write(op, deed)?;
        self.anchor_is_behind = self.home.is_some();
        Ok(written)
    }

    pub(crate) fn home(&self) -> Result<&Home> {
        self.home.as_ref().ok_or(Error::NoVault)
    }

    fn older_than_last_used(&self) -> Result<Option<ReadOnly>> {
        let Some(home) = &self.home else { return Ok(None) };
        let known = self.known_generation()?;
        let mark = home.anchor.read();
        if mark.is_some_and(|mark| !self.has_passed(&mark)) {
            return Ok(Some(ReadOnly::OlderThanLastUsed));
        }
        let newest = known.max(mark.map_or(0, |mark| mark.generation));
        Ok((home.header.generation < newest).then_some(ReadOnly::OlderHeader))
    }

    fn known_generation(&self) -> Result<u64> {
        Ok(schema::get::<8>(self.store.db(), schema::key::GENERATION)?.map_or(0, u64::from_be_bytes))
    }

    fn remember_generation(&mut self) -> Result<()> {
        let generation = self.home()?.header.generation;
        self.store.write(Op::Edit, |tx| schema::put(tx.db, schema::key::GENERATION, &generation.to_be_bytes()))
    }

    /// Whether the vault's chain runs through the anchor's mark.
    fn has_passed(&self, mark: &Mark) -> bool {
        if mark.head.seq == 0 {
            return true;
        }
        let link = self.store.db().query_row(
            "SELECT chain FROM change WHERE seq = ?1",
            [i64::try_from(mark.head.seq).unwrap_or(i64::MAX)],
            |row| row.get::<_, [u8; 32]>(0),
        );
        link.is_ok_and(|chain| chain == mark.head.chain)
    }

    fn accept_older(&mut self) -> Result<()> {
        if schema::age(self.store.db())? == schema::Age::ReadOnly {
            return Err(Error::ReadOnly(ReadOnly::NewerWriter));
        }
        self.remember_generation()?;
        let home = self.home()?;
        let mark = Mark { head: self.store.head, generation: home.header.generation };
        home.anchor.write(mark, &*self.store.world().random)?;
        self.read_only = None;
        self.settle_in(false, &mut Vec::new())
    }

    /// The anchor may fail to be written; the vault itself is whole without
    /// it. It is tried again later.
    fn write_anchor(&mut self) {
        self.anchor_is_behind = self.home.as_ref().is_some_and(|home| {
            let mark = Mark { head: self.store.head, generation: home.header.generation };
            home.anchor.write(mark, &*self.store.world().random).is_err()
        });
    }

    fn upgrade(&mut self, from: u32) -> Result<()> {
        self.backup()?;
        let kinds = self.store.world().kinds.clone();
        schema::upgrade(self.store.db_mut(), from, &*kinds)?;
        self.store.remember()
    }

    fn replace_slot(&mut self, secret: &Secret) -> Result<usize> {
        if let Some(reason) = self.read_only {
            return Err(Error::ReadOnly(reason));
        }
        let random = self.store.world().random.clone();
        let home = self.home()?;
        let mut header = home.header.clone();
        header.generation += 1;
        header.replace_slot(&home.key, secret, "", &*home.kdf, &*random)?;
        header.unlock(secret, &*home.kdf)?;
        if let Err(error) = header::write_both(&home.place.folder, &header, &home.key) {
            // The new secret shall not open what the person is told is unchanged.
            let old_stands = home.write_header().is_ok() || header::stands(&home.place.folder, &home.header, &home.key);
            return Err(if old_stands { error } else { Error::Unsure });
        }
        if let Some(home) = &mut self.home {
            home.header = header;
        }
        // The new secret stands from here on, whatever fails. If the vault
        // cannot hear of it now, it does at the next opening.
        let _ = self.remember_generation();
        self.write_anchor();
        Ok(self.reseal_backups())
    }

    /// Takes in what was written while locked, as drafts. A note that cannot
    /// be taken in stays where it is.
    fn take_in_notes(&mut self) -> usize {
        let Some(home) = &self.home else { return 0 };
        let inbox = home.place.inbox();
        let notes = crate::inbox::open(&inbox, &crate::inbox::secret_key(&home.key, home.header.vault()));
        let mut taken = 0;
        for (id, text) in notes {
            let kept = self.store.write(Op::Add, |tx| tx.keep_draft(id, &format!("inbox/{id}"), &text));
            if kept.is_ok() && crate::inbox::remove(&inbox, id).is_ok() {
                taken += 1;
            }
        }
        taken
    }
}

impl Home {
    pub(crate) fn write_header(&self) -> Result<()> {
        header::write_both(&self.place.folder, &self.header, &self.key)
    }
}

/// Whether a secret opens the vault's header, without opening the vault. For
/// a second session beside one that is open.
///
/// # Errors
/// [`Error::WrongPassphrase`], [`Error::WrongRecoveryCode`], or that the
/// header cannot be read.
pub fn verify(place: &Place, secret: &Secret, kdf: &dyn Kdf) -> Result<()> {
    Copies::read(&place.folder).unlock(secret, kdf).map(drop)
}

/// The public key to which notes are sealed while the vault is locked. Who
/// knows it can do that and nothing else.
///
/// # Errors
/// When there is no whole header.
pub fn inbox_key(place: &Place) -> Result<[u8; 32]> {
    Copies::read(&place.folder).inbox_key()
}

/// Seals a note into a locked vault's inbox. No secret is needed; it is taken
/// in as a draft at the next unlock.
///
/// # Errors
/// [`Error::NoVault`], [`Error::TooLarge`], or that it could not be written.
pub fn seal_note(place: &Place, text: &str, world: &World) -> Result<()> {
    if text.len() as u64 > crate::inbox::MAX_BYTES {
        return Err(Error::TooLarge);
    }
    if !place.is_vault() {
        return Err(Error::NoVault);
    }
    let public = Copies::read(&place.folder).inbox_key()?;
    let id = record::Id::from_parts(world.clock.unix_ms(), world.random.bytes());
    crate::inbox::put(&place.inbox(), public, id, text.as_bytes(), &*world.random)
}

fn new_header(
    passphrase: &Passphrase,
    recovery: &RecoveryCode,
    kdf: &dyn Kdf,
    random: &dyn Random,
) -> Result<(Header, VaultKey)> {
    let key = VaultKey::new(random);
    let mut header = Header::new(VaultName { id: random.bytes(), epoch: 0 }, &key);
    header.replace_slot(&key, &Secret::Passphrase(passphrase.clone()), "", kdf, random)?;
    header.replace_slot(&key, &Secret::Recovery(recovery.clone()), "", kdf, random)?;
    Ok((header, key))
}

/// The vault's file gets its name last: before that, nothing is a vault.
fn create_file(place: &Place, header: &Header, key: &VaultKey, world: &World) -> Result<()> {
    let new = place.folder.join("vault.new");
    // The file last: headers without it would be those of a lost vault.
    for leftover in ["header.new", "header.a", "header.b", "vault.new-journal", "vault.new"] {
        crate::durable::remove(&place.folder.join(leftover))?;
    }
    drop(Store::create(&new, &header::database_key(header, key), header.generation, world.clone())?);
    crate::durable::remove(&place.folder.join("vault.new-journal"))?;
    header::write_both(&place.folder, header, key)?;
    Ok(crate::durable::rename(&new, &place.vault())?)
}

/// Read before the connection opens: closing a second descriptor of the file
/// later would drop its locks.
fn starts_with_salt(path: &Path, key: &[u8; 48]) -> Result<bool> {
    let mut start = [0; 16];
    let read = std::fs::File::open(path).and_then(|mut file| std::io::Read::read_exact(&mut file, &mut start));
    match read {
        Ok(()) => Ok(start == key[32..]),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Err(Error::Damaged(Damage::FirstPage)),
        Err(error) => Err(error.into()),
    }
}

/// Reads a secret that opens a vault from what a person typed for it.
impl Secret {
    /// A passphrase as typed or read.
    pub fn passphrase(typed: SecretString) -> Self {
        Self::Passphrase(Passphrase::new(typed))
    }

    /// A recovery code as typed.
    ///
    /// # Errors
    /// [`Error::NotARecoveryCode`].
    pub fn recovery(typed: &str) -> Result<Self> {
        RecoveryCode::parse(typed).map(Self::Recovery)
    }
}
