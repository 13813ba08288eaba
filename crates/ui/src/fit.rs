use maud::{Markup, html};

use crate::{Named, Pattern, Text, marker, theirs};

/// A naming sentence that is offered, never imposed.
#[derive(Clone, Debug)]
pub struct Fit<'a> {
    /// Names the block on its page.
    pub id: Text<'a>,
    /// "Does this fit?"
    pub title: Text<'a>,
    /// The sentence.
    pub sentence: Text<'a>,
    /// Its pattern, with its name and the familiar term.
    pub pattern: Pattern,
    /// The pattern's name.
    pub name: Text<'a>,
    /// The familiar term, in small type.
    pub familiar: Option<Text<'a>>,
    /// The answers: a form with a `.cluster` of buttons and links.
    pub answers: Markup,
}

/// The naming sentence on its pattern's soft ground.
pub fn fit(fit: &Fit<'_>) -> Markup {
    html! {
        section class=(class(fit.pattern)) aria-labelledby=(fit.id) {
            h2 id=(fit.id) { (fit.title) }
            (theirs(&fit.sentence))
            p.fit-which {
                (marker(fit.pattern))
                (fit.name)
                @if let Some(familiar) = &fit.familiar { " " small { (familiar) } }
            }
            (fit.answers)
        }
    }
}

/// What was kept stays where it was offered, with a tick.
pub fn fit_kept(id: &str, title: &str, sentence: Option<&str>, named: Option<&Named<'_>>, more: Markup) -> Markup {
    let pattern = named.map_or(Pattern::Unsure, |named| named.pattern);
    html! {
        section class={ (class(pattern)) " fit-kept" } aria-labelledby=(id) {
            h2 id=(id) { (title) }
            @if let Some(sentence) = sentence { (theirs(sentence)) }
            @if let Some(named) = named { p.fit-which { (marker(named.pattern)) (named.name) } }
            (more)
        }
    }
}

fn class(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Close => "fit fit-close",
        Pattern::Away => "fit fit-away",
        Pattern::Both => "fit fit-both",
        Pattern::Steady => "fit fit-steady",
        Pattern::Unsure => "fit",
    }
}
