//! Long texts on a page: their paragraphs and lists, where their links lead,
//! where they are from; and the texts that hold a word.

use axum::response::Response;
use maud::{Markup, html};
use words::{Block, DayAs, Review, Span, Text, Words, say};

mod address;
mod found;
#[cfg(test)]
mod tests;
pub(crate) mod told;

pub use address::{UNNAMED, address, help_address, place_address};
pub use found::{Found, found};

use crate::web::{Visit, to};

/// A text, with ids for its headings that begin with this word.
pub fn blocks(words: &Words, id: &str, blocks: &[Block]) -> Markup {
    html! { @for (at, block) in blocks.iter().enumerate() { (block_of(words, &heading_id(id, at), block)) } }
}

/// A page of text: what stands before its first heading, a way to each heading, the rest.
pub fn page(words: &Words, id: &str, blocks: &[Block]) -> Markup {
    let intro = blocks.iter().take_while(|block| !matches!(block, Block::Heading(_))).count();
    html! {
        @for (at, block) in blocks.iter().enumerate() {
            @if at == intro { (contents(words, id, blocks)) }
            (block_of(words, &heading_id(id, at), block))
        }
    }
}

fn contents(words: &Words, id: &str, blocks: &[Block]) -> Markup {
    let headings = blocks.iter().enumerate().filter_map(|(at, block)| match block {
        Block::Heading(title) => Some((heading_id(id, at), title.clone())),
        _ => None,
    });
    let headings: Vec<_> = headings.collect();
    html! { @if headings.len() > 3 { (ui::contents(&say!(words, "reading-contents"), &headings)) } }
}

fn heading_id(id: &str, at: usize) -> String {
    format!("{id}-{at}")
}

fn block_of(words: &Words, id: &str, block: &Block) -> Markup {
    html! {
        @match block {
            Block::Heading(title) => h2 id=(id) { (title) },
            Block::Paragraph(line) => p { (text(line)) },
            Block::List(items) => ul { @for item in items { li { (text(item)) } } },
            Block::Steps(items) => ol { @for item in items { li { (text(item)) } } },
            Block::Script(lines) => (ui::script(id, lines, &say!(words, "reading-copy"))),
        }
    }
}

/// A line with its links. What leads to a page that is not there yet is words
/// alone; where it only named that page, after the last sentence, it is left out.
pub fn text(line: &Text) -> Markup {
    html! {
        @for (at, span) in line.spans.iter().enumerate() {
            @match span {
                Span::Words(words) => (words),
                Span::Link { words, to } => @match address(to) {
                    Some(address) => a href=(address) { (words) },
                    None if is_name_alone(line, at) => {},
                    None => (words),
                },
            }
        }
    }
}

fn is_name_alone(line: &Text, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| line.spans.get(before)).map_or("", Span::words);
    at + 1 == line.spans.len() && before.trim_end().ends_with(['.', '?'])
}

/// Where a text is from, when that was looked at, and what it is not for.
pub fn small_print(words: &Words, review: &Review) -> Markup {
    let day = words.day(review.reviewed_on, DayAs::Date);
    ui::small_print(html! {
        p { b { (say!(words, "reading-not-for")) } " " (review.not_for.join("; ")) "." }
        div {
            p { b { (say!(words, "reading-sources")) } }
            ul { @for source in &review.sources { li { (source_of(source)) } } }
        }
        p { (say!(words, "reading-checked", day = day)) }
    })
}

/// A source; the address of a study in it can be opened, and learns nothing of where it was pressed.
fn source_of(source: &str) -> Markup {
    html! {
        @for (at, word) in source.split(' ').enumerate() {
            @if at > 0 { " " }
            @let bare = word.trim_end_matches([',', ';', ')']);
            @if bare.starts_with("doi.org/") {
                a href={ "https://" (bare) } rel="noreferrer noopener nofollow" { (bare) } (&word[bare.len()..])
            } @else { (word) }
        }
    }
}

/// Where someone is sent who asks for a page of ours while Holdfast is locked
/// and goes by another name.
pub fn shut(visit: &Visit) -> Option<Response> {
    if visit.is_unlocked() || visit.settings.discreet_name.is_none() {
        return None;
    }
    visit.session.state().return_to = Some(visit.path.clone());
    Some(to("/unlock"))
}
