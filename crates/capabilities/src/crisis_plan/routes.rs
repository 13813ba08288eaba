use std::ops::ControlFlow;

use axum::Router;
use axum::routing::get;
use record::{Id, Op};
use ui::Place;
use vault::{Body, Days, Reader};
use words::{Message, message, say};

use super::form::ASKED;
use super::page;
use super::record::CrisisPlan;
use crate::acts::{self, Paged, Sheeted};
use crate::web::{Answer, Filled, OpenPlan, Slot, Trouble, Visit, to};

impl Paged for CrisisPlan {
    const PLACE: &'static str = "/help/plan";
    const UNDER: Place = Place::Care;
    const NAME: Message = message!("crisis-plan-title");

    /// There is one plan, and it has one address.
    fn address(_: Id) -> String {
        Self::PLACE.into()
    }
}

pub(super) fn routes() -> Router {
    acts::record_routes::<CrisisPlan>()
        .route("/help/plan/edit", get(show_edit).post(keep))
        .route("/help/plan/locked", get(show_locked).post(allow))
}

/// Reading it is possible while locked, if the person allowed that.
pub(super) fn open_routes() -> Router {
    Router::new().route("/help/plan", get(show))
}

async fn show(visit: Visit) -> Answer {
    if !visit.is_unlocked() {
        return Ok(match &visit.settings.plan {
            Some(plan) => visit.page(page::while_locked(&visit.paper(), plan)),
            None => {
                visit.session.state().return_to = Some("/help/plan".into());
                to("/unlock")
            }
        });
    }
    Ok(visit.page(match visit.read(the_plan).await? {
        Some((id, plan)) => page::read(&visit.paper(), id, &plan, visit.settings.plan.as_ref()),
        None => page::none(&visit.paper()),
    }))
}

const PLAN: &str = "crisis-plan";

async fn show_edit(visit: Visit) -> Answer {
    let slot = Slot::new(PLAN);
    let taken = slot.clone();
    let found = visit.read(move |reader| Ok((taken.draft(reader)?, the_plan(reader)?)));
    let (draft, plan) = found.await?;
    let filled = draft.unwrap_or_else(|| plan.map(|(_, plan)| Filled::of(&plan)).unwrap_or_default());
    Ok(visit.page(page::write(&visit.paper(), &filled, &slot, None)))
}

async fn keep(visit: Visit) -> Answer {
    let (slot, now) = (Slot::new(PLAN), visit.now());
    let asked = visit.form.patch(ASKED);
    let written = acts::record_from::<CrisisPlan>(&visit.form.object(ASKED), &now);
    let (Ok(plan), Ok(patch)) = (written, acts::change::<CrisisPlan>(&asked, &now)) else {
        let problem = say!(visit.words, "crisis-plan-nothing-said");
        return Ok(visit.refused(page::write(&visit.paper(), &visit.form, &slot, Some(&problem))));
    };
    visit
        .write(Op::Edit, move |tx| {
            slot.done(tx)?;
            match the_plan(tx)? {
                Some((id, _)) => tx.edit::<CrisisPlan>(id, &patch).map(|_| ()),
                None => tx.add(&plan).map(|_| ()),
            }
        })
        .await?;
    visit.tell(say!(visit.words, "crisis-plan-kept"));
    Ok(to("/help/plan"))
}

async fn show_locked(visit: Visit) -> Answer {
    let (_, plan) = visit.read(the_plan).await?.ok_or(Trouble::NotFound)?;
    let sheet = plan.sheet(&visit.words);
    Ok(visit.page(page::locked(&visit.paper(), &sheet, visit.settings.plan.is_some())))
}

/// Writes down what was shown, or takes it away.
async fn allow(visit: Visit) -> Answer {
    let (_, plan) = visit.read(the_plan).await?.ok_or(Trouble::NotFound)?;
    let is_allowed = visit.form.has("allow", "yes");
    let open = is_allowed.then(|| OpenPlan::of(&plan.sheet(&visit.words)));
    visit.change_settings(|settings| settings.plan.clone_from(&open))?;
    visit.tell(if is_allowed {
        say!(visit.words, "crisis-plan-allowed")
    } else {
        say!(visit.words, "crisis-plan-disallowed")
    });
    Ok(to("/help/plan"))
}

/// The one plan there is.
fn the_plan(reader: &Reader<'_>) -> vault::Result<Option<(Id, CrisisPlan)>> {
    let mut plan = None;
    reader.newest::<CrisisPlan>(Days::default(), |kept| {
        if let Body::Understood(found) = kept.body {
            plan = Some((kept.id, found));
        }
        ControlFlow::Break(())
    })?;
    Ok(plan)
}
