//! Reading an export as a stream: one change or document in memory at a time.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::io::{self, BufRead, Read};

use data_encoding::HEXLOWER_PERMISSIVE;
use record::{Hlc, Id};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::{FORMAT, VERSION, fault};
use crate::chain::digest;
use crate::tx::Change;
use crate::{Error, ExportFault, MAX_BODY, Result};

#[cfg(test)]
mod fuzzed;

/// A document as the export says it stands.
pub(super) struct Document {
    pub(super) id: Id,
    pub(super) kind: String,
    pub(super) version: u32,
    pub(super) deleted: bool,
    pub(super) body: String,
}

/// What is done with each part as it comes.
pub(super) trait Taking {
    fn change(&mut self, change: Change) -> Result<()>;
    fn document(&mut self, document: Document) -> Result<()>;
}

/// The most bytes that one change or document may take up in a file.
const MAX_PART: u64 = 10 * MAX_BODY as u64;
/// The same for a part that this program does not know; it is not kept in memory.
const MAX_UNKNOWN: u64 = 1 << 28;
/// The last moment of the year 9999: a stamp beyond it would leave none for later changes.
const LAST_MS: u64 = 253_402_300_799_999;

/// Reads a whole export.
pub(super) fn read(input: impl BufRead, taking: &mut dyn Taking) -> Result<()> {
    let (failure, left) = (RefCell::new(None), Cell::new(MAX_PART));
    let mut deserializer = serde_json::Deserializer::from_reader(Measured { input, left: &left });
    let read =
        Top { taking, failure: &failure, left: &left }.deserialize(&mut deserializer).and_then(|()| deserializer.end());
    match (read, failure.into_inner()) {
        (Ok(()), _) => Ok(()),
        (Err(place), Some(Stop::Fault(what))) => Err(fault(place.line(), what)),
        (Err(_), Some(Stop::Vault(error))) => Err(error),
        (Err(place), None) if left.get() == 0 => Err(fault(place.line(), ExportFault::TooLarge)),
        (Err(place), None) if place.is_io() => Err(Error::Disk(place.into())),
        (Err(place), None) => Err(fault(place.line(), ExportFault::NotJson)),
    }
}

/// Why reading stopped; carried past serde, whose errors are only text.
enum Stop {
    Fault(ExportFault),
    Vault(Error),
}

/// Ends when what is read at once grows too large.
struct Measured<'a, R> {
    input: R,
    left: &'a Cell<u64>,
}

impl<R: BufRead> Read for Measured<'_, R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(bytes)?;
        self.left.set(self.left.get().saturating_sub(read as u64));
        if self.left.get() == 0 { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(read) }
    }
}

struct Top<'a> {
    taking: &'a mut dyn Taking,
    failure: &'a RefCell<Option<Stop>>,
    left: &'a Cell<u64>,
}

impl Top<'_> {
    fn stop<E: serde::de::Error>(&self, stop: Stop) -> E {
        *self.failure.borrow_mut() = Some(stop);
        E::custom("stopped")
    }

    fn check<E: serde::de::Error>(&self, is_good: bool, what: ExportFault) -> std::result::Result<(), E> {
        if is_good { Ok(()) } else { Err(self.stop(Stop::Fault(what))) }
    }
}

impl<'de> DeserializeSeed<'de> for Top<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> std::result::Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Top<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an export")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut parts: A) -> std::result::Result<(), A::Error> {
        let mut is_ours = false;
        let mut held_anything = false;
        while let Some(name) = parts.next_key::<String>()? {
            match name.as_str() {
                "format" => {
                    is_ours = parts.next_value::<String>()? == FORMAT;
                    self.check(is_ours, ExportFault::NotAnExport)?;
                }
                "version" => self.check(parts.next_value::<u32>()? <= VERSION, ExportFault::Newer)?,
                "changes" => {
                    held_anything = true;
                    self.check(is_ours, ExportFault::NotAnExport)?;
                    let mut take = |line: ChangeLine| self.taking.change(line.checked()?);
                    parts.next_value_seed(List { take: &mut take, failure: self.failure, left: self.left })?;
                }
                "documents" => {
                    held_anything = true;
                    self.check(is_ours, ExportFault::NotAnExport)?;
                    let mut take = |line: DocumentLine| self.taking.document(line.checked()?);
                    parts.next_value_seed(List { take: &mut take, failure: self.failure, left: self.left })?;
                }
                _ => {
                    self.left.set(MAX_UNKNOWN);
                    parts.next_value::<IgnoredAny>()?;
                }
            }
            self.left.set(MAX_PART);
        }
        self.check(is_ours && held_anything, ExportFault::NotAnExport)
    }
}

struct List<'a, T> {
    take: &'a mut dyn FnMut(T) -> Result<()>,
    failure: &'a RefCell<Option<Stop>>,
    left: &'a Cell<u64>,
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for List<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> std::result::Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for List<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut lines: A) -> std::result::Result<(), A::Error> {
        while let Some(line) = lines.next_element::<T>()? {
            if let Err(error) = (self.take)(line) {
                *self.failure.borrow_mut() = Some(match error {
                    Error::BadExport { fault, .. } => Stop::Fault(fault),
                    error => Stop::Vault(error),
                });
                return Err(A::Error::custom("stopped"));
            }
            self.left.set(MAX_PART);
        }
        Ok(())
    }
}

#[derive(Deserialize)]
struct ChangeLine {
    document: String,
    kind: String,
    version: u32,
    op: String,
    hlc: String,
    device: String,
    parent: Option<String>,
    salt: Option<String>,
    digest: String,
    body: Option<Box<RawValue>>,
}

#[derive(Deserialize)]
struct DocumentLine {
    id: String,
    kind: String,
    version: u32,
    #[serde(default)]
    deleted: bool,
    body: Box<RawValue>,
}

impl ChangeLine {
    fn checked(self) -> Result<Change> {
        let mut change = Change {
            document: *id(&self.document, "document")?.as_bytes(),
            kind: self.kind,
            version: self.version,
            op: self.op,
            hlc: hex(&self.hlc, "hlc")?,
            device: hex(&self.device, "device")?,
            parent: self.parent.map(|parent| hex(&parent, "parent")).transpose()?,
            salt: self.salt.map(|salt| hex(&salt, "salt")).transpose()?,
            digest: hex(&self.digest, "digest")?,
            body: None,
        };
        if Hlc::from_bytes(change.hlc).unix_ms() > LAST_MS {
            return Err(fault(0, ExportFault::Field("hlc")));
        }
        change.body = match (self.body, &change.salt) {
            (Some(body), Some(salt)) => Some(body_of(&body, |body| digest(salt, body.as_bytes()) == change.digest)?),
            (None, None) => None,
            _ => return Err(fault(0, ExportFault::Field("salt"))),
        };
        Ok(change)
    }
}

impl DocumentLine {
    fn checked(self) -> Result<Document> {
        Ok(Document {
            id: id(&self.id, "id")?,
            kind: self.kind,
            version: self.version,
            deleted: self.deleted,
            body: body_of(&self.body, |_| true)?,
        })
    }
}

/// The body's bytes as they were stored: as they stand in the file, or, when
/// another program has laid the file out anew, written compactly.
fn body_of(raw: &RawValue, fits: impl Fn(&str) -> bool) -> Result<String> {
    let written = raw.get();
    if written.len() > 8 * MAX_BODY {
        return Err(fault(0, ExportFault::TooLarge));
    }
    let value: serde_json::Value = serde_json::from_str(written).map_err(|_| fault(0, ExportFault::Field("body")))?;
    let compact = value.to_string();
    let body = [written, compact.as_str()].into_iter().find(|body| body.len() <= MAX_BODY && fits(body));
    match body {
        Some(body) if value.is_object() => Ok(body.to_owned()),
        Some(_) => Err(fault(0, ExportFault::Field("body"))),
        None if compact.len() > MAX_BODY => Err(fault(0, ExportFault::TooLarge)),
        None => Err(fault(0, ExportFault::Digest)),
    }
}

fn id(text: &str, field: &'static str) -> Result<Id> {
    text.parse().map_err(|_| fault(0, ExportFault::Field(field)))
}

fn hex<const N: usize>(text: &str, field: &'static str) -> Result<[u8; N]> {
    let bytes = HEXLOWER_PERMISSIVE.decode(text.as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
    bytes.ok_or_else(|| fault(0, ExportFault::Field(field)))
}
