//! A capability through its door, for tests: a vault in memory, a clock that
//! stands, chance with a seed, and what a person would read.

use std::io::{Cursor, Write};
use std::sync::{Arc, Mutex};

use jiff::ZonedDateTime;
use record::{Clock, Random};
use serde_json::Value;
use vault::{Vault, World};
use words::Words;

use crate::terminal::{Failure, Progress, Terminal};
use crate::{AllKinds, Capability};

#[derive(Clone)]
struct Standing(&'static str);

/// Tuesday evening, and not yet night.
const EVENING: Standing = Standing("2026-11-24T21:30:00+01:00[Europe/Berlin]");

impl Clock for Standing {
    fn now(&self) -> ZonedDateTime {
        self.0.parse().unwrap()
    }
}

/// The same on every run.
struct Seeded(Mutex<fastrand::Rng>);

impl Random for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap().fill(bytes);
    }
}

struct Unseen;

impl Progress for Unseen {
    fn at(&self, _: u64, _: u64) {}

    fn done(&self) {}
}

#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

pub(crate) struct Door {
    capability: &'static dyn Capability,
    vault: Arc<Vault>,
    words: Words,
    clock: Standing,
    pub(crate) width: usize,
}

impl Door {
    pub(crate) fn of(capability: &'static dyn Capability) -> Self {
        let random = Arc::new(Seeded(Mutex::new(fastrand::Rng::with_seed(1))));
        let world = World { clock: Arc::new(EVENING), random, kinds: Arc::new(AllKinds) };
        Self {
            capability,
            vault: Arc::new(Vault::in_memory(world).unwrap()),
            words: Words::of(texts::english()),
            clock: EVENING,
            width: 80,
        }
    }

    /// The same door at another time.
    pub(crate) fn at(&self, now: &'static str) -> Self {
        Self { clock: Standing(now), ..self.beside(self.capability) }
    }

    /// The door of another capability to the same vault.
    pub(crate) fn beside(&self, capability: &'static dyn Capability) -> Self {
        let (vault, words, clock) = (self.vault.clone(), Words::of(texts::english()), self.clock.clone());
        Self { capability, vault, words, clock, width: self.width }
    }

    /// Runs the command with these arguments and this input: what it wrote, or why it was refused.
    pub(crate) fn says(&self, arguments: &[&str], input: &str) -> Result<String, String> {
        let asked = [self.capability.name()].into_iter().chain(arguments.iter().copied());
        let matches =
            self.capability.command().unwrap().try_get_matches_from(asked).map_err(|error| error.to_string())?;
        let written = Written::default();
        let mut terminal = Terminal {
            words: &self.words,
            clock: Arc::new(self.clock.clone()),
            input: Arc::new(Mutex::new(Cursor::new(input.to_owned()))),
            output: Arc::new(Mutex::new(written.clone())),
            width: self.width,
            is_person: false,
            is_colourful: false,
            progress: Arc::new(Unseen),
            opener: Box::new(|| Err(Failure::Closed)),
            opened: Some(self.vault.clone()),
            night: crate::is_night,
        };
        let ran = self.capability.run(&matches, &mut terminal);
        let text = String::from_utf8(written.0.lock().unwrap().clone()).unwrap();
        match ran {
            Ok(()) => Ok(text),
            Err(Failure::Refused(why)) => Err(why),
            Err(other) => Err(format!("{other:?}")),
        }
    }

    pub(crate) fn add(&self, line: &str) -> String {
        self.says(&["add", "--json", "-"], line).unwrap().trim_end().to_owned()
    }

    /// The record as its JSON line, without its id.
    pub(crate) fn kept(&self, id: &str) -> String {
        let mut kept: Value = serde_json::from_str(&self.says(&["show", id, "--json"], "").unwrap()).unwrap();
        kept.as_object_mut().unwrap().shift_remove("id");
        kept.to_string()
    }

    /// Takes in a body as a newer program may have stored it.
    pub(crate) fn put(&self, id: &str, body: &str) {
        let kind = self.capability.kinds().first().unwrap().name();
        let file = format!(
            r#"{{"format":"holdfast-export","version":1,"documents":[{{"id":"{id}","kind":"{kind}","version":1,"body":{body}}}]}}"#
        );
        self.vault.import(std::io::BufReader::new(Cursor::new(file))).unwrap();
    }
}
