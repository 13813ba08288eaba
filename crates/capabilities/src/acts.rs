//! The acts every capability has in the terminal: add, list, show, edit,
//! delete, undo, history, erase. A slice says how its record is read, asked
//! for and shown; the acts are the same everywhere.

use clap::{Arg, ArgAction, ArgMatches, Command};
use record::{Id, Record};
use serde_json::{Map, Value};
use vault::{Body, Kept, Reader, Tx, Version};
use words::{Words, say};

use crate::terminal::{Failure, Terminal};

mod adding;
mod changing;
mod conflict;
mod form;
mod kind;
mod listing;
mod pages;
mod problems;
mod sheet;
mod writing;

pub(crate) use adding::{answered, record_from, tell};
pub(crate) use changing::change;
pub(crate) use conflict::Conflict;
pub(crate) use form::choices;
pub use form::{Expects, Form, Offered, Question};
pub(crate) use kind::adding;
pub use kind::{Adding, Kind, Of};
pub use listing::list;
pub use pages::Paged;
pub(crate) use pages::{answers, deeds, record_routes};
pub(crate) use problems::advice;
#[cfg(test)]
pub(crate) use sheet::tests::sample;
pub use sheet::{Names, Sheet, SheetRow, Sheeted, Shown};
pub(crate) use writing::{Problems, Writing, Written, editing_routes, keep_new, show_new, writing_routes};

/// Everything a record needs for the acts.
pub trait Acts: Record + Form + Sheeted + Clone + Send + 'static {}

impl<R: Record + Form + Sheeted + Clone + Send + 'static> Acts for R {}

/// The command of a capability, with the acts.
pub fn command(name: &'static str, about: &'static str) -> Command {
    let id = || Arg::new("id").value_name("ID").required(true).help("The record's id");
    let json = || Arg::new("json").long("json").action(ArgAction::SetTrue).help("One JSON object a line");
    let source = |help| Arg::new("json").long("json").value_name("FILE").help(help);
    Command::new(name)
        .about(about)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Command::new("add")
                .about("Add; without --json it asks, and every question can be skipped")
                .arg(source("JSON objects, one a line, from a file or from standard input (-); all or none are kept")),
        )
        .subcommand(
            Command::new("list")
                .about("List, newest first")
                .arg(json())
                .arg(day("from", "The first day, 2026-11-24"))
                .arg(day("to", "The last day, 2026-11-24"))
                .arg(
                    Arg::new("limit")
                        .long("limit")
                        .value_name("N")
                        .value_parser(clap::value_parser!(u64))
                        .help("At most this many"),
                ),
        )
        .subcommand(Command::new("show").about("Show one").arg(id()).arg(json()))
        .subcommand(
            Command::new("edit")
                .about("Change one; what is left out stays, null removes")
                .arg(id())
                .arg(source("A JSON merge patch (RFC 7396) from a file or from standard input (-)").required(true)),
        )
        .subcommand(Command::new("delete").about("Put one aside; undo brings it back").arg(id()))
        .subcommand(Command::new("undo").about("Put one back to what it was before its last change").arg(id()))
        .subcommand(Command::new("history").about("Every state one was in, newest first").arg(id()).arg(json()))
        .subcommand(
            Command::new("erase").about("Remove one for good; it cannot be undone").arg(id()).arg(
                Arg::new("backups")
                    .long("backups")
                    .action(ArgAction::SetTrue)
                    .help("Also from backups: a fresh one is made, older ones are removed"),
            ),
        )
}

fn day(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name("DAY").value_parser(clap::value_parser!(record::Day)).help(help)
}

/// Carries out one of the acts.
///
/// # Errors
/// A [`Failure`] with the words for the person.
pub fn run<R: Acts>(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    match arguments.subcommand() {
        Some(("add", add)) => match add.get_one::<String>("json") {
            Some(source) => adding::from_json::<R>(source, terminal),
            None => adding::by_asking::<R>(terminal),
        },
        Some(("list", arguments)) => list(arguments, terminal, |_: &R| true),
        Some(("show", arguments)) => listing::show::<R>(arguments, terminal),
        Some(("edit", arguments)) => changing::edit::<R>(arguments, terminal),
        Some(("delete", arguments)) => changing::delete::<R>(arguments, terminal),
        Some(("undo", arguments)) => changing::undo::<R>(arguments, terminal),
        Some(("history", arguments)) => listing::history::<R>(arguments, terminal),
        Some(("erase", arguments)) => changing::erase::<R>(arguments, terminal),
        _ => Ok(()),
    }
}

/// One record, as a list of several kinds shows it.
///
/// # Errors
/// When the vault cannot be read.
pub fn shown<R: Acts>(reader: &Reader<'_>, id: Id, words: &Words) -> vault::Result<Option<Shown>> {
    let Some(kept) = reader.get::<R>(id)? else { return Ok(None) };
    let json = as_json(&kept);
    Ok(Some(match kept.body {
        Body::Understood(record) => Shown { json, sheet: named(reader, record).sheet(words) },
        _ => Shown { json, sheet: Sheet::of(None, say!(words, "terminal-not-understood")) },
    }))
}

/// A record as a person reads it: what it points to stands there by its name.
pub(crate) fn named<R: Acts>(reader: &Reader<'_>, mut record: R) -> R {
    let called = |kind: &str, id| crate::of_kind(kind)?.called(reader, id).ok()?;
    record.named(&Names(&called));
    record
}

/// The same for what a record's body says, as far as it is understood.
fn named_body<R: Acts>(reader: &Reader<'_>, body: Body<R>) -> Body<R> {
    match body {
        Body::Understood(record) => Body::Understood(named(reader, record)),
        other => other,
    }
}

/// The same for every state a record was in.
fn named_versions<R: Acts>(reader: &Reader<'_>, versions: Vec<Version<R>>) -> Vec<Version<R>> {
    let named = |version: Version<R>| Version { body: named_body(reader, version.body), ..version };
    versions.into_iter().map(named).collect()
}

/// One record that is there and understood, to be read or changed.
///
/// # Errors
/// When the vault cannot be read.
pub(crate) fn live<R: Record>(reader: &Reader<'_>, id: Id) -> vault::Result<Option<R>> {
    Ok(match reader.get::<R>(id)? {
        Some(Kept { deleted: false, body: Body::Understood(record), .. }) => Some(record),
        _ => None,
    })
}

/// A record as a JSON object with its id first.
fn as_json<R: Record>(kept: &Kept<R>) -> Map<String, Value> {
    let mut json = Map::new();
    json.insert("id".into(), kept.id.to_string().into());
    match &kept.body {
        Body::Understood(record) => json.extend(fields(record)),
        Body::NotUnderstood(body) => {
            json.insert("not_understood".into(), serde_json::from_str(body).unwrap_or_else(|_| body.clone().into()));
        }
        Body::Erased => {
            json.insert("erased".into(), true.into());
        }
    }
    json
}

/// The fields of a record, as they are stored.
fn fields<R: Record>(record: &R) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    }
}

/// Makes a record say what this one says, and nothing else.
///
/// # Errors
/// When the vault cannot be written.
pub(crate) fn replace<R: Acts>(tx: &mut Tx<'_>, id: Id, with: &R) -> vault::Result<()> {
    let now = tx.get::<R>(id)?.and_then(|kept| match kept.body {
        Body::Understood(record) => Some(fields(&record)),
        Body::NotUnderstood(_) | Body::Erased => None,
    });
    let patch = changing::back_to(&now.unwrap_or_default(), &fields(with));
    tx.keep::<R>(id, &patch).map(drop)
}

/// Erases a record. Of a kind of which there is one, what was put aside is that
/// one as it was before, and goes too.
///
/// # Errors
/// When the vault cannot be written.
fn erase<R: Acts>(tx: &mut Tx<'_>, id: Id) -> vault::Result<bool> {
    let was_here = tx.erase::<R>(id)?;
    if was_here && R::ID == Some(id) {
        for (other, _) in tx.aside()?.into_iter().filter(|(_, kind)| kind == R::KIND) {
            tx.erase_aside(other)?;
        }
    }
    Ok(was_here)
}

fn id_of(arguments: &ArgMatches, words: &Words) -> Result<Id, Failure> {
    let written = arguments.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    written
        .parse()
        .map_err(|_| Failure::Refused(say!(words, "terminal-not-an-id", id = crate::terminal::visible(written))))
}

fn not_found(words: &Words, id: Id) -> Failure {
    Failure::Refused(say!(words, "terminal-no-record", id = id.to_string()))
}
