use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use record::{Id, Op, Record as _};
use ui::Place;
use vault::{Days, Reader, Tx, Vault};
use words::{Message, message, say};

use super::form::ASKED;
use super::page;
use super::record::{CrisisPlan, OpenPlan, THE_PLAN};
use crate::acts::{self, Paged, Problems, Sheeted};
use crate::web::{Answer, Filled, Opaque, Slot, Trouble, Visit, to};

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
        .route("/help/plan/others", get(show_others))
        .route("/help/plan/{id}/use", post(make_mine))
        .route("/help/plan/locked", get(show_locked).post(allow))
}

/// Reading it is possible while locked, if the person allowed that.
pub(super) fn open_routes() -> Router {
    Router::new().route("/help/plan", get(show))
}

async fn show(visit: Visit) -> Answer {
    if !visit.is_unlocked() {
        return Ok(match allowed(&visit) {
            Some(plan) => visit.page(page::while_locked(&visit.paper(), &plan)),
            None => {
                visit.session.state().return_to = Some("/help/plan".into());
                to("/unlock")
            }
        });
    }
    let found = visit.read(|reader| Ok((CrisisPlan::the_one(reader)?, !others(reader)?.is_empty())));
    let (plan, has_others) = found.await?;
    Ok(visit.page(match plan {
        Some(plan) => page::read(&visit.paper(), &plan, allowed(&visit).as_ref(), has_others),
        None => page::none(&visit.paper(), has_others),
    }))
}

fn slot() -> Slot {
    Slot::of(CrisisPlan::KIND, THE_PLAN)
}

async fn show_edit(visit: Visit) -> Answer {
    let found = visit.read(|reader| Ok((slot().draft(reader)?, CrisisPlan::the_one(reader)?)));
    let (draft, plan) = found.await?;
    let filled = draft.unwrap_or_else(|| plan.map(|plan| Filled::of(&plan)).unwrap_or_default());
    Ok(visit.page(page::write(&visit.paper(), &filled, &slot(), &Problems::default())))
}

/// What is left empty goes from the plan; what a newer program wrote stays.
async fn keep(visit: Visit) -> Answer {
    let now = visit.now();
    let written = acts::record_from::<CrisisPlan>(&visit.form.object(ASKED), &now);
    let read = written.and_then(|plan| Ok((plan, acts::change::<CrisisPlan>(&visit.form.patch(ASKED), &now)?)));
    let (plan, patch) = match read {
        Ok(read) => read,
        Err(found) => {
            let nothing = ("signs", say!(visit.words, "crisis-plan-nothing-said"));
            let problems = Problems::of(&visit.words, &found, ASKED, nothing);
            return Ok(visit.refused(page::write(&visit.paper(), &visit.form, &slot(), &problems)));
        }
    };
    visit
        .write(Op::Edit, move |tx| {
            slot().done(tx)?;
            match CrisisPlan::the_one(tx)? {
                Some(_) => tx.edit::<CrisisPlan>(THE_PLAN, &patch).map(drop),
                None => acts::replace(tx, THE_PLAN, &plan),
            }
        })
        .await?;
    visit.tell(say!(visit.words, "crisis-plan-kept"));
    Ok(to("/help/plan"))
}

async fn show_others(visit: Visit) -> Answer {
    let others = visit.read(others).await?;
    if others.is_empty() {
        return Ok(to(CrisisPlan::PLACE));
    }
    Ok(visit.page(page::others(&visit.paper(), &others)))
}

/// A plan from elsewhere becomes the plan. What the plan said before stays in
/// its history, and the other one is put aside.
async fn make_mine(visit: Visit, Path(id): Path<Id>) -> Answer {
    let taken = visit.write(Op::Edit, move |tx| match acts::live::<CrisisPlan>(tx, id)? {
        Some(plan) if id != THE_PLAN => take_over(tx, id, &plan).map(|()| true),
        _ => Ok(false),
    });
    if !taken.await? {
        return Err(Trouble::NotFound);
    }
    visit.tell_with_undo(say!(visit.words, "crisis-plan-kept"), format!("{}/undo", CrisisPlan::acts_at(THE_PLAN)));
    Ok(to(CrisisPlan::PLACE))
}

fn take_over(tx: &mut Tx<'_>, id: Id, plan: &CrisisPlan) -> vault::Result<()> {
    acts::replace(tx, THE_PLAN, plan)?;
    tx.delete::<CrisisPlan>(id).map(drop)
}

/// An older program kept a plan under any id, and showed the newest. That one
/// is lifted to the id of the plan, where none was ever kept.
pub(super) fn after_opening(vault: &Vault) -> vault::Result<()> {
    let to_lift = |reader: &Reader<'_>| match reader.history::<CrisisPlan>(THE_PLAN)?.is_empty() {
        true => Ok(others(reader)?.into_iter().next()),
        false => Ok(None),
    };
    if vault.read(to_lift)?.is_none() {
        return Ok(());
    }
    vault.write(Op::Edit, move |tx| match to_lift(tx)? {
        Some((id, plan)) => take_over(tx, id, &plan),
        None => Ok(()),
    })
}

/// What was allowed to be seen while locked.
fn allowed(visit: &Visit) -> Option<OpenPlan> {
    visit.settings.plan.as_ref().and_then(Opaque::read)
}

async fn show_locked(visit: Visit) -> Answer {
    let plan = visit.read(CrisisPlan::the_one).await?.ok_or(Trouble::NotFound)?;
    let sheet = plan.sheet(&visit.words);
    Ok(visit.page(page::locked(&visit.paper(), &sheet, visit.settings.plan.is_some())))
}

/// Writes down what was shown, or takes it away.
async fn allow(visit: Visit) -> Answer {
    let plan = visit.read(CrisisPlan::the_one).await?.ok_or(Trouble::NotFound)?;
    let is_allowed = visit.form.has("allow", "yes");
    let open = is_allowed.then(|| page::open(&plan.sheet(&visit.words))).as_ref().and_then(Opaque::of);
    visit.change_settings(|settings| settings.plan.clone_from(&open))?;
    visit.tell(if is_allowed {
        say!(visit.words, "crisis-plan-allowed")
    } else {
        say!(visit.words, "crisis-plan-disallowed")
    });
    Ok(to("/help/plan"))
}

impl CrisisPlan {
    /// The one plan there is.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn the_one(reader: &Reader<'_>) -> vault::Result<Option<Self>> {
        acts::live::<Self>(reader, THE_PLAN)
    }
}

/// Plans under other ids, the newest first: from another device, or from before
/// there was one.
fn others(reader: &Reader<'_>) -> vault::Result<Vec<(Id, CrisisPlan)>> {
    let mut others = reader.latest::<CrisisPlan>(Days::default(), usize::MAX)?;
    others.retain(|(id, _)| *id != THE_PLAN);
    Ok(others)
}
