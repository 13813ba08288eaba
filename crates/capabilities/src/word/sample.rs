//! What the made-up person knows of how it begins: early signs, and two lines.
//! The example's diary names the first and the third of them.

use super::record::{List, Word};
use crate::acts::{Adding, adding};

/// The same on any day.
pub(super) fn sampled() -> Vec<Adding> {
    signs().into_iter().map(adding).collect()
}

fn signs() -> Vec<Word> {
    let sign = |list: List, text: &str| Word { list: Some(list), text: Some(text.into()), ..Word::default() };
    let line = |set_off: &str, line: &str| Word {
        list: Some(List::IfThen),
        text: Some(set_off.into()),
        meaning: Some(line.into()),
        ..Word::default()
    };
    vec![
        sign(List::BodySigns, "My shoulders go up"),
        sign(List::ThoughtSigns, "\"He's bored of me\""),
        sign(List::UrgeSigns, "I look when he was last online"),
        sign(List::SetOffSigns, "Sunday evenings"),
        line("no-reply", "If there is no reply by ten, I put the phone in the bread bin and ring Ruth."),
        line("plans-changed", "If plans change, I say that I was looking forward to it, and ask for a new day."),
    ]
}
