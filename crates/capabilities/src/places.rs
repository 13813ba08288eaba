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
            .route("/care", get(care))
            .route("/care/begin", get(begin))
            .route("/more", get(show_more))
    }
}

async fn practice(visit: Visit) -> Answer {
    let whence = visit.whence(None);
    let leads = visit.read(move |reader| {
        let spots = [Spot::Sheet, Spot::Practice, Spot::Nights].map(|spot| whence.leads(spot, reader));
        let [sheet, weeks, nights] = spots;
        Ok((sheet?.into_iter().next(), weeks?, nights?))
    });
    let (sheet, weeks, nights) = leads.await?;
    let practice = Practised { sheet, weeks, nights, is_night: visit.is_night() };
    let shell = at(Place::Practice, say!(visit.words, "places-practice"));
    Ok(visit.page((shell, practice_page(&visit.words, &practice))))
}

/// What Practice has.
struct Practised {
    /// The one sheet on top.
    sheet: Option<Lead>,
    /// What is done in ordinary weeks.
    weeks: Vec<Lead>,
    /// What is made on a calm day for a hard night.
    nights: Vec<Lead>,
    is_night: bool,
}

/// So many of an ordinary week's rows stand open.
const OPEN: usize = 4;

/// The week as a sheet, what there is to try, and what is made on a calm day for
/// a hard night. At night that comes first, and the rest can wait.
fn practice_page(words: &Words, practice: &Practised) -> Markup {
    let rows = leads::among(Vec::new(), &practice.weeks);
    html! {
        (heading(&Heading::new(say!(words, "places-practice")).lead(say!(words, "places-practice-lead"))))
        @if practice.is_night { (nights(words, &practice.nights)) (more(words, &rows)) }
        @else {
            @if let Some(sheet) = practice.sheet.as_ref().and_then(|sheet| sheet.as_sheet("sheet")) { (sheet) }
            section.stack-s aria-labelledby="try" {
                h2.vh id="try" { (say!(words, "places-try")) }
                (leads::rows(&rows[..rows.len().min(OPEN)]))
                (more(words, &rows[rows.len().min(OPEN)..]))
            }
            (nights(words, &practice.nights))
            p.soft.text-s { (say!(words, "places-nothing-counted")) }
        }
    }
}

/// What does not stand open, by name.
fn more(words: &Words, rows: &[Lead]) -> Markup {
    let names: Vec<&str> = rows.iter().map(|lead| lead.title.as_str()).collect();
    html! {
        @if !rows.is_empty() {
            (ui::details_more(&say!(words, "places-more-to-practise"), &names.join(", "), leads::rows(rows)))
        }
    }
}

fn nights(words: &Words, leads: &[Lead]) -> Markup {
    html! {
        section.stack-s aria-labelledby="nights" {
            h2 id="nights" { (say!(words, "places-nights")) }
            (leads::rows(leads))
        }
    }
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

async fn show_more(visit: Visit) -> Answer {
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
