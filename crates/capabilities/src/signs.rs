//! My early signs, and what to do when something sets a moment off: written on
//! a calm day, offered first when a moment is noted. They are words of the
//! person's own lists; see [`List::SIGNS`].

use axum::Router;
use axum::routing::{get, post};
use record::input::{Problem, What};
use record::{Id, Op};
use serde_json::{Map, Value};
use vault::Tx;
use words::{Words, say};

use crate::acts::{self, Paged};
use crate::moment::Moment;
use crate::setting::Setting;
use crate::terminal::{Failure, Terminal};
use crate::web::{Answer, As, Slot, Visit, to};
use crate::word::{List, Lists, Word};

mod lines;
mod page;

pub use lines::line_for;
use page::Signs;

/// The page of signs, and the lines.
pub fn routes() -> Router {
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
        Some((id, true)) => tx.edit::<Word>(id, &patch("hidden", Value::Null)).map(|_| (id, true)),
        Some((id, false)) => Ok((id, false)),
        None => {
            let word = Word { list: Some(list.clone()), text: Some(text.to_owned()), ..Word::default() };
            tx.add(&word).map(|id| (id, true))
        }
    }
}

fn patch(field: &str, value: Value) -> Map<String, Value> {
    Map::from_iter([(field.to_owned(), value)])
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
            Some(id) => tx.edit::<Word>(id, &patch("hidden", true.into())).map(drop),
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

/// Signs, lines and counts in the terminal.
///
/// # Errors
/// A [`Failure`] with the words for the person.
pub fn tell(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let hour = u8::try_from(terminal.now().hour()).unwrap_or(12);
    let (lists, counts) = terminal.vault()?.read(move |reader| {
        let is_night = Setting::preferences(reader)?.is_night(hour);
        let counts = if is_night { Vec::new() } else { Moment::counts(reader)? };
        Ok((Lists::read(reader)?, counts))
    })?;
    let words = terminal.words;
    let mut told = false;
    for (list, _) in List::SIGNS {
        let own: Vec<&str> = lists.own(&list).collect();
        if !own.is_empty() {
            told = true;
            terminal.heading(&page::where_it_shows(words, &list))?;
            own.iter().try_for_each(|text| terminal.prose(2, text))?;
        }
    }
    for (_, word) in lists.of_list(&List::IfThen) {
        if let (Some(set_off), Some(line)) = (&word.text, &word.meaning) {
            told = true;
            terminal.heading(words.vocabulary().set_off(set_off))?;
            terminal.prose(2, line)?;
        }
    }
    if !counts.is_empty() {
        told = true;
        terminal.heading(&say!(words, "signs-counts"))?;
        counts.iter().try_for_each(|count| terminal.prose(2, &count.said(words)))?;
    }
    if told { Ok(()) } else { terminal.prose(0, &say!(words, "signs-none-in-terminal")) }
}
