//! The ladder of the made-up person.

use jiff::ZonedDateTime;
use record::{Id, Rating};
use serde_json::Value;

use super::record::{Practises, Step};
use crate::acts::Adding;
use crate::sample::weeks_ago;

/// Their ids are always the same, so that tries can point to them.
pub const SAMPLED: [&str; 6] = [
    "01jdjjg200000000000000st01",
    "01jdjjg200000000000000st02",
    "01jdjjg200000000000000st03",
    "01jdjjg200000000000000st04",
    "01jdjjg200000000000000st05",
    "01jdjjg200000000000000st06",
];

/// Six steps, one of them put aside.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    SAMPLED.into_iter().zip(steps(now)).filter_map(|(id, step)| under(id.parse().ok()?, &step)).collect()
}

/// Keeps a step under this id.
fn under(id: Id, step: &Step) -> Option<Adding> {
    let Ok(Value::Object(fields)) = serde_json::to_value(step) else { return None };
    Some(Box::new(move |tx| tx.keep::<Step>(id, &fields).map(|_| id)))
}

fn steps(now: &ZonedDateTime) -> [Step; 6] {
    let step = |weeks: i64, what: &str, people: &[&str], hard: u8, practises: Practises| Step {
        at: weeks_ago(now, weeks),
        what: Some(what.to_owned()),
        people: people.iter().map(ToString::to_string).collect(),
        hard: Rating::new(hard).ok(),
        practises: Some(practises),
        ..Step::default()
    };
    [
        step(28, "Ask Nell how her week was, and listen", &["Nell"], 1, Practises::Sharing),
        step(26, "Before I go quiet, say when I'll be back", &["Tomas"], 2, Practises::Staying),
        step(22, "Send one message, and let it stand until evening", &["Tomas"], 3, Practises::Waiting),
        step(12, "Ask Nell what she'd do in my place", &["Nell"], 4, Practises::Asking),
        step(8, "Tell Tomas I felt left out, in one sentence", &["Tomas"], 7, Practises::Sharing),
        Step { aside: weeks_ago(now, 7), ..step(20, "Ask Ruth about that winter", &["Ruth"], 8, Practises::Asking) },
    ]
}

#[cfg(test)]
mod tests {
    use record::Id;

    #[test]
    fn the_ids_are_ids() {
        assert!(super::SAMPLED.iter().all(|id| id.parse::<Id>().is_ok()));
    }

    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(|now| super::steps(now).into());
    }
}
