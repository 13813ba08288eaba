use maud::{Markup, html};
use words::{Words, say};

use super::{drawn, name, note};
use crate::Pattern;

/// Fear of being left across, keeping distance upward; four corners without a best one.
pub(super) fn two_lines(words: &Words) -> Markup {
    drawn(
        "picture-two-lines",
        296,
        &say!(words, "learn-picture-lines-alt"),
        html! {
            rect.picture-ground x="34" y="6" width="280" height="248" rx="12" {}
            path.picture-line d="M174 6V254M34 130H314" {}
            (marked(104, 54, Pattern::Away)) (name(104, 84, &say!(words, "learn-picture-away")))
            (marked(244, 54, Pattern::Both)) (name(244, 84, &say!(words, "learn-picture-both")))
            (name(104, 196, &say!(words, "learn-picture-quiet")))
            (marked(244, 178, Pattern::Close)) (name(244, 208, &say!(words, "learn-picture-close")))
            text.picture-note x="34" y="280" { (say!(words, "learn-picture-less")) }
            (note(174, 280, &say!(words, "learn-picture-fear")))
            text.picture-note x="314" y="280" text-anchor="end" { (say!(words, "learn-picture-more")) }
            g transform="rotate(-90 20 130)" {
                text.picture-note x="-104" y="134" { (say!(words, "learn-picture-less")) }
                (note(20, 134, &say!(words, "learn-picture-distance")))
                text.picture-note x="144" y="134" text-anchor="end" { (say!(words, "learn-picture-more")) }
            }
        },
    )
}

fn marked(x: u16, y: u16, pattern: Pattern) -> Markup {
    html! {
        g class={ "marker-" (pattern.slug()) } transform={ "translate(" (x - 9) " " (y - 9) ") scale(.75)" } {
            (pattern.outline())
        }
    }
}
