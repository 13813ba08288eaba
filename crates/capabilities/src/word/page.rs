//! The pages of own words. They take values, never the vault.

use maud::{Markup, html};
use record::{Choice as _, Id};
use ui::{Button, Field, Frame, Heading, Icon, Place, Problem, Row, Shell, button, field, heading, row, rows};
use words::{Words, say};

use super::record::{List, Word};
use super::rules::Lists;
use crate::acts::{self, Offered, Sheeted};
use crate::web::{Filled, Paper};

/// The patterns, and every list that can be added to.
pub(super) fn index(words: &Words) -> (Shell<'static>, Markup) {
    let signs = Row::new(say!(words, "signs-title")).note(say!(words, "signs-note")).icon(Icon::Eye);
    let list = |list: List| {
        row(&format!("/settings/words/{}", list.slug()), &Row::new(list.text(words)).icon(Icon::NotebookPen))
    };
    let patterns =
        Row::new(say!(words, "setting-patterns")).note(say!(words, "word-patterns-note")).icon(Icon::Compass);
    let begin = Heading::new(say!(words, "setting-words"))
        .back("/settings", say!(words, "ui-place-settings"))
        .lead(say!(words, "word-lead"));
    let content = html! {
        (heading(&begin))
        (rows(
            &std::iter::once(row("/settings/words/patterns", &patterns))
                .chain(List::VOCABULARIES.map(list))
                .chain([row("/signs", &signs)])
                .collect::<Vec<_>>(),
        ))
    };
    (shell(say!(words, "setting-words")), content)
}

/// One list: its shipped words, its own words, and what is typed into it.
pub(super) struct Listed {
    pub(super) list: List,
    /// Slug and text.
    pub(super) shipped: Vec<(String, String)>,
    pub(super) lists: Lists,
    pub(super) filled: Filled,
    pub(super) problem: Option<String>,
}

/// Own words first, then which of the shipped ones are offered.
pub(super) fn list(paper: &Paper<'_>, page: &Listed) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let address = format!("/settings/words/{}", page.list.slug());
    let title = page.list.text(words);
    let mut begin = Heading::new(title.clone()).back("/settings/words", say!(words, "setting-words"));
    if let Some(problem) = &page.problem {
        begin =
            begin.problems(ui::error_summary(words, &[Problem { at: "text".into(), text: problem.as_str().into() }]));
    }
    let content = html! {
        (heading(&begin))
        section.stack aria-labelledby="own" {
            h2 id="own" { (say!(words, "word-own")) }
            (own(words, page))
            form.stack method="post" action=(address) {
                (ui::token(paper.token))
                (asked(words, &page.filled, page.problem.as_ref(), say!(words, "word-add-text")))
                div { (button(&Button::new(say!(words, "word-add")))) }
            }
        }
        section.part.part-wide.stack aria-labelledby="shipped" {
            h2 id="shipped" { (say!(words, "word-shipped")) }
            p.measure { (say!(words, "word-shipped-lead")) }
            form.stack-l method="post" action={ (address) "/offered" } {
                (ui::token(paper.token))
                (shipped(words, page))
                div.cluster { (button(&Button::primary(say!(words, "setting-keep")))) }
            }
        }
    };
    (shell(title), content)
}

fn own(words: &Words, page: &Listed) -> Markup {
    let is_shipped = |word: &Word| page.shipped.iter().any(|(slug, _)| word.text.as_deref() == Some(slug));
    let own: Vec<Markup> = page
        .lists
        .of_list(&page.list)
        .filter(|(_, word)| !is_shipped(word))
        .map(|(id, word)| {
            let note = if word.hidden == Some(true) { Some(say!(words, "word-hidden")) } else { word.meaning.clone() };
            let line = Row::new(word.line(words));
            row(&format!("/settings/word/{id}"), &note.map_or_else(|| line.clone(), |note| line.clone().note(note)))
        })
        .collect();
    html! {
        @if own.is_empty() { p.soft { (say!(words, "word-none")) } } @else { (rows(&own)) }
    }
}

fn shipped(words: &Words, page: &Listed) -> Markup {
    let choices: Vec<ui::Choice<'_>> = page
        .shipped
        .iter()
        .map(|(slug, text)| ui::Choice::new(slug, text).chosen(!page.lists.is_hidden(&page.list, slug)))
        .collect();
    ui::chips(
        words,
        &ui::Question::new("offered", say!(words, "word-shipped")).quiet(),
        &ui::Chips::many(&choices).small(),
    )
}

fn asked(words: &Words, filled: &Filled, problem: Option<&String>, label: String) -> Markup {
    let problem = problem.map(|problem| problem.clone().into());
    html! {
        (field(words, &Field::new("text", label).value(filled.get("text")).problem(problem).short().small()))
        (field(words, &Field::new("meaning", say!(words, "word-ask-meaning")).value(filled.get("meaning")).small()))
    }
}

/// One own word, to change or take away.
pub(super) struct One {
    pub(super) id: Id,
    pub(super) word: Word,
    pub(super) filled: Filled,
    pub(super) problem: Option<String>,
}

pub(super) fn one(paper: &Paper<'_>, page: &One) -> (Shell<'static>, Markup) {
    let words = paper.words;
    let list = page.word.list.as_ref();
    let is_sign = list.is_some_and(List::is_of_signs);
    let back = list.map_or_else(|| "/settings/words".to_owned(), List::address);
    let under = match list {
        Some(_) if is_sign => say!(words, "signs-title"),
        Some(list) => list.text(words),
        None => say!(words, "setting-words"),
    };
    let mut begin = Heading::new(say!(words, "word-change")).back(back, under);
    if let Some(problem) = &page.problem {
        begin =
            begin.problems(ui::error_summary(words, &[Problem { at: "text".into(), text: problem.as_str().into() }]));
    }
    let address = format!("/settings/word/{}", page.id);
    let content = html! {
        (heading(&begin))
        form.stack-l method="post" action=(address) {
            (ui::token(paper.token))
            (asked(
                words,
                &page.filled,
                page.problem.as_ref(),
                if is_sign { say!(words, "signs-ask-text") } else { say!(words, "word-ask-text") },
            ))
            div.cluster { (button(&Button::primary(say!(words, "setting-keep")))) }
        }
        p.text-s.soft.measure { (say!(words, "word-change-note")) }
        div.cluster.part {
            (acts::deeds::<Word>(paper, page.id))
        }
    };
    (shell(say!(words, "word-change")), content)
}

fn shell(title: String) -> Shell<'static> {
    Shell { place: Some(Place::Settings), ..Shell::new(Frame::Place, title) }
}
