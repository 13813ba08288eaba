//! Long texts in the terminal.

use words::{Block, DayAs, Review, say};

use crate::terminal::{Failure, Terminal};

/// The name by which a text is asked for, and its title.
pub(crate) fn listed(terminal: &mut Terminal<'_>, slug: &str, title: &str) -> Result<(), Failure> {
    terminal.prose(0, &format!("  {slug:<22} {title}"))
}

/// How a text begins.
pub(crate) fn begin(terminal: &mut Terminal<'_>, title: &str, one_line: &str) -> Result<(), Failure> {
    terminal.heading(title)?;
    terminal.prose(0, one_line)?;
    terminal.line("")
}

/// A text without its links: paragraphs apart, lists set in.
pub(crate) fn body(terminal: &mut Terminal<'_>, blocks: &[Block]) -> Result<(), Failure> {
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

/// Where a text is from, and what it is not for.
pub(crate) fn small_print(terminal: &mut Terminal<'_>, review: &Review) -> Result<(), Failure> {
    let words = terminal.words;
    let day = words.day(review.reviewed_on, DayAs::Date);
    terminal.line("")?;
    terminal.prose(0, &format!("{} {}.", say!(words, "reading-not-for"), review.not_for.join("; ")))?;
    terminal.prose(0, &format!("{}: {}", say!(words, "reading-sources"), review.sources.join("; ")))?;
    terminal.prose(0, &say!(words, "reading-checked", day = day))
}
