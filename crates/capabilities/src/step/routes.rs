use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use record::{At, Id, Op};
use ui::{Icon, Place};
use vault::{Days, Reader};
use words::{Message, message, say};

use super::page::{self, Ladder, One, Rung};
use super::record::Step;
use super::rules::{comes_too_often, ladder, next};
use crate::acts::{self, Paged};
use crate::leads::{Here, Lead, Spot};
use crate::person::{Pace, Person};
use crate::step_attempt::Attempt;
use crate::web::{Answer, As, Filled, Trouble, Visit, to};

impl Paged for Step {
    const PLACE: &'static str = "/steps";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("step-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Step>()
        .merge(acts::writing_routes::<Step>())
        .route("/steps", get(list))
        .route("/steps/{id}", get(show))
        .route("/steps/{id}/aside", post(put_aside))
}

/// Everything that decides what is offered.
struct Known {
    steps: Vec<(Id, Step)>,
    /// The newest first.
    attempts: Vec<(Id, Attempt)>,
    /// Those it does not feel safe with.
    unsafe_people: Vec<String>,
}

impl Known {
    fn read(reader: &Reader<'_>) -> vault::Result<Self> {
        let people = reader.latest::<Person>(Days::default(), usize::MAX)?.into_iter().map(|(_, person)| person);
        let is_unsafe = |person: &Person| person.safe == Some(false) || person.pace == Some(Pace::No);
        let mut attempts = reader.latest::<Attempt>(Days::default(), usize::MAX)?;
        // What was told last comes first, however long it was planned before.
        let told = |attempt: &Attempt| attempt.told_at.as_ref().or(attempt.at.as_ref()).map_or(i64::MIN, At::unix_ms);
        attempts.sort_by_key(|(_, attempt)| std::cmp::Reverse(told(attempt)));
        Ok(Self {
            steps: reader.latest(Days::default(), usize::MAX)?,
            attempts,
            unsafe_people: people.filter(is_unsafe).filter_map(|person| person.name).collect(),
        })
    }
}

async fn list(visit: Visit) -> Answer {
    let (now, is_night) = (visit.now(), visit.is_night());
    let Known { steps, attempts, unsafe_people } = visit.read(Known::read).await?;
    let hurt_today = attempts.iter().any(|(_, attempt)| attempt.hurt_on(now.date()));
    let next = next(&steps, &attempts, hurt_today, &unsafe_people).filter(|_| !is_night);
    let rung = |(id, step): (Id, Step)| {
        let of = attempts.iter().filter(|(_, attempt)| attempt.step_id() == Some(id));
        let done = of.clone().filter(|(_, attempt)| attempt.is_told()).count();
        let open = of.clone().find(|(_, attempt)| attempt.is_open()).cloned();
        Rung { id, step, done, open }
    };
    let ladder = Ladder {
        next,
        tries: attempts.iter().filter(|(_, attempt)| attempt.is_told()).count(),
        comes_too_often: comes_too_often(&attempts),
        is_another: visit.query.has("another", "yes"),
        rungs: ladder(steps).into_iter().map(rung).collect(),
    };
    Ok(visit.page(page::list(&visit.paper(), &ladder)))
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| {
        let Some(step) = acts::live::<Step>(reader, id)? else { return Ok(None) };
        let all = reader.latest::<Attempt>(Days::default(), usize::MAX)?.into_iter();
        Ok(Some((step, all.filter(|(_, attempt)| attempt.step_id() == Some(id)).collect::<Vec<_>>())))
    });
    let (step, tries) = found.await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(page::one(&visit.paper(), &One { id, step, tries, is_night: visit.is_night() })))
}

/// Puts it aside on the ladder, or back. It stays what it is.
async fn put_aside(visit: Visit, Path(id): Path<Id>) -> Answer {
    let mut change = Filled::default();
    if visit.form.get("aside") == "yes" {
        change.put("aside", At::now(&visit.now()).as_str());
    }
    let patch = change.patch(&[("aside", As::Text)]);
    visit.write(Op::Edit, move |tx| tx.edit::<Step>(id, &patch)).await?.ok_or(Trouble::NotFound)?;
    visit.tell_with_undo(say!(visit.words, "acts-kept"), format!("{}/undo", Step::address(id)));
    Ok(to(Step::PLACE))
}

/// Practice leads to the ladder.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    if spot != Spot::Practice {
        return Ok(Vec::new());
    }
    let lead = Lead::new(Step::PLACE, say!(here.words, "step-list"), Icon::Footprints, 12);
    Ok(vec![lead.note(say!(here.words, "step-list-note"))])
}
