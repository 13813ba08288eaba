use axum::Router;
use axum::routing::{get, post};
use record::input::{Problem, What};
use record::{Id, Op};
use ui::{Icon, Tone};
use vault::Tx;
use words::{Words, say};

use super::form::hidden;
use super::page::{self, Signs};
use crate::acts::{self, Paged};
use crate::leads::{Here, Lead, Spot};
use crate::web::{Answer, As, Slot, Visit, to};
use crate::word::{List, Lists, Word};

mod counts;
mod lines;

pub(super) use self::counts::findings;
pub(super) use self::lines::line_for;

/// The page of signs, and the lines.
pub(super) fn routes() -> Router {
    Router::new()
        .route("/signs", get(show).post(add))
        .route("/signs/ideas", post(take_ideas))
        .route("/signs/if-then", get(lines::choose).post(lines::name))
        .route("/signs/if-then/{what}", get(lines::show).post(lines::keep))
        .route("/signs/counts/hide", post(hide))
        .route("/signs/counts/show", post(show_again))
}

fn sign_slot() -> Slot {
    Slot::new("sign")
}

/// The line for what set off the moment at hand stands first on Settle.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    let words = here.words;
    Ok(match spot {
        Spot::Settle => {
            let line = line_for(here.reader, here.from, here.now)?;
            let lead = |(id, what, line): (Id, String, String)| {
                let title = say!(words, "signs-your-line", what = words.vocabulary().set_off(&what));
                Lead::new(format!("/signs/if-then/{id}"), title, Icon::Eye, 20).words(line)
            };
            line.map(lead).into_iter().collect()
        }
        Spot::Nights => {
            let list = Lead::new("/signs", say!(words, "signs-title"), Icon::Eye, 10).tone(Tone::Kind);
            vec![list.note(say!(words, "signs-note"))]
        }
        Spot::Insights => vec![Lead::new("/signs", say!(words, "signs-title"), Icon::Eye, 40)],
        _ => Vec::new(),
    })
}

async fn show(visit: Visit) -> Answer {
    let found = visit.read(|reader| Ok((Lists::read(reader)?, sign_slot().draft(reader)?)));
    let (lists, draft) = found.await?;
    let signs = Signs { lists, filled: draft.unwrap_or_default(), problem: None, slot: sign_slot() };
    Ok(visit.page(page::signs(&visit.paper(), &signs)))
}

/// The sign a form brings, or the field that needs a change and how.
fn sign_of(visit: &Visit) -> Result<(List, String), (&'static str, String)> {
    let (form, words) = (&visit.form, &visit.words);
    if form.get("text").trim().is_empty() {
        return Err(("text", say!(words, "signs-needs-text")));
    }
    let list = form.choice::<List>("list").filter(|list| List::SIGNS.iter().any(|(sign, _)| sign == list));
    let list = list.ok_or_else(|| ("list", say!(words, "signs-needs-list")))?;
    let asked = form.object(&[("list", As::Text), ("text", As::Text)]);
    match acts::record_from::<Word>(&asked, &visit.now()) {
        Ok(word) => Ok((list, word.text.unwrap_or_default())),
        Err(problems) => Err(("text", advice(words, &problems))),
    }
}

/// What to do about the first of some problems.
fn advice(words: &Words, problems: &[Problem]) -> String {
    acts::advice(words, problems.first().map_or(&What::Needed, |problem| &problem.what))
}

async fn add(visit: Visit) -> Answer {
    match sign_of(&visit) {
        Ok((list, text)) => {
            let written = visit.write(Op::Add, move |tx| {
                sign_slot().done(tx)?;
                offer(tx, &list, &text)
            });
            match written.await? {
                (id, true) => {
                    visit.tell_with_undo(say!(visit.words, "signs-added"), format!("{}/undo", Word::address(id)));
                }
                (_, false) => visit.tell(say!(visit.words, "signs-there")),
            }
            Ok(to("/signs"))
        }
        Err(problem) => {
            let (lists, filled) = (visit.read(Lists::read).await?, (*visit.form).clone());
            let signs = Signs { lists, filled, problem: Some(problem), slot: sign_slot() };
            Ok(visit.refused(page::signs(&visit.paper(), &signs)))
        }
    }
}

/// Keeps a word, and says whether anything was written. One that is there is
/// offered again.
fn offer(tx: &mut Tx<'_>, list: &List, text: &str) -> vault::Result<(Id, bool)> {
    match Lists::read(tx)?.find(list, text).map(|(id, word)| (id, word.hidden == Some(true))) {
        Some((id, true)) => tx.edit::<Word>(id, &hidden(false)).map(|_| (id, true)),
        Some((id, false)) => Ok((id, false)),
        None => {
            let word = Word { list: Some(list.clone()), text: Some(text.to_owned()), ..Word::default() };
            tx.add(&word).map(|id| (id, true))
        }
    }
}

/// The shipped signs that were ticked become the person's own.
async fn take_ideas(visit: Visit) -> Answer {
    let ideas = &visit.words.phrases().early_signs;
    let ticked: Vec<(List, String)> = ideas
        .iter()
        .filter(|idea| visit.form.has(&format!("idea-{}", idea.group), &idea.slug))
        .filter_map(|idea| {
            let (list, _) = List::SIGNS.into_iter().find(|(_, group)| *group == idea.group)?;
            Some((list, idea.text.clone()))
        })
        .collect();
    if !ticked.is_empty() {
        visit
            .write(Op::Add, move |tx| ticked.iter().try_for_each(|(list, text)| offer(tx, list, text).map(drop)))
            .await?;
        visit.tell(say!(visit.words, "signs-added"));
    }
    Ok(to("/signs"))
}

/// "Not true for me": the count is not shown again.
async fn hide(visit: Visit) -> Answer {
    let what = visit.form.get("what").trim().to_owned();
    if what.is_empty() {
        return Ok(to("/insights"));
    }
    visit
        .write(Op::Add, move |tx| match Lists::read(tx)?.find(&List::Counts, &what).map(|(id, _)| id) {
            Some(id) => tx.edit::<Word>(id, &hidden(true)).map(drop),
            None => tx
                .add(&Word { list: Some(List::Counts), text: Some(what), hidden: Some(true), ..Word::default() })
                .map(drop),
        })
        .await?;
    visit.tell(say!(visit.words, "signs-count-hidden"));
    Ok(to("/insights"))
}

/// Nothing of having been taken out is left.
async fn show_again(visit: Visit) -> Answer {
    let what = visit.form.get("what").to_owned();
    visit
        .write(Op::Erase, move |tx| match Lists::read(tx)?.find(&List::Counts, &what).map(|(id, _)| id) {
            Some(id) => tx.erase::<Word>(id).map(drop),
            None => Ok(()),
        })
        .await?;
    Ok(to("/insights"))
}
