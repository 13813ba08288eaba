use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use record::{At, Choice, Id, Op};
use ui::{Icon, Place};
use vault::{Days, Reader};
use words::{Message, message, say};

use super::form::{self, again, again_or_morning};
use super::page::{self, Looking, WritePage};
use super::record::{Ending, Hold};
use super::rules::{Counts, ending, later};
use crate::acts::{self, Paged, Problems};
use crate::leads::{Here, Lead, Spot};
use crate::web::{Answer, Slot, Trouble, Visit, to};

impl Paged for Hold {
    const PLACE: &'static str = "/hold";
    const UNDER: Place = Place::Moments;
    const NAME: Message = message!("hold-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Hold>()
        .route("/hold", get(show_new).post(keep_new))
        .route("/hold/{id}", get(show).post(end))
        .route("/hold/{id}/later", post(look_later))
}

async fn show_new(visit: Visit) -> Answer {
    let (slot, query) = (Slot::new("hold"), visit.query.clone());
    let taken = slot.clone();
    let (draft, counts) = visit.read(move |reader| Ok((taken.draft(reader)?, counted(reader)?))).await?;
    let mut filled = draft.unwrap_or_default();
    for name in ["direction", "from"].into_iter().filter(|name| !query.get(name).is_empty()) {
        filled.put(format!("_{name}"), query.get(name));
    }
    if query.is_empty() {
        filled.put("_direction", "send");
    }
    Ok(visit.page(page::write(&visit.paper(), &WritePage { filled, problems: Problems::default(), slot, counts })))
}

async fn keep_new(visit: Visit) -> Answer {
    let (words, now) = (visit.words.clone(), visit.now());
    let slot = Slot::new("hold");
    let read = again_or_morning(&visit.form, &now, visit.is_night())
        .map_err(|what| Problems::one("again-at", acts::advice(&words, &what)))
        .and_then(|again| {
            let hold = acts::record_from::<Hold>(&visit.form.object(form::ASKED), &now);
            hold.map(|hold| Hold { look_again_at: again, ..hold })
                .map_err(|found| Problems::of(&words, &found, form::ASKED, ("text", say!(words, "hold-page-nothing"))))
        });
    match read {
        Ok(hold) => {
            let told = page::held(&words, &hold, &now);
            let kept = visit.write(Op::Add, move |tx| {
                slot.done(tx)?;
                tx.add(&hold)
            });
            let id = kept.await?;
            if visit.form.get("_then") == "settle" {
                visit.tell(told);
                return Ok(to("/settle"));
            }
            Ok(to(&format!("/hold/{id}?now")))
        }
        Err(problems) => {
            let counts = visit.read(counted).await?;
            let filled = (*visit.form).clone();
            Ok(visit.refused(page::write(&visit.paper(), &WritePage { filled, problems, slot, counts })))
        }
    }
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let whence = visit.whence(Some(id));
    let found = visit.read(move |reader| {
        let leads = whence.leads(Spot::Held, reader)?;
        Ok((acts::live::<Hold>(reader, id)?, counted(reader)?, leads))
    });
    let (Some(hold), counts, leads) = found.await? else { return Err(Trouble::NotFound) };
    let is_fresh = visit.query.pairs().any(|(name, _)| name == "now");
    Ok(visit.page(page::look(&visit.paper(), &Looking { id, hold, counts, is_fresh, leads })))
}

/// So many of the newest are looked through.
const LOOKED_THROUGH: usize = 200;
/// So many stand on Today.
const DUE: usize = 2;

/// Today leads to the messages whose time has come, by day and by night.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    if !matches!(spot, Spot::Today | Spot::Tonight) {
        return Ok(Vec::new());
    }
    let mut due = here.reader.latest::<Hold>(Days::default(), LOOKED_THROUGH)?;
    due.retain(|(_, hold)| hold.is_due(here.now));
    let lead = |(id, hold): (Id, Hold)| {
        let time = hold.look_again_at.as_ref().map(|at| here.words.time(at.civil().time())).unwrap_or_default();
        let title = say!(here.words, "hold-lead", time = time);
        Lead::new(Hold::address(id), title, Icon::Hourglass, 10).note(say!(here.words, "hold-lead-note"))
    };
    Ok(due.into_iter().take(DUE).map(lead).collect())
}

/// However it ends is fine; the page after it says so, and nothing more.
async fn end(visit: Visit, Path(id): Path<Id>) -> Answer {
    let how = Ending::from_slug(visit.form.get("how")).ok_or(Trouble::NotFound)?;
    let patch = ending(how.slug(), &At::now(&visit.now()));
    visit.write(Op::Edit, move |tx| tx.edit::<Hold>(id, &patch)).await?.ok_or(Trouble::NotFound)?;
    if !matches!(how, Ending::Copied | Ending::NewWords) {
        visit.tell_with_undo(say!(visit.words, "hold-ended"), format!("{}/undo", Hold::address(id)));
    }
    Ok(to(&Hold::address(id)))
}

/// No ending, only a new time.
async fn look_later(visit: Visit, Path(id): Path<Id>) -> Answer {
    if let Ok(Some(at)) = again(&visit.form, &visit.now()) {
        let patch = later(&at);
        visit.write(Op::Edit, move |tx| tx.edit::<Hold>(id, &patch)).await?.ok_or(Trouble::NotFound)?;
        return Ok(to(&format!("/hold/{id}?now")));
    }
    Ok(to(&Hold::address(id)))
}

fn counted(reader: &Reader<'_>) -> vault::Result<Counts> {
    let mut counts = Counts::default();
    reader.latest::<Hold>(Days::default(), usize::MAX)?.iter().for_each(|(_, hold)| counts.add(hold));
    Ok(counts)
}
