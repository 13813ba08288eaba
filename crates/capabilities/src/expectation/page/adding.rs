use maud::{Markup, html};
use record::Id;
use ui::{Button, Chips, Choice, Control, Entry, Field, Frame, Heading, Question, Scale, Shell, bar, button, heading};
use words::{Words, say};

use super::place;
use crate::acts::{Paged as _, Problems, Sheeted as _};
use crate::expectation::record::Expectation;
use crate::web::{Filled, Paper, Slot};

/// Something noted that may be linked.
pub(in crate::expectation) struct Offer {
    pub(in crate::expectation) record: String,
    pub(in crate::expectation) day: String,
    pub(in crate::expectation) text: String,
}

/// A form that adds to a line.
pub(in crate::expectation) struct Adding {
    pub(in crate::expectation) id: Id,
    pub(in crate::expectation) line: Expectation,
    pub(in crate::expectation) filled: Filled,
    pub(in crate::expectation) problems: Problems,
    pub(in crate::expectation) slot: Slot,
    /// What may be linked; the one that is picked stands over the form.
    pub(in crate::expectation) offers: Vec<Offer>,
    pub(in crate::expectation) picked: Option<Offer>,
}

impl Adding {
    fn begin(&self, words: &Words, title: String) -> Heading<'static> {
        Heading::new(title).back(Expectation::address(self.id), say!(words, "expectation-name"))
    }
}

/// A time it came true, or did not: picked from what was noted, or told anew. Nothing is filled in.
pub(in crate::expectation) fn adding(paper: &Paper<'_>, page: &Adding) -> (Shell<'static>, Markup) {
    let (words, filled, address) = (paper.words, &page.filled, Expectation::address(page.id));
    let begin = page.begin(words, say!(words, "expectation-add-one"));
    let sides = [
        Choice::new("true", say!(words, "expectation-true")).chosen(filled.has("for", "true")),
        Choice::new("false", say!(words, "expectation-not-true")).chosen(filled.has("for", "false")),
    ];
    let side = Question::new("for", say!(words, "expectation-ask-side")).problem(page.problems.at("for"));
    let text = Field::new("text", say!(words, "expectation-ask-words"))
        .control(Control::Lines(2))
        .hint(say!(words, "expectation-words-hint"))
        .value(filled.get("text"))
        .problem(page.problems.at("text"));
    let form = html! {
        input type="hidden" name="_record" value=(filled.get("_record"));
        (ui::field(words, &text))
        (ui::chips(words, &side, &Chips::one(&sides)))
        (ui::draft_note(words))
        (bar(html! { (button(&Button::primary(say!(words, "expectation-keep")))) }))
    };
    let offer = |offer: &Offer| Entry {
        href: format!("{address}/link?record={}", offer.record).into(),
        time: "".into(),
        line: offer.text.clone().into(),
        is_theirs: true,
        note: Some(offer.day.clone().into()),
        icon: None,
        pattern: None,
    };
    let content = html! {
        (heading(&page.problems.over(words, begin)))
        blockquote.kept-words { (ui::theirs(&page.line.line(words))) }
        @if let Some(picked) = &page.picked {
            div.stack-s {
                p.text-s.soft { (say!(words, "expectation-picked")) }
                (ui::kept_words(&picked.text, picked.day.clone()))
            }
        } @else if !page.offers.is_empty() {
            section.stack-s {
                h2 { (say!(words, "expectation-from-noted")) }
                (ui::entries(&page.offers.iter().map(offer).collect::<Vec<_>>()))
            }
        }
        (page.slot.form(paper, &action(page), form))
    };
    (place(Frame::Task, say!(words, "expectation-name")), content)
}

fn action(page: &Adding) -> String {
    let (address, record) = (Expectation::address(page.id), page.filled.get("_record"));
    if record.is_empty() { format!("{address}/link") } else { format!("{address}/link?record={record}") }
}

/// A new line to try living by, in the person's own words.
pub(in crate::expectation) fn new_line(paper: &Paper<'_>, page: &Adding) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = page.begin(words, say!(words, "expectation-ask-new")).lead(say!(words, "expectation-new-lead"));
    let line = Field::new("new_line", say!(words, "expectation-new-words"))
        .control(Control::Lines(2))
        .value(page.filled.get("new_line"))
        .problem(page.problems.at("new_line"));
    let form = html! {
        (ui::field(words, &line))
        (ui::draft_note(words))
        (bar(html! { (button(&Button::primary(say!(words, "expectation-keep")))) }))
    };
    shown(paper, page, begin, "line", form)
}

/// How true each line feels now. The old ratings are on the page of the line, not here.
pub(in crate::expectation) fn look(paper: &Paper<'_>, page: &Adding) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let begin = page.begin(words, say!(words, "expectation-look-again")).lead(say!(words, "expectation-look-lead"));
    let rated = |name: &'static str, ask: String| {
        let ends = Scale::new(
            say!(words, "expectation-not-at-all"),
            say!(words, "expectation-half"),
            say!(words, "expectation-wholly"),
        );
        let question = Question::new(name, ask).problem(page.problems.at(name)).skippable();
        ui::rating(words, &question, &ends.chosen(page.filled.rating(name)))
    };
    let form = html! {
        (rated("old", say!(words, "expectation-ask-old")))
        @if let Some(new) = &page.line.new_line {
            div.part.part-wide { (ui::theirs(new)) (rated("new", say!(words, "expectation-ask-new-true"))) }
        }
        (bar(html! { (button(&Button::primary(say!(words, "expectation-keep")))) }))
    };
    shown(paper, page, begin, "look", form)
}

fn shown(paper: &Paper<'_>, page: &Adding, begin: Heading<'_>, act: &str, form: Markup) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let content = html! {
        (heading(&page.problems.over(words, begin)))
        blockquote.kept-words { (ui::theirs(&page.line.line(words))) }
        (page.slot.form(paper, &format!("{}/{act}", Expectation::address(page.id)), form))
    };
    (place(Frame::Task, say!(words, "expectation-name")), content)
}
