use maud::{Markup, html};
use words::Words;

use crate::Choice;
use crate::chips::chip;
use crate::question::{Question, asked};

/// Two to four wide choices in one vessel, in the order of space.
#[derive(Clone, Debug, Default)]
pub struct Segments<'a> {
    choices: &'a [Choice<'a>],
    below: &'a [Choice<'a>],
    small: bool,
}

impl<'a> Segments<'a> {
    /// The choices of the vessel.
    pub fn new(choices: &'a [Choice<'a>]) -> Self {
        Self { choices, ..Self::default() }
    }

    /// Choices of the same question that stand outside of space, such as "No strong pull".
    pub fn below(mut self, choices: &'a [Choice<'a>]) -> Self {
        self.below = choices;
        self
    }

    /// In small type, under another question.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }
}

/// One of a few wide choices. Arrows are text, so they are read.
pub fn segmented(words: &Words, question: &Question<'_>, segments: &Segments<'_>) -> Markup {
    let controls = html! {
        div.segmented.segmented-small[segments.small] {
            @for (at, choice) in segments.choices.iter().enumerate() {
                label {
                    input type="radio" id=[(at == 0).then_some(&question.name)] name=(question.name)
                        value=(choice.value) checked[choice.chosen] data-pick[choice.opens];
                    span { (choice.label) }
                }
            }
        }
        @if !segments.below.is_empty() {
            div.chips { @for choice in segments.below { (chip("radio", &question.name, None, choice)) } }
        }
    };
    asked(words, question, "", None, controls)
}
