//! One tool: what is asked and said before it, its lines one by one, its pace.

use words::{Pacer, Question, Tool, message, say};

use super::rules::{Said, paces};
use super::sitting::{Leave, Outcome, Sitting};

/// What the person wants after a line.
enum Next<'w> {
    GoOn,
    AnotherWay,
    Out(Outcome<'w>),
}

impl<'w> Sitting<'w, '_> {
    pub(super) fn guide(&mut self, tool: &'w Tool) -> Result<Outcome<'w>, Leave> {
        self.head(&tool.title)?;
        for question in &tool.questions {
            if let Some(outcome) = self.question(tool, question)? {
                return Ok(outcome);
            }
        }
        self.cautions(tool)?;
        let mut way = 0;
        loop {
            match self.way(tool, way)? {
                Next::GoOn => return Ok(Outcome::Said(Said::Done)),
                Next::AnotherWay => way = (way + 1) % (tool.versions.len() + 1),
                Next::Out(outcome) => return Ok(outcome),
            }
        }
    }

    /// A yes, and not being sure, both lead to something else.
    fn question(&mut self, tool: &Tool, question: &Question) -> Result<Option<Outcome<'w>>, Leave> {
        self.head(&question.ask)?;
        self.tell(&say!(self.words, "settle-question-hint"))?;
        let answer = self.ask_one_of(&["", "y", "yes", "n", "no"], message!("settle-question-again"))?;
        if answer.starts_with('n') {
            return Ok(None);
        }
        self.course.aside.push(tool.slug.clone());
        let Some(other) = self.open_to(&question.instead) else {
            self.head(&say!(self.words, "settle-left-out"))?;
            return Ok(Some(Outcome::Back));
        };
        self.head(&say!(self.words, "settle-offer-instead", tool = &other.title))?;
        self.tell(&say!(self.words, "settle-offer-instead-hint"))?;
        match self.ask_one_of(&["", "b"], message!("settle-offer-instead-hint"))?.as_str() {
            "b" => Ok(Some(Outcome::Back)),
            _ => Ok(Some(Outcome::Instead(other))),
        }
    }

    /// Where there are questions, they have asked who skips it already.
    fn cautions(&mut self, tool: &Tool) -> Result<(), Leave> {
        if !tool.questions.is_empty() {
            self.console.write("\n")?;
        }
        for caution in &tool.cautions {
            self.tell(caution)?;
        }
        if tool.questions.is_empty() {
            for reason in &tool.skip_if {
                self.tell(&say!(self.words, "settle-skip-if", reason = reason))?;
            }
        }
        if let Some(other) = self.open_to(&tool.instead) {
            self.tell(&say!(self.words, "settle-skip-instead", tool = &other.title))?;
        }
        Ok(())
    }

    fn way(&mut self, tool: &'w Tool, way: usize) -> Result<Next<'w>, Leave> {
        let paces = paces(tool, way);
        self.hints(tool, way)?;
        let version = way.checked_sub(1).and_then(|at| tool.versions.get(at));
        let steps = version.map_or(&tool.steps, |version| &version.steps);
        for (at, step) in steps.iter().enumerate() {
            self.head(step)?;
            if at + 1 == steps.len() && paces.is_empty() {
                self.tell(&say!(self.words, "settle-done-hint"))?;
            }
            match self.next(tool)? {
                Next::GoOn => {}
                other => return Ok(other),
            }
        }
        if paces.is_empty() { Ok(Next::GoOn) } else { self.pace(tool, paces) }
    }

    fn hints(&mut self, tool: &Tool, way: usize) -> Result<(), Leave> {
        self.console.write("\n")?;
        self.tell(&say!(self.words, "settle-step-hint"))?;
        self.tell(&say!(self.words, "settle-step-unhelpful"))?;
        if let Some(seconds) = tool.timer_seconds {
            self.tell(&say!(self.words, "settle-step-count", seconds = seconds))?;
        }
        match tool.versions.get(way) {
            Some(next) => self.tell(&say!(self.words, "settle-step-way", way = &next.title)),
            None if way > 0 => self.tell(&say!(self.words, "settle-step-way-first")),
            None => Ok(()),
        }
    }

    fn next(&mut self, tool: &'w Tool) -> Result<Next<'w>, Leave> {
        let mut waiting = None;
        loop {
            let answer = match waiting.take() {
                Some(answer) => answer,
                None => self.ask()?,
            };
            match answer.as_str() {
                "" => return Ok(Next::GoOn),
                "v" if !tool.versions.is_empty() => return Ok(Next::AnotherWay),
                "t" => waiting = self.counted(tool)?,
                _ => match self.way_away(tool, &answer) {
                    Some(outcome) => return Ok(Next::Out(outcome)),
                    None => self.tell(&say!(self.words, "settle-step-again"))?,
                },
            }
        }
    }

    fn way_away(&self, tool: &Tool, answer: &str) -> Option<Outcome<'w>> {
        match answer {
            "n" => Some(Outcome::Said(Said::NotHelping)),
            "w" => Some(Outcome::Said(Said::Worse)),
            "s" => self.open_to(&tool.instead).map(Outcome::Instead),
            _ => None,
        }
    }

    /// Enter stops the count and nothing else; any other line is an answer.
    fn counted(&mut self, tool: &Tool) -> Result<Option<String>, Leave> {
        let Some(seconds) = tool.timer_seconds else {
            return Ok(None);
        };
        match self.count(seconds)? {
            Some(line) => Ok(self.heed(&line)?.filter(|answer| !answer.is_empty())),
            None => Ok(None),
        }
    }

    fn pace(&mut self, tool: &'w Tool, paces: &'w [Pacer]) -> Result<Next<'w>, Leave> {
        let Some(pace) = self.pick_pace(paces)? else {
            return Ok(Next::GoOn);
        };
        let minutes = (pace.seconds() + 30) / 60;
        self.head(&pace.label)?;
        self.tell(&say!(self.words, "settle-pace-start", minutes = minutes))?;
        self.tell(&say!(self.words, "settle-pace-stop"))?;
        match self.next(tool)? {
            Next::GoOn => {}
            other => return Ok(other),
        }
        if let Some(line) = self.breathe(pace)?
            && let Some(answer) = self.heed(&line)?
            && let Some(outcome) = self.way_away(tool, &answer)
        {
            return Ok(Next::Out(outcome));
        }
        self.head(&say!(self.words, "settle-pace-over"))?;
        self.tell(&say!(self.words, "settle-done-hint"))?;
        self.next(tool)
    }

    fn pick_pace(&mut self, paces: &'w [Pacer]) -> Result<Option<&'w Pacer>, Leave> {
        if paces.len() < 2 {
            return Ok(paces.first());
        }
        self.head(&say!(self.words, "settle-pace"))?;
        for (at, pace) in paces.iter().enumerate() {
            self.item(at + 1, &pace.label)?;
        }
        let number = self.ask_number(paces.len())?;
        Ok(paces.get(number - 1))
    }

    /// The tool of this name, unless it is left out today.
    pub(super) fn open_to(&self, slug: &str) -> Option<&'w Tool> {
        self.words.tool(slug).filter(|tool| self.course.allows(tool))
    }
}
