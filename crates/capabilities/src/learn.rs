//! Learning cards: an index by theme, and one idea a page. They open while
//! locked, for they say nothing of the person.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use clap::{Arg, ArgMatches, Command};
use maud::{Markup, html};
use ui::{Frame, Heading, Icon, Place, Row, Shell, details, heading, row, rows};
use words::{Card, Message, Words, message, say};

use crate::Capability;
use crate::leads::{Here, Lead, Spot};
use crate::reading::{self, told};
use crate::terminal::{Failure, Terminal};
use crate::web::{Answer, Trouble, Visit};

/// The capability.
pub const CAPABILITY: Learn = Learn;

/// Learning cards.
#[derive(Clone, Copy, Debug)]
pub struct Learn;

impl Capability for Learn {
    fn name(&self) -> &'static str {
        "learn"
    }

    fn command(&self) -> Option<Command> {
        let slug = Arg::new("slug").value_name("NAME").help("A card's name; without it, all are listed");
        Some(Command::new("learn").about("Learning cards, two minutes each; needs no vault").arg(slug))
    }

    fn run(&self, arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
        let words = terminal.words;
        let Some(slug) = arguments.get_one::<String>("slug") else { return tell_all(terminal) };
        let Some(card) = words.library().card(slug) else {
            return Err(Failure::Refused(say!(words, "learn-none", slug = slug.as_str())));
        };
        told::begin(terminal, &card.title, &card.one_line)?;
        told::body(terminal, &card.body)?;
        if let Some(tool) = words.tool(&card.tool) {
            terminal.line("")?;
            terminal.prose(0, &format!("{}: {}", say!(words, "learn-practise"), tool.title))?;
        }
        told::small_print(terminal, &card.review)
    }

    fn open_routes(&self) -> Router {
        Router::new().route("/learn", get(index)).route("/learn/{slug}", get(show))
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        let words = here.words;
        Ok(match spot {
            Spot::Practice => {
                vec![
                    Lead::new("/learn", say!(words, "learn-title"), Icon::BookOpen, 90).note(say!(words, "learn-note")),
                ]
            }
            // One card a day.
            Spot::Thought => {
                let cards = &words.library().cards;
                let turn = usize::try_from(here.now.day_of_year()).unwrap_or(0) % cards.len().max(1);
                let lead =
                    |card: &Card| Lead::new(format!("/learn/{}", card.slug), card.title.clone(), Icon::BookOpen, 90);
                cards.get(turn).map(|card| lead(card).note(say!(words, "learn-thought-note"))).into_iter().collect()
            }
            _ => Vec::new(),
        })
    }
}

/// Every card, theme by theme, with the name by which it is asked for.
fn tell_all(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    for (at, (theme, cards)) in themes(words).enumerate() {
        if at > 0 {
            terminal.line("")?;
        }
        terminal.heading(&words.say(theme.name))?;
        cards.iter().try_for_each(|card| told::listed(terminal, &card.slug, &card.title))?;
    }
    Ok(())
}

/// What cards are about. A card belongs to the first theme that its place in
/// the order does not go beyond.
#[derive(Clone, Copy)]
struct Theme {
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
                (details(
                    &words.say(theme.name),
                    theme.slug == at,
                    rows(&cards.into_iter().map(card_row).collect::<Vec<_>>()),
                ))
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
    use super::{card_page, themes, themes_page};
    use ui::Heading;
    use words::Words;

    #[test]
    fn every_card_is_a_page_with_its_idea_its_tool_and_its_sources() {
        let words = Words::of(texts::english());
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
        let words = Words::of(texts::english());
        let themes: Vec<_> = themes(&words).collect();
        assert_eq!(themes.len(), 6);
        assert_eq!(themes.iter().map(|(_, cards)| cards.len()).sum::<usize>(), words.library().cards.len());
        for (theme, cards) in &themes {
            assert!((2..=7).contains(&cards.len()), "{}: {}", theme.slug, cards.len());
        }
        let page = themes_page(&words, &Heading::new("x"), "body").into_string();
        assert_eq!(page.matches("<details class=\"details\" open>").count(), 1);
    }
}
