//! Notes that were written while the vault was locked.

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use maud::{Markup, html};
use record::{At, Id, Op};
use ui::{Button, Frame, Heading, Icon, Place, Shell, button, heading};
use vault::Draft;
use words::{DayAs, Words, say};

use crate::Capability;
use crate::leads::{Here, Lead, Spot};
use crate::moment::Moment;
use crate::web::{Answer, Paper, Trouble, Visit, note_text, to};

/// The capability.
pub const CAPABILITY: LockedNotes = LockedNotes;

/// Notes that were written while locked.
#[derive(Clone, Copy, Debug)]
pub struct LockedNotes;

impl Capability for LockedNotes {
    fn name(&self) -> &'static str {
        "notes"
    }

    /// Reading one, making a moment of it, letting it go.
    fn routes(&self) -> Router {
        Router::new()
            .route("/notes/{id}", get(show))
            .route("/notes/{id}/moment", post(keep))
            .route("/notes/{id}/delete", post(delete))
    }

    fn leads(&self, spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
        if spot != Spot::Today {
            return Ok(Vec::new());
        }
        let lead = |draft: Draft| {
            let id: Id = draft.slot.strip_prefix("inbox/")?.parse().ok()?;
            let when = draft.id.made().to_zoned_datetime(here.now.time_zone().clone());
            let title = say!(here.words, "notes-lead", time = here.words.time(when.time()));
            Some(Lead::new(format!("/notes/{id}"), title, Icon::NotebookPen, 20))
        };
        Ok(here.reader.drafts()?.into_iter().filter_map(lead).take(ON_TODAY).collect())
    }
}

/// So many stand on Today.
const ON_TODAY: usize = 3;

fn slot(id: Id) -> String {
    format!("inbox/{id}")
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let note = visit.read(move |reader| reader.draft(&slot(id))).await?.ok_or(Trouble::NotFound)?;
    let content = page(&visit.paper(), id, &note_text(&note.body));
    let shell = Shell { place: Some(Place::Moments), ..Shell::new(Frame::Task, say!(visit.words, "notes-title")) };
    Ok(visit.page((shell, content)))
}

fn page(paper: &Paper<'_>, id: Id, text: &str) -> Markup {
    let words: &Words = paper.words;
    let made =
        words.day_and_time(id.made().to_zoned_datetime(paper.now.time_zone().clone()).datetime(), DayAs::ThisWeek);
    html! {
        (heading(&Heading::new(say!(words, "notes-while-locked")).over(made).back("/", say!(words, "ui-place-today"))))
        blockquote.kept-words { (ui::theirs_lines(text)) }
        div.cluster {
            form method="post" action={ "/notes/" (id) "/moment" } {
                (ui::token(paper.token))
                (button(&Button::primary(say!(words, "notes-as-moment"))))
            }
        }
        (ui::details(&say!(words, "notes-delete"), false, html! {
            form.stack-s method="post" action={ "/notes/" (id) "/delete" } {
                (ui::token(paper.token))
                p { (say!(words, "notes-delete-lead")) }
                div { (button(&Button::danger(say!(words, "notes-delete-do")))) }
            }
        }))
    }
}

/// Its text becomes what happened, at the time it was written.
async fn keep(visit: Visit, Path(id): Path<Id>) -> Answer {
    let zone = visit.now().time_zone().clone();
    let kept = visit.write(Op::Add, move |tx| {
        let Some(note) = tx.draft(&slot(id))? else { return Ok(None) };
        let at = At::now(&id.made().to_zoned_datetime(zone));
        let moment = Moment { at: Some(at), situation: Some(note_text(&note.body)), ..Moment::default() };
        tx.drop_draft(&slot(id))?;
        tx.add(&moment).map(Some)
    });
    let moment = kept.await?.ok_or(Trouble::NotFound)?;
    Ok(to(&format!("/moments/{moment}/kept")))
}

async fn delete(visit: Visit, Path(id): Path<Id>) -> Answer {
    visit.write(Op::Edit, move |tx| tx.drop_draft(&slot(id))).await?;
    visit.tell(say!(visit.words, "notes-deleted"));
    Ok(to("/"))
}
