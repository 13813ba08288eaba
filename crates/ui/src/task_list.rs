use maud::{Markup, html};
use words::{Words, say};

use crate::Text;

/// A part that can be filled.
#[derive(Clone, Debug)]
pub struct Task<'a> {
    /// Where it is filled.
    pub href: Text<'a>,
    /// Its name.
    pub name: Text<'a>,
    /// Whether something stands in it.
    pub filled: bool,
}

/// Parts with their state in words. No count, no bar.
pub fn task_list(words: &Words, tasks: &[Task<'_>]) -> Markup {
    html! {
        ul.task-list {
            @for task in tasks {
                li {
                    a href=(task.href) { (task.name) }
                    @if task.filled {
                        span.task-list-state.task-list-filled { (say!(words, "ui-task-filled")) }
                    } @else {
                        span.task-list-state { (say!(words, "ui-task-empty")) }
                    }
                }
            }
        }
    }
}
