//! The first run: five short pages, or straight to help.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_DISPOSITION;
use axum::response::{IntoResponse, Response};
use capabilities::web::{ExitSite, Visit, is_address, to};
use record::Choice;
use vault::{Passphrase, RecoveryCode};
use words::say;

use super::page;
use crate::http::guard::NewSession;
use crate::http::server::Server;
use crate::refusal;
use crate::suggest;

pub(super) async fn begin(State(server): State<Arc<Server>>, visit: Visit) -> Response {
    if server.is_vault() {
        return to("/unlock");
    }
    page::welcome(&visit)
}

/// Asked with `?suggest`, it brings five random words.
pub(super) async fn show_passphrase(State(server): State<Arc<Server>>, visit: Visit) -> Response {
    if server.is_vault() {
        return to("/unlock");
    }
    let asked = visit.query.pairs().any(|(name, _)| name == "suggest");
    let words = asked.then(|| suggest::passphrase(&*visit.world.random));
    page::choose_passphrase(&visit, None, words.as_deref())
}

/// Makes the vault. From here on it exists.
pub(super) async fn passphrase(State(server): State<Arc<Server>>, visit: Visit) -> Response {
    let refused = |words: String| page::choose_passphrase(&visit, Some(words), None);
    let typed = visit.form.get("passphrase").to_owned();
    if visit.form.get("passphrase-again") != typed {
        return refused(say!(visit.words, "door-not-the-same"));
    }
    match server.create(&visit.session, Passphrase::new(typed.into())).await {
        Ok((session, code)) => {
            session.state().recovery = Some(code);
            let mut answer = to("/welcome/recovery");
            answer.extensions_mut().insert(NewSession(session));
            answer
        }
        Err(error) => refused(refusal::of_vault(&visit.words, &error)),
    }
}

pub(super) async fn show_recovery(visit: Visit) -> Response {
    match shown_code(&visit) {
        Some(code) => page::recovery(&visit, &code, None),
        None => to("/welcome/exit"),
    }
}

/// One group typed shows that the code was kept; nothing typed means later.
pub(super) async fn recovery(visit: Visit) -> Response {
    let Some(code) = shown_code(&visit) else { return to("/welcome/exit") };
    let typed = visit.form.get("group").trim().to_ascii_uppercase();
    let is_part = |group: &str| code.to_string().contains(group);
    if !typed.is_empty() && (typed.len() < 4 || !is_part(&typed)) {
        return page::recovery(&visit, &code, Some(say!(visit.words, "door-not-a-group")));
    }
    visit.session.state().recovery = None;
    to("/welcome/exit")
}

/// The code as a file with a name that tells nothing.
pub(super) async fn code_file(visit: Visit) -> Response {
    let Some(code) = shown_code(&visit) else { return to("/welcome/exit") };
    let mut answer = format!("{code}\n").into_response();
    let name = HeaderValue::from_static("attachment; filename=\"code.txt\"");
    answer.headers_mut().insert(CONTENT_DISPOSITION, name);
    answer
}

fn shown_code(visit: &Visit) -> Option<RecoveryCode> {
    visit.session.state().recovery.clone()
}

pub(super) async fn show_exit(visit: Visit) -> Response {
    if !is_owner(&visit) {
        return to("/unlock");
    }
    page::choose_exit(&visit, None)
}

pub(super) async fn exit(State(server): State<Arc<Server>>, visit: Visit) -> Response {
    if !is_owner(&visit) {
        return to("/unlock");
    }
    let own = visit.form.get("own_site").trim();
    let site = match visit.form.get("exit_site") {
        "own" if is_address(own) => Some(ExitSite::Other(own.to_owned())),
        "own" => return page::choose_exit(&visit, Some(say!(visit.words, "door-own-site"))),
        slug => ExitSite::from_slug(slug).filter(|_| ExitSite::SLUGS.contains(&slug)),
    };
    let minutes = visit.form.get("idle_minutes").parse().ok().filter(|minutes| *minutes <= 120);
    let changed = server.change_settings(|settings| {
        settings.exit_site = site.or(settings.exit_site.take());
        settings.idle_minutes = minutes.or(settings.idle_minutes);
    });
    match changed {
        Ok(()) => to("/welcome/start"),
        Err(error) => page::choose_exit(&visit, Some(refusal::of_vault(&visit.words, &error))),
    }
}

/// Whoever chose the passphrase, or has shown it.
fn is_owner(visit: &Visit) -> bool {
    visit.session.state().is_unlocked
}

pub(super) async fn start(visit: Visit) -> Response {
    if !is_owner(&visit) {
        return to("/unlock");
    }
    page::start(&visit)
}
