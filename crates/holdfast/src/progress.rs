//! Progress on standard error, when that is a terminal and the act lasts.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use capabilities::terminal::Progress;
use indicatif::{ProgressBar, ProgressStyle};

/// Shown only after a second.
const PATIENCE: Duration = Duration::from_secs(1);

#[derive(Default)]
pub(crate) struct Bar {
    act: Mutex<Option<Act>>,
}

/// What is being done, since when.
struct Act {
    begun: Instant,
    bar: Option<ProgressBar>,
}

impl Progress for Bar {
    fn at(&self, done: u64, of: u64) {
        let mut act = self.act.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let act = act.get_or_insert_with(|| Act { begun: Instant::now(), bar: None });
        if act.begun.elapsed() < PATIENCE {
            return;
        }
        let bar = act.bar.get_or_insert_with(|| {
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
        let act = self.act.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
        if let Some(bar) = act.and_then(|act| act.bar) {
            bar.finish_and_clear();
        }
    }
}
