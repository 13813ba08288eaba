use words::{Words, say};

use super::form::{acts, name};
use super::record::FirstWeeks;
use crate::acts::{Sheet, Sheeted};

impl Sheeted for FirstWeeks {
    fn line(&self, words: &Words) -> String {
        say!(words, "first-weeks-name")
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let acts = acts(words);
        let text = |did: &String| {
            let act = acts.iter().find(|act| name(act).as_ref() == Some(did));
            act.map_or_else(|| did.clone(), |act| act.plain())
        };
        let did: Vec<String> = self.did.iter().map(text).collect();
        let left = self.left.map(|left| match left {
            true => say!(words, "first-weeks-yes"),
            false => say!(words, "first-weeks-no"),
        });
        Sheet::of(self.at.as_ref(), self.line(words))
            .theirs("did", say!(words, "first-weeks-label-did"), &Some(did.join("\n")))
            .row("left", say!(words, "first-weeks-label-left"), left)
    }
}
