use record::{Derived, Record};
use serde_json::Value;

use crate::{Error, Result};

/// What follows from a stored body, for every kind this program knows.
///
/// The vault itself knows no kind; the composition root hands this in.
pub trait Kinds: Send + Sync {
    /// What follows from a body; `None` for an unknown kind or a body that is
    /// not understood. Such a document is kept, and found by nothing.
    fn derive(&self, kind: &str, version: u32, body: &str) -> Option<Derived>;
}

/// Derives for one kind; a building block for [`Kinds`].
pub fn derive<R: Record>(version: u32, body: &str) -> Option<Derived> {
    parse::<R>(version, body).ok().map(|record| Derived::from_record(&record))
}

/// Reads a stored body as a record.
///
/// # Errors
/// [`Error::NotUnderstood`] when it is of a newer version or of another shape.
pub(crate) fn parse<R: Record>(version: u32, body: &str) -> Result<R> {
    if version == R::VERSION {
        return serde_json::from_str(body).map_err(|_| Error::NotUnderstood);
    }
    // As text again: reading every kind from values too would be in the program for this alone.
    let body = serde_json::to_string(&todays_form::<R>(version, body)?).map_err(|_| Error::NotUnderstood)?;
    serde_json::from_str(&body).map_err(|_| Error::NotUnderstood)
}

/// A stored body as JSON in today's form.
pub(crate) fn todays_form<R: Record>(version: u32, body: &str) -> Result<serde_json::Map<String, Value>> {
    if version > R::VERSION {
        return Err(Error::NotUnderstood);
    }
    let mut body = serde_json::from_str(body).map_err(|_| Error::NotUnderstood)?;
    if version < R::VERSION {
        R::upcast(version, &mut body);
    }
    Ok(body)
}
