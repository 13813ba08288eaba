use std::marker::PhantomData;

use jiff::ZonedDateTime;
use record::input::Problem;
use record::{Derived, Id};
use serde_json::{Map, Value};
use vault::{Body, Days, Reader, Tx};
use words::{Message, Words};

use super::adding::{put, record_from};
use super::{Acts, Paged, Sheet, Shown, named, shown};

/// A kind of record, for what looks at records without knowing their types:
/// the vault, search, lists of several kinds, import.
///
/// Written once, for every record: see [`Of`]. A capability names its kinds in
/// [`Capability::kinds`](crate::Capability::kinds).
pub trait Kind: Sync {
    /// The word it is stored under.
    fn name(&self) -> &'static str;

    /// What follows from a stored body; `None` when it is not understood.
    fn derive(&self, version: u32, body: &str) -> Option<Derived>;

    /// One record, for a list of several kinds. Also one that was put aside, or
    /// is not understood; `None` when there is none of this id.
    ///
    /// # Errors
    /// When the vault cannot be read.
    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>>;

    /// The heading of its records in what a person hands out, if it hands out any.
    fn section(&self, words: &Words) -> Option<String>;

    /// Its records of these days that are there and understood, newest first.
    ///
    /// # Errors
    /// When the vault cannot be read.
    fn sheets(&self, reader: &Reader<'_>, days: Days, words: &Words) -> vault::Result<Vec<Sheet>>;

    /// What one of its records is called where another points to it by its id.
    /// One that was put aside keeps its name there.
    ///
    /// # Errors
    /// When the vault cannot be read.
    fn called(&self, reader: &Reader<'_>, id: Id) -> vault::Result<Option<String>>;

    /// Where one of its records is read, if it has a page.
    fn address(&self, id: Id) -> Option<String>;

    /// What one of its records is called on a page, if it has one: "Letter".
    fn page_name(&self, words: &Words) -> Option<String>;

    /// A new record of an object that was handed in, ready to be kept.
    ///
    /// # Errors
    /// Every problem found in it, as data.
    fn adding(&self, object: &Map<String, Value>, now: &ZonedDateTime) -> Result<Adding, Vec<Problem>>;

    /// What holds of its stored bodies, and of what is handed in of it.
    #[cfg(test)]
    fn fuzzed(&self) -> (crate::fuzzed::Stored, crate::fuzzed::HandedIn);
}

/// Keeps one new record, and gives its id.
pub type Adding = Box<dyn FnOnce(&mut Tx<'_>) -> vault::Result<Id> + Send>;

/// The kind of a record's type.
pub struct Of<R> {
    address: fn(Id) -> Option<String>,
    page_name: Option<Message>,
    record: PhantomData<fn() -> R>,
}

impl<R: Acts> Of<R> {
    /// Of records that have no page of their own.
    pub const KIND: Self = Self { address: |_| None, page_name: None, record: PhantomData };
}

impl<R: Paged> Of<R> {
    /// Of records that are read on a page.
    pub const PAGED: Self = Self { address: |id| Some(R::address(id)), page_name: Some(R::NAME), record: PhantomData };
}

impl<R: Acts> Kind for Of<R> {
    fn name(&self) -> &'static str {
        R::KIND
    }

    fn derive(&self, version: u32, body: &str) -> Option<Derived> {
        vault::derive::<R>(version, body)
    }

    fn shown(&self, reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
        shown::<R>(reader, id, words)
    }

    fn section(&self, words: &Words) -> Option<String> {
        R::SECTION.map(|heading| words.say(heading))
    }

    fn sheets(&self, reader: &Reader<'_>, days: Days, words: &Words) -> vault::Result<Vec<Sheet>> {
        let records = reader.latest::<R>(days, usize::MAX)?.into_iter();
        Ok(records.map(|(_, record)| named(reader, record).sheet(words)).collect())
    }

    fn called(&self, reader: &Reader<'_>, id: Id) -> vault::Result<Option<String>> {
        Ok(reader.get::<R>(id)?.and_then(|kept| match kept.body {
            Body::Understood(record) => record.called(),
            Body::NotUnderstood(_) | Body::Erased => None,
        }))
    }

    fn address(&self, id: Id) -> Option<String> {
        (self.address)(id)
    }

    fn page_name(&self, words: &Words) -> Option<String> {
        self.page_name.map(|name| words.say(name))
    }

    fn adding(&self, object: &Map<String, Value>, now: &ZonedDateTime) -> Result<Adding, Vec<Problem>> {
        let record = record_from::<R>(object, now)?;
        Ok(adding(record))
    }

    #[cfg(test)]
    fn fuzzed(&self) -> (crate::fuzzed::Stored, crate::fuzzed::HandedIn) {
        (crate::fuzzed::stored::<R>, crate::fuzzed::handed_in::<R>)
    }
}

/// Keeps this record.
pub(crate) fn adding<R: Acts>(record: R) -> Adding {
    Box::new(move |tx| put(tx, &record))
}
