use maud::{Markup, html};
use record::Id;
use ui::{Answer, Button, CareCard, Frame, Heading, Shell, button, care_card, heading, link, link_small};
use words::{Words, say};

use super::one::{limits, map, sentences, when_more_help};
use super::{PLACE, address, day, shell};
use crate::acts::{Sheeted, answers};
use crate::instrument::Instrument;
use crate::measure::rules::{Measure, is_to_tell};
use crate::measure::sheet;
use crate::response::{Reading, Response};
use crate::web::Paper;

/// One time something was answered, to be read.
pub(in crate::measure) struct Read {
    pub(in crate::measure) id: Id,
    pub(in crate::measure) response: Response,
    /// Absent when the questionnaire is gone; then what was kept with the answers remains.
    pub(in crate::measure) measure: Option<Measure>,
    /// As it was read then, beside those before it.
    pub(in crate::measure) reading: Reading,
}

/// What it came to, what was answered, and what can be done with it.
pub(in crate::measure) fn response(paper: &Paper<'_>, read: &Read) -> (Shell<'static>, Markup) {
    let (words, response) = (paper.words, &read.response);
    let back = read.measure.as_ref().map_or_else(
        || (PLACE.to_owned(), say!(words, "measure-list")),
        |measure| (address(measure), measure.instrument.line(words)),
    );
    let over = response.at.as_ref().map(|at| day(at, words)).unwrap_or_default();
    let content = html! {
        (heading(&Heading::new(response.line(words)).back(back.0, back.1).over(over)))
        @match &read.measure {
            Some(measure) => {
                @if response.flagged(&measure.instrument).next().is_some() { (care(words)) }
                @if let Some(standing) = sheet::standing(&measure.instrument, words) { p.measure { (standing) } }
                (result(words, &measure.instrument, read))
                (limits(words, &measure.instrument))
                @let answers = answered(words, &measure.instrument, response);
                (ui::details(&say!(words, "measure-what-you-answered"), false, answers))
            }
            None => {
                p.measure { (say!(words, "measure-gone")) }
                (answers(words, &response.sheet(words)))
            }
        }
        (deeds(paper, read.id))
    };
    (shell(words, Frame::Place), content)
}

/// What a flagged answer is met with: people first.
pub(super) fn care(words: &Words) -> Markup {
    care_card(
        words,
        &CareCard {
            id: "care".into(),
            title: say!(words, "measure-care").into(),
            first: false,
            body: html! {
                @for said in sheet::help(words).iter().skip(2) { p { (said) } }
                p { (link("/help", &say!(words, "measure-care-help"))) }
            },
        },
    )
}

fn result(words: &Words, instrument: &Instrument, read: &Read) -> Markup {
    let part = |found: &crate::response::Line| {
        let scale = instrument.scales.iter().find(|scale| scale.id == found.scale)?;
        let score = read.response.scores.iter().find(|score| score.scale == found.scale)?;
        Some((scale.label.clone(), sheet::said(instrument, scale, score, found, words)))
    };
    let is_to_tell = read.reading.lines.iter().any(|found| is_to_tell(instrument, found.value));
    html! {
        div.stack-l {
            @for (label, said) in read.reading.lines.iter().filter_map(part) {
                section.stack-s { h2.chart-takeaway { (label) } (sentences(&said)) }
            }
            @if is_to_tell { (when_more_help(words)) }
            @if instrument.scales.is_empty() { p { (say!(words, "measure-unscored")) } }
            @if let Some(region) = read.reading.region { (map(words, &sheet::map(region, words))) }
        }
    }
}

fn answered(words: &Words, instrument: &Instrument, response: &Response) -> Markup {
    let toward = response.toward.as_deref();
    let all: Vec<Answer<'_>> = response
        .answers
        .iter()
        .map(|answer| {
            let item = instrument.item(&answer.item);
            let said = item.map_or_else(|| answer.value.to_string(), |item| item.says(words, &answer.value));
            let label = item.map_or_else(|| answer.item.clone(), |item| item.asks(toward));
            Answer { label: label.into(), answer: Some(ui::theirs_lines(&said)), change: None }
        })
        .collect();
    ui::summary_list(words, &all)
}

fn deeds(paper: &Paper<'_>, id: Id) -> Markup {
    let words = paper.words;
    let address = format!("{PLACE}/responses/{id}");
    html! {
        div.stack-s.part.no-print {
            div.cluster {
                a.link href={ (address) "/answers.csv" } download="answers.csv" { (say!(words, "measure-table-one")) }
                a.link href={ (address) "/answers.json" } download="answers.json" { (say!(words, "measure-fhir")) }
            }
            p.text-s.soft { (say!(words, "measure-not-encrypted")) }
            div.cluster {
                form method="post" action={ (address) "/delete" } {
                    (ui::token(paper.token))
                    (button(&Button::quiet(say!(words, "measure-delete-answers"))))
                }
                (link_small(&format!("{address}/history"), &say!(words, "acts-history")))
                (link_small(&format!("{address}/erase"), &say!(words, "measure-erase")))
            }
        }
    }
}
