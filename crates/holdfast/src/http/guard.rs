//! What every request passes before a page sees it, and every answer after:
//! the host, where it came from, the session, the token, the headers.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, ORIGIN, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use capabilities::web::{Filled, PATIENCE, Session, Slot, Visit, to};
use vault::Vault;
use words::say;

use super::headers::with_headers;
use super::server::Server;
use super::trouble;
use crate::refusal;

/// The largest form that is taken, in bytes.
const MAX_FORM: usize = 1_500_000;

/// Where an open page asks how long it is until it locks.
const LEFT: &str = "/lock/left";

/// What any page of ours may do, however old it is.
const LOCK: &str = "/lock";

/// The first door: nothing behind it runs for a host or a site that is not ours.
pub(crate) async fn guard(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    if !is_our_host(&server, &request) {
        return with_headers(StatusCode::MISDIRECTED_REQUEST.into_response());
    }
    if let Err(status) = comes_from_us(&server, request.method(), request.headers()) {
        return with_headers(status.into_response());
    }
    if request.uri().path().starts_with("/static/") {
        return with_headers(next.run(request).await);
    }
    let known = cookie(&server, request.headers()).and_then(|id| server.session(&id));
    let is_new = known.is_none();
    let session = known.unwrap_or_else(|| server.begin_session());
    let mut answer = match visit(&server, request, session.clone(), is_new).await {
        Ok((visit, mut request, GivenBy::ThisSession)) => {
            request.extensions_mut().insert(visit.clone());
            trouble::in_words(&server, &visit, next.run(request).await)
        }
        Ok((visit, _, GivenBy::AnotherSession)) => from_an_older_page(&server, visit).await,
        Err(status) => status.into_response(),
    };
    let renewed = answer.extensions_mut().remove::<NewSession>().map(|new| new.0);
    if let Some(session) = renewed.or_else(|| is_new.then_some(session)) {
        set_cookie(&server, &session, &mut answer);
    }
    with_headers(answer)
}

/// A page that shows the vault needs it anyway.
const AS_LONG_AS_IT_TAKES: Duration = Duration::MAX;

/// The second door, around the pages that show the vault. It stays open for
/// this request until its answer is made: locking waits for that.
pub(crate) async fn gate(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    through(&server, request, next, AS_LONG_AS_IT_TAKES).await
}

/// The same around the open pages, which a busy vault must not keep waiting.
pub(crate) async fn open_gate(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    through(&server, request, next, PATIENCE).await
}

async fn through(server: &Server, mut request: Request, next: Next, patience: Duration) -> Response {
    let gate = server.gate.read().await;
    if let Some(seen) = request.extensions_mut().remove::<Visit>() {
        let visit = seeing(server, seen, gate.as_ref(), patience).await;
        request.extensions_mut().insert(visit);
    }
    let answer = next.run(request).await;
    drop(gate);
    answer
}

/// The visit as it may see the vault, without holding the gate open.
pub(crate) async fn let_in(server: &Server, visit: Visit) -> Visit {
    let vault = server.gate.read().await.clone();
    seeing(server, visit, vault.as_ref(), PATIENCE).await
}

async fn seeing(server: &Server, visit: Visit, vault: Option<&Arc<Vault>>, patience: Duration) -> Visit {
    let (is_unlocked, example) = {
        let state = visit.session.state();
        (state.is_unlocked, state.example.clone())
    };
    match example.as_ref().or(vault.filter(|_| is_unlocked)) {
        Some(vault) => {
            if example.is_none() {
                server.tell_of_backup(&visit.session);
            }
            let preferences = super::preferences(server, vault, example.is_some(), patience).await;
            visit.inside(vault.clone(), preferences)
        }
        None => visit,
    }
}

/// Seals what a form brought after the lock; it is a draft after unlocking.
pub(crate) fn seal(server: &Server, visit: &Visit) -> Response {
    if let Some(late) = Slot::late(&visit.path, &visit.form) {
        match vault::seal_note(&server.place, &late, &server.world) {
            Ok(()) => visit.tell(say!(visit.words, "door-late-kept")),
            // The page that typed it is there, and says so.
            Err(_) if visit.path.starts_with("/drafts/") => return StatusCode::INSUFFICIENT_STORAGE.into_response(),
            Err(error) => visit.tell(refusal::of_vault(&visit.words, &error)),
        }
    }
    to(if server.is_vault() { "/unlock" } else { "/welcome" })
}

/// A page that was open before the lock, or before the program was started
/// anew, sends its form. Nothing is done with it but keeping what it brought:
/// sealed while locked, in the person's hands while unlocked.
async fn from_an_older_page(server: &Server, visit: Visit) -> Response {
    let visit = let_in(server, visit).await;
    match visit.is_unlocked() {
        true if visit.path.starts_with("/drafts/") => StatusCode::FORBIDDEN.into_response(),
        true => trouble::older_page(&visit),
        false => seal(server, &visit),
    }
}

/// Who gave out the page that a form was sent from.
enum GivenBy {
    /// One of this session, or none: a page that is asked for.
    ThisSession,
    /// One of ours that an earlier session gave out.
    AnotherSession,
}

/// Put on an answer when another session stands in place of the old one.
#[derive(Clone)]
pub(crate) struct NewSession(pub(crate) Arc<Session>);

fn is_our_host(server: &Server, request: &Request) -> bool {
    let mut hosts = request.headers().get_all(HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
    let Ok(host) = host.to_str() else { return false };
    let is_ours = |host: &str| server.hosts.contains(&host.to_ascii_lowercase());
    is_ours(host) && request.uri().authority().is_none_or(|authority| is_ours(authority.as_str()))
}

/// The policy of Go 1.25's CrossOriginProtection: other sites, and other ports
/// of this machine, may neither read nor write.
fn comes_from_us(server: &Server, method: &Method, headers: &HeaderMap) -> Result<(), StatusCode> {
    let is_read = matches!(*method, Method::GET | Method::HEAD);
    if !is_read && method != Method::POST {
        return Err(StatusCode::METHOD_NOT_ALLOWED);
    }
    let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    let origin = headers.get(ORIGIN).map(|origin| origin.to_str().unwrap_or_default());
    let is_our_origin =
        |origin: &str| origin.strip_prefix("http://").is_some_and(|host| server.hosts.iter().any(|ours| ours == host));
    let is_fine = match site {
        // Our own pages send no referrer, and then a browser hides the origin of a form too.
        Some(b"same-origin") => origin.is_none_or(|origin| origin == "null" || is_our_origin(origin)),
        Some(b"none") => is_read,
        Some(_) => false,
        None => is_read || origin.is_some_and(is_our_origin),
    };
    if is_fine { Ok(()) } else { Err(StatusCode::FORBIDDEN) }
}

fn cookie(server: &Server, headers: &HeaderMap) -> Option<String> {
    let all = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut ours = all.flat_map(|value| value.split(';')).filter_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        (name == server.cookie).then(|| value.to_owned())
    });
    ours.next()
}

/// Reads the form, checks its token and makes the visit.
async fn visit(
    server: &Arc<Server>,
    request: Request,
    session: Arc<Session>,
    is_new: bool,
) -> Result<(Visit, Request, GivenBy), StatusCode> {
    let (parts, body) = request.into_parts();
    let mut form = Filled::default();
    let mut given_by = GivenBy::ThisSession;
    if parts.method == Method::POST {
        if !is_form(&parts.headers) {
            return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
        }
        let bytes = to_bytes(body, MAX_FORM).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?;
        form = Filled::parse(&bytes);
        let token = parts.headers.get("x-token").and_then(|token| token.to_str().ok());
        let token = token.unwrap_or(form.get("_token"));
        if is_new || !is_same(token, &session.token) {
            if !server.forms().gave(token) {
                return Err(StatusCode::FORBIDDEN);
            }
            if is_new || parts.uri.path() != LOCK {
                given_by = GivenBy::AnotherSession;
            }
        }
    }
    if matches!(given_by, GivenBy::ThisSession) && !is_prefetch(&parts.headers) && parts.uri.path() != LEFT {
        session.state().active_ms = server.monotonic_ms();
    }
    let settings = server.clone();
    let mut visit = Visit::new(server.words.clone(), server.world.clone(), session, server.settings())
        .changing(Arc::new(move |change| settings.change_settings(|settings| change(settings))));
    visit.ends = server.ends.clone();
    visit.is_example = visit.session.state().example.is_some();
    visit.path = parts.uri.path().to_owned();
    visit.query = Arc::new(Filled::parse(parts.uri.query().unwrap_or_default().as_bytes()));
    visit.form = Arc::new(form);
    Ok((visit, Request::from_parts(parts, Body::empty()), given_by))
}

/// What a browser asks for by itself is no sign that somebody is there, nor is
/// an open page's asking how long it is until it locks. All else is: pages are
/// opened, drafts typed, and `/stay` is sent when the pointer or a key moved.
pub(crate) fn is_prefetch(headers: &HeaderMap) -> bool {
    headers.contains_key("sec-purpose") || headers.contains_key("purpose")
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

/// Compares without telling by time how much was right.
fn is_same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

fn set_cookie(server: &Server, session: &Session, answer: &mut Response) {
    let cookie = format!("{}={}; Path=/; HttpOnly; SameSite=Strict", server.cookie, session.id);
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        answer.headers_mut().insert(SET_COOKIE, cookie);
    }
}
