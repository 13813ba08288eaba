use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use record::{Id, Op};
use ui::{Icon, Place, Tone};
use vault::{Days, Reader};
use words::{Message, message, say};

use super::form::{ASKED, sent};
use super::page::{self, Writing};
use super::record::Person;
use crate::acts::{self, Paged};
use crate::at_hand::AtHand;
use crate::leads::{Here, Lead, Spot};
use crate::web::{Answer, Filled, Slot, Trouble, Visit, to};

impl Paged for Person {
    const PLACE: &'static str = "/people";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("person-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Person>()
        .route("/people", get(list))
        .route("/people/new", get(show_new).post(keep_new))
        .route("/people/call", get(call))
        .route("/people/{id}", get(show))
        .route("/people/{id}/edit", get(show_edit).post(keep_edit))
}

const PERSON: &str = "person";

async fn list(visit: Visit) -> Answer {
    let people = visit.read(all).await?;
    Ok(visit.page(page::list(&visit.paper(), &people)))
}

/// Those in the list, without whoever the open moment or message is about.
async fn call(visit: Visit) -> Answer {
    let now = visit.now();
    let people = visit.read(move |reader| {
        let at_hand = AtHand::read(reader, None, &now)?;
        let in_moments = at_hand.moments.iter().flat_map(|moment| moment.people.iter());
        let named: Vec<String> = at_hand.holds.iter().flat_map(|hold| &hold.to).chain(in_moments).cloned().collect();
        Ok(all(reader)?.into_iter().filter(|(_, person)| person.is_outside(&named)).collect::<Vec<_>>())
    });
    let people = people.await?;
    Ok(visit.page(page::call(&visit.paper(), &people)))
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let person = visit.read(move |reader| acts::live::<Person>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(page::one(&visit.paper(), id, &person)))
}

async fn show_new(visit: Visit) -> Answer {
    let slot = Slot::new(PERSON);
    let taken = slot.clone();
    let filled = visit.read(move |reader| taken.draft(reader)).await?.unwrap_or_default();
    Ok(visit.page(page::write(&visit.paper(), &Writing { id: None, filled, problem: None, slot })))
}

async fn keep_new(visit: Visit) -> Answer {
    let slot = Slot::new(PERSON);
    let taken = slot.clone();
    match acts::record_from::<Person>(&sent(&visit.form).object(ASKED), &visit.now()) {
        Ok(person) => {
            let kept = visit.write(Op::Add, move |tx| {
                taken.done(tx)?;
                tx.add(&person)
            });
            let id = kept.await?;
            visit.tell_with_undo(say!(visit.words, "acts-kept"), format!("{}/undo", Person::address(id)));
            Ok(to(Person::PLACE))
        }
        Err(_) => Ok(refused(&visit, None, slot)),
    }
}

async fn show_edit(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| {
        let Some(person) = acts::live::<Person>(reader, id)? else { return Ok(None) };
        Ok(Some(Slot::of(PERSON, id).draft(reader)?.unwrap_or_else(|| Filled::of(&person))))
    });
    let filled = found.await?.ok_or(Trouble::NotFound)?;
    let writing = Writing { id: Some(id), filled, problem: None, slot: Slot::of(PERSON, id) };
    Ok(visit.page(page::write(&visit.paper(), &writing)))
}

async fn keep_edit(visit: Visit, Path(id): Path<Id>) -> Answer {
    let slot = Slot::of(PERSON, id);
    let asked = sent(&visit.form).patch(ASKED);
    match acts::change::<Person>(&asked, &visit.now()) {
        Ok(patch) if !visit.form.get("name").trim().is_empty() => {
            let edited = visit.write(Op::Edit, move |tx| {
                slot.done(tx)?;
                tx.edit::<Person>(id, &patch)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            visit.tell_with_undo(say!(visit.words, "acts-kept"), format!("{}/undo", Person::address(id)));
            Ok(to(&Person::address(id)))
        }
        _ => Ok(refused(&visit, Some(id), slot)),
    }
}

fn refused(visit: &Visit, id: Option<Id>, slot: Slot) -> Response {
    let problem = Some(say!(visit.words, "person-nothing-said"));
    let writing = Writing { id, filled: (*visit.form).clone(), problem, slot };
    visit.refused(page::write(&visit.paper(), &writing))
}

/// Someone outside this is offered where there is someone in the list.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    let words = here.words;
    let (title, note, rank) = match spot {
        Spot::Nights => {
            let list = Lead::new(Person::PLACE, say!(words, "person-list"), Icon::Users, 50).tone(Tone::Care);
            return Ok(vec![list.note(say!(words, "person-list-note"))]);
        }
        Spot::Settle => (say!(words, "settle-call"), say!(words, "settle-call-note"), 70),
        Spot::Held => (say!(words, "hold-page-call"), say!(words, "hold-page-call-note"), 40),
        _ => return Ok(Vec::new()),
    };
    if !all(here.reader)?.iter().any(|(_, person)| person.call == Some(true)) {
        return Ok(Vec::new());
    }
    let lead = Lead::new("/people/call", title, Icon::Phone, rank).note(note).tone(Tone::Care);
    Ok(vec![lead.instead_of("/help")])
}

/// Everyone, the newest first. They are few.
fn all(reader: &Reader<'_>) -> vault::Result<Vec<(Id, Person)>> {
    reader.latest(Days::default(), usize::MAX)
}
