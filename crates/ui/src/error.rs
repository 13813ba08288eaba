use maud::{Markup, html};
use words::{Words, say};

use crate::{Icon, Text, icon};

/// What needs a change in a form, and the id of the control it is about.
#[derive(Clone, Debug)]
pub struct Problem<'a> {
    /// The id of the control, which is the name of its question.
    pub at: Text<'a>,
    /// What to do, in the same words as beside the control.
    pub text: Text<'a>,
}

/// What needs a change, under the back link. The script moves the focus here; without it the
/// page's title says so too (see [`Shell::problem`](crate::Shell)).
pub fn error_summary(words: &Words, problems: &[Problem<'_>]) -> Markup {
    html! {
        div.error-summary role="alert" tabindex="-1" data-focus {
            h2 { (icon(Icon::Alert)) (say!(words, "ui-problem-summary")) }
            ul { @for problem in problems { li { a href={ "#" (problem.at) } { (problem.text) } } } }
        }
    }
}

/// The same words beside the control. `id` goes into its `aria-describedby`.
pub fn error_line(words: &Words, id: &str, text: &str) -> Markup {
    html! {
        p.error-line id=(id) {
            (icon(Icon::Alert))
            span { span.vh { (say!(words, "ui-problem")) " " } (text) }
        }
    }
}
