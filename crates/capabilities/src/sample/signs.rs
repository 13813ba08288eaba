//! What the made-up person knows of how it begins: early signs, and two lines.

use crate::moment::Pull;
use crate::word::{List, Word};

const SHOULDERS: &str = "My shoulders go up";
const ONLINE: &str = "I look when he was last online";

/// The signs that were there: on some days, with what is strong.
pub(super) fn noticed(pull: &Option<Pull>, stirred: u8, day: i8) -> impl Iterator<Item = &'static str> {
    let online = (*pull == Some(Pull::Close) && stirred >= 5 && day % 4 == 1).then_some(ONLINE);
    let shoulders = (stirred >= 6 && day % 3 == 0).then_some(SHOULDERS);
    online.into_iter().chain(shoulders)
}

/// The same for every seed.
pub(super) fn signs() -> Vec<Word> {
    let sign = |list: List, text: &str| Word { list: Some(list), text: Some(text.into()), ..Word::default() };
    let line = |set_off: &str, line: &str| Word {
        list: Some(List::IfThen),
        text: Some(set_off.into()),
        meaning: Some(line.into()),
        ..Word::default()
    };
    vec![
        sign(List::BodySigns, SHOULDERS),
        sign(List::ThoughtSigns, "\"He's bored of me\""),
        sign(List::UrgeSigns, ONLINE),
        sign(List::SetOffSigns, "Sunday evenings"),
        line("no-reply", "If there is no reply by ten, I put the phone in the bread bin and ring Ruth."),
        line("plans-changed", "If plans change, I say that I was looking forward to it, and ask for a new day."),
    ]
}
