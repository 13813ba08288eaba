use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use record::{At, Choice, Id, Op};
use ui::{Icon, Place};
use vault::{Days, Reader};
use words::{Message, message, say};

use super::form::{self, again, again_or_morning};
use super::page::{self, Looking, QuietPage, WritePage};
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
        .route("/hold/quiet", get(show_quiet).post(go_quiet))
        .route("/hold/{id}", get(show).post(end))
        .route("/hold/{id}/copy", get(show_copy))
        .route("/hold/{id}/later", post(look_later))
}

async fn show_new(visit: Visit) -> Answer {
    let (slot, query) = (Slot::new("hold"), visit.query.clone());
    let taken = slot.clone();
    let (draft, counts) = visit.read(move |reader| Ok((taken.draft(reader)?, counted(reader)?))).await?;
    if draft.is_some() {
        visit.tell_begun(&slot).await?;
    }
    let mut filled = draft.unwrap_or_default();
    if !query.get("from").is_empty() {
        filled.put("_from", query.get("from"));
    }
    Ok(visit.page(page::write(&visit.paper(), &WritePage { filled, problems: Problems::default(), slot, counts })))
}

async fn keep_new(visit: Visit) -> Answer {
    if visit.form.get("_then") == "quiet" {
        return set_down(visit).await;
    }
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

/// What was written waits as a draft while a line is found for going quiet.
async fn set_down(visit: Visit) -> Answer {
    let form = visit.form.clone();
    let kept =
        visit.write(
            Op::Edit,
            move |tx| {
                if form.theirs().next().is_some() { Slot::new("hold").keep(tx, &form) } else { Ok(()) }
            },
        );
    kept.await?;
    Ok(to("/hold/quiet"))
}

/// A line that was begun is taken up where it was left, unless its time is over; else the first thing is when they
/// will be back.
async fn show_quiet(visit: Visit) -> Answer {
    let slot = Slot::new("hold-quiet");
    let taken = slot.clone();
    let mut filled = visit.read(move |reader| taken.draft(reader)).await?.unwrap_or_default();
    let now = visit.now().timestamp().as_millisecond();
    let back = form::back(&filled).filter(|back| back.as_ref().is_none_or(|at| at.unix_ms() > now));
    if !visit.query.get("from").is_empty() {
        filled.put("_from", visit.query.get("from"));
    }
    let quiet = QuietPage { filled, problems: Problems::default(), slot, back };
    Ok(visit.page(quiet.page(&visit.paper())))
}

async fn go_quiet(visit: Visit) -> Answer {
    if visit.form.get("_back").is_empty() { choose_back(visit).await } else { keep_quiet(visit).await }
}

/// A time was pressed: the page comes back with the lines for it, and nothing is kept yet.
async fn choose_back(visit: Visit) -> Answer {
    let (slot, filled) = (Slot::new("hold-quiet"), (*visit.form).clone());
    let read = match again(&visit.form, &visit.now()) {
        Ok(Some(at)) => Ok(Some(at)),
        Ok(None) if visit.form.get("again") == "none" => Ok(None),
        Ok(None) => Err(Problems::one("again-at", say!(visit.words, "hold-quiet-which-time"))),
        Err(what) => Err(Problems::one("again-at", acts::advice(&visit.words, &what))),
    };
    Ok(match read {
        Ok(back) => {
            let quiet = QuietPage { filled, problems: Problems::default(), slot, back: Some(back) };
            visit.page(quiet.page(&visit.paper()))
        }
        Err(problems) => visit.refused(QuietPage { filled, problems, slot, back: None }.page(&visit.paper())),
    })
}

/// Keeps the line. One that says "longer" ends the one before it.
async fn keep_quiet(visit: Visit) -> Answer {
    let (words, now) = (visit.words.clone(), visit.now());
    let slot = Slot::new("hold-quiet");
    let back = form::back(&visit.form).flatten();
    match acts::record_from::<Hold>(&form::line(&visit.form), &now) {
        Ok(hold) => {
            let hold = Hold { look_again_at: back, ..hold };
            let before = ending(Ending::Copied.slug(), &At::now(&now));
            let kept = visit.write(Op::Add, move |tx| {
                slot.done(tx)?;
                if let Some(from) = hold.from
                    && acts::live::<Hold>(tx, from)?.is_some_and(|one| one.is_held() && one.is_quiet())
                {
                    tx.edit::<Hold>(from, &before)?;
                }
                tx.add(&hold)
            });
            Ok(to(&format!("/hold/{}?now", kept.await?)))
        }
        Err(found) => {
            let problems = Problems::of(&words, &found, form::ASKED, ("text", say!(words, "hold-page-nothing")));
            let quiet = QuietPage { filled: (*visit.form).clone(), problems, slot, back: Some(back) };
            Ok(visit.refused(quiet.page(&visit.paper())))
        }
    }
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let whence = visit.whence(Some(id));
    let found = visit.read(move |reader| {
        let (leads, becoming) = (whence.leads(Spot::Held, reader)?, whence.leads(Spot::Becoming, reader)?);
        Ok((acts::live::<Hold>(reader, id)?, counted(reader)?, leads, becoming))
    });
    let (Some(hold), counts, leads, becoming) = found.await? else { return Err(Trouble::NotFound) };
    let is_fresh = visit.query.pairs().any(|(name, _)| name == "now");
    Ok(visit.page(page::look(&visit.paper(), &Looking { id, hold, counts, is_fresh, leads, becoming })))
}

/// To be copied. Only the person knows whether it was sent, so they are asked.
async fn show_copy(visit: Visit, Path(id): Path<Id>) -> Answer {
    let hold = visit.read(move |reader| acts::live::<Hold>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(page::copying(&visit.paper(), id, &hold)))
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
        let at = hold.look_again_at.as_ref();
        let (title, note) = if hold.is_quiet() {
            let when = at.map(|at| page::when_back(here.words, at, here.now)).unwrap_or_default();
            (say!(here.words, "hold-quiet-lead", when = when), say!(here.words, "hold-quiet-lead-note"))
        } else {
            let time = at.map(|at| here.words.time(at.civil().time())).unwrap_or_default();
            (say!(here.words, "hold-lead", time = time), say!(here.words, "hold-lead-note"))
        };
        Lead::new(Hold::address(id), title, Icon::Hourglass, 10).note(note)
    };
    Ok(due.into_iter().take(DUE).map(lead).collect())
}

/// However it ends is fine; the page after it says so, and nothing more.
async fn end(visit: Visit, Path(id): Path<Id>) -> Answer {
    let how = Ending::from_slug(visit.form.get("how")).ok_or(Trouble::NotFound)?;
    let patch = ending(how.slug(), &At::now(&visit.now()));
    visit.write(Op::Edit, move |tx| tx.edit::<Hold>(id, &patch)).await?.ok_or(Trouble::NotFound)?;
    visit.tell_with_undo(say!(visit.words, "hold-ended"), format!("{}/undo", Hold::address(id)));
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
