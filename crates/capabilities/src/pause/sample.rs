//! Pauses of the made-up person's year: some went back, one did not.

use jiff::{ToSpan, ZonedDateTime};
use record::{At, Choice};

use super::record::{CameBack, Ended, Ending, Pause, Tone};
use crate::acts::{Adding, adding};

/// Five in ten weeks, with weeks without any.
pub(super) fn sampled(now: &ZonedDateTime) -> Vec<Adding> {
    pauses(now).into_iter().map(adding).collect()
}

/// Days ago, hour and minute, minutes, how it ended, who came back, the tone, what helped.
type Told = (i64, (i8, i8), i64, &'static str, &'static str, &'static str, &'static str);

const TOLD: [Told; 5] = [
    (65, (20, 10), 30, "back", "both", "softer", "The cold air. I counted gates."),
    (52, (21, 35), 30, "stopped", "later", "", ""),
    (47, (19, 5), 40, "back", "one", "same", "Nothing much. I came back anyway."),
    (18, (22, 15), 30, "stopped", "no", "harder", ""),
    (12, (18, 50), 20, "back", "both", "softer", "He had made soup. We ate first."),
];

fn pauses(now: &ZonedDateTime) -> Vec<Pause> {
    TOLD.iter().filter_map(|told| pause(now, told)).collect()
}

fn pause(now: &ZonedDateTime, (days, (hour, minute), minutes, how, came, tone, helped): &Told) -> Option<Pause> {
    let day = now.checked_sub(days.days()).ok()?;
    let begins = day.with().hour(*hour).minute(*minute).second(0).subsec_nanosecond(0).build().ok()?;
    let ends = At::now(&begins.checked_add(minutes.minutes()).ok()?);
    Some(Pause {
        at: Some(At::now(&begins)),
        ended: Some(Ended { at: Some(ends.clone()), how: Ending::from_slug(how), ..Ended::default() }),
        ends: Some(ends),
        came_back: CameBack::from_slug(came),
        tone: Tone::from_slug(tone),
        helped: Some((*helped).to_owned()).filter(|helped| !helped.is_empty()),
        ..Pause::default()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_of_it_says_something_and_is_past() {
        crate::sample::assert_told(super::pauses);
    }
}
