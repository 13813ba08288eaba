use axum::Router;
use axum::routing::{get, post};
use record::{At, Id, Op};
use ui::{Icon, Place};
use vault::Reader;
use words::{Message, message, say};

use super::form::{TEXT, acts, name, next};
use super::page;
use super::record::{FirstWeeks, THE_PATH};
use crate::acts::{self, Paged};
use crate::leads::{Here, Lead, Spot};
use crate::web::{Answer, Trouble, Visit, to};

impl Paged for FirstWeeks {
    const PLACE: &'static str = "/practice/first-weeks";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("first-weeks-name");

    /// There is one path, and it has one address.
    fn address(_: Id) -> String {
        Self::PLACE.into()
    }
}

pub(super) fn routes() -> Router {
    acts::record_routes::<FirstWeeks>()
        .route("/practice/first-weeks", get(show))
        .route("/practice/first-weeks/tick", post(tick))
        .route("/practice/first-weeks/leave", post(leave))
        .route("/practice/first-weeks/back", post(back))
}

fn kept(reader: &Reader<'_>) -> vault::Result<Option<FirstWeeks>> {
    acts::live(reader, THE_PATH)
}

async fn show(visit: Visit) -> Answer {
    let path = visit.read(kept).await?;
    let text = visit.words.library().help_page(TEXT).ok_or(Trouble::NotFound)?;
    let is_kept = path.is_some();
    Ok(visit.page(page::path(&visit.paper(), text, &path.unwrap_or_default(), is_kept)))
}

/// An act is done, or not after all.
async fn tick(visit: Visit) -> Answer {
    let act = visit.form.get("act").to_owned();
    if acts(&visit.words).into_iter().all(|known| name(known).as_ref() != Some(&act)) {
        return Err(Trouble::NotFound);
    }
    change(&visit, move |path| path.tick(&act)).await?;
    visit.tell_with_undo(say!(visit.words, "first-weeks-saved"), format!("{}/undo", FirstWeeks::acts_at(THE_PATH)));
    Ok(to(FirstWeeks::PLACE))
}

async fn leave(visit: Visit) -> Answer {
    change(&visit, |path| path.left = Some(true)).await?;
    Ok(to(FirstWeeks::PLACE))
}

async fn back(visit: Visit) -> Answer {
    change(&visit, |path| path.left = None).await?;
    Ok(to(FirstWeeks::PLACE))
}

async fn change(visit: &Visit, change: impl FnOnce(&mut FirstWeeks) + Send + 'static) -> vault::Result<()> {
    let at = At::now(&visit.now());
    visit
        .write(Op::Edit, move |tx| {
            let mut path = kept(tx)?.unwrap_or_default();
            path.at.get_or_insert(at);
            change(&mut path);
            acts::replace(tx, THE_PATH, &path)
        })
        .await
}

/// So long after the first entry a path that was never taken up is not offered
/// on Today any more.
const NEW_MS: i64 = 28 * 86_400_000;

/// Practice leads to it until it is left; Today has its next act for someone who
/// took it up, or is new, and has nothing nearer to read.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    let words = here.words;
    if !matches!(spot, Spot::Practice | Spot::Thought) {
        return Ok(Vec::new());
    }
    let path = kept(here.reader)?;
    let (is_taken_up, path) = (path.is_some(), path.unwrap_or_default());
    let Some(next) = next(words, &path).filter(|_| !path.is_left()) else { return Ok(Vec::new()) };
    let title = || say!(words, "first-weeks-name");
    if spot == Spot::Practice {
        let lead = Lead::new(FirstWeeks::PLACE, title(), Icon::Sprout, 80);
        let note = if is_taken_up { next.plain() } else { say!(words, "first-weeks-note") };
        return Ok(vec![lead.note(note)]);
    }
    let now = here.now.timestamp().as_millisecond();
    let is_new = |since: u64| i64::try_from(since).is_ok_and(|since| now - since < NEW_MS);
    if !is_taken_up && !here.reader.since()?.is_none_or(is_new) {
        return Ok(Vec::new());
    }
    Ok(vec![Lead::new(FirstWeeks::PLACE, title(), Icon::Sprout, 80).note(next.plain())])
}
