//! How far the made-up person went.

use jiff::ZonedDateTime;

use super::record::FirstWeeks;
use crate::acts::{Adding, adding};
use crate::sample::weeks_ago;

/// Some of it, with gaps, and not to the end.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    path(now).into_iter().map(adding).collect()
}

fn path(now: &ZonedDateTime) -> Vec<FirstWeeks> {
    let did =
        ["place:moments", "card:seeking-safety", "place:signs", "tool:feet-on-floor", "place:letters", "place:hold"];
    let did = did.map(str::to_owned).into();
    vec![FirstWeeks { at: weeks_ago(now, 40), did, ..FirstWeeks::default() }]
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_says_something_and_is_past() {
        crate::sample::assert_told(super::path);
    }
}
