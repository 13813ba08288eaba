use maud::{Markup, html};
use words::{Words, message};

use crate::question::{Question, asked};
use crate::{Choice, Text};

/// The words at 0, 5 and 10, and what was chosen. Nothing is chosen at first.
#[derive(Clone, Debug, Default)]
pub struct Scale<'a> {
    low: Text<'a>,
    middle: Text<'a>,
    high: Text<'a>,
    chosen: Option<u8>,
    worded: bool,
}

impl<'a> Scale<'a> {
    /// What 0, 5 and 10 mean for this question.
    pub fn new(low: impl Into<Text<'a>>, middle: impl Into<Text<'a>>, high: impl Into<Text<'a>>) -> Self {
        Self { low: low.into(), middle: middle.into(), high: high.into(), ..Self::default() }
    }

    /// What was chosen, 0 to 10.
    pub fn chosen(mut self, rating: impl Into<Option<u8>>) -> Self {
        self.chosen = rating.into();
        self
    }

    /// Five words instead of eleven numbers: a setting for people who find numbers hard.
    pub fn worded(mut self, worded: bool) -> Self {
        self.worded = worded;
        self
    }
}

const WORDED: [(u8, words::Message); 5] = [
    (0, message!("ui-rating-none")),
    (3, message!("ui-rating-little")),
    (5, message!("ui-rating-some")),
    (8, message!("ui-rating-lot")),
    (10, message!("ui-rating-flooded")),
];

/// A rating from 0 to 10 in a vessel that fills like water, or in five words.
pub fn rating(words: &Words, question: &Question<'_>, scale: &Scale<'_>) -> Markup {
    if scale.worded {
        let choices: Vec<_> = WORDED.iter().map(|(n, word)| tile(scale, *n, words.say(*word))).collect();
        return asked(words, question, "rating rating-words", None, vessel(question, &choices));
    }
    let choices: Vec<_> = (0..=10).map(|n| tile(scale, n, n.to_string())).collect();
    let ends = question.id("ends");
    let controls = html! {
        (vessel(question, &choices))
        p.rating-ends id=(ends) aria-hidden="true" {
            span { "0 " (scale.low) } " " span { "5 " (scale.middle) } " " span { "10 " (scale.high) }
        }
    };
    asked(words, question, "rating", Some(ends), controls)
}

fn tile(scale: &Scale<'_>, n: u8, label: String) -> Choice<'static> {
    Choice::new(n.to_string(), label).chosen(scale.chosen.map(|rating| nearest(scale, rating)) == Some(n))
}

/// In words, a number given before stands at the word next to it.
fn nearest(scale: &Scale<'_>, rating: u8) -> u8 {
    if !scale.worded {
        return rating;
    }
    WORDED.iter().map(|(n, _)| *n).min_by_key(|n| n.abs_diff(rating)).unwrap_or(rating)
}

fn vessel(question: &Question<'_>, choices: &[Choice<'_>]) -> Markup {
    html! {
        div.rating-vessel {
            @for (at, choice) in choices.iter().enumerate() {
                label {
                    input type="radio" id=[(at == 0).then_some(&question.name)] name=(question.name)
                        value=(choice.value) checked[choice.chosen];
                    span { (choice.label) }
                }
            }
        }
    }
}
