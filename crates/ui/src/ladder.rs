use maud::{Markup, html};
use words::{Words, say};

use crate::Text;

/// One step of a ladder.
#[derive(Clone, Debug, Default)]
pub struct Rung<'a> {
    /// How hard it feels to the person, in their own number.
    pub hard: Option<Text<'a>>,
    /// Where it is read.
    pub href: Text<'a>,
    /// What it is, in the person's words.
    pub line: Text<'a>,
    /// One line about it.
    pub note: Text<'a>,
    /// Whether it could be the next.
    pub is_next: bool,
    /// Something to do with it at once: where, and what it is called.
    pub more: Option<(Text<'a>, Text<'a>)>,
}

/// Steps, the gentlest first: the water gets deeper. Nothing is counted and nothing is left to climb.
pub fn ladder(words: &Words, rungs: &[Rung<'_>]) -> Markup {
    html! { ol.ladder { @for rung in rungs { (one(words, rung)) } } }
}

fn one(words: &Words, rung: &Rung<'_>) -> Markup {
    let hard = rung.hard.as_deref();
    html! {
        li.ladder-rung.ladder-next[rung.is_next] {
            span.ladder-hard {
                @if let Some(hard) = hard { span.vh { (say!(words, "ui-ladder-feels")) " " } (hard) }
                @else { span aria-hidden="true" { "·" } }
            }
            a.ladder-open href=(rung.href) {
                span.theirs translate="no" { (rung.line) }
                small { (rung.note) }
            }
            @if let Some((href, label)) = &rung.more { a.link.link-small.ladder-more href=(href) { (label) } }
        }
    }
}

/// One thing that could be tried, and why it is offered. `actions` are links: it can be left.
pub fn suggest(id: &str, title: &str, line: &str, why: &str, actions: Markup) -> Markup {
    html! {
        section.suggest aria-labelledby=(id) {
            h2 id=(id) { (title) }
            p.theirs translate="no" { (line) }
            p.soft { (why) }
            div.cluster { (actions) }
        }
    }
}
