use maud::{Markup, html};

use crate::{Text, token};

/// Something to do, and whether it was done.
#[derive(Clone, Debug)]
pub struct Act<'a> {
    /// Where it is ticked.
    pub action: Text<'a>,
    /// The name and the word that are sent.
    pub name: Text<'a>,
    /// The word.
    pub value: Text<'a>,
    /// What it is, with what leads on from it.
    pub text: Markup,
    /// The same in words alone, for the button's name.
    pub said: Text<'a>,
    /// Whether it was done.
    pub is_done: bool,
}

/// Things to do, each ticked with one press where it stands. No count, no bar.
pub fn acts(session: &str, tick: &str, acts: &[Act<'_>]) -> Markup {
    html! {
        ul.acts {
            @for act in acts {
                li.acts-done[act.is_done] {
                    form method="post" action=(act.action) {
                        (token(session))
                        button.acts-tick name=(act.name) value=(act.value) aria-pressed=(act.is_done) {
                            span.vh { (tick) ": " (act.said) }
                        }
                    }
                    p { (act.text) }
                }
            }
        }
    }
}
