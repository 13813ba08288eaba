//! The index pages: Practice, Care and More. What is not built yet is not
//! spoken of.

use axum::Router;
use axum::routing::get;
use maud::{Markup, html};
use ui::{Frame, Heading, Icon, Place, Row, Shell, Tone, heading, row, row_button, rows};
use words::{HelpGroup, Words, say};

use crate::Capability;
use crate::help::texts;
use crate::leads::{self, Lead, Spot};
use crate::reading;
use crate::web::{Answer, Trouble, Visit};

/// The capability.
pub const CAPABILITY: Places = Places;

/// Three of the places, and what stands directly under them.
#[derive(Clone, Copy, Debug)]
pub struct Places;

impl Capability for Places {
    fn name(&self) -> &'static str {
        "places"
    }

    fn routes(&self) -> Router {
        Router::new()
            .route("/practice", get(practice))
            .route("/practice/first-weeks", get(first_weeks))
            .route("/care", get(care))
            .route("/care/begin", get(begin))
            .route("/more", get(more))
    }
}

async fn practice(visit: Visit) -> Answer {
    let whence = visit.whence(None);
    let leads =
        visit.read(move |reader| Ok((whence.leads(Spot::Practice, reader)?, whence.leads(Spot::Nights, reader)?)));
    let (weeks, nights) = leads.await?;
    let shell = at(Place::Practice, say!(visit.words, "places-practice"));
    Ok(visit.page((shell, practice_page(&visit.words, &weeks, &nights))))
}

/// What is done in ordinary weeks, then what is made on a calm day for a hard night.
fn practice_page(words: &Words, weeks: &[Lead], nights: &[Lead]) -> Markup {
    let pages = words.library().help.iter().filter(|page| page.group == HelpGroup::Path);
    let path = pages.map(|page| {
        let to = reading::help_address(&page.slug);
        Lead::new(to, page.title.clone(), Icon::Sprout, 10).note(page.one_line.clone())
    });
    html! {
        (heading(&Heading::new(say!(words, "places-practice")).lead(say!(words, "places-practice-lead"))))
        (leads::rows(&leads::among(path.collect(), weeks)))
        section.stack-s aria-labelledby="nights" {
            h2 id="nights" { (say!(words, "places-nights")) }
            (leads::rows(nights))
        }
    }
}

async fn first_weeks(visit: Visit) -> Answer {
    let page = visit.words.library().help_page("first-weeks").ok_or(Trouble::NotFound)?;
    Ok(texts::shown(&visit, page))
}

async fn begin(visit: Visit) -> Answer {
    let page = visit.words.library().help_page("first-appointment").ok_or(Trouble::NotFound)?;
    Ok(texts::shown(&visit, page))
}

async fn care(visit: Visit) -> Answer {
    let leads = visit.leads(Spot::Care, None).await?;
    let shell = at(Place::Care, say!(visit.words, "places-care"));
    Ok(visit.page((shell, care_page(&visit.words, &leads))))
}

fn care_page(words: &Words, offered: &[Lead]) -> Markup {
    let more_help = words.library().help_page("when-more-help").map(|page| {
        let to = reading::help_address(&page.slug);
        Lead::new(to, page.title.clone(), Icon::LifeBuoy, 10).note(page.one_line.clone()).tone(Tone::Care)
    });
    html! {
        (heading(&Heading::new(say!(words, "places-care")).lead(say!(words, "places-care-lead"))))
        (leads::rows(&leads::among(more_help.into_iter().collect(), offered)))
        section.stack-s aria-labelledby="finding" {
            h2 id="finding" { (say!(words, "places-care-more")) }
            (rows(&texts::of_group(words, HelpGroup::GettingHelp)))
        }
    }
}

async fn more(visit: Visit) -> Answer {
    let shell = at(Place::Settings, say!(visit.words, "places-more"));
    Ok(visit.page((shell, more_page(&visit.words, &visit.session.token))))
}

fn more_page(words: &Words, token: &str) -> Markup {
    let lock = Row::new(say!(words, "ui-place-lock")).note(say!(words, "places-lock-note")).icon(Icon::Lock);
    let settings = reading::place_address(words::Place::Settings)
        .map(|address| row(address, &Row::new(say!(words, "ui-place-settings")).icon(Icon::Settings)));
    let learn = Row::new(say!(words, "learn-title")).note(say!(words, "learn-note")).icon(Icon::BookOpen);
    let about = Row::new(say!(words, "places-about")).note(say!(words, "places-about-note")).icon(Icon::Info);
    let help = Row::new(say!(words, "places-more-help")).note(say!(words, "places-more-help-note"));
    let all = [
        Some(row_button("/lock", token, &lock)),
        settings,
        Some(row("/learn", &learn)),
        Some(row("/settings/about", &about)),
        Some(row("/help", &help.icon(Icon::LifeBuoy).tone(Tone::Care))),
    ];
    html! {
        (heading(&Heading::new(say!(words, "places-more"))))
        (rows(&all.into_iter().flatten().collect::<Vec<_>>()))
    }
}

fn at(place: Place, title: String) -> Shell<'static> {
    Shell { place: Some(place), ..Shell::new(Frame::Place, title) }
}
