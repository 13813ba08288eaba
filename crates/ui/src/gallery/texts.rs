use maud::{Markup, html};
use words::{Picture, Words};

use super::shown;
use crate::{Choice, Compared, Question, compare, contents, options, picture, prose, script, small_print};

pub(super) fn texts(words: &Words) -> Markup {
    let pictures =
        [Picture::TwoDimensions, Picture::WindowOfTolerance, Picture::ChaseAndWithdraw, Picture::CoToSelfRegulation];
    html! {
        (shown("prose", prose(text())))
        (shown("small-print", small_print(html! { p { "From practice." } ul { li { "doi.org/10" } } })))
        (shown("options", choices(words)))
        (shown("compared", compare(&[Compared { id: "compared-what".into(), title: "What it is".into(), answers: vec![
            ("One".into(), html! { p { "Together." } }), ("Another".into(), html! { p { "Alone." } }),
        ] }])))
        (shown("picture", html! { @for which in pictures { (picture(words, which)) } }))
    }
}

fn text() -> Markup {
    html! {
        (contents("On this page", &[("prose-now", "Now")]))
        p { "A tired eye finds the next line by itself." }
        h3 id="prose-now" { "Now" }
        ul { li { "This" } li { "Or this" } }
        (script("prose-words", &["I need twenty minutes, and I’ll come back at eight."], "Copy"))
    }
}

fn choices(words: &Words) -> Markup {
    let answers = [Choice::new("yes", "Yes, with my partner, and they’d come too"), Choice::new("no", "Not so much")];
    options(words, &Question::new("bond", "Is it about a bond with one person?").skippable(), &answers)
}
