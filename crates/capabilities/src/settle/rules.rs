//! What to offer, and when people come before tools. Pure: no words, no console.

use words::{Pacer, Side, Tool, ToolKind};

/// Where "this is making it worse" leads: looking around first, then another person.
const WAYS_OUT: [(&str, ToolKind); 2] = [("orienting", ToolKind::Senses), (CALL, ToolKind::People)];

/// The tool for someone outside this.
pub(super) const CALL: &str = "call-someone";

/// How many tools are offered at once.
const OFFERED: usize = 3;

/// What happened on this visit. Kept in memory only.
#[derive(Debug, Default)]
pub(super) struct Course {
    pub(super) side: Option<Side>,
    pub(super) first_rating: Option<u8>,
    pub(super) uses: Vec<Use>,
    /// Tools that a question has put aside for this visit.
    pub(super) aside: Vec<String>,
}

/// One tool that was begun.
#[derive(Debug)]
pub(super) struct Use {
    pub(super) slug: String,
    pub(super) kind: ToolKind,
    pub(super) said: Said,
    pub(super) after: Option<u8>,
}

/// What the person said of a tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Done,
    NotHelping,
    Worse,
}

impl Course {
    /// The last number the person gave.
    pub(super) fn rating(&self) -> Option<u8> {
        self.uses.iter().rev().find_map(|used| used.after).or(self.first_rating)
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

    fn leaves_out(&self, kind: ToolKind) -> bool {
        self.uses.iter().any(|used| used.kind == kind && used.said == Said::Worse)
    }

    /// Whether it may be offered at all.
    pub(super) fn allows(&self, tool: &Tool) -> bool {
        !self.leaves_out(tool.kind) && !self.aside.contains(&tool.slug)
    }

    fn has_used(&self, tool: &Tool) -> bool {
        self.uses.iter().any(|used| used.slug == tool.slug)
    }

    /// The tool after one that made it worse, or nothing: then it is time for the lines.
    pub(super) fn way_out(&self) -> Option<&'static str> {
        WAYS_OUT.iter().find(|(_, kind)| !self.leaves_out(*kind)).map(|(slug, _)| *slug)
    }
}

/// Three tools: one through the senses, one through movement or with someone, one of another kind.
pub(super) fn three<'t>(tools: &'t [Tool], course: &Course) -> Vec<&'t Tool> {
    let fitting: Vec<&Tool> =
        tools.iter().filter(|tool| tool.fits(course.side) && course.allows(tool) && !course.has_used(tool)).collect();
    let mut picked: Vec<&Tool> = Vec::new();
    pick(&mut picked, &fitting, |tool| tool.kind == ToolKind::Senses);
    pick(&mut picked, &fitting, |tool| matches!(tool.kind, ToolKind::Movement | ToolKind::People));
    let kinds: Vec<ToolKind> = picked.iter().map(|tool| tool.kind).collect();
    pick(&mut picked, &fitting, |tool| !kinds.contains(&tool.kind));
    while picked.len() < OFFERED && pick(&mut picked, &fitting, |tool| tool.kind != ToolKind::Breath) {}
    if picked.iter().all(|tool| tool.kind == ToolKind::Breath) {
        picked.clear();
    }
    picked.sort_by_key(|tool| tool.order);
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
