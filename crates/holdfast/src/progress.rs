//! Progress on standard error, when that is a terminal and the act lasts.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use capabilities::terminal::Progress;
use indicatif::{ProgressBar, ProgressStyle};

/// Shown only after a second.
const PATIENCE: Duration = Duration::from_secs(1);

pub(crate) struct Bar {
    begun: Instant,
    shown: Mutex<Option<ProgressBar>>,
}

impl Default for Bar {
    fn default() -> Self {
        Self { begun: Instant::now(), shown: Mutex::new(None) }
    }
}

impl Progress for Bar {
    fn at(&self, done: u64, of: u64) {
        if self.begun.elapsed() < PATIENCE {
            return;
        }
        let mut shown = self.shown.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let bar = shown.get_or_insert_with(|| {
            // Hidden by the library itself when standard error is no terminal.
            let bar = ProgressBar::new(of);
            if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len}") {
                bar.set_style(style);
            }
            bar
        });
        bar.set_position(done);
    }

    fn done(&self) {
        if let Some(bar) = self.shown.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take() {
            bar.finish_and_clear();
        }
    }
}
