//! Days of the made-up person: some weeks noted, some with gaps, some not at all.

use jiff::{ToSpan, ZonedDateTime};
use record::Rating;

use super::form::begun;
use super::record::{Ate, Day};
use crate::acts::{Adding, adding};

/// Ten weeks back, with two of them empty and gaps in the others.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    days(now).into_iter().map(adding).collect()
}

fn days(now: &ZonedDateTime) -> Vec<Day> {
    (1..70).rev().filter_map(|back| day(now, back)).collect()
}

const LINES: [&str; 4] =
    ["Slept by the window.", "Forgot lunch, ate standing.", "Walked home instead of the tram.", "Woke at four, read."];

fn day(now: &ZonedDateTime, back: i64) -> Option<Day> {
    let is_quiet = matches!(back / 7, 3 | 6) || back % 5 == 0 || back % 11 == 4;
    if is_quiet {
        return None;
    }
    let step = u32::try_from(back).ok()?;
    let quality = u8::try_from(3 + (step * 7) % 6).ok()?;
    let line = usize::try_from(step / 6).ok().filter(|_| back % 6 == 1).map(|at| LINES[at % 4].to_owned());
    Some(Day {
        sleep_minutes: Some(330 + (step * 37) % 170 / 15 * 15),
        sleep_quality: (back % 3 != 0).then(|| Rating::new(quality).ok()).flatten(),
        ate: Some(if back % 4 == 1 { Ate::Some } else { Ate::Regularly }),
        moved: (back % 3 != 1).then_some(10 + (step * 13) % 50),
        mindful: (back % 4 == 2).then_some(10),
        line,
        ..begun(now.checked_sub(back.days()).ok()?.date(), now)
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(super::days);
    }
}
