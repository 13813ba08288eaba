//! One search box. What was asked stays in the session's memory; addresses
//! carry only a number.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use maud::{Markup, html};
use serde_json::{Map, Value};
use ui::{Button, Entry, Field, Frame, Heading, Icon, Place, Row, Shell, button, heading};
use vault::{Hit, Reader};
use words::{Words, say};

use crate::Capability;
use crate::acts::Shown;
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

/// At most so many are shown; a word more finds fewer.
const MOST: u32 = 60;
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
    day: String,
    line: String,
}

async fn show(visit: Visit, Path(number): Path<usize>) -> Answer {
    let asked = visit.session.with(|Asked(questions)| questions.get(number.checked_sub(1)?).cloned());
    let question = asked.ok_or(Trouble::NotFound)?;
    let (words, taken) = (visit.words.clone(), question.clone());
    let hits = visit.read(move |reader| hits(reader, &words, &taken)).await?;
    let content = page(&visit.paper(), &question, &hits);
    let shell = Shell { place: Some(Place::Moments), ..Shell::new(Frame::Place, say!(visit.words, "search-title")) };
    Ok(visit.page((shell, content)))
}

fn hits(reader: &Reader<'_>, words: &Words, question: &str) -> vault::Result<Vec<Entered>> {
    let mut hits = Vec::new();
    for hit in reader.search(question, MOST)? {
        let Some(kind) = of_kind(&hit.kind) else { continue };
        let (Some(address), Some(shown)) = (kind.address(hit.id), kind.shown(reader, hit.id, words)?) else {
            continue;
        };
        hits.push(Entered { address, day: shown.sheet.when(words), line: shown.sheet.line().to_owned() });
    }
    Ok(hits)
}

fn page(paper: &Paper<'_>, question: &str, hits: &[Entered]) -> Markup {
    let words = paper.words;
    let theirs: Vec<Entry<'_>> = hits
        .iter()
        .map(|hit| Entry {
            href: hit.address.as_str().into(),
            time: "".into(),
            line: hit.line.as_str().into(),
            is_theirs: true,
            note: Some(hit.day.as_str().into()),
            icon: Icon::ChevronRight,
        })
        .collect();
    let texts = reading::found(words, question);
    html! {
        (heading(&Heading::new(say!(words, "search-title")).back("/moments", say!(words, "moment-list"))))
        form.search method="post" action="/search" role="search" {
            (ui::token(paper.token))
            (ui::field(words, &Field::new("q", say!(words, "search-for")).value(question).small()))
            (button(&Button::primary(say!(words, "moment-search-do"))))
        }
        section.stack-s aria-labelledby="theirs" {
            h2 id="theirs" { (say!(words, "search-yours", count = hits.len())) }
            @if hits.is_empty() {
                (ui::empty(&say!(words, "moment-none-match"), html! {}))
            } @else {
                (ui::entries(&theirs))
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

fn text(found: &Found) -> Markup {
    ui::row(&found.address, &Row::new(found.title.as_str()).note(found.line.as_str()).icon(Icon::BookOpen))
}
