//! What was begun and not kept: encrypted in the vault from the first pause in
//! typing on, taken up again where it was left.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Request};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use jiff::Timestamp;
use maud::{Markup, html};
use record::{Id, Op};
use vault::{Reader, Tx, Vault};

use super::filled::{LEAF, PAGE, SLOT};
use super::{Filled, Paper, Session, Trouble, Visit, is_address_here};

/// Where a draft belongs: `moment/new`, `moment/<id>`. What stands before the
/// stroke names a form; an id after it is that of the record which the form
/// changes, so that the draft goes when the record is erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot(String);

/// How a late save begins; what follows are its slot, a line end, and the form.
const LATE: &str = "late ";

impl Slot {
    /// The slot of a form for something new.
    pub fn new(form: &str) -> Self {
        debug_assert!(is_form(form), "{form} names no form");
        Self(format!("{form}/new"))
    }

    /// The slot of the forms of one record.
    pub fn of(form: &str, id: Id) -> Self {
        debug_assert!(is_form(form), "{form} names no form");
        Self(format!("{form}/{id}"))
    }

    /// Reads a slot as a form or an address carries it.
    pub fn parse(text: &str) -> Option<Self> {
        let (form, of) = text.split_once('/')?;
        let is_one = of == "new" || of.parse::<Id>().is_ok();
        (is_form(form) && is_one).then(|| Self(text.to_owned()))
    }

    /// As the vault and addresses name it.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The form it is of.
    pub(crate) fn names(&self) -> &str {
        self.0.split_once('/').map_or(&self.0, |(form, _)| form)
    }

    /// The record whose form it is; `None` for something new.
    pub fn record(&self) -> Option<Id> {
        self.0.split_once('/').and_then(|(_, of)| of.parse().ok())
    }

    /// A form that keeps a draft while it is typed into. It is sent to `action`,
    /// which is the address of the page that it stands on.
    pub fn form(&self, paper: &Paper<'_>, action: &str, inside: Markup) -> Markup {
        self.form_of("page-form", paper, action, inside)
    }

    /// The same for a form that is not a page of its own.
    pub fn form_of(&self, class: &str, paper: &Paper<'_>, action: &str, inside: Markup) -> Markup {
        html! {
            form class=(class) method="post" action=(action) data-draft={ "/drafts/" (self.0) } {
                (ui::token(paper.token))
                input type="hidden" name=(SLOT) value=(self.0);
                input type="hidden" name=(LEAF) value=(paper.now.timestamp().as_nanosecond());
                input type="hidden" name=(PAGE) value=(action);
                (inside)
            }
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
        let slot = path.strip_prefix("/drafts/").unwrap_or(form.get(SLOT));
        let slot = Self::parse(slot)?;
        Some(format!("{LATE}{}\n{}", slot.0, body(form)))
    }
}

/// Whether a form may go by this name. `inbox` is the vault's: notes that came in while locked.
fn is_form(name: &str) -> bool {
    let fits = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    !name.is_empty() && name != "inbox" && name.bytes().all(fits)
}

/// A draft as a person is led back to it.
pub struct Begun {
    /// Where it belongs.
    pub slot: Slot,
    /// The page that it stands on.
    pub page: String,
    /// When it was last typed into.
    pub when: Timestamp,
    /// The longest line of it, since that is by which it is known again.
    pub line: Option<String>,
}

impl Begun {
    /// What was begun and can be taken up again, the newest first, at most so
    /// many. A draft whose record was put aside or is gone has no page to go on with.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn read(reader: &Reader<'_>, most: usize) -> vault::Result<Vec<Self>> {
        let mut begun = Vec::new();
        for draft in reader.drafts()? {
            let Some(slot) = Slot::parse(&draft.slot) else { continue };
            let form = Filled::parse(draft.body.as_bytes());
            let page = form.get(PAGE).to_owned();
            let is_there = match slot.record() {
                Some(id) => reader.is_there(id)?,
                None => true,
            };
            if is_there && is_address_here(&page) {
                let line = form.theirs().flat_map(|(_, typed)| typed.lines()).max_by_key(|line| line.chars().count());
                let line = line.map(|line| line.trim().to_owned());
                begun.push(Self { slot, page, when: draft.id.made(), line });
            }
            if begun.len() == most {
                break;
            }
        }
        Ok(begun)
    }
}

/// Remembers that a form was sent to be kept: a draft of it that is still on
/// its way comes too late then, and is not to bring it back as begun.
struct Sent(Option<(Arc<Session>, String)>);

/// So many sent forms are remembered.
const REMEMBERED: usize = 64;

impl Sent {
    /// The form of this visit, if it is one that has drafts.
    fn of(visit: &Visit) -> Self {
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
    fn came_back(self) {
        if let Some((session, leaf)) = self.0 {
            session.state().sent.retain(|sent| *sent != leaf);
        }
    }
}

/// Around every page that keeps drafts: what was sent to be kept takes no draft any more.
pub(crate) async fn remember_sent(visit: Visit, request: Request, next: Next) -> Response {
    let sent = Sent::of(&visit);
    let answer = next.run(request).await;
    if answer.status() != StatusCode::SEE_OTHER {
        sent.came_back();
    }
    answer
}

/// What a form has to begin from again, and the page it stands on.
fn body(form: &Filled) -> String {
    let page = Some((PAGE, form.get(PAGE))).filter(|(_, page)| !page.is_empty());
    form_urlencoded::Serializer::new(String::new()).extend_pairs(form.lasting().chain(page)).finish()
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

/// A note as a person reads it: its text, or everything they put into the form
/// that it is, a line each.
pub fn note_text(note: &str) -> String {
    let Some((_, form)) = late_form(note) else { return note.to_owned() };
    let form = Filled::parse(form.as_bytes());
    form.theirs().map(|(_, value)| value).collect::<Vec<_>>().join("\n")
}

/// The address that every form with a draft writes to.
pub fn routes() -> Router {
    Router::new().route("/drafts/{kind}/{of}", post(put))
}

async fn put(visit: Visit, Path((form, of)): Path<(String, String)>) -> Result<Response, Trouble> {
    let slot = Slot::parse(&format!("{form}/{of}")).ok_or(Trouble::NotFound)?;
    if visit.session.state().sent.iter().any(|sent| sent == visit.form.get(LEAF)) {
        return Ok(StatusCode::CONFLICT.into_response());
    }
    let form = visit.form.clone();
    visit
        .write(Op::Edit, move |tx| if form.theirs().next().is_none() { slot.done(tx) } else { slot.keep(tx, &form) })
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
            ("if-then-4-am/new", true),
            ("/new", false),
            ("inbox/01jde5wtg0fay8vvr14d2pf2db", false),
            ("Moment/new", false),
        ] {
            assert_eq!(Slot::parse(text).is_some(), is_slot, "{text}");
        }
    }

    #[test]
    fn what_arrives_late_keeps_what_was_typed_and_no_token() {
        let form = Filled::parse(b"_token=t&_slot=moment/new&_page=/moments/new&situation=They+left&feelings=");
        assert_eq!(
            Slot::late("/moments", &form).as_deref(),
            Some("late moment/new\nsituation=They+left&_page=%2Fmoments%2Fnew")
        );
        assert_eq!(
            Slot::late("/drafts/hold/new", &form).as_deref(),
            Some("late hold/new\nsituation=They+left&_page=%2Fmoments%2Fnew")
        );
        assert_eq!(Slot::late("/moments", &Filled::default()), None);
    }

    #[test]
    fn a_late_form_reads_as_all_that_was_put_into_it_and_a_note_as_itself() {
        let form = Filled::parse(
            b"_token=x&_slot=moment/new&_leaf=1&_when=now&situation=He+left&thoughts=Alone&_from=&_then=more",
        );
        let note = Slot::late("/moments/new", &form).unwrap();
        assert_eq!(note_text(&note), "He left\nAlone", "a single word is not lost");
        assert_eq!(note_text("late for the train\nagain"), "late for the train\nagain");
    }
}
