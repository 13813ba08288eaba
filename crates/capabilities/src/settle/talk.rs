//! Saying a line and hearing an answer. Help and leaving work wherever a line is read.

use words::{Message, say};

use super::sitting::{Leave, Sitting};
use crate::help::spoken;

/// The widest line, so that a narrow window breaks no word.
const WIDTH: usize = 72;

impl Sitting<'_, '_> {
    /// A line.
    pub(super) fn tell(&mut self, text: &str) -> Result<(), Leave> {
        Ok(self.console.write(&wrapped(text))?)
    }

    /// A line with room above it.
    pub(super) fn head(&mut self, text: &str) -> Result<(), Leave> {
        Ok(self.console.write(&format!("\n{}", wrapped(text)))?)
    }

    /// One of several to choose from.
    pub(super) fn item(&mut self, number: usize, text: &str) -> Result<(), Leave> {
        Ok(self.console.write(&format!("  {number}  {text}\n"))?)
    }

    /// The next answer, in small letters.
    pub(super) fn ask(&mut self) -> Result<String, Leave> {
        loop {
            self.console.write("> ")?;
            let line = self.console.line()?.ok_or(Leave::Left)?;
            if let Some(answer) = self.heed(&line)? {
                return Ok(answer);
            }
        }
    }

    /// The next answer out of a few.
    pub(super) fn ask_one_of(&mut self, answers: &[&str], again: Message) -> Result<String, Leave> {
        loop {
            let answer = self.ask()?;
            if answers.contains(&answer.as_str()) {
                return Ok(answer);
            }
            self.tell(&self.words.say(again))?;
        }
    }

    /// A number up to the last. Enter is the first.
    pub(super) fn ask_number(&mut self, last: usize) -> Result<usize, Leave> {
        self.tell(&say!(self.words, "settle-pick-hint"))?;
        loop {
            let answer = self.ask()?;
            let number = if answer.is_empty() { Ok(1) } else { answer.parse() };
            match number {
                Ok(number) if (1..=last).contains(&number) => return Ok(number),
                _ => self.tell(&say!(self.words, "settle-pick-again", last = last))?,
            }
        }
    }

    /// Takes a line that came by itself. Nothing is left of it when it asked for help.
    pub(super) fn heed(&mut self, line: &str) -> Result<Option<String>, Leave> {
        let answer = line.trim().to_lowercase();
        match answer.as_str() {
            "q" => Err(Leave::Left),
            "h" => self.lines().map(|()| None),
            _ => Ok(Some(answer)),
        }
    }

    /// Who to talk to. The first line is the act.
    pub(super) fn lines(&mut self) -> Result<(), Leave> {
        let mut act = spoken(self.words, self.country).into_iter();
        self.head(&act.next().unwrap_or_default())?;
        for line in act {
            self.tell(&line)?;
        }
        self.tell(&say!(self.words, "settle-lines-find"))?;
        self.tell(&say!(self.words, "settle-lines-person"))?;
        self.tell(&say!(self.words, "settle-lines-limits"))
    }
}

fn wrapped(text: &str) -> String {
    let mut made = String::new();
    let mut column = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > WIDTH {
            made.push('\n');
            column = 0;
        }
        if column > 0 {
            made.push(' ');
            column += 1;
        }
        made.push_str(word);
        column += length;
    }
    made.push('\n');
    made
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, wrapped};

    #[test]
    fn a_long_line_breaks_between_words() {
        let text = "word ".repeat(40);
        assert!(wrapped(&text).lines().all(|line| line.len() <= WIDTH));
        assert_eq!(wrapped(&text).split_whitespace().count(), 40);
        assert_eq!(wrapped("short"), "short\n");
    }
}
