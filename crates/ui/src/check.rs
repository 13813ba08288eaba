use maud::{Markup, html};

use crate::Choice;

/// A box to tick beside its words, for settings and lists.
pub fn check(name: &str, choice: &Choice<'_>) -> Markup {
    html! {
        label.field-check {
            input.check type="checkbox" name=(name) value=(choice.value) checked[choice.chosen];
            span { (choice.label) @if let Some(note) = &choice.note { span.text-s.soft { " " (note) } } }
        }
    }
}
