//! The check-ins of the made-up person.

use jiff::civil::Weekday;
use jiff::{ToSpan, ZonedDateTime};
use record::{Rating, Rhythm};

use super::record::{Areas, CheckIn, Contact, Settled};
use crate::acts::{Adding, adding};

/// How many weeks back, the two ratings, contact, how they settled, then what
/// happened, how it felt, what they did, what they would try, what is worth keeping.
type Told = (u32, [u8; 2], Contact, Settled, [&'static str; 5]);

/// About half a year of weeks; those that are missing were not written down.
const WEEKS: &[Told] = &[
    (
        26,
        [8, 3],
        Contact::Some,
        Settled::Not,
        ["He was on tour and I counted trains.", "Like waiting on a platform.", "Rang four times on Friday.", "", ""],
    ),
    (
        25,
        [8, 4],
        Contact::ALot,
        Settled::WithSomeone,
        ["He came back tired. I'd saved up everything.", "", "Talked at him until one.", "Let him sleep first.", ""],
    ),
    (
        24,
        [7, 5],
        Contact::Some,
        Settled::Alone,
        ["Ada's birthday. Stayed for the cake.", "Left out, then fine.", "", "", "Ada put a sticker on my hand."],
    ),
    (
        22,
        [6, 7],
        Contact::Some,
        Settled::Alone,
        [
            "Didn't answer Ruth for three days.",
            "Shut.",
            "Worked late every night.",
            "One line back on the same day.",
            "",
        ],
    ),
    (21, [5, 7], Contact::None, Settled::Not, ["Flu. Saw nobody.", "Grey.", "", "", ""]),
    (
        18,
        [7, 4],
        Contact::Some,
        Settled::Both,
        [
            "Told Nell about the platform thing.",
            "Silly, and then lighter.",
            "Sat on her stairs.",
            "",
            "\"You can ring at bad hours too.\"",
        ],
    ),
    (
        17,
        [6, 4],
        Contact::ALot,
        Settled::WithSomeone,
        [
            "A whole weekend that was easy.",
            "Suspicious of it.",
            "Waited for the catch.",
            "Notice it earlier when I'm waiting.",
            "",
        ],
    ),
    (
        16,
        [7, 3],
        Contact::Some,
        Settled::Both,
        ["The choir sang without me and I minded.", "", "Went the Monday after.", "", ""],
    ),
    (
        13,
        [5, 5],
        Contact::Some,
        Settled::Alone,
        [
            "He forgot the dentist thing.",
            "Small and furious.",
            "Said so on the same day.",
            "",
            "Said it in four lines. He wrote it in his calendar.",
        ],
    ),
    (12, [5, 6], Contact::Some, Settled::Alone, ["Nothing much.", "", "", "", ""]),
    (
        9,
        [6, 4],
        Contact::ALot,
        Settled::Both,
        ["Tour again. Two calls a week, agreed.", "Better than guessing.", "Put the phone in the kitchen.", "", ""],
    ),
    (
        8,
        [5, 4],
        Contact::Some,
        Settled::WithSomeone,
        ["Ruth and I cleaned out the cellar.", "Tired, warm.", "", "", "She kept the lamp for me."],
    ),
    (
        5,
        [4, 5],
        Contact::Some,
        Settled::Both,
        [
            "A fight about the holidays.",
            "Scared for an evening.",
            "Asked once. Went to bed.",
            "Ask in daylight.",
            "In the morning he'd made the list.",
        ],
    ),
    (4, [4, 4], Contact::ALot, Settled::Both, ["A steady one.", "", "", "", ""]),
    (
        2,
        [5, 3],
        Contact::Some,
        Settled::WithSomeone,
        [
            "Tried to tell him about work.",
            "Half heard.",
            "Said the first half.",
            "The second half.",
            "He asked for the rest in the morning.",
        ],
    ),
];

/// About half a year of weeks. The last one is not written down yet.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    check_ins(now).into_iter().map(adding).collect()
}

fn check_ins(now: &ZonedDateTime) -> Vec<CheckIn> {
    WEEKS.iter().enumerate().filter_map(|(at, told)| check_in(at, told, now)).collect()
}

fn check_in(at: usize, (back, ratings, contact, settled, texts): &Told, now: &ZonedDateTime) -> Option<CheckIn> {
    let then = now.checked_sub(i64::from(*back).weeks()).ok()?;
    let week = Rhythm::default().week(then.datetime());
    let rating = |number: u8| Rating::new(number).ok();
    let [happened, felt, did, differently, keep] =
        texts.map(|text| Some(text.to_owned()).filter(|text| !text.is_empty()));
    let (fear, distance) = (rating(ratings[0]), rating(ratings[1]));
    let (contact, settled) = (Some(contact.clone()), Some(settled.clone()));
    let areas = (at % 4 == 3).then(|| areas(u8::try_from(at / 4).unwrap_or(0)));
    let check_in = CheckIn {
        happened,
        felt,
        did,
        differently,
        fear,
        distance,
        contact,
        settled,
        areas,
        keep,
        ..CheckIn::default()
    };
    Some(check_in.of(week, Weekday::Monday, now))
}

/// They move slowly, and not all of them.
fn areas(time: u8) -> Areas {
    let rating = |number: u8| Rating::new(number).ok();
    Areas {
        settling: rating(3 + time),
        saying: rating(2 + time),
        understanding: rating(5),
        predictable: rating(4 + time / 2),
        leaning: rating(3 + time),
        ..Areas::default()
    }
}

#[cfg(test)]
mod tests {
    use super::check_ins;

    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(check_ins);
    }

    #[test]
    fn weeks_are_missing_and_none_is_told_twice() {
        let now = "2026-11-24T21:30:00+01:00[Europe/Berlin]".parse().unwrap();
        let weeks: Vec<_> = check_ins(&now).into_iter().filter_map(|one| one.week).collect();
        assert!(weeks.is_sorted() && weeks.windows(2).all(|two| two[0] != two[1]));
        assert!(weeks.windows(2).any(|two| two[0].until(two[1]) > 1));
    }
}
