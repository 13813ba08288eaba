//! One search box. What was asked stays in the session's memory; addresses
//! carry only a number.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use maud::{Markup, html};
use ui::{Button, Entry, Field, Frame, Heading, Icon, Place, Row, Shell, button, heading};
use vault::Reader;
use words::{Words, say};

use crate::of_kind;
use crate::reading::{self, Found};
use crate::web::{Answer, Paper, Trouble, Visit, to};

/// The box, and what it found.
pub fn routes() -> Router {
    Router::new().route("/search", get(|| async { to("/moments") }).post(ask)).route("/search/{n}", get(show))
}

/// At most so many are shown; a word more finds fewer.
const MOST: u32 = 60;
const MOST_TEXTS: usize = 12;
/// The questions a session remembers.
const REMEMBERED: usize = 50;

async fn ask(visit: Visit) -> Answer {
    let question = visit.form.get("q").trim().to_owned();
    if question.is_empty() {
        return Ok(to("/moments"));
    }
    let number = {
        let mut state = visit.session.state();
        if state.questions.len() >= REMEMBERED {
            state.questions.clear();
        }
        state.questions.push(question);
        state.questions.len()
    };
    Ok(to(&format!("/search/{number}")))
}

/// Something of the person's that was found.
struct Hit {
    address: String,
    day: String,
    line: String,
}

async fn show(visit: Visit, Path(number): Path<usize>) -> Answer {
    let asked = number.checked_sub(1).and_then(|at| visit.session.state().questions.get(at).cloned());
    let question = asked.ok_or(Trouble::NotFound)?;
    let (words, taken) = (visit.words.clone(), question.clone());
    let hits = visit.read(move |reader| hits(reader, &words, &taken)).await?;
    let content = page(&visit.paper(), &question, &hits);
    let shell = Shell { place: Some(Place::Moments), ..Shell::new(Frame::Place, say!(visit.words, "search-title")) };
    Ok(visit.page((shell, content)))
}

fn hits(reader: &Reader<'_>, words: &Words, question: &str) -> vault::Result<Vec<Hit>> {
    let mut hits = Vec::new();
    for hit in reader.search(question, MOST)? {
        let Some(kind) = of_kind(&hit.kind) else { continue };
        let (Some(address), Some(shown)) = (kind.address(hit.id), kind.shown(reader, hit.id, words)?) else {
            continue;
        };
        hits.push(Hit { address, day: shown.sheet.when(), line: shown.sheet.line().to_owned() });
    }
    Ok(hits)
}

fn page(paper: &Paper<'_>, question: &str, hits: &[Hit]) -> Markup {
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
            @if hits.is_empty() { (ui::empty(&say!(words, "moment-none-match"), html! {})) } @else { (ui::entries(&theirs)) }
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
