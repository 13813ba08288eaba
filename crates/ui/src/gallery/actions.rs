use maud::{Markup, html};
use words::Words;

use super::shown;
use crate::{
    Act, Button, Card, Icon, Row, Tone, acts, back, bar, button, button_link, card, details, details_more, icon, link,
    link_away, link_small, now, row, row_button, rows, tool, tool_link, tool_steps,
};

fn to_tick() -> Markup {
    let one = |value: &'static str, text: &'static str, is_done| Act {
        action: "/practice/first-weeks/tick".into(),
        name: "act".into(),
        value: value.into(),
        text: html! { (text) " " (link("#acts", "Moments")) },
        said: text.into(),
        is_done,
    };
    acts("token", "I did this", &[one("a", "Write one line.", true), one("b", "Try your feet on the floor.", false)])
}

pub(super) fn actions(_words: &Words) -> Markup {
    html! {
        (shown("button", buttons()))
        (shown("acts", to_tick()))
        (shown("link", html! {
            p.cluster {
                (link("#link", "A link"))
                (link_small("#link", "A small link"))
                (link_away("https://example.org", "A link away"))
            }
            (back("#link", "The step before"))
        }))
        (shown("icon", html! {
            ul.grid { @for sign in Icon::ALL { li.nowrap.text-s.cluster { (icon(*sign)) (sign.id()) } } }
        }))
        (shown("now", now("#now", "This is a hard moment", "Start with the body. No questions first.")))
        (shown("rows", row_list()))
        (shown("tool", tools()))
        (shown("card", cards()))
        (shown("details", html! {
            (details("Closed at first", false, html! { p { "What is inside." } }))
            (details_more("More to practise", "Letters, people, learn", html! { p { "What is inside." } }))
            (details("Open at first", true, html! { p { "What is inside." } }))
        }))
        (shown("bar", html! {
            p.text-s.soft { "Stays in view at the foot of a form." }
            (bar(html! {
                (button(&Button::primary("Save moment").busy("Saving…")))
                (button(&Button::quiet("Save and add more").sends("_then", "more")))
            }))
        }))
    }
}

fn buttons() -> Markup {
    html! {
        p.cluster {
            (button(&Button::new("An ordinary button")))
            (button(&Button::primary("Save moment").busy("Saving…")))
            (button(&Button::quiet("Quiet")))
            (button(&Button::care("Call 988").icon(Icon::Phone)))
            (button(&Button::danger("Erase now")))
            (button_link("#button", &Button::new("A link as a button").tall()))
            button.button aria-disabled="true" { span { "Saving…" } }
        }
        div.grid {
            (button(&Button::new("Write it, don't send it").tall()))
            (button(&Button::new("Note a moment").tall()))
        }
    }
}

fn row_list() -> Markup {
    rows(&[
        row("#rows", &Row::new("A message you held until 8:00").note("It’s ready when you are").icon(Icon::Hourglass)),
        row(
            "#rows",
            &Row::new("A letter for a night of waiting")
                .note("From you, 8 March")
                .icon(Icon::MailOpen)
                .tone(Tone::Kind),
        ),
        row(
            "#rows",
            &Row::new("Call someone who isn't part of this")
                .note("Sam, or a line that’s open now")
                .icon(Icon::Phone)
                .tone(Tone::Care),
        ),
        row_button("/mark", "token", &Row::new("Mark this").note("Keeps the time, nothing else.").icon(Icon::Plus)),
        row("#rows", &Row::new("Small steps").quote("Send one message, and let it stand").note("Planned for today")),
        row("#rows", &Row::new("Without an icon")),
    ])
}

fn tools() -> Markup {
    html! {
        form.stack-s method="post" action="/settle" {
            (tool("tool", "feet", Icon::Footprints, "Your feet on the floor", "1 min"))
        }
        (tool_link("#tool", Icon::Eye, "Look around, name five things", "2 min"))
        (tool_steps(&["Press your feet into the floor.", "Notice where they touch.", "Let them be heavy."]))
    }
}

fn cards() -> Markup {
    html! {
        div.grid.grid-wide {
            (card(&Card {
                href: "#card".into(),
                title: "What helps".into(),
                body: html! { p { "Walking settled things most times (6 of 8)." } },
                foot: None,
            }))
            (card(&Card {
                href: "#card".into(), title: "Emotionally focused therapy".into(), body: html! { p { "Week 4 of 8." } },
                foot: Some(link_small("#card", "Review")),
            }))
        }
    }
}

/// The kelp line needs a page of its own; the tests draw it here.
#[cfg(test)]
mod tests {
    use crate::{Heading, heading, kelp};

    #[test]
    fn the_kelp_line_is_drawn_for_every_hour_within_five_kilobytes() {
        for hour in 0..24 {
            assert!(kelp(hour).into_string().len() < 5_000);
        }
    }

    #[test]
    fn a_heading_can_be_kind_or_large() {
        let kind = heading(&Heading::new("For a night of waiting").back("/letters", "Letters").kind());
        assert!(kind.into_string().contains("heading-kind"));
    }
}
