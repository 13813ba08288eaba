//! The vault beside SQLCipher by itself, in one process, taking turns.

use std::path::Path;

use anyhow::Result;

use crate::contender::{Contender, Question};
use crate::figures::{Line, timed};
use crate::moment::{Dice, Language, Moment, Moments};
use crate::ours::Ours;
use crate::raw::Raw;

/// How often each work is done in a round.
const ADDS: usize = 100;
const READS: usize = 400;
const PAGES: usize = 100;
const ASKED: usize = 30;
const OPENINGS: usize = 10;

/// Questions by how many moments answer them.
pub(crate) fn questions(language: &Language) -> Vec<Question> {
    let word = |what, rank: usize| {
        let word = language.rank(rank);
        Question { what, typed: word.to_owned(), fts5: format!("\"{word}\" *") }
    };
    let begun = |what, rank: usize, letters: usize| {
        let begun = &language.rank(rank)[..letters];
        Question { what, typed: begun.to_owned(), fts5: format!("\"{begun}\" *") }
    };
    let run = |what, first: usize, second: usize| {
        let run = format!("\"{} {}\"", language.rank(first), language.rank(second));
        Question { what, typed: run.clone(), fts5: run }
    };
    let both = |what, first: usize, second: usize| Question {
        what,
        typed: format!("{} {}", language.rank(first), language.rank(second)),
        fts5: format!("\"{}\" * \"{}\" *", language.rank(first), language.rank(second)),
    };
    vec![
        word("a rare word", 6_000),
        word("a middling word", 200),
        word("a common word", 10),
        begun("a word begun, three letters", 100, 3),
        begun("a word begun, two letters", 100, 2),
        run("a phrase of common words", 2, 3),
        run("a phrase of middling words", 40, 60),
        both("two words, common and middling", 10, 200),
    ]
}

/// All lines of the table of one size.
pub(crate) fn measure(folder: &Path, size: usize, rounds: usize, seed: u64, language: &Language) -> Result<Vec<Line>> {
    let mut both = Both::begin(folder)?;
    let mut moments = Moments::new(language, seed);
    while both.ids.len() < size {
        let batch: Vec<Moment> = moments.by_ref().take((size - both.ids.len()).min(2_000)).collect();
        let ours = both.ours.fill(batch.clone())?;
        both.ids.extend(ours.into_iter().zip(both.raw.fill(batch)?));
    }
    let mut dice = Dice::new(seed ^ 0x5eed);
    let names = ["add one, durable", "read one", "newest page (50)", "open, keys derived", "check (not deep)"];
    let mut lines: Vec<Line> = names.iter().map(|name| Line::new(name)).collect();
    let questions = questions(language);
    let mut all_questions = Line::new("search, all questions");
    let mut searches: Vec<Line> = questions
        .iter()
        .map(|question| Ok(Line::new(&format!("search: {} ({} found)", question.what, both.raw.search(question)?))))
        .collect::<Result<_>>()?;
    let bulk = ["export", "import", "backup"];
    let mut bulk: Vec<Line> = bulk.iter().map(|name| Line::new(name)).collect();
    for round in 0..rounds {
        for line in lines.iter_mut().chain(&mut searches).chain(&mut bulk).chain([&mut all_questions]) {
            line.ours.next_round();
            line.raw.next_round();
        }
        for moment in moments.by_ref().take(ADDS) {
            both.turn(&mut lines[0], |contender| contender.add(&moment))?;
        }
        for _ in 0..READS {
            let (ours, raw) = both.ids[dice.below(size)];
            lines[1].ours.add(timed(|| both.ours.read_one(ours))?);
            lines[1].raw.add(timed(|| both.raw.read_one(raw))?);
        }
        for _ in 0..PAGES {
            both.turn(&mut lines[2], |contender| contender.newest_page())?;
        }
        for _ in 0..ASKED {
            for (question, line) in questions.iter().zip(&mut searches) {
                let (ours, raw) = both.turn(line, |contender| contender.search(question).map(drop))?;
                all_questions.ours.add(ours);
                all_questions.raw.add(raw);
            }
        }
        both.turn(&mut lines[4], |contender| contender.check())?;
        both.bulk(&mut bulk, round)?;
        both = both.reopened(&mut lines[3])?;
    }
    lines.push(all_questions);
    lines.extend(searches);
    lines.extend(bulk);
    Ok(lines)
}

struct Both {
    folder: std::path::PathBuf,
    ours: Ours,
    raw: Raw,
    /// What each calls the n-th moment.
    ids: Vec<([u8; 16], [u8; 16])>,
    turns: usize,
}

impl Both {
    fn begin(folder: &Path) -> Result<Self> {
        std::fs::create_dir_all(folder)?;
        let (ours, raw) = (Ours::create(folder)?, Raw::create(folder)?);
        Ok(Self { folder: folder.to_owned(), ours, raw, ids: Vec::new(), turns: 0 })
    }

    /// Lets both do the same; who begins changes each time.
    fn turn(
        &mut self,
        line: &mut Line,
        mut deed: impl FnMut(&mut dyn Contender) -> Result<()>,
    ) -> Result<(std::time::Duration, std::time::Duration)> {
        self.turns += 1;
        let (ours, raw);
        if self.turns.is_multiple_of(2) {
            ours = timed(|| deed(&mut self.ours))?;
            raw = timed(|| deed(&mut self.raw))?;
        } else {
            raw = timed(|| deed(&mut self.raw))?;
            ours = timed(|| deed(&mut self.ours))?;
        }
        line.ours.add(ours);
        line.raw.add(raw);
        Ok((ours, raw))
    }

    fn bulk(&mut self, lines: &mut [Line], round: usize) -> Result<()> {
        let (ours_out, raw_out) = (self.folder.join("ours.json"), self.folder.join("raw.json"));
        lines[0].ours.add(timed(|| self.ours.export(&ours_out))?);
        lines[0].raw.add(timed(|| self.raw.export(&raw_out))?);
        let fresh = self.folder.join(format!("fresh-{round}"));
        std::fs::create_dir_all(&fresh)?;
        let (mut ours, mut raw) = (Ours::create(&fresh)?, Raw::create(&fresh)?);
        lines[1].ours.add(timed(|| ours.import(&ours_out))?);
        lines[1].raw.add(timed(|| raw.import(&raw_out))?);
        drop((ours, raw));
        std::fs::remove_dir_all(&fresh)?;
        self.turn(&mut lines[2], |contender| contender.backup())?;
        Ok(())
    }

    /// Closes both and times how they open again.
    fn reopened(self, line: &mut Line) -> Result<Self> {
        let Self { folder, ours, raw, ids, turns } = self;
        drop((ours, raw));
        for _ in 0..OPENINGS {
            line.ours.add(timed(|| Ours::open(&folder).map(drop))?);
            line.raw.add(timed(|| Raw::open(&folder).map(drop))?);
        }
        let (ours, raw) = (Ours::open(&folder)?, Raw::open(&folder)?);
        Ok(Self { folder, ours, raw, ids, turns })
    }
}
