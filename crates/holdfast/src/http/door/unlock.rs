//! Unlocking: by passphrase, by recovery code; a note while locked.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use capabilities::web::{Session, Visit, blocking, to};
use vault::{Error, Passphrase, Secret};
use words::say;

use super::page::{self, Wait};
use crate::http::guard::NewSession;
use crate::http::server::Server;
use crate::refusal;

/// The way in.
pub(super) async fn show(State(server): State<Arc<Server>>, visit: Visit) -> Response {
    if !server.is_vault() {
        return to("/welcome");
    }
    page::unlock(&visit, None, wait(&server))
}

pub(super) async fn unlock(State(server): State<Arc<Server>>, visit: Visit) -> Response {
    if wait(&server).is_some() {
        return page::unlock(&visit, None, wait(&server));
    }
    let typed = visit.form.get("passphrase").to_owned();
    match server.unlock(&visit.session, Secret::passphrase(typed.into())).await {
        Ok((session, wrong_tries)) => inside(&visit, session, wrong_tries),
        Err(error) => page::unlock(&visit, Some(refused(&visit, &error)), wait(&server)),
    }
}

pub(super) async fn show_recover(State(server): State<Arc<Server>>, visit: Visit) -> Response {
    page::recover(&visit, None, wait(&server))
}

/// The recovery code opens the vault and a new passphrase takes the old one's place.
pub(super) async fn recover(State(server): State<Arc<Server>>, visit: Visit) -> Response {
    let refused = |error: &Error| page::recover(&visit, Some(refused(&visit, error)), wait(&server));
    if wait(&server).is_some() {
        return page::recover(&visit, None, wait(&server));
    }
    let new = Passphrase::new(visit.form.get("passphrase").to_owned().into());
    if let Some(weakness) = new.weakness() {
        return refused(&Error::WeakPassphrase(weakness));
    }
    let secret = match Secret::recovery(visit.form.get("code")) {
        Ok(secret) => secret,
        Err(error) => return refused(&error),
    };
    match server.unlock(&visit.session, secret).await {
        Ok((session, wrong_tries)) => match server.change_passphrase(new).await {
            Ok(()) => inside(&visit, session, wrong_tries),
            Err(error) => {
                server.lock(&session).await;
                refused(&error)
            }
        },
        Err(error) => refused(&error),
    }
}

pub(super) async fn show_note(visit: Visit) -> Response {
    page::note(&visit, None)
}

/// Sealed at once; readable after unlocking.
pub(super) async fn note(State(server): State<Arc<Server>>, visit: Visit) -> Response {
    let text = visit.form.get("note").to_owned();
    if text.trim().is_empty() {
        return to("/unlock");
    }
    let (place, world) = (server.place.clone(), server.world.clone());
    match blocking(move || vault::seal_note(&place, &text, &world)).await {
        Ok(()) => {
            visit.tell(say!(visit.words, "door-note-kept"));
            to("/unlock")
        }
        Err(error) => page::note(&visit, Some(refusal::of_vault(&visit.words, &error))),
    }
}

fn wait(server: &Server) -> Option<Wait> {
    Some(server.wait_ms().div_ceil(1_000)).filter(|seconds| *seconds > 0).map(Wait)
}

fn inside(visit: &Visit, session: Arc<Session>, wrong_tries: u32) -> Response {
    let return_to = session.state().return_to.take();
    if wrong_tries > 0 {
        let text = say!(visit.words, "door-wrong-tries", count = wrong_tries);
        session.state().message = Some(capabilities::web::Told { text, undo: None, press: None });
    }
    let mut answer = to(return_to.as_deref().unwrap_or("/"));
    answer.extensions_mut().insert(NewSession(session));
    answer.into_response()
}

fn refused(visit: &Visit, error: &Error) -> String {
    match error {
        Error::WrongPassphrase => say!(visit.words, "door-wrong-passphrase"),
        error => refusal::of_vault(&visit.words, error),
    }
}
