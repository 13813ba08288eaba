//! The pages every record has under its address: history, delete, undo, erase.

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use jiff::Timestamp;
use maud::{Markup, html};
use record::{Id, Op};
use serde_json::{Map, Value};
use ui::{Button, Frame, Heading, Place, Shell, button, heading};
use vault::{Body, Kept, Version};
use words::{DayAs, Message, Words, message, say};

use super::changing::back_to;
use super::listing::deed;
use super::{Acts, Sheet, SheetRow, as_json, named_body, named_versions};
use crate::web::{Answer, Paper, Slot, Trouble, Visit, to};

/// A record that has pages.
pub trait Paged: Acts {
    /// Where they stand: `/moments`.
    const PLACE: &'static str;
    /// The place of the five they belong to.
    const UNDER: Place;
    /// What one of them is called, in titles and back links: "Moment".
    const NAME: Message;
    /// The word for putting one aside.
    const DELETE: Message = message!("acts-delete");
    /// The word for erasing one.
    const ERASE: Message = message!("acts-erase-now");

    /// Where one is read.
    fn address(id: Id) -> String {
        Self::acts_at(id)
    }

    /// Where it stands among others like it.
    fn among(&self) -> String {
        Self::PLACE.to_owned()
    }

    /// Under which address history, delete, undo and erase stand.
    fn acts_at(id: Id) -> String {
        format!("{}/{id}", Self::PLACE)
    }
}

/// History, delete, undo, erase.
pub(crate) fn record_routes<R: Paged>() -> Router {
    let at = |act: &str| format!("{}/{{id}}/{act}", R::PLACE);
    Router::new()
        .route(&at("history"), get(history::<R>).post(bring_back::<R>))
        .route(&at("delete"), post(delete::<R>))
        .route(&at("undo"), post(undo::<R>))
        .route(&at("erase"), get(ask_erase::<R>).post(erase::<R>))
}

/// What can be done with one of them, to be put beside what its page has for it.
pub(crate) fn deeds<R: Paged>(paper: &Paper<'_>, id: Id) -> Markup {
    let (words, address) = (paper.words, R::acts_at(id));
    html! {
        form method="post" action={ (address) "/delete" } {
            (ui::token(paper.token))
            (button(&Button::quiet(words.say(R::DELETE))))
        }
        (ui::link_small(&format!("{address}/history"), &say!(words, "acts-history")))
        (ui::link_small(&format!("{address}/erase"), &words.say(R::ERASE)))
    }
}

/// A sheet's rows as answers to read.
pub(crate) fn answers(words: &Words, sheet: &Sheet) -> Markup {
    answers_of(words, sheet.rows().iter())
}

pub(super) fn answers_of<'s>(words: &Words, rows: impl Iterator<Item = &'s SheetRow>) -> Markup {
    let answer = |row: &SheetRow| ui::Answer {
        label: row.label.clone().into(),
        answer: Some(if row.is_theirs {
            ui::theirs_lines(&row.text)
        } else {
            html! { (row.text) }
        }),
        change: None,
    };
    ui::summary_list(words, &rows.map(answer).collect::<Vec<_>>())
}

async fn delete<R: Paged>(visit: Visit, Path(id): Path<Id>) -> Answer {
    let deleted = visit.write(Op::Delete, move |tx| {
        let among = tx.get::<R>(id)?.map(|kept| among(&kept));
        Ok(if tx.delete::<R>(id)? { among } else { None })
    });
    let among = deleted.await?.ok_or(Trouble::NotFound)?;
    let name = visit.words.say(R::NAME);
    visit.tell_with_undo(say!(visit.words, "acts-deleted", name = name), format!("{}/undo", R::acts_at(id)));
    Ok(to(&among))
}

fn among<R: Paged>(kept: &Kept<R>) -> String {
    match &kept.body {
        Body::Understood(record) => record.among(),
        Body::NotUnderstood(_) | Body::Erased => R::PLACE.to_owned(),
    }
}

async fn undo<R: Paged>(visit: Visit, Path(id): Path<Id>) -> Answer {
    let undone = visit.write(Op::Undo, move |tx| {
        let was_here = tx.undo::<R>(id)?;
        Ok(if was_here { tx.get::<R>(id)?.map(|kept| (kept.deleted, among(&kept))) } else { None })
    });
    match undone.await? {
        Some((false, _)) => {
            visit.tell(say!(visit.words, "acts-undone"));
            Ok(to(&R::address(id)))
        }
        // Before its only change it was not there.
        Some((true, among)) => {
            visit.tell_with_undo(say!(visit.words, "acts-undone"), format!("{}/undo", R::acts_at(id)));
            Ok(to(&among))
        }
        None => Err(Trouble::NotFound),
    }
}

async fn ask_erase<R: Paged>(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| Ok(reader.get::<R>(id)?.map(|kept| named_body(reader, kept.body))));
    let body = found.await?.ok_or(Trouble::NotFound)?;
    let words = &visit.words;
    let begin = Heading::new(say!(words, "acts-erase"))
        .back(R::address(id), words.say(R::NAME))
        .lead(say!(words, "acts-erase-lead"));
    let content = html! {
        (heading(&begin))
        p.measure { (say!(words, "acts-erase-backups")) }
        @if let Body::Understood(record) = &body { blockquote.kept-words { (ui::theirs(&record.line(words))) } }
        form.stack method="post" action={ (R::acts_at(id)) "/erase" } {
            (ui::token(visit.session.token.as_str()))
            (ui::check("backups", &ui::Choice::new("true", say!(words, "acts-erase-there-too"))))
            div.cluster {
                (button(&Button::danger(say!(words, "acts-erase-do"))))
                (ui::link(&R::address(id), &say!(words, "acts-keep")))
            }
        }
    };
    Ok(visit.page((shell::<R>(Frame::Task, say!(words, "acts-erase-title")), content)))
}

async fn erase<R: Paged>(visit: Visit, Path(id): Path<Id>) -> Answer {
    let erased = visit.write(Op::Erase, move |tx| {
        Slot::of(R::KIND, id).done(tx)?;
        let among = tx.get::<R>(id)?.map(|kept| among(&kept));
        Ok(if super::erase::<R>(tx, id)? { among } else { None })
    });
    let among = erased.await?.ok_or(Trouble::NotFound)?;
    let words = &visit.words;
    if visit.form.has("backups", "true") {
        let vault = visit.vault()?;
        let removed = crate::web::blocking(move || vault.erase_from_backups()).await?;
        visit.tell(say!(words, "acts-erased-from-backups", count = removed));
    } else {
        visit.tell(say!(words, "acts-erased"));
    }
    Ok(to(&among))
}

async fn history<R: Paged>(visit: Visit, Path(id): Path<Id>) -> Answer {
    let versions = visit.read(move |reader| Ok(named_versions(reader, reader.history::<R>(id)?))).await?;
    if versions.is_empty() {
        return Err(Trouble::NotFound);
    }
    let words = &visit.words;
    let title = Heading::new(say!(words, "acts-history"))
        .back(R::address(id), words.say(R::NAME))
        .lead(say!(words, "acts-history-lead"));
    let content = html! {
        (heading(&title))
        @for (at, version) in versions.iter().enumerate() {
            (one(&visit, id, version, versions.get(at + 1), at == 0))
        }
    };
    Ok(visit.page((shell::<R>(Frame::Place, say!(words, "acts-history")), content)))
}

fn one<R: Paged>(visit: &Visit, id: Id, version: &Version<R>, before: Option<&Version<R>>, is_now: bool) -> Markup {
    let words = &visit.words;
    let made = Timestamp::from_millisecond(i64::try_from(version.unix_ms).unwrap_or(0)).unwrap_or_default();
    let made = words.day_and_clock(made.to_zoned_datetime(visit.now().time_zone().clone()).datetime(), DayAs::Date);
    html! {
        section.part.stack {
            h2 {
                (made) "\u{a0}· " (deed(words, &version.op))
                @if is_now { "\u{a0}· " (say!(words, "acts-history-now")) }
            }
            @match &version.body {
                Body::Understood(record) => (changed(words, &record.sheet(words), before)),
                Body::Erased => p { (say!(words, "terminal-text-erased")) },
                Body::NotUnderstood(_) => p { (say!(words, "terminal-not-understood")) },
            }
            @if !is_now && matches!(version.body, Body::Understood(_)) {
                form method="post" action={ (R::acts_at(id)) "/history" } {
                    (ui::token(visit.session.token.as_str()))
                    (button(&Button::new(say!(words, "acts-bring-back")).sends("version", version.unix_ms.to_string())))
                }
            }
        }
    }
}

/// What a state says that the one before it does not; of the first all of it.
fn changed<R: Paged>(words: &Words, now: &Sheet, before: Option<&Version<R>>) -> Markup {
    let Some(Version { body: Body::Understood(before), .. }) = before else { return answers(words, now) };
    let before = before.sheet(words);
    let gone = before.rows().iter().filter(|row| now.rows().iter().all(|other| other.field != row.field));
    let mut new = now.rows().iter().filter(|row| !before.rows().contains(row)).peekable();
    html! {
        @if now.when(words) != before.when(words) { p { (now.when(words)) } }
        @if new.peek().is_some() { (answers_of(words, new)) }
        @for row in gone { p.soft { (say!(words, "acts-history-removed", label = &row.label)) } }
        (ui::details(&say!(words, "acts-history-whole"), false, answers(words, now)))
    }
}

/// An earlier state becomes today's; what was in between stays in the history.
async fn bring_back<R: Paged>(visit: Visit, Path(id): Path<Id>) -> Answer {
    let wanted: u64 = visit.form.get("version").parse().map_err(|_| Trouble::NotFound)?;
    let found = visit.write(Op::Edit, move |tx| {
        let versions = tx.history::<R>(id)?;
        let then = versions.into_iter().find(|version| version.unix_ms == wanted);
        let (Some(then), Some(kept)) = (then, tx.get::<R>(id)?) else { return Ok(false) };
        let then = stored(&Kept { id, deleted: false, body: then.body });
        Ok(tx.edit::<R>(id, &back_to(&stored(&kept), &then))?.is_some())
    });
    if !found.await? {
        return Err(Trouble::NotFound);
    }
    visit.tell_with_undo(say!(visit.words, "acts-brought-back"), format!("{}/undo", R::acts_at(id)));
    Ok(to(&R::address(id)))
}

/// What is stored of a record, without its name.
fn stored<R: Acts>(kept: &Kept<R>) -> Map<String, Value> {
    let mut fields = as_json(kept);
    fields.shift_remove("id");
    fields
}

fn shell<R: Paged>(frame: Frame, title: String) -> Shell<'static> {
    Shell { place: Some(R::UNDER), ..Shell::new(frame, title) }
}
