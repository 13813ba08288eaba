//! The pages of early signs. They take values, never the vault.

use maud::{Markup, html};
use record::{Choice as _, Id};
use ui::{
    Button, Chips, Choice, Control, Field, Frame, Heading, Icon, Place, Problem, Question, Row, Shell, bar, button,
    button_link, heading, row, rows,
};
use words::{Words, say};

use crate::acts;
use crate::moment::Count;
use crate::web::{Filled, Paper, Slot};
use crate::word::{List, Lists, Word};

/// What the page of signs stands on.
pub(super) struct Signs {
    pub(super) lists: Lists,
    pub(super) filled: Filled,
    pub(super) problem: Option<(&'static str, String)>,
    pub(super) slot: Slot,
}

/// Where a sign shows.
pub(super) fn where_it_shows(words: &Words, list: &List) -> String {
    match list {
        List::BodySigns => say!(words, "signs-body"),
        List::ThoughtSigns => say!(words, "signs-thought"),
        List::UrgeSigns => say!(words, "signs-urge"),
        _ => say!(words, "signs-set-off"),
    }
}

/// The person's signs, a form for one more, some that others notice, and the
/// lines.
pub(super) fn signs(paper: &Paper<'_>, page: &Signs) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let mut begin = Heading::new(say!(words, "signs-title"))
        .back("/practice", say!(words, "ui-place-practice"))
        .lead(say!(words, "signs-lead"));
    if let Some((at, text)) = &page.problem {
        begin = begin.problems(ui::error_summary(words, &[Problem { at: (*at).into(), text: text.clone().into() }]));
    }
    let has_signs = List::SIGNS.iter().any(|(list, _)| page.lists.of_list(list).next().is_some());
    let content = html! {
        (heading(&begin))
        @if has_signs {
            @for (list, _) in List::SIGNS { (of_list(words, &page.lists, &list)) }
        }
        (one_more(paper, page))
        (ideas(paper, &page.lists, !has_signs))
        (lines(words, &page.lists))
    };
    (shell(say!(words, "signs-title")), content)
}

fn of_list(words: &Words, lists: &Lists, list: &List) -> Markup {
    let own: Vec<Markup> = lists
        .of_list(list)
        .filter_map(|(id, word)| {
            let line = Row::new(word.text.as_deref()?);
            let note = if word.hidden == Some(true) { Some(say!(words, "word-hidden")) } else { word.meaning.clone() };
            Some(row(&address(id), &note.map_or_else(|| line.clone(), |note| line.clone().note(note))))
        })
        .collect();
    html! {
        @if !own.is_empty() {
            section.stack-s aria-labelledby=(list.slug()) {
                h2 id=(list.slug()) { (where_it_shows(words, list)) }
                (rows(&own))
            }
        }
    }
}

fn address(id: Id) -> String {
    format!("/settings/word/{id}")
}

fn one_more(paper: &Paper<'_>, page: &Signs) -> Markup {
    let (words, filled) = (paper.words, &page.filled);
    let lists = List::SIGNS.map(|(list, _)| list);
    let places: Vec<Choice<'_>> = lists
        .iter()
        .map(|list| Choice::new(list.slug(), where_it_shows(words, list)).chosen(filled.has("list", list.slug())))
        .collect();
    let problem = |name: &str| page.problem.as_ref().filter(|(at, _)| *at == name).map(|(_, text)| text.clone().into());
    html! {
        (page.slot.form_of("stack", paper, "/signs", html! {
            (ui::field(words, &Field::new("text", say!(words, "signs-ask-text"))
                .hint(say!(words, "signs-text-hint"))
                .value(filled.get("text"))
                .problem(problem("text"))))
            (ui::chips(
                words,
                &Question::new("list", say!(words, "signs-ask-list")).problem(problem("list")),
                &Chips::one(&places),
            ))
            div { (button(&Button::primary(say!(words, "signs-add")))) }
        }))
    }
}

/// Signs that others notice, without those that are here already.
fn ideas(paper: &Paper<'_>, lists: &Lists, is_open: bool) -> Markup {
    let words = paper.words;
    let group = |list: &List, group: &str| {
        let offered: Vec<Choice<'_>> = words
            .phrases()
            .early_signs
            .iter()
            .filter(|idea| idea.group == group && lists.find(list, &idea.text).is_none())
            .map(|idea| Choice::new(&idea.slug, &idea.text))
            .collect();
        html! {
            @if !offered.is_empty() {
                (ui::chips(
                    words,
                    &Question::new(format!("idea-{group}"), where_it_shows(words, list)),
                    &Chips::many(&offered).small(),
                ))
            }
        }
    };
    let form = html! {
        form.stack method="post" action="/signs/ideas" {
            (ui::token(paper.token))
            p.measure { (say!(words, "signs-ideas-lead")) }
            @for (list, of) in List::SIGNS { (group(&list, of)) }
            div { (button(&Button::new(say!(words, "signs-ideas-take")))) }
        }
    };
    html! {
        div.part {
            (ui::details(&say!(words, "signs-ideas"), is_open, form))
        }
    }
}

fn lines(words: &Words, lists: &Lists) -> Markup {
    let kept: Vec<Markup> = lists
        .of_list(&List::IfThen)
        .filter_map(|(id, word)| {
            let set_off = words.vocabulary().set_off(word.text.as_deref()?).to_owned();
            Some(row(&format!("/signs/if-then/{id}"), &Row::new(set_off).note(word.meaning.clone()?)))
        })
        .collect();
    html! {
        section.part.stack-s aria-labelledby="lines" {
            h2 id="lines" { (say!(words, "signs-lines")) }
            p.measure { (say!(words, "signs-lines-lead")) }
            @if !kept.is_empty() { (rows(&kept)) }
            div { (button_link("/signs/if-then", &Button::new(say!(words, "signs-line-add")).icon(Icon::Plus))) }
        }
    }
}

/// What a choice of a set-off stands on.
pub(super) struct Choosing {
    pub(super) lists: Lists,
    pub(super) counts: Vec<Count>,
    pub(super) filled: Filled,
    pub(super) problem: Option<String>,
    pub(super) slot: Slot,
}

/// So many stand above the fold.
const FIRST: usize = 6;

/// What sets a moment off: what was noted most, the rest to open, or own words.
pub(super) fn choose(paper: &Paper<'_>, page: &Choosing) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let mut begin = Heading::new(say!(words, "signs-choose"))
        .back("/signs", say!(words, "signs-title"))
        .lead(say!(words, "signs-choose-lead"));
    if let Some(problem) = &page.problem {
        begin =
            begin.problems(ui::error_summary(words, &[Problem { at: "set_off".into(), text: problem.clone().into() }]));
    }
    let mut offered = set_offs(words, &page.lists);
    let place = |text: &str| page.counts.iter().position(|count| count.named(words) == text).unwrap_or(usize::MAX);
    offered.sort_by_key(|(_, text)| place(text));
    let rows_of = |some: &[(String, String)]| {
        some.iter()
            .map(|(what, text)| row(&format!("/signs/if-then/{what}"), &Row::new(text.clone())))
            .collect::<Vec<_>>()
    };
    let (first, rest) = offered.split_at(FIRST.min(offered.len()));
    let content = html! {
        (heading(&begin))
        (rows(&rows_of(first)))
        (ui::details(&say!(words, "ui-feelings-more"), false, rows(&rows_of(rest))))
        (page.slot.form_of("part stack", paper, "/signs/if-then", html! {
            (ui::field(words, &Field::new("set_off", say!(words, "signs-ask-set-off"))
                .value(page.filled.get("set_off"))
                .problem(page.problem.clone().map(Into::into))
                .small()))
            div { (button(&Button::new(say!(words, "signs-go-on")))) }
        }))
    };
    (shell(say!(words, "signs-title")), content)
}

/// Address and text of everything that can set a moment off: own words first.
fn set_offs(words: &Words, lists: &Lists) -> Vec<(String, String)> {
    let is_offered = |word: &Word| word.hidden != Some(true);
    let shipped = &words.vocabulary().set_offs;
    let is_shipped = |text: &str| shipped.iter().any(|entry| entry.slug == text);
    let own = [List::SetOffSigns, List::SetOffs];
    let mut all: Vec<(String, String)> = own
        .iter()
        .flat_map(|list| lists.of_list(list))
        .filter(|(_, word)| is_offered(word))
        .filter_map(|(id, word)| Some((id.to_string(), word.text.clone()?)))
        .filter(|(_, text)| !is_shipped(text))
        .collect();
    let rest = shipped.iter().filter(|entry| !lists.is_hidden(&List::SetOffs, &entry.slug));
    all.extend(rest.map(|entry| (entry.slug.clone(), entry.text.clone())));
    all
}

/// What one line stands on.
pub(super) struct LinePage {
    /// What the address names it by.
    pub(super) what: String,
    pub(super) set_off: String,
    /// The word that keeps it.
    pub(super) kept: Option<Id>,
    pub(super) text: String,
    pub(super) problem: Option<String>,
    pub(super) slot: Slot,
}

/// The line, and a few to make one's own.
pub(super) fn line(paper: &Paper<'_>, page: &LinePage) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let address = format!("/signs/if-then/{}", page.what);
    let mut begin = Heading::new(words.vocabulary().set_off(&page.set_off))
        .over(say!(words, "signs-line-over"))
        .back("/signs/if-then", say!(words, "signs-choose"));
    if let Some(problem) = &page.problem {
        begin =
            begin.problems(ui::error_summary(words, &[Problem { at: "line".into(), text: problem.clone().into() }]));
    }
    let ideas = words.phrases().if_then_for(&page.set_off, None);
    let content = html! {
        (heading(&begin))
        (page.slot.form(paper, &address, html! {
            (ui::field(words, &Field::new("line", say!(words, "signs-ask-line"))
                .control(Control::Lines(3))
                .hint(say!(words, "signs-line-hint"))
                .value(page.text.as_str())
                .problem(page.problem.clone().map(Into::into))))
            @if !ideas.is_empty() {
                section.stack-s aria-labelledby="from" {
                    h2 id="from" { (say!(words, "signs-line-ideas")) }
                    @for idea in ideas { (button(&Button::new(idea.text.as_str()).sends("idea", idea.slug.as_str()))) }
                }
            }
            (bar(html! {
                (button(&Button::primary(say!(words, "signs-line-keep"))))
                (ui::link("/signs", &say!(words, "signs-line-not-now")))
            }))
        }))
        @if let Some(id) = page.kept { div.cluster.part { (acts::deeds::<Word>(paper, id)) } }
    };
    (Shell { place: Some(Place::Practice), ..Shell::new(Frame::Task, say!(words, "signs-title")) }, content)
}

fn shell(title: String) -> Shell<'static> {
    Shell { place: Some(Place::Practice), ..Shell::new(Frame::Place, title) }
}
