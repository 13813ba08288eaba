use std::any::{Any, TypeId};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};

/// A browser's session. It lives in memory and ends at lock.
pub struct Session {
    /// Stands in the cookie.
    pub id: String,
    /// Stands in every form.
    pub token: String,
    state: Mutex<SessionState>,
}

/// What changes in a session.
#[derive(Default)]
pub struct SessionState {
    /// Whether this session has shown a secret.
    pub is_unlocked: bool,
    /// The example this session looks around in, instead of the vault.
    pub example: Option<Arc<vault::Vault>>,
    /// The last thing the person did, in milliseconds of the monotonic clock.
    pub active_ms: u64,
    /// When it was unlocked, on the same clock.
    pub unlocked_ms: u64,
    /// Where to go after unlocking.
    pub return_to: Option<String>,
    /// Said once, on the next page.
    pub message: Option<Told>,
    /// Why nothing can be kept, until something can be again.
    pub standing: Option<Standing>,
    /// Forms that were sent to be kept, by their leaf.
    pub sent: VecDeque<String>,
    /// The recovery code, between its making and its being shown to be kept.
    pub recovery: Option<vault::RecoveryCode>,
    /// What slices remember, by its type.
    remembered: BTreeMap<TypeId, Box<dyn Any + Send>>,
}

/// Why nothing can be kept. It is said on every page of the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The disk is full.
    Full,
    /// The vault may only be read.
    ReadOnly,
}

/// Something told once after an act, with what can take it back.
#[derive(Clone)]
pub struct Told {
    /// The words.
    pub text: String,
    /// The address that takes it back.
    pub undo: Option<String>,
    /// What the button for that says, when it is not *Undo*.
    pub press: Option<String>,
}

impl SessionState {
    /// Nothing but the example it looks around in, if any.
    pub fn of(example: Option<Arc<vault::Vault>>) -> Self {
        Self { example, ..Self::default() }
    }
}

impl Session {
    /// A session with this id and token.
    pub fn new(id: String, token: String) -> Self {
        Self { id, token, state: Mutex::default() }
    }

    /// What a slice remembers in this session, under its type; empty at first.
    /// Nothing of it outlives the session.
    pub fn with<T: Any + Send + Default, A>(&self, deed: impl FnOnce(&mut T) -> A) -> A {
        let mut state = self.state();
        let remembered = state.remembered.entry(TypeId::of::<T>()).or_insert_with(|| Box::new(T::default()));
        match remembered.downcast_mut::<T>() {
            Some(remembered) => deed(remembered),
            // Under a type's id stands a value of that type.
            None => deed(&mut T::default()),
        }
    }

    /// What changes in it. Never held over an `await`.
    pub fn state(&self) -> MutexGuard<'_, SessionState> {
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
