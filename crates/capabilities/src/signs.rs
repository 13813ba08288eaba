//! My early signs, and what to do when something sets a moment off: written on
//! a calm day, offered first when a moment is noted. They are words of the
//! person's own lists; see [`List::SIGNS`].

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use record::{Id, Op};
use serde_json::{Map, Value};
use vault::{Reader, Tx};
use words::{Words, say};

use crate::acts::{self, Paged};
use crate::moment::Moment;
use crate::terminal::{Failure, Terminal};
use crate::web::{Answer, Filled, Trouble, Visit, to};
use crate::word::{List, Lists, Word};

mod page;

pub use page::named as set_off_text;
use page::{Choosing, Line, Signs};

/// The page of signs, and the lines.
pub fn routes() -> Router {
    Router::new()
        .route("/signs", get(show).post(add))
        .route("/signs/ideas", post(take_ideas))
        .route("/signs/if-then", get(choose).post(name))
        .route("/signs/if-then/{what}", get(show_line).post(keep_line))
        .route("/signs/counts/hide", post(hide))
        .route("/signs/counts/show", post(show_again))
}

async fn show(visit: Visit) -> Answer {
    let signs = Signs { lists: visit.read(Lists::read).await?, filled: Filled::default(), problem: None };
    let (shell, content) = page::signs(&visit.paper(), &signs);
    Ok(visit.page(shell, content))
}

/// The list of signs a form names.
fn of_form(form: &Filled) -> Option<List> {
    form.choice::<List>("list").filter(|list| List::SIGNS.iter().any(|(sign, _)| sign == list))
}

async fn add(visit: Visit) -> Answer {
    let text = visit.form.get("text").trim().to_owned();
    let list = of_form(&visit.form);
    let (Some(list), false) = (list, text.is_empty()) else {
        let problem = if text.is_empty() {
            ("text", say!(visit.words, "signs-needs-text"))
        } else {
            ("list", say!(visit.words, "signs-needs-list"))
        };
        let signs =
            Signs { lists: visit.read(Lists::read).await?, filled: (*visit.form).clone(), problem: Some(problem) };
        let (shell, content) = page::signs(&visit.paper(), &signs);
        return Ok(visit.refused(shell, content));
    };
    let id = visit.write(Op::Add, move |tx| offer(tx, &list, &text)).await?;
    visit.tell_with_undo(say!(visit.words, "signs-added"), format!("{}/undo", Word::address(id)));
    Ok(to("/signs"))
}

/// Keeps a word; one that is there is offered again.
fn offer(tx: &mut Tx<'_>, list: &List, text: &str) -> vault::Result<Id> {
    match Lists::read(tx)?.find(list, text).map(|(id, word)| (id, word.hidden == Some(true))) {
        Some((id, true)) => tx.edit::<Word>(id, &patch("hidden", Value::Null)).map(|_| id),
        Some((id, false)) => Ok(id),
        None => tx.add(&Word { list: Some(list.clone()), text: Some(text.to_owned()), ..Word::default() }),
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
        .filter(|idea| visit.form.has("idea", &idea.slug))
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

async fn choose(visit: Visit) -> Answer {
    let choosing = choosing(&visit, Filled::default(), None).await?;
    let (shell, content) = page::choose(&visit.paper(), &choosing);
    Ok(visit.page(shell, content))
}

async fn choosing(visit: &Visit, filled: Filled, problem: Option<String>) -> vault::Result<Choosing> {
    let (lists, counts) = visit.read(|reader| Ok((Lists::read(reader)?, Moment::counts(reader)?))).await?;
    Ok(Choosing { lists, counts, filled, problem })
}

/// What sets it off in the person's own words becomes a word of that list, so
/// that its line has an address without words in it.
async fn name(visit: Visit) -> Answer {
    let text = visit.form.get("set_off").trim().to_owned();
    if text.is_empty() {
        let problem = Some(say!(visit.words, "signs-needs-set-off"));
        let choosing = choosing(&visit, (*visit.form).clone(), problem).await?;
        let (shell, content) = page::choose(&visit.paper(), &choosing);
        return Ok(visit.refused(shell, content));
    }
    let shipped = visit.words.vocabulary().set_offs.iter().find(|entry| entry.text.eq_ignore_ascii_case(&text));
    let what = match shipped {
        Some(entry) => entry.slug.clone(),
        None => visit.write(Op::Add, move |tx| offer(tx, &List::SetOffs, &text)).await?.to_string(),
    };
    Ok(to(&format!("/signs/if-then/{what}")))
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

async fn show_line(visit: Visit, Path(what): Path<String>) -> Answer {
    let (set_off, kept) = found(&visit, &what).await?;
    let idea = visit.words.phrases().if_then.iter().find(|idea| idea.slug == visit.query.get("idea"));
    let text = idea.map(|idea| idea.text.clone()).or_else(|| kept.as_ref().and_then(|(_, word)| word.meaning.clone()));
    let line = Line { what, set_off, kept: kept.map(|(id, _)| id), text: text.unwrap_or_default(), problem: None };
    let (shell, content) = page::line(&visit.paper(), &line);
    Ok(visit.page(shell, content))
}

async fn keep_line(visit: Visit, Path(what): Path<String>) -> Answer {
    let (set_off, kept) = found(&visit, &what).await?;
    let text = visit.form.get("line").trim().replace("\r\n", "\n");
    if text.is_empty() {
        let problem = Some(say!(visit.words, "signs-needs-line"));
        let line = Line { what, set_off, kept: kept.map(|(id, _)| id), text, problem };
        let (shell, content) = page::line(&visit.paper(), &line);
        return Ok(visit.refused(shell, content));
    }
    let written = visit.write(Op::Edit, move |tx| match kept {
        Some((id, _)) => {
            let change = Map::from_iter([("meaning".to_owned(), text.into()), ("hidden".to_owned(), Value::Null)]);
            tx.edit::<Word>(id, &change).map(|_| id)
        }
        None => tx.add(&Word { list: Some(List::IfThen), text: Some(set_off), meaning: Some(text), ..Word::default() }),
    });
    let id = written.await?;
    visit.tell_with_undo(say!(visit.words, "signs-line-kept"), format!("{}/undo", Word::address(id)));
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

async fn show_again(visit: Visit) -> Answer {
    let what = visit.form.get("what").to_owned();
    visit
        .write(Op::Edit, move |tx| match Lists::read(tx)?.find(&List::Counts, &what).map(|(id, _)| id) {
            Some(id) => tx.edit::<Word>(id, &patch("hidden", Value::Null)).map(drop),
            None => Ok(()),
        })
        .await?;
    Ok(to("/insights"))
}

/// The line for what set off the moment that this id names.
pub async fn line_for(visit: &Visit, from: Option<Id>) -> Option<String> {
    let from = from?;
    let read = visit.read(move |reader| {
        let Some(moment) = acts::live::<Moment>(reader, from)? else { return Ok(None) };
        Ok(Lists::read(reader)?.line_for(&moment.set_off).map(|(_, line)| line.to_owned()))
    });
    read.await.ok().flatten()
}

/// Signs, lines and counts in the terminal.
///
/// # Errors
/// A [`Failure`] with the words for the person.
pub fn tell(terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let (lists, counts) = terminal.vault()?.read(|reader| Ok((Lists::read(reader)?, Moment::counts(reader)?)))?;
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
            terminal.heading(page::named(words, set_off))?;
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
