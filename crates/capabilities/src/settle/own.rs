//! A tool of the person's own, as Settle offers it. Pure.

use record::{Choice, Id};
use words::{Side, Tool, ToolKind};

use super::rules::{Course, Said, three};
use crate::tool::Tool as Written;

/// How many of them stand on the first page at most, beside the one in front.
const ROWS: usize = 3;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OwnTool {
    /// Its id, as addresses and records name it.
    pub(super) slug: String,
    /// Its name, or its first step; both may be missing in what a newer program wrote.
    pub(super) title: Option<String>,
    pub(super) kind: Option<ToolKind>,
    /// The side it is for; absent = either.
    pub(super) side: Option<Side>,
    pub(super) minutes: Option<u32>,
    pub(super) steps: Vec<String>,
    pub(super) caution: Option<String>,
    pub(super) is_offered: bool,
}

impl OwnTool {
    pub(super) fn each(tools: &[(Id, Written)]) -> Vec<Self> {
        tools.iter().map(|(id, tool)| Self::of(*id, tool)).collect()
    }

    pub(super) fn of(id: Id, tool: &Written) -> Self {
        Self {
            slug: id.to_string(),
            title: tool.name_or_step().map(str::to_owned),
            kind: tool.kind.as_ref().and_then(|of| kind(of.slug())),
            side: tool.side.as_ref().and_then(|of| one_side(of.slug())),
            minutes: tool.minutes,
            steps: tool.instructions().map(str::to_owned).collect(),
            caution: tool.caution.clone(),
            is_offered: tool.is_offered(),
        }
    }

    pub(super) fn is_breath(&self) -> bool {
        self.kind == Some(ToolKind::Breath)
    }

    /// Whether it is for this side. Not knowing the side asks for one that is for either,
    /// and breath is for too much only, whatever was written.
    fn fits(&self, side: Option<Side>) -> bool {
        let is_for = self.side.is_none() || self.side == side;
        is_for && (!self.is_breath() || side == Some(Side::TooMuch))
    }
}

/// A kind by its word, which is the same in a record and in the file of a shipped tool.
pub(super) fn kind(slug: &str) -> Option<ToolKind> {
    ToolKind::ALL.into_iter().find(|kind| kind.slug() == slug)
}

/// For either side is the same as for no side in particular.
fn one_side(slug: &str) -> Option<Side> {
    [Side::TooMuch, Side::TooLittle].into_iter().find(|side| side.slug() == slug)
}

impl Course {
    /// Whether nothing on this visit speaks against it: neither itself nor its kind made it worse.
    pub(super) fn allows_own(&self, own: &OwnTool) -> bool {
        let made_worse = self.uses.iter().any(|used| used.slug == own.slug && used.said == Said::Worse);
        !made_worse && !own.kind.is_some_and(|kind| self.leaves_out(kind))
    }

    /// Whether it may be opened, and fits the side that was named.
    pub(super) fn suits_own(&self, own: &OwnTool) -> bool {
        self.allows_own(own) && (self.side.is_none() || own.fits(self.side))
    }

    /// Whether it stands on the first page. Without a side those for one side stand there
    /// too and say so; breath waits until the side is named.
    fn offers_own(&self, own: &OwnTool) -> bool {
        let is_for_later = self.side.is_none() && own.is_breath();
        own.is_offered && self.suits_own(own) && !self.has_used(&own.slug) && !is_for_later
    }
}

/// What is offered at once.
pub(super) struct Offer<'o> {
    /// The own tool that had the best record.
    pub(super) front: Option<&'o OwnTool>,
    /// Shipped tools, three with the one in front.
    pub(super) few: Vec<&'o Tool>,
    /// Further own tools.
    pub(super) own: Vec<&'o OwnTool>,
}

/// Three tools, and the person's own beside them. `best` are those with a record, the best first.
pub(super) fn offer<'o>(tools: &'o [Tool], own: &'o [OwnTool], course: &Course, best: &[&str]) -> Offer<'o> {
    let few = three(tools, course, best);
    if few.is_empty() {
        return Offer { front: None, few, own: Vec::new() };
    }
    let front = in_front(tools, own, course, best);
    let beside = own.iter().filter(|own| course.offers_own(own) && front != Some(*own)).take(ROWS).collect();
    let few = match front {
        Some(front) => few.into_iter().filter(|tool| Some(tool.kind) != front.kind).take(2).collect(),
        None => few,
    };
    Offer { front, few, own: beside }
}

/// The first with a record that fits now, when it is one of the person's own.
fn in_front<'o>(tools: &[Tool], own: &'o [OwnTool], course: &Course, best: &[&str]) -> Option<&'o OwnTool> {
    for slug in best {
        let fits = |own: &&OwnTool| own.slug == *slug && own.fits(course.side) && course.offers_own(own);
        if let Some(own) = own.iter().find(fits) {
            return Some(own);
        }
        if tools.iter().any(|tool| tool.slug == *slug && course.offers(tool)) {
            return None;
        }
    }
    None
}

/// Every own tool for this side, those that are not offered last. Without a side nothing is hidden.
pub(super) fn every_own<'o>(own: &'o [OwnTool], course: &Course) -> Vec<&'o OwnTool> {
    let mut all: Vec<&OwnTool> = own.iter().filter(|own| course.suits_own(own)).collect();
    all.sort_by_key(|own| !own.is_offered);
    all
}

#[cfg(test)]
mod tests;
