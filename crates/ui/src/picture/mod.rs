//! The pictures of the learning cards: small drawings with their words in them, and a
//! sentence in their place for whoever cannot see them.

use maud::{Markup, html};
use words::{Picture, Words};

mod growing;
mod round;
mod two_lines;
mod window;

/// One of the pictures.
pub fn picture(words: &Words, which: Picture) -> Markup {
    match which {
        Picture::TwoDimensions => two_lines::two_lines(words),
        Picture::WindowOfTolerance => window::window(words),
        Picture::ChaseAndWithdraw => round::round(words),
        Picture::CoToSelfRegulation => growing::growing(words),
    }
}

/// The frame of a drawing that is 320 wide.
fn drawn(id: &str, height: u16, alt: &str, drawing: Markup) -> Markup {
    html! {
        figure.picture {
            svg viewBox={ "0 0 320 " (height) } role="img" aria-labelledby=(id) {
                title id=(id) { (alt) }
                (drawing)
            }
        }
    }
}

/// Words in a drawing, around a point.
fn name(x: u16, y: u16, text: &str) -> Markup {
    html! { text.picture-name x=(x) y=(y) text-anchor="middle" { (text) } }
}

/// Lesser words in a drawing, around a point.
fn note(x: u16, y: u16, text: &str) -> Markup {
    html! { text.picture-note x=(x) y=(y) text-anchor="middle" { (text) } }
}
