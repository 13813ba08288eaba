use axum::response::Response;
use maud::{Markup, html};
use record::Id;
use ui::{Choice, Heading, Icon, Question, Scale, Segments, Tone, heading, link, rating, segmented};
use words::{Side, Tool, ToolKind, Words, say};

use super::super::own::{Offer, OwnTool, offer};
use super::super::rules::{Course, Said};
use super::own::pick;
use super::{answer, locked_line, minutes, sign, someone};
use crate::leads::{self, Lead};
use crate::tool_use::Tried;
use crate::web::Visit;

/// What the first page is made of.
pub(in super::super) struct Opening<'a> {
    pub(in super::super) course: &'a Course,
    /// What is the person's own.
    pub(in super::super) theirs: Theirs,
    /// The record the person comes from.
    pub(in super::super) from: Option<Id>,
}

/// What the vault has to say here. While locked, or while it is busy, nothing.
#[derive(Default)]
pub(in super::super) struct Theirs {
    /// Tools with a record, the best first.
    pub(in super::super) tried: Vec<Tried>,
    /// Tools of their own.
    pub(in super::super) tools: Vec<OwnTool>,
    /// What slices offer.
    pub(in super::super) leads: Vec<Lead>,
}

impl Theirs {
    /// What stands first among the things to pick, until a tool was used.
    fn first(&self, course: &Course) -> Option<&Lead> {
        self.leads.iter().find(|lead| lead.words.is_none() && lead.rank < Lead::FIRST && course.uses.is_empty())
    }
}

/// The first instruction, two questions that can be skipped, three tools.
pub(in super::super) fn opening(visit: &Visit, opening: Opening<'_>) -> Response {
    let (words, course) = (&*visit.words, opening.course);
    let content = html! {
        (heading(&Heading::new(first(words, course)).over(over(words, course)).large()))
        (someone(words, course))
        form.stack-l method="post" action="/settle" {
            (ui::token(visit.session.token.as_str()))
            @if let Some(from) = opening.from { input type="hidden" name="_from" value=(from.to_string()); }
            (side(words, course))
            @if course.asks_rating() { (strength(visit, course)) }
            (offered(words, &opening))
        }
        (locked_line(visit))
        (written(&opening.theirs))
        (otherwise(visit, &opening))
    };
    answer(visit, say!(words, "settle-title"), content)
}

/// What they wrote on a steadier day, the nearest to what is now.
fn written(theirs: &Theirs) -> Markup {
    let block = theirs.leads.iter().find_map(|lead| lead.block("written", None));
    block.unwrap_or_default()
}

/// Something that helps at once, and is not what made it worse.
fn first(words: &Words, course: &Course) -> String {
    if !course.leaves_out(ToolKind::Movement) {
        return say!(words, "settle-first-instruction");
    }
    if !course.leaves_out(ToolKind::Senses) {
        return say!(words, "settle-first-looking");
    }
    say!(words, "settle-worse")
}

fn over(words: &Words, course: &Course) -> String {
    match course.uses.last().map(|used| used.said) {
        Some(Said::NotHelping) => say!(words, "settle-not-helping"),
        Some(Said::Worse) => say!(words, "settle-worse"),
        _ => say!(words, "settle-here"),
    }
}

fn side(words: &Words, course: &Course) -> Markup {
    let choice = |side: Side, label: String| Choice::new(side.slug(), label).chosen(course.side == Some(side));
    let sides = [
        choice(Side::TooMuch, say!(words, "settle-much")),
        choice(Side::TooLittle, say!(words, "settle-little")),
        choice(Side::Both, say!(words, "settle-both")),
    ];
    let question = Question::new("side", say!(words, "settle-side")).skippable();
    segmented(words, &question, &Segments::new(&sides).small())
}

fn strength(visit: &Visit, course: &Course) -> Markup {
    let words = &*visit.words;
    let asks = if course.uses.is_empty() { say!(words, "settle-strength") } else { say!(words, "settle-strength-now") };
    rating(words, &Question::new("before", asks).skippable(), &scale(visit))
}

pub(super) fn scale(visit: &Visit) -> Scale<'static> {
    let words = &visit.words;
    let scale = Scale::new(say!(words, "settle-calm"), say!(words, "settle-stirred"), say!(words, "settle-flooded"));
    scale.worded(visit.preferences.worded_ratings)
}

/// So many things to choose from are enough.
const CHOICES: usize = 3;

fn offered(words: &Words, opening: &Opening<'_>) -> Markup {
    let (course, tried) = (opening.course, opening.theirs.tried.as_slice());
    let best: Vec<&str> = tried.iter().map(|tried| tried.tool.as_str()).collect();
    let Offer { front, few, own } = offer(words.tools(), &opening.theirs.tools, course, &best);
    let is_own_breath = front.into_iter().chain(own.iter().copied()).any(OwnTool::is_breath);
    let first = opening.theirs.first(course);
    // At most three to choose from: what is offered for this night and a tool of their own come first.
    let shown = CHOICES - usize::from(first.is_some()) - usize::from(front.is_some());
    let few: Vec<&Tool> = few.into_iter().take(shown).collect();
    let has_breath = is_own_breath || few.iter().any(|tool| tool.kind == ToolKind::Breath);
    html! {
        section.stack-s aria-labelledby="pick" {
            @if few.is_empty() {
                h2 id="pick" { (say!(words, "settle-nothing-left")) }
                p { (link("/help", &say!(words, "settle-see-who"))) }
            } @else {
                h2 id="pick" { (say!(words, "settle-pick")) }
                @if let Some(lead) = first {
                    (ui::tool("lead", &lead.to, lead.icon, &lead.title, lead.note.as_deref().unwrap_or_default()))
                }
                @if let Some(front) = front { (pick(words, course, front, tried)) }
                @for tool in &few {
                    (ui::tool("tool", &tool.slug, sign(tool.kind), &tool.title, &note(words, tool, tried)))
                }
            }
            @if has_breath { p.text-s.soft { (say!(words, "settle-breath-optional")) } }
        }
        @if !own.is_empty() {
            section.stack-s aria-labelledby="own" {
                h2 id="own" { (say!(words, "tool-yours")) }
                @for own in own { (pick(words, course, own, tried)) }
            }
        }
    }
}

fn note(words: &Words, tool: &Tool, tried: &[Tried]) -> String {
    let minutes = minutes(words, tool);
    match tried.iter().find(|tried| tried.tool == tool.slug) {
        Some(tried) => say!(words, "settle-tool-record", minutes = minutes, lower = tried.lower, of = tried.of),
        None => minutes,
    }
}

fn otherwise(visit: &Visit, opening: &Opening<'_>) -> Markup {
    let (words, theirs) = (&visit.words, &opening.theirs);
    let hold_note =
        if visit.is_unlocked() { say!(words, "settle-hold-note") } else { say!(words, "settle-hold-locked") };
    let tools = Lead::new("/settle/tools", say!(words, "settle-pick-all"), Icon::Compass, 50);
    let call = Lead::new("/help", say!(words, "settle-call"), Icon::Phone, 70).tone(Tone::Care);
    let own = vec![
        tools.note(say!(words, "settle-all-note")),
        Lead::new("/hold", say!(words, "settle-hold"), Icon::Message, 60).note(hold_note),
        call.note(say!(words, "settle-call-note")),
    ];
    let first = theirs.first(opening.course);
    let rest: Vec<Lead> = theirs.leads.iter().filter(|lead| Some(*lead) != first).cloned().collect();
    html! {
        section.stack-s aria-labelledby="else" {
            h2 id="else" { (say!(words, "settle-else")) }
            (leads::rows(&leads::among(own, &rest)))
            @if visit.is_unlocked() { p { (link("/", &say!(words, "settle-today"))) } }
        }
    }
}
