//! The settings that need the vault as a whole, a secret, or a file.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{get, post};
use capabilities::web::{Visit, to};
use jiff::Timestamp;
use maud::{Markup, html};
use ui::{Frame, Heading, Passphrase, Place, Shell, heading};
use words::{DayAs, Words, say};

use super::guard;
use super::server::Server;

mod backups;
mod checking;
mod deleted;
mod erasing;
mod moving;
mod secrets;

/// They stand beside the gate: what takes long there keeps nobody from
/// locking, leaving or asking for help.
pub(super) fn routes(server: Arc<Server>) -> Router {
    Router::new()
        .route("/settings/lock/passphrase", get(secrets::show_passphrase).post(secrets::passphrase))
        .route("/settings/lock/recovery", get(secrets::show_recovery).post(secrets::recovery))
        .route("/settings/lock/recovery/check", get(secrets::show_check).post(secrets::check_code))
        .route("/settings/lock/recovery/code", get(secrets::show_code).post(secrets::kept))
        .route("/settings/lock/recovery/file", post(secrets::code_file))
        .route("/settings/data/backup", get(backups::show).post(backups::back_up))
        .route("/settings/data/restore", get(backups::show_restore).post(backups::look))
        .route("/settings/data/restore/take", post(backups::take))
        .route("/settings/data/export", get(moving::show_export).post(moving::export))
        .route("/settings/data/import", get(moving::show_import).post(moving::import))
        .route("/settings/data/check", get(checking::show).post(checking::check))
        .route("/settings/data/deleted", get(deleted::list))
        .route("/settings/data/deleted/{id}", get(deleted::show).post(deleted::act))
        .route("/settings/data/erase", get(erasing::show).post(erasing::erase))
        .route_layer(from_fn_with_state(server.clone(), beside))
        .with_state(server)
}

/// Acts on a vault that lies on a disk, which the example does not, and on
/// files, which nobody reads through it without unlocking.
const ON_DISK: [&str; 8] = [
    "/settings/lock/passphrase",
    "/settings/lock/recovery",
    "/settings/lock/recovery/check",
    "/settings/data/backup",
    "/settings/data/restore",
    "/settings/data/restore/take",
    "/settings/data/import",
    "/settings/data/erase",
];

/// Lets in who may see the vault, without holding the gate. An answer that
/// comes after the lock is not given.
async fn beside(State(server): State<Arc<Server>>, mut request: Request, next: Next) -> Response {
    let Some(seen) = request.extensions_mut().remove::<Visit>() else {
        return to("/unlock");
    };
    let visit = guard::let_in(&server, seen).await;
    if !visit.is_unlocked() {
        if request.method() != Method::POST {
            visit.session.state().return_to = request.uri().path_and_query().map(ToString::to_string);
        }
        return to(if server.is_vault() { "/unlock" } else { "/welcome" });
    }
    if visit.is_example && ON_DISK.contains(&visit.path.as_str()) {
        return in_example(&visit);
    }
    let (session, is_example) = (visit.session.clone(), visit.is_example);
    request.extensions_mut().insert(visit);
    let answer = next.run(request).await;
    if is_example || session.state().is_unlocked {
        return answer;
    }
    to(if server.is_vault() { "/unlock" } else { "/welcome" })
}

fn in_example(visit: &Visit) -> Response {
    let words = &visit.words;
    let title = say!(words, "setting-data");
    visit.page((shell(title.clone()), under(words, "/settings", title, Some(say!(words, "settings-example")))))
}

fn shell(title: String) -> Shell<'static> {
    Shell { place: Some(Place::Settings), ..Shell::new(Frame::Place, title) }
}

/// The beginning of a page under another.
fn under(words: &Words, back: &'static str, title: String, lead: Option<String>) -> Markup {
    let begin = begin(words, back, title);
    heading(&match lead {
        Some(lead) => begin.lead(lead),
        None => begin,
    })
}

fn begin(words: &Words, back: &'static str, title: String) -> Heading<'static> {
    let label = match back {
        "/settings" => say!(words, "ui-place-settings"),
        "/settings/lock" => say!(words, "setting-lock"),
        "/settings/data" => say!(words, "setting-data"),
        _ => say!(words, "settings-deleted-title"),
    };
    Heading::new(title).back(back, label)
}

/// Asks for the passphrase that opens the vault.
fn asks_passphrase(words: &Words, problem: Option<String>) -> Markup {
    ui::passphrase(
        words,
        &Passphrase {
            name: "passphrase".into(),
            label: say!(words, "settings-your-passphrase").into(),
            problem: problem.map(Into::into),
            ..Passphrase::default()
        },
    )
}

/// "Tuesday 24 November 2026, 21:30", where the person is.
fn when(visit: &Visit, at: Timestamp) -> String {
    visit.words.day_and_time(at.to_zoned_datetime(visit.now().time_zone().clone()).datetime(), DayAs::Full)
}

/// A text of one's own page, in a form with its token.
fn form(visit: &Visit, action: &str, inside: Markup) -> Markup {
    html! {
        form.stack-l method="post" action=(action) {
            (ui::token(visit.session.token.as_str()))
            (inside)
        }
    }
}
