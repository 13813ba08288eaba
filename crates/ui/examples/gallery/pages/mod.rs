//! Whole pages with made-up words: people, messages and numbers are nobody's.

use maud::Markup;
use ui::{Display, Frame, Leaving, Place, Shell, Theme, shell};
use words::Words;

mod doors;
mod evening;
mod help;
mod moment;
mod today;

/// Draws a page: what surrounds it, and its content.
type Draw = fn(&Words) -> (Shell<'static>, Markup);

/// Every page by name, in one theme.
pub(crate) fn all(words: &Words, theme: Theme) -> Vec<(&'static str, String)> {
    let pages: [(&'static str, Draw); 19] = [
        ("components", components),
        ("today", today::day),
        ("today-one", today::one_block),
        ("today-night", today::night),
        ("settle", evening::settle),
        ("tool", evening::tool_page),
        ("hold", evening::hold),
        ("letter", evening::letter_page),
        ("pause", evening::pause),
        ("statement", evening::statement),
        ("map", evening::map),
        ("moment-quick", moment::quick),
        ("moment-error", moment::wrong),
        ("moment-body", moment::body),
        ("moment-kept", moment::kept_page),
        ("moment-one", moment::one),
        ("help", help::help),
        ("unlock", doors::unlock),
        ("welcome", doors::welcome),
    ];
    pages.map(|(name, draw)| (name, page(words, theme, draw))).into()
}

fn page(words: &Words, theme: Theme, draw: Draw) -> String {
    let (mut around, content) = draw(words);
    around.display = Display { theme, ..around.display };
    shell(words, &around, content).into_string()
}

/// A page of someone who is in.
fn inside(frame: Frame, title: &'static str, place: Place) -> Shell<'static> {
    let leaving =
        Leaving { to: Some("https://example.org/weather".into()), idle_seconds: Some(600), ..Leaving::default() };
    Shell { place: Some(place), token: Some("3f9a1c".into()), leaving, ..Shell::new(frame, title) }
}

fn components(words: &Words) -> (Shell<'static>, Markup) {
    let example = Some("/demo/leave".into());
    (Shell { example, ..inside(Frame::Place, "Components", Place::Settings) }, ui::components(words))
}
