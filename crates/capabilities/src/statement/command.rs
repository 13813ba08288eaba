use clap::{Arg, ArgMatches, Command};
use record::{At, Id, Op};
use words::{Drill, DrillKind, Words, say};

use super::form::{looked, shipped, watched};
use super::record::Statement;
use super::routes::is_a_lot;
use super::rules::{Found, JUDGING, LONG, said_patch};
use super::sheet::{sentence, upper};
use crate::acts::{self, Form};
use crate::terminal::{Failure, Terminal};

pub(super) fn command() -> Command {
    let id = Arg::new("id").value_name("ID").required(true).help("The record's id");
    let name = Arg::new("name").value_name("NAME").help("A drill's name; without it, all are listed");
    acts::command("statement", "Find words that land: what happened, what you felt, what you need, what you ask")
        .subcommand_required(false)
        .arg_required_else_help(false)
        .subcommand(Command::new("said").about("You said one: how it landed, what you noticed").arg(id))
        .subcommand(Command::new("drill").about("Practice with made-up sentences; keeps nothing").arg(name))
}

pub(super) fn run(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    match arguments.subcommand() {
        None => build(terminal),
        Some(("said", arguments)) => said(arguments, terminal),
        Some(("drill", arguments)) => drill(arguments.get_one::<String>("name").map(String::as_str), terminal),
        _ => acts::run::<Statement>(arguments, terminal),
    }
}

/// Four lines and when; the sentence they make; one note at a time, each of
/// which can be left.
fn build(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (words, now) = (terminal.words, terminal.now());
    let reads = now.clone();
    let is_a_lot = terminal.vault()?.read(move |reader| is_a_lot(reader, None, &reads))?;
    terminal.prose(0, &say!(words, "statement-page-lead"))?;
    terminal.prose(0, &say!(words, "terminal-ask-first"))?;
    let mut statement = Statement {
        saw: answered(terminal, &say!(words, "statement-ask-saw"))?,
        felt: feelings(words, answered(terminal, &say!(words, "statement-ask-felt"))?),
        need: answered(terminal, &say!(words, "statement-ask-need"))?,
        ask: answered(terminal, &say!(words, "statement-ask-ask"))?,
        how_long: answered(terminal, &say!(words, "statement-ask-how-long"))?,
        people: list(answered(terminal, &say!(words, "statement-ask-people"))?),
        ..Statement::default()
    };
    if statement.says_nothing() {
        return Err(Failure::Refused(say!(words, "statement-nothing-said")));
    }
    let watched = watched(words);
    let mut left: Vec<String> = Vec::new();
    loop {
        terminal.prose(0, &say!(words, "statement-so-far"))?;
        terminal.prose(2, &sentence(words, &statement))?;
        let Some(found) = looked(&statement, &watched, is_a_lot, &|name| left.iter().any(|known| known == name)) else {
            break;
        };
        let name = note(terminal, &found)?;
        let Some(name) = name else { break };
        match answered(terminal, &say!(words, "statement-other-words"))? {
            Some(instead) if found.field() == "felt" => statement.felt = feelings(words, Some(instead)),
            Some(instead) => put(&mut statement, found.field(), instead),
            None => left.push(name),
        }
    }
    statement.stamp(&now);
    let id = terminal.vault()?.write(Op::Add, move |tx| tx.add(&statement))?;
    acts::tell(&[id], terminal)?;
    terminal.prose(0, &say!(words, "statement-kept"))
}

/// What is said of what was found, and the name by which it is left. Harm is no
/// matter of wording and has none.
fn note(terminal: &mut Terminal<'_>, found: &Found<'_>) -> Result<Option<String>, Failure> {
    let words = terminal.words;
    match found {
        Found::Harm { word, loose, .. } => {
            let title = if *loose {
                say!(words, "statement-harm-loose", word = upper(word))
            } else {
                say!(words, "statement-harm")
            };
            terminal.prose(0, &title)?;
            terminal.prose(0, &say!(words, "statement-harm-then"))?;
            terminal.prose(0, &say!(words, "statement-harm-terminal"))?;
            Ok(None)
        }
        Found::Judging { word } => {
            terminal.prose(0, &say!(words, "statement-judging", word = upper(word)))?;
            Ok(Some(format!("{JUDGING}{word}")))
        }
        Found::Blame { slug, .. } => {
            if let Some(blame) = words.phrases().blame.iter().find(|blame| blame.slug == *slug) {
                terminal.prose(0, &blame.note)?;
                terminal.prose(2, &blame.instead)?;
            }
            Ok(Some((*slug).to_owned()))
        }
        Found::Long => {
            terminal.prose(0, &say!(words, "statement-long"))?;
            Ok(Some(LONG.to_owned()))
        }
    }
}

fn put(statement: &mut Statement, field: &str, text: String) {
    match field {
        "saw" => statement.saw = Some(text),
        "need" => statement.need = Some(text),
        _ => statement.ask = Some(text),
    }
}

fn answered(terminal: &mut Terminal<'_>, question: &str) -> Result<Option<String>, Failure> {
    Ok(terminal.ask(question)?.filter(|answer| !answer.is_empty()))
}

/// Feelings as they are stored.
fn feelings(words: &Words, typed: Option<String>) -> Vec<String> {
    list(typed).into_iter().map(|word| shipped(words, &word).unwrap_or(word)).collect()
}

fn list(typed: Option<String>) -> Vec<String> {
    let typed = typed.unwrap_or_default();
    typed.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn said(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    let written = arguments.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    let id: Id = written
        .parse()
        .map_err(|_| Failure::Refused(say!(words, "terminal-not-an-id", id = crate::terminal::visible(written))))?;
    let none = || Failure::Refused(say!(words, "terminal-no-record", id = id.to_string()));
    terminal.vault()?.read(move |reader| acts::live::<Statement>(reader, id))?.ok_or_else(none)?;
    let landed = answered(terminal, &say!(words, "statement-ask-landed"))?;
    let noticed = answered(terminal, &say!(words, "statement-ask-noticed"))?;
    let patch = said_patch(&At::now(&terminal.now()), landed, noticed);
    terminal.vault()?.write(Op::Edit, move |tx| tx.edit::<Statement>(id, &patch))?.ok_or_else(none)?;
    terminal.prose(0, &say!(words, "statement-said-kept"))
}

/// One drill, and the answer after a press of Enter; or all there are.
fn drill(name: Option<&str>, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    let drills = &words.phrases().drills;
    let Some(name) = name else {
        return drills.iter().try_for_each(|drill| {
            terminal.prose(0, &drill.slug)?;
            terminal.prose(2, &drill.said)
        });
    };
    let Some(drill) = drills.iter().find(|drill| drill.slug == name) else {
        return Err(Failure::Refused(say!(words, "statement-no-drill", name = crate::terminal::visible(name))));
    };
    let Drill { said, answer, why, .. } = drill;
    terminal.prose(0, said)?;
    let (ask, label) = match drill.kind {
        DrillKind::Spot => (say!(words, "statement-drill-spot"), say!(words, "statement-drill-part")),
        DrillKind::Turn => (say!(words, "statement-drill-turn"), say!(words, "statement-drill-way")),
    };
    terminal.ask(&ask)?;
    terminal.prose(0, &label)?;
    terminal.prose(2, answer)?;
    terminal.prose(2, why)
}
