//! What the made-up person tried.

use jiff::{ToSpan, ZonedDateTime};
use record::{At, Rating};

use super::record::{Attempt, Did, Feared};
use crate::acts::{Adding, adding};
use crate::sample::weeks_ago;
use crate::step::SAMPLED;

/// Nine over half a year, with a month without any, one that hurt, one not this time, and one planned.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    attempts(now).into_iter().map(adding).collect()
}

/// When, of which step, what was feared and how likely, how hard it would be and was, and what came.
struct Told(i64, usize, &'static str, u8, u8, u8, Feared, &'static str, &'static str);

fn told(now: &ZonedDateTime) -> Vec<Attempt> {
    let all = [
        Told(
            27,
            0,
            "She says fine and looks at her phone",
            6,
            3,
            2,
            Feared::No,
            "She talked for half an hour. About the dog, then about her father.",
            "She had been waiting for someone to ask.",
        ),
        Told(
            25,
            1,
            "He says not this again",
            7,
            6,
            4,
            Feared::No,
            "I said: back at nine. He said okay and went on peeling.",
            "It was smaller outside than inside.",
        ),
        Told(
            24,
            1,
            "I come back and he is asleep",
            5,
            5,
            5,
            Feared::Partly,
            "He was on the sofa, half asleep. He moved his feet.",
            "",
        ),
        Told(
            20,
            2,
            "He thinks I don't care",
            8,
            7,
            8,
            Feared::No,
            "It was a long afternoon. He rang at six from the van.",
            "The waiting was the hard part, not the answer.",
        ),
        Told(
            14,
            2,
            "Nothing comes until night",
            8,
            7,
            5,
            Feared::No,
            "He wrote at four. I was at choir and didn't see it.",
            "I can be somewhere else while I wait.",
        ),
        Told(
            11,
            3,
            "She says I told you so",
            6,
            5,
            3,
            Feared::No,
            "She asked what I'd already tried. Then she told me about hers.",
            "",
        ),
        Told(
            6,
            4,
            "He laughs it off",
            7,
            8,
            8,
            Feared::Yes,
            "I said I'd felt left out. He laughed and went back to the film.",
            "",
        ),
    ];
    let rating = |number: u8| Rating::new(number).ok();
    let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let one = |Told(weeks, step, fear, likely, expected, found, feared, happened, learned): Told| Attempt {
        at: weeks_ago(now, weeks),
        step: Some(SAMPLED[step].to_owned()),
        when: day(now, -7 * weeks),
        fear: text(fear),
        likely: rating(likely),
        hard_expected: rating(expected),
        if_stings: vec!["Walk to the river and back".to_owned()],
        did: Some(if feared == Feared::Partly { Did::Part } else { Did::Done }),
        told_at: weeks_ago(now, weeks),
        happened: text(happened),
        feared_happened: Some(feared),
        hard_found: rating(found),
        close: rating(10 - found),
        learned: text(learned),
        ..Attempt::default()
    };
    all.map(one).into()
}

/// A day so many days from now.
fn day(now: &ZonedDateTime, days: i64) -> Option<String> {
    now.date().checked_add(days.days()).ok().map(|day| day.to_string())
}

fn attempts(now: &ZonedDateTime) -> Vec<Attempt> {
    let mut all = told(now);
    let step = |at: usize| Some(SAMPLED[at].to_owned());
    let yesterday = now.checked_sub(28.hours()).ok().map(|then| At::now(&then));
    all.push(Attempt {
        at: weeks_ago(now, 3),
        step: step(3),
        when: day(now, -21),
        did: Some(Did::Not),
        told_at: weeks_ago(now, 3),
        ..Attempt::default()
    });
    all.push(Attempt {
        at: yesterday,
        step: step(2),
        when: day(now, 1),
        fear: Some("He thinks something is wrong and rings three times".to_owned()),
        likely: Rating::new(4).ok(),
        hard_expected: Rating::new(4).ok(),
        if_stings: vec!["Call Nell".to_owned()],
        ..Attempt::default()
    });
    all
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(super::attempts);
    }
}
