//! A page's surroundings: whose visit it is, what may be read, and how an
//! answer is given. The server fills it in; slices take it.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use jiff::{Timestamp, ZonedDateTime};
use record::Op;
use ui::Light;
use vault::{Reader, Tx, Vault, World};
use words::Words;

mod answer;
mod drafts;
mod filled;
mod open_settings;
mod preferences;
mod session;

pub use answer::{Answer, Trouble, is_address_here, to};
pub(crate) use drafts::remember_sent;
pub use drafts::{Begun, Slot, note_text, routes, take_in_late};
pub(crate) use filled::LEAF;
pub use filled::{As, Filled, Name};
pub use open_settings::{ExitSite, Opaque, OpenSettings, TextSize, Theme, is_address};
pub use preferences::Preferences;
pub use session::{Session, SessionState, Standing, Told};

/// One request's visit.
#[derive(Clone)]
pub struct Visit {
    /// Everything a person reads.
    pub words: Arc<Words>,
    /// Time and chance.
    pub world: World,
    /// The browser's session.
    pub session: Arc<Session>,
    /// What is known while locked.
    pub settings: Arc<OpenSettings>,
    /// What is known when it is not.
    pub preferences: Arc<Preferences>,
    /// Whether this is the example, in which nothing is kept.
    pub is_example: bool,
    /// The address asked for, without its query.
    pub path: String,
    /// The address's query.
    pub query: Arc<Filled>,
    /// The form that was sent.
    pub form: Arc<Filled>,
    /// When a pause that runs ends. It outlives a lock, in memory alone.
    pub ends: Ends,
    /// How long a page that opens in any state of the vault waits for it.
    pub patience: Duration,
    changes: Option<ChangeSettings>,
    vault: Option<Arc<Vault>>,
}

/// When a pause that runs ends, for as long as the program runs: all that may
/// be told of it while locked, and written nowhere.
#[derive(Clone, Default)]
pub struct Ends(Arc<Mutex<Option<Timestamp>>>);

impl Ends {
    /// Remembers it, or that there is none any more.
    pub fn set(&self, ends: Option<Timestamp>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = ends;
    }

    /// The end that is remembered.
    pub fn get(&self) -> Option<Timestamp> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Changes what is known while locked, on disk too.
pub type ChangeSettings = Arc<dyn Fn(&mut dyn FnMut(&mut OpenSettings)) -> vault::Result<()> + Send + Sync>;

impl Visit {
    /// A visit that sees no vault.
    pub fn new(words: Arc<Words>, world: World, session: Arc<Session>, settings: Arc<OpenSettings>) -> Self {
        Self {
            words,
            world,
            session,
            settings,
            preferences: Arc::default(),
            is_example: false,
            path: String::new(),
            query: Arc::default(),
            form: Arc::default(),
            ends: Ends::default(),
            patience: PATIENCE,
            changes: None,
            vault: None,
        }
    }

    /// The same visit, which may change what is known while locked.
    #[must_use]
    pub fn changing(mut self, changes: ChangeSettings) -> Self {
        self.changes = Some(changes);
        self
    }

    /// Changes what is known while locked, on disk too.
    ///
    /// # Errors
    /// When it cannot be written; then it stays as it was.
    pub fn change_settings(&self, mut change: impl FnMut(&mut OpenSettings)) -> vault::Result<()> {
        let changes = self.changes.as_ref().ok_or(vault::Error::Locked)?;
        changes(&mut change)
    }

    /// The same visit, seeing this vault and these preferences.
    #[must_use]
    pub fn inside(mut self, vault: Arc<Vault>, preferences: Preferences) -> Self {
        self.vault = Some(vault);
        self.preferences = Arc::new(preferences);
        self
    }

    /// The same visit with the vault let go, so that it can be shut.
    #[must_use]
    pub fn letting_go(mut self) -> Self {
        self.vault = None;
        self
    }

    /// What a page needs to know of the visit.
    pub fn paper(&self) -> Paper<'_> {
        let (words, token) = (&*self.words, self.session.token.as_str());
        Paper { words, token, preferences: &self.preferences, now: self.now() }
    }

    /// Now.
    pub fn now(&self) -> ZonedDateTime {
        self.world.clock.now()
    }

    /// The hour, 0 to 23.
    pub fn hour(&self) -> u8 {
        u8::try_from(self.now().hour()).unwrap_or(12)
    }

    /// The light of the hour.
    pub fn light(&self) -> Light {
        Light::at(self.hour())
    }

    /// Whether it is night, as the person set it.
    pub fn is_night(&self) -> bool {
        self.preferences.is_night(self.hour())
    }

    /// Remembers for the Unlock page when a pause ends. The example's is nobody's.
    pub fn remember_end(&self, ends: Option<Timestamp>) {
        if !self.is_example {
            self.ends.set(ends);
        }
    }

    /// Whether the vault may be seen.
    pub fn is_unlocked(&self) -> bool {
        self.vault.is_some()
    }

    /// Reads the vault, away from the threads that answer others.
    ///
    /// # Errors
    /// [`vault::Error::Locked`], or why it cannot be read.
    pub async fn read<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Reader<'_>) -> vault::Result<T> + Send + 'static,
    ) -> vault::Result<T> {
        let vault = self.vault()?;
        blocking(move || vault.read(question)).await
    }

    /// Reads the vault for a page that opens in any state of it, in one go:
    /// nothing while locked, nor when the vault does not answer in time, which a
    /// backup or a deep check can keep it from.
    pub async fn glance<T: Send + 'static>(
        &self,
        question: impl FnOnce(&Reader<'_>) -> vault::Result<T> + Send + 'static,
    ) -> Option<T> {
        tokio::time::timeout(self.patience, self.read(question)).await.ok()?.ok()
    }

    /// Writes the vault. All of it is on disk when this returns `Ok`.
    ///
    /// # Errors
    /// [`vault::Error::Locked`], or why it cannot be written.
    pub async fn write<T: Send + 'static>(
        &self,
        op: Op,
        deed: impl FnOnce(&mut Tx<'_>) -> vault::Result<T> + Send + 'static,
    ) -> vault::Result<T> {
        let vault = self.vault()?;
        let written = blocking(move || vault.write(op, deed)).await;
        match &written {
            Ok(_) => self.session.state().standing = None,
            Err(vault::Error::Full) => self.session.state().standing = Some(Standing::Full),
            Err(vault::Error::ReadOnly(_)) => self.session.state().standing = Some(Standing::ReadOnly),
            Err(_) => {}
        }
        written
    }

    /// The vault itself, for acts beyond reading and writing.
    ///
    /// # Errors
    /// [`vault::Error::Locked`].
    pub fn vault(&self) -> vault::Result<Arc<Vault>> {
        self.vault.clone().ok_or(vault::Error::Locked)
    }
}

/// How long a page that opens in any state of the vault waits for it: nobody on
/// a hard night notices so much, and a busy vault is not waited for.
pub const PATIENCE: Duration = Duration::from_millis(150);

/// What a page is written on: it says whose words and whose form, and cannot
/// reach the vault.
#[derive(Clone)]
pub struct Paper<'v> {
    /// Everything a person reads.
    pub words: &'v Words,
    /// Stands in every form.
    pub token: &'v str,
    /// What the person chose.
    pub preferences: &'v Preferences,
    /// Now.
    pub now: ZonedDateTime,
}

impl Paper<'_> {
    /// Whether it is night, as the person set it.
    pub fn is_night(&self) -> bool {
        self.preferences.is_night(u8::try_from(self.now.hour()).unwrap_or(12))
    }
}

/// Runs something that waits for the disk.
///
/// # Errors
/// What it returns; a panic is carried on to the caller.
pub async fn blocking<T: Send + 'static>(job: impl FnOnce() -> vault::Result<T> + Send + 'static) -> vault::Result<T> {
    let answer = Arc::new(Mutex::new(None));
    let put = Arc::clone(&answer);
    apart(Box::new(move || *put.lock().unwrap_or_else(PoisonError::into_inner) = Some(job()))).await?;
    let answer = answer.lock().unwrap_or_else(PoisonError::into_inner).take();
    answer.unwrap_or(Err(vault::Error::Locked))
}

/// What a job answers is not known here, so that a task of its own is in the
/// program once, and not once a question.
async fn apart(job: Box<dyn FnOnce() + Send>) -> vault::Result<()> {
    match tokio::task::spawn_blocking(job).await {
        Ok(()) => Ok(()),
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Err(_) => Err(vault::Error::Locked),
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

#[cfg(test)]
mod tests {
    use super::blocking;

    #[tokio::test]
    async fn what_a_job_answers_comes_back_and_so_does_its_panic() {
        assert_eq!(blocking(|| Ok(7)).await.ok(), Some(7));
        assert!(matches!(blocking::<()>(|| Err(vault::Error::Full)).await, Err(vault::Error::Full)));
        let asked = tokio::spawn(blocking(|| -> vault::Result<()> { panic!("in a job") }));
        assert!(asked.await.is_err_and(|error| error.is_panic()));
    }
}
