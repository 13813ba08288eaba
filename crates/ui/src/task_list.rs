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
    /// How much stands in it.
    pub state: TaskState,
}

/// How much of a part is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    /// Nothing.
    Empty,
    /// Some of it.
    Begun,
    /// Everything that it asks.
    Filled,
}

/// Parts with their state in words. No count, no bar.
pub fn task_list(words: &Words, tasks: &[Task<'_>]) -> Markup {
    html! {
        ul.task-list {
            @for task in tasks {
                li {
                    a href=(task.href) { (task.name) }
                    @match task.state {
                        TaskState::Empty => span.task-list-state { (say!(words, "ui-task-empty")) },
                        TaskState::Begun => span.task-list-state { (say!(words, "ui-task-begun")) },
                        TaskState::Filled => span.task-list-state.task-list-filled { (say!(words, "ui-task-filled")) },
                    }
                }
            }
        }
    }
}
