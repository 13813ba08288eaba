use jiff::ZonedDateTime;
use record::input::Fields;
use record::{At, Id};
use words::{Block, Message, Text, Words, message};

use super::record::{FirstWeeks, THE_PATH};
use crate::acts::{Form, Question};
use crate::reading;

impl Form for FirstWeeks {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self { at: fields.at("at", now), did: fields.words("did"), left: fields.yes_no("left"), ..Self::default() }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| At::now(now));
    }

    fn says_nothing(&self) -> bool {
        false
    }

    const ID: Option<Id> = Some(THE_PATH);

    const NOTHING_YET: Message = message!("first-weeks-nothing-yet");

    const QUESTIONS: &'static [Question] = &[];
}

/// The text of the path: one act a line, each with the one link it leads to.
pub(super) const TEXT: &str = "first-weeks";

/// The name of an act: where it leads.
pub(super) fn name(act: &Text) -> Option<String> {
    act.links().next().map(|link| link.to_string())
}

/// Whether there is a page for it.
pub(super) fn is_there(act: &Text) -> bool {
    act.links().next().is_some_and(|link| reading::address(link).is_some())
}

/// The acts there are pages for, in their order.
pub(super) fn acts(words: &Words) -> Vec<&Text> {
    let blocks = words.library().help_page(TEXT).map_or(&[][..], |page| &page.body);
    let lists = blocks.iter().filter_map(|block| match block {
        Block::List(items) => Some(items),
        _ => None,
    });
    lists.flatten().filter(|act| is_there(act)).collect()
}

/// The first act that was not done.
pub(super) fn next<'w>(words: &'w Words, path: &FirstWeeks) -> Option<&'w Text> {
    acts(words).into_iter().find(|act| name(act).is_some_and(|name| !path.has_done(&name)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use words::{Block, Words};

    use super::{TEXT, acts, name};

    #[test]
    fn every_act_leads_to_one_place_and_to_one_of_its_own() {
        let words = Words::of(texts::english());
        let mut names = BTreeSet::new();
        for block in &words.library().help_page(TEXT).unwrap().body {
            let Block::List(items) = block else { continue };
            for act in items {
                assert_eq!(act.links().count(), 1, "{}", act.plain());
                assert!(names.insert(name(act).unwrap()), "{} leads where another does", act.plain());
            }
        }
        assert!(acts(&words).len() >= 14, "most of it can be done");
    }
}
