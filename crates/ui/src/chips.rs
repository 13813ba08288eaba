use maud::{Markup, html};
use words::Words;

use crate::Choice;
use crate::question::{Question, asked};

/// Which chips, and how they stand.
#[derive(Clone, Debug, Default)]
pub struct Chips<'a> {
    choices: &'a [Choice<'a>],
    many: bool,
    class: &'static str,
}

impl<'a> Chips<'a> {
    /// One of them can be picked.
    pub fn one(choices: &'a [Choice<'a>]) -> Self {
        Self { choices, ..Self::default() }
    }

    /// As many of them as fit can be picked.
    pub fn many(choices: &'a [Choice<'a>]) -> Self {
        Self { choices, many: true, class: "" }
    }

    /// In small type.
    pub fn small(mut self) -> Self {
        self.class = "chips-small";
        self
    }

    /// Four on one line of a phone.
    pub fn tiny(mut self) -> Self {
        self.class = "chips-tiny";
        self
    }
}

/// Answers as chips. None moves when it is pressed.
pub fn chips(words: &Words, question: &Question<'_>, chips: &Chips<'_>) -> Markup {
    asked(words, question, "", None, group(&question.name, chips))
}

/// Answers that are sent with one press each, in a form.
pub fn presses(words: &Words, question: &Question<'_>, choices: &[Choice<'_>]) -> Markup {
    let buttons = html! {
        div.chips.chips-small {
            @for choice in choices {
                button.chips-chip type="submit" name=(question.name) value=(choice.value) { (choice.label) }
            }
        }
    };
    asked(words, question, "", None, buttons)
}

pub(crate) fn group(name: &str, chips: &Chips<'_>) -> Markup {
    let kind = if chips.many { "checkbox" } else { "radio" };
    html! {
        div class={ "chips " (chips.class) } {
            @for (at, choice) in chips.choices.iter().enumerate() {
                (chip(kind, name, (at == 0).then_some(name), choice))
            }
        }
    }
}

pub(crate) fn chip(kind: &str, name: &str, id: Option<&str>, choice: &Choice<'_>) -> Markup {
    html! {
        label.chips-chip {
            input type=(kind) id=[id] name=(name) value=(choice.value) checked[choice.chosen] data-pick[choice.opens];
            (choice.label)
        }
    }
}
