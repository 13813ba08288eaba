use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use record::Id;
use ui::{Icon, Place, Tone};
use vault::{Days, Reader};
use words::{Message, message, say};

use super::page;
use super::record::Person;
use crate::acts::{self, Paged};
use crate::at_hand::AtHand;
use crate::leads::{Here, Lead, Spot};
use crate::web::{Answer, Trouble, Visit};

impl Paged for Person {
    const PLACE: &'static str = "/people";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("person-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Person>()
        .merge(acts::writing_routes::<Person>())
        .route("/people", get(list))
        .route("/people/call", get(call))
        .route("/people/{id}", get(show))
}

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

/// Someone who isn't part of this is offered where there is someone in the list.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    let words = here.words;
    let (title, note, rank) = match spot {
        Spot::Nights => {
            let list = Lead::new(Person::PLACE, say!(words, "person-list"), Icon::Users, 50).tone(Tone::Care);
            return Ok(vec![list.note(say!(words, "person-list-note"))]);
        }
        Spot::Settle => (say!(words, "settle-call"), say!(words, "settle-call-note"), 70),
        Spot::Tonight | Spot::Kept => (say!(words, "today-person"), say!(words, "person-tonight-note"), 40),
        Spot::Held => (say!(words, "hold-page-call"), say!(words, "hold-page-call-note"), 40),
        _ => return Ok(Vec::new()),
    };
    if !all(here.reader)?.iter().any(|(_, person)| person.is_offered()) {
        return Ok(Vec::new());
    }
    let lead = Lead::new("/people/call", title, Icon::Phone, rank).note(note).tone(Tone::Care);
    Ok(vec![lead.instead_of("/help")])
}

/// Everyone, the newest first. They are few.
fn all(reader: &Reader<'_>) -> vault::Result<Vec<(Id, Person)>> {
    reader.latest(Days::default(), usize::MAX)
}
