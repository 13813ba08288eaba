//! Learning cards and approaches in the terminal. They need no vault.

use capabilities::learn::by_theme;
use capabilities::terminal::{Failure, Terminal};
use clap::ArgMatches;
use words::{Block, Review, say};

pub(super) fn learn(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let words = terminal.words;
    let Some(slug) = arguments.get_one::<String>("slug") else { return cards(terminal) };
    let Some(card) = words.library().card(slug) else {
        return Err(Failure::Refused(say!(words, "learn-none", slug = slug.as_str())));
    };
    begin(terminal, &card.title, &card.one_line)?;
    body(terminal, &card.body)?;
    if let Some(tool) = words.tool(&card.tool) {
        terminal.line("")?;
        terminal.prose(0, &format!("{}: {}", say!(words, "learn-practise"), tool.title))?;
    }
    small_print(terminal, &card.review)
}

/// Every card, theme by theme, with the name by which it is asked for.
fn cards(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    for (at, (theme, cards)) in by_theme(terminal.words).into_iter().enumerate() {
        if at > 0 {
            terminal.line("")?;
        }
        terminal.heading(&theme)?;
        for card in cards {
            listed(terminal, &card.slug, &card.title)?;
        }
    }
    Ok(())
}

pub(super) fn approaches(arguments: &ArgMatches, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let library = terminal.words.library();
    let Some(slug) = arguments.get_one::<String>("slug") else {
        return library.approaches.iter().try_for_each(|approach| listed(terminal, &approach.slug, &approach.name));
    };
    let Some(approach) = library.approach(slug) else {
        return Err(Failure::Refused(say!(terminal.words, "approaches-none", slug = slug.as_str())));
    };
    begin(terminal, &approach.name, &approach.one_line)?;
    if let Some(warning) = &approach.warning {
        terminal.prose(0, warning)?;
        terminal.line("")?;
    }
    for (at, section) in approach.sections.iter().enumerate() {
        if at > 0 {
            terminal.line("")?;
        }
        let heading = library.terms.headings.iter().find(|entry| entry.slug == section.heading);
        terminal.heading(heading.map_or("", |entry| entry.text.as_str()))?;
        body(terminal, &section.body)?;
    }
    small_print(terminal, &approach.review)
}

fn listed(terminal: &mut Terminal<'_>, slug: &str, title: &str) -> Result<(), Failure> {
    terminal.prose(0, &format!("  {slug:<22} {title}"))
}

fn begin(terminal: &mut Terminal<'_>, title: &str, one_line: &str) -> Result<(), Failure> {
    terminal.heading(title)?;
    terminal.prose(0, one_line)?;
    terminal.line("")
}

/// A text without its links: paragraphs apart, lists set in.
fn body(terminal: &mut Terminal<'_>, blocks: &[Block]) -> Result<(), Failure> {
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 {
            terminal.line("")?;
        }
        let lines = block.lines();
        match block {
            Block::Heading(title) => terminal.heading(title)?,
            Block::Paragraph(_) => lines.iter().try_for_each(|line| terminal.prose(0, line))?,
            Block::List(_) => lines.iter().try_for_each(|line| terminal.prose(0, &format!("- {line}")))?,
            Block::Steps(_) => (1..)
                .zip(&lines)
                .try_for_each(|(number, line): (u32, _)| terminal.prose(0, &format!("{number}. {line}")))?,
            Block::Script(_) => lines.iter().try_for_each(|line| terminal.prose(4, line))?,
        }
    }
    Ok(())
}

fn small_print(terminal: &mut Terminal<'_>, review: &Review) -> Result<(), Failure> {
    let words = terminal.words;
    let day = review.reviewed_on.strftime("%-d %B %Y").to_string();
    terminal.line("")?;
    terminal.prose(0, &format!("{} {}.", say!(words, "reading-not-for"), review.not_for.join("; ")))?;
    terminal.prose(0, &format!("{}: {}", say!(words, "reading-sources"), review.sources.join("; ")))?;
    terminal.prose(0, &say!(words, "reading-checked", day = day))
}
