use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use record::Id;
use ui::{PaperSize, Place};
use vault::Days;
use words::{Message, message};

use super::page::{self, Reading};
use super::record::PausePlan;
use crate::acts::{self, Paged};
use crate::gate::Gate;
use crate::web::{Answer, Trouble, Visit};

impl Paged for PausePlan {
    const PLACE: &'static str = "/plans";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("pause-plan-name");
}

const GATE: Gate = Gate {
    at: "/plans/new",
    asked_at: "/plans/new/question",
    back: "/plans",
    back_name: message!("pause-plan-list"),
    lead: message!("pause-plan-gate-lead"),
};

pub(super) fn routes() -> Router {
    acts::record_routes::<PausePlan>()
        .merge(acts::editing_routes::<PausePlan>())
        .route("/plans", get(list))
        .route("/plans/new", get(show_new).post(acts::keep_new::<PausePlan>))
        .route("/plans/new/question", post(answer))
        .route("/plans/{id}", get(show))
        .route("/plans/{id}/card", get(card))
}

async fn list(visit: Visit) -> Answer {
    let plans = visit.read(|reader| reader.latest::<PausePlan>(Days::default(), usize::MAX)).await?;
    Ok(visit.page(page::list(&visit.paper(), &plans)))
}

async fn answer(visit: Visit) -> Response {
    GATE.answered(&visit)
}

async fn show_new(visit: Visit) -> Answer {
    match GATE.before(&visit) {
        Some(page) => Ok(page),
        None => acts::show_new::<PausePlan>(visit).await,
    }
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| {
        let Some(plan) = acts::live::<PausePlan>(reader, id)? else { return Ok(None) };
        Ok(Some(Reading { id, plan, versions: reader.history::<PausePlan>(id)?.len() }))
    });
    let page = found.await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(page::read(&visit.paper(), &page)))
}

/// The card, on the smaller paper unless it is asked for larger or does not fit.
async fn card(visit: Visit, Path(id): Path<Id>) -> Answer {
    let plan = visit.read(move |reader| acts::live::<PausePlan>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    let sheet = match visit.query.get("paper") {
        "a5" => Some(PaperSize::A5),
        "a6" => Some(PaperSize::A6),
        _ => None,
    };
    Ok(visit.page(page::card(&visit.paper(), id, &plan, sheet)))
}
