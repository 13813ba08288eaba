use maud::{Markup, html};
use words::{Words, say};

use crate::Text;

/// A pause that runs. The server knows the end; the script only counts the minutes down.
#[derive(Clone, Debug)]
pub struct Timer<'a> {
    /// Whole minutes left, rounded up.
    pub minutes: u32,
    /// When it ends, as shown: "19:42".
    pub ends: Text<'a>,
    /// The same for machines, with the offset: `2026-11-24T19:42:00+01:00`.
    pub ends_at: Text<'a>,
    /// What stands in the place of minutes when there are too many to count, as
    /// over a night, and the day: "Until 9:30", "Tomorrow, Friday 27 November".
    pub until: Option<(Text<'a>, Text<'a>)>,
}

/// Minutes left and when it ends. A screen reader hears it at the start, at 5 minutes and at the end.
pub fn timer(words: &Words, timer: &Timer<'_>) -> Markup {
    let minutes = i64::from(timer.minutes);
    html! {
        div.timer data-timer=(timer.ends_at) {
            @match &timer.until {
                Some((until, day)) => {
                    p.timer-left role="timer" aria-live="off" { (until) }
                    p.timer-ends { time datetime=(timer.ends_at) { (day) } }
                }
                None => {
                    p.timer-left role="timer" aria-live="off" { (say!(words, "ui-timer-left", minutes = minutes)) }
                    p.timer-ends { (say!(words, "ui-timer-ends")) " " time datetime=(timer.ends_at) { (timer.ends) } }
                }
            }
            p.timer-said role="status"
                data-five=(say!(words, "ui-timer-five"))
                data-over=(say!(words, "ui-timer-over")) {
                @if timer.minutes == 0 { (say!(words, "ui-timer-over")) }
            }
        }
    }
}
