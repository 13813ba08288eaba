//! What is asked of a tool of the person's own, under its record's id.

use record::Id;

use super::super::own::{OwnTool, kind};
use super::super::page;
use super::{course, pressed};
use crate::acts;
use crate::tool::Tool;
use crate::web::{Answer, Trouble, Visit, to};

async fn one(visit: &Visit, id: Id) -> Result<OwnTool, Trouble> {
    let tool = visit.read(move |reader| acts::live::<Tool>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    Ok(OwnTool::of(id, &tool))
}

pub(super) async fn show(visit: Visit, named: &str) -> Answer {
    let id: Id = named.parse().map_err(|_| Trouble::NotFound)?;
    if !visit.is_unlocked() {
        return Ok(page::own_locked(&visit));
    }
    let (own, course) = (one(&visit, id).await?, course(&visit));
    if course.suits_own(&own) {
        Ok(page::own(&visit, &course, &own))
    } else {
        Ok(page::own_left_out(&visit, &course, &own))
    }
}

/// What is pressed goes on when a lock came in between: then the page that it was
/// pressed on says which kind it is.
pub(super) async fn said(visit: Visit, named: &str) -> Answer {
    let id: Id = named.parse().map_err(|_| Trouble::NotFound)?;
    let of = if visit.is_unlocked() { one(&visit, id).await?.kind } else { kind(visit.form.get("_kind")) };
    let next = pressed(&visit, &id.to_string(), of).await;
    Ok(to(&next.unwrap_or_else(|| format!("/settle/tools/{id}"))))
}

#[cfg(test)]
mod tests;
