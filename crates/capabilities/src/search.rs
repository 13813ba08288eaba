//! One search box. What was asked stays in the session's memory; addresses
//! carry only a number.

use std::ops::Range;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use maud::{Markup, html};
use serde_json::{Map, Value};
use ui::{Button, Entry, Field, Frame, Heading, Icon, Place, Row, Shell, button, heading, link};
use vault::{Hit, Reader, holds_one};
use words::{Words, say};

use crate::Capability;
use crate::acts::{Sheet, Shown};
use crate::of_kind;
use crate::reading::{self, Found};
use crate::terminal::{Failure, Terminal};
use crate::web::{Answer, Paper, Trouble, Visit, to};

/// The capability.
pub const CAPABILITY: Search = Search;

/// The one search box.
#[derive(Clone, Copy, Debug)]
pub struct Search;

impl Capability for Search {
    fn name(&self) -> &'static str {
        "search"
    }

    fn command(&self) -> Option<Command> {
        let words = Arg::new("words").value_name("WORDS").required(true).num_args(1..);
        let json = Arg::new("json").long("json").action(ArgAction::SetTrue).help("One JSON object a line");
        let limit = Arg::new("limit").long("limit").value_name("N").value_parser(value_parser!(u32));
        Some(
            Command::new("search")
                .about("Find entries by the words in them, newest first")
                .arg(
                    words.help("Every word must be there; a word finds what begins with it, a \"phrase\" finds itself"),
                )
                .arg(json)
                .arg(limit.default_value("100").help("At most this many")),
        )
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        let asked: Vec<&str> = arguments.get_many::<String>("words").unwrap_or_default().map(String::as_str).collect();
        let asked = asked.join(" ");
        let limit = arguments.get_one("limit").copied().unwrap_or(100);
        let files = terminal.words.files();
        let found = terminal.vault()?.read(move |reader| {
            let words = Words::of(files);
            let hits = reader.search(&asked, limit)?;
            let mut found = Vec::with_capacity(hits.len());
            for hit in hits {
                let shown = of_kind(&hit.kind).map(|kind| kind.shown(reader, hit.id, &words));
                if let Some(shown) = shown.transpose()?.flatten() {
                    found.push((hit, shown));
                }
            }
            Ok(found)
        })?;
        if arguments.get_flag("json") {
            return found.into_iter().try_for_each(|(hit, shown)| terminal.line(&as_json(&hit, shown).to_string()));
        }
        if found.is_empty() {
            return terminal.prose(0, &say!(terminal.words, "terminal-nothing-found"));
        }
        for (hit, shown) in &found {
            terminal.heading(&shown.sheet.when(terminal.words))?;
            terminal.prose(2, shown.sheet.line())?;
            terminal.prose(2, &format!("{} {}", hit.kind, hit.id))?;
        }
        Ok(())
    }

    fn routes(&self) -> Router {
        Router::new().route("/search", get(|| async { to("/moments") }).post(ask)).route("/search/{n}", get(show))
    }
}

/// Id, kind and the fields that matched, then the record's own fields.
fn as_json(hit: &Hit, shown: Shown) -> Value {
    let mut line = Map::new();
    line.insert("id".into(), hit.id.to_string().into());
    line.insert("kind".into(), hit.kind.clone().into());
    line.insert("matched".into(), hit.matched.clone().into());
    line.extend(shown.json);
    Value::Object(line)
}

/// So many are shown at once; *Older* leads on.
const PAGE: usize = 60;
const MOST_TEXTS: usize = 12;
/// The questions a session remembers.
const REMEMBERED: usize = 50;

/// What was searched for in this session; addresses carry only the number.
#[derive(Default)]
struct Asked(Vec<String>);

async fn ask(visit: Visit) -> Answer {
    let question = visit.form.get("q").trim().to_owned();
    if question.is_empty() {
        return Ok(to("/moments"));
    }
    let number = visit.session.with(|Asked(questions)| {
        if questions.len() >= REMEMBERED {
            questions.clear();
        }
        questions.push(question);
        questions.len()
    });
    Ok(to(&format!("/search/{number}")))
}

/// Something of the person's that was found.
struct Entered {
    address: String,
    /// The line in which it was found, or the one by which it is known.
    line: String,
    /// What it is the answer to, and its day.
    note: String,
}

/// One page of what was found.
struct Entries {
    shown: Vec<Entered>,
    /// Which of all they are.
    range: Range<usize>,
    all: usize,
}

async fn show(visit: Visit, Path(number): Path<usize>) -> Answer {
    let asked = visit.session.with(|Asked(questions)| questions.get(number.checked_sub(1)?).cloned());
    let question = asked.ok_or(Trouble::NotFound)?;
    let (words, taken) = (visit.words.clone(), question.clone());
    let from: usize = visit.query.get("from").parse().unwrap_or(0);
    let found = visit.read(move |reader| found(reader, &words, &taken, from)).await?;
    let content = page(&visit.paper(), number, &question, &found);
    let shell = Shell { place: Some(Place::Moments), ..Shell::new(Frame::Place, say!(visit.words, "search-title")) };
    Ok(visit.page((shell, content)))
}

fn found(reader: &Reader<'_>, words: &Words, question: &str, from: usize) -> vault::Result<Entries> {
    let with_page = |(id, kind): (_, String)| Some((id, of_kind(&kind)?, of_kind(&kind)?.address(id)?));
    let all: Vec<_> = reader.found(question)?.into_iter().filter_map(with_page).collect();
    let range = from.min(all.len())..from.saturating_add(PAGE).min(all.len());
    let mut shown = Vec::with_capacity(range.len());
    for (id, kind, address) in &all[range.clone()] {
        if let Some(Shown { sheet, .. }) = kind.shown(reader, *id, words)? {
            shown.push(entered(words, question, address.clone(), &sheet));
        }
    }
    Ok(Entries { shown, range, all: all.len() })
}

fn entered(words: &Words, question: &str, address: String, sheet: &Sheet) -> Entered {
    let lines = sheet.rows().iter().flat_map(|row| row.text.lines().map(move |line| (row, line)));
    match lines.into_iter().find(|(_, line)| holds_one(question, line)) {
        Some((row, line)) => {
            let (field, day) = (row.label.as_str(), sheet.when(words));
            let note = if line.trim() == sheet.line().trim() {
                say!(words, "search-found-in", field = field, day = day)
            } else {
                say!(words, "search-found-of", field = field, line = shortened(sheet.line()), day = day)
            };
            Entered { address, line: excerpt(question, line), note }
        }
        None => Entered { address, line: sheet.line().to_owned(), note: sheet.when(words) },
    }
}

/// So many words stand before the one that was found.
const BEFORE: usize = 8;

/// A line from a little before what was looked for.
fn excerpt(question: &str, line: &str) -> String {
    let words: Vec<&str> = line.split_whitespace().collect();
    let ends: Vec<usize> = (1..=words.len()).collect();
    let end = ends.partition_point(|end| !holds_one(question, &words[..*end].join(" "))) + 1;
    if end > 2 * BEFORE && end <= words.len() {
        format!("… {}", words[end - BEFORE..].join(" "))
    } else {
        line.trim().to_owned()
    }
}

/// So many letters of the line by which an entry is known stand beside another of its lines.
const KNOWN_BY: usize = 60;

fn shortened(line: &str) -> String {
    match line.char_indices().nth(KNOWN_BY) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line.to_owned(),
    }
}

fn page(paper: &Paper<'_>, number: usize, question: &str, found: &Entries) -> Markup {
    let words = paper.words;
    let theirs: Vec<Entry<'_>> = found.shown.iter().map(entry).collect();
    let texts = reading::found(words, question);
    html! {
        (heading(&Heading::new(say!(words, "search-title")).back("/moments", say!(words, "moment-list"))))
        form.search method="post" action="/search" role="search" {
            (ui::token(paper.token))
            (ui::field(words, &Field::new("q", say!(words, "search-for")).value(question).small()))
            (button(&Button::primary(say!(words, "moment-search-do"))))
        }
        section.stack-s aria-labelledby="theirs" {
            h2 id="theirs" { (how_many(words, found)) }
            @if found.all == 0 {
                (ui::empty(&say!(words, "moment-none-match"), html! {}))
            } @else {
                (ui::entries(&theirs))
            }
            @if found.range.end < found.all {
                p { (link(&format!("/search/{number}?from={}", found.range.end), &say!(words, "moment-older"))) }
            }
        }
        @if !texts.is_empty() {
            section.stack-s aria-labelledby="texts" {
                h2 id="texts" { (say!(words, "search-texts")) }
                (ui::rows(&texts.iter().take(MOST_TEXTS).map(text).collect::<Vec<_>>()))
            }
        }
    }
}

fn how_many(words: &Words, found: &Entries) -> String {
    let Range { start, end } = found.range;
    match start {
        0 if end == found.all => say!(words, "search-yours", count = found.all),
        0 => say!(words, "search-newest", shown = end, count = found.all),
        _ => say!(words, "search-older", from = end.min(start + 1), to = end, count = found.all),
    }
}

fn entry(found: &Entered) -> Entry<'_> {
    Entry {
        href: found.address.as_str().into(),
        time: "".into(),
        line: found.line.as_str().into(),
        is_theirs: true,
        note: Some(found.note.as_str().into()),
        icon: Some(Icon::ChevronRight),
        pattern: None,
    }
}

fn text(found: &Found) -> Markup {
    ui::row(&found.address, &Row::new(found.title.as_str()).note(found.line.as_str()).icon(Icon::BookOpen))
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn a_long_line_is_shown_from_a_little_before_what_was_looked_for() {
        let long = format!("{}a breath was lost", "word ".repeat(20));
        assert_eq!(excerpt("breath", &long), format!("… {}a breath was lost", "word ".repeat(6)));
        assert_eq!(excerpt("breath", "A breath"), "A breath");
        assert_eq!(excerpt("", " said "), "said");
    }
}
