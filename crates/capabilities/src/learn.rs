//! Learning cards: an index by theme, and one idea a page. They open while
//! locked, for they say nothing of the person.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use maud::{Markup, html};
use ui::{Frame, Heading, Icon, Place, Row, Shell, details, heading, row, rows};
use words::{Card, Message, Words, message, say};

use crate::reading;
use crate::web::{Answer, Trouble, Visit};

/// The index and the cards.
pub fn routes() -> Router {
    Router::new().route("/learn", get(index)).route("/learn/{slug}", get(show))
}

/// What cards are about. A card belongs to the first theme that its place in
/// the order does not go beyond.
#[derive(Clone, Copy)]
pub struct Theme {
    slug: &'static str,
    name: Message,
    until: u16,
}

const THEMES: [Theme; 6] = [
    Theme { slug: "patterns", name: message!("learn-theme-patterns"), until: 79 },
    Theme { slug: "body", name: message!("learn-theme-body"), until: 129 },
    Theme { slug: "people", name: message!("learn-theme-people"), until: 179 },
    Theme { slug: "risks", name: message!("learn-theme-risks"), until: 219 },
    Theme { slug: "therapy", name: message!("learn-theme-therapy"), until: 269 },
    Theme { slug: "days", name: message!("learn-theme-days"), until: u16::MAX },
];

impl Theme {
    fn of(card: &Card) -> &'static str {
        THEMES.iter().find(|theme| card.order <= theme.until).map_or("", |theme| theme.slug)
    }
}

/// Every theme that has cards, with them, in their order.
pub fn by_theme(words: &Words) -> Vec<(String, Vec<&Card>)> {
    themes(words).map(|(theme, cards)| (words.say(theme.name), cards)).collect()
}

fn themes(words: &Words) -> impl Iterator<Item = (Theme, Vec<&Card>)> {
    let of = |theme: &Theme| words.library().cards.iter().filter(|card| Theme::of(card) == theme.slug).collect();
    THEMES.into_iter().map(move |theme| (theme, of(&theme))).filter(|(_, cards): &(_, Vec<_>)| !cards.is_empty())
}

async fn index(visit: Visit) -> Answer {
    if let Some(away) = reading::shut(&visit) {
        return Ok(away);
    }
    let words = &visit.words;
    let shell = shell(&visit, say!(words, "learn-title"));
    let begin = Heading::new(say!(words, "learn-title")).lead(say!(words, "learn-lead"));
    let begin = if visit.is_unlocked() { begin.back("/practice", say!(words, "places-practice")) } else { begin };
    Ok(visit.page((shell, themes_page(words, &begin, visit.query.get("at")))))
}

/// Six closed themes rather than a wall of cards; the one someone comes from is open.
fn themes_page(words: &Words, begin: &Heading<'_>, at: &str) -> Markup {
    html! {
        (heading(begin))
        @if let Some(first) = words.library().cards.first() {
            section.stack-s aria-labelledby="start" {
                h2 id="start" { (say!(words, "learn-start")) }
                (rows(&[card_row(first)]))
            }
        }
        div {
            @for (theme, cards) in themes(words) {
                (details(&words.say(theme.name), theme.slug == at, rows(&cards.into_iter().map(card_row).collect::<Vec<_>>())))
            }
        }
    }
}

fn card_row(card: &Card) -> Markup {
    row(&format!("/learn/{}", card.slug), &Row::new(card.title.as_str()).note(card.one_line.as_str()))
}

async fn show(visit: Visit, Path(slug): Path<String>) -> Answer {
    if let Some(away) = reading::shut(&visit) {
        return Ok(away);
    }
    let card = visit.words.library().card(&slug).ok_or(Trouble::NotFound)?;
    Ok(visit.page((shell(&visit, card.title.clone()), card_page(&visit.words, card))))
}

fn shell(visit: &Visit, title: String) -> Shell<'static> {
    let (frame, place) = match visit.is_unlocked() {
        true => (Frame::Place, Some(Place::Practice)),
        false => (Frame::Bare, None),
    };
    Shell { place, ..Shell::new(frame, title) }
}

/// The idea, its picture, what practises it, where it is from, and what could come next.
pub(crate) fn card_page(words: &Words, card: &Card) -> Markup {
    let begin = Heading::new(card.title.as_str())
        .back(format!("/learn?at={}", Theme::of(card)), say!(words, "learn-title"))
        .over(say!(words, "learn-minutes", minutes = card.minutes))
        .lead(card.one_line.as_str());
    html! {
        (heading(&begin))
        @if let Some(picture) = card.picture { (ui::picture(words, picture)) }
        (ui::prose(reading::blocks(words, "card", &card.body)))
        (onward(words, card))
        (reading::small_print(words, &card.review))
    }
}

/// The tool that practises it, and the card after it.
fn onward(words: &Words, card: &Card) -> Markup {
    let next = words.library().cards.iter().skip_while(|other| other.slug != card.slug).nth(1);
    let tool = words.tool(&card.tool).map(|tool| {
        let note = Row::new(say!(words, "learn-practise")).note(tool.title.as_str()).icon(Icon::Leaf);
        row(&format!("/settle/tools/{}", tool.slug), &note)
    });
    let next = match next {
        Some(next) => {
            let note = Row::new(say!(words, "learn-next")).note(next.title.as_str()).icon(Icon::BookOpen);
            row(&format!("/learn/{}", next.slug), &note)
        }
        None => row("/learn", &Row::new(say!(words, "learn-all")).icon(Icon::BookOpen)),
    };
    rows(&tool.into_iter().chain([next]).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::{by_theme, card_page, themes_page};
    use ui::Heading;
    use words::Words;

    #[test]
    fn every_card_is_a_page_with_its_idea_its_tool_and_its_sources() {
        let words = Words::english();
        for card in &words.library().cards {
            let page = card_page(&words, card).into_string();
            assert_eq!(page.matches("<h1").count(), 1, "{}", card.slug);
            assert!(page.contains(&format!("href=\"/settle/tools/{}\"", card.tool)), "{}", card.slug);
            assert!(page.contains("Not meant for") && page.contains("Where this is from"), "{}", card.slug);
            assert_eq!(page.contains("role=\"img\""), card.picture.is_some(), "{}", card.slug);
        }
    }

    #[test]
    fn every_card_stands_under_one_theme() {
        let words = Words::english();
        let themes = by_theme(&words);
        assert_eq!(themes.len(), 6);
        assert_eq!(themes.iter().map(|(_, cards)| cards.len()).sum::<usize>(), words.library().cards.len());
        for (theme, cards) in &themes {
            assert!((2..=7).contains(&cards.len()), "{theme}: {}", cards.len());
        }
        let page = themes_page(&words, &Heading::new("x"), "body").into_string();
        assert_eq!(page.matches("<details class=\"details\" open>").count(), 1);
    }
}
