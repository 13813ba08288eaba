//! Locking, and leaving quickly.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header::HeaderName;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use capabilities::web::{Visit, to};

use crate::http::guard::{NewSession, is_prefetch};
use crate::http::server::Server;
use crate::http::watch;

/// Ends the session. Nothing from the vault is answered after this.
pub(super) async fn lock(State(server): State<Arc<Server>>, visit: Visit) -> Response {
    server.lock(&visit.session).await;
    leaving(&server, to("/unlock"))
}

/// How many seconds are left until it locks, 0 when it is locked. An open page
/// asks, and being asked is no sign that somebody is there.
pub(super) async fn left(State(server): State<Arc<Server>>, visit: Visit) -> String {
    watch::seconds_left(&server, &visit.session).await.to_string()
}

/// The one GET that changes something, and all it may do is lock: for our own
/// pages and for an address typed in, never for a prefetch.
pub(super) async fn exit(State(server): State<Arc<Server>>, headers: HeaderMap, visit: Visit) -> Response {
    if is_prefetch(&headers) {
        return StatusCode::NO_CONTENT.into_response();
    }
    server.lock(&visit.session).await;
    leaving(&server, to(server.settings().exit_address()))
}

/// A page with nothing on it, for when there is no network.
pub(super) async fn blank() -> Response {
    Html("<!doctype html><html lang=\"en\"><title>New tab</title>").into_response()
}

/// A fresh cookie also evicts what the browser kept for Back.
fn leaving(server: &Server, mut answer: Response) -> Response {
    answer.extensions_mut().insert(NewSession(server.begin_session()));
    let clear = HeaderValue::from_static("\"cache\"");
    answer.headers_mut().insert(HeaderName::from_static("clear-site-data"), clear);
    answer
}
