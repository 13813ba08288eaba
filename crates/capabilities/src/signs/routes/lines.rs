//! One line for each thing that sets a moment off.

use axum::extract::Path;
use jiff::ZonedDateTime;
use record::input::folded;
use record::{Choice as _, Id, Op};
use vault::Reader;
use words::{Words, say};

use super::{advice, offer};
use crate::acts::{self, Paged};
use crate::at_hand::AtHand;
use crate::moment::Moment;
use crate::signs::form::{hidden, saying};
use crate::signs::page::{self, Choosing, LinePage};
use crate::web::{Answer, Filled, Slot, Trouble, Visit, to};
use crate::word::{List, Lists, Word};

fn set_off_slot() -> Slot {
    Slot::new("set-off")
}

pub(in crate::signs) async fn choose(visit: Visit) -> Answer {
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
pub(in crate::signs) async fn name(visit: Visit) -> Answer {
    let typed = visit.form.get("set_off").trim().to_owned();
    let mut asked = saying("text", &typed);
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

pub(in crate::signs) async fn show(visit: Visit, Path(what): Path<String>) -> Answer {
    let (set_off, kept) = found(&visit, &what).await?;
    let slot = line_slot(&what, kept.as_ref().map(|(id, _)| *id));
    let taken = slot.clone();
    let draft = visit.read(move |reader| taken.draft(reader)).await?;
    let text = draft.map(|draft| draft.get("line").to_owned());
    let text = text.or_else(|| kept.as_ref().and_then(|(_, word)| word.meaning.clone())).unwrap_or_default();
    let line = LinePage { what, set_off, kept: kept.map(|(id, _)| id), text, problem: None, slot };
    Ok(visit.page(page::line(&visit.paper(), &line)))
}

/// Keeps the line; or takes up an idea, under what was typed so far.
pub(in crate::signs) async fn keep(visit: Visit, Path(what): Path<String>) -> Answer {
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
    let mut asked = saying("meaning", &text);
    asked.insert("list".into(), List::IfThen.slug().into());
    asked.insert("text".into(), set_off.clone().into());
    let problem = match acts::record_from::<Word>(&asked, &visit.now()) {
        _ if text.is_empty() => Some(say!(visit.words, "signs-needs-line")),
        Ok(_) => None,
        Err(problems) => Some(advice(&visit.words, &problems)),
    };
    if problem.is_some() {
        let line = LinePage { what, set_off, kept: kept.map(|(id, _)| id), text, problem, slot };
        return Ok(visit.refused(page::line(&visit.paper(), &line)));
    }
    let written = visit.write(Op::Edit, move |tx| {
        slot.done(tx)?;
        match kept {
            Some((id, _)) => {
                let mut change = saying("meaning", &text);
                change.extend(hidden(false));
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
/// hand: the word that keeps it, what it was, and the line.
pub(in crate::signs) fn line_for(
    reader: &Reader<'_>,
    from: Option<Id>,
    now: &ZonedDateTime,
) -> vault::Result<Option<(Id, String, String)>> {
    let (lists, at_hand) = (Lists::read(reader)?, AtHand::read(reader, from, now)?);
    let line = |moment: &Moment| {
        let (id, what, line) = lists.line_for(&moment.set_off)?;
        Some((id, what.to_owned(), line.to_owned()))
    };
    Ok(match &at_hand.from_moment {
        Some(moment) => line(moment),
        None => at_hand.moments.iter().find_map(line),
    })
}
