use maud::{Markup, html};
use ui::{Button, Chips, Choice, Control, Field, Frame, Heading, Problem, Question, Shell, bar, button, heading};
use words::{Words, say};

use super::{PLACE, shell};
use crate::measure::questionnaire::{Draft, keys};
use crate::measure::sheet;
use crate::web::{Filled, Paper, Slot};

/// Where a questionnaire is pasted.
pub(in crate::measure) struct Import {
    pub(in crate::measure) filled: Filled,
    /// What needs a change: the field, and the words.
    pub(in crate::measure) problem: Option<(&'static str, String)>,
}

/// The file's text, and what it is scored by. Nothing is kept from here.
pub(in crate::measure) fn import(paper: &Paper<'_>, page: &Import) -> (Shell<'static>, Markup) {
    let (words, filled) = (paper.words, &page.filled);
    let mut begin = Heading::new(say!(words, "measure-load"))
        .back(PLACE, say!(words, "measure-list"))
        .lead(say!(words, "measure-load-lead"));
    if let Some((at, text)) = &page.problem {
        begin = begin.problems(ui::error_summary(words, &[Problem { at: (*at).into(), text: text.as_str().into() }]));
    }
    let at = |name: &str| page.problem.as_ref().filter(|(at, _)| *at == name).map(|(_, text)| text.clone().into());
    let file = Field::new("file", say!(words, "measure-paste"))
        .control(Control::Lines(12))
        .hint(say!(words, "measure-paste-hint"))
        .value(filled.get("file"))
        .problem(at("file"));
    let content = html! {
        (heading(&begin))
        (Slot::new("instrument").form(paper, &format!("{PLACE}/import"), html! {
            div.paste { (ui::field(words, &file)) }
            @let is_open = !filled.get("key").is_empty();
            (ui::details(&say!(words, "measure-by-key"), is_open, by_key(words, filled, at("key"))))
            (bar(html! { (button(&Button::primary(say!(words, "measure-look")))) }))
        }))
    };
    (shell(words, Frame::Task), content)
}

fn by_key(words: &Words, filled: &Filled, problem: Option<ui::Text<'_>>) -> Markup {
    let mut choices = vec![Choice::new("", say!(words, "measure-by-itself")).chosen(filled.get("key").is_empty())];
    choices.extend(keys().iter().map(|key| Choice::new(&key.slug, &key.name).chosen(filled.has("key", &key.slug))));
    let question = Question::new("key", say!(words, "measure-by-key-ask")).hint(say!(words, "measure-by-key-hint"));
    ui::chips(words, &question.problem(problem), &Chips::one(&choices).small())
}

/// What is in a file, before anything is kept.
pub(in crate::measure) struct Look {
    pub(in crate::measure) draft: Draft,
    /// Whether it was to be kept without the tick.
    pub(in crate::measure) is_unticked: bool,
}

/// At most so many questions are shown.
const MOST: usize = 60;

/// What was understood, and what was not; then the two answers.
pub(in crate::measure) fn look(paper: &Paper<'_>, page: &Look) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let mut begin = Heading::new(say!(words, "measure-look-title"))
        .back(format!("{PLACE}/import"), say!(words, "measure-load"))
        .lead(say!(words, "measure-look-lead"));
    if page.is_unticked {
        let problem = Problem { at: "may-use".into(), text: say!(words, "measure-tick").into() };
        begin = begin.problems(ui::error_summary(words, &[problem]));
    }
    let tick = Question::new("may-use", say!(words, "measure-right"))
        .hint(say!(words, "measure-right-hint"))
        .problem(page.is_unticked.then(|| say!(words, "measure-tick").into()));
    let content = html! {
        (heading(&begin))
        div.stack-s.measure { @for said in sheet::preview(&page.draft, words) { p { (said) } } }
        (questions(words, &page.draft))
        form.page-form method="post" action={ (PLACE) "/import/look" } {
            (ui::token(paper.token))
            (ui::question(words, &tick.part(), html! {
                div id="may-use" { (ui::check("may-use", &Choice::new("true", say!(words, "measure-i-may")))) }
            }))
            (bar(html! {
                (button(&Button::primary(say!(words, "measure-keep-it")).sends("_then", "keep")))
                (button(&Button::quiet(say!(words, "measure-leave-out")).sends("_then", "leave")))
            }))
        }
    };
    (shell(words, Frame::Task), content)
}

fn questions(words: &Words, draft: &Draft) -> Markup {
    let all: Vec<&str> = draft.instrument.questions().map(|item| item.text.as_str()).collect();
    ui::details(
        &say!(words, "measure-its-questions"),
        false,
        html! {
            ol.stack-s.measure { @for text in all.iter().take(MOST) { li { (text) } } }
            @if all.len() > MOST { p.soft { (say!(words, "measure-more", count = all.len() - MOST)) } }
        },
    )
}
