use maud::{Markup, html};
use words::Words;

use crate::Choice;
use crate::question::{Question, asked};

/// A question of which one answer tells of danger. What is said then stands there as soon as that
/// answer is picked, without a script and without a request. `told` is its value, `is_told` whether
/// it was sent.
pub fn danger(
    words: &Words,
    question: &Question<'_>,
    choices: &[Choice<'_>],
    told: &str,
    is_told: bool,
    said: Markup,
) -> Markup {
    let controls = html! {
        div.options {
            @for (at, choice) in choices.iter().enumerate() {
                label.options-one {
                    input.check type="radio" id=[(at == 0).then_some(&question.name)] name=(question.name)
                        value=(choice.value) data-danger[choice.value == told];
                    span { (choice.label) }
                }
            }
        }
    };
    html! {
        div.danger.stack {
            (asked(words, question, "", None, controls))
            @if is_told { (said) } @else { div.danger-said { (said) } }
        }
    }
}
