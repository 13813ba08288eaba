use maud::{Markup, html};
use words::{Words, say};

use super::{drawn, name, note};

/// Too much above, too little below, and between them room for a wave.
pub(super) fn window(words: &Words) -> Markup {
    drawn(
        "picture-window",
        252,
        &say!(words, "learn-picture-window-alt"),
        html! {
            rect.picture-ground x="2" y="2" width="316" height="248" rx="12" {}
            rect.picture-room x="2" y="68" width="316" height="116" {}
            (name(160, 30, &say!(words, "learn-picture-much"))) (note(160, 52, &say!(words, "learn-picture-much-like")))
            (name(160, 96, &say!(words, "learn-picture-room")))
            path.picture-you d="M2 146C22 146 26 112 48 112S76 170 104 170 132 118 158 118 190 166 214 166 238 124 262 124 298 150 318 146" {}
            (name(160, 212, &say!(words, "learn-picture-little")))
            (note(160, 234, &say!(words, "learn-picture-little-like")))
        },
    )
}
