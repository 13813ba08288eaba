//! The last two days: an evening, one o'clock in the morning, and the morning after.

use jiff::civil::time;
use jiff::{Span, ZonedDateTime};
use record::{At, Rating};

use super::course::{after, next};
use super::year::Noted;
use crate::hold::{Direction, Hold};
use crate::moment::{Chosen, How, Moment, Pattern, Pull, Sensed, Settled, SettledState, Side};
use crate::tool_use::{How as UsedHow, ToolUse, Why};

/// They belong to any seed; their times follow the clock.
pub(super) fn moments(now: &ZonedDateTime) -> Vec<Noted> {
    let Some(night) = night(now) else { return Vec::new() };
    let evening = night.checked_sub(Span::new().hours(4).minutes(27)).ok();
    let morning = after(&night, 436, now);
    let all = [evening.map(the_evening), Some(the_night(night, now)), morning.map(the_morning)];
    all.into_iter().flatten().collect()
}

/// The last one o'clock at night that is over for an hour.
fn night(now: &ZonedDateTime) -> Option<ZonedDateTime> {
    let tonight = now.with().time(time(1, 6, 0, 0)).build().ok()?;
    let is_over = now.timestamp().as_second() - tonight.timestamp().as_second() >= 3_600;
    if is_over { Some(tonight) } else { tonight.yesterday().ok() }
}

fn rated(number: u8) -> Option<Rating> {
    Rating::new(number).ok()
}

fn words<const N: usize>(words: [&str; N]) -> Vec<String> {
    words.map(str::to_owned).to_vec()
}

fn the_evening(at: ZonedDateTime) -> Noted {
    let moment = Moment {
        at: Some(At::now(&at)),
        situation: Some("Choir. Tomas is on the road and I sang anyway. Idris's wife does soprano now.".into()),
        people: words(["Tomas"]),
        feelings: words(["steady", "missing-someone"]),
        stirred: rated(3),
        pull: Some(Pull::None),
        side: Some(Side::Inside),
        pattern: Some(Pattern::Steady),
        tags: words(["tour"]),
        ..Moment::default()
    };
    Noted { at, moment, hold: None, used: None }
}

fn the_night(at: ZonedDateTime, now: &ZonedDateTime) -> Noted {
    let moment = Moment {
        at: Some(At::now(&at)),
        situation: Some("He said he'd ring when the hall is packed up. It's one. I'm dressed, for some reason.".into()),
        people: words(["Tomas"]),
        set_off: words(["no-reply", "time-apart"]),
        body: vec![Sensed {
            region: "chest".into(),
            sensations: words(["tight"]),
            more: Some(true),
            rest: serde_json::Map::new(),
        }],
        feelings: words(["afraid", "lonely"]),
        thoughts: Some("He's with people who are fun at one in the morning.".into()),
        feared: Some("That the good weeks were the odd ones.".into()),
        stirred: rated(7),
        side: Some(Side::TooMuch),
        pull: Some(Pull::Close),
        pull_strength: rated(8),
        pattern: Some(Pattern::Close),
        choice: Some(Chosen::Different),
        did: Some("Wrote it into Hold instead of to him. Tea.".into()),
        next_time: Some("Agree on a time, and a time after which I go to bed.".into()),
        settled: Some(Settled {
            state: Some(SettledState::Yes),
            minutes: Some(45),
            how: Some(How::Alone),
            ..Settled::default()
        }),
        tags: words(["tour"]),
        ..Moment::default()
    };
    let hold = after(&at, 5, now).map(|at| waiting(&at, now));
    let used = after(&at, 12, now).map(|at| ToolUse {
        at: Some(At::now(&at)),
        tool: Some("feet-on-floor".into()),
        before: rated(7),
        after: rated(5),
        side: Some(Side::TooMuch),
        minutes: Some(2),
        how: Some(UsedHow::Alone),
        why: Some(Why::Needed),
        place: Some("kitchen".into()),
        ..ToolUse::default()
    });
    Noted { at, moment, hold, used }
}

/// A message whose time to look again has come.
fn waiting(at: &ZonedDateTime, now: &ZonedDateTime) -> Hold {
    let is_past = |then: &ZonedDateTime| then.timestamp() < now.timestamp();
    let look = next(at, 8).filter(is_past).or_else(|| after(at, 20, now));
    Hold {
        at: Some(At::now(at)),
        direction: Some(Direction::Send),
        to: Some("Tomas".into()),
        text: Some(
            "You said you'd ring. I know you're busy, I know how load-outs go. But you said it, and I stayed up, \
             and now I feel stupid for staying up. Don't say you'll ring if it's only maybe."
                .into(),
        ),
        hope: Some("That he rings right now and sounds sorry.".into()),
        fear: Some("That I go to sleep and it stays like this between us.".into()),
        look_again_at: look.map(|look| At::now(&look)),
        ..Hold::default()
    }
}

fn the_morning(at: ZonedDateTime) -> Noted {
    let moment = Moment {
        at: Some(At::now(&at)),
        situation: Some("Slept, to my surprise. He rang at ten past two, twice, I had the phone in the hall. Feels smaller in daylight.".into()),
        people: words(["Tomas"]),
        feelings: words(["relieved", "weary"]),
        stirred: rated(3),
        pull: Some(Pull::None),
        side: Some(Side::Inside),
        ..Moment::default()
    };
    Noted { at, moment, hold: None, used: None }
}
