use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use record::Id;
use ui::{Icon, Place, Tone};
use vault::{Days, Reader};
use words::{Message, message, say};

use super::page::{self, Reading};
use super::record::Letter;
use super::rules::another;
use crate::acts::{self, Paged};
use crate::leads::{Here, Lead, Spot};
use crate::web::{Answer, Trouble, Visit, to};

mod tonight;

use self::tonight::Tonight;

impl Paged for Letter {
    const PLACE: &'static str = "/letters";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("letter-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Letter>()
        .merge(acts::writing_routes::<Letter>())
        .route("/letters", get(list))
        .route("/letters/tonight", get(tonight))
        .route("/letters/{id}", get(show))
}

async fn list(visit: Visit) -> Answer {
    let letters = visit.read(all).await?;
    Ok(visit.page(page::list(&visit.paper(), &letters)))
}

/// The one for this kind of night, the only one there is, or which of them.
async fn tonight(visit: Visit) -> Answer {
    let is_any = visit.query.has("any", "yes");
    let from = visit.query.get("from").parse().ok();
    let whence = visit.whence(from);
    let (tonight, letters) = visit
        .read(move |reader| {
            let tonight =
                if is_any { Tonight::Unknown } else { Tonight::of(reader, &whence.words, from, &whence.now)? };
            Ok((tonight, all(reader)?))
        })
        .await?;
    match (&tonight, letters.as_slice()) {
        (Tonight::Of(id, _), _) | (Tonight::Unknown, [(id, _)]) => return Ok(to(&Letter::address(*id))),
        _ => {}
    }
    Ok(visit.page(page::tonight(&visit.paper(), &letters)))
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let found = visit.read(move |reader| Ok((acts::live::<Letter>(reader, id)?, all(reader)?))).await?;
    let (Some(letter), letters) = found else { return Err(Trouble::NotFound) };
    let same: Vec<Id> = letters
        .iter()
        .filter(|(_, other)| other.night == letter.night && other.own_night == letter.own_night)
        .map(|(id, _)| *id)
        .collect();
    let has_others = same.len() < letters.len();
    let reading = Reading { id, letter, another: another(&same, id), has_others, is_night: visit.is_night() };
    Ok(visit.page(page::read(&visit.paper(), &reading)))
}

/// A letter is offered where there is one, the one for this night first of all.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    let words = here.words;
    if spot == Spot::Nights {
        let list = Lead::new(Letter::PLACE, say!(words, "letter-list"), Icon::MailOpen, 20).tone(Tone::Kind);
        return Ok(vec![list.note(say!(words, "letter-list-lead"))]);
    }
    if !matches!(spot, Spot::Settle | Spot::Held) || here.reader.count::<Letter>()? == 0 {
        return Ok(Vec::new());
    }
    let lead = |to: String, title: String, rank| Lead::new(to, title, Icon::MailOpen, rank).tone(Tone::Kind);
    let (tonight, for_this) = (tonight_from(here.from), say!(words, "letter-for-this-night"));
    if spot == Spot::Held {
        return Ok(vec![lead(tonight, say!(words, "letter-steadier"), 10).note(say!(words, "letter-for-such"))]);
    }
    Ok(vec![match Tonight::of(here.reader, words, here.from, here.now)? {
        Tonight::Of(id, night) => {
            lead(Letter::address(id), for_this, 0).note(say!(words, "letter-for-night", night = night))
        }
        Tonight::Unknown | Tonight::Without => lead(tonight, for_this, 10).note(say!(words, "letter-from-steadier")),
    }])
}

/// Where the letter for this night is chosen, with the record the person comes from.
fn tonight_from(from: Option<Id>) -> String {
    from.map_or_else(|| "/letters/tonight".to_owned(), |from| format!("/letters/tonight?from={from}"))
}

/// Every letter, the newest first. They are few.
fn all(reader: &Reader<'_>) -> vault::Result<Vec<(Id, Letter)>> {
    reader.latest(Days::default(), usize::MAX)
}
