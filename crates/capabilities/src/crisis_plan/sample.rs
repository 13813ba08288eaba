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
    use crate::acts::Form;

    #[test]
    fn all_of_it_says_something_and_lies_in_the_past() {
        let now: jiff::ZonedDateTime = "2026-11-24T00:10:00+01:00[Europe/Berlin]".parse().unwrap();
        let ms = now.timestamp().as_millisecond();
        let plan = plan(&now);
        assert!(!plan.says_nothing() && !plan.names_nobody() && plan.at.unwrap().unix_ms() < ms);
    }
}
