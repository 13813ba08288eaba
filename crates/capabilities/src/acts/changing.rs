use clap::ArgMatches;
use jiff::{Timestamp, ZonedDateTime};
use record::input::{self, Problem, What};
use record::{Id, Op};
use serde_json::{Map, Value};
use words::say;

use super::problems::sentence;
use super::{Acts, id_of, not_found};
use crate::terminal::{Failure, MAX_LINE, Terminal};

pub(super) fn edit<R: Acts>(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let id = id_of(arguments, terminal.words)?;
    let source = arguments.get_one::<String>("json").map(String::as_str).unwrap_or("-").to_owned();
    let text = whole_text(&source, terminal)?;
    let patch = patch_of::<R>(id, &text, terminal).map_err(|problems| refused(terminal, &problems))?;
    let words = terminal.words;
    let empty = || Failure::Refused(sentence(words, &Problem { field: String::new(), what: What::Empty }));
    let edited = terminal.vault()?.write(Op::Edit, move |tx| {
        let edited = tx.edit::<R>(id, &patch)?;
        // An edit that leaves nothing is refused, and nothing of it is kept.
        match edited {
            Some(record) if record.says_nothing() => Err(vault::Error::TakenBack),
            edited => Ok(edited.is_some()),
        }
    });
    match edited {
        Ok(true) => terminal.line(&say!(words, "terminal-edited")),
        Ok(false) => Err(gone::<R>(terminal, id)),
        Err(vault::Error::TakenBack) => Err(empty()),
        Err(error) => Err(error.into()),
    }
}

fn whole_text(source: &str, terminal: &mut Terminal<'_>) -> Result<String, Failure> {
    let mut next = terminal.lines_of(source)?;
    let mut text = String::new();
    while text.len() <= MAX_LINE
        && let Some(line) = next()?
    {
        text.push_str(&line);
        text.push('\n');
    }
    drop(next);
    if text.len() <= MAX_LINE {
        return Ok(text);
    }
    Err(refused(terminal, &[Problem { field: String::new(), what: What::TooMuch }]))
}

fn patch_of<R: Acts>(id: Id, text: &str, terminal: &Terminal<'_>) -> Result<Map<String, Value>, Vec<Problem>> {
    let nothing = || vec![Problem { field: String::new(), what: What::Empty }];
    if text.trim().is_empty() {
        return Err(nothing());
    }
    let asked = input::object(text)?;
    let now = terminal.now();
    let patch = change::<R>(&asked, &now)?;
    let said = input::read(&asked, |fields| R::read(fields, &now))?;
    if R::ID.is_none() && said.own_id().is_some_and(|own| own != id) {
        return Err(vec![Problem { field: String::new(), what: What::Stays }]);
    }
    if asked.is_empty() { Err(nothing()) } else { Ok(patch) }
}

/// The change in stored form that was asked for: null removes, what is left
/// out stays.
///
/// # Errors
/// Every problem found.
pub(crate) fn change<R: Acts>(
    asked: &Map<String, Value>,
    now: &ZonedDateTime,
) -> Result<Map<String, Value>, Vec<Problem>> {
    let read = input::read(asked, |fields| R::read(fields, now))?;
    if asked.contains_key("at") && read.at().is_none() {
        return Err(vec![Problem { field: "at".into(), what: What::Needed }]);
    }
    match serde_json::to_value(read) {
        Ok(Value::Object(read)) => Ok(input::merge_patch(asked, &read)),
        _ => Err(vec![Problem { field: String::new(), what: What::NotAnObject }]),
    }
}

/// The change that puts a record back to what it said then.
pub(crate) fn back_to(now: &Map<String, Value>, then: &Map<String, Value>) -> Map<String, Value> {
    let mut patch = Map::new();
    for name in now.keys().filter(|name| !then.contains_key(*name)) {
        patch.insert(name.clone(), Value::Null);
    }
    for (name, value) in then {
        let change = match (now.get(name), value) {
            (Some(Value::Object(now)), Value::Object(then)) => Value::Object(back_to(now, then)),
            _ => value.clone(),
        };
        patch.insert(name.clone(), change);
    }
    patch
}

fn refused(terminal: &Terminal<'_>, problems: &[Problem]) -> Failure {
    let mut lines: Vec<String> = problems.iter().map(|problem| sentence(terminal.words, problem)).collect();
    lines.push(say!(terminal.words, "terminal-not-edited"));
    Failure::Refused(lines.join("\n"))
}

/// Why a record cannot be changed: it is deleted, or there is none.
fn gone<R: Acts>(terminal: &mut Terminal<'_>, id: Id) -> Failure {
    let is_deleted = terminal
        .vault()
        .and_then(|vault| Ok(vault.read(move |reader| reader.get::<R>(id))?))
        .is_ok_and(|kept| kept.is_some_and(|kept| kept.deleted));
    if is_deleted {
        Failure::Refused(say!(terminal.words, "terminal-is-deleted", id = id.to_string(), kind = R::KIND))
    } else {
        not_found(terminal.words, id)
    }
}

pub(super) fn delete<R: Acts>(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let id = id_of(arguments, terminal.words)?;
    if terminal.vault()?.write(Op::Delete, move |tx| tx.delete::<R>(id))? {
        terminal.line(&say!(terminal.words, "terminal-deleted", kind = R::KIND, id = id.to_string()))
    } else {
        Err(gone::<R>(terminal, id))
    }
}

pub(super) fn undo<R: Acts>(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let id = id_of(arguments, terminal.words)?;
    let is_deleted = terminal.vault()?.write(Op::Undo, move |tx| {
        let was_here = tx.undo::<R>(id)?;
        Ok(if was_here { tx.get::<R>(id)?.map(|kept| kept.deleted) } else { None })
    })?;
    match is_deleted {
        Some(false) => terminal.line(&say!(terminal.words, "terminal-undone")),
        // Before its only change it was not there.
        Some(true) => terminal.line(&say!(terminal.words, "terminal-deleted", kind = R::KIND, id = id.to_string())),
        None => Err(not_found(terminal.words, id)),
    }
}

pub(super) fn erase<R: Acts>(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let id = id_of(arguments, terminal.words)?;
    let vault = terminal.vault()?;
    let first = vault.read(move |reader| Ok(reader.history::<R>(id)?.last().map(|version| version.unix_ms)))?;
    let from_backups = arguments.get_flag("backups");
    let was_here = vault.write(Op::Erase, move |tx| super::erase::<R>(tx, id))?;
    // What was erased before can still go from backups.
    if !(was_here || from_backups && first.is_some()) {
        return Err(not_found(terminal.words, id));
    }
    terminal.line(&say!(terminal.words, "terminal-erased"))?;
    if from_backups {
        let removed = vault.erase_from_backups()?;
        return terminal.prose(0, &say!(terminal.words, "terminal-erased-from-backups", count = removed));
    }
    let since = first.and_then(|ms| Timestamp::from_millisecond(i64::try_from(ms).ok()?).ok());
    let holding = vault.backups()?.iter().filter(|backup| since.is_some_and(|since| backup.made >= since)).count();
    if holding == 0 {
        return Ok(());
    }
    terminal.prose(0, &say!(terminal.words, "terminal-backups-hold", count = holding))
}
