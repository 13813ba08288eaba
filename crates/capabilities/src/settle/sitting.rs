//! One visit: the opening, the questions that can be skipped, the list, what comes after.

use std::io;

use words::{Side, Tool, ToolKind, Words, message, say};

use super::console::Console;
use super::rules::{CALL, Change, Course, Said, Use, every, three};

/// Why a visit ends before its end.
pub(super) enum Leave {
    /// The person left, or the input ended.
    Left,
    /// Reading or writing failed.
    Broken(io::Error),
}

impl From<io::Error> for Leave {
    fn from(fault: io::Error) -> Self {
        Self::Broken(fault)
    }
}

/// Someone is here.
pub(super) struct Sitting<'w, 'c> {
    pub(super) words: &'w Words,
    pub(super) console: &'c mut dyn Console,
    pub(super) course: Course,
    /// The country of the help lines.
    pub(super) country: Option<&'w str>,
    /// How many tools had been begun when someone to talk to was last named.
    named_at: Option<usize>,
}

/// What came of a tool that was picked.
pub(super) enum Outcome<'w> {
    /// It was begun, and this was said of it.
    Said(Said),
    /// Another one was taken in its place.
    Instead(&'w Tool),
    /// Back to the list.
    Back,
}

impl<'w, 'c> Sitting<'w, 'c> {
    pub(super) fn new(words: &'w Words, country: Option<&'w str>, console: &'c mut dyn Console) -> Self {
        Self { words, console, course: Course::default(), country, named_at: None }
    }

    pub(super) fn run(&mut self) -> Result<(), Leave> {
        self.open()?;
        self.course.side = self.side()?;
        self.course.first_rating = self.rating(&say!(self.words, "settle-strength"))?;
        while let Some(tool) = self.choose()? {
            if self.stay_with(tool)? && !self.goes_on()? {
                break;
            }
        }
        Ok(self.goodbye()?)
    }

    pub(super) fn goodbye(&mut self) -> io::Result<()> {
        self.console.write(&format!("\n{}\n", say!(self.words, "settle-goodbye")))
    }

    fn open(&mut self) -> Result<(), Leave> {
        self.tell(&say!(self.words, "settle-here"))?;
        self.tell(&say!(self.words, "settle-first-instruction"))?;
        self.console.write("\n")?;
        self.tell(&say!(self.words, "settle-not-saved"))?;
        self.tell(&say!(self.words, "settle-keys"))
    }

    fn side(&mut self) -> Result<Option<Side>, Leave> {
        self.head(&say!(self.words, "settle-side"))?;
        self.item(1, &say!(self.words, "settle-side-too-much"))?;
        self.item(2, &say!(self.words, "settle-side-too-little"))?;
        self.item(3, &say!(self.words, "settle-side-both"))?;
        loop {
            match self.ask()?.as_str() {
                "" => return Ok(None),
                "1" => return Ok(Some(Side::TooMuch)),
                "2" => return Ok(Some(Side::TooLittle)),
                "3" => return Ok(Some(Side::Both)),
                _ => self.tell(&say!(self.words, "settle-side-again"))?,
            }
        }
    }

    fn rating(&mut self, question: &str) -> Result<Option<u8>, Leave> {
        self.head(question)?;
        self.tell(&say!(self.words, "settle-strength-scale"))?;
        loop {
            let answer = self.ask()?;
            if answer.is_empty() {
                return Ok(None);
            }
            match answer.parse() {
                Ok(rating @ 0..=10) => return Ok(Some(rating)),
                _ => self.tell(&say!(self.words, "settle-strength-again"))?,
            }
        }
    }

    /// Three tools, then all of them. Nothing when there is none left to offer.
    fn choose(&mut self) -> Result<Option<&'w Tool>, Leave> {
        self.name_someone()?;
        let words = self.words;
        let all = every(words.tools(), &self.course);
        let few = three(words.tools(), &self.course, &[]);
        if few.is_empty() {
            self.head(&say!(self.words, "settle-nothing-left"))?;
            self.lines()?;
            return Ok(None);
        }
        self.head(&say!(self.words, "settle-pick"))?;
        let more = say!(self.words, "settle-pick-all");
        match self.pick(&few, Some(&more))? {
            Some(tool) => Ok(Some(tool)),
            None => {
                self.head(&more)?;
                self.pick(&all, None)
            }
        }
    }

    fn pick(&mut self, tools: &[&'w Tool], more: Option<&str>) -> Result<Option<&'w Tool>, Leave> {
        for (at, tool) in tools.iter().enumerate() {
            let minutes = say!(self.words, "settle-tool-minutes", minutes = tool.minutes);
            self.item(at + 1, &format!("{:<40}{minutes:>6}", tool.title))?;
        }
        if let Some(more) = more {
            self.item(tools.len() + 1, more)?;
        }
        if tools.iter().any(|tool| tool.kind == ToolKind::Breath) {
            self.tell(&say!(self.words, "settle-breath-optional"))?;
        }
        let number = self.ask_number(tools.len() + usize::from(more.is_some()))?;
        Ok(tools.get(number - 1).copied())
    }

    /// Follows a tool to its end, or to where it leads. False: straight back to the list.
    fn stay_with(&mut self, first: &'w Tool) -> Result<bool, Leave> {
        let mut tool = first;
        loop {
            let said = match self.guide(tool)? {
                Outcome::Back => return Ok(false),
                Outcome::Instead(other) => {
                    tool = other;
                    continue;
                }
                Outcome::Said(said) => said,
            };
            let before = self.course.rating();
            self.course.uses.push(Use::new(tool, said, before));
            match said {
                Said::Done => {
                    self.rate(before)?;
                    return Ok(true);
                }
                Said::NotHelping => {
                    self.head(&say!(self.words, "settle-not-helping"))?;
                    return Ok(false);
                }
                Said::Worse => match self.after_worse()? {
                    Some(next) => tool = next,
                    None => return Ok(true),
                },
            }
        }
    }

    fn after_worse(&mut self) -> Result<Option<&'w Tool>, Leave> {
        self.head(&say!(self.words, "settle-worse"))?;
        let next = self.course.way_out().and_then(|slug| self.words.tool(slug));
        if next.is_some() {
            self.tell(&say!(self.words, "settle-worse-next"))?;
        } else {
            self.lines()?;
        }
        Ok(next)
    }

    /// The number from before is not shown while the new one is given.
    fn rate(&mut self, before: Option<u8>) -> Result<(), Leave> {
        let after = self.rating(&say!(self.words, "settle-strength-now"))?;
        if let Some(used) = self.course.uses.last_mut() {
            used.after = after;
        }
        self.head(&change(self.words, Change::between(before, after)))
    }

    /// Whether the person wants more. Someone to call is one press away.
    fn goes_on(&mut self) -> Result<bool, Leave> {
        loop {
            self.name_someone()?;
            self.head(&say!(self.words, "settle-next"))?;
            self.item(1, &say!(self.words, "settle-next-another"))?;
            self.item(2, &say!(self.words, "settle-next-call"))?;
            self.tell(&say!(self.words, "settle-next-hint"))?;
            match self.ask_one_of(&["", "1", "2"], message!("settle-next-again"))?.as_str() {
                "1" => return Ok(true),
                "2" => {}
                _ => return Ok(false),
            }
            match self.open_to(CALL) {
                Some(call) if self.stay_with(call)? => {}
                Some(_) => return Ok(true),
                None => self.lines()?,
            }
        }
    }

    /// Stands above the tools and is said once for each turn; the tools stay.
    fn name_someone(&mut self) -> Result<(), Leave> {
        let now = Some(self.course.uses.len());
        if self.course.is_a_lot() && self.named_at != now {
            self.head(&say!(self.words, "settle-a-lot"))?;
            self.named_at = now;
        }
        Ok(())
    }
}

/// How it is now beside how it was.
pub(super) fn change(words: &Words, change: Change) -> String {
    match change {
        Change::Down(by) => say!(words, "settle-down", by = by),
        Change::Up(by) => say!(words, "settle-up", by = by),
        Change::Same => say!(words, "settle-same"),
        Change::Unknown => say!(words, "settle-no-rating"),
    }
}
