use maud::{Markup, html};
use ui::{Chips, Choice, Control, Field, Question, Segments};
use words::{Words, say};

use crate::instrument::{AnswerKind, Item};
use crate::measure::form::{name_of, offered, own_of};
use crate::web::{Filled, Paper};

/// One question of a measure, as it stands in a form.
pub(super) struct Asked<'a> {
    /// Its place in the measure.
    pub(super) place: usize,
    pub(super) item: &'a Item,
    pub(super) toward: Option<&'a str>,
    pub(super) filled: &'a Filled,
    /// Whether its answer does not fit.
    pub(super) is_misfit: bool,
    /// Our own questions: their ends are ours to name.
    pub(super) is_ours: bool,
}

/// The question with its controls. Every one can be skipped.
pub(super) fn question(paper: &Paper<'_>, asked: &Asked<'_>) -> Markup {
    let (words, item) = (paper.words, asked.item);
    match &item.answer {
        Some(AnswerKind::Choice | AnswerKind::OpenChoice) if item.several == Some(true) => several(words, asked),
        Some(AnswerKind::Choice | AnswerKind::OpenChoice) => choice(words, asked),
        Some(AnswerKind::YesNo) => yes_no(words, asked),
        Some(AnswerKind::Whole) => match steps(item) {
            Some((0, 10)) => rating(paper, asked),
            Some((low, high)) => numbers(words, asked, low, high),
            None => typed(words, asked, Control::Number),
        },
        Some(AnswerKind::Number) => typed(words, asked, Control::Line),
        Some(AnswerKind::Day) => typed(words, asked, Control::Date),
        Some(AnswerKind::Text) => typed(words, asked, Control::Lines(3)),
        _ => html! { p.measure { (item.asks(asked.toward)) } },
    }
}

impl Asked<'_> {
    fn name(&self) -> String {
        name_of(self.place)
    }

    fn legend(&self) -> String {
        let text = self.item.asks(self.toward);
        self.item.prefix.as_ref().map_or_else(|| text.clone(), |prefix| format!("{prefix} {text}"))
    }

    fn problem(&self, words: &Words) -> Option<ui::Text<'static>> {
        self.is_misfit.then(|| say!(words, "measure-misfit-here", offered = offered(self.item, words)).into())
    }

    fn question(&self, words: &Words) -> Question<'static> {
        Question::new(self.name(), self.legend()).problem(self.problem(words)).part()
    }

    fn choices(&self) -> Vec<Choice<'_>> {
        let name = self.name();
        let one = |offer: &crate::instrument::Offer| {
            Choice::new(offer.code.clone(), offer.text.clone()).chosen(self.filled.has(&name, &offer.code))
        };
        self.item.options.iter().map(one).collect()
    }
}

/// What does not fit, for the summary above a form.
pub(super) fn misfit(words: &Words, place: usize, item: &Item) -> ui::Problem<'static> {
    let text = say!(words, "measure-misfit-here", offered = offered(item, words));
    ui::Problem { at: name_of(place).into(), text: text.into() }
}

/// So many numbers stand in a row.
const SHORT: usize = 11;

fn choice(words: &Words, asked: &Asked<'_>) -> Markup {
    let (question, choices) = (asked.question(words).skippable(), asked.choices());
    let is_short = choices.len() <= SHORT && choices.iter().all(|choice| choice.label.chars().count() <= 3);
    html! {
        @if is_short { (ui::chips(words, &question, &Chips::one(&choices).small())) }
        @else { (ui::options(words, &question, &choices)) }
        @if asked.item.answer == Some(AnswerKind::OpenChoice) { (own_words(words, asked)) }
    }
}

fn several(words: &Words, asked: &Asked<'_>) -> Markup {
    let name = asked.name();
    let boxes = html! { @for choice in asked.choices() { (ui::check(&name, &choice)) } };
    html! {
        (ui::question(words, &asked.question(words), html! { div.stack-s id=(name) { (boxes) } }))
        @if asked.item.answer == Some(AnswerKind::OpenChoice) { (own_words(words, asked)) }
    }
}

fn own_words(words: &Words, asked: &Asked<'_>) -> Markup {
    let name = own_of(asked.place);
    ui::field(words, &Field::new(name.clone(), say!(words, "measure-own-words")).value(asked.filled.get(&name)).small())
}

fn yes_no(words: &Words, asked: &Asked<'_>) -> Markup {
    let chosen = |value: &str| asked.filled.has(&asked.name(), value);
    let both = [
        Choice::new("true", say!(words, "instrument-yes")).chosen(chosen("true")),
        Choice::new("false", say!(words, "instrument-no")).chosen(chosen("false")),
    ];
    ui::segmented(words, &asked.question(words).skippable(), &Segments::new(&both))
}

/// The ends of a whole number with few enough steps to be picked.
fn steps(item: &Item) -> Option<(i64, i64)> {
    let (low, high) = item.min.zip(item.max)?;
    let is_small = low.fract() == 0.0 && high.fract() == 0.0 && high > low && high - low <= 10.0;
    (is_small && low.abs() < 1e6).then_some((low as i64, high as i64))
}

fn rating(paper: &Paper<'_>, asked: &Asked<'_>) -> Markup {
    let words = paper.words;
    let question = asked.question(words).skippable();
    if !asked.is_ours {
        return ui::rating(words, &question, &ui::Scale::new("", "", "").chosen(asked.filled.rating(&asked.name())));
    }
    let (low, high) = (say!(words, "measure-end-low"), say!(words, "measure-end-high"));
    if !paper.preferences.worded_ratings {
        return ui::rating(words, &question, &ui::Scale::new(low, "", high).chosen(asked.filled.rating(&asked.name())));
    }
    let worded = [
        ("0", low),
        ("3", say!(words, "ui-rating-little")),
        ("5", say!(words, "ui-rating-some")),
        ("8", say!(words, "ui-rating-lot")),
        ("10", high),
    ];
    let choices = worded.map(|(n, word)| Choice::new(n, word).chosen(asked.filled.has(&asked.name(), n)));
    ui::chips(words, &question, &Chips::one(&choices))
}

fn numbers(words: &Words, asked: &Asked<'_>, low: i64, high: i64) -> Markup {
    let name = asked.name();
    let number = |n: i64| Choice::new(n.to_string(), n.to_string()).chosen(asked.filled.has(&name, &n.to_string()));
    let all: Vec<Choice<'_>> = (low..=high).map(number).collect();
    ui::chips(words, &asked.question(words).skippable(), &Chips::one(&all).small())
}

fn typed(words: &Words, asked: &Asked<'_>, control: Control) -> Markup {
    let (item, name) = (asked.item, asked.name());
    let mut field = Field::new(name.clone(), asked.legend()).control(control).value(asked.filled.get(&name));
    field = field.problem(asked.problem(words));
    let is_number = matches!(control, Control::Number | Control::Line);
    let hint = match (&item.unit, is_number) {
        (Some(unit), true) => Some(format!("{}, {unit}", offered(item, words))),
        (None, true) => Some(offered(item, words)),
        _ => None,
    };
    if let Some(hint) = hint {
        field = field.hint(hint).short();
    }
    html! { div.part { (ui::field(words, &field)) } }
}
