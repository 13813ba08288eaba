use maud::{Markup, html};
use words::{Words, say};

use super::Shell;
use crate::exit;

/// The page is one of the ways in the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// Settle.
    Settle,
    /// Help: its way in the header is then filled.
    Help,
}

/// Skip and exit, before everything else.
pub(super) fn shortcuts(words: &Words) -> Markup {
    html! {
        nav.shortcuts aria-label=(say!(words, "ui-shortcuts")) {
            a href="#main" { (say!(words, "ui-shortcuts-skip")) }
            a href="/exit" rel="noreferrer nofollow" data-exit { (say!(words, "ui-shortcuts-exit")) }
        }
    }
}

/// Wordmark, Settle, Help, Exit: the same order on every page.
pub(super) fn header(words: &Words, shell: &Shell<'_>) -> Markup {
    let name = shell.name(words);
    html! {
        header.shell {
            a.shell-mark href="/" aria-label=(say!(words, "ui-name-today", name = name.as_str())) {
                @if shell.discreet.is_none() { (mark()) }
                span.shell-name aria-hidden="true" { (name) }
            }
            a.shell-way href="/settle" aria-current=[current(shell, Here::Settle)] { (say!(words, "ui-way-settle")) }
            a.shell-way.shell-help href="/help" aria-current=[current(shell, Here::Help)] {
                (say!(words, "ui-way-help"))
            }
            a.shell-way href="/exit" rel="noreferrer nofollow" data-exit { (say!(words, "ui-way-exit")) (exit::dots()) }
            (exit::said(words))
        }
    }
}

fn current(shell: &Shell<'_>, here: Here) -> Option<&'static str> {
    (shell.here == Some(here)).then_some("page")
}

/// Three blades on a holdfast.
fn mark() -> Markup {
    html! {
        svg width="28" height="28" viewBox="0 0 28 28" fill="none" stroke="currentColor"
            stroke-width="2" stroke-linecap="round" aria-hidden="true" {
            path d="M14 23C10.5 17.5 17.5 12 14 3M14 23C7.5 19.5 11.5 13.5 7 7.5M14 23C20.5 19.5 16.5 13.5 21 7.5M7 25.5C9.5 25.5 12 24.8 14 23 16 24.8 18.5 25.5 21 25.5" {}
        }
    }
}
