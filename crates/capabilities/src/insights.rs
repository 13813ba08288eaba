//! Insights: what am I noticing? What was answered, and what comes of noted moments.

use std::ops::ControlFlow;

use axum::Router;
use axum::routing::get;
use maud::{Markup, html};
use ui::{Button, Frame, Heading, Icon, Place, Row, Shell, button_link, heading, row, rows};
use vault::{Days, Reader};
use words::say;

use crate::moment::Moment;
use crate::web::{Answer, Paper, Visit};

/// The page of the fourth place.
pub fn routes() -> Router {
    Router::new().route("/insights", get(show))
}

async fn show(visit: Visit) -> Answer {
    let is_begun = visit.read(is_begun).await?;
    let content = page(&visit.paper(), is_begun);
    let shell = Shell { place: Some(Place::Insights), ..Shell::new(Frame::Place, say!(visit.words, "insights-title")) };
    Ok(visit.page(shell, content))
}

/// Whether a moment was ever noted.
fn is_begun(reader: &Reader<'_>) -> vault::Result<bool> {
    let mut found = false;
    reader.newest::<Moment>(Days::default(), |_| {
        found = true;
        ControlFlow::Break(())
    })?;
    Ok(found)
}

fn page(paper: &Paper<'_>, is_begun: bool) -> Markup {
    let words = paper.words;
    let begin = Heading::new(say!(words, "insights-title")).lead(say!(words, "insights-lead"));
    html! {
        (heading(&begin))
        @if is_begun {
            p.measure { (say!(words, "insights-so-far")) }
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
