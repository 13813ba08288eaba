use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use record::input::Problem;
use record::{Id, Op};
use ui::Place;
use vault::{Body, Days, Reader};
use words::{Message, message, say};

use super::form::ASKED;
use super::page::{self, Writing};
use super::record::Tool;
use super::rules::id_in;
use crate::acts::{self, Paged};
use crate::web::{Answer, Filled, Slot, Trouble, Visit, to};

/// One is read and used on a page of Settle, which opens in any state of the vault.
impl Paged for Tool {
    const PLACE: &'static str = "/settle/tools";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("tool-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Tool>()
        .route("/settle/tools/new", get(show_new).post(keep_new))
        .route("/settle/tools/{id}/edit", get(show_edit).post(keep_edit))
}

impl Tool {
    /// Every one, the newest first. They are few.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn all(reader: &Reader<'_>) -> vault::Result<Vec<(Id, Self)>> {
        reader.latest(Days::default(), usize::MAX)
    }

    /// Those to choose from: the ones that are offered, and the ones a record names
    /// already, put aside or not.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn to_choose<'c>(
        reader: &Reader<'_>,
        chosen: impl IntoIterator<Item = &'c str>,
    ) -> vault::Result<Vec<(Id, Self)>> {
        let mut tools = Self::all(reader)?;
        tools.retain(|(_, tool)| tool.is_offered());
        for id in chosen.into_iter().filter_map(id_in) {
            if tools.iter().all(|(known, _)| *known != id)
                && let Some(Body::Understood(tool)) = reader.get::<Self>(id)?.map(|kept| kept.body)
            {
                tools.push((id, tool));
            }
        }
        Ok(tools)
    }
}

const TOOL: &str = "tool";

async fn show_new(visit: Visit) -> Answer {
    let slot = Slot::new(TOOL);
    let taken = slot.clone();
    let filled = visit.read(move |reader| taken.draft(reader)).await?.unwrap_or_default();
    Ok(visit.page(page::write(&visit.paper(), &Writing { id: None, filled, problem: None, slot })))
}

async fn keep_new(visit: Visit) -> Answer {
    let slot = Slot::new(TOOL);
    let taken = slot.clone();
    match acts::record_from::<Tool>(&visit.form.object(ASKED), &visit.now()) {
        Ok(tool) => {
            let told = if tool.is_offered() { say!(visit.words, "tool-kept") } else { say!(visit.words, "acts-kept") };
            let kept = visit.write(Op::Add, move |tx| {
                taken.done(tx)?;
                tx.add(&tool)
            });
            let id = kept.await?;
            visit.tell_with_undo(told, format!("{}/undo", Tool::acts_at(id)));
            Ok(to(&Tool::address(id)))
        }
        Err(problems) => Ok(refused(&visit, None, slot, &problems)),
    }
}

async fn show_edit(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| {
        let Some(tool) = acts::live::<Tool>(reader, id)? else { return Ok(None) };
        Ok(Some(Slot::of(TOOL, id).draft(reader)?.unwrap_or_else(|| Filled::of(&tool))))
    });
    let filled = found.await?.ok_or(Trouble::NotFound)?;
    let writing = Writing { id: Some(id), filled, problem: None, slot: Slot::of(TOOL, id) };
    Ok(visit.page(page::write(&visit.paper(), &writing)))
}

async fn keep_edit(visit: Visit, Path(id): Path<Id>) -> Answer {
    let slot = Slot::of(TOOL, id);
    let taken = slot.clone();
    let (form, now) = (&visit.form, visit.now());
    let said = acts::record_from::<Tool>(&form.object(ASKED), &now);
    match said.and_then(|_| acts::change::<Tool>(&form.patch(ASKED), &now)) {
        Ok(patch) => {
            let edited = visit.write(Op::Edit, move |tx| {
                taken.done(tx)?;
                tx.edit::<Tool>(id, &patch)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            visit.tell_with_undo(say!(visit.words, "acts-kept"), format!("{}/undo", Tool::acts_at(id)));
            Ok(to(&Tool::address(id)))
        }
        Err(problems) => Ok(refused(&visit, Some(id), slot, &problems)),
    }
}

fn refused(visit: &Visit, id: Option<Id>, slot: Slot, problems: &[Problem]) -> Response {
    let words = &visit.words;
    let known = |field: &str| ASKED.iter().map(|(name, _)| *name).find(|name| *name == field);
    let problem =
        problems.iter().find_map(|problem| Some((known(&problem.field)?, acts::advice(words, &problem.what))));
    let problem = problem.unwrap_or_else(|| ("name", say!(words, "tool-nothing-said")));
    let writing = Writing { id, filled: (*visit.form).clone(), problem: Some(problem), slot };
    visit.refused(page::write(&visit.paper(), &writing))
}
