//! Locking by itself: after idle minutes, after eight hours, after sleep, at
//! the end.

use std::sync::Arc;
use std::time::Duration;

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

async fn lock_idle(server: &Server) {
    let Some(minutes) = server.settings().minutes_until_lock() else { return };
    let now = server.monotonic_ms();
    for session in server.unlocked_sessions() {
        let (active, unlocked) = {
            let state = session.state();
            (state.active_ms, state.unlocked_ms)
        };
        let is_idle = now.saturating_sub(active) >= u64::from(minutes) * 60_000;
        if is_idle || now.saturating_sub(unlocked) >= LONGEST_MS {
            server.lock(&session).await;
        }
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
