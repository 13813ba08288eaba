use jiff::civil::Date;
use maud::{Markup, html};
use record::{At, Id};
use ui::{Frame, Heading, Icon, Row, Shell, heading, link, row, rows};
use words::{Words, say};

use super::{PLACE, address, day, shell};
use crate::acts::Sheeted;
use crate::measure::rules::Measure;
use crate::response::Response;
use crate::web::Paper;

/// One measure, and when it was answered.
pub(in crate::measure) struct Listed {
    pub(in crate::measure) measure: Measure,
    pub(in crate::measure) last: Option<At>,
    /// The first day on which answers say something new, if it is to come.
    pub(in crate::measure) next: Option<Date>,
    /// Whether answers were begun and not kept.
    pub(in crate::measure) is_begun: bool,
}

/// Every measure: our own, then those that were loaded.
pub(in crate::measure) fn list(paper: &Paper<'_>, measures: &[Listed]) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let all: Vec<Markup> = measures.iter().map(|listed| listed_row(words, listed)).collect();
    let content = html! {
        (heading(&Heading::new(say!(words, "measure-list"))
            .back("/insights", say!(words, "insights-title"))
            .lead(say!(words, "measure-list-lead"))))
        (rows(&all))
        div.cluster {
            (link(&format!("{PLACE}/import"), &say!(words, "measure-load")))
            (link(&format!("{PLACE}/responses"), &say!(words, "measure-given")))
        }
    };
    (shell(words, Frame::Place), content)
}

fn listed_row(words: &Words, listed: &Listed) -> Markup {
    let mut said = Vec::new();
    if listed.is_begun {
        said.push(say!(words, "measure-begun"));
    }
    said.push(match &listed.last {
        Some(at) => say!(words, "measure-last", day = day(at, words)),
        None => say!(words, "measure-not-yet"),
    });
    said.extend(listed.next.map(|next| say!(words, "measure-again-from", day = super::date(next, words))));
    if listed.measure.instrument.own == Some(true) {
        said.push(say!(words, "measure-ours-short"));
    }
    let title = listed.measure.instrument.line(words);
    row(&address(&listed.measure), &Row::new(title).note(said.join(" ")).icon(Icon::ClipboardList))
}

/// One time something was answered.
pub(in crate::measure) struct Given {
    pub(in crate::measure) id: Id,
    pub(in crate::measure) response: Response,
}

/// Everything that was answered, newest first.
pub(in crate::measure) fn given(paper: &Paper<'_>, all: &[Given]) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let content = html! {
        (heading(&Heading::new(say!(words, "measure-given")).back(PLACE, say!(words, "measure-list"))))
        @if all.is_empty() {
            (ui::empty(&say!(words, "measure-given-none"), html! {}))
        } @else {
            (rows(&all.iter().map(|given| past(words, given.id, &given.response, true)).collect::<Vec<_>>()))
        }
    };
    (shell(words, Frame::Place), content)
}

/// A row that opens one time something was answered.
pub(super) fn past(words: &Words, id: Id, response: &Response, is_named: bool) -> Markup {
    let day = response.at.as_ref().map_or_else(|| say!(words, "response-no-title"), |at| day(at, words));
    let count = say!(words, "response-answered", count = response.answers.len());
    let note = if is_named { format!("{}. {count}", response.line(words)) } else { count };
    row(&format!("{PLACE}/responses/{id}"), &Row::new(day).note(note))
}
