use jiff::ZonedDateTime;
use record::input::{self, Problem, What};
use record::{Id, Op};
use serde_json::{Map, Value};
use vault::Tx;
use words::{Words, say};

use super::problems::{sentence, sentence_in_line};
use super::{Acts, Expects, Question, fields};
use crate::terminal::{Failure, Terminal};

/// So many problems are named at once; the rest are counted.
const MOST_NAMED: usize = 20;

/// Adds the JSON objects of a file or of standard input, all or none, and
/// prints their ids.
pub(super) fn from_json<R: Acts>(source: &str, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (words, now) = (terminal.words, terminal.now());
    let (mut records, mut refused) = (Vec::new(), Vec::new());
    let mut next = terminal.lines_of(source)?;
    for number in 1.. {
        let line = match next() {
            Ok(Some(line)) => line,
            Ok(None) => break,
            Err(Failure::Refused(problem)) => {
                refused.push(say!(words, "terminal-line", line = number, problem = problem));
                continue;
            }
            Err(failure) => return Err(failure),
        };
        if line.trim().is_empty() {
            continue;
        }
        match record_of::<R>(&line, &now) {
            Ok(record) => records.push(record),
            Err(problems) => {
                refused.extend(problems.iter().map(|problem| sentence_in_line(words, number, problem)));
            }
        }
    }
    drop(next);
    if !refused.is_empty() {
        return Err(Failure::Refused(all_refused(words, &refused)));
    }
    keep(records, terminal)
}

fn keep<R: Acts>(records: Vec<R>, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (vault, progress) = (terminal.vault()?, terminal.progress.clone());
    let added = vault.write(Op::Add, move |tx| {
        let of = records.len() as u64;
        let mut ids = Vec::with_capacity(records.len());
        for record in &records {
            ids.push(put(tx, record)?);
            progress.at(ids.len() as u64, of);
        }
        Ok(ids)
    });
    terminal.progress.done();
    tell(&added?, terminal)
}

/// Keeps a new record. Where there is one of its id already, such as the plan or
/// that day's, it is written on: what the new one does not say stays.
///
/// # Errors
/// When the vault cannot be written.
pub(crate) fn put<R: Acts>(tx: &mut Tx<'_>, record: &R) -> vault::Result<Id> {
    match record.own_id() {
        Some(id) if super::live::<R>(tx, id)?.is_none() && R::ID.is_none() => {
            super::replace(tx, id, record).map(|()| id)
        }
        Some(id) => tx.keep::<R>(id, &fields(record)).map(|_| id),
        None => tx.add(record),
    }
}

/// Prints the ids of what is kept. Who cannot be told must not keep it twice.
pub(crate) fn tell(ids: &[Id], terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    ids.iter().try_for_each(|id| terminal.line(&id.to_string())).map_err(|failure| match failure {
        Failure::Stream(error) => {
            Failure::Refused(say!(terminal.words, "terminal-kept-untold", reason = error.to_string()))
        }
        failure => failure,
    })
}

fn all_refused(words: &Words, refused: &[String]) -> String {
    let mut lines: Vec<String> = refused.iter().take(MOST_NAMED).cloned().collect();
    if let Some(more @ 1..) = refused.len().checked_sub(MOST_NAMED) {
        lines.push(say!(words, "terminal-more-problems", count = more));
    }
    lines.push(say!(words, "terminal-none-kept"));
    lines.join("\n")
}

fn record_of<R: Acts>(line: &str, now: &ZonedDateTime) -> Result<R, Vec<Problem>> {
    record_from(&input::object(line)?, now)
}

/// A new record of what was handed in.
///
/// # Errors
/// Every problem found; also when nothing is said, or too much.
pub(crate) fn record_from<R: Acts>(object: &Map<String, Value>, now: &ZonedDateTime) -> Result<R, Vec<Problem>> {
    let mut record = input::read(object, |fields| R::read(fields, now))?;
    if record.says_nothing() {
        return Err(vec![Problem { field: String::new(), what: What::Empty }]);
    }
    record.stamp(now);
    let length = serde_json::to_string(&record).map_or(usize::MAX, |body| body.len());
    if length > vault::MAX_BODY {
        return Err(vec![Problem { field: String::new(), what: What::TooMuch }]);
    }
    Ok(record)
}

/// Asks the questions one by one and keeps what was answered. The end of the
/// input ends the questions; what was answered by then is kept.
pub(super) fn by_asking<R: Acts>(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (words, now) = (terminal.words, terminal.now());
    // The vault opens first: nobody should answer nine questions and then be refused.
    terminal.vault()?;
    terminal.prose(0, &say!(words, "terminal-ask-first"))?;
    let answers = answered::<R>(&|_| true, terminal)?;
    match record_from::<R>(&answers, &now) {
        Ok(record) => keep(vec![record], terminal),
        Err(problems) => Err(Failure::Refused(
            problems.iter().map(|problem| sentence(words, problem)).collect::<Vec<_>>().join("\n"),
        )),
    }
}

/// Asks those of its questions whose fields these are, and gives what was answered.
///
/// # Errors
/// A [`Failure`] with the words for the person.
pub(crate) fn answered<R: Acts>(
    is_asked: &dyn Fn(&str) -> bool,
    terminal: &mut Terminal<'_>,
) -> Result<Map<String, Value>, Failure> {
    let now = terminal.now();
    let mut answers = Map::new();
    for question in R::QUESTIONS.iter().filter(|question| is_asked(question.field)) {
        match ask::<R>(question, &answers, terminal, &now)? {
            Said::Answer(value) => {
                answers.insert(question.field.to_owned(), value);
            }
            Said::Skip => {}
            Said::End => {
                terminal.line("")?;
                break;
            }
        }
    }
    Ok(answers)
}

enum Said {
    Answer(Value),
    Skip,
    End,
}

/// Asks until the answer fits, is skipped, or the input ends.
fn ask<R: Acts>(
    question: &Question,
    answers: &Map<String, Value>,
    terminal: &mut Terminal<'_>,
    now: &ZonedDateTime,
) -> Result<Said, Failure> {
    let words = terminal.words;
    let asked = format!("{}{}", words.say(question.ask), offered(words, &question.answer));
    loop {
        let said = match terminal.ask(&asked) {
            Ok(Some(said)) => said,
            Ok(None) => return Ok(Said::End),
            // No text, or without end: an answer that does not fit.
            Err(Failure::Refused(why)) => {
                terminal.prose(0, &why)?;
                continue;
            }
            Err(failure) => return Err(failure),
        };
        if said.is_empty() {
            return Ok(Said::Skip);
        }
        let value = value_of(words, &question.answer, &said);
        let mut so_far = answers.clone();
        so_far.insert(question.field.to_owned(), value.clone());
        match input::read(&so_far, |fields| R::read(fields, now)) {
            Ok(_) => return Ok(Said::Answer(value)),
            Err(problems) => {
                for problem in problems {
                    terminal.prose(0, &again(words, problem.what))?;
                }
            }
        }
    }
}

/// What to answer instead. Choices were offered by number.
fn again(words: &Words, what: What) -> String {
    match what {
        What::NotOneOf(slugs) => say!(words, "terminal-ask-choice-again", last = slugs.len()),
        what => sentence(words, &Problem { field: String::new(), what }),
    }
}

fn offered(words: &Words, answer: &Expects) -> String {
    match answer {
        Expects::Text | Expects::Number | Expects::Word(_) => String::new(),
        Expects::Rating => format!(" {}", say!(words, "terminal-ask-rating")),
        Expects::Words(_) => format!(" {}", say!(words, "terminal-ask-words")),
        Expects::Choice(offered) => {
            let choices = offered(words);
            choices.iter().enumerate().map(|(n, (_, text))| format!("\n  {} {text}", n + 1)).collect()
        }
    }
}

fn value_of(words: &Words, answer: &Expects, said: &str) -> Value {
    match answer {
        Expects::Text => said.into(),
        Expects::Rating | Expects::Number => said.parse::<u64>().map_or_else(|_| said.into(), Value::from),
        Expects::Word(shipped) => shipped(words, said).unwrap_or_else(|| said.to_owned()).into(),
        Expects::Words(shipped) => {
            let word = |typed: &str| shipped(words, typed).unwrap_or_else(|| typed.to_owned());
            said.split(',').map(|typed| Value::from(word(typed.trim()))).collect()
        }
        Expects::Choice(offered) => {
            let choices = offered(words);
            let by_number = said.parse::<usize>().ok().and_then(|n| choices.get(n.checked_sub(1)?));
            let by_word = || choices.iter().find(|(slug, text)| *slug == said || text.eq_ignore_ascii_case(said));
            by_number.or_else(by_word).map_or_else(|| said.into(), |(slug, _)| (*slug).into())
        }
    }
}
