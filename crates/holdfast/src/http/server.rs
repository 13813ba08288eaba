//! What the server holds: the vault behind its gate, the sessions, and what is
//! known while locked.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use capabilities::web::{self, Ends, OpenSettings, Preferences, Session, SessionState, Standing, Told, blocking};
use data_encoding::HEXLOWER;
use secrecy::SecretString;
use tokio::sync::{RwLock, RwLockWriteGuard};
use vault::{Kdf, Passphrase, Place, RecoveryCode, Secret, Vault, World};
use words::{Words, say};

use super::settings_file::SettingsFile;
use super::throttle::Throttle;
use super::token::Key;
use crate::opening;

/// How often it is asked whether anyone still uses the vault, every 20 ms.
const PATIENCE: usize = 250;
/// Whoever locks waits this long for the vault to close. A backup may take
/// longer, and goes on by itself.
const FAREWELL: Duration = Duration::from_millis(300);

pub(crate) struct Server {
    pub(crate) words: Arc<Words>,
    pub(crate) world: World,
    pub(crate) kdf: Arc<dyn Kdf>,
    pub(crate) place: Place,
    pub(crate) cookie: String,
    pub(crate) hosts: [String; 3],
    /// The example that every session is in, when nothing else was asked for.
    pub(crate) example: Option<Arc<Vault>>,
    /// When a pause that runs ends: it is told while locked.
    pub(crate) ends: Ends,
    /// Told when the program is asked to end from a page.
    pub(crate) end: tokio::sync::Notify,
    /// Every request that may see content holds the gate open while it is
    /// answered; locking waits for them and then shuts it.
    pub(crate) gate: RwLock<Option<Arc<Vault>>>,
    opening: tokio::sync::Mutex<()>,
    /// Held while a vault that is behind the gate no more is not yet closed.
    closing: Arc<tokio::sync::Mutex<()>>,
    /// Whether a backup that was due could not be made, and nobody was told.
    has_no_backup: AtomicBool,
    settings: Mutex<SettingsFile>,
    /// What was chosen in the vault, as it was last read.
    known: Mutex<Preferences>,
    throttle: Mutex<Throttle>,
    sessions: Mutex<BTreeMap<String, Arc<Session>>>,
    begun: Instant,
    since_begun: [u8; 32],
}

/// What is needed to make a server.
pub(crate) struct Plan {
    pub(crate) kdf: Arc<dyn Kdf>,
    pub(crate) place: Place,
    pub(crate) world: World,
    pub(crate) port: u16,
    pub(crate) example: Option<Vault>,
}

impl Server {
    pub(crate) fn new(plan: Plan) -> Self {
        let settings = SettingsFile::read(&plan.place, plan.example.is_some());
        let suffix: [u8; 4] = plan.world.random.bytes();
        let host = |name: &str| format!("{name}:{}", plan.port);
        Self {
            words: Arc::new(crate::english::words()),
            kdf: plan.kdf,
            place: plan.place,
            cookie: format!("s{}", HEXLOWER.encode(&suffix)),
            hosts: [host("127.0.0.1"), host("localhost"), host("[::1]")],
            example: plan.example.map(Arc::new),
            ends: Ends::default(),
            end: tokio::sync::Notify::new(),
            gate: RwLock::new(None),
            opening: tokio::sync::Mutex::default(),
            closing: Arc::default(),
            has_no_backup: AtomicBool::default(),
            throttle: Mutex::new(Throttle::after(settings.settings().wrong_tries)),
            settings: Mutex::new(settings),
            known: Mutex::default(),
            sessions: Mutex::default(),
            begun: Instant::now(),
            since_begun: plan.world.random.bytes(),
            world: plan.world,
        }
    }

    /// Milliseconds since the server began, on a clock that never goes back.
    pub(crate) fn monotonic_ms(&self) -> u64 {
        u64::try_from(self.begun.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    pub(crate) fn settings(&self) -> Arc<OpenSettings> {
        lock(&self.settings).settings()
    }

    /// Changes what is known while locked, on disk too.
    pub(crate) fn change_settings(&self, change: impl FnOnce(&mut OpenSettings)) -> vault::Result<()> {
        lock(&self.settings).change(change)
    }

    /// What was chosen in the vault, as it was last read.
    pub(crate) fn known(&self) -> Preferences {
        lock(&self.known).clone()
    }

    /// Remembers what was chosen, for as long as the vault is open.
    pub(crate) fn know(&self, preferences: &Preferences) {
        lock(&self.known).clone_from(preferences);
    }

    /// What tells the tokens of our forms from others; until there is a vault,
    /// those that were given since the program began.
    pub(super) fn forms(&self) -> Key {
        Key(vault::inbox_key(&self.place).unwrap_or(self.since_begun))
    }

    /// A new session, known by its cookie from now on.
    pub(crate) fn begin_session(&self) -> Arc<Session> {
        let id: [u8; 32] = self.world.random.bytes();
        let token = self.forms().token(self.world.random.bytes());
        let session = Arc::new(Session::new(HEXLOWER.encode(&id), token));
        session.state().example.clone_from(&self.example);
        let mut sessions = lock(&self.sessions);
        // A browser that keeps no cookie would otherwise fill the memory.
        if sessions.len() >= 256 {
            sessions.retain(|_, session| session.state().is_unlocked);
        }
        sessions.insert(session.id.clone(), session.clone());
        session
    }

    pub(crate) fn session(&self, id: &str) -> Option<Arc<Session>> {
        lock(&self.sessions).get(id).cloned()
    }

    pub(crate) fn end_session(&self, session: &Session) {
        let mut sessions = lock(&self.sessions);
        if let Some(ended) = sessions.remove(&session.id) {
            // What was searched for, chosen or shown ends with it.
            let mut state = ended.state();
            *state = SessionState::of(state.example.take());
        }
    }

    pub(crate) fn unlocked_sessions(&self) -> Vec<Arc<Session>> {
        lock(&self.sessions).values().filter(|session| session.state().is_unlocked).cloned().collect()
    }

    /// How long to wait before another secret may be tried.
    pub(crate) fn wait_ms(&self) -> u64 {
        lock(&self.throttle).wait_ms(self.monotonic_ms())
    }

    /// Opens the vault for a session. Gives the session that now stands in
    /// place of the old one, and how many wrong tries there were.
    ///
    /// One secret is tried at a time. The gate is shut only for the moment in
    /// which the open vault is put behind it, so that Help never waits.
    pub(crate) async fn unlock(&self, old: &Session, secret: Secret) -> vault::Result<(Arc<Session>, u32)> {
        let _one = self.opening.lock().await;
        let wait = self.wait_ms();
        if wait > 0 {
            return Err(vault::Error::WrongPassphrase);
        }
        let open = self.gate.read().await.clone();
        let opened = match open {
            Some(vault) => {
                let (place, kdf) = (self.place.clone(), self.kdf.clone());
                blocking(move || vault::verify(&place, &secret, &*kdf).map(|()| vault)).await
            }
            None => {
                self.closed().await;
                let (place, kdf, world) = (self.place.clone(), self.kdf.clone(), self.world.clone());
                blocking(move || Vault::open(&place, &secret, kdf, world).map(Arc::new)).await
            }
        };
        match opened {
            Ok(vault) => {
                let taken = vault.clone();
                // What stands in the way of it is told where something is to be kept.
                blocking(move || web::take_in_late(&taken).and(capabilities::after_opening(&taken))).await.ok();
                let asked = vault.clone();
                let is_read_only = blocking(move || asked.read_only()).await?.is_some();
                *self.gate.write().await = Some(vault);
                let session = self.renew(old, true);
                session.state().standing = is_read_only.then_some(Standing::ReadOnly);
                Ok((session, self.forgive()))
            }
            Err(error) => {
                if matches!(error, vault::Error::WrongPassphrase | vault::Error::WrongRecoveryCode) {
                    self.note_wrong_try();
                }
                Err(error)
            }
        }
    }

    /// Makes a new vault and opens it for a session.
    pub(crate) async fn create(
        &self,
        old: &Session,
        passphrase: Passphrase,
    ) -> vault::Result<(Arc<Session>, RecoveryCode)> {
        let _one = self.opening.lock().await;
        let (place, kdf, world) = (self.place.clone(), self.kdf.clone(), self.world.clone());
        let created = blocking(move || Vault::create(&place, &passphrase, kdf, world)).await?;
        *self.gate.write().await = Some(Arc::new(created.vault));
        Ok((self.renew(old, true), created.recovery))
    }

    /// Whether there is something to unlock.
    pub(crate) fn is_vault(&self) -> bool {
        self.example.is_some() || self.place.is_vault()
    }

    /// Whether a secret opens the vault that is open. Guesses are slowed down
    /// as at the door.
    pub(crate) async fn verify(&self, secret: Secret) -> vault::Result<()> {
        let _one = self.opening.lock().await;
        if self.wait_ms() > 0 {
            return Err(vault::Error::WrongPassphrase);
        }
        let (place, kdf) = (self.place.clone(), self.kdf.clone());
        let verified = blocking(move || vault::verify(&place, &secret, &*kdf)).await;
        match &verified {
            Ok(()) => {
                self.forgive();
            }
            Err(vault::Error::WrongPassphrase | vault::Error::WrongRecoveryCode) => self.note_wrong_try(),
            Err(_) => {}
        }
        verified
    }

    /// Puts a backup in the vault's place; gives the folder in which the vault
    /// before it lies. If it cannot be put there, everything is locked and
    /// stands as it was.
    ///
    /// Nobody can open the vault meanwhile, and nobody who asks for help waits.
    pub(crate) async fn put_in_place(
        self: &Arc<Self>,
        backup: PathBuf,
        passphrase: SecretString,
    ) -> vault::Result<PathBuf> {
        let _one = self.opening.lock().await;
        self.shut_wholly().await?;
        let (place, kdf, world) = (self.place.clone(), self.kdf.clone(), self.world.clone());
        let secret = Secret::passphrase(passphrase);
        let put = blocking(move || vault::put_in_place(&backup, &place, &secret, kdf, world)).await;
        match put {
            Ok((vault, aside)) => {
                let mut gate = self.gate.write().await;
                if !self.unlocked_sessions().is_empty() {
                    *gate = Some(Arc::new(vault));
                }
                Ok(aside)
            }
            Err(error) => {
                self.lock_all().await;
                Err(error)
            }
        }
    }

    /// Removes everything that is kept, and begins anew.
    pub(crate) async fn remove(self: &Arc<Self>) -> vault::Result<()> {
        let _one = self.opening.lock().await;
        self.shut_wholly().await?;
        self.lock_all().await;
        let place = self.place.clone();
        blocking(move || vault::remove(&place)).await?;
        lock(&self.settings).forget();
        self.ends.set(None);
        *lock(&self.throttle) = Throttle::after(0);
        Ok(())
    }

    /// Shuts the vault when nobody uses it any more, with the sessions left as
    /// they are.
    async fn shut_wholly(&self) -> vault::Result<()> {
        let Some(mut vault) = self.gate.write().await.take() else { return Err(vault::Error::Locked) };
        for _ in 0..PATIENCE {
            match Arc::try_unwrap(vault) {
                Ok(whole) => {
                    close(Arc::new(whole)).await;
                    self.know(&Preferences::default());
                    return Ok(());
                }
                Err(shared) => vault = shared,
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        *self.gate.write().await = Some(vault);
        Err(vault::Error::Busy)
    }

    /// Another passphrase takes the place of the one before.
    pub(crate) async fn change_passphrase(&self, new: Passphrase) -> vault::Result<()> {
        let vault = self.gate.read().await.clone().ok_or(vault::Error::Locked)?;
        blocking(move || vault.change_passphrase(new).map(drop)).await
    }

    /// Ends a session, and the vault's being open when it was the last.
    /// Nothing is answered from the vault after this returns.
    pub(crate) async fn lock(self: &Arc<Self>, session: &Session) {
        let gate = self.gate.write().await;
        self.end_session(session);
        if self.unlocked_sessions().is_empty() {
            self.shut(gate).await;
        }
    }

    /// Ends every session and shuts the vault.
    pub(crate) async fn lock_all(self: &Arc<Self>) {
        let gate = self.gate.write().await;
        for session in self.unlocked_sessions() {
            self.end_session(&session);
        }
        self.shut(gate).await;
    }

    /// Takes the vault from behind the gate, makes a backup when one is due,
    /// and closes it. Nobody waits at the gate for that.
    async fn shut(self: &Arc<Self>, mut gate: RwLockWriteGuard<'_, Option<Arc<Vault>>>) {
        self.know(&Preferences::default());
        let Some(vault) = gate.take() else { return };
        // Before the gate is let go, so that nobody opens what is still open.
        let closing = self.closing.clone().lock_owned().await;
        drop(gate);
        let server = self.clone();
        let closed = tokio::spawn(async move {
            server.back_up(vault.clone()).await;
            close(vault).await;
            drop(closing);
        });
        let _ = tokio::time::timeout(FAREWELL, closed).await;
    }

    /// Waits until what was shut is closed.
    pub(crate) async fn closed(&self) {
        drop(self.closing.lock().await);
    }

    /// Makes a backup of the open vault when one is due and nobody has asked
    /// for anything for a while; `false` when it could not be made.
    pub(crate) async fn back_up_in_quiet(&self, quiet: Duration) -> bool {
        let quiet = u64::try_from(quiet.as_millis()).unwrap_or(u64::MAX);
        let last_active = self.unlocked_sessions().iter().map(|session| session.state().active_ms).max();
        if last_active.is_none_or(|active| self.monotonic_ms().saturating_sub(active) < quiet) {
            return true;
        }
        let open = self.gate.read().await.clone();
        match open {
            Some(vault) => self.back_up(vault).await,
            None => true,
        }
    }

    /// Makes a backup when one is due; `false` when it could not be made.
    /// What was written is safe without it: it is told, and nothing else.
    async fn back_up(&self, vault: Arc<Vault>) -> bool {
        let is_backed_up = tokio::task::spawn_blocking(move || opening::is_backed_up(&vault)).await.unwrap_or(false);
        if !is_backed_up {
            self.has_no_backup.store(true, Ordering::Relaxed);
        }
        is_backed_up
    }

    /// Whether a backup could not be made, once.
    pub(crate) fn lacks_backup(&self) -> bool {
        self.has_no_backup.swap(false, Ordering::Relaxed)
    }

    /// Says on the session's next page that a backup could not be made.
    pub(crate) fn tell_of_backup(&self, session: &Session) {
        let mut state = session.state();
        if state.message.is_none() && self.lacks_backup() {
            state.message = Some(Told { text: say!(self.words, "vault-no-backup-made"), undo: None, press: None });
        }
    }

    /// A fresh session in place of an old one, so that an id known before is
    /// worth nothing after.
    fn renew(&self, old: &Session, is_unlocked: bool) -> Arc<Session> {
        let session = self.begin_session();
        {
            let mut state = session.state();
            state.is_unlocked = is_unlocked;
            state.active_ms = self.monotonic_ms();
            state.unlocked_ms = state.active_ms;
            state.return_to = old.state().return_to.take();
        }
        lock(&self.sessions).remove(&old.id);
        session
    }

    fn note_wrong_try(&self) {
        let tries = lock(&self.throttle).wrong(self.monotonic_ms());
        // A full disk must not keep anyone out or let anyone in.
        let _ = self.change_settings(|settings| settings.wrong_tries = tries);
    }

    fn forgive(&self) -> u32 {
        let tries = lock(&self.throttle).right();
        if tries > 0 {
            let _ = self.change_settings(|settings| settings.wrong_tries = 0);
        }
        tries
    }
}

/// Closing waits for the last write and wipes the keys.
async fn close(mut vault: Arc<Vault>) {
    // Whoever still reads has it open too.
    for _ in 0..PATIENCE {
        match Arc::try_unwrap(vault) {
            Ok(last) => {
                let _ = tokio::task::spawn_blocking(move || drop(last)).await;
                return;
            }
            Err(shared) => vault = shared,
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
