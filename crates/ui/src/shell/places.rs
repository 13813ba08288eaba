use maud::{Markup, html};
use words::{Message, Words, message, say};

use super::Shell;
use crate::{Button, Icon, button, icon, link_small, token};

/// One of the five places, or a page beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What would help right now?
    Today,
    /// What happened?
    Moments,
    /// What am I trying?
    Practice,
    /// What am I noticing?
    Insights,
    /// Who helps me, and is it working?
    Care,
    /// Settings and what stands under More.
    Settings,
}

type Row = (Place, &'static str, Icon, Message);

const FIVE: [Row; 5] = [
    (Place::Today, "/", Icon::House, message!("ui-place-today")),
    (Place::Moments, "/moments", Icon::NotebookPen, message!("ui-place-moments")),
    (Place::Practice, "/practice", Icon::Footprints, message!("ui-place-practice")),
    (Place::Insights, "/insights", Icon::ChartLine, message!("ui-place-insights")),
    (Place::Care, "/care", Icon::HeartHandshake, message!("ui-place-care")),
];

/// The five places; beside a wide page also Settle, Lock and Settings.
pub(super) fn places(words: &Words, shell: &Shell<'_>) -> Markup {
    let current = |place: Place| (shell.place == Some(place)).then_some("page");
    html! {
        nav.places aria-label=(say!(words, "ui-places")) {
            @for (place, href, sign, name) in FIVE {
                a href=(href) aria-current=[current(place)] { span.places-icon { (icon(sign)) } (words.say(name)) }
            }
            div.places-rail {
                a href="/settle" { span.places-icon { (icon(Icon::Wind)) } (say!(words, "ui-way-settle")) }
                @if let Some(session) = &shell.token {
                    form method="post" action="/lock" {
                        (token(session))
                        button { span.places-icon { (icon(Icon::Lock)) } (say!(words, "ui-place-lock")) }
                    }
                }
                a href="/settings" aria-current=[current(Place::Settings)] {
                    span.places-icon { (icon(Icon::Settings)) } (say!(words, "ui-place-settings"))
                }
            }
        }
    }
}

/// On a phone, Lock and More at the end of the page.
pub(super) fn foot(words: &Words, shell: &Shell<'_>) -> Markup {
    html! {
        @if let Some(session) = &shell.token {
            footer.shell-foot {
                form method="post" action="/lock" {
                    (token(session))
                    (button(&Button::quiet(say!(words, "ui-place-lock")).icon(Icon::Lock)))
                }
                (link_small("/more", &say!(words, "ui-place-more")))
            }
        }
    }
}
