use maud::{Markup, html};
use words::Words;

use crate::Choice;
use crate::question::{Question, asked};

/// Answers that are sentences: one under the other, one of them can be picked.
pub fn options(words: &Words, question: &Question<'_>, choices: &[Choice<'_>]) -> Markup {
    let controls = html! {
        div.options {
            @for (at, choice) in choices.iter().enumerate() {
                label.options-one {
                    input.check type="radio" id=[(at == 0).then_some(&question.name)] name=(question.name)
                        value=(choice.value) checked[choice.chosen];
                    span { (choice.label) @if let Some(note) = &choice.note { small { (note) } } }
                }
            }
        }
    };
    asked(words, question, "", None, controls)
}
