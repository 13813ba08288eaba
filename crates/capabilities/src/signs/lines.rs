//! One line for each thing that sets a moment off.

use std::ops::ControlFlow;

use axum::extract::Path;
use record::input::folded;
use record::{Choice as _, Id, Op};
use serde_json::Value;
use vault::{Body, Days, Reader};
use words::{Words, say};

use super::page::{self, Choosing, Line};
use super::{advice, offer, patch};
use crate::acts::{self, Paged};
use crate::hold::Hold;
use crate::moment::Moment;
use crate::web::{Answer, Filled, Slot, Trouble, Visit, to};
use crate::word::{List, Lists, Word};

fn set_off_slot() -> Slot {
    Slot::new("set-off")
}

pub(super) async fn choose(visit: Visit) -> Answer {
    let draft = visit.read(|reader| set_off_slot().draft(reader)).await?;
    let choosing = choosing(&visit, draft.unwrap_or_default(), None).await?;
    Ok(visit.page(page::choose(&visit.paper(), &choosing)))
}

async fn choosing(visit: &Visit, filled: Filled, problem: Option<String>) -> vault::Result<Choosing> {
    let (lists, counts) = visit.read(|reader| Ok((Lists::read(reader)?, Moment::counts(reader)?))).await?;
    Ok(Choosing { lists, counts, filled, problem, slot: set_off_slot() })
}

/// What sets it off in the person's own words becomes a word of that list, so
/// that its line has an address without words in it.
pub(super) async fn name(visit: Visit) -> Answer {
    let typed = visit.form.get("set_off").trim().to_owned();
    let mut asked = patch("text", typed.clone().into());
    asked.insert("list".into(), List::SetOffs.slug().into());
    let problem = if typed.is_empty() {
        Some(say!(visit.words, "signs-needs-set-off"))
    } else {
        acts::record_from::<Word>(&asked, &visit.now()).err().map(|problems| advice(&visit.words, &problems))
    };
    if problem.is_some() {
        let choosing = choosing(&visit, (*visit.form).clone(), problem).await?;
        return Ok(visit.refused(page::choose(&visit.paper(), &choosing)));
    }
    let shipped = visit.words.vocabulary().set_offs.iter().find(|entry| folded(&entry.text) == folded(&typed));
    let shipped = shipped.map(|entry| entry.slug.clone());
    let what = visit.write(Op::Add, move |tx| {
        set_off_slot().done(tx)?;
        match shipped {
            Some(slug) => Ok(slug),
            None => match Lists::read(tx)?.find(&List::SetOffSigns, &typed) {
                Some((id, _)) => Ok(id.to_string()),
                None => offer(tx, &List::SetOffs, &typed).map(|(id, _)| id.to_string()),
            },
        }
    });
    Ok(to(&format!("/signs/if-then/{}", what.await?)))
}

/// What a line is for: the address names a shipped set-off, a word of the
/// person's own, or the line itself.
fn set_off(reader: &Reader<'_>, words: &Words, what: &str) -> vault::Result<Option<String>> {
    if words.vocabulary().set_offs.iter().any(|entry| entry.slug == what) {
        return Ok(Some(what.to_owned()));
    }
    let Ok(id) = what.parse::<Id>() else { return Ok(None) };
    let is_one = |list: &List| matches!(list, List::SetOffs | List::SetOffSigns | List::IfThen);
    let word = acts::live::<Word>(reader, id)?.filter(|word| word.list.as_ref().is_some_and(is_one));
    Ok(word.and_then(|word| word.text))
}

async fn found(visit: &Visit, what: &str) -> Result<(String, Option<(Id, Word)>), Trouble> {
    let (words, what) = (visit.words.clone(), what.to_owned());
    let found = visit.read(move |reader| {
        let Some(set_off) = set_off(reader, &words, &what)? else { return Ok(None) };
        let lists = Lists::read(reader)?;
        let kept = lists.find(&List::IfThen, &set_off).map(|(id, word)| (id, word.clone()));
        Ok(Some((set_off, kept)))
    });
    found.await?.ok_or(Trouble::NotFound)
}

/// The draft belongs to the line once there is one, so that it goes with it.
fn line_slot(what: &str, kept: Option<Id>) -> Slot {
    match kept.or_else(|| what.parse().ok()) {
        Some(id) => Slot::of("if-then", id),
        None => Slot::new(&format!("if-then-{what}")),
    }
}

pub(super) async fn show(visit: Visit, Path(what): Path<String>) -> Answer {
    let (set_off, kept) = found(&visit, &what).await?;
    let slot = line_slot(&what, kept.as_ref().map(|(id, _)| *id));
    let taken = slot.clone();
    let draft = visit.read(move |reader| taken.draft(reader)).await?;
    let text = draft.map(|draft| draft.get("line").to_owned());
    let text = text.or_else(|| kept.as_ref().and_then(|(_, word)| word.meaning.clone())).unwrap_or_default();
    let line = Line { what, set_off, kept: kept.map(|(id, _)| id), text, problem: None, slot };
    Ok(visit.page(page::line(&visit.paper(), &line)))
}

/// Keeps the line; or takes up an idea, under what was typed so far.
pub(super) async fn keep(visit: Visit, Path(what): Path<String>) -> Answer {
    let (set_off, kept) = found(&visit, &what).await?;
    let text = visit.form.get("line").trim().replace("\r\n", "\n");
    let slot = line_slot(&what, kept.as_ref().map(|(id, _)| *id));
    let idea = visit.words.phrases().if_then.iter().find(|idea| idea.slug == visit.form.get("idea"));
    if let Some(idea) = idea {
        let mut typed = Filled::default();
        typed.put("line", if text.is_empty() { idea.text.clone() } else { format!("{text}\n{}", idea.text) });
        let page = format!("/signs/if-then/{what}");
        typed.put("_page", &page);
        visit.write(Op::Edit, move |tx| slot.keep(tx, &typed)).await?;
        return Ok(to(&page));
    }
    let mut asked = patch("meaning", text.clone().into());
    asked.insert("list".into(), List::IfThen.slug().into());
    asked.insert("text".into(), set_off.clone().into());
    let problem = match acts::record_from::<Word>(&asked, &visit.now()) {
        _ if text.is_empty() => Some(say!(visit.words, "signs-needs-line")),
        Ok(_) => None,
        Err(problems) => Some(advice(&visit.words, &problems)),
    };
    if problem.is_some() {
        let line = Line { what, set_off, kept: kept.map(|(id, _)| id), text, problem, slot };
        return Ok(visit.refused(page::line(&visit.paper(), &line)));
    }
    let written = visit.write(Op::Edit, move |tx| {
        slot.done(tx)?;
        match kept {
            Some((id, _)) => {
                let mut change = patch("meaning", text.into());
                change.insert("hidden".into(), Value::Null);
                tx.edit::<Word>(id, &change).map(|_| id)
            }
            None => {
                tx.add(&Word { list: Some(List::IfThen), text: Some(set_off), meaning: Some(text), ..Word::default() })
            }
        }
    });
    let id = written.await?;
    visit.tell_with_undo(say!(visit.words, "signs-line-kept"), format!("{}/undo", Word::address(id)));
    Ok(to("/signs"))
}

/// The person's line for what set off the moment they come from, or the one at
/// hand: what it was, and the line. Nothing while locked.
pub async fn line_for(visit: &Visit, from: Option<Id>) -> Option<(String, String)> {
    let now = visit.now().timestamp().as_millisecond();
    let read = visit.read(move |reader| {
        let lists = Lists::read(reader)?;
        let line =
            |moment: &Moment| lists.line_for(&moment.set_off).map(|(what, line)| (what.to_owned(), line.to_owned()));
        if let Some(moment) = moment_of(reader, from)? {
            return Ok(line(&moment));
        }
        let mut found = None;
        reader.newest::<Moment>(Days::default(), |kept| {
            let Body::Understood(moment) = kept.body else { return ControlFlow::Continue(()) };
            if !moment.is_at_hand(now) {
                return ControlFlow::Break(());
            }
            found = line(&moment);
            if found.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        Ok(found)
    });
    read.await.ok().flatten()
}

/// The moment of this id, or the one that the held message of this id came from.
fn moment_of(reader: &Reader<'_>, from: Option<Id>) -> vault::Result<Option<Moment>> {
    let Some(from) = from else { return Ok(None) };
    if let Some(moment) = acts::live::<Moment>(reader, from)? {
        return Ok(Some(moment));
    }
    match acts::live::<Hold>(reader, from)?.and_then(|hold| hold.from) {
        Some(from) => acts::live::<Moment>(reader, from),
        None => Ok(None),
    }
}
