use maud::{Markup, html};

use crate::{Text, token};

/// A pause that runs: its time above, what helps meanwhile under the line of
/// the water. The water does not move, and does not change with the time.
#[derive(Clone, Debug)]
pub struct Still<'a> {
    /// The small title: "Pause".
    pub title: Text<'a>,
    /// The time left ([`timer`](crate::timer)).
    pub timer: Markup,
    /// What happens when the page is left, and at the end.
    pub note: Text<'a>,
    /// What was said for meanwhile.
    pub meanwhile: Markup,
    /// Where the acts are sent.
    pub action: Text<'a>,
    /// The session's token.
    pub token: Text<'a>,
    /// The acts, low on the page, where the thumb is.
    pub acts: Markup,
}

/// The page of a pause. Its `main` has the class `still`.
pub fn still(still: &Still<'_>) -> Markup {
    html! {
        section.still-sky aria-labelledby="still" {
            h1 id="still" tabindex="-1" { (still.title) }
            (still.timer)
            p.soft { (still.note) }
        }
        svg.still-line viewBox="0 0 400 24" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            path.still-water d={ (WAVE) "V24H0Z" } {}
            path.still-edge d=(WAVE) {}
        }
        div.still-deep { (still.meanwhile) }
        form.bar.still-bar method="post" action=(still.action) { (token(&still.token)) (still.acts) }
    }
}

const WAVE: &str = "M0 12C40 6 70 6 110 11S180 17 220 12 300 6 340 10 385 14 400 12";

/// What someone said they would do, a line each. `id` names it on its page.
pub fn still_list(id: &str, title: &str, lines: &[&str]) -> Markup {
    html! {
        section.still-do aria-labelledby=(id) {
            h2 id=(id) { (title) }
            ul.still-list { @for line in lines { li { p.theirs translate="no" { (line) } } } }
        }
    }
}
