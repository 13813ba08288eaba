use maud::{Markup, html};
use words::{Words, say};

use crate::{Text, error_line};

/// A field for a passphrase or a recovery code.
#[derive(Clone, Debug, Default)]
pub struct Passphrase<'a> {
    /// Its name and id.
    pub name: Text<'a>,
    /// What it asks for.
    pub label: Text<'a>,
    /// A line between label and field.
    pub hint: Option<Text<'a>>,
    /// What to do about what was typed.
    pub problem: Option<Text<'a>>,
    /// Whether it is being chosen: password managers then offer to keep it.
    pub new: bool,
}

/// A passphrase field. Paste and password managers work; the script adds *Show* and the
/// Caps Lock note.
pub fn passphrase(words: &Words, p: &Passphrase<'_>) -> Markup {
    let id = |what: &str| format!("{}-{what}", p.name);
    let hint = p.hint.as_ref().map(|_| id("hint"));
    let problem = p.problem.as_ref().map(|_| id("problem"));
    let described: Vec<_> = [hint, problem, Some(id("caps"))].into_iter().flatten().collect();
    html! {
        div.field.error-field[p.problem.is_some()] data-passphrase {
            label for=(p.name) { (p.label) }
            @if let Some(hint) = &p.hint { p.field-hint id=(id("hint")) { (hint) } }
            @if let Some(problem) = &p.problem { (error_line(words, &id("problem"), problem)) }
            div.passphrase-row {
                input.field-input type="password" id=(p.name) name=(p.name)
                    autocomplete=(kept(p.new)) autocapitalize="none" spellcheck="false" translate="no"
                    aria-describedby=(described.join(" ")) aria-invalid=[p.problem.as_ref().map(|_| "true")];
                button.button type="button" aria-pressed="false" aria-controls=(p.name) hidden {
                    (say!(words, "ui-passphrase-show"))
                }
            }
            p.passphrase-caps id=(id("caps")) role="status" data-said=(say!(words, "ui-passphrase-caps")) {}
        }
    }
}

fn kept(new: bool) -> &'static str {
    if new { "new-password" } else { "current-password" }
}

/// A recovery code in its groups, to be written down. `id` lets a button copy it.
pub fn code(id: &str, groups: &[&str]) -> Markup {
    html! {
        p.passphrase-code id=(id) translate="no" {
            @for (at, group) in groups.iter().enumerate() {
                span.nowrap { (group) @if at + 1 < groups.len() { "-" } }
            }
        }
    }
}

/// A suggested passphrase.
pub fn phrase(id: &str, phrase: &str) -> Markup {
    html! {
        p.passphrase-words id=(id) translate="no" { @for word in phrase.split(' ') { span { (word) } " " } }
    }
}
