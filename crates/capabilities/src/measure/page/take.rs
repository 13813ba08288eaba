use jiff::civil::Date;
use maud::{Markup, html};
use record::At;
use ui::{Button, Chips, Choice, Field, Frame, Heading, Problem, Question, Shell, bar, button, button_link, heading};
use words::{Words, say};

use super::question::{Asked, misfit, question};
use super::{address, day, response, shell};
use crate::acts::Sheeted;
use crate::measure::form::{name_of, own_of};
use crate::measure::rules::Measure;
use crate::measure::sheet;
use crate::web::{Filled, Paper, Slot};

/// About whom.
pub(in crate::measure) struct Start {
    pub(in crate::measure) measure: Measure,
    /// People it was answered about before.
    pub(in crate::measure) people: Vec<String>,
    pub(in crate::measure) filled: Filled,
    pub(in crate::measure) problem: Option<String>,
    pub(in crate::measure) slot: Slot,
}

/// People in general, or one of them.
pub(in crate::measure) fn start(paper: &Paper<'_>, page: &Start) -> (Shell<'static>, Markup) {
    let (words, filled) = (paper.words, &page.filled);
    let address = address(&page.measure);
    let mut choices = vec![Choice::new("", say!(words, "measure-in-general")).chosen(filled.get("toward").is_empty())];
    choices.extend(page.people.iter().map(|name| Choice::new(name, name).chosen(filled.has("toward", name))));
    let mut begin = Heading::new(page.measure.instrument.line(words))
        .back(address.clone(), say!(words, "measure-one"))
        .lead(say!(words, "measure-start-lead"));
    if let Some(text) = &page.problem {
        let problem = Problem { at: "toward-own".into(), text: text.as_str().into() };
        begin = begin.problems(ui::error_summary(words, &[problem]));
    }
    let someone = Field::new(
        "toward-own",
        if page.people.is_empty() { say!(words, "measure-one-person") } else { say!(words, "measure-someone-else") },
    )
    .hint(say!(words, "measure-one-person-hint"))
    .value(filled.get("toward-own"))
    .problem(page.problem.as_deref().map(Into::into))
    .small();
    let content = html! {
        (heading(&begin))
        (page.slot.form(paper, &format!("{address}/take"), html! {
            @if !page.people.is_empty() {
                (ui::chips(words, &Question::new("toward", say!(words, "measure-about-whom")), &Chips::one(&choices)))
            }
            (ui::field(words, &someone))
            (bar(html! { (button(&Button::primary(say!(words, "measure-begin")).sends("_then", "begin"))) }))
        }))
    };
    (shell(words, Frame::Task), content)
}

/// It was answered a short while ago.
pub(in crate::measure) struct Soon {
    pub(in crate::measure) measure: Measure,
    pub(in crate::measure) last: At,
    pub(in crate::measure) next: Date,
    pub(in crate::measure) filled: Filled,
    pub(in crate::measure) slot: Slot,
}

/// Why later says more. Answering now stays open.
pub(in crate::measure) fn soon(paper: &Paper<'_>, page: &Soon) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let address = address(&page.measure);
    let content = html! {
        (heading(&Heading::new(say!(words, "measure-soon-title"))
            .back(address.clone(), say!(words, "measure-one"))
            .lead(say!(words, "measure-soon", day = day(&page.last, words), next = super::date(page.next, words)))))
        p.measure { (say!(words, "measure-soon-why")) }
        (page.slot.form(paper, &format!("{address}/take"), html! {
            (hidden(&page.filled, &[]))
            (bar(html! {
                (button_link(&address, &Button::primary(say!(words, "measure-soon-later"))))
                (button(&Button::quiet(say!(words, "measure-soon-now")).sends("_then", "anyway")))
            }))
        }))
    };
    (shell(words, Frame::Task), content)
}

/// What goes on from page to page, apart from the names that stand on this one.
fn hidden(filled: &Filled, here: &[String]) -> Markup {
    let on = filled.lasting().filter(|(name, _)| !here.iter().any(|known| known == name));
    html! { @for (name, value) in on { input type="hidden" name=(name) value=(value); } }
}

/// One page of questions.
pub(in crate::measure) struct PartPage {
    pub(in crate::measure) measure: Measure,
    /// Which page, from 0, and of how many.
    pub(in crate::measure) number: usize,
    pub(in crate::measure) of: usize,
    /// The questions that are asked on it, by their places.
    pub(in crate::measure) places: Vec<usize>,
    /// Whether nothing is asked after it, so far.
    pub(in crate::measure) is_last: bool,
    pub(in crate::measure) filled: Filled,
    /// The places whose answer does not fit.
    pub(in crate::measure) misfits: Vec<usize>,
    /// Whether it was sent without one answer.
    pub(in crate::measure) is_nothing: bool,
    /// Whether an answer before leads to help.
    pub(in crate::measure) is_flagged: bool,
    pub(in crate::measure) slot: Slot,
}

/// One calm page a part.
pub(in crate::measure) fn part(paper: &Paper<'_>, page: &PartPage) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let address = address(&page.measure);
    let toward = Some(page.filled.get("toward")).filter(|name| !name.is_empty());
    let asked_here = page.places.iter().flat_map(|place| [name_of(*place), own_of(*place)]);
    let here: Vec<String> = asked_here.chain(["_begun", "_part", "_shown"].map(str::to_owned)).collect();
    let content = html! {
        (heading(&begin(words, page, &address)))
        @if page.is_flagged { (response::care(words)) }
        @if let Some(name) = toward { p.soft { (super::about(words, Some(name))) } }
        (page.slot.form(paper, &format!("{address}/take"), html! {
            (hidden(&page.filled, &here))
            input type="hidden" name="_begun" value="true";
            input type="hidden" name="_part" value=(page.number + 1);
            @for place in &page.places { input type="hidden" name="_shown" value=(place); }
            @for place in &page.places { (asked(paper, page, *place, toward)) }
            (ui::draft_note(words))
            div { (button(&Button::quiet(say!(words, "measure-leave")).sends("_then", "leave"))) }
            (bar(actions(words, page.is_last)))
        }))
    };
    (shell(words, Frame::Task), content)
}

fn begin(words: &Words, page: &PartPage, address: &str) -> Heading<'static> {
    let instrument = &page.measure.instrument;
    let part = page.places.first().and_then(|place| instrument.items.get(*place)?.part.clone());
    let title = part.clone().unwrap_or_else(|| instrument.line(words));
    let mut begin = match page.number {
        0 => Heading::new(title).back(address.to_owned(), say!(words, "measure-one")),
        number => Heading::new(title).back(format!("{address}/take?part={number}"), say!(words, "measure-page-before")),
    };
    if page.of > 1 {
        begin = begin.over(say!(words, "measure-page", page = page.number + 1, of = page.of));
    }
    if page.number == 0 {
        let intro = instrument.intro.clone().into_iter().chain([say!(words, "measure-skip-any")]);
        let standing = sheet::standing(instrument, words).filter(|_| instrument.own == Some(true));
        begin = begin.lead(intro.chain(standing).collect::<Vec<_>>().join(" "));
    }
    let misfits = page.misfits.iter().filter_map(|place| Some(misfit(words, *place, instrument.items.get(*place)?)));
    let first = page.places.first().map_or_else(String::new, |place| name_of(*place));
    let nothing =
        page.is_nothing.then(|| Problem { at: first.into(), text: say!(words, "measure-nothing-here").into() });
    let problems: Vec<Problem<'_>> = misfits.chain(nothing).collect();
    if problems.is_empty() { begin } else { begin.problems(ui::error_summary(words, &problems)) }
}

fn asked(paper: &Paper<'_>, page: &PartPage, place: usize, toward: Option<&str>) -> Markup {
    let instrument = &page.measure.instrument;
    let Some(item) = instrument.items.get(place) else { return html! {} };
    question(
        paper,
        &Asked {
            place,
            item,
            toward,
            filled: &page.filled,
            is_misfit: page.misfits.contains(&place),
            is_ours: instrument.own == Some(true),
        },
    )
}

fn actions(words: &Words, is_last: bool) -> Markup {
    html! {
        @if is_last {
            (button(&Button::primary(say!(words, "measure-save"))
                .sends("_then", "on")
                .busy(say!(words, "measure-saving"))))
        } @else {
            (button(&Button::primary(say!(words, "measure-continue")).sends("_then", "on")))
            (button(&Button::quiet(say!(words, "measure-save-so-far")).sends("_then", "save")))
        }
    }
}
