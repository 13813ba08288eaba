//! What the made-up person wanted of their weeks.

use jiff::civil::Weekday;
use jiff::{ToSpan, ZonedDateTime};
use record::{DayName, Rhythm};

use super::record::{Done, Item, WeekPlan, What};
use crate::acts::{Adding, adding};

/// The weeks that were planned: how many back, whether it was a quiet one, and
/// the things. Weeks in between were not planned at all.
type Told = (u32, bool, &'static [Thing]);

/// What for, in words, with a tool or someone, on a day, what came of it, and what got in the way.
type Thing = (What, &'static str, &'static str, Option<DayName>, Option<Done>, &'static str);

const WEEKS: &[Told] = &[
    (
        19,
        false,
        &[
            (What::Settle, "", "feet-on-floor", None, Some(Done::Did), ""),
            (
                What::Share,
                "Tell Nell one thing I'm worried about",
                "",
                Some(DayName::Thursday),
                Some(Done::Not),
                "She was ill. I didn't want to add to it.",
            ),
            (What::Reflect, "When were you steady with someone this week?", "", None, Some(Done::Some), ""),
        ],
    ),
    (
        18,
        false,
        &[
            (
                What::Settle,
                "Look out of the window before I open the chat",
                "orienting",
                None,
                Some(Done::Some),
                "Two mornings out of seven.",
            ),
            (What::Share, "Tell Nell one thing I'm worried about", "", None, Some(Done::Did), ""),
        ],
    ),
    (15, true, &[]),
    (
        14,
        false,
        &[
            (What::Settle, "Walk to work, phone in the bag", "walking", None, Some(Done::Did), ""),
            (
                What::Share,
                "Say out loud to Tomas that I miss him",
                "",
                Some(DayName::Sunday),
                Some(Done::Some),
                "I said it to his back. He heard it.",
            ),
            (What::Reflect, "What did you expect that didn't come?", "", None, Some(Done::Did), ""),
        ],
    ),
    (
        11,
        false,
        &[
            (
                What::Settle,
                "",
                "warm-drink",
                Some(DayName::Monday),
                Some(Done::Not),
                "Overtime. I forgot it was on the list.",
            ),
            (What::Own, "Go to choir, even tired", "", Some(DayName::Monday), Some(Done::Did), ""),
        ],
    ),
    (
        7,
        false,
        &[
            (What::Settle, "Feet on the floor before I answer him", "feet-on-floor", None, Some(Done::Some), ""),
            (What::Share, "Tell Ruth what the week was like", "", Some(DayName::Saturday), Some(Done::Did), ""),
            (What::Reflect, "With whom does your body get quieter?", "", None, Some(Done::Not), ""),
        ],
    ),
    (
        6,
        false,
        &[
            (What::Settle, "", "wall-push", None, Some(Done::Did), ""),
            (
                What::Share,
                "Ask Tomas once, and let the answer count",
                "",
                Some(DayName::Wednesday),
                Some(Done::Did),
                "",
            ),
            (
                What::Own,
                "One evening of my own while he's on tour",
                "",
                Some(DayName::Friday),
                Some(Done::Some),
                "I rang him at nine. Until nine it was mine.",
            ),
        ],
    ),
    (3, true, &[(What::Settle, "", "walking", None, None, "")]),
    (
        1,
        false,
        &[
            (What::Settle, "Feet on the floor before I open the laptop", "feet-on-floor", None, Some(Done::Did), ""),
            (
                What::Share,
                "Tell Tomas one thing about my day that wasn't fine",
                "",
                Some(DayName::Thursday),
                Some(Done::Some),
                "He fell asleep halfway. I said the first half.",
            ),
            (What::Reflect, "When did you wait, and what happened?", "", None, Some(Done::Not), ""),
        ],
    ),
    (
        0,
        false,
        &[
            (What::Settle, "Feet on the floor before I open the laptop", "feet-on-floor", None, None, ""),
            (What::Share, "Tell Tomas the second half", "", None, None, ""),
            (What::Reflect, "When did you wait, and what happened?", "", Some(DayName::Sunday), None, ""),
        ],
    ),
];

/// Some of the last twenty weeks. The one they are in is planned and open.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    plans(now).into_iter().map(adding).collect()
}

fn plans(now: &ZonedDateTime) -> Vec<WeekPlan> {
    WEEKS.iter().filter_map(|told| plan(told, now)).collect()
}

fn plan((back, is_quiet, things): &Told, now: &ZonedDateTime) -> Option<WeekPlan> {
    let then = now.checked_sub(i64::from(*back).weeks()).ok()?;
    let week = Rhythm::default().week(then.datetime());
    let mut plan = WeekPlan::new(week, Weekday::Monday, now);
    if *back == 0 {
        // Written down a little before now, also when the week has only begun.
        plan.at = Some(record::At::now(&now.checked_sub(5.minutes()).ok()?));
    }
    plan.quiet = is_quiet.then_some(true);
    plan.items = things.iter().map(item).collect();
    Some(plan)
}

fn item((what, text, tool, day, done, way): &Thing) -> Item {
    let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let carry = (*done == Some(Done::Some) && text.contains("Tomas one thing")).then_some(true);
    let (what, text, tool) = (Some(what.clone()), said(text), said(tool));
    Item { what, text, tool, day: day.clone(), done: done.clone(), way: said(way), carry, ..Item::default() }
}

#[cfg(test)]
mod tests {
    use super::plans;

    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(plans);
    }

    #[test]
    fn every_week_is_told_once_and_some_are_missing() {
        let now = "2026-11-24T21:30:00+01:00[Europe/Berlin]".parse().unwrap();
        let mut weeks: Vec<_> = plans(&now).into_iter().filter_map(|plan| plan.week).collect();
        let told = weeks.len();
        weeks.sort();
        weeks.dedup();
        assert_eq!(weeks.len(), told);
        assert!(weeks[0].until(weeks[told - 1]) > 15 && told < 15);
    }
}
