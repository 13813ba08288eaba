//! What is asked of Settle in a browser, and where each answer leads.

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use jiff::{Timestamp, ToSpan};
use record::{Choice, Id, Rating};
use words::{Side, Tool, ToolKind, say};

use super::own::OwnTool;
use super::page::{self, After, Opening, Shown, Theirs, UNKEPT};
use super::rules::{Change, Course, Said, Use, minutes};
use crate::leads::Spot;
use crate::tool::Tool as Written;
use crate::tool_use::{Keeping, KeptUse, ToolUse, Tried};
use crate::web::{Answer, Trouble, Visit, is_address_here, to};

mod own;

/// The pages of Settle. They open whatever state the vault is in.
pub(super) fn routes() -> Router {
    Router::new()
        .route("/settle", get(show).post(pick))
        .route("/settle/done", post(done))
        .route("/settle/tools", get(every_tool))
        .route("/settle/tools/{slug}", get(tool).post(said))
        .route("/settle/breathe", get(breathe))
        .route("/settle/{id}/after", get(after).post(rated))
        .route("/settle/{id}/next", get(next))
}

/// The visit under way, as far as there is one.
fn course(visit: &Visit) -> Course {
    let now = visit.now().timestamp();
    visit
        .session
        .with(|course: &mut Course| Some(course.clone()).filter(|course| !course.is_over(now)))
        .unwrap_or_default()
}

/// Changes the visit under way, or the one that begins here.
fn change<T>(visit: &Visit, deed: impl FnOnce(&mut Course) -> T) -> T {
    let now = visit.now().timestamp();
    visit.session.with(|course: &mut Course| {
        if course.is_over(now) {
            *course = Course::default();
        }
        course.touched = Some(now);
        deed(course)
    })
}

async fn show(visit: Visit) -> Answer {
    let course = course(&visit);
    let from: Option<Id> = visit.query.get("from").parse().ok().or(course.from);
    let (whence, side) = (visit.whence(from), course.side.map(Side::slug));
    // One look into the vault for all of it, and a page without it when that takes long.
    let theirs = visit.glance(move |reader| {
        let (tried, tools) = (Tried::all(reader, side)?, OwnTool::each(&Written::all(reader)?));
        Ok(Theirs { tried, tools, leads: whence.leads(Spot::Settle, reader)? })
    });
    let theirs = theirs.await.unwrap_or_default();
    Ok(page::opening(&visit, Opening { course: &course, theirs, from }))
}

async fn pick(visit: Visit) -> Answer {
    let side = visit.form.get("side");
    let named = Side::ALL.into_iter().find(|known| known.slug() == side);
    let from: Option<Id> = visit.form.get("_from").parse().ok();
    let rated = change(&visit, |course| {
        course.side = named.or_else(|| course.side.filter(|_| !visit.form.has("side", "")));
        course.from = from.or(course.from);
        let rating = visit.form.rating("before").filter(|_| course.takes_rating())?;
        course.rate(rating);
        course.uses.last().and_then(|used| used.id).map(|id| (id, rating))
    });
    if let Some((id, rating)) = rated {
        tell(&visit, Keeping(&visit).rate(id, rating).await);
    }
    let lead = visit.form.get("lead");
    if is_address_here(lead) {
        return Ok(to(lead));
    }
    let picked = visit.form.get("tool");
    let is_tool = visit.words.tool(picked).is_some() || picked.parse::<Id>().is_ok();
    Ok(if is_tool { to(&format!("/settle/tools/{picked}")) } else { to("/settle") })
}

async fn done(visit: Visit) -> Answer {
    visit.session.with(|course: &mut Course| *course = Course::default());
    if visit.is_unlocked() {
        return Ok(to("/"));
    }
    visit.tell(say!(visit.words, "settle-goodbye"));
    Ok(to("/settle"))
}

async fn every_tool(visit: Visit) -> Answer {
    let own = visit.glance(|reader| Ok(OwnTool::each(&Written::all(reader)?))).await.unwrap_or_default();
    Ok(page::every_tool(&visit, &course(&visit), &own))
}

async fn tool(visit: Visit, Path(slug): Path<String>) -> Answer {
    let words = visit.words.clone();
    let Some(tool) = words.tool(&slug) else { return own::show(visit, &slug).await };
    let course = course(&visit);
    if !course.suits(tool) {
        return Ok(page::left_out(&visit, &course, tool));
    }
    if course.asks_first(tool) {
        return Ok(page::ask_first(&visit, &course, tool));
    }
    let number = |name: &str| visit.query.get(name).parse().unwrap_or(0);
    let ends = visit.query.get("ends").parse().ok().and_then(|second| Timestamp::from_second(second).ok());
    let way = Some(number("way")).filter(|way| *way <= tool.versions.len()).unwrap_or(0);
    Ok(page::tool(&visit, &course, &Shown { tool, way, pace: number("pace"), ends }))
}

async fn breathe(visit: Visit) -> Answer {
    let course = course(&visit);
    let pace: usize = visit.query.get("pace").parse().unwrap_or(0);
    let paces = page::paces(&visit.words);
    match paces.get(pace).or(paces.first()) {
        Some(paced) if !course.suits(paced.tool) => Ok(page::left_out(&visit, &course, paced.tool)),
        _ => Ok(page::breathe(&visit, &course, pace)),
    }
}

/// Everything that can be pressed on a tool's page.
async fn said(visit: Visit, Path(slug): Path<String>) -> Answer {
    let words = visit.words.clone();
    let Some(tool) = words.tool(&slug) else { return own::said(visit, &slug).await };
    if let Some(next) = pressed(&visit, &slug, Some(tool.kind)).await {
        return Ok(to(&next));
    }
    let here = format!("/settle/tools/{slug}");
    match (visit.form.get("asked"), visit.form.get("count")) {
        ("no", _) => {
            change(&visit, |course| course.cleared.push(slug));
            Ok(to(&here))
        }
        ("yes", _) => {
            change(&visit, |course| course.aside.push(slug));
            Ok(to(&here))
        }
        (_, "yes") => Ok(to(&counting(&visit, tool, &here))),
        _ => Ok(to(&here)),
    }
}

/// Where what was said of a tool leads, if anything was.
async fn pressed(visit: &Visit, slug: &str, kind: Option<ToolKind>) -> Option<String> {
    let said = match visit.form.get("said") {
        "done" => Said::Done,
        "not-helping" => Said::NotHelping,
        "worse" => Said::Worse,
        _ => return None,
    };
    let id = begun(visit, slug, kind, said).await;
    Some(match said {
        Said::Done => format!("/settle/{id}/after"),
        Said::NotHelping => "/settle".to_owned(),
        Said::Worse => format!("/settle/{id}/next"),
    })
}

/// The address of the same page, counting.
fn counting(visit: &Visit, tool: &Tool, here: &str) -> String {
    let way: usize = visit.form.get("_way").parse().unwrap_or(0);
    let seconds = i64::from(tool.timer_seconds.unwrap_or(0));
    let ends = visit.now().timestamp().saturating_add(seconds.seconds()).map_or(0, Timestamp::as_second);
    format!("{here}?way={way}&ends={ends}")
}

/// A tool was begun. Gives what names it in addresses.
async fn begun(visit: &Visit, slug: &str, kind: Option<ToolKind>, said: Said) -> String {
    let (used, before, side, from) = change(visit, |course| {
        let before = course.rating();
        course.uses.push(Use::of(slug, kind, said, before));
        (course.uses.len() - 1, before, course.side, course.from)
    });
    let began = visit.form.get("_began").parse().ok().and_then(|second| Timestamp::from_second(second).ok());
    let kept = Keeping(visit)
        .add(ToolUse {
            tool: Some(slug.to_owned()),
            before: before.and_then(|number| Rating::new(number).ok()),
            side: side.and_then(|side| Choice::from_slug(side.slug())),
            minutes: began.and_then(|began| minutes(began, visit.now().timestamp())),
            from,
            ..ToolUse::default()
        })
        .await;
    tell(visit, kept);
    let KeptUse::As(id) = kept else { return UNKEPT.to_owned() };
    change(visit, |course| {
        if let Some(used) = course.uses.get_mut(used) {
            used.id = Some(id);
        }
    });
    id.to_string()
}

/// That something could not be kept is said; the tools go on.
fn tell(visit: &Visit, kept: KeptUse) {
    if kept == KeptUse::Not {
        visit.tell(say!(visit.words, "settle-not-kept"));
    }
}

/// The id in an address, when it is one; the use it names in this visit.
fn named(course: &Course, id: &str) -> Result<(Option<Id>, Option<Use>), Trouble> {
    if id == UNKEPT {
        return Ok((None, course.uses.last().cloned()));
    }
    let id: Id = id.parse().map_err(|_| Trouble::NotFound)?;
    Ok((Some(id), course.uses.iter().rev().find(|used| used.id == Some(id)).cloned()))
}

async fn after(visit: Visit, Path(id): Path<String>) -> Answer {
    let (kept, used) = named(&course(&visit), &id)?;
    match (kept, used) {
        (None, None) => Ok(to("/settle")),
        _ => Ok(page::rate(&visit, &id)),
    }
}

async fn rated(visit: Visit, Path(id): Path<String>) -> Answer {
    let (kept, _) = named(&course(&visit), &id)?;
    let is_skipped = visit.form.has("skip", "yes");
    if let Some(rating) = visit.form.rating("after").filter(|_| !is_skipped) {
        change(&visit, |course| {
            if let Some(used) = course.uses.iter_mut().rev().find(|used| kept.is_none() || used.id == kept) {
                used.after = Some(rating);
            }
        });
        if let Some(kept) = kept {
            tell(&visit, Keeping(&visit).rate(kept, rating).await);
        }
    }
    Ok(to(&format!("/settle/{id}/next")))
}

async fn next(visit: Visit, Path(id): Path<String>) -> Answer {
    let course = course(&visit);
    let after = After { id: &id, course: &course };
    match named(&course, &id)? {
        (_, Some(used)) if used.said == Said::Worse && used.after.is_none() => Ok(page::worse(&visit, &course)),
        (_, Some(used)) => Ok(page::next(&visit, &after, Change::between(used.before, used.after))),
        (Some(kept), None) => match Keeping(&visit).get(kept).await {
            Some(used) => {
                let is = Change::between(used.before.map(Rating::get), used.after.map(Rating::get));
                Ok(page::next(&visit, &after, is))
            }
            None => Ok(to("/settle")),
        },
        (None, None) => Ok(to("/settle")),
    }
}

#[cfg(test)]
mod tests;
