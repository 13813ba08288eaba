//! What follows from a held message. Pure.

use jiff::civil::Time;
use jiff::{Span, ZonedDateTime};
use record::At;
use serde_json::{Map, Value, json};

use super::record::{Direction, Ending, Hold};

impl Hold {
    /// Whether its time to look again has come. What ended is never due.
    pub fn is_due(&self, now: &ZonedDateTime) -> bool {
        let has_come = |at: &At| at.unix_ms() <= now.timestamp().as_millisecond();
        self.ended.is_none() && self.look_again_at.as_ref().is_some_and(has_come)
    }

    /// Whether it is a line before going quiet.
    pub(super) fn is_quiet(&self) -> bool {
        self.direction == Some(Direction::GoQuiet)
    }

    /// Whether it is still held.
    pub fn is_held(&self) -> bool {
        self.ended.is_none()
    }
}

/// When to look again, as a person says it: minutes from now (`20`), or the
/// next time the clock shows an hour (`8:00`). Anything else is no such time.
pub(super) fn look_again(said: &str, now: &ZonedDateTime) -> Option<At> {
    let said = said.trim();
    if let Ok(minutes) = said.parse::<u16>() {
        return now.checked_add(Span::new().minutes(i64::from(minutes))).ok().map(|then| At::now(&then));
    }
    let time: Time = if said.len() == 4 { format!("0{said}") } else { said.to_owned() }.parse().ok()?;
    let today = now.with().time(time).build().ok()?;
    let then = if today.timestamp() > now.timestamp() { today } else { today.tomorrow().ok()? };
    Some(At::now(&then))
}

/// The next time it is 8:00.
pub(super) fn morning(now: &ZonedDateTime) -> Option<At> {
    look_again("8:00", now)
}

/// When someone who goes quiet could be back, as [`look_again`] reads it and as
/// it is: an hour from now by day, and the next times of three that most people
/// can keep. All within a day, since longer silence mostly frightens; what is
/// less than an hour away is left out.
pub(super) fn returns(now: &ZonedDateTime, is_night: bool) -> Vec<(&'static str, At)> {
    let soon = now.timestamp().as_millisecond() + 60 * MINUTE;
    let hours = ["8:00", "18:00", "21:00"];
    let hours = hours.into_iter().filter_map(|said| Some((said, look_again(said, now)?)));
    let mut times: Vec<_> = hours.filter(|(_, at)| at.unix_ms() > soon).collect();
    times.sort_by_key(|(_, at)| at.unix_ms());
    if !is_night {
        times.splice(..0, look_again("60", now).map(|at| ("60", at)));
    }
    times
}

/// Whether that is more than a day away.
pub(super) fn is_long(at: &At, now: &ZonedDateTime) -> bool {
    at.unix_ms() - now.timestamp().as_millisecond() > 24 * 60 * MINUTE
}

/// In milliseconds.
const MINUTE: i64 = 60_000;

/// The change that ends a held message in this way.
pub(super) fn ending(how: &str, at: &At) -> Map<String, Value> {
    Map::from_iter([("ended".to_owned(), json!({ "at": at, "how": how }))])
}

/// The change that sets another time to look again.
pub(super) fn later(at: &At) -> Map<String, Value> {
    Map::from_iter([("look_again_at".to_owned(), json!(at))])
}

/// How many messages were held, and how many of them were sent as they were. A
/// line before going quiet is meant to be sent, and is not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// All that were held.
    pub(super) held: u64,
    /// Those sent as they were.
    pub(super) copied: u64,
}

impl Counts {
    /// Counts one more.
    pub(super) fn add(&mut self, hold: &Hold) {
        if hold.is_quiet() {
            return;
        }
        self.held += 1;
        let was_copied = hold.ended.as_ref().and_then(|ended| ended.how.as_ref()) == Some(&Ending::Copied);
        self.copied += u64::from(was_copied);
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, is_long, look_again, returns};
    use crate::hold::{Direction, Ended, Ending, Hold};
    use jiff::ZonedDateTime;
    use record::At;

    fn now() -> ZonedDateTime {
        "2026-11-24T00:47:00+01:00[Europe/Berlin]".parse().unwrap()
    }

    #[test]
    fn look_again_reads_minutes_and_hours_and_nothing_else() {
        let table = [
            ("20", Some("2026-11-24T01:07:00+01:00[Europe/Berlin]")),
            ("8:00", Some("2026-11-24T08:00:00+01:00[Europe/Berlin]")),
            ("00:30", Some("2026-11-25T00:30:00+01:00[Europe/Berlin]")),
            ("soon", None),
            ("25:00", None),
            ("", None),
        ];
        for (said, at) in table {
            assert_eq!(look_again(said, &now()).as_ref().map(At::as_str), at, "{said}");
        }
    }

    #[test]
    fn someone_who_goes_quiet_is_offered_times_within_a_day() {
        let table: [(&str, bool, &[&str]); 4] = [
            ("2026-11-24T01:00:00+01:00[Europe/Berlin]", true, &["8:00", "18:00", "21:00"]),
            ("2026-11-24T07:20:00+01:00[Europe/Berlin]", false, &["60", "18:00", "21:00"]),
            ("2026-11-24T14:00:00+01:00[Europe/Berlin]", false, &["60", "18:00", "21:00", "8:00"]),
            ("2026-11-24T20:30:00+01:00[Europe/Berlin]", false, &["60", "8:00", "18:00"]),
        ];
        for (now, is_night, offered) in table {
            let now: ZonedDateTime = now.parse().unwrap();
            let found = returns(&now, is_night);
            assert_eq!(found.iter().map(|(said, _)| *said).collect::<Vec<_>>(), offered, "{now}");
            assert!(found.iter().all(|(_, at)| !is_long(at, &now)), "{now}");
        }
        assert!(is_long(&At::parse("2026-11-25T00:48:00+01:00[Europe/Berlin]").unwrap(), &now()));
    }

    #[test]
    fn what_was_meant_to_be_sent_is_not_counted() {
        let ended = Some(Ended { how: Some(Ending::Copied), ..Ended::default() });
        let mut counts = Counts::default();
        counts.add(&Hold { ended: ended.clone(), ..Hold::default() });
        counts.add(&Hold { ended, direction: Some(Direction::GoQuiet), ..Hold::default() });
        counts.add(&Hold::default());
        assert_eq!(counts, Counts { held: 2, copied: 1 });
    }

    #[test]
    fn it_is_due_from_its_time_on_until_it_ends() {
        let at = |text: &str| At::parse(text).ok();
        let mut hold = Hold { look_again_at: at("2026-11-24T00:47:00+01:00[Europe/Berlin]"), ..Hold::default() };
        assert!(hold.is_due(&now()));
        hold.ended = Some(Ended::default());
        assert!(!hold.is_due(&now()));
        let later = Hold { look_again_at: at("2026-11-24T00:48:00+01:00[Europe/Berlin]"), ..Hold::default() };
        assert!(!later.is_due(&now()));
    }
}
