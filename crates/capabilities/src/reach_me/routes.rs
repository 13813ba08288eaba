use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use record::Id;
use ui::{Icon, Place};
use vault::Days;
use words::{Message, message, say};

use super::page;
use super::record::ReachMe;
use crate::acts::{self, Paged};
use crate::gate::Gate;
use crate::leads::{Here, Lead, Spot};
use crate::web::{Answer, Trouble, Visit};

impl Paged for ReachMe {
    const PLACE: &'static str = "/reach-me";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("reach-me-title");
}

const GATE: Gate = Gate {
    at: "/reach-me/new",
    asked_at: "/reach-me/new/question",
    back: "/reach-me",
    back_name: message!("reach-me-title"),
    lead: message!("reach-me-gate-lead"),
};

pub(super) fn routes() -> Router {
    acts::record_routes::<ReachMe>()
        .merge(acts::editing_routes::<ReachMe>())
        .route("/reach-me", get(list))
        .route("/reach-me/blank", get(blank))
        .route("/reach-me/new", get(show_new).post(acts::keep_new::<ReachMe>))
        .route("/reach-me/new/question", post(answer))
        .route("/reach-me/{id}", get(show))
}

async fn list(visit: Visit) -> Answer {
    let sides = visit.read(|reader| reader.latest::<ReachMe>(Days::default(), usize::MAX)).await?;
    Ok(visit.page(page::list(&visit.paper(), &sides)))
}

async fn answer(visit: Visit) -> Response {
    GATE.answered(&visit)
}

async fn show_new(visit: Visit) -> Answer {
    match GATE.before(&visit) {
        Some(page) => Ok(page),
        None => acts::show_new::<ReachMe>(visit).await,
    }
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let side = visit.read(move |reader| acts::live::<ReachMe>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(page::one(&visit.paper(), id, &side)))
}

async fn blank(visit: Visit) -> Answer {
    Ok(visit.page(page::blank(&visit.paper())))
}

/// It is made on a calm day.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> Vec<Lead> {
    if spot != Spot::Practice {
        return Vec::new();
    }
    let words = here.words;
    let lead = Lead::new(ReachMe::PLACE, say!(words, "reach-me-title"), Icon::Hand, 70);
    vec![lead.note(say!(words, "reach-me-lead"))]
}
