use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::{Timestamp, ZonedDateTime};
use record::{At, Id, Op, Record as _};
use ui::{Icon, Place};
use vault::{Days, Reader};
use words::{Message, message, say};

use super::form::AFTER;
use super::page::{self, After, Live, Overview};
use super::record::{Ending, Pause};
use super::rules::{Left, ending};
use crate::acts::{self, Paged, Problems, Sheeted as _};
use crate::leads::{Here, Lead, Spot};
use crate::pause_plan::{Length, PausePlan};
use crate::web::{Answer, Filled, Slot, Trouble, Visit, to};

impl Paged for Pause {
    const PLACE: &'static str = "/pause";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("pause-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Pause>()
        .route("/pause", get(overview).post(start_alone))
        .route("/plans/{id}/pause", post(start))
        .route("/pause/{id}", get(show).post(act))
        .route("/pause/{id}/after", get(show_after).post(keep_after))
}

/// So many that were are shown.
const SHOWN: usize = 12;

async fn overview(visit: Visit) -> Answer {
    let page = seen(&visit).await?;
    Ok(visit.page(page::overview(&visit.paper(), &page, &Filled::default(), &Problems::default())))
}

async fn seen(visit: &Visit) -> vault::Result<Overview> {
    let now = visit.now();
    let read = visit.read(move |reader| {
        let past = reader.latest::<Pause>(Days::default(), SHOWN)?;
        let plans = reader.latest::<PausePlan>(Days::default(), usize::MAX)?;
        let past = past.into_iter().map(|(id, pause)| (id, acts::named(reader, pause))).collect();
        Ok(Overview { running: Pause::open(reader, &now)?.map(|(id, _)| id), plans, past })
    });
    read.await
}

/// By a plan, for as long as it says.
async fn start(visit: Visit, Path(plan): Path<Id>) -> Answer {
    let found = visit.read(move |reader| acts::live::<PausePlan>(reader, plan)).await?.ok_or(Trouble::NotFound)?;
    begin(&visit, Some(plan), found.length().unwrap_or(Length::SUGGESTED)).await
}

/// Without a plan, for as long as was picked.
async fn start_alone(visit: Visit) -> Answer {
    let length = match visit.form.get("long") {
        "pick" => {
            let written = record::input::hour(visit.form.get("until").trim());
            match Length::of(None, written.as_deref()) {
                Some(length) => length,
                None => {
                    let problems = Problems::one("until", say!(visit.words, "terminal-not-an-hour"));
                    let page = seen(&visit).await?;
                    return Ok(visit.refused(page::overview(&visit.paper(), &page, &visit.form, &problems)));
                }
            }
        }
        minutes => Length::of(minutes.parse().ok(), None).unwrap_or(Length::SUGGESTED),
    };
    begin(&visit, None, length).await
}

/// One at a time: while one runs, a second press leads to it.
async fn begin(visit: &Visit, plan: Option<Id>, length: Length) -> Answer {
    let now = visit.now();
    let from = visit.form.get("from").parse().ok();
    let begun = visit.write(Op::Add, move |tx| {
        if let Some((id, pause)) = Pause::open(tx, &now)?.filter(|(_, pause)| pause.left(&now) != Left::Over) {
            return Ok((id, pause.ends));
        }
        let pause = Pause { at: Some(At::now(&now)), plan, ends: length.ends(&now), from, ..Pause::default() };
        Ok((tx.add(&pause)?, pause.ends))
    });
    let (id, ends) = begun.await?;
    visit.remember_end(ends.as_ref().and_then(timestamp));
    Ok(to(&Pause::address(id)))
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| {
        let Some(pause) = acts::live::<Pause>(reader, id)? else { return Ok(None) };
        let plan = match pause.plan {
            Some(plan) => acts::live::<PausePlan>(reader, plan)?,
            None => None,
        };
        Ok(Some((acts::named(reader, pause), plan)))
    });
    let (pause, plan) = found.await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(if pause.is_open(&visit.now()) {
        visit.remember_end(pause.ends.as_ref().and_then(timestamp));
        page::live(&visit.paper(), &Live { id, pause, plan })
    } else {
        page::ended(&visit.paper(), id, &pause)
    }))
}

/// Back, more time, or enough for today.
async fn act(visit: Visit, Path(id): Path<Id>) -> Answer {
    let now = visit.now();
    let pause = visit.read(move |reader| acts::live::<Pause>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    let (patch, onward) = match visit.form.get("do") {
        "back" => (ending(&Ending::Back, &now), format!("/pause/{id}/after")),
        "stop" => (ending(&Ending::Stopped, &now), format!("/pause/{id}/after")),
        "more" if pause.ended.is_none() => match pause.adding(pause.more(), &now) {
            Some(patch) => (patch, Pause::address(id)),
            None => {
                visit.tell(say!(visit.words, "pause-longest"));
                return Ok(to(&Pause::address(id)));
            }
        },
        _ => return Ok(to(&Pause::address(id))),
    };
    if pause.ended.is_none() {
        let changed = visit.write(Op::Edit, move |tx| tx.edit::<Pause>(id, &patch));
        let changed = changed.await?.ok_or(Trouble::NotFound)?;
        visit.remember_end(changed.ends.as_ref().filter(|_| changed.ended.is_none()).and_then(timestamp));
    }
    Ok(to(&onward))
}

fn timestamp(at: &At) -> Option<Timestamp> {
    Timestamp::from_millisecond(at.unix_ms()).ok()
}

async fn show_after(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| {
        let Some(pause) = acts::live::<Pause>(reader, id)? else { return Ok(None) };
        let draft = Slot::of(Pause::KIND, id).draft(reader)?;
        Ok(Some((acts::named(reader, pause), draft)))
    });
    let (pause, draft) = found.await?.ok_or(Trouble::NotFound)?;
    let filled = draft.unwrap_or_else(|| Filled::of(&pause));
    let page = After { id, pause, filled, problems: Problems::default() };
    Ok(visit.page(page::after(&visit.paper(), &page)))
}

async fn keep_after(visit: Visit, Path(id): Path<Id>) -> Answer {
    let now = visit.now();
    match acts::change::<Pause>(&visit.form.patch(AFTER), &now) {
        Ok(patch) => {
            let kept = visit.write(Op::Edit, move |tx| {
                Slot::of(Pause::KIND, id).done(tx)?;
                tx.edit::<Pause>(id, &patch)
            });
            kept.await?.ok_or(Trouble::NotFound)?;
            visit.tell_with_undo(say!(visit.words, "acts-kept"), format!("{}/undo", Pause::address(id)));
            Ok(to(&Pause::address(id)))
        }
        Err(found) => refused(&visit, id, &found).await,
    }
}

async fn refused(visit: &Visit, id: Id, found: &[record::input::Problem]) -> Result<Response, Trouble> {
    let pause = visit.read(move |reader| acts::live::<Pause>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    let problems = Problems::of(&visit.words, found, AFTER, ("helped", pause.line(&visit.words)));
    let page = After { id, pause, filled: (*visit.form).clone(), problems };
    Ok(visit.refused(page::after(&visit.paper(), &page)))
}

/// One that runs comes first on Today, by day and by night; Settle and the
/// plans lead to the start of one.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    let words = here.words;
    Ok(match spot {
        Spot::Today | Spot::Tonight => {
            let running = Pause::open(here.reader, here.now)?;
            running.map(|(id, pause)| running_lead(here, id, &pause)).into_iter().collect()
        }
        Spot::Settle => {
            let way = here.from.map_or_else(|| "/pause".to_owned(), |from| format!("/pause?from={from}"));
            vec![Lead::new(way, say!(words, "pause-lead"), Icon::Timer, 65).note(say!(words, "pause-lead-note"))]
        }
        _ => Vec::new(),
    })
}

fn running_lead(here: &Here<'_>, id: Id, pause: &Pause) -> Lead {
    let words = here.words;
    let time = pause.ends_here(here.now).map(|ends| words.time(ends.time())).unwrap_or_default();
    let title = match pause.left(here.now) {
        Left::Over => say!(words, "pause-lead-over"),
        Left::Minutes(_) | Left::Long => say!(words, "pause-until", time = time),
    };
    Lead::new(Pause::address(id), title, Icon::Timer, 5).note(say!(words, "pause-lead-running"))
}

/// So many of the newest are looked through.
const LOOKED_THROUGH: usize = 20;

impl Pause {
    /// The one that runs, or whose time is up and that nobody has ended.
    pub(super) fn open(reader: &Reader<'_>, now: &ZonedDateTime) -> vault::Result<Option<(Id, Self)>> {
        let newest = reader.latest::<Self>(Days::default(), LOOKED_THROUGH)?;
        Ok(newest.into_iter().find(|(_, pause)| pause.is_open(now)))
    }
}
