use clap::{Arg, ArgMatches, Command};
use record::{At, Id, Op};
use words::{Words, say};

use super::form::{AFTER, BEFORE, OF_THEM};
use super::record::{Attempt, Did};
use crate::acts::{self, Sheeted as _};
use crate::step::Step;
use crate::terminal::{Failure, Terminal};
use crate::web::Name;

pub(super) fn command() -> Command {
    let id = |help| Arg::new("id").value_name("ID").required(true).help(help);
    acts::command("step-attempt", "A small step, tried: what you expected, and what happened")
        .subcommand(Command::new("before").about("Before a step: what you expect").arg(id("The step's id")))
        .subcommand(Command::new("after").about("After it: what happened").arg(id("The id that before printed")))
}

pub(super) fn run(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    match arguments.subcommand() {
        Some(("before", arguments)) => before(arguments, terminal),
        Some(("after", arguments)) => after(arguments, terminal),
        _ => acts::run::<Attempt>(arguments, terminal),
    }
}

fn id_of(arguments: &ArgMatches, words: &Words) -> Result<Id, Failure> {
    let written = arguments.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    written
        .parse()
        .map_err(|_| Failure::Refused(say!(words, "terminal-not-an-id", id = crate::terminal::visible(written))))
}

fn not_there(words: &Words, id: Id) -> Failure {
    Failure::Refused(say!(words, "terminal-no-record", id = id.to_string()))
}

fn is_of(asked: &'static [Name]) -> impl Fn(&str) -> bool {
    move |field| asked.iter().any(|(name, _)| *name == field)
}

/// The question about safety comes first: whoever is scared of what they might
/// do is asked nothing more, and nothing is kept.
fn before(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (words, now) = (terminal.words, terminal.now());
    let id = id_of(arguments, words)?;
    let step = terminal.vault()?.read(move |reader| acts::live::<Step>(reader, id))?;
    terminal.prose(0, &step.ok_or_else(|| not_there(words, id))?.line(words))?;
    terminal.prose(0, &say!(words, "terminal-ask-first"))?;
    if is_of_them(terminal)? {
        terminal.prose(0, &say!(words, "step-attempt-not-next-why"))?;
        return terminal.prose(0, &say!(words, "step-attempt-help-terminal"));
    }
    let mut answers = acts::answered::<Attempt>(&is_of(BEFORE), terminal)?;
    if answers.is_empty() {
        return Err(Failure::Refused(say!(words, "step-attempt-nothing-before")));
    }
    answers.insert("step".to_owned(), id.to_string().into());
    let attempt = acts::record_from::<Attempt>(&answers, &now);
    let attempt = attempt.map_err(|_| Failure::Refused(say!(words, "step-attempt-nothing-before")))?;
    let kept = terminal.vault()?.write(Op::Add, move |tx| tx.add(&attempt))?;
    acts::tell(&[kept], terminal)?;
    terminal.prose(0, &say!(words, "step-attempt-kept-before"))
}

/// Whether it is what they might do that scares. The answer goes no further than this line.
fn is_of_them(terminal: &mut Terminal<'_>) -> Result<bool, Failure> {
    let words = terminal.words;
    let choices = [
        ("answer", say!(words, "step-attempt-scared-answer")),
        (OF_THEM, say!(words, "step-attempt-scared-do")),
        ("neither", say!(words, "step-attempt-scared-neither")),
    ];
    let offered: String = choices.iter().enumerate().map(|(at, (_, text))| format!("\n  {} {text}", at + 1)).collect();
    let ask =
        format!("{} {}{offered}", say!(words, "step-attempt-ask-scared"), say!(words, "step-attempt-scared-hint"));
    loop {
        let Some(said) = terminal.ask(&ask)?.filter(|said| !said.is_empty()) else { return Ok(false) };
        match said.parse::<usize>().ok().and_then(|number| choices.get(number.checked_sub(1)?)) {
            Some((slug, _)) => return Ok(*slug == OF_THEM),
            None => terminal.prose(0, &say!(words, "terminal-ask-choice-again", last = choices.len()))?,
        }
    }
}

/// What happened. When what was feared came, there is no number.
fn after(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (words, now) = (terminal.words, terminal.now());
    let id = id_of(arguments, words)?;
    let known = terminal.vault()?.read(move |reader| acts::live::<Attempt>(reader, id))?;
    let known = known.ok_or_else(|| not_there(words, id))?;
    terminal.prose(0, &say!(words, "terminal-ask-first"))?;
    let mut answers = acts::answered::<Attempt>(&is_of(AFTER), terminal)?;
    if !answers.contains_key("did") && known.did.is_none() {
        return Err(Failure::Refused(say!(words, "step-attempt-nothing-after")));
    }
    let told_at = known.told_at.unwrap_or_else(|| At::now(&now));
    answers.insert("told_at".to_owned(), told_at.as_str().into());
    let patch = acts::change::<Attempt>(&answers, &now);
    let patch = patch.map_err(|_| Failure::Refused(say!(words, "step-attempt-nothing-after")))?;
    let told = terminal.vault()?.write(Op::Edit, move |tx| tx.edit::<Attempt>(id, &patch))?;
    let told = told.ok_or_else(|| not_there(words, id))?;
    if told.did == Some(Did::Not) {
        return terminal.prose(0, &say!(words, "step-attempt-kept-not"));
    }
    if told.hurt_on(now.date()) {
        terminal.prose(0, &say!(words, "step-attempt-hurt"))?;
        return terminal.prose(0, &say!(words, "step-attempt-hurt-terminal"));
    }
    match told.hards() {
        Some((expected, found)) => {
            terminal.prose(0, &say!(words, "step-attempt-compared", expected = expected, found = found))
        }
        None => terminal.prose(0, &say!(words, "acts-kept")),
    }
}
