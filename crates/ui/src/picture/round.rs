use maud::{Markup, html};
use words::{Words, say};

use super::{drawn, name, note};

/// One chases, the other backs off, and round again.
pub(super) fn round(words: &Words) -> Markup {
    drawn(
        "picture-round",
        224,
        &say!(words, "learn-picture-round-alt"),
        html! {
            rect.picture-ground x="2" y="78" width="148" height="66" rx="12" {}
            rect.picture-ground x="170" y="78" width="148" height="66" rx="12" {}
            (name(76, 106, &say!(words, "learn-picture-chases")))
            (note(76, 128, &say!(words, "learn-picture-chases-why")))
            (name(244, 106, &say!(words, "learn-picture-backs")))
            (note(244, 128, &say!(words, "learn-picture-backs-why")))
            path.picture-way d="M76 70C92 36 228 36 243 66M234 60 244 69 250 56" {}
            path.picture-way d="M244 152C228 186 92 186 77 156M86 162 76 153 70 166" {}
            (note(160, 26, &say!(words, "learn-picture-so-backs")))
            (note(160, 212, &say!(words, "learn-picture-so-chases")))
        },
    )
}
