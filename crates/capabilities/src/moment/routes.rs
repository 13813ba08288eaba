use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use record::input::{Problem, What};
use record::{At, Id, Op};
use ui::Place;
use vault::Tx;
use words::{Message, Words, message, say};

use super::form;
use super::page::{self, KeptPage, One, PartPage, Quick};
use super::record::Moment;
use super::rules::{Part, is_a_lot};
use crate::acts::{self, Paged};
use crate::leads::Spot;
use crate::tool::Tool;
use crate::web::{Answer, As, Filled, Slot, Trouble, Visit, to};
use crate::word::{List, Lists};

mod diary;
mod earlier;
mod offered;

use self::diary::list;
pub(super) use self::earlier::leads;
use self::earlier::{first_feelings, first_set_offs, goes_round, is_second, today, told, used, with_earlier};

impl Paged for Moment {
    const PLACE: &'static str = "/moments";
    const UNDER: Place = Place::Moments;
    const NAME: Message = message!("moment-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Moment>()
        .route("/moments", get(list))
        .route("/moments/new", get(show_new).post(keep_new))
        .route("/mark", post(mark))
        .route("/moments/{id}", get(show))
        .route("/moments/{id}/kept", get(show_kept))
        .route("/moments/{id}/check", get(show_check))
        .route("/moments/{id}/set-off", post(set_off))
        .route("/moments/{id}/settled", post(settled))
        .route("/moments/{id}/turned-out", post(turned_out))
        .route("/moments/{id}/{part}", get(show_part).post(keep_part))
}

async fn mark(visit: Visit) -> Answer {
    let moment = Moment { at: Some(At::now(&visit.now())), mark: Some(true), ..Moment::default() };
    let id = visit.write(Op::Add, move |tx| tx.add(&moment)).await?;
    visit.tell_with_undo(say!(visit.words, "moment-told-marked"), format!("{}/undo", Moment::address(id)));
    let is_today = visit.form.get("to") == "/" || visit.query.get("to") == "/";
    Ok(to(if is_today { "/" } else { "/moments" }))
}

async fn show_new(visit: Visit) -> Answer {
    let mut asked = Filled::default();
    let from = visit.query.get("from");
    if from.parse::<Id>().is_ok() {
        asked.put("_from", from);
    }
    let slot = Slot::new("moment");
    let (today, words) = (today(&visit), visit.words.clone());
    let taken = slot.clone();
    let may_offer = !visit.preferences.worded_ratings;
    let found = visit.read(move |reader| {
        let offers_words = may_offer && is_second(reader)?;
        Ok((taken.draft(reader)?, first_feelings(reader, today, &words)?, Lists::read(reader)?, offers_words))
    });
    let (draft, first, lists, offers_words) = found.await?;
    if draft.is_some() {
        visit.tell_begun(&slot).await?;
    }
    let quick = Quick { filled: draft.unwrap_or(asked), first, lists, problem: None, slot, offers_words };
    Ok(visit.page(page::quick(&visit.paper(), &quick)))
}

async fn keep_new(visit: Visit) -> Answer {
    let (words, now) = (visit.words.clone(), visit.now());
    let lists = visit.read(Lists::read).await?;
    let mut asked = form::with_signs(&form::sent(&visit.form, &words), &lists).object(form::QUICK);
    if let Ok(from) = visit.form.get("_from").parse::<Id>() {
        asked.insert("from".into(), from.to_string().into());
    }
    let read = match form::when(&visit.form, &now) {
        Ok((at, about)) => acts::record_from::<Moment>(&asked, &now)
            .map(|moment| Moment { at: at.or(moment.at.clone()), about, ..moment })
            .map_err(|problems| refused_at(&words, &problems)),
        Err(what) => Err(("when-at", acts::advice(&words, &what))),
    };
    let slot = Slot::new("moment");
    match read {
        Ok(moment) => {
            let id = visit
                .write(Op::Add, move |tx| {
                    slot.done(tx)?;
                    take_in_words(tx, &moment, &words)?;
                    tx.add(&moment)
                })
                .await?;
            let is_more = visit.form.get("_then") == "more";
            Ok(to(&if is_more { Moment::address(id) } else { format!("{}/kept", Moment::address(id)) }))
        }
        Err(problem) => {
            let today = today(&visit);
            let found = visit.read(move |reader| Ok((first_feelings(reader, today, &words)?, Lists::read(reader)?)));
            let (first, lists) = found.await?;
            let quick = Quick {
                filled: (*visit.form).clone(),
                first,
                lists,
                problem: Some(problem),
                slot,
                offers_words: false,
            };
            Ok(visit.refused(page::quick(&visit.paper(), &quick)))
        }
    }
}

/// The field a problem is shown at, and what to do.
fn refused_at(words: &Words, problems: &[Problem]) -> (&'static str, String) {
    match problems.first() {
        Some(Problem { what: What::Empty, .. }) | None => ("situation", say!(words, "moment-nothing-said")),
        Some(problem) => {
            let known = form::QUICK.iter().map(|(name, _)| *name).find(|name| problem.field.starts_with(name));
            (known.unwrap_or("situation"), acts::advice(words, &problem.what))
        }
    }
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| {
        let found = with_earlier(reader, id)?;
        Ok(found.map(|(moment, earlier)| (acts::named(reader, moment), earlier)))
    });
    let (moment, earlier) = found.await?.ok_or(Trouble::NotFound)?;
    let is_past =
        moment.at.as_ref().is_some_and(|at| at.unix_ms() < visit.now().timestamp().as_millisecond() - ASKED_AFTER_MS);
    Ok(visit.page(page::one(&visit.paper(), &One { id, moment, earlier, is_past })))
}

/// What came of a moment is asked ten minutes after it, and not before.
const ASKED_AFTER_MS: i64 = 600_000;

async fn show_kept(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (is_night, today, words) = (visit.is_night(), today(&visit), visit.words.clone());
    let whence = visit.whence(Some(id));
    let found = visit.read(move |reader| {
        let Some((moment, earlier)) = with_earlier(reader, id)? else { return Ok(None) };
        let goes_round = is_night && goes_round(reader, &moment)?;
        let count = if is_night || is_a_lot(&moment) { None } else { moment.count_in(reader)? };
        let is_asked = moment.set_off.is_empty() && !goes_round && !is_a_lot(&moment);
        let set_off = if is_asked { first_set_offs(reader, today, &words)? } else { Vec::new() };
        let (told, leads) = (told(reader, id)?, whence.leads(Spot::Kept, reader)?);
        Ok(Some(KeptPage { id, moment, told, leads, earlier, count, set_off, goes_round }))
    });
    let kept = found.await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(page::kept(&visit.paper(), &kept)))
}

async fn show_check(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| Ok(acts::live(reader, id)?.map(|moment| acts::named(reader, moment))));
    let moment: Moment = found.await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(page::check(&visit.paper(), id, &moment)))
}

async fn show_part(visit: Visit, Path((id, part)): Path<(Id, String)>) -> Answer {
    let part = Part::from_slug(&part).ok_or(Trouble::NotFound)?;
    let asked = prepared(&visit, id, part).await?;
    Ok(visit.page(page::part(&visit.paper(), &asked)))
}

/// A part's page as it stands: what the draft of this part says, else the record.
async fn prepared(visit: &Visit, id: Id, part: Part) -> Result<PartPage, Trouble> {
    let (today, words) = (today(visit), visit.words.clone());
    let page = format!("{}/{}", Moment::address(id), part.slug());
    let found = visit.read(move |reader| {
        let Some(moment) = acts::live::<Moment>(reader, id)? else { return Ok(None) };
        let draft = Slot::of("moment", id).draft(reader)?.filter(|draft| draft.get("_page") == page);
        let filled = draft.map_or_else(|| form::filled(&moment), |draft| form::with_tags(draft, &moment));
        let people = used(reader, today, |moment| &moment.people)?.most(8);
        let set_off = used(reader, today, |moment| &moment.set_off)?.most(8);
        let (lists, tools) = (Lists::read(reader)?, Tool::to_choose(reader, filled.all("helped"))?);
        Ok(Some((filled, first_feelings(reader, today, &words)?, people, set_off, lists, tools)))
    });
    let (filled, first, people, set_off, lists, tools) = found.await?.ok_or(Trouble::NotFound)?;
    Ok(PartPage { id, part, filled, first, people, set_off, lists, tools, problems: Vec::new() })
}

async fn keep_part(visit: Visit, Path((id, part)): Path<(Id, String)>) -> Answer {
    let part = Part::from_slug(&part).ok_or(Trouble::NotFound)?;
    let then = visit.form.get("_then");
    let next = match (then, part.after()) {
        ("one", _) => Moment::address(id),
        ("kept", _) => format!("{}/kept", Moment::address(id)),
        (_, Some(next)) => format!("{}/{}", Moment::address(id), next.slug()),
        (_, None) => format!("{}/check", Moment::address(id)),
    };
    if then == "skip" {
        let moment = visit.read(move |reader| acts::live::<Moment>(reader, id)).await?.ok_or(Trouble::NotFound)?;
        if !form::is_typed_into(&visit.form, &moment) {
            visit.write(Op::Edit, move |tx| Slot::of("moment", id).done(tx)).await?;
            return Ok(to(&next));
        }
    }
    let mut asked = form::asked(part, &visit.form, &visit.words);
    if then == "kept" {
        // The offered sentence, taken with one press: it says nothing of the rest.
        asked.shift_remove("protecting");
    }
    let words = visit.words.clone();
    match acts::change::<Moment>(&asked, &visit.now()) {
        Ok(patch) => {
            let (form, asked) = (visit.form.clone(), patch.clone());
            let conflict = visit.read(move |reader| acts::Conflict::<Moment>::found(reader, id, &form, &asked)).await?;
            if let Some(conflict) = conflict {
                return Ok(conflict.page(&visit, id));
            }
            let edited = visit.write(Op::Edit, move |tx| {
                Slot::of("moment", id).done(tx)?;
                let edited = tx.edit::<Moment>(id, &patch)?;
                edited.iter().try_for_each(|moment| take_in_words(tx, moment, &words))?;
                Ok(edited)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            if then == "skip" {
                visit.tell_with_undo(say!(visit.words, "moment-told-typed"), format!("{}/undo", Moment::address(id)));
            }
            Ok(to(&next))
        }
        Err(problems) => {
            let mut page = prepared(&visit, id, part).await?;
            page.filled = (*visit.form).clone();
            page.problems = problems
                .iter()
                .map(|problem| (problem.field.clone(), acts::advice(&visit.words, &problem.what)))
                .collect();
            Ok(visit.refused(page::part(&visit.paper(), &page)))
        }
    }
}

/// What was typed into a list becomes a word of it.
fn take_in_words(tx: &mut Tx<'_>, moment: &Moment, words: &Words) -> vault::Result<()> {
    let felt: Vec<String> = moment.body.iter().flat_map(|place| place.sensations.iter().cloned()).collect();
    Lists::take_in(tx, &List::Feelings, &moment.feelings, words)?;
    Lists::take_in(tx, &List::SetOffs, &moment.set_off, words)?;
    Lists::take_in(tx, &List::Sensations, &felt, words)
}

/// What set it off, as it is said with one press on Kept.
async fn set_off(visit: Visit, Path(id): Path<Id>) -> Answer {
    let kept = format!("{}/kept", Moment::address(id));
    let asked = visit.form.object(&[("set_off", As::List)]);
    let Ok(patch) = acts::change::<Moment>(&asked, &visit.now()) else { return Ok(to(&kept)) };
    if !patch.is_empty() {
        visit.write(Op::Edit, move |tx| tx.edit::<Moment>(id, &patch)).await?.ok_or(Trouble::NotFound)?;
        let what = visit.words.vocabulary().set_off(visit.form.get("set_off")).to_owned();
        let told = say!(visit.words, "moment-told-set-off", what = what);
        visit.tell_with_undo(told, format!("{}/undo", Moment::address(id)));
    }
    Ok(to(&kept))
}

async fn settled(visit: Visit, Path(id): Path<Id>) -> Answer {
    let names = &[("settled.state", As::Text), ("settled.minutes", As::Number)];
    let asked = form::sent(&visit.form, &visit.words).object(names);
    keep_answer(&visit, id, asked).await
}

async fn turned_out(visit: Visit, Path(id): Path<Id>) -> Answer {
    let asked = visit.form.object(&[("turned_out", As::Text)]);
    keep_answer(&visit, id, asked).await
}

/// Keeps what was answered on the moment's page; nothing answered is fine.
async fn keep_answer(visit: &Visit, id: Id, asked: form::Object) -> Answer {
    if let Ok(patch) = acts::change::<Moment>(&asked, &visit.now())
        && !patch.is_empty()
    {
        let edited = visit.write(Op::Edit, move |tx| tx.edit::<Moment>(id, &patch));
        edited.await?.ok_or(Trouble::NotFound)?;
        visit.tell_with_undo(say!(visit.words, "acts-kept"), format!("{}/undo", Moment::address(id)));
    }
    Ok(to(&Moment::address(id)))
}
