use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use record::{Choice, Id, Op};
use ui::Place;
use vault::{Days, Reader, Tx};
use words::{Message, Words, message, say};

use super::form::{ASKED, EMPTY, hiding, renaming, shipped};
use super::page::{self, Listed, One};
use super::record::{List, Word};
use super::rules::Lists;
use crate::acts::{self, Paged};
use crate::web::{Answer, Filled, Trouble, Visit, to};

impl Paged for Word {
    const PLACE: &'static str = "/settings/word";
    const UNDER: Place = Place::Settings;
    const NAME: Message = message!("word-name");
    const DELETE: Message = message!("word-delete");

    fn among(&self) -> String {
        self.list.as_ref().map_or_else(|| "/settings/words".to_owned(), List::address)
    }
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Word>()
        .route("/settings/words", get(index))
        .route("/settings/words/{list}", get(show_list).post(add))
        .route("/settings/words/{list}/offered", post(offer))
        .route("/settings/word", get(|| async { to("/settings/words") }))
        .route("/settings/word/{id}", get(show).post(edit))
}

impl Lists {
    /// The words that are kept.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn read(reader: &Reader<'_>) -> vault::Result<Self> {
        Ok(Self::of(reader.latest(Days::default(), usize::MAX)?))
    }

    /// Keeps what was typed into a list for the first time, so that it is
    /// offered the next time.
    ///
    /// # Errors
    /// When the vault cannot be read or written.
    pub fn take_in(tx: &mut Tx<'_>, list: &List, typed: &[String], words: &Words) -> vault::Result<()> {
        if typed.is_empty() {
            return Ok(());
        }
        let shipped = shipped(words, list);
        let is_shipped =
            |text: &str| shipped.iter().any(|(slug, shown)| slug == text || shown.eq_ignore_ascii_case(text));
        let lists = Self::read(tx)?;
        let is_sign = |word: &Word| {
            *list == List::SetOffs
                && word.text.as_ref().is_some_and(|text| lists.find(&List::SetOffSigns, text).is_some())
        };
        for word in lists.new_ones(list, typed, is_shipped).into_iter().filter(|word| !is_sign(word)) {
            tx.add(&word)?;
        }
        Ok(())
    }
}

async fn index(visit: Visit) -> Answer {
    Ok(visit.page(page::index(&visit.words)))
}

fn of_address(slug: &str) -> Result<List, Trouble> {
    List::VOCABULARIES.into_iter().find(|list| list.slug() == slug).ok_or(Trouble::NotFound)
}

async fn listed(visit: &Visit, list: List, filled: Filled, problem: Option<String>) -> vault::Result<Listed> {
    let lists = visit.read(Lists::read).await?;
    Ok(Listed { shipped: shipped(&visit.words, &list), list, lists, filled, problem })
}

async fn show_list(visit: Visit, Path(slug): Path<String>) -> Answer {
    let listed = listed(&visit, of_address(&slug)?, Filled::default(), None).await?;
    Ok(visit.page(page::list(&visit.paper(), &listed)))
}

async fn add(visit: Visit, Path(slug): Path<String>) -> Answer {
    let list = of_address(&slug)?;
    let mut asked = visit.form.object(ASKED);
    asked.insert("list".into(), slug.into());
    match acts::record_from::<Word>(&asked, &visit.now()) {
        Ok(word) => {
            let text = word.text.clone().unwrap_or_default();
            let known = list.clone();
            visit
                .write(Op::Add, move |tx| match Lists::read(tx)?.find(&known, &text).map(|(id, _)| id) {
                    // It was hidden, or is there: it is offered from now on.
                    Some(id) => tx.edit::<Word>(id, &hiding(false)).map(|_| ()),
                    None => tx.add(&word).map(|_| ()),
                })
                .await?;
            visit.tell(say!(visit.words, "word-added"));
            Ok(to(&format!("/settings/words/{}", list.slug())))
        }
        Err(problems) => {
            let what = problems
                .first()
                .filter(|problem| problem.field == "text")
                .map_or(EMPTY, |problem| problem.what.clone());
            let problem = Some(acts::advice(&visit.words, &what));
            let listed = listed(&visit, list, (*visit.form).clone(), problem).await?;
            Ok(visit.refused(page::list(&visit.paper(), &listed)))
        }
    }
}

/// Which of the shipped words are offered.
async fn offer(visit: Visit, Path(slug): Path<String>) -> Answer {
    let list = of_address(&slug)?;
    let (words, form) = (visit.words.clone(), visit.form.clone());
    visit
        .write(Op::Edit, move |tx| {
            let lists = Lists::read(tx)?;
            for (slug, _) in shipped(&words, &list) {
                let is_offered = form.has("offered", &slug);
                match lists.find(&list, &slug) {
                    Some((_, word)) if (word.hidden != Some(true)) == is_offered => {}
                    Some((id, _)) => tx.edit::<Word>(id, &hiding(!is_offered)).map(|_| ())?,
                    None if is_offered => {}
                    None => {
                        let hidden =
                            Word { list: Some(list.clone()), text: Some(slug), hidden: Some(true), ..Word::default() };
                        tx.add(&hidden)?;
                    }
                }
            }
            Ok(())
        })
        .await?;
    visit.tell(say!(visit.words, "setting-kept"));
    Ok(to(&format!("/settings/words/{slug}")))
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let word = visit.read(move |reader| acts::live::<Word>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    if word.list == Some(List::IfThen) {
        return Ok(to(&format!("/signs/if-then/{id}")));
    }
    let filled = Filled::of(&word);
    Ok(visit.page(page::one(&visit.paper(), &One { id, word, filled, problem: None })))
}

async fn edit(visit: Visit, Path(id): Path<Id>) -> Answer {
    let word = visit.read(move |reader| acts::live::<Word>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    let asked = visit.form.patch(ASKED);
    let patch = match acts::change::<Word>(&asked, &visit.now()) {
        Ok(_) if visit.form.get("text").trim().is_empty() => Err(EMPTY),
        Ok(patch) => Ok(patch),
        Err(problems) => Err(problems.into_iter().next().map_or(EMPTY, |problem| problem.what)),
    };
    match patch {
        Ok(patch) => {
            let before = word.clone();
            let edited = visit.write(Op::Edit, move |tx| {
                let edited = tx.edit::<Word>(id, &patch)?;
                edited.iter().try_for_each(|now| take_line_along(tx, &before, now))?;
                Ok(edited)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            visit.tell(say!(visit.words, "setting-kept"));
            Ok(to(&word.list.as_ref().map_or_else(|| "/settings/words".to_owned(), List::address)))
        }
        Err(what) => {
            let problem = Some(acts::advice(&visit.words, &what));
            let one = One { id, word, filled: (*visit.form).clone(), problem };
            Ok(visit.refused(page::one(&visit.paper(), &one)))
        }
    }
}

/// The line for a set-off stays with it when it is called something else.
fn take_line_along(tx: &mut Tx<'_>, before: &Word, now: &Word) -> vault::Result<()> {
    let is_set_off = matches!(before.list, Some(List::SetOffs | List::SetOffSigns));
    let (Some(was), Some(is)) = (&before.text, &now.text) else { return Ok(()) };
    if !is_set_off || was == is {
        return Ok(());
    }
    let Some(id) = Lists::read(tx)?.find(&List::IfThen, was).map(|(id, _)| id) else { return Ok(()) };
    tx.edit::<Word>(id, &renaming(is)).map(drop)
}
