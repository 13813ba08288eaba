//! What is asked of Help, and the one thing it keeps: a country.

use axum::Router;
use axum::routing::get;

use super::{lines, page};
use crate::web::{Answer, Visit, to};

/// Help, and the choice of a country.
pub(super) fn routes() -> Router {
    Router::new().route("/help", get(show)).route("/help/region", get(region).post(choose))
}

async fn show(visit: Visit) -> Answer {
    let asked = Some(visit.query.get("country")).filter(|code| !code.is_empty());
    let code = asked.or(visit.settings.country.as_deref()).unwrap_or_default().to_owned();
    Ok(page::help(&visit, lines::country(&code).map(|_| code.as_str())))
}

async fn region(visit: Visit) -> Answer {
    Ok(page::region(&visit))
}

/// Where the choice cannot be written down, its lines are shown all the same.
async fn choose(visit: Visit) -> Answer {
    let code = visit.form.get("country").to_owned();
    if !code.is_empty() && lines::country(&code).is_none() {
        return Ok(to("/help/region"));
    }
    let chosen = Some(code.clone()).filter(|code| !code.is_empty());
    match visit.change_settings(|settings| settings.country.clone_from(&chosen)) {
        Ok(()) => Ok(to("/help")),
        Err(_) => Ok(to(&format!("/help?country={code}"))),
    }
}
