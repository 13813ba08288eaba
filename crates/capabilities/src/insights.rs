//! Insights: what am I noticing? What was answered, and what comes of noted moments.

use axum::Router;
use axum::routing::get;
use maud::{Markup, html};
use ui::{Button, Frame, Heading, Icon, Place, Row, Shell, button, button_link, heading, link, row, rows};
use vault::Reader;
use words::say;

use crate::Capability;
use crate::moment::{Count, Moment};
use crate::web::{Answer, Paper, Visit};
use crate::word::{List, Lists};

/// The capability.
pub const CAPABILITY: Insights = Insights;

/// What am I noticing?
#[derive(Clone, Copy, Debug)]
pub struct Insights;

impl Capability for Insights {
    fn name(&self) -> &'static str {
        "insights"
    }

    /// The page of the fourth place.
    fn routes(&self) -> Router {
        Router::new().route("/insights", get(show))
    }

    fn places(&self) -> &'static [(words::Place, &'static str)] {
        &[(words::Place::Insights, "/insights")]
    }
}

async fn show(visit: Visit) -> Answer {
    let is_night = visit.is_night();
    let noticed = visit.read(move |reader| Noticed::read(reader, is_night)).await?;
    let content = page(&visit.paper(), &noticed);
    let shell = Shell { place: Some(Place::Insights), ..Shell::new(Frame::Place, say!(visit.words, "insights-title")) };
    Ok(visit.page((shell, content)))
}

/// What can be said so far.
struct Noticed {
    /// Whether a moment was ever noted.
    is_begun: bool,
    /// Plain counts, by day.
    counts: Vec<Count>,
    /// What was taken out of them.
    hidden: Vec<String>,
    is_night: bool,
    /// Whether there are more moments than are counted.
    is_newest_only: bool,
}

impl Noticed {
    fn read(reader: &Reader<'_>, is_night: bool) -> vault::Result<Self> {
        let moments = reader.count::<Moment>()?;
        let lists = Lists::read(reader)?;
        let hidden = lists.of_list(&List::Counts).filter(|(_, word)| word.hidden == Some(true));
        Ok(Self {
            is_begun: moments > 0,
            counts: if is_night { Vec::new() } else { Moment::counts(reader)? },
            hidden: hidden.filter_map(|(_, word)| word.text.clone()).collect(),
            is_night,
            is_newest_only: moments > Moment::COUNTED as u64,
        })
    }
}

fn page(paper: &Paper<'_>, noticed: &Noticed) -> Markup {
    let words = paper.words;
    let begin = Heading::new(say!(words, "insights-title")).lead(say!(words, "insights-lead"));
    html! {
        (heading(&begin))
        @if noticed.is_begun {
            @if noticed.is_night { p.measure { (say!(words, "insights-by-day")) } } @else { (counts(paper, noticed)) }
        } @else {
            div { (button_link("/moments/new", &Button::primary(say!(words, "moment-note")).icon(Icon::Plus))) }
        }
        section.stack-s aria-labelledby="measures" {
            h2 id="measures" { (say!(words, "insights-answered")) }
            (rows(&[row("/insights/measures", &Row::new(say!(words, "measure-list"))
                .note(say!(words, "insights-measures-note"))
                .icon(Icon::ClipboardList))]))
        }
    }
}

/// What came at least three times, in words; any of it can be taken out.
fn counts(paper: &Paper<'_>, noticed: &Noticed) -> Markup {
    let words = paper.words;
    html! {
        section.stack-s aria-labelledby="counts" {
            h2 id="counts" { (say!(words, "signs-counts")) }
            @if noticed.counts.is_empty() {
                p.measure { (say!(words, "insights-so-far")) }
            } @else {
                p.measure { (say!(words, "signs-counts-lead")) @if noticed.is_newest_only { " " (say!(words, "signs-counts-newest", count = Moment::COUNTED)) } }
                ul.stack-s.measure { @for count in &noticed.counts { li { (count.said(words)) } } }
                (ui::details(&say!(words, "signs-not-true"), false, html! {
                    p.measure { (say!(words, "signs-not-true-lead")) }
                    div.cluster {
                        @for count in &noticed.counts { (deed(paper, "hide", &count.what, say!(words, "signs-take-out", what = count.named(words)))) }
                    }
                }))
            }
            p { (link("/signs", &say!(words, "signs-title"))) }
        }
        @if !noticed.hidden.is_empty() {
            (ui::details(&say!(words, "signs-counts-hidden"), false, html! {
                div.cluster { @for what in &noticed.hidden { (deed(paper, "show", what, say!(words, "signs-count-again", what = words.vocabulary().set_off(what)))) } }
            }))
        }
    }
}

fn deed(paper: &Paper<'_>, act: &str, what: &str, label: String) -> Markup {
    html! {
        form method="post" action={ "/signs/counts/" (act) } {
            (ui::token(paper.token))
            input type="hidden" name="what" value=(what);
            (button(&Button::new(label)))
        }
    }
}
