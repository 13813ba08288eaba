use words::{Block, Link, Place, Span, Text, Words};

use super::{address, blocks, found, place_address, text};
use crate::CAPABILITIES;
use crate::browser::Browser;

fn is_answered(words: &Words, address: &str) -> bool {
    let library = words.library();
    let named = |under: &str| address.strip_prefix(under).filter(|name| !name.contains('/'));
    CAPABILITIES.iter().flat_map(|one| one.places()).any(|(_, place)| *place == address)
        || named("/learn/").is_some_and(|slug| library.card(slug).is_some())
        || named("/settle/tools/").is_some_and(|slug| words.tool(slug).is_some())
        || named("/care/approaches/").is_some_and(|slug| library.approach(slug).is_some())
        || named("/help/").is_some_and(|slug| ["when", "more"].contains(&slug) || library.help_page(slug).is_some())
}

#[test]
fn every_link_of_every_text_leads_to_a_page_or_is_words_alone() {
    let words = Words::of(texts::english());
    let mut leading = 0;
    for (file, blocks) in words.library().texts() {
        for link in blocks.iter().flat_map(|block| block.links()) {
            match address(link) {
                Some(address) => {
                    assert!(is_answered(&words, &address), "{file}: {address}");
                    leading += 1;
                }
                None => assert!(matches!(link, Link::Place(_)), "{file}: {link:?}"),
            }
        }
    }
    assert!(leading > 40, "{leading}");
}

#[test]
fn every_place_is_a_page_that_answers_or_none() {
    let browser = Browser::unlocked();
    let mut leading = 0;
    for address in Place::ALL.iter().filter_map(|place| place_address(*place)) {
        assert_eq!(browser.get(address).status, 200, "{address}");
        leading += 1;
    }
    assert!(leading > 10, "{leading}");
}

#[test]
fn a_page_that_is_not_there_is_never_a_link() {
    let link = |words: &str| Span::Link { words: words.into(), to: Link::Place(Place::Cycle) };
    let inside = Text { spans: vec![Span::Words("Draw ".into()), link("our cycle"), Span::Words(".".into())] };
    assert_eq!(text(&inside).into_string(), "Draw our cycle.");
    let after = Text { spans: vec![Span::Words("Draw it. ".into()), link("Cycle")] };
    assert_eq!(text(&after).into_string(), "Draw it. ");
}

#[test]
fn every_text_becomes_markup_with_nothing_empty_in_it() {
    let words = Words::of(texts::english());
    for (file, all) in words.library().texts() {
        let all: Vec<Block> = all.into_iter().cloned().collect();
        let markup = blocks(&words, "part", &all).into_string();
        for empty in ["<p></p>", "<li></li>", "<ul></ul>", "<ol></ol>", "<h2></h2>", "href=\"\"", "](", "&amp;amp;"] {
            assert!(!markup.contains(empty), "{file}: {empty}");
        }
        let plain: usize = all.iter().map(|block| block.lines().len()).sum();
        let drawn = ["<p>", "<li>", "<h2"].iter().map(|tag| markup.matches(tag).count()).sum::<usize>();
        assert_eq!(drawn, plain, "{file}");
    }
}

#[test]
fn a_word_is_found_whatever_its_case_and_marks_and_titles_come_first() {
    let words = Words::of(texts::english());
    for (question, first, address) in [
        ("making up", "Making up after an argument", "/learn/repair"),
        ("WINDOW of what", "The window of what you can bear", "/learn/window-of-tolerance"),
        ("feet floor", "Your feet on the floor", "/settle/tools/feet-on-floor"),
        ("internal fam", "Internal Family Systems", "/care/approaches/ifs"),
        ("stáying safe", "Staying safe", "/help/more"),
        ("to get more help", "When to get more help", "/help/when"),
    ] {
        let found = found(&words, question);
        let at = found.iter().position(|one| one.address == address);
        assert!(at.is_some_and(|at| at < 3), "{question}: {found:?}");
        assert!(found.iter().any(|one| one.title == first), "{question}");
        assert!(found.iter().all(|one| !one.line.is_empty() && !one.address.is_empty()), "{question}");
    }
}

#[test]
fn every_word_asked_for_is_there_and_nothing_is_found_for_nothing() {
    let words = Words::of(texts::english());
    assert!(found(&words, " ?! ").is_empty());
    assert!(found(&words, "feet xylophone").is_empty());
    let (one, two) = (found(&words, "feet"), found(&words, "feet floor"));
    assert!(!two.is_empty() && two.len() < one.len());
    let in_title = |title: &str| title.to_lowercase().contains("feet");
    let titles: Vec<bool> = one.iter().map(|found| in_title(&found.title)).collect();
    assert!(titles.is_sorted_by(|before, after| before >= after), "{one:?}");
}
