//! Which door an address stands behind.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{get, post};
use capabilities::web::{Visit, to};
use tower_http::catch_panic::CatchPanicLayer;

use super::server::Server;
use super::{assets, door, guard, settings, trouble};

/// Every address of the program.
pub(super) fn router(server: Arc<Server>) -> Router {
    let inside = capabilities::routes().route_layer(from_fn_with_state(server.clone(), only_unlocked));
    let inside = inside.layer(from_fn_with_state(server.clone(), guard::gate));
    let open = capabilities::open_routes().layer(from_fn_with_state(server.clone(), guard::open_gate));
    Router::new()
        .merge(door::routes(server.clone()))
        .merge(settings::routes(server.clone()))
        .merge(inside)
        .merge(open)
        .route("/static/{name}", get(assets::asset))
        .route("/stay", post(stay))
        .fallback(|| async { axum::http::StatusCode::NOT_FOUND })
        .layer(CatchPanicLayer::custom(trouble::of_panic))
        .layer(from_fn_with_state(server, guard::guard))
}

/// A sign of life: being asked is all it does.
async fn stay() -> axum::http::StatusCode {
    axum::http::StatusCode::NO_CONTENT
}

/// Pages that show content are not even asked while locked. What a form brings
/// after the lock is sealed, and offered again after unlocking.
async fn only_unlocked(State(server): State<Arc<Server>>, visit: Visit, request: Request, next: Next) -> Response {
    if visit.is_unlocked() {
        return next.run(request).await;
    }
    if request.method() == Method::POST {
        return guard::seal(&server, &visit);
    }
    visit.session.state().return_to = request.uri().path_and_query().map(ToString::to_string);
    to(if server.is_vault() { "/unlock" } else { "/welcome" })
}
