use jiff::civil::Date;
use maud::{Markup, html};
use record::Id;
use ui::{Button, Frame, Heading, Shell, button, button_link, heading, link, link_small, rows};
use words::{Words, say};

use super::{PLACE, about, address, day, line, list, shell};
use crate::acts::{Sheeted, answers};
use crate::instrument::Instrument;
use crate::measure::rules::{Measure, is_to_tell};
use crate::measure::sheet;
use crate::response::{Reading, Response};
use crate::web::Paper;

/// A measure and everything it was answered with.
pub(in crate::measure) struct One {
    pub(in crate::measure) measure: Measure,
    pub(in crate::measure) people: Vec<Person>,
    /// The first day on which answers in general say something new, if it is to come.
    pub(in crate::measure) next: Option<Date>,
}

/// What was answered about one person, or in general.
pub(in crate::measure) struct Person {
    pub(in crate::measure) toward: Option<String>,
    /// Newest first.
    pub(in crate::measure) past: Vec<(Id, Response)>,
    /// The newest beside those before it.
    pub(in crate::measure) reading: Reading,
}

/// What it came to, dimensions first; then what it cannot tell, and what it is.
pub(in crate::measure) fn one(paper: &Paper<'_>, one: &One) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let (instrument, address) = (&one.measure.instrument, address(&one.measure));
    let begin = Heading::new(instrument.line(words)).back(PLACE, say!(words, "measure-list"));
    let content = html! {
        (heading(&if let Some(standing) = sheet::standing(instrument, words) { begin.lead(standing) } else { begin }))
        div.stack-s {
            @if let Some(next) = one.next {
                p.soft { (say!(words, "measure-again-from", day = super::date(next, words))) }
            }
            div {
                (button_link(&format!("{address}/take"), &if one.next.is_some() {
                    Button::new(say!(words, "measure-answer"))
                } else {
                    Button::primary(say!(words, "measure-answer"))
                }))
            }
        }
        @if one.people.is_empty() { (ui::empty(&say!(words, "measure-empty"), html! {})) }
        @for (at, person) in one.people.iter().enumerate() {
            (of_person(words, instrument, person, at, one.people.len() > 1 || person.toward.is_some()))
        }
        @if !one.people.is_empty() { (limits(words, instrument)) }
        (ui::details(&say!(words, "measure-what-it-is"), false, answers(words, &instrument.sheet(words))))
        (deeds(paper, one, &address))
    };
    (shell(words, Frame::Place), content)
}

fn of_person(words: &Words, instrument: &Instrument, person: &Person, at: usize, is_named: bool) -> Markup {
    let Some((_, newest)) = person.past.first() else { return html! {} };
    let when = newest.at.as_ref().map(|at| day(at, words)).unwrap_or_default();
    html! {
        section.part.stack-l {
            div.stack-s {
                @if is_named { h2 { (about(words, person.toward.as_deref())) } }
                p.soft { (say!(words, "measure-newest", day = when)) }
            }
            (scales(words, instrument, person, at))
            (ui::details(&say!(words, "measure-past", count = person.past.len()), false, rows(
                &person.past.iter().map(|(id, response)| list::past(words, *id, response, false)).collect::<Vec<_>>()
            )))
        }
    }
}

/// Every scale as a line of its own, or in words alone while it was answered once.
fn scales(words: &Words, instrument: &Instrument, person: &Person, at: usize) -> Markup {
    let Some((_, newest)) = person.past.first() else { return html! {} };
    let past: Vec<&Response> =
        person.past.iter().map(|(_, response)| response).filter(|response| response.is_like(newest)).collect();
    let one = |found: &crate::response::Line| {
        let scale = instrument.scales.iter().find(|scale| scale.id == found.scale)?;
        let score = newest.scores.iter().find(|score| score.scale == found.scale)?;
        let place = instrument.scales.iter().position(|scale| scale.id == found.scale)?;
        let id = format!("line-{at}-{place}");
        let drawn = line::line(words, &id, instrument, scale, found, &past);
        Some(html! {
            div.stack {
                @match drawn { Some(drawn) => (drawn), None => h2.chart-takeaway { (scale.label) } }
                (sentences(&sheet::said(instrument, scale, score, found, words)))
            }
        })
    };
    let is_to_tell = person.reading.lines.iter().any(|found| is_to_tell(instrument, found.value));
    html! {
        @for scale in person.reading.lines.iter().filter_map(one) { (scale) }
        @if is_to_tell { (when_more_help(words)) }
        @if instrument.scales.is_empty() { p { (say!(words, "measure-unscored")) } }
        @if let Some(region) = person.reading.region { (map(words, &sheet::map(region, words))) }
    }
}

/// The way on from a number that is a reason to tell someone.
pub(super) fn when_more_help(words: &Words) -> Markup {
    html! { p { (link("/help/when", &say!(words, "measure-tell-when"))) } }
}

/// Where a point lies on the two dimensions.
pub(super) fn map(words: &Words, said: &[String]) -> Markup {
    html! { div.stack-s { h2.chart-takeaway { (say!(words, "measure-map")) } (sentences(said)) } }
}

/// Sentences, one under the other.
pub(super) fn sentences(said: &[String]) -> Markup {
    html! { div.stack-s.measure { @for sentence in said { p { (sentence) } } } }
}

/// What this can't tell.
pub(super) fn limits(words: &Words, instrument: &Instrument) -> Markup {
    let is_own = instrument.own == Some(true);
    html! {
        section.part.stack-s.measure aria-labelledby="limits" {
            h2 id="limits" { (say!(words, "measure-cannot")) }
            @if is_own { p { (say!(words, "measure-cannot-ours")) } }
            @else { p { (say!(words, "measure-cannot-loaded")) } }
            p { (say!(words, "measure-cannot-why")) }
            @if let Some(days) = instrument.recall_days { p { (say!(words, "measure-looks-back", days = days)) } }
        }
    }
}

fn deeds(paper: &Paper<'_>, one: &One, address: &str) -> Markup {
    let words = paper.words;
    html! {
        div.stack-s.part.no-print {
            @if !one.people.is_empty() {
                p { a.link href={ (address) "/answers.csv" } download="answers.csv" { (say!(words, "measure-table")) } }
                p.text-s.soft { (say!(words, "measure-not-encrypted")) }
            }
            @if one.measure.id.is_some() {
                div.cluster {
                    form method="post" action={ (address) "/delete" } {
                        (ui::token(paper.token))
                        (button(&Button::quiet(say!(words, "measure-delete"))))
                    }
                    (link_small(&format!("{address}/history"), &say!(words, "acts-history")))
                    (link_small(&format!("{address}/erase"), &say!(words, "measure-erase")))
                }
            }
        }
    }
}
