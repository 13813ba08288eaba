//! The pages of the settings. They take values, never the vault.

use maud::{Markup, html};
use ui::{Button, Frame, Heading, Icon, Place, Problem, Row, Shell, Text, Tone, button, heading, row, rows};
use words::{Words, say};

use crate::web::{Filled, Paper};

mod choosing;
mod leaving;

pub(super) use choosing::{display, patterns, week};
pub(super) use leaving::{exit, lock, privacy};

/// A form as it stands, and what needs a change in it.
pub(super) struct Given {
    pub(super) filled: Filled,
    pub(super) problem: Option<(String, String)>,
}

impl Given {
    fn problem_at(&self, name: &str) -> Option<Text<'static>> {
        self.problem.as_ref().filter(|(at, _)| at == name).map(|(_, text)| text.clone().into())
    }
}

/// One way in to every setting.
pub(super) fn index(words: &Words, token: &str) -> (Shell<'static>, Markup) {
    let at = |href: &str, title: String, note: String, icon: Icon| row(href, &Row::new(title).note(note).icon(icon));
    let lock_now = Row::new(say!(words, "ui-place-lock")).note(say!(words, "places-lock-note")).icon(Icon::Lock);
    let content = html! {
        (heading(&Heading::new(say!(words, "ui-place-settings"))))
        (rows(&[
            at("/settings/lock", say!(words, "setting-lock"), say!(words, "setting-lock-note"), Icon::Hourglass),
            at("/settings/exit", say!(words, "setting-exit"), say!(words, "setting-exit-note"), Icon::LogOut),
            at("/settings/display", say!(words, "setting-display"), say!(words, "setting-display-note"), Icon::Leaf),
            at("/settings/week", say!(words, "setting-week"), say!(words, "setting-week-note"), Icon::Calendar),
            at("/settings/words", say!(words, "setting-words"), say!(words, "setting-words-note"), Icon::NotebookPen),
            at("/settings/privacy", say!(words, "setting-privacy"), say!(words, "setting-privacy-note"), Icon::Eye),
            at("/settings/data", say!(words, "setting-data"), say!(words, "setting-data-note"), Icon::Shield),
            at("/settings/about", say!(words, "places-about"), say!(words, "places-about-note"), Icon::Info),
            ui::row_button("/lock", token, &lock_now),
        ]))
    };
    (shell(say!(words, "ui-place-settings")), content)
}

/// What can be done with everything that is kept.
pub(super) fn data(words: &Words) -> (Shell<'static>, Markup) {
    let at =
        |act: &str, title: String, note: String| row(&format!("/settings/data/{act}"), &Row::new(title).note(note));
    let erase = Row::new(say!(words, "settings-erase-title")).note(say!(words, "setting-erase-note")).tone(Tone::Care);
    let content = html! {
        (under_settings(words, say!(words, "setting-data"), Some(say!(words, "setting-data-lead"))))
        (rows(&[
            at("backup", say!(words, "settings-backup-title"), say!(words, "setting-backup-note")),
            at("restore", say!(words, "settings-restore-title"), say!(words, "setting-restore-note")),
            at("export", say!(words, "settings-export-title"), say!(words, "setting-export-note")),
            at("import", say!(words, "settings-import-title"), say!(words, "setting-import-note")),
            at("check", say!(words, "settings-check-title"), say!(words, "setting-check-note")),
            at("deleted", say!(words, "settings-deleted-title"), say!(words, "setting-deleted-note")),
            row("/settings/data/erase", &erase),
        ]))
    };
    (shell(say!(words, "setting-data")), content)
}

/// Every component in every state.
#[cfg(debug_assertions)]
pub(super) fn components(words: &Words) -> (Shell<'static>, Markup) {
    (Shell::new(Frame::Place, "Components"), ui::components(words))
}

fn shell(title: String) -> Shell<'static> {
    Shell { place: Some(Place::Settings), ..Shell::new(Frame::Place, title) }
}

/// The beginning of a page that stands under Settings.
fn under_settings(words: &Words, title: String, lead: Option<String>) -> Markup {
    let begin = Heading::new(title).back("/settings", say!(words, "ui-place-settings"));
    heading(&match lead {
        Some(lead) => begin.lead(lead),
        None => begin,
    })
}

/// What needs a change, in one line that leads there.
fn summary(words: &Words, given: &Given) -> Markup {
    let problem =
        given.problem.as_ref().map(|(at, text)| Problem { at: at.as_str().into(), text: text.as_str().into() });
    html! { @if let Some(problem) = problem { (ui::error_summary(words, &[problem])) } }
}

/// A form of settings: its questions, and one button that keeps them.
fn form(paper: &Paper<'_>, action: &str, questions: Markup, beside: Markup) -> Markup {
    html! {
        form.stack-l method="post" action=(action) {
            (ui::token(paper.token))
            (questions)
            div.cluster {
                (button(&Button::primary(say!(paper.words, "setting-keep")).busy(say!(paper.words, "setting-keeping"))))
                (beside)
            }
        }
    }
}
