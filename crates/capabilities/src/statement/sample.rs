//! What the made-up person found words for.

use jiff::ZonedDateTime;
use record::At;

use super::record::{State, Statement};
use crate::acts::{Adding, adding};
use crate::sample::weeks_ago;

/// Five over most of a year: the early ones are short, two were said, one did not land.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    statements(now).into_iter().map(adding).collect()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn statements(now: &ZonedDateTime) -> [Statement; 5] {
    let begun = |weeks: i64, person: &str, felt: &[&str]| Statement {
        at: weeks_ago(now, weeks),
        people: vec![person.to_owned()],
        felt: felt.iter().map(ToString::to_string).collect(),
        ..Statement::default()
    };
    let said = |one: Statement, at: Option<At>| Statement { state: Some(State::Said), said_at: at, ..one };
    [
        said(
            Statement {
                saw: text("you told the story about my driving at Ida's table"),
                need: text("that you ask me first"),
                landed: text("He laughed, then he saw my face. We went quiet. He said he hadn't thought."),
                noticed: text("I had practised it on the bus, and still said it too fast."),
                ..begun(31, "Tomas", &["embarrassed", "hurt"])
            },
            weeks_ago(now, 30),
        ),
        said(
            Statement {
                saw: text("you rang at eleven and I was asleep"),
                need: text("evenings without the phone after ten"),
                ask: text("write instead"),
                how_long: text("on weekdays"),
                landed: text("Not well. Ruth said I was never easy to reach anyway."),
                noticed: text("It was true for her and for me. I didn't take it back."),
                ..begun(19, "Ruth", &["weary"])
            },
            weeks_ago(now, 18),
        ),
        said(
            Statement {
                saw: text("the van was late and I heard it from the tour page"),
                need: text("to know what to expect"),
                ask: text("send me one line when the time changes"),
                how_long: text("until the tour is over"),
                landed: text("He set an alarm for it. He forgot it once."),
                noticed: text("I could say it sitting down."),
                ..begun(7, "Tomas", &["worried", "lonely"])
            },
            weeks_ago(now, 7),
        ),
        Statement {
            saw: text("we talked about moving and you looked at the floor"),
            need: text("a little more time to feel safe before we talk about this"),
            ask: text("try again on Sunday after breakfast"),
            how_long: text("half an hour, not longer"),
            state: Some(State::Later),
            ..begun(2, "Tomas", &["afraid"])
        },
        Statement {
            saw: text("you came to the choir evening and left before the end"),
            state: Some(State::Draft),
            ..begun(1, "Nell", &["sad"])
        },
    ]
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(|now| super::statements(now).into());
    }
}
