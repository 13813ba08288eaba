//! Texts to read in calm or in need: staying safe, when to get more help,
//! finding care, and what this tool is. They open while locked.

use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use maud::{Markup, html};
use ui::{Frame, Heading, Here, Place, Row, Shell, heading, row, rows};
use words::{HelpGroup, HelpPage, Words, say};

use crate::reading;
use crate::web::{Answer, Trouble, Visit, to};

/// Every text under its address, and the list of those about this tool.
pub fn routes() -> Router {
    Router::new()
        .route("/help/{slug}", get(show))
        .route("/help/when", get(when))
        .route("/help/more", get(more))
        .route("/settings/about", get(about))
}

async fn when(visit: Visit) -> Answer {
    let page = visit.words.library().help_page("when-more-help").ok_or(Trouble::NotFound)?;
    Ok(shown(&visit, page))
}

async fn more(visit: Visit) -> Answer {
    let page = visit.words.library().help_page(reading::UNNAMED).ok_or(Trouble::NotFound)?;
    Ok(shown(&visit, page))
}

async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    let page = visit.words.library().help_page(&slug).ok_or(Trouble::NotFound)?;
    match page.group {
        _ if page.slug == reading::UNNAMED => Ok(to(&reading::help_address(&slug))),
        HelpGroup::Path => Ok(to(&reading::help_address(&slug))),
        HelpGroup::About if let Some(away) = reading::shut(&visit) => Ok(away),
        _ => Ok(shown(&visit, page)),
    }
}

/// One text as a page.
pub(crate) fn shown(visit: &Visit, page: &HelpPage) -> Response {
    let words = &visit.words;
    let is_unlocked = visit.is_unlocked();
    let (address, label) = before(words, page.group, is_unlocked);
    let begin = Heading::new(page.title.as_str()).back(address, label).lead(page.one_line.as_str());
    visit.page((shell(words, page, is_unlocked), text_page(words, page, &begin)))
}

/// Where someone comes from.
fn before(words: &Words, group: HelpGroup, is_unlocked: bool) -> (&'static str, String) {
    match group {
        HelpGroup::About => ("/settings/about", say!(words, "places-about")),
        HelpGroup::GettingHelp if is_unlocked => ("/care", say!(words, "places-care")),
        HelpGroup::Path if is_unlocked => ("/practice", say!(words, "places-practice")),
        _ => ("/help", say!(words, "ui-way-help")),
    }
}

/// What is about safety looks the same locked or not: nothing but the text, and Help.
fn shell(words: &Words, page: &HelpPage, is_unlocked: bool) -> Shell<'static> {
    let place = match page.group {
        HelpGroup::Safety => None,
        HelpGroup::GettingHelp => Some(Place::Care),
        HelpGroup::Path => Some(Place::Practice),
        HelpGroup::About => Some(Place::Settings),
    };
    let place = place.filter(|_| is_unlocked);
    let frame = if place.is_some() { Frame::Place } else { Frame::Bare };
    let here = (page.group == HelpGroup::Safety).then_some(Here::Help);
    let window = if page.slug == reading::UNNAMED { say!(words, "help-title") } else { page.title.clone() };
    Shell { place, here, ..Shell::new(frame, window) }
}

/// The text with its headings, its scripts and where it is from.
pub(crate) fn text_page(words: &Words, page: &HelpPage, begin: &Heading<'_>) -> Markup {
    html! {
        (heading(begin))
        (ui::prose(reading::page(words, "part", &page.body)))
        (reading::small_print(words, &page.review))
    }
}

/// The list of what there is to read about this tool, and its version.
async fn about(visit: Visit) -> Answer {
    if let Some(away) = reading::shut(&visit) {
        return Ok(away);
    }
    let words = &visit.words;
    let begin = Heading::new(say!(words, "places-about")).lead(say!(words, "places-about-lead"));
    let begin = if visit.is_unlocked() { begin.back("/more", say!(words, "ui-place-more")) } else { begin };
    let content = html! {
        (heading(&begin))
        (rows(&of_group(words, HelpGroup::About)))
        p.text-s.soft { (say!(words, "places-about-version", version = env!("CARGO_PKG_VERSION"))) }
    };
    let frame = if visit.is_unlocked() { Frame::Place } else { Frame::Bare };
    let place = visit.is_unlocked().then_some(Place::Settings);
    Ok(visit.page((Shell { place, ..Shell::new(frame, say!(words, "places-about")) }, content)))
}

/// A row for every text of a group.
pub(crate) fn of_group(words: &Words, group: HelpGroup) -> Vec<Markup> {
    let pages = words.library().help.iter().filter(|page| page.group == group);
    pages
        .map(|page| {
            row(&reading::help_address(&page.slug), &Row::new(page.title.as_str()).note(page.one_line.as_str()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{of_group, text_page};
    use crate::browser::Browser;
    use ui::Heading;
    use words::{HelpGroup, Words};

    #[test]
    fn every_help_text_is_a_page() {
        let words = Words::of(texts::english());
        for page in &words.library().help {
            let shown = text_page(&words, page, &Heading::new(page.title.as_str())).into_string();
            assert_eq!(shown.matches("<h1").count(), 1, "{}", page.slug);
            assert!(shown.contains("Where this is from"), "{}", page.slug);
            for heading in page.headings() {
                assert!(
                    shown.contains("</h2>") && shown.contains(&heading.replace('"', "&quot;")),
                    "{}: {heading}",
                    page.slug
                );
            }
        }
        assert_eq!(of_group(&words, HelpGroup::About).len(), 7);
    }

    #[test]
    fn staying_safe_is_named_neither_by_its_address_nor_by_its_window() {
        let browser = Browser::locked();
        let page = browser.get("/help/more").html;
        assert!(page.contains("<title>Help") && !page.contains("<title>Staying"), "{page}");
        assert!(page.contains("<h1") && page.contains("Staying safe"));
        let help = browser.get("/help").html;
        assert!(help.contains("href=\"/help/more\"") && !help.contains("staying-safe\""));
        assert_eq!(browser.get("/help/staying-safe").location, "/help/more");
    }

    #[test]
    fn on_pages_of_safety_the_lines_come_before_everything() {
        let words = Words::of(texts::english());
        for page in words.library().help.iter().filter(|page| page.group == HelpGroup::Safety) {
            let shown = text_page(&words, page, &Heading::new(page.title.as_str())).into_string();
            let (lines, contents) = (shown.find("href=\"/help\"").unwrap(), shown.find("<details").unwrap());
            assert!(lines < contents, "{}", page.slug);
        }
    }
}
