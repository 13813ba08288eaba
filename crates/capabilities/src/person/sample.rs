//! Who could be there for the made-up person.

use jiff::ZonedDateTime;

use super::record::{Pace, Person, What};
use crate::acts::{Adding, adding};
use crate::sample::weeks_ago;

/// Two people and a choir.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    people(now).into_iter().map(adding).collect()
}

fn people(now: &ZonedDateTime) -> [Person; 3] {
    let words = |words: &[&str]| words.iter().map(ToString::to_string).collect();
    [
        Person {
            at: weeks_ago(now, 30),
            name: Some("Nell".into()),
            what: Some(What::Person),
            relation: Some("friend".into()),
            good_for: words(&["listen", "be-with-me"]),
            reach: Some("Knock. She's usually up.".into()),
            times: Some("Any evening; walks the dog at ten".into()),
            pace: Some(Pace::Yes),
            safe: Some(true),
            call: Some(true),
            ..Person::default()
        },
        Person {
            at: weeks_ago(now, 29),
            name: Some("Ruth".into()),
            what: Some(What::Person),
            relation: Some("sister".into()),
            good_for: words(&["distract", "laugh", "know-the-past"]),
            times: Some("After Ada is in bed".into()),
            pace: Some(Pace::Mostly),
            boundaries: Some("Not about money.".into()),
            safe: Some(true),
            call: Some(true),
            ..Person::default()
        },
        Person {
            at: weeks_ago(now, 11),
            name: Some("Choir".into()),
            what: Some(What::Group),
            good_for: words(&["distract"]),
            times: Some("Mondays at half past seven".into()),
            ..Person::default()
        },
    ]
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(|now| super::people(now).into());
    }
}
