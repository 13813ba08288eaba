use std::ops::ControlFlow;

use clap::ArgMatches;
use jiff::Timestamp;
use serde_json::{Map, Value};
use vault::{Body, Days, Kept};
use words::{DayAs, Words, say};

use super::{Acts, Sheet, as_json, id_of, named_body, named_versions, not_found};
use crate::terminal::{Failure, Terminal};

/// Lists records, newest first: as JSON lines, or by day for a person.
///
/// # Errors
/// A [`Failure`] with the words for the person.
pub fn list<R: Acts>(
    arguments: &ArgMatches,
    terminal: &mut Terminal<'_>,
    is_wanted: impl Fn(&R) -> bool + Send + 'static,
) -> Result<(), Failure> {
    let days = Days { from: arguments.get_one("from").copied(), to: arguments.get_one("to").copied() };
    let limit = arguments.get_one::<u64>("limit").copied().unwrap_or(u64::MAX);
    if arguments.get_flag("json") {
        json_lines(days, limit, terminal, is_wanted)
    } else {
        by_day(days, limit, terminal, is_wanted)
    }
}

/// Whether a record is listed: what is not understood always is.
fn is_listed<R>(kept: &Kept<R>, is_wanted: &impl Fn(&R) -> bool) -> bool {
    match &kept.body {
        Body::Understood(record) => is_wanted(record),
        _ => true,
    }
}

/// Streams, so that a year of records never stands in memory.
fn json_lines<R: Acts>(
    days: Days,
    limit: u64,
    terminal: &mut Terminal<'_>,
    is_wanted: impl Fn(&R) -> bool + Send + 'static,
) -> Result<(), Failure> {
    let output = terminal.output.clone();
    let written = terminal.vault()?.read(move |reader| {
        let mut output = output.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (mut written, mut left) = (Ok(()), limit);
        reader.newest::<R>(days, |kept| {
            if left == 0 {
                return ControlFlow::Break(());
            }
            if is_listed(&kept, &is_wanted) {
                left -= 1;
                written = writeln!(output, "{}", Value::Object(as_json(&kept)));
            }
            if written.is_err() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        Ok(written)
    })?;
    Ok(written?)
}

/// Without a limit a person sees as many as they can take in.
const MOST_FOR_A_PERSON: u64 = 50;

fn by_day<R: Acts>(
    days: Days,
    limit: u64,
    terminal: &mut Terminal<'_>,
    is_wanted: impl Fn(&R) -> bool + Send + 'static,
) -> Result<(), Failure> {
    let most = if limit == u64::MAX { MOST_FOR_A_PERSON } else { limit };
    let (listed, is_empty) = terminal.vault()?.read(move |reader| {
        let mut listed: Vec<Kept<R>> = Vec::new();
        reader.newest::<R>(days, |kept| {
            if is_listed(&kept, &is_wanted) {
                listed.push(Kept { body: named_body(reader, kept.body), ..kept });
            }
            if listed.len() as u64 > most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        Ok((listed, reader.count::<R>()? == 0))
    })?;
    if is_empty {
        return terminal.prose(0, &terminal.words.say(R::NOTHING_YET));
    }
    if listed.is_empty() {
        return terminal.prose(0, &say!(terminal.words, "terminal-none-listed"));
    }
    let mut day = String::new();
    for kept in listed.iter().take(usize::try_from(most).unwrap_or(usize::MAX)) {
        let sheet = sheet_of(kept, terminal);
        if sheet.day(terminal.words) != day {
            day = sheet.day(terminal.words);
            terminal.heading(&day)?;
        }
        terminal.prose(2, &format!("{}  {}", sheet.time(terminal.words), sheet.line()))?;
        terminal.prose(9, &kept.id.to_string())?;
    }
    if listed.len() as u64 > most {
        terminal.prose(0, &say!(terminal.words, "terminal-more-with-limit", count = most))?;
    }
    Ok(())
}

fn sheet_of<R: Acts>(kept: &Kept<R>, terminal: &Terminal<'_>) -> Sheet {
    match &kept.body {
        Body::Understood(record) => record.sheet(terminal.words),
        _ => Sheet::of(None, say!(terminal.words, "terminal-not-understood")),
    }
}

pub(super) fn show<R: Acts>(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let id = id_of(arguments, terminal.words)?;
    let is_json = arguments.get_flag("json");
    let kept = terminal.vault()?.read(move |reader| {
        let kept = reader.get::<R>(id)?;
        Ok(kept.map(|kept| if is_json { kept } else { Kept { body: named_body(reader, kept.body), ..kept } }))
    })?;
    let kept = kept.ok_or_else(|| not_found(terminal.words, id))?;
    if kept.deleted {
        return Err(Failure::Refused(say!(terminal.words, "terminal-is-deleted", id = id.to_string(), kind = R::KIND)));
    }
    if is_json {
        return terminal.line(&Value::Object(as_json(&kept)).to_string());
    }
    sheet_of(&kept, terminal).print(terminal)
}

pub(super) fn history<R: Acts>(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let id = id_of(arguments, terminal.words)?;
    let is_json = arguments.get_flag("json");
    let versions = terminal.vault()?.read(move |reader| {
        let versions = reader.history::<R>(id)?;
        Ok(if is_json { versions } else { named_versions(reader, versions) })
    })?;
    if versions.is_empty() {
        return Err(not_found(terminal.words, id));
    }
    let zone = terminal.now().time_zone().clone();
    for version in versions {
        let made =
            Timestamp::from_millisecond(i64::try_from(version.unix_ms).unwrap_or(0)).unwrap_or(Timestamp::UNIX_EPOCH);
        let made = made.to_zoned_datetime(zone.clone());
        let kept = Kept { id, deleted: false, body: version.body };
        if is_json {
            let mut line = Map::new();
            line.insert("changed".into(), made.to_string().into());
            line.insert("op".into(), version.op.into());
            line.extend(as_json(&kept));
            terminal.line(&Value::Object(line).to_string())?;
        } else {
            terminal.heading(&format!(
                "{}  {}",
                terminal.words.day_and_clock(made.datetime(), DayAs::Date),
                deed(terminal.words, &version.op)
            ))?;
            match &kept.body {
                Body::Erased => terminal.prose(2, &say!(terminal.words, "terminal-text-erased"))?,
                _ => terminal.prose(2, sheet_of(&kept, terminal).line())?,
            }
        }
    }
    Ok(())
}

/// What was done, in a word.
pub(super) fn deed(words: &Words, op: &str) -> String {
    match op {
        "add" => say!(words, "terminal-deed-add"),
        "edit" => say!(words, "terminal-deed-edit"),
        "delete" => say!(words, "terminal-deed-delete"),
        "undo" => say!(words, "terminal-deed-undo"),
        "erase" => say!(words, "terminal-deed-erase"),
        "import" => say!(words, "terminal-deed-import"),
        other => other.to_owned(),
    }
}
