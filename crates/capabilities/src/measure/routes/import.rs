use record::{At, Op};
use vault::Tx;
use words::say;

use crate::measure::form;
use crate::measure::page::{self, Import, Look};
use crate::measure::questionnaire::{self, Draft, Key, Refusal, keys};
use crate::measure::rules::{self, Measure};
use crate::web::{Answer, Filled, Slot, Trouble, Visit, to};

/// Where a file waits between being looked at and being kept.
fn slot() -> Slot {
    Slot::new("instrument")
}

pub(super) async fn show(visit: Visit) -> Answer {
    let waiting = visit.read(|reader| slot().draft(reader)).await?.unwrap_or_default();
    Ok(visit.page(page::import(&visit.paper(), &Import { filled: waiting, problem: None })))
}

/// Reads what was pasted. It waits as a draft, encrypted, and nothing is kept of it yet.
pub(super) async fn look(visit: Visit) -> Answer {
    let problem = match read(&visit.form) {
        Ok(_) => {
            let looked_at = visit.form.clone();
            visit.write(Op::Edit, move |tx| slot().keep(tx, &looked_at)).await?;
            return Ok(to("/insights/measures/import/look"));
        }
        Err(refusal) => {
            let says = format!("{} {}", refusal.says(&visit.words), say!(visit.words, "measure-nothing-kept"));
            let is_key = matches!(refusal, Refusal::KeyMisfits(..) | Refusal::KeyRange(..));
            if visit.form.get("file").trim().is_empty() {
                ("file", say!(visit.words, "measure-paste-first"))
            } else {
                (if is_key { "key" } else { "file" }, says)
            }
        }
    };
    let page = Import { filled: (*visit.form).clone(), problem: Some(problem) };
    Ok(visit.refused(page::import(&visit.paper(), &page)))
}

fn read(filled: &Filled) -> Result<Draft, Refusal> {
    questionnaire::read(form::pasted(filled).as_bytes(), key_of(filled))
}

/// The key that was asked for; else the file's own, or the one that belongs to it.
fn key_of(filled: &Filled) -> Option<&'static Key> {
    keys().iter().find(|key| key.slug == filled.get("key"))
}

async fn waiting(visit: &Visit) -> Result<Option<Draft>, Trouble> {
    let found = visit.read(|reader| slot().draft(reader)).await?;
    Ok(found.and_then(|filled| read(&filled).ok()))
}

pub(super) async fn show_look(visit: Visit) -> Answer {
    let Some(draft) = waiting(&visit).await? else { return Ok(to("/insights/measures/import")) };
    Ok(visit.page(page::look(&visit.paper(), &Look { draft, is_unticked: false })))
}

pub(super) async fn keep(visit: Visit) -> Answer {
    if visit.form.get("_then") == "leave" {
        visit.write(Op::Edit, |tx| slot().done(tx)).await?;
        visit.tell(say!(visit.words, "measure-not-taken"));
        return Ok(to(page::PLACE));
    }
    let Some(draft) = waiting(&visit).await? else { return Ok(to("/insights/measures/import")) };
    if !visit.form.has("may-use", "true") {
        return Ok(visit.refused(page::look(&visit.paper(), &Look { draft, is_unticked: true })));
    }
    let at = At::now(&visit.now());
    let id = visit.write(Op::Import, move |tx| keep_as(tx, draft, at)).await?;
    visit.tell(say!(visit.words, "measure-kept"));
    Ok(to(&format!("{}/{id}", page::PLACE)))
}

/// Under a word that is still free.
fn keep_as(tx: &mut Tx<'_>, draft: Draft, at: At) -> vault::Result<record::Id> {
    let taken: Vec<Option<String>> = Measure::all(tx)?.into_iter().map(|measure| measure.instrument.slug).collect();
    let mut instrument = draft.instrument;
    let wanted = instrument.slug.clone().unwrap_or_else(|| "measure".to_owned());
    instrument.slug = Some(rules::free(&wanted, &taken));
    instrument.may_use = Some(true);
    instrument.at = Some(at);
    slot().done(tx)?;
    tx.add(&instrument)
}
