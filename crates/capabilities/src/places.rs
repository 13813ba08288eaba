//! The index pages: Practice, Care and More. What is not built yet is said in
//! one kind sentence, never as a link that leads nowhere.

use axum::Router;
use axum::routing::get;
use maud::{Markup, html};
use ui::{Frame, Heading, Icon, Place, Row, Shell, Tone, heading, row, row_button, rows};
use words::{HelpGroup, Words, say};

use crate::help::texts;
use crate::reading;
use crate::web::{Answer, Trouble, Visit};

/// Three of the places, and what stands directly under them.
pub fn routes() -> Router {
    Router::new()
        .route("/practice", get(practice))
        .route("/practice/first-weeks", get(first_weeks))
        .route("/care", get(care))
        .route("/care/begin", get(begin))
        .route("/more", get(more))
}

async fn practice(visit: Visit) -> Answer {
    let shell = at(Place::Practice, say!(visit.words, "places-practice"));
    Ok(visit.page((shell, practice_page(&visit.words))))
}

fn practice_page(words: &Words) -> Markup {
    let weeks = words.library().help.iter().filter(|page| page.group == HelpGroup::Path).map(|page| {
        let title = Row::new(page.title.as_str()).note(page.one_line.as_str()).icon(Icon::Sprout);
        row(&reading::help_address(&page.slug), &title)
    });
    let cards = Row::new(say!(words, "learn-title")).note(say!(words, "places-learn-note")).icon(Icon::BookOpen);
    html! {
        (heading(&Heading::new(say!(words, "places-practice")).lead(say!(words, "places-practice-lead"))))
        (rows(&weeks.chain([row("/learn", &cards)]).collect::<Vec<_>>()))
        section.stack-s aria-labelledby="nights" {
            h2 id="nights" { (say!(words, "places-nights")) }
            (rows(&for_nights(words)))
        }
        p.soft.measure { (say!(words, "places-practice-soon")) }
    }
}

/// What is made on a calm day for a hard night.
fn for_nights(words: &Words) -> [Markup; 6] {
    let letters = Row::new(say!(words, "letter-list")).note(say!(words, "letter-list-lead")).icon(Icon::MailOpen);
    let tool = Row::new(say!(words, "tool-own")).note(say!(words, "tool-new-note")).icon(Icon::Hand);
    let held = Row::new(say!(words, "held-title")).note(say!(words, "places-held-note")).icon(Icon::Leaf);
    let people = Row::new(say!(words, "person-list")).note(say!(words, "places-people-note")).icon(Icon::Users);
    let plan =
        Row::new(say!(words, "crisis-plan-name")).note(say!(words, "places-plan-note")).icon(Icon::ClipboardList);
    let signs = Row::new(say!(words, "signs-title")).note(say!(words, "word-signs-note")).icon(Icon::Eye);
    [
        row("/signs", &signs.tone(Tone::Kind)),
        row("/letters", &letters.tone(Tone::Kind)),
        row("/settle/tools/new", &tool.tone(Tone::Kind)),
        row("/held", &held.tone(Tone::Kind)),
        row("/people", &people.tone(Tone::Care)),
        row("/help/plan", &plan.tone(Tone::Care)),
    ]
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
    let shell = at(Place::Care, say!(visit.words, "places-care"));
    Ok(visit.page((shell, care_page(&visit.words))))
}

fn care_page(words: &Words) -> Markup {
    let more_help = words.library().help_page("when-more-help").map(|page| {
        let title = Row::new(page.title.as_str()).note(page.one_line.as_str()).icon(Icon::LifeBuoy).tone(Tone::Care);
        row(&reading::help_address(&page.slug), &title)
    });
    let approaches =
        Row::new(say!(words, "approaches-title")).note(say!(words, "approaches-lead")).icon(Icon::BookOpen);
    let might =
        Row::new(say!(words, "approaches-might")).note(say!(words, "approaches-might-note")).icon(Icon::Compass);
    let first = [row("/care/approaches", &approaches), row("/care/approaches/fit", &might)];
    html! {
        (heading(&Heading::new(say!(words, "places-care")).lead(say!(words, "places-care-lead"))))
        (rows(&more_help.into_iter().chain(first).collect::<Vec<_>>()))
        section.stack-s aria-labelledby="finding" {
            h2 id="finding" { (say!(words, "places-care-more")) }
            (rows(&texts::of_group(words, HelpGroup::GettingHelp)))
        }
        p.soft.measure { (say!(words, "places-care-soon")) }
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
    let learn = Row::new(say!(words, "learn-title")).note(say!(words, "places-learn-note")).icon(Icon::BookOpen);
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
