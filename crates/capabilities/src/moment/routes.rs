use std::ops::ControlFlow;

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use jiff::ToSpan;
use record::input::{Problem, What};
use record::{At, Choice, Day, Id, Op};
use ui::{Icon, Place};
use vault::{Body, Days, Reader, Tx};
use words::{Message, Words, message, say};

use super::form;
use super::page::{self, Filter, Item, Kept, List, One, PartPage, Quick};
use super::record::{Moment, Pattern};
use super::rules::{Part, Used, comes_back, is_same_thing};
use crate::acts::{self, Paged};
use crate::hold::Hold;
use crate::tool_use::ToolUse;
use crate::web::{Answer, As, Filled, Slot, Trouble, Visit, to};
use crate::word::{List as Listed, Lists};

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
        .route("/moments/{id}/settled", post(settled))
        .route("/moments/{id}/turned-out", post(turned_out))
        .route("/moments/{id}/{part}", get(show_part).post(keep_part))
}

/// So many of the newest are looked through for what comes back and for the
/// words most used.
const LOOKED_THROUGH: usize = 300;

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
        asked.put("from", from);
    }
    let slot = Slot::new("moment");
    let (today, words) = (today(&visit), visit.words.clone());
    let taken = slot.clone();
    let found = visit
        .read(move |reader| Ok((taken.draft(reader)?, first_feelings(reader, today, &words)?, Lists::read(reader)?)));
    let (draft, first, lists) = found.await?;
    let quick = Quick { filled: draft.unwrap_or(asked), first, lists, problem: None, slot };
    let (shell, content) = page::quick(&visit.paper(), &quick);
    Ok(visit.page(shell, content))
}

async fn keep_new(visit: Visit) -> Answer {
    let (words, now) = (visit.words.clone(), visit.now());
    let mut asked = form::sent(&visit.form, &words).object(form::QUICK);
    if let Ok(from) = visit.form.get("from").parse::<Id>() {
        asked.insert("from".into(), from.to_string().into());
    }
    let read = match form::when(&visit.form, &now) {
        Ok(at) => acts::record_from::<Moment>(&asked, &now)
            .map(|moment| Moment { at: at.or(moment.at.clone()), ..moment })
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
            let is_more = visit.form.get("then") == "more";
            Ok(to(&if is_more { Moment::address(id) } else { format!("{}/kept", Moment::address(id)) }))
        }
        Err(problem) => {
            let today = today(&visit);
            let found = visit.read(move |reader| Ok((first_feelings(reader, today, &words)?, Lists::read(reader)?)));
            let (first, lists) = found.await?;
            let quick = Quick { filled: (*visit.form).clone(), first, lists, problem: Some(problem), slot };
            let (shell, content) = page::quick(&visit.paper(), &quick);
            Ok(visit.refused(shell, content))
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
    let (moment, again) = visit.read(move |reader| with_what_comes_back(reader, id)).await?.ok_or(Trouble::NotFound)?;
    let is_past =
        moment.at.as_ref().is_some_and(|at| at.unix_ms() < visit.now().timestamp().as_millisecond() - ASKED_AFTER_MS);
    let (shell, content) = page::one(&visit.paper(), &One { id, moment, again, is_past });
    Ok(visit.page(shell, content))
}

/// What came of a moment is asked ten minutes after it, and not before.
const ASKED_AFTER_MS: i64 = 600_000;

async fn show_kept(visit: Visit, Path(id): Path<Id>) -> Answer {
    let is_night = visit.is_night();
    let found = visit.read(move |reader| {
        let Some((moment, again)) = with_what_comes_back(reader, id)? else { return Ok(None) };
        let goes_round = is_night && goes_round(reader, &moment)?;
        Ok(Some((moment, again, goes_round)))
    });
    let (moment, again, goes_round) = found.await?.ok_or(Trouble::NotFound)?;
    let (shell, content) = page::kept(&visit.paper(), &Kept { id, moment, again, goes_round });
    Ok(visit.page(shell, content))
}

/// Whether this is at least the third entry about the same thing within three
/// hours.
fn goes_round(reader: &Reader<'_>, moment: &Moment) -> vault::Result<bool> {
    let Some(at) = moment.at.as_ref().map(At::unix_ms) else { return Ok(false) };
    let mut count = 0;
    reader.newest::<Moment>(Days::default(), |kept| {
        let Body::Understood(other) = kept.body else { return ControlFlow::Continue(()) };
        let then = other.at.as_ref().map_or(i64::MIN, At::unix_ms);
        if then < at - ROUND_MS {
            return ControlFlow::Break(());
        }
        count += usize::from(then <= at && is_same_thing(&other, moment));
        ControlFlow::Continue(())
    })?;
    Ok(count >= 3)
}

const ROUND_MS: i64 = 3 * 3_600_000;

async fn show_check(visit: Visit, Path(id): Path<Id>) -> Answer {
    let moment = visit.read(move |reader| acts::live::<Moment>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    let (shell, content) = page::check(&visit.paper(), id, &moment);
    Ok(visit.page(shell, content))
}

async fn show_part(visit: Visit, Path((id, part)): Path<(Id, String)>) -> Answer {
    let part = Part::from_slug(&part).ok_or(Trouble::NotFound)?;
    let asked = prepared(&visit, id, part).await?;
    let (shell, content) = page::part(&visit.paper(), &asked);
    Ok(visit.page(shell, content))
}

/// A part's page as it stands: what the draft of this part says, else the record.
async fn prepared(visit: &Visit, id: Id, part: Part) -> Result<PartPage, Trouble> {
    let (today, words) = (today(visit), visit.words.clone());
    let found = visit.read(move |reader| {
        let Some(moment) = acts::live::<Moment>(reader, id)? else { return Ok(None) };
        let draft = Slot::of("moment", id).draft(reader)?.filter(|draft| draft.get("part") == part.slug());
        let filled = draft.unwrap_or_else(|| form::filled(&moment));
        let people = used(reader, today, |moment| &moment.people)?.most(8);
        let set_off = used(reader, today, |moment| &moment.set_off)?.most(8);
        Ok(Some((filled, first_feelings(reader, today, &words)?, people, set_off, Lists::read(reader)?)))
    });
    let (filled, first, people, set_off, lists) = found.await?.ok_or(Trouble::NotFound)?;
    Ok(PartPage { id, part, filled, first, people, set_off, lists, problems: Vec::new() })
}

async fn keep_part(visit: Visit, Path((id, part)): Path<(Id, String)>) -> Answer {
    let part = Part::from_slug(&part).ok_or(Trouble::NotFound)?;
    let then = visit.form.get("then");
    let next = match (then, part.after()) {
        ("one", _) => Moment::address(id),
        ("kept", _) => format!("{}/kept", Moment::address(id)),
        (_, Some(next)) => format!("{}/{}", Moment::address(id), next.slug()),
        (_, None) => format!("{}/check", Moment::address(id)),
    };
    if then == "skip" {
        visit.write(Op::Edit, move |tx| Slot::of("moment", id).done(tx)).await?;
        return Ok(to(&next));
    }
    let mut asked = form::asked(part, &visit.form, &visit.words);
    if then == "kept" {
        // The offered sentence, taken with one press: it says nothing of the rest.
        asked.shift_remove("protecting");
    }
    let words = visit.words.clone();
    match acts::change::<Moment>(&asked, &visit.now()) {
        Ok(patch) => {
            let edited = visit.write(Op::Edit, move |tx| {
                Slot::of("moment", id).done(tx)?;
                let edited = tx.edit::<Moment>(id, &patch)?;
                edited.iter().try_for_each(|moment| take_in_words(tx, moment, &words))?;
                Ok(edited)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            Ok(to(&next))
        }
        Err(problems) => {
            let mut page = prepared(&visit, id, part).await?;
            page.filled = (*visit.form).clone();
            page.problems = problems
                .iter()
                .map(|problem| (problem.field.clone(), acts::advice(&visit.words, &problem.what)))
                .collect();
            let (shell, content) = page::part(&visit.paper(), &page);
            Ok(visit.refused(shell, content))
        }
    }
}

/// What was typed into a list becomes a word of it.
fn take_in_words(tx: &mut Tx<'_>, moment: &Moment, words: &Words) -> vault::Result<()> {
    let felt: Vec<String> = moment.body.iter().flat_map(|place| place.sensations.iter().cloned()).collect();
    Lists::take_in(tx, &Listed::Feelings, &moment.feelings, words)?;
    Lists::take_in(tx, &Listed::SetOffs, &moment.set_off, words)?;
    Lists::take_in(tx, &Listed::Sensations, &felt, words)
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

fn with_what_comes_back(reader: &Reader<'_>, id: Id) -> vault::Result<Option<(Moment, Option<String>)>> {
    let Some(moment) = acts::live::<Moment>(reader, id)? else { return Ok(None) };
    let (mut again, mut left) = (None, LOOKED_THROUGH);
    reader.newest::<Moment>(Days::default(), |kept| {
        left -= 1;
        if let Body::Understood(then) = kept.body
            && kept.id != id
            && comes_back(&then, &moment)
        {
            again = then.next_time;
        }
        if again.is_some() || left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    Ok(Some((moment, again)))
}

impl Moment {
    /// What was last written for next time; nothing while locked.
    pub async fn written_for_next_time(visit: &Visit) -> Option<String> {
        let read = visit.read(|reader| {
            let (mut written, mut left) = (None, LOOKED_THROUGH);
            reader.newest::<Self>(Days::default(), |kept| {
                left -= 1;
                if let Body::Understood(moment) = kept.body {
                    written = moment.next_time;
                }
                if written.is_some() || left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            Ok(written)
        });
        read.await.ok().flatten()
    }
}

fn today(visit: &Visit) -> Day {
    visit.now().date().into()
}

/// The nine feelings offered first: those most used before today, so that
/// their order stays for the day; then the shipped nine.
fn first_feelings(reader: &Reader<'_>, today: Day, words: &Words) -> vault::Result<Vec<String>> {
    let mut first = used(reader, today, |moment| &moment.feelings)?.most(9);
    for feeling in words.vocabulary().first_feelings() {
        if first.len() < 9 && !first.contains(&feeling.slug) {
            first.push(feeling.slug.clone());
        }
    }
    Ok(first)
}

fn used(reader: &Reader<'_>, today: Day, of: fn(&Moment) -> &[String]) -> vault::Result<Used> {
    let yesterday = Day::from(today.date().checked_sub(1.day()).unwrap_or(today.date()));
    let (mut used, mut left) = (Used::default(), LOOKED_THROUGH);
    reader.newest::<Moment>(Days { from: None, to: Some(yesterday) }, |kept| {
        if let Body::Understood(moment) = kept.body {
            used.add(of(&moment));
        }
        left -= 1;
        if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    Ok(used)
}

/// So many entries make a page; the day they end in is shown whole.
const PAGE: usize = 40;

async fn list(visit: Visit) -> Answer {
    let (query, words) = ((*visit.query).clone(), visit.words.clone());
    let found = visit.read(move |reader| found(reader, &words, &query)).await?;
    let (shell, content) = page::list(&visit.paper(), &found);
    Ok(visit.page(shell, content))
}

fn found(reader: &Reader<'_>, words: &Words, query: &Filled) -> vault::Result<List> {
    let day = |name: &str| query.get(name).parse::<Day>().ok();
    let days = Days { from: day("from"), to: day("to") };
    let is_wanted = wanted(query);
    let is_set = ["pattern", "set_off", "stirred"].iter().any(|name| !query.get(name).is_empty());
    let mut items = Vec::new();
    collect(reader, days, &mut items, is_wanted, |kept_id, moment: &Moment| Item {
        note: Some(moment_note(words, moment)).filter(|note| !note.is_empty()),
        is_theirs: super::rules::line(moment).is_some(),
        ..item(words, moment, Moment::address(kept_id), Icon::NotebookPen)
    })?;
    if !is_set {
        collect(
            reader,
            days,
            &mut items,
            |_| true,
            |id, hold: &Hold| Item {
                note: Some(say!(words, "moment-list-held")),
                is_theirs: hold.text.is_some(),
                ..item(words, hold, format!("/hold/{id}"), Icon::Message)
            },
        )?;
        collect(
            reader,
            days,
            &mut items,
            |_| true,
            |id, used: &ToolUse| item(words, used, format!("/settle/{id}/next"), Icon::Wind),
        )?;
    }
    items.sort_by_key(|(ms, _)| std::cmp::Reverse(*ms));
    let mut items: Vec<Item> = items.into_iter().map(|(_, item)| item).collect();
    let older = cut(&mut items);
    let is_begun = is_set || !items.is_empty() || days.from.is_some() || days.to.is_some();
    Ok(List {
        items,
        filter: Filter { query: query.clone(), is_set: is_set || days.from.is_some() || days.to.is_some() },
        older,
        is_begun,
    })
}

/// Leaves whole days, and gives the day on which the next page begins.
fn cut(items: &mut Vec<Item>) -> Option<Day> {
    let last = items.get(PAGE)?.day.clone();
    let mut end = items.iter().position(|item| item.day == last).unwrap_or(PAGE);
    if end == 0 {
        // One day alone fills the page: it is shown whole.
        end = items.iter().position(|item| item.day != last)?;
    }
    let older = items.get(end).map(|item| item.on);
    items.truncate(end);
    older
}

/// The newest of a kind, up to a page and the day it ends in.
fn collect<R: crate::acts::Acts>(
    reader: &Reader<'_>,
    days: Days,
    items: &mut Vec<(i64, Item)>,
    is_wanted: impl Fn(&R) -> bool,
    item: impl Fn(Id, &R) -> Item,
) -> vault::Result<()> {
    let (mut found, mut last_day) = (0, None);
    reader.newest::<R>(days, |kept| {
        let Body::Understood(record) = &kept.body else { return ControlFlow::Continue(()) };
        let Some(at) = record.at().filter(|_| is_wanted(record)) else { return ControlFlow::Continue(()) };
        if found > PAGE && last_day != Some(at.day()) {
            return ControlFlow::Break(());
        }
        found += 1;
        last_day = Some(at.day());
        items.push((at.unix_ms(), item(kept.id, record)));
        ControlFlow::Continue(())
    })
}

fn item<R: crate::acts::Acts>(words: &Words, record: &R, address: String, icon: Icon) -> Item {
    let sheet = record.sheet(words);
    let on = record.at().map_or_else(|| Day::from(jiff::civil::Date::ZERO), At::day);
    Item {
        on,
        day: sheet.day(),
        time: sheet.time(),
        address,
        line: sheet.line().to_owned(),
        is_theirs: false,
        note: None,
        icon,
    }
}

fn moment_note(words: &Words, moment: &Moment) -> String {
    let feeling =
        |slug: &String| words.vocabulary().feeling(slug).map_or_else(|| slug.clone(), |word| word.text.clone());
    let mut parts: Vec<String> = moment.feelings.iter().take(3).map(feeling).collect();
    parts.extend(moment.stirred.map(|stirred| say!(words, "moment-list-stirred", stirred = stirred.get())));
    parts.join(", ")
}

/// Which moments the filters leave.
fn wanted(query: &Filled) -> impl Fn(&Moment) -> bool + use<> {
    let pattern = Pattern::from_slug(query.get("pattern"));
    let set_off = Some(query.get("set_off").to_owned()).filter(|slug| !slug.is_empty());
    let least: Option<u8> = query.rating("stirred");
    move |moment| {
        pattern.as_ref().is_none_or(|pattern| moment.pattern.as_ref() == Some(pattern))
            && set_off.as_ref().is_none_or(|slug| moment.set_off.contains(slug))
            && least.is_none_or(|least| moment.stirred.is_some_and(|stirred| stirred.get() >= least))
    }
}
