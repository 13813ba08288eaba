use maud::{Markup, html};
use words::{Words, say};

use super::{drawn, note};

/// Held by someone, beside someone, and with something of that inside.
pub(super) fn growing(words: &Words) -> Markup {
    drawn(
        "picture-growing",
        142,
        &say!(words, "learn-picture-growing-alt"),
        html! {
            circle.picture-other cx="50" cy="46" r="38" {} circle.picture-self cx="50" cy="54" r="16" {}
            path.picture-way d="M98 46H112M106 40 112 46 106 52" {}
            circle.picture-other cx="146" cy="46" r="24" {} circle.picture-self cx="176" cy="46" r="24" {}
            path.picture-way d="M210 46H224M218 40 224 46 218 52" {}
            circle.picture-self cx="270" cy="46" r="32" {} circle.picture-other cx="270" cy="46" r="12" {}
            (note(50, 110, &say!(words, "learn-picture-held"))) (note(50, 131, &say!(words, "learn-picture-held-by")))
            (note(161, 110, &say!(words, "learn-picture-beside")))
            (note(161, 131, &say!(words, "learn-picture-beside-by")))
            (note(270, 110, &say!(words, "learn-picture-inside")))
            (note(270, 131, &say!(words, "learn-picture-inside-by")))
        },
    )
}
