//! Locking by itself: after idle minutes, after eight hours, after sleep, at
//! the end. And backups by themselves.

use std::sync::Arc;
use std::time::Duration;

use capabilities::web::Session;
use rustix::time::{ClockId, clock_gettime};
use tokio::signal::unix::{SignalKind, signal};

use super::server::Server;

/// A session never lasts longer than this, unless "until I close it" was chosen.
const LONGEST_MS: u64 = 8 * 3_600_000;
/// A sleep of the machine longer than this locks.
const SLEEP: Duration = Duration::from_secs(30);

/// Looks once a second.
pub(super) async fn watch(server: Arc<Server>) {
    let mut asleep = time_asleep();
    let mut second = tokio::time::interval(Duration::from_secs(1));
    loop {
        second.tick().await;
        let now_asleep = time_asleep();
        if now_asleep.saturating_sub(asleep) > SLEEP {
            server.lock_all().await;
        }
        asleep = now_asleep;
        lock_idle(&server).await;
    }
}

/// A backup waits until nobody has asked for anything for so long: whoever
/// asks while it is made waits for it.
const QUIET: Duration = Duration::from_secs(5);
/// How long after one that could not be made it is tried again.
const TRIED_AGAIN: Duration = Duration::from_secs(10 * 60);

/// Makes a backup whenever one is due.
pub(super) async fn back_up(server: Arc<Server>) {
    loop {
        let is_backed_up = server.back_up_in_quiet(QUIET).await;
        tokio::time::sleep(if is_backed_up { QUIET } else { TRIED_AGAIN }).await;
    }
}

async fn lock_idle(server: &Arc<Server>) {
    for session in server.unlocked_sessions() {
        seconds_left(server, &session).await;
    }
}

/// Locks a session whose time is over; gives how many seconds it has left.
pub(super) async fn seconds_left(server: &Arc<Server>, session: &Session) -> u64 {
    let open = {
        let state = session.state();
        state.is_unlocked.then_some(Open { active_ms: state.active_ms, unlocked_ms: state.unlocked_ms })
    };
    let Some(open) = open else { return 0 };
    let left = open.ms_left(server.monotonic_ms(), server.settings().minutes_until_lock());
    if left == 0 {
        server.lock(session).await;
    }
    left.div_ceil(1_000)
}

/// How long a session has been open, and when somebody was last there.
#[derive(Clone, Copy)]
struct Open {
    active_ms: u64,
    unlocked_ms: u64,
}

impl Open {
    /// How long until it locks; 0 when it locks now. Without minutes it stays
    /// open until it is closed, and is asked again after the longest time.
    fn ms_left(self, now_ms: u64, minutes: Option<u32>) -> u64 {
        let Some(minutes) = minutes else { return LONGEST_MS };
        let idle = (u64::from(minutes) * 60_000).saturating_sub(now_ms.saturating_sub(self.active_ms));
        idle.min(LONGEST_MS.saturating_sub(now_ms.saturating_sub(self.unlocked_ms)))
    }
}

/// How long the machine has slept since it started.
fn time_asleep() -> Duration {
    let read = |clock| {
        let time = clock_gettime(clock);
        Duration::new(time.tv_sec.try_into().unwrap_or(0), time.tv_nsec.try_into().unwrap_or(0))
    };
    read(ClockId::Boottime).saturating_sub(read(ClockId::Monotonic))
}

/// Waits for the signal to end, or for the end of the example.
pub(super) async fn told_to_stop(server: Arc<Server>) {
    let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
        () = server.end.notified() => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_MS, Open};

    const MINUTE: u64 = 60_000;

    #[test]
    fn what_is_left_is_the_shorter_of_the_minutes_and_the_eight_hours() {
        let open = Open { active_ms: 4 * MINUTE, unlocked_ms: 0 };
        assert_eq!(open.ms_left(5 * MINUTE, Some(10)), 9 * MINUTE);
        let open = Open { active_ms: LONGEST_MS - MINUTE, unlocked_ms: 0 };
        assert_eq!(open.ms_left(LONGEST_MS - MINUTE, Some(10)), MINUTE);
        assert_eq!(open.ms_left(LONGEST_MS * 9, None), LONGEST_MS);
    }

    /// Bar B35: the rule by which it locks, without the clock.
    #[test]
    fn it_locks_after_the_minutes_and_after_eight_hours_unless_it_stays_open() {
        let eight_hours = LONGEST_MS;
        for (active_ms, unlocked_ms, now_ms, minutes, is_over) in [
            (0, 0, 10 * MINUTE - 1, Some(10), false),
            (0, 0, 10 * MINUTE, Some(10), true),
            (5 * MINUTE, 0, 14 * MINUTE, Some(10), false),
            (5 * MINUTE, 0, 15 * MINUTE, Some(10), true),
            (0, 0, MINUTE, Some(1), true),
            (eight_hours - 1, 0, eight_hours - 1, Some(120), false),
            (eight_hours, 0, eight_hours, Some(120), true),
            (eight_hours, MINUTE, eight_hours, Some(120), false),
            (0, 0, eight_hours * 9, None, false),
            // Somebody was there while the watch looked.
            (10 * MINUTE, 0, 9 * MINUTE, Some(1), false),
            (u64::MAX, u64::MAX, 0, Some(1), false),
            (0, 0, u64::MAX, Some(u32::MAX), true),
        ] {
            let open = Open { active_ms, unlocked_ms };
            assert_eq!(open.ms_left(now_ms, minutes) == 0, is_over, "{active_ms} {unlocked_ms} {now_ms} {minutes:?}");
        }
    }
}
