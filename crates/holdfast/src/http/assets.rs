//! The design system's files, each under a name that holds its hash.

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

/// Names change with the bytes, so that a browser may keep them for good.
const FOR_GOOD: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

pub(super) async fn asset(Path(name): Path<String>) -> Response {
    let path = format!("/static/{name}");
    let Some(asset) = ui::assets().iter().find(|asset| asset.path == path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut answer = asset.bytes.into_response();
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    answer.headers_mut().insert(CACHE_CONTROL, FOR_GOOD);
    answer
}
