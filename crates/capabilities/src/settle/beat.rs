//! Seconds in words: a breathing pace or a count, written in place on a terminal and a line a
//! part anywhere else.

use std::time::Duration;

use words::{Breath, Pacer, Words, say};

use super::console::Waited;
use super::sitting::{Leave, Sitting};

const SECOND: Duration = Duration::from_secs(1);

impl Sitting<'_, '_> {
    /// Runs a pace to its end, or until a line comes. Gives the line.
    pub(super) fn breathe(&mut self, pace: &Pacer) -> Result<Option<String>, Leave> {
        for _ in 0..pace.rounds {
            for (breath, seconds) in pace.phases() {
                let part = name(self.words, breath);
                if let Some(line) = self.part(&part, seconds)? {
                    return Ok(Some(line));
                }
            }
        }
        self.end_of_row()?;
        Ok(None)
    }

    /// Counts seconds down, until a line comes. Gives the line.
    pub(super) fn count(&mut self, seconds: u16) -> Result<Option<String>, Leave> {
        if !self.console.writes_in_place() {
            self.console.write(&format!("  {}\n", say!(self.words, "settle-counting", seconds = seconds)))?;
        }
        for left in (1..=seconds).rev() {
            if self.console.writes_in_place() {
                self.over(&say!(self.words, "settle-counting", seconds = left))?;
            }
            if let Some(line) = self.second()? {
                return Ok(Some(line));
            }
        }
        self.end_of_row()?;
        self.tell(&say!(self.words, "settle-counted", seconds = seconds))?;
        Ok(None)
    }

    fn part(&mut self, part: &str, seconds: u8) -> Result<Option<String>, Leave> {
        if !self.console.writes_in_place() {
            let line = say!(self.words, "settle-pace-part", part = part, seconds = seconds);
            self.console.write(&format!("  {line}\n"))?;
        }
        for left in (1..=seconds).rev() {
            if self.console.writes_in_place() {
                self.over(&say!(self.words, "settle-pace-second", part = part, seconds = left))?;
            }
            if let Some(line) = self.second()? {
                return Ok(Some(line));
            }
        }
        Ok(None)
    }

    fn second(&mut self) -> Result<Option<String>, Leave> {
        match self.console.wait(SECOND)? {
            Waited::Passed => Ok(None),
            Waited::Said(line) => Ok(Some(line)),
            Waited::Ended => Err(Leave::Left),
        }
    }

    /// Spaces clear what a longer text left behind.
    fn over(&mut self, text: &str) -> Result<(), Leave> {
        Ok(self.console.write(&format!("\r  {text:<24}"))?)
    }

    fn end_of_row(&mut self) -> Result<(), Leave> {
        if self.console.writes_in_place() {
            self.console.write("\n")?;
        }
        Ok(())
    }
}

fn name(words: &Words, breath: Breath) -> String {
    match breath {
        Breath::In => say!(words, "settle-pace-in"),
        Breath::Hold | Breath::Rest => say!(words, "settle-pace-hold"),
        Breath::Out => say!(words, "settle-pace-out"),
    }
}
