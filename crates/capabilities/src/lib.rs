//! The slices: one folder a capability, one list here.
//!
//! Everything that knows what Holdfast is *for* lives in these folders. A new
//! capability is a folder, a line in [`CAPABILITIES`] and its words; commands,
//! search, export and the reading of stored bodies follow from the list.
#![allow(missing_docs, reason = "a field that says what it is needs no sentence that says it again")]

pub mod acts;
pub mod approaches;
pub(crate) mod at_hand;
pub mod begun;
#[cfg(test)]
mod browser;
pub mod check_in;
pub mod crisis_plan;
pub mod day;
#[cfg(test)]
mod door;
pub mod expectation;
pub mod findings;
pub mod first_weeks;
#[cfg(test)]
mod fuzzed;
pub(crate) mod gate;
pub mod held;
pub mod help;
pub mod hold;
pub mod insights;
pub mod instrument;
pub mod leads;
pub mod learn;
pub mod letter;
pub mod measure;
pub mod moment;
pub mod notes;
pub mod pause;
pub mod pause_plan;
pub mod person;
pub mod places;
pub mod pocket;
pub mod reach_me;
pub mod reading;
pub mod response;
pub mod sample;
pub mod search;
pub mod setting;
pub mod settle;
pub mod signs;
pub mod statement;
pub mod step;
pub mod step_attempt;
pub mod terminal;
pub mod today;
pub mod tool;
pub mod tool_use;
pub mod tracker;
pub mod web;
pub mod week_plan;
pub mod word;

use axum::Router;
use axum::middleware::from_fn;
use clap::{ArgMatches, Command};
use findings::{Finding, Section};
use jiff::ZonedDateTime;
use leads::{Here, Lead, Spot};
use record::Derived;
use terminal::{Failure, Terminal};
use vault::{Days, Kinds, Reader, Vault};
use web::{Preferences, Visit};
use words::{Place, Words};

pub use acts::{Adding, Kind, Shown};

/// One thing a person can do: its command, its pages, and the kinds of record
/// it keeps, if any.
pub trait Capability: Sync {
    /// Its folder, its command and the prefix of its words.
    fn name(&self) -> &'static str;

    /// The kinds of record that it keeps: none, one, or several.
    fn kinds(&self) -> &'static [&'static dyn Kind] {
        &[]
    }

    /// Its command in the terminal, if it has one.
    fn command(&self) -> Option<Command> {
        None
    }

    /// Carries out its command.
    ///
    /// # Errors
    /// A [`Failure`] with the words for the person.
    fn run(&self, _arguments: &ArgMatches, _terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        Ok(())
    }

    /// Its pages. They are asked only while the vault may be seen.
    fn routes(&self) -> Router {
        Router::new()
    }

    /// Its pages that open while locked, and show nothing of the person then.
    fn open_routes(&self) -> Router {
        Router::new()
    }

    /// Puts what an older program kept elsewhere where it belongs today. Asked
    /// each time a vault was opened, and after an import.
    ///
    /// # Errors
    /// When the vault cannot be read or written.
    fn after_opening(&self, _vault: &Vault) -> vault::Result<()> {
        Ok(())
    }

    /// What it offers on a page that is not its own.
    ///
    /// # Errors
    /// When the vault cannot be read.
    fn leads(&self, _spot: Spot, _here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        Ok(Vec::new())
    }

    /// What it found in what was noted on these days. Insights asks by day only.
    ///
    /// # Errors
    /// When the vault cannot be read.
    fn findings(&self, _here: &Here<'_>, _days: Days) -> vault::Result<Vec<Finding>> {
        Ok(Vec::new())
    }

    /// What of these days a person hands out when they ask for a report: its
    /// kinds' records, where a kind says that it hands out any
    /// ([`Sheeted::SECTION`](acts::Sheeted::SECTION)).
    ///
    /// # Errors
    /// When the vault cannot be read.
    fn section(&self, here: &Here<'_>, days: Days) -> vault::Result<Option<Section>> {
        Section::of_kinds(self.name(), self.kinds(), here.reader, days, here.words)
    }

    /// What the made-up person of the example keeps of it, besides the diary.
    fn sampled(&self, _now: &ZonedDateTime) -> Vec<Adding> {
        Vec::new()
    }

    /// What one of its forms is called, by the first part of its drafts' slot:
    /// the name of its kind's page, unless the slice has more forms than that.
    fn form_name(&self, form: &str, words: &Words) -> Option<String> {
        self.kinds().iter().find(|kind| kind.name() == form).and_then(|kind| kind.page_name(words))
    }

    /// The places that texts may lead to, and their addresses here.
    fn places(&self) -> &'static [(Place, &'static str)] {
        &[]
    }
}

/// Every capability, in the order in which the terminal lists them.
pub const CAPABILITIES: &[&dyn Capability] = &[
    &moment::CAPABILITY,
    &hold::CAPABILITY,
    &tool_use::CAPABILITY,
    &tool::CAPABILITY,
    &letter::CAPABILITY,
    &crisis_plan::CAPABILITY,
    &person::CAPABILITY,
    &pause_plan::CAPABILITY,
    &pause::CAPABILITY,
    &step::CAPABILITY,
    &step_attempt::CAPABILITY,
    &expectation::CAPABILITY,
    &statement::CAPABILITY,
    &week_plan::CAPABILITY,
    &check_in::CAPABILITY,
    &first_weeks::CAPABILITY,
    &reach_me::CAPABILITY,
    &day::CAPABILITY,
    &tracker::CAPABILITY,
    &measure::CAPABILITY,
    &instrument::CAPABILITY,
    &response::CAPABILITY,
    &setting::CAPABILITY,
    &word::CAPABILITY,
    &signs::CAPABILITY,
    &held::CAPABILITY,
    &notes::CAPABILITY,
    &begun::CAPABILITY,
    &today::CAPABILITY,
    &search::CAPABILITY,
    &insights::CAPABILITY,
    &places::CAPABILITY,
    &settle::CAPABILITY,
    &help::CAPABILITY,
    &learn::CAPABILITY,
    &approaches::CAPABILITY,
];

/// Every page that needs the vault.
pub fn routes() -> Router {
    let pages = CAPABILITIES.iter().map(|capability| capability.routes());
    pages.fold(web::routes(), Router::merge).layer(from_fn(web::remember_sent))
}

/// Every page that opens while locked, and without a vault.
pub fn open_routes() -> Router {
    let pages = CAPABILITIES.iter().map(|capability| capability.open_routes());
    pages.fold(Router::new(), Router::merge)
}

/// Brings a vault that was just opened into today's order.
///
/// # Errors
/// When it cannot be read or written. What is in it is whole all the same.
pub fn after_opening(vault: &Vault) -> vault::Result<()> {
    CAPABILITIES.iter().try_for_each(|capability| capability.after_opening(vault))
}

/// What the person chose that lies in the vault; as without a choice when there
/// is none, or one that is not understood.
///
/// # Errors
/// When the vault cannot be read.
pub fn preferences(reader: &Reader<'_>) -> vault::Result<Preferences> {
    setting::Setting::preferences(reader)
}

/// Whether an hour of the day, 0 to 23, is night as the person set it.
///
/// # Errors
/// When the vault cannot be read.
pub fn is_night(reader: &Reader<'_>, hour: u8) -> vault::Result<bool> {
    Ok(preferences(reader)?.is_night(hour))
}

/// Keeps that it is known whether the recovery code can still be found.
///
/// # Errors
/// When the vault cannot be written.
pub async fn recovery_is_known(visit: &Visit) -> vault::Result<()> {
    setting::Setting::note(visit, "recovery_asked").await
}

/// Every kind of record, in the order of the list.
pub fn kinds() -> impl Iterator<Item = &'static dyn Kind> {
    CAPABILITIES.iter().flat_map(|capability| capability.kinds()).copied()
}

/// The kind of this name.
pub fn of_kind(name: &str) -> Option<&'static dyn Kind> {
    kinds().find(|kind| kind.name() == name)
}

/// What follows from stored bodies, for the vault, which knows no kind.
#[derive(Clone, Copy, Debug, Default)]
pub struct AllKinds;

impl Kinds for AllKinds {
    fn derive(&self, kind: &str, version: u32, body: &str) -> Option<Derived> {
        of_kind(kind)?.derive(version, body)
    }
}
