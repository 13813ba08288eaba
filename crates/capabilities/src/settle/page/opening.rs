use axum::response::Response;
use maud::{Markup, html};
use record::Id;
use ui::{
    Choice, Heading, Icon, Kind, Question, Row, Scale, Segments, Tone, heading, link, rating, row, rows, segmented,
};
use words::{Side, Tool, ToolKind, Words, say};

use super::super::own::{Offer, OwnTool, offer};
use super::super::rules::{Course, Said};
use super::own::pick;
use super::{answer, locked_line, minutes, sign, someone};
use crate::tool_use::Tried;
use crate::web::Visit;

/// What the first page is made of.
pub(in super::super) struct Opening<'a> {
    pub(in super::super) course: &'a Course,
    /// Tools with a record, the best first.
    pub(in super::super) tried: &'a [Tried],
    /// What they made on a steadier day.
    pub(in super::super) own: Own,
    /// The record the person comes from.
    pub(in super::super) from: Option<Id>,
}

/// What the person made on a steadier day. While locked it is not known.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Own {
    /// Their line for what set off the moment at hand: what it was, and the line.
    pub(in super::super) line: Option<(String, String)>,
    /// What they wrote for next time.
    pub(in super::super) written: Option<String>,
    /// The letter for the kind of night it is, and what that is called.
    pub(in super::super) letter: Option<(Id, String)>,
    /// Whether there is a letter.
    pub(in super::super) has_letters: bool,
    /// Whether there is someone to call.
    pub(in super::super) has_people: bool,
    /// Tools of their own.
    pub(in super::super) tools: Vec<OwnTool>,
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
        (written(words, &opening.own))
        (otherwise(visit, &opening))
    };
    answer(visit, say!(words, "settle-title"), content)
}

/// Their line for this, else what they last wrote for next time.
fn written(words: &Words, own: &Own) -> Markup {
    let (title, text) = match (&own.line, &own.written) {
        (Some((what, line)), _) => (say!(words, "moment-your-line", what = words.vocabulary().set_off(what)), line),
        (None, Some(written)) => (say!(words, "settle-written"), written),
        (None, None) => return html! {},
    };
    ui::kind(&Kind { id: "written".into(), title: title.into(), words: text.as_str().into(), from: None, more: None })
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
    let (course, tried) = (opening.course, opening.tried);
    let best: Vec<&str> = tried.iter().map(|tried| tried.tool.as_str()).collect();
    let Offer { front, few, own } = offer(words.tools(), &opening.own.tools, course, &best);
    let is_own_breath = front.into_iter().chain(own.iter().copied()).any(OwnTool::is_breath);
    let letter = letter_first(words, opening);
    // At most three to choose from: a letter and a tool of their own come first.
    let shown = CHOICES - usize::from(letter.is_some()) - usize::from(front.is_some());
    let few: Vec<&Tool> = few.into_iter().take(shown).collect();
    let has_breath = is_own_breath || few.iter().any(|tool| tool.kind == ToolKind::Breath);
    html! {
        section.stack-s aria-labelledby="pick" {
            @if few.is_empty() {
                h2 id="pick" { (say!(words, "settle-nothing-left")) }
                p { (link("/help", &say!(words, "settle-see-who"))) }
            } @else {
                h2 id="pick" { (say!(words, "settle-pick")) }
                @if let Some(letter) = letter { (letter) }
                @if let Some(front) = front { (pick(words, course, front, tried)) }
                @for tool in &few { (ui::tool("tool", &tool.slug, sign(tool.kind), &tool.title, &note(words, tool, tried))) }
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

/// The letter for the kind of night it is, until a tool was used.
fn letter_first(words: &Words, opening: &Opening<'_>) -> Option<Markup> {
    let (id, night) = opening.own.letter.as_ref().filter(|_| opening.course.uses.is_empty())?;
    let note = say!(words, "settle-letter-for", night = night);
    Some(ui::tool("letter", &id.to_string(), Icon::MailOpen, &say!(words, "settle-letter"), &note))
}

fn note(words: &Words, tool: &Tool, tried: &[Tried]) -> String {
    let minutes = minutes(words, tool);
    match tried.iter().find(|tried| tried.tool == tool.slug) {
        Some(tried) => say!(words, "settle-tool-record", minutes = minutes, lower = tried.lower, of = tried.of),
        None => minutes,
    }
}

fn otherwise(visit: &Visit, opening: &Opening<'_>) -> Markup {
    let (words, own) = (&visit.words, &opening.own);
    let hold_note =
        if visit.is_unlocked() { say!(words, "settle-hold-note") } else { say!(words, "settle-hold-locked") };
    let stands_first = own.letter.is_some() && opening.course.uses.is_empty();
    let letter = (own.has_letters && !stands_first).then(|| {
        let (address, note) = match &own.letter {
            Some((id, night)) => (format!("/letters/{id}"), say!(words, "settle-letter-for", night = night)),
            None => (tonight(opening), say!(words, "settle-letter-note")),
        };
        let letter = Row::new(say!(words, "settle-letter")).note(note);
        row(&address, &letter.icon(Icon::MailOpen).tone(Tone::Kind))
    });
    let call = if own.has_people { "/people/call" } else { "/help" };
    let others = [
        row(
            "/settle/tools",
            &Row::new(say!(words, "settle-pick-all")).note(say!(words, "settle-all-note")).icon(Icon::Compass),
        ),
        row("/hold", &Row::new(say!(words, "settle-hold")).note(hold_note).icon(Icon::Message)),
        row(
            call,
            &Row::new(say!(words, "settle-call"))
                .note(say!(words, "settle-call-note"))
                .icon(Icon::Phone)
                .tone(Tone::Care),
        ),
    ];
    let all: Vec<Markup> = letter.into_iter().chain(others).collect();
    html! {
        section.stack-s aria-labelledby="else" {
            h2 id="else" { (say!(words, "settle-else")) }
            (rows(&all))
            @if visit.is_unlocked() { p { (link("/", &say!(words, "settle-today"))) } }
        }
    }
}

/// Where the letter for this night is chosen, with the record the person comes from.
fn tonight(opening: &Opening<'_>) -> String {
    match opening.from.or(opening.course.from) {
        Some(from) => format!("/letters/tonight?from={from}"),
        None => "/letters/tonight".to_owned(),
    }
}
