use maud::{Markup, html};
use record::Id;
use ui::{
    Answer, Button, Control, Field, Frame, Heading, Place, Question, Shell, Task, TaskState, button, heading, link,
    link_small,
};
use words::{Words, say};

use super::part::{name, settled};
use super::{comes_back, title};
use crate::acts::{Sheet, SheetRow, Sheeted};
use crate::moment::record::Moment;
use crate::moment::rules::{Earlier, Part};
use crate::web::{Filled, Paper};

/// One moment, to be read.
pub(in crate::moment) struct One {
    pub(in crate::moment) id: Id,
    pub(in crate::moment) moment: Moment,
    /// What comes back of earlier days.
    pub(in crate::moment) earlier: Earlier,
    /// Whether enough time has passed to ask what came of it.
    pub(in crate::moment) is_past: bool,
}

/// What it says, what can be added, what can be done with it.
pub(in crate::moment) fn one(paper: &Paper<'_>, one: &One) -> (Shell<'static>, Markup) {
    let (words, moment) = (paper.words, &one.moment);
    let address = format!("/moments/{}", one.id);
    let sheet = moment.sheet(words);
    let parts = Part::ALL.map(|part| Task {
        href: format!("{address}/{}", part.slug()).into(),
        name: name(words, part).into(),
        state: state(part, moment),
    });
    let content = html! {
        (heading(&Heading::new(title(moment, words)).back("/moments", say!(words, "moment-list"))))
        @if sheet.rows().is_empty() { p { (moment.line(words)) } }
        (ui::summary_list(words, &filled(words, &address, moment, &sheet)))
        (comes_back(words, &one.earlier))
        (asks(paper, &address, one))
        section.part.stack aria-labelledby="more" {
            h2 id="more" { (say!(words, "moment-add-more")) }
            (ui::task_list(words, &parts))
        }
        (deeds(paper, &address))
    };
    (Shell { place: Some(Place::Moments), ..Shell::new(Frame::Place, say!(words, "moment-name")) }, content)
}

fn state(part: Part, moment: &Moment) -> TaskState {
    match (part.is_begun(moment), part.is_filled(moment)) {
        (_, true) => TaskState::Filled,
        (true, false) => TaskState::Begun,
        (false, false) => TaskState::Empty,
    }
}

/// Only what is there.
fn filled<'s>(words: &Words, address: &str, moment: &Moment, sheet: &'s Sheet) -> Vec<Answer<'s>> {
    answers(words, address, moment, sheet).into_iter().filter(|answer| answer.answer.is_some()).collect()
}

/// Every row of the sheet with its part to change it; then the parts nothing
/// was said in.
pub(super) fn answers<'s>(words: &Words, address: &str, moment: &Moment, sheet: &'s Sheet) -> Vec<Answer<'s>> {
    let change = |part: Option<Part>| part.map(|part| format!("{address}/{}", part.slug()).into());
    let mut answers: Vec<Answer<'_>> =
        sheet.rows().iter().map(|row| of_row(row, change(part_of(words, &row.label)))).collect();
    let blank = Part::ALL.into_iter().filter(|part| !part.is_begun(moment));
    answers.extend(blank.map(|part| Answer {
        label: name(words, part).into(),
        answer: None,
        change: change(Some(part)),
    }));
    answers
}

fn of_row<'s>(row: &'s SheetRow, change: Option<ui::Text<'s>>) -> Answer<'s> {
    let answer = if row.is_theirs {
        ui::theirs_lines(&row.text)
    } else {
        html! { (row.text) }
    };
    Answer { label: row.label.as_str().into(), answer: Some(answer), change }
}

/// The part that asks for what a row of this label says.
fn part_of(words: &Words, label: &str) -> Option<Part> {
    [
        (Part::Situation, say!(words, "moment-ask-situation")),
        (Part::Situation, say!(words, "moment-label-people")),
        (Part::Situation, say!(words, "moment-label-set-off")),
        (Part::Body, say!(words, "moment-ask-stirred")),
        (Part::Body, say!(words, "moment-ask-side")),
        (Part::Body, say!(words, "moment-label-body")),
        (Part::Feelings, say!(words, "moment-ask-feelings")),
        (Part::Thoughts, say!(words, "moment-ask-thoughts")),
        (Part::Fear, say!(words, "moment-label-feared")),
        (Part::Fear, say!(words, "moment-label-turned-out")),
        (Part::Pull, say!(words, "moment-ask-pull")),
        (Part::Pull, say!(words, "moment-label-pull-strength")),
        (Part::Pattern, say!(words, "moment-ask-pattern")),
        (Part::Pattern, say!(words, "moment-label-naming")),
        (Part::Pattern, say!(words, "moment-label-protecting")),
        (Part::Choice, say!(words, "moment-label-choice")),
        (Part::Choice, say!(words, "moment-ask-did")),
        (Part::After, say!(words, "moment-label-settled")),
        (Part::After, say!(words, "moment-label-helped")),
        (Part::After, say!(words, "moment-ask-next-time")),
    ]
    .into_iter()
    .find(|(_, asked)| asked == label)
    .map(|(part, _)| part)
}

/// What can only be answered later: what it turned out to be, when it settled.
fn asks(paper: &Paper<'_>, address: &str, one: &One) -> Markup {
    let (words, moment) = (paper.words, &one.moment);
    let turned_out = moment.feared.as_ref().filter(|_| moment.turned_out.is_none() && one.is_past);
    html! {
        @if let Some(feared) = turned_out {
            form.part.stack.measure method="post" action={ (address) "/turned-out" } {
                (ui::token(paper.token))
                p { (say!(words, "moment-you-feared")) }
                (ui::theirs(feared))
                (ui::field(
                    words,
                    &Field::new("turned_out", say!(words, "moment-ask-turned-out")).control(Control::Lines(2)).small(),
                ))
                div { (button(&Button::new(say!(words, "moment-keep-that")))) }
            }
        }
        @if moment.settled.is_none() && one.is_past && moment.stirred.is_some() {
            form.part.stack method="post" action={ (address) "/settled" } {
                (ui::token(paper.token))
                (settled(words, Question::new("settled", say!(words, "moment-has-it-settled")), &Filled::default()))
                div { (button(&Button::new(say!(words, "moment-keep-that")))) }
            }
        }
    }
}

fn deeds(paper: &Paper<'_>, address: &str) -> Markup {
    let words = paper.words;
    html! {
        div.cluster.part.no-print {
            button.button type="button" hidden data-print { (say!(words, "moment-print")) }
            form method="post" action={ (address) "/delete" } {
                (ui::token(paper.token))
                (button(&Button::quiet(say!(words, "moment-delete"))))
            }
            (link_small(&format!("{address}/history"), &say!(words, "acts-history")))
            (link_small(&format!("{address}/erase"), &say!(words, "moment-erase-now")))
            (link("/moments/new", &say!(words, "moment-note-another")))
        }
    }
}
