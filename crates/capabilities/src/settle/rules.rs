//! What to offer, and when people come before tools. Pure: no words, no console, no page.

use jiff::{Timestamp, ToSpan};
use record::Id;
use words::{Pacer, Side, Tool, ToolKind};

/// Where "this is making it worse" leads: looking around first, then another person.
const WAYS_OUT: [(&str, ToolKind); 2] = [("orienting", ToolKind::Senses), (CALL, ToolKind::People)];

/// The tool for someone outside this.
pub(super) const CALL: &str = "call-someone";

/// How many tools are offered at once.
const OFFERED: usize = 3;

/// Works with something hard, so it is not for when it is very strong.
const CALMER: &str = "hard-and-okay";

/// From this number on.
const VERY_STRONG: u8 = 7;

/// After so many hours without a press a visit is another one: what was said then is old.
const VISIT_HOURS: i64 = 3;

/// A tool that was left open for longer was not done for so long.
const MAX_MINUTES: u32 = 180;

/// What happened on this visit. Kept in memory only.
#[derive(Clone, Debug, Default)]
pub struct Course {
    pub(super) side: Option<Side>,
    pub(super) first_rating: Option<u8>,
    pub(super) uses: Vec<Use>,
    /// Tools that a question has put aside for this visit.
    pub(super) aside: Vec<String>,
    /// Tools whose questions were all answered with no.
    pub(super) cleared: Vec<String>,
    /// The record the person came from.
    pub(super) from: Option<Id>,
    /// The last press, on pages.
    pub(super) touched: Option<Timestamp>,
}

/// One tool that was begun.
#[derive(Clone, Debug)]
pub(super) struct Use {
    /// The slug of a shipped tool, or the id of one of the person's own.
    pub(super) slug: String,
    /// Not every own tool has one.
    pub(super) kind: Option<ToolKind>,
    pub(super) said: Said,
    /// The number before it.
    pub(super) before: Option<u8>,
    pub(super) after: Option<u8>,
    /// The record that keeps it.
    pub(super) id: Option<Id>,
}

impl Use {
    pub(super) fn new(tool: &Tool, said: Said, before: Option<u8>) -> Self {
        Self::of(&tool.slug, Some(tool.kind), said, before)
    }

    pub(super) fn of(slug: &str, kind: Option<ToolKind>, said: Said, before: Option<u8>) -> Self {
        Self { slug: slug.to_owned(), kind, said, before, after: None, id: None }
    }
}

/// Where the number after stands beside the number before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Down(u8),
    Same,
    Up(u8),
    /// One of them was skipped.
    Unknown,
}

impl Change {
    pub(super) fn between(before: Option<u8>, after: Option<u8>) -> Self {
        match (before, after) {
            (Some(before), Some(after)) if after < before => Self::Down(before - after),
            (Some(before), Some(after)) if after > before => Self::Up(after - before),
            (Some(_), Some(_)) => Self::Same,
            _ => Self::Unknown,
        }
    }
}

/// What the person said of a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Done,
    NotHelping,
    Worse,
}

impl Course {
    /// Whether nothing was pressed yet.
    #[cfg(test)]
    pub(crate) fn has_not_begun(&self) -> bool {
        self.touched.is_none()
    }

    /// The last number the person gave.
    pub(super) fn rating(&self) -> Option<u8> {
        self.uses.iter().rev().find_map(|used| used.after).or(self.first_rating)
    }

    /// A number given when the next tool is picked: the one before all tools, or the one that
    /// was not asked after the last.
    pub(super) fn rate(&mut self, rating: u8) {
        match self.uses.last_mut() {
            Some(used) => used.after = Some(rating),
            None => self.first_rating = Some(rating),
        }
    }

    /// Whether a number is asked before the next tool. What was skipped is not asked again.
    pub(super) fn asks_rating(&self) -> bool {
        match self.uses.last() {
            Some(used) => used.after.is_none() && used.said != Said::Done,
            None => self.first_rating.is_none(),
        }
    }

    /// Whether a number that comes along is taken: before the first tool it can be changed.
    pub(super) fn takes_rating(&self) -> bool {
        self.uses.is_empty() || self.asks_rating()
    }

    /// Whether so much time has gone by that this is another visit.
    pub(super) fn is_over(&self, now: Timestamp) -> bool {
        self.touched.is_some_and(|touched| now > touched.saturating_add(VISIT_HOURS.hours()).unwrap_or(now))
    }

    /// Whether the tool's questions still stand before its first step.
    pub(super) fn asks_first(&self, tool: &Tool) -> bool {
        !tool.questions.is_empty() && !self.cleared.contains(&tool.slug)
    }

    /// What may be given in the place of a tool, and of what its questions ask.
    pub(super) fn in_place_of<'t>(&self, tool: &Tool, tools: &'t [Tool]) -> Vec<&'t Tool> {
        let mut slugs: Vec<&str> = tool.questions.iter().map(|question| question.instead.as_str()).collect();
        slugs.push(&tool.instead);
        let offers = |other: &&Tool| slugs.contains(&other.slug.as_str()) && self.suits(other);
        tools.iter().filter(offers).collect()
    }

    /// Whether it may be offered, and fits the side that was named.
    pub(super) fn suits(&self, tool: &Tool) -> bool {
        self.allows(tool) && (self.side.is_none() || tool.fits(self.side))
    }

    /// Whether someone to talk to stands above the tools.
    pub(super) fn is_a_lot(&self) -> bool {
        let high = self.rating().is_some_and(|rating| rating >= 9);
        high || self.rose() || self.is_worse() || self.is_not_lower_after_two()
    }

    /// Until a number says otherwise.
    fn is_worse(&self) -> bool {
        let lower = matches!((self.first_rating, self.rating()), (Some(first), Some(last)) if last < first);
        !lower && self.uses.iter().any(|used| used.said == Said::Worse)
    }

    fn rose(&self) -> bool {
        let ratings: Vec<u8> = self.first_rating.into_iter().chain(self.uses.iter().filter_map(|u| u.after)).collect();
        let Some((last, earlier)) = ratings.split_last() else {
            return false;
        };
        let before = [earlier.first(), earlier.last()];
        before.into_iter().flatten().any(|before| *last >= before.saturating_add(2))
    }

    fn is_not_lower_after_two(&self) -> bool {
        if self.uses.len() < 2 {
            return false;
        }
        let by_number = match (self.first_rating, self.uses.iter().rev().find_map(|used| used.after)) {
            (Some(first), Some(last)) => last >= first,
            _ => false,
        };
        let by_word = self.uses.iter().rev().take(2).all(|used| used.said != Said::Done);
        by_number || by_word
    }

    pub(super) fn leaves_out(&self, kind: ToolKind) -> bool {
        self.uses.iter().any(|used| used.kind == Some(kind) && used.said == Said::Worse)
    }

    /// Whether it may be offered at all.
    pub(super) fn allows(&self, tool: &Tool) -> bool {
        !self.leaves_out(tool.kind) && !self.aside.contains(&tool.slug) && !self.is_too_strong_for(tool)
    }

    /// Whether the last number is too high for this tool.
    pub(super) fn is_too_strong_for(&self, tool: &Tool) -> bool {
        tool.slug == CALMER && self.rating().is_some_and(|rating| rating >= VERY_STRONG)
    }

    /// Whether it may stand among the first.
    pub(super) fn offers(&self, tool: &Tool) -> bool {
        tool.fits(self.side) && self.allows(tool) && !self.has_used(&tool.slug)
    }

    pub(super) fn has_used(&self, slug: &str) -> bool {
        self.uses.iter().any(|used| used.slug == slug)
    }

    /// The tool after one that made it worse, or nothing: then it is time for the lines.
    pub(super) fn way_out(&self) -> Option<&'static str> {
        WAYS_OUT.iter().find(|(_, kind)| !self.leaves_out(*kind)).map(|(slug, _)| *slug)
    }
}

/// Three tools: one through the senses, one through movement or with someone, one of another
/// kind. The first of `best` that fits stands in front.
pub(super) fn three<'t>(tools: &'t [Tool], course: &Course, best: &[&str]) -> Vec<&'t Tool> {
    let fitting: Vec<&Tool> = tools.iter().filter(|tool| course.offers(tool)).collect();
    let mut picked: Vec<&Tool> = Vec::new();
    best.iter().any(|slug| pick(&mut picked, &fitting, |tool| tool.slug == *slug));
    let first = picked.first().copied();
    for kinds in [&[ToolKind::Senses][..], &[ToolKind::Movement, ToolKind::People]] {
        if !picked.iter().any(|tool| kinds.contains(&tool.kind)) {
            pick(&mut picked, &fitting, |tool| kinds.contains(&tool.kind));
        }
    }
    let kinds: Vec<ToolKind> = picked.iter().map(|tool| tool.kind).collect();
    if picked.len() < OFFERED {
        pick(&mut picked, &fitting, |tool| !kinds.contains(&tool.kind));
    }
    while picked.len() < OFFERED && pick(&mut picked, &fitting, |tool| tool.kind != ToolKind::Breath) {}
    if picked.iter().all(|tool| tool.kind == ToolKind::Breath) {
        picked.clear();
    }
    picked.sort_by_key(|tool| (first.is_none_or(|first| first.slug != tool.slug), tool.order));
    picked
}

fn pick<'t>(picked: &mut Vec<&'t Tool>, from: &[&'t Tool], wanted: impl Fn(&Tool) -> bool) -> bool {
    let free = |tool: &&&Tool| picked.iter().all(|other| other.slug != tool.slug) && wanted(tool);
    match from.iter().find(free) {
        Some(tool) => {
            picked.push(tool);
            true
        }
        None => false,
    }
}

/// Every tool for this side. Without a side nothing is hidden.
pub(super) fn every<'t>(tools: &'t [Tool], course: &Course) -> Vec<&'t Tool> {
    let fits = |tool: &&Tool| course.side.is_none() || tool.fits(course.side);
    tools.iter().filter(fits).filter(|tool| course.allows(tool)).collect()
}

/// How many minutes lie between two moments, for a record; at least 1, and none when it was
/// left open.
pub(super) fn minutes(began: Timestamp, now: Timestamp) -> Option<u32> {
    let seconds = u32::try_from(now.as_second() - began.as_second()).ok()?;
    Some((seconds + 30) / 60).map(|minutes| minutes.max(1)).filter(|minutes| *minutes <= MAX_MINUTES)
}

/// The paces of one way to do a tool. Where each way has its own pace, only that one.
pub(super) fn paces(tool: &Tool, way: usize) -> &[Pacer] {
    let paired = tool.pacers.len() == tool.versions.len() + 1;
    match tool.pacers.get(way) {
        Some(pace) if paired => std::slice::from_ref(pace),
        _ => &tool.pacers,
    }
}

#[cfg(test)]
mod tests;
