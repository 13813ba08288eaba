//! The pages around the vault: first run, unlocking, locking, leaving.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use super::server::Server;

mod example;
mod leave;
mod page;
mod unlock;
mod welcome;

pub(crate) use example::SEED;

/// They stand outside the gate, for they open and shut it.
pub(super) fn routes(server: Arc<Server>) -> Router {
    Router::new()
        .route("/welcome", get(welcome::begin))
        .route("/welcome/passphrase", get(welcome::show_passphrase).post(welcome::passphrase))
        .route("/welcome/recovery", get(welcome::show_recovery).post(welcome::recovery))
        .route("/welcome/recovery/code", post(welcome::code_file))
        .route("/welcome/exit", get(welcome::show_exit).post(welcome::exit))
        .route("/welcome/start", get(welcome::start))
        .route("/unlock", get(unlock::show).post(unlock::unlock))
        .route("/unlock/recover", get(unlock::show_recover).post(unlock::recover))
        .route("/unlock/note", get(unlock::show_note).post(unlock::note))
        .route("/example", post(example::enter))
        .route("/leave", post(example::leave))
        .route("/lock", post(leave::lock))
        .route("/lock/left", get(leave::left))
        .route("/exit", get(leave::exit))
        .route("/blank", get(leave::blank))
        .with_state(server)
}
