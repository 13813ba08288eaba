//! The map of the made-up person.

use jiff::ZonedDateTime;
use record::Rating;

use super::record::{Evidence, Expectation, Look};
use crate::acts::{Adding, adding};
use crate::sample::weeks_ago;

/// Two lines: one looked at over most of a year with months left out, one only written.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    lines(now).into_iter().map(adding).collect()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn lines(now: &ZonedDateTime) -> [Expectation; 2] {
    let look = |weeks: i64, old: u8, new: u8| Look {
        at: weeks_ago(now, weeks),
        old: Rating::new(old).ok(),
        new: Rating::new(new).ok(),
        ..Look::default()
    };
    let side = |weeks: i64, is_for: bool, said: &str| Evidence {
        at: weeks_ago(now, weeks),
        is_for: Some(is_for),
        text: text(said),
        ..Evidence::default()
    };
    [
        Expectation {
            at: weeks_ago(now, 38),
            when: text("ask for the same thing twice"),
            expect: text("people to get tired of me"),
            then: text("go quiet before they can say it"),
            learned_from: text("Kitchen table, nine or ten. Mum sighed before she turned round."),
            protected: text("I didn't have to see the face. If I'd already gone, nobody could send me."),
            looks: vec![
                look(38, 9, 2),
                look(34, 9, 2),
                look(25, 8, 3),
                look(21, 8, 4),
                look(12, 8, 4),
                look(8, 7, 5),
                look(3, 6, 5),
            ],
            evidence: vec![
                side(37, true, "Asked Ruth about Easter again. She said, \"You've asked me that.\""),
                side(26, false, "Nell rang back on the second try and said she'd been in the shower."),
                side(20, true, "Second text about the key. Tomas: \"I saw it the first time.\" It stung all day."),
                side(9, false, "Asked Nell twice if Friday was okay. She sent a voice note, laughing."),
                side(2, false, "I asked Tomas again, in the car. He said, \"I'm tired, not of you.\""),
            ],
            new_line: text("When I ask twice, some people answer. I can wait and see who this is."),
            new_since: weeks_ago(now, 32),
            ..Expectation::default()
        },
        Expectation {
            at: weeks_ago(now, 6),
            when: text("need something on a hard day"),
            expect: text("people to have no room for it"),
            then: text("say that I'm fine"),
            ..Expectation::default()
        },
    ]
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(|now| super::lines(now).into());
    }
}
