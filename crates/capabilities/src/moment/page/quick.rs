use maud::{Markup, html};
use record::Choice as _;
use ui::{
    Button, Chips, Choice, Control, Feelings, Field, Frame, Heading, Place, Problem, Question, Segments, Shell, bar,
    button, heading,
};
use words::{Words, say};

use super::{feelings, scale, signs, upper};
use crate::acts::Offered as _;
use crate::moment::record::About;
use crate::web::{Filled, Paper, Slot};
use crate::word::{List, Lists};

/// What the quick form stands on.
pub(in crate::moment) struct Quick {
    pub(in crate::moment) filled: Filled,
    /// The nine feelings offered first.
    pub(in crate::moment) first: Vec<String>,
    /// Own and hidden words.
    pub(in crate::moment) lists: Lists,
    /// What needs a change: the field, and the words.
    pub(in crate::moment) problem: Option<(&'static str, String)>,
    pub(in crate::moment) slot: Slot,
    /// Whether ratings in words are offered: the second time, to whoever has numbers.
    pub(in crate::moment) offers_words: bool,
}

/// The quick form: one phone screen and a half, one answer is enough.
pub(in crate::moment) fn quick(paper: &Paper<'_>, quick: &Quick) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let mut begin = Heading::new(say!(words, "moment-new"))
        .back("/moments", say!(words, "moment-list"))
        .lead(say!(words, "moment-new-lead"));
    if let Some((at, text)) = &quick.problem {
        begin = begin.problems(ui::error_summary(words, &[Problem { at: (*at).into(), text: text.clone().into() }]));
    }
    let content = html! {
        (heading(&begin))
        (quick.slot.form(paper, "/moments/new", html! {
            input type="hidden" name="_from" value=(quick.filled.get("_from"));
            (when(words, quick))
            (situation(words, quick))
            (signs(words, &quick.lists, &List::SIGNS.map(|(list, _)| list), &quick.filled))
            (stirred(paper, &quick.filled))
            @if quick.offers_words {
                div {
                    (button(&Button::quiet(say!(words, "moment-words-instead")).elsewhere("/settings/display/worded")))
                }
            }
            (picker(words, quick))
            (pull(words, &quick.filled))
            (ui::draft_note(words))
            (bar(html! {
                (button(&Button::primary(say!(words, "moment-save")).busy(say!(words, "moment-saving"))))
                (button(&Button::quiet(say!(words, "moment-save-and-more")).sends("_then", "more")))
            }))
        }))
    };
    (Shell { place: Some(Place::Moments), ..Shell::new(Frame::Task, say!(words, "moment-new")) }, content)
}

fn problem_at(quick: &Quick, name: &str) -> Option<ui::Text<'static>> {
    quick.problem.as_ref().filter(|(at, _)| *at == name).map(|(_, text)| text.clone().into())
}

fn when(words: &Words, quick: &Quick) -> Markup {
    let filled = &quick.filled;
    let chosen = |value: &str| filled.get("_when") == value;
    let when = [
        Choice::new("now", say!(words, "moment-when-now")).chosen(chosen("now") || chosen("")),
        Choice::new("earlier", say!(words, "moment-when-earlier")).chosen(chosen("earlier")).opens(),
        Choice::new("yesterday", say!(words, "moment-when-yesterday")).chosen(chosen("yesterday")).opens(),
        Choice::new("pick", say!(words, "moment-when-pick")).chosen(chosen("pick")).opens(),
    ];
    let at = Field::new("when-at", say!(words, "moment-when-at"))
        .control(Control::Moment)
        .value(filled.get("when-at"))
        .problem(problem_at(quick, "when-at"))
        .small();
    let parts = About::PARTS.map(|about| {
        Choice::new(about.slug().to_owned(), upper(&about.text(words))).chosen(filled.get("_part") == about.slug())
    });
    ui::pick_either(
        ui::chips(words, &Question::new("_when", say!(words, "moment-when")).quiet(), &Chips::one(&when).tiny()),
        ui::chips(words, &Question::new("_part", say!(words, "moment-when-part")).quiet(), &Chips::one(&parts).tiny()),
        ui::field(words, &at),
    )
}

fn situation(words: &Words, quick: &Quick) -> Markup {
    let field = Field::new("situation", say!(words, "moment-ask-situation"))
        .control(Control::Lines(2))
        .hint(say!(words, "moment-situation-hint"))
        .value(quick.filled.get("situation"))
        .problem(problem_at(quick, "situation"));
    ui::field(words, &field)
}

/// How stirred up, and on which side.
pub(super) fn stirred(paper: &Paper<'_>, filled: &Filled) -> Markup {
    let words = paper.words;
    let side = [
        Choice::new("too-much", say!(words, "moment-short-too-much")).chosen(filled.has("side", "too-much")),
        Choice::new("too-little", say!(words, "moment-short-too-little")).chosen(filled.has("side", "too-little")),
        Choice::new("both", say!(words, "moment-side-both")).chosen(filled.has("side", "both")),
    ];
    let inside = [Choice::new("inside", say!(words, "moment-side-inside")).chosen(filled.has("side", "inside"))];
    let scale = scale(words, filled.rating("stirred"), paper.preferences.worded_ratings);
    html! {
        div.stack {
            (ui::rating(words, &Question::new("stirred", say!(words, "moment-ask-stirred")).skippable().part(), &scale))
            (ui::segmented(
                words,
                &Question::new("side", say!(words, "moment-ask-much-or-little")).quiet(),
                &Segments::new(&side).below(&inside).small(),
            ))
        }
    }
}

fn picker(words: &Words, quick: &Quick) -> Markup {
    let (first, families) = feelings(words, &quick.first, &quick.filled, &quick.lists);
    let own = quick.filled.get("feelings-own").into();
    let offered = Feelings { first: &first, families: &families, own_name: "feelings-own".into(), own };
    ui::feelings(words, &Question::new("feelings", say!(words, "moment-ask-feelings")).part(), &offered)
}

fn pull(words: &Words, filled: &Filled) -> Markup {
    let question = Question::new("pull", say!(words, "moment-ask-the-pull")).skippable().part();
    pulls(words, &question, filled)
}

/// Away, both, close in the order of space; no strong pull below.
pub(super) fn pulls(words: &Words, question: &Question<'_>, filled: &Filled) -> Markup {
    let pull = [
        Choice::new("away", say!(words, "moment-to-away")).chosen(filled.has("pull", "away")),
        Choice::new("both", say!(words, "moment-pull-both")).chosen(filled.has("pull", "both")),
        Choice::new("close", say!(words, "moment-to-close")).chosen(filled.has("pull", "close")),
    ];
    let none = [Choice::new("none", say!(words, "moment-pull-none")).chosen(filled.has("pull", "none"))];
    ui::segmented(words, question, &Segments::new(&pull).below(&none))
}
