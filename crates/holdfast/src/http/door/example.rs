//! Looking around in a made-up year, apart from the vault.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use capabilities::sample;
use capabilities::web::{Answer, Trouble, Visit, blocking, to};
use vault::Vault;

use super::page;
use crate::http::server::Server;

/// The example is the same for everyone.
pub(crate) const SEED: u64 = 1;
const WEEKS: u32 = 52;

/// Shows this session the example instead of its vault.
pub(super) async fn enter(visit: Visit) -> Answer {
    if !visit.session.state().is_unlocked {
        return Err(Trouble::Vault(vault::Error::Locked));
    }
    let (world, now) = (visit.world.clone(), visit.now());
    let made = blocking(move || {
        let vault = Vault::in_memory(world)?;
        sample::keep(sample::year(WEEKS, SEED, &now), &vault)?;
        Ok(Arc::new(vault))
    });
    visit.session.state().example = Some(made.await?);
    Ok(to("/"))
}

/// Back to one's own; where the example was all there is, the program ends.
pub(super) async fn leave(State(server): State<Arc<Server>>, visit: Visit) -> Response {
    visit.session.state().example = None;
    if server.example.is_some() {
        server.end.notify_one();
        return page::ended(&visit);
    }
    to("/")
}
