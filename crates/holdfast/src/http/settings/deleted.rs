//! What was put aside: it stays until it is brought back or erased.

use axum::extract::Path;
use capabilities::web::{Answer, Trouble, Visit, blocking, to};
use maud::{Markup, html};
use record::{Id, Op};
use ui::{Button, Choice, Row, button, row, rows};
use vault::Reader;
use words::{Words, say};

use super::{form, shell, under};

/// So many stand on the page.
const MOST: usize = 200;

/// One record that was put aside, as its list shows it.
struct Aside {
    id: Id,
    line: String,
    when: String,
}

pub(super) async fn list(visit: Visit) -> Answer {
    let words = visit.words.clone();
    let found = visit.read(move |reader| {
        let mut aside = reader.aside()?;
        let all = aside.len();
        aside.truncate(MOST);
        let shown: vault::Result<Vec<Aside>> = aside.iter().map(|(id, kind)| one(reader, *id, kind, &words)).collect();
        Ok((all, shown?))
    });
    let (all, aside) = found.await?;
    let words = &visit.words;
    let title = say!(words, "settings-deleted-title");
    let line = |aside: &Aside| {
        let line = Row::new(aside.line.clone());
        let line = if aside.when.is_empty() { line } else { line.note(aside.when.clone()) };
        row(&format!("/settings/data/deleted/{}", aside.id), &line)
    };
    let content = html! {
        (under(words, "/settings/data", title.clone(), Some(say!(words, "settings-deleted-lead"))))
        @if aside.is_empty() { (ui::empty(&say!(words, "settings-deleted-none"), html! {})) }
        @else { (rows(&aside.iter().map(line).collect::<Vec<_>>())) }
        @if all > aside.len() { p.soft { (say!(words, "settings-deleted-more", count = all - aside.len())) } }
    };
    Ok(visit.page((shell(title), content)))
}

fn one(reader: &Reader<'_>, id: Id, kind: &str, words: &Words) -> vault::Result<Aside> {
    let shown = match capabilities::of_kind(kind) {
        Some(capability) => capability.shown(reader, id, words)?,
        None => None,
    };
    Ok(match shown {
        Some(shown) => Aside { id, line: shown.sheet.line().to_owned(), when: shown.sheet.when(words) },
        None => Aside { id, line: say!(words, "terminal-not-understood"), when: String::new() },
    })
}

pub(super) async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let words = visit.words.clone();
    let found = visit.read(move |reader| {
        let aside = reader.aside()?.into_iter().find(|(known, _)| *known == id);
        aside.map(|(id, kind)| one(reader, id, &kind, &words)).transpose()
    });
    let aside = found.await?.ok_or(Trouble::NotFound)?;
    let (title, content) = page(&visit, &aside);
    Ok(visit.page((shell(title), content)))
}

fn page(visit: &Visit, aside: &Aside) -> (String, Markup) {
    let words = &visit.words;
    let address = format!("/settings/data/deleted/{}", aside.id);
    let title = say!(words, "settings-deleted-one");
    let content = html! {
        (under(words, "/settings/data/deleted", title.clone(), None))
        blockquote.kept-words {
            (ui::theirs(&aside.line))
            @if !aside.when.is_empty() { p.text-s.soft { (aside.when) } }
        }
        (form(visit, &address, html! {
            div { (button(&Button::primary(say!(words, "settings-deleted-back")).sends("act", "back"))) }
        }))
        section.part.stack aria-labelledby="erase" {
            h2 id="erase" { (say!(words, "acts-erase")) }
            p.measure { (say!(words, "acts-erase-lead")) " " (say!(words, "acts-erase-backups")) }
            (form(visit, &address, html! {
                (ui::check("backups", &Choice::new("true", say!(words, "acts-erase-there-too"))))
                div { (button(&Button::danger(say!(words, "acts-erase-do")).sends("act", "erase"))) }
            }))
        }
    };
    (title, content)
}

pub(super) async fn act(visit: Visit, Path(id): Path<Id>) -> Answer {
    let words = visit.words.clone();
    let was_there = match visit.form.get("act") {
        "back" => visit.write(Op::Undo, move |tx| tx.bring_back(id)).await?,
        "erase" => visit.write(Op::Erase, move |tx| tx.erase_aside(id)).await?,
        _ => false,
    };
    if !was_there {
        return Err(Trouble::NotFound);
    }
    visit.tell(match visit.form.get("act") {
        "back" => say!(words, "settings-deleted-is-back"),
        _ if visit.form.has("backups", "true") => {
            let vault = visit.vault()?;
            let removed = blocking(move || vault.erase_from_backups()).await?;
            say!(words, "acts-erased-from-backups", count = removed)
        }
        _ => say!(words, "acts-erased"),
    });
    Ok(to("/settings/data/deleted"))
}
