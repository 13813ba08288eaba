//! What went wrong, as a calm page that keeps what was typed.

use std::any::Any;
use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use capabilities::web::{Filled, Trouble, Visit};
use maud::{Markup, html};
use ui::{Button, Control, Field, Frame, Heading, Place, Shell};
use words::{Words, say};

use super::server::Server;
use crate::refusal;

/// Makes a page of an answer that says only why there is none.
pub(super) fn in_words(server: &Server, visit: &Visit, mut answer: Response) -> Response {
    let trouble = answer.extensions_mut().remove::<Arc<Trouble>>();
    match (trouble.as_deref(), answer.status()) {
        (Some(Trouble::Vault(vault::Error::Locked)), _) => capabilities::web::to("/unlock"),
        (Some(Trouble::NotFound), _) | (None, StatusCode::NOT_FOUND) => not_found(visit),
        (Some(Trouble::Vault(error)), status) => failed(visit, &refusal::of_vault(&server.words, error), status),
        (None, StatusCode::INTERNAL_SERVER_ERROR) => {
            failed(visit, &say!(server.words, "door-our-fault"), StatusCode::INTERNAL_SERVER_ERROR)
        }
        _ => answer,
    }
}

/// A panic in a page: the hook has told it, without private words.
pub(super) fn of_panic(_: Box<dyn Any + Send>) -> Response {
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

fn not_found(visit: &Visit) -> Response {
    let words = &visit.words;
    let content = html! {
        (ui::heading(&Heading::new(say!(words, "door-not-found"))))
        div.cluster {
            (ui::button_link("/", &Button::primary(say!(words, "door-to-today"))))
            (ui::link("/moments", &say!(words, "door-to-moments")))
        }
    };
    let shell = Shell { place: Some(Place::Today), ..Shell::new(frame(visit), say!(words, "door-not-found-title")) };
    let mut answer = visit.page((shell, content));
    *answer.status_mut() = StatusCode::NOT_FOUND;
    answer
}

/// What a page brought that was open before the last lock: nothing was done
/// with it, and one press sends it.
pub(super) fn older_page(visit: &Visit) -> Response {
    let words = &visit.words;
    let heading = Heading::new(say!(words, "door-older")).lead(say!(words, "door-older-lead"));
    given_back(
        visit,
        &heading,
        (say!(words, "door-older-title"), say!(words, "door-older-again")),
        StatusCode::CONFLICT,
    )
}

fn failed(visit: &Visit, why: &str, status: StatusCode) -> Response {
    let heading = Heading::new(say!(visit.words, "door-failed")).lead(why);
    given_back(visit, &heading, (say!(visit.words, "door-failed-title"), say!(visit.words, "door-again")), status)
}

fn given_back(visit: &Visit, heading: &Heading<'_>, (title, send): (String, String), status: StatusCode) -> Response {
    let words = &visit.words;
    let content = html! {
        (ui::heading(heading))
        (typed(words, &visit.form))
        form.cluster method="post" action=(visit.path) {
            (again(visit, send))
            (ui::link("/", &say!(words, "door-to-today")))
            (ui::link("/help", &say!(words, "door-to-help")))
        }
    };
    let shell = Shell { problem: true, ..Shell::new(frame(visit), title) };
    let mut answer = visit.page((shell, content));
    *answer.status_mut() = status;
    answer
}

/// Everything that was sent, in fields that can be copied from.
fn typed(words: &Words, form: &Filled) -> Markup {
    let texts: Vec<(&str, &str)> = form.theirs().filter(|(name, _)| !is_secret(name)).collect();
    html! {
        @if !texts.is_empty() {
            section.stack {
                p { (say!(words, "door-failed-typed")) }
                @for (at, (_, value)) in texts.iter().enumerate() {
                    (ui::field(
                        words,
                        &Field::new(format!("typed-{at}"), say!(words, "door-failed-text"))
                            .control(Control::Lines(4))
                            .value(*value),
                    ))
                }
            }
        }
    }
}

/// Secrets are never shown again.
fn is_secret(name: &str) -> bool {
    ["code", "group"].contains(&name) || name.contains("passphrase")
}

/// Sends the same form once more.
fn again(visit: &Visit, send: String) -> Markup {
    let sent = visit.form.pairs().filter(|(name, _)| *name != "_token" && !is_secret(name));
    html! {
        @if !visit.form.is_empty() {
            (ui::token(visit.session.token.as_str()))
            @for (name, value) in sent { input type="hidden" name=(name) value=(value); }
            (ui::button(&Button::primary(send)))
        }
    }
}

fn frame(visit: &Visit) -> Frame {
    if visit.is_unlocked() { Frame::Place } else { Frame::Bare }
}
