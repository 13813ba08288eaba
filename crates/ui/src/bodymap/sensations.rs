use maud::{Markup, html};
use words::{Words, say};

use crate::chips::{Chips, group};
use crate::question::{Question, asked};
use crate::{Choice, Text};

/// How one place felt.
#[derive(Clone, Debug)]
pub struct Sensations<'a> {
    /// The place's slug, as in the list.
    pub place: Text<'a>,
    /// What can be felt there.
    pub choices: &'a [Choice<'a>],
    /// The name that more or less than usual is sent under.
    pub degree_name: Text<'a>,
    /// `Some(true)` for more than usual, `Some(false)` for less.
    pub more: Option<bool>,
}

/// The sensations of one place, and whether it was more or less than usual.
///
/// After a [`bodymap`](crate::bodymap) in the same parent it opens when its place is chosen.
pub fn sensations(words: &Words, question: &Question<'_>, felt: &Sensations<'_>) -> Markup {
    let degree = Question::new(felt.degree_name.as_ref(), say!(words, "ui-bodymap-degree")).quiet();
    let controls = html! {
        (group(&question.name, &Chips::many(felt.choices).small()))
        div.sensations-degree { (asked(words, &degree, "", None, degrees(words, felt))) }
    };
    asked(words, question, &format!("sensations sensations-{}", felt.place), None, controls)
}

fn degrees(words: &Words, felt: &Sensations<'_>) -> Markup {
    html! {
        div.chips.chips-small {
            (degree(felt, true, "▲", &say!(words, "ui-bodymap-more")))
            (degree(felt, false, "▽", &say!(words, "ui-bodymap-less")))
        }
    }
}

fn degree(felt: &Sensations<'_>, more: bool, sign: &str, label: &str) -> Markup {
    let (class, value) = if more { ("chips-more", "more") } else { ("chips-less", "less") };
    html! {
        label class={ "chips-chip " (class) } {
            input type="radio" name=(felt.degree_name) value=(value) checked[felt.more == Some(more)];
            span.chips-sign aria-hidden="true" { (sign) }
            (label)
        }
    }
}
