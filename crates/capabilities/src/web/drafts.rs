//! What was begun and not kept: encrypted in the vault from the first pause in
//! typing on, taken up again where it was left.

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use maud::{Markup, html};
use record::{Id, Op};
use vault::{Reader, Tx, Vault};

use super::{Filled, Paper, Session, Trouble, Visit};

/// Where a draft belongs: `moment/new`, `moment/<id>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot(String);

/// The name under which a form carries its slot.
const FIELD: &str = "draft";
/// The name under which a form carries when it was given out, which tells it
/// from every other copy of the same form.
const LEAF: &str = "leaf";
/// How a late save begins; what follows are its slot, a line end, and the form.
const LATE: &str = "late ";

impl Slot {
    /// The slot of a form for something new.
    pub fn new(kind: &str) -> Self {
        Self(format!("{kind}/new"))
    }

    /// The slot of the forms of one record.
    pub fn of(kind: &str, id: Id) -> Self {
        Self(format!("{kind}/{id}"))
    }

    /// Reads a slot as a form or an address carries it.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, of) = text.split_once('/')?;
        let is_kind = !kind.is_empty() && kind.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'-');
        let is_one = of == "new" || of.parse::<Id>().is_ok();
        (is_kind && kind != "inbox" && is_one).then(|| Self(text.to_owned()))
    }

    /// As the vault names it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that takes its drafts (`data-draft` of the form).
    pub fn address(&self) -> String {
        format!("/drafts/{}", self.0)
    }

    /// What every form with a draft begins with: the token, its slot, and which
    /// leaf of that form this is.
    pub fn fields(&self, paper: &Paper<'_>) -> Markup {
        html! {
            (ui::token(paper.token))
            input type="hidden" name=(FIELD) value=(self.0);
            input type="hidden" name=(LEAF) value=(paper.now.timestamp().as_nanosecond());
        }
    }

    /// What was typed here and not kept.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn draft(&self, reader: &Reader<'_>) -> vault::Result<Option<Filled>> {
        Ok(reader.draft(&self.0)?.map(|draft| Filled::parse(draft.body.as_bytes())))
    }

    /// Keeps what stands in a form as its draft.
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn keep(&self, tx: &mut Tx<'_>, form: &Filled) -> vault::Result<()> {
        tx.put_draft(&self.0, &body(form))
    }

    /// Lets the draft go, now that it is kept.
    ///
    /// # Errors
    /// When the vault cannot be written.
    pub fn done(&self, tx: &mut Tx<'_>) -> vault::Result<()> {
        tx.drop_draft(&self.0)
    }

    /// What is sealed of a form that arrived after the lock; `None` for a form
    /// that keeps no draft. The token is left out.
    pub fn late(path: &str, form: &Filled) -> Option<String> {
        let slot = path.strip_prefix("/drafts/").unwrap_or(form.get(FIELD));
        let slot = Self::parse(slot)?;
        Some(format!("{LATE}{}\n{}", slot.0, body(form)))
    }
}

/// Remembers that a form was sent to be kept: a draft of it that is still on
/// its way comes too late then, and is not to bring it back as begun.
pub struct Sent(Option<(Arc<Session>, String)>);

/// So many sent forms are remembered.
const REMEMBERED: usize = 64;

impl Sent {
    /// The form of this visit, if it is one that has drafts.
    pub fn of(visit: &Visit) -> Self {
        let leaf = visit.form.get(LEAF);
        if leaf.is_empty() || visit.path.starts_with("/drafts/") {
            return Self(None);
        }
        let sent = &mut visit.session.state().sent;
        sent.push_back(leaf.to_owned());
        if sent.len() > REMEMBERED {
            sent.pop_front();
        }
        Self(Some((visit.session.clone(), leaf.to_owned())))
    }

    /// It came back with something to change, and is typed into again.
    pub fn came_back(self) {
        if let Some((session, leaf)) = self.0 {
            session.state().sent.retain(|sent| *sent != leaf);
        }
    }
}

/// Everything of a form that is the person's.
fn body(form: &Filled) -> String {
    let ours = ["token", FIELD, LEAF];
    let theirs = form.pairs().filter(|(name, value)| !ours.contains(name) && !value.trim().is_empty());
    form_urlencoded::Serializer::new(String::new()).extend_pairs(theirs).finish()
}

/// Makes drafts of the forms that arrived after the lock. A draft that was
/// typed later stays; then the late form stays a note.
///
/// # Errors
/// When the vault cannot be read or written.
pub fn take_in_late(vault: &Vault) -> vault::Result<()> {
    vault.write(Op::Edit, |tx| {
        for note in tx.drafts()?.into_iter().filter(|draft| draft.slot.starts_with("inbox/")) {
            let Some((slot, form)) = late_form(&note.body) else { continue };
            let sent = note.slot.strip_prefix("inbox/").and_then(|id| id.parse::<Id>().ok()).unwrap_or(note.id);
            if tx.draft(&slot.0)?.is_none_or(|draft| draft.id.made() <= sent.made()) {
                tx.put_draft(&slot.0, form)?;
                tx.drop_draft(&note.slot)?;
            }
        }
        Ok(())
    })
}

fn late_form(note: &str) -> Option<(Slot, &str)> {
    let (slot, form) = note.strip_prefix(LATE)?.split_once('\n')?;
    Some((Slot::parse(slot)?, form))
}

/// What a form carries that nobody typed or picked.
const OURS: [&str; 5] = ["when", "from", "part", "signs-asked", "direction"];

/// A note as a person reads it: its text, or everything they put into the form
/// that it is, a line each.
pub fn note_text(note: &str) -> String {
    let Some((_, form)) = late_form(note) else { return note.to_owned() };
    let form = Filled::parse(form.as_bytes());
    let theirs = form.pairs().filter(|(name, _)| !OURS.contains(name));
    theirs.map(|(_, value)| value).collect::<Vec<_>>().join("\n")
}

/// The address that every form with a draft writes to.
pub fn routes() -> Router {
    Router::new().route("/drafts/{kind}/{of}", post(put))
}

async fn put(visit: Visit, Path((kind, of)): Path<(String, String)>) -> Result<Response, Trouble> {
    let slot = Slot::parse(&format!("{kind}/{of}")).ok_or(Trouble::NotFound)?;
    if visit.session.state().sent.iter().any(|sent| sent == visit.form.get(LEAF)) {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let body = body(&visit.form);
    visit
        .write(Op::Edit, move |tx| if body.is_empty() { tx.drop_draft(&slot.0) } else { tx.put_draft(&slot.0, &body) })
        .await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

#[cfg(test)]
mod tests {
    use super::{Filled, Slot, note_text};

    #[test]
    fn a_slot_names_a_kind_and_one_of_it() {
        for (text, is_slot) in [
            ("moment/new", true),
            ("tool-use/01jde5wtg0fay8vvr14d2pf2db", true),
            ("moment/old", false),
            ("moment", false),
            ("/new", false),
            ("inbox/01jde5wtg0fay8vvr14d2pf2db", false),
            ("Moment/new", false),
        ] {
            assert_eq!(Slot::parse(text).is_some(), is_slot, "{text}");
        }
    }

    #[test]
    fn what_arrives_late_keeps_what_was_typed_and_no_token() {
        let form = Filled::parse(b"token=t&draft=moment/new&situation=They+left&feelings=");
        assert_eq!(Slot::late("/moments", &form).as_deref(), Some("late moment/new\nsituation=They+left"));
        assert_eq!(Slot::late("/drafts/hold/new", &form).as_deref(), Some("late hold/new\nsituation=They+left"));
        assert_eq!(Slot::late("/moments", &Filled::default()), None);
    }

    #[test]
    fn a_late_form_reads_as_all_that_was_put_into_it_and_a_note_as_itself() {
        let form = Filled::parse(b"token=x&draft=moment/new&leaf=1&when=now&situation=He+left&thoughts=Alone&from=");
        let note = Slot::late("/moments/new", &form).unwrap();
        assert_eq!(note_text(&note), "He left\nAlone", "a single word is not lost");
        assert_eq!(note_text("late for the train\nagain"), "late for the train\nagain");
    }
}
