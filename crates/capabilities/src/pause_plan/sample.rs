//! The plan of the made-up person, agreed on a quiet Sunday and changed once.

use jiff::ZonedDateTime;
use record::Day;

use super::record::{AgreedBy, PausePlan};
use crate::acts::{Adding, adding};
use crate::sample::weeks_ago;

/// One with their partner, one with a sister that only one of the two has seen.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    plans(now).into_iter().map(adding).collect()
}

pub(super) fn plans(now: &ZonedDateTime) -> [PausePlan; 2] {
    let text = |text: &str| Some(text.to_owned());
    let at = weeks_ago(now, 10);
    [
        PausePlan {
            agreed_on: at.as_ref().map(|at| Day::from(at.civil().date())),
            at,
            people: vec!["Tomas".into()],
            signs_me: text("I talk faster. I follow you into the next room."),
            signs_you: text("You go still. You look at the floor."),
            word: text("Harbour"),
            minutes: Some(30),
            where_me: text("I go out, round the block."),
            where_you: text("You stay in the room."),
            meanwhile_me: vec!["Walk".into(), "A warm drink".into()],
            meanwhile_you: vec!["Music".into()],
            not_do: text("No texting about it."),
            who_says: text("Whoever asked for the pause"),
            back: text("I'm back. I want to hear you. Can we go slower?"),
            not_working: text("One more pause, with a new time. After two, we set a day."),
            agreed_by: Some(AgreedBy::Both),
            ..PausePlan::default()
        },
        PausePlan {
            at: weeks_ago(now, 3),
            people: vec!["Ruth".into()],
            signs_me: text("I start sentences with \"you always\"."),
            word: text("Tea?"),
            until: text("09:00"),
            back: text("A message first: are you up for it?"),
            agreed_by: Some(AgreedBy::Me),
            ..PausePlan::default()
        },
    ]
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(|now| super::plans(now).into());
    }
}
