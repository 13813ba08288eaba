use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use words::{Block, Link, Words};

use super::{address, help_address};

/// A text of ours that holds what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is called.
    pub title: String,
    /// Where it is read.
    pub address: String,
    /// What it is about, in one line.
    pub line: String,
}

/// The cards, tools, approaches and help pages that hold every word of the
/// question, each at least begun. Those whose title holds all of them come first.
pub fn found(words: &Words, question: &str) -> Vec<Found> {
    let asked = words_of(question);
    if asked.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<(bool, Found)> = texts(words)
        .into_iter()
        .filter_map(|text| {
            let title = words_of(&text.found.title);
            let in_title = holds(&title, &asked);
            let is_hit = in_title || holds(&[title, words_of(&text.rest)].concat(), &asked);
            is_hit.then_some((!in_title, text.found))
        })
        .collect();
    hits.sort_by_key(|(is_later, _)| *is_later);
    hits.into_iter().map(|(_, found)| found).collect()
}

/// A text, and everything in it but its title.
struct Searched {
    found: Found,
    rest: String,
}

fn texts(words: &Words) -> Vec<Searched> {
    let library = words.library();
    // The name in the address is often the word people know: "repair", "dbt".
    let searched = |title: &str, address: String, line: &str, rest: String| Searched {
        rest: format!("{}\n{line}\n{rest}", address.rsplit('/').next().unwrap_or_default()),
        found: Found { title: title.to_owned(), address, line: line.to_owned() },
    };
    let at = |link: &Link| address(link).unwrap_or_default();
    let cards = library
        .cards
        .iter()
        .map(|card| searched(&card.title, at(&Link::Card(card.slug.clone())), &card.one_line, lines(&card.body)));
    let tools = words.tools().iter().map(|tool| {
        let line = tool.steps.first().cloned().unwrap_or_default();
        searched(&tool.title, at(&Link::Tool(tool.slug.clone())), &line, tool.steps.join("\n"))
    });
    let approaches = library.approaches.iter().map(|approach| {
        let body: Vec<String> = approach.sections.iter().map(|section| lines(&section.body)).collect();
        let rest = format!("{}\n{}", approach.short, body.join("\n"));
        searched(&approach.name, at(&Link::Approach(approach.slug.clone())), &approach.one_line, rest)
    });
    let help = library
        .help
        .iter()
        .map(|page| searched(&page.title, help_address(&page.slug), &page.one_line, lines(&page.body)));
    cards.chain(tools).chain(approaches).chain(help).collect()
}

fn lines(blocks: &[Block]) -> String {
    blocks.iter().flat_map(Block::lines).collect::<Vec<_>>().join("\n")
}

fn holds(said: &[String], asked: &[String]) -> bool {
    asked.iter().all(|begun| said.iter().any(|word| word.starts_with(begun.as_str())))
}

/// The words of a text, without case and marks.
fn words_of(text: &str) -> Vec<String> {
    let folded: String =
        text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect();
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
