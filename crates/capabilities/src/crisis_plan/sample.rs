//! The plan of the made-up person for the worst nights.

use jiff::ZonedDateTime;

use super::record::CrisisPlan;
use crate::acts::{Adding, adding};
use crate::sample::weeks_ago;

/// The one plan.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    vec![adding(plan(now))]
}

fn plan(now: &ZonedDateTime) -> CrisisPlan {
    CrisisPlan {
        at: weeks_ago(now, 7),
        signs: Some("I stop answering Ruth. I write the same message in my head. I don't eat.".into()),
        alone: Some("Shower, then the big jumper.\nWalk to the river and back.\nThe radio, low.".into()),
        places: Some("Nell's kitchen. The late library on Thursdays.".into()),
        people: Some("Nell, any hour: \"Can I come and sit?\"\nRuth, after eight.".into()),
        professionals: Some("The practice on Mill Street, mornings. A help line at night.".into()),
        ..CrisisPlan::default()
    }
}

#[cfg(test)]
mod tests {
    use super::plan;

    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(|now| vec![plan(now)]);
    }

    #[test]
    fn it_names_somebody() {
        assert!(!plan(&"2026-11-24T00:10:00+01:00[Europe/Berlin]".parse().unwrap()).names_nobody());
    }
}
