use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use jiff::ZonedDateTime;
use record::input::Problem;
use record::{Choice as _, Id, Op};
use ui::{Icon, Place};
use vault::{Days, Reader};
use words::{DayAs, Message, Words, message, say};

use super::form::{self, ASKED, CARRIED, SAID_ASKED, sent};
use super::page::{self, About, Building, Listing, One, Saying};
use super::record::{State, Statement};
use super::rules::A_LOT;
use crate::acts::{self, Paged, Problems, Sheeted as _};
use crate::at_hand::AtHand;
use crate::hold::Hold;
use crate::leads::{Here, Lead, Spot};
use crate::moment::Moment;
use crate::reading::place_address;
use crate::web::{Answer, As, Filled, Slot, Trouble, Visit, to};

impl Paged for Statement {
    const PLACE: &'static str = "/statements";
    const UNDER: Place = Place::Practice;
    const NAME: Message = message!("statement-name");
}

pub(super) fn routes() -> Router {
    acts::record_routes::<Statement>()
        .route("/statements", get(list))
        .route("/statements/new", get(show_new).post(keep_new))
        .route("/statements/drills", get(drills))
        .route("/statements/drills/{slug}", get(drill))
        .route("/statements/{id}", get(show).post(put_away))
        .route("/statements/{id}/edit", get(show_edit).post(keep_edit))
        .route("/statements/{id}/said", get(show_said).post(keep_said))
}

/// So many moments are offered to begin from.
const MOMENTS: usize = 3;
/// So many of the newest moments are looked through for them.
const LOOKED_THROUGH: usize = 30;

async fn list(visit: Visit) -> Answer {
    let words = visit.words.clone();
    let listing = visit.read(move |reader| {
        let statements = reader.latest::<Statement>(Days::default(), usize::MAX)?;
        let is_taken = |id: &Id| statements.iter().any(|(_, one)| one.from == Some(*id));
        let moments = reader.latest::<Moment>(Days::default(), LOOKED_THROUGH)?.into_iter();
        let told = moments
            .filter(|(id, _)| !is_taken(id))
            .filter_map(|(id, moment)| Some((id, of_moment(&words, id, &moment)?)));
        let moments = told.take(MOMENTS).collect();
        Ok(Listing { statements, moments })
    });
    let listing = listing.await?;
    Ok(visit.page(page::list(&visit.paper(), &listing)))
}

fn of_moment(words: &Words, id: Id, moment: &Moment) -> Option<About> {
    let day = moment.at.as_ref().map(|at| words.day(at.civil().date(), DayAs::ThisWeek));
    let title = match day {
        Some(day) => say!(words, "statement-from-moment", day = day),
        None => say!(words, "statement-from-a-moment"),
    };
    Some(About { title, text: moment.situation.clone()?, address: Moment::address(id) })
}

fn of_hold(words: &Words, id: Id, hold: &Hold) -> Option<About> {
    let title = say!(words, "statement-from-hold");
    Some(About { title, text: hold.text.clone()?, address: Hold::address(id) })
}

/// What a statement grows out of: whose words stand over it, and what a new one begins with.
#[derive(Default)]
struct Ground {
    about: Option<About>,
    people: Vec<String>,
    felt: Vec<String>,
    is_a_lot: bool,
}

impl Ground {
    fn read(reader: &Reader<'_>, words: &Words, from: Option<Id>, now: &ZonedDateTime) -> vault::Result<Self> {
        let mut ground = Self { is_a_lot: is_a_lot(reader, from, now)?, ..Self::default() };
        let Some(from) = from else { return Ok(ground) };
        if let Some(moment) = acts::live::<Moment>(reader, from)? {
            ground.about = of_moment(words, from, &moment);
            ground.people.clone_from(&moment.people);
            ground.felt = moment.feelings.into_iter().take(2).collect();
        } else if let Some(hold) = acts::live::<Hold>(reader, from)? {
            ground.about = of_hold(words, from, &hold);
            ground.people.extend(hold.to);
        }
        Ok(ground)
    }
}

/// Whether what it is about, or what is at hand, was a lot.
///
/// # Errors
/// When the vault cannot be read.
pub(super) fn is_a_lot(reader: &Reader<'_>, from: Option<Id>, now: &ZonedDateTime) -> vault::Result<bool> {
    let at_hand = AtHand::read(reader, from, now)?;
    let mut moments = at_hand.from_moment.iter().chain(&at_hand.moments);
    Ok(moments.any(|moment| moment.stirred.is_some_and(|stirred| stirred.get() >= A_LOT)))
}

/// Each one that grows out of something has a draft of its own.
fn slot(id: Option<Id>, from: Option<Id>) -> Slot {
    match (id, from) {
        (Some(id), _) => Slot::of("statement", id),
        (None, Some(from)) => Slot::of("statement-from", from),
        (None, None) => Slot::new("statement"),
    }
}

async fn show_new(visit: Visit) -> Answer {
    let (words, now, query) = (visit.words.clone(), visit.now(), visit.query.clone());
    let from: Option<Id> = query.get("from").parse().ok();
    let found =
        visit.read(move |reader| Ok((slot(None, from).draft(reader)?, Ground::read(reader, &words, from, &now)?)));
    let (draft, ground) = found.await?;
    let filled = draft.unwrap_or_else(|| {
        let mut begun = Filled::default();
        from.into_iter().for_each(|from| begun.put("_from", from.to_string()));
        ground.people.iter().for_each(|name| begun.put("people", name));
        ground.felt.iter().for_each(|word| begun.put("felt", word));
        begun.put("need", query.get("need"));
        begun
    });
    let page = built(None, filled, Problems::default(), ground);
    Ok(visit.page(page::build(&visit.paper(), &page)))
}

fn built(id: Option<Id>, filled: Filled, problems: Problems, ground: Ground) -> Building {
    let slot = slot(id, filled.get("_from").parse().ok());
    Building { id, filled, problems, slot, about: ground.about, is_a_lot: ground.is_a_lot }
}

async fn keep_new(visit: Visit) -> Answer {
    let from = visit.form.get("_from").parse().ok();
    let (filled, now) = (sent(&visit.words, &visit.form), visit.now());
    if let Some(shown) = shown_before(&visit, None, from, &filled).await? {
        return Ok(shown);
    }
    match acts::record_from::<Statement>(&filled.object(&[ASKED, CARRIED].concat()), &now) {
        Ok(statement) => {
            let id = visit.write(Op::Add, move |tx| {
                slot(None, from).done(tx)?;
                tx.add(&statement)
            });
            let id = id.await?;
            visit.tell_with_undo(say!(visit.words, "acts-kept"), format!("{}/undo", Statement::address(id)));
            Ok(to(&format!("{}?now", Statement::address(id))))
        }
        Err(found) => refused(&visit, None, from, filled, &found).await,
    }
}

async fn show_edit(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (words, now) = (visit.words.clone(), visit.now());
    let found = visit.read(move |reader| {
        let Some(statement) = acts::live::<Statement>(reader, id)? else { return Ok(None) };
        let ground = Ground::read(reader, &words, statement.from, &now)?;
        Ok(Some((slot(Some(id), None).draft(reader)?.unwrap_or_else(|| Filled::of(&statement)), ground)))
    });
    let (filled, ground) = found.await?.ok_or(Trouble::NotFound)?;
    Ok(visit.page(page::build(&visit.paper(), &built(Some(id), filled, Problems::default(), ground))))
}

async fn keep_edit(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (filled, now) = (sent(&visit.words, &visit.form), visit.now());
    let known = visit.read(move |reader| acts::live::<Statement>(reader, id)).await?.ok_or(Trouble::NotFound)?;
    if let Some(shown) = shown_before(&visit, Some(id), known.from, &filled).await? {
        return Ok(shown);
    }
    let said = acts::record_from::<Statement>(&filled.object(ASKED), &now);
    match said.and_then(|_| acts::change::<Statement>(&filled.patch(ASKED), &now)) {
        Ok(patch) => {
            let edited = visit.write(Op::Edit, move |tx| {
                slot(Some(id), None).done(tx)?;
                tx.edit::<Statement>(id, &patch)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            visit.tell_with_undo(say!(visit.words, "acts-kept"), format!("{}/undo", Statement::address(id)));
            Ok(to(&Statement::address(id)))
        }
        Err(found) => refused(&visit, Some(id), known.from, filled, &found).await,
    }
}

/// The page with its sentence and its note, when nothing is to be kept yet: the
/// draft is gone on with, or the page alone is wanted beside what is typed.
async fn shown_before(
    visit: &Visit,
    id: Option<Id>,
    from: Option<Id>,
    filled: &Filled,
) -> Result<Option<Response>, Trouble> {
    match visit.form.get("_then") {
        "look" => {
            let draft = filled.clone();
            visit.write(Op::Edit, move |tx| slot(id, from.filter(|_| id.is_none())).keep(tx, &draft)).await?;
            Ok(Some(to(&built(id, filled.clone(), Problems::default(), Ground::default()).action())))
        }
        "beside" => {
            let ground = ground(visit, from).await?;
            let page = built(id, filled.clone(), Problems::default(), ground);
            Ok(Some(visit.page(page::build(&visit.paper(), &page))))
        }
        _ => Ok(None),
    }
}

async fn ground(visit: &Visit, from: Option<Id>) -> vault::Result<Ground> {
    let (words, now) = (visit.words.clone(), visit.now());
    visit.read(move |reader| Ground::read(reader, &words, from, &now)).await
}

async fn refused(visit: &Visit, id: Option<Id>, from: Option<Id>, filled: Filled, found: &[Problem]) -> Answer {
    let nothing = ("saw", say!(visit.words, "statement-nothing-said"));
    let problems = Problems::of(&visit.words, found, ASKED, nothing);
    let ground = ground(visit, from).await?;
    Ok(visit.refused(page::build(&visit.paper(), &built(id, filled, problems, ground))))
}

async fn show(visit: Visit, Path(id): Path<Id>) -> Answer {
    let (words, now) = (visit.words.clone(), visit.now());
    let found = visit.read(move |reader| {
        let Some(statement) = acts::live::<Statement>(reader, id)? else { return Ok(None) };
        let about = Ground::read(reader, &words, statement.from, &now)?.about;
        Ok(Some((statement, about)))
    });
    let (statement, about) = found.await?.ok_or(Trouble::NotFound)?;
    let is_fresh = visit.query.pairs().any(|(name, _)| name == "now");
    let ways = ways(&visit.words, id);
    Ok(visit.page(page::one(&visit.paper(), &One { id, statement, is_fresh, about, ways })))
}

/// What can come before it is said, where there are such pages.
fn ways(words: &Words, id: Id) -> Vec<(String, String, String, Icon)> {
    let step = place_address(words::Place::Steps).map(|steps| {
        let (title, note) = (say!(words, "statement-to-step"), say!(words, "statement-to-step-note"));
        (format!("{steps}/new?from={id}"), title, note, Icon::Footprints)
    });
    let pause = place_address(words::Place::PausePlans).map(|plans| {
        let (title, note) = (say!(words, "statement-to-pause"), say!(words, "statement-to-pause-note"));
        (plans.to_owned(), title, note, Icon::Pause)
    });
    step.into_iter().chain(pause).collect()
}

/// It is kept for its time.
async fn put_away(visit: Visit, Path(id): Path<Id>) -> Answer {
    let state = visit.form.choice::<State>("state").ok_or(Trouble::NotFound)?;
    let mut change = Filled::default();
    change.put("state", state.slug());
    let patch = change.patch(&[("state", As::Text)]);
    visit.write(Op::Edit, move |tx| tx.edit::<Statement>(id, &patch)).await?.ok_or(Trouble::NotFound)?;
    visit.tell_with_undo(say!(visit.words, "statement-put-away"), format!("{}/undo", Statement::address(id)));
    Ok(to(Statement::PLACE))
}

fn said_slot(id: Id) -> Slot {
    Slot::of("statement-said", id)
}

async fn show_said(visit: Visit, Path(id): Path<Id>) -> Answer {
    let now = visit.now();
    let found = visit.read(move |reader| {
        let Some(statement) = acts::live::<Statement>(reader, id)? else { return Ok(None) };
        Ok(Some((said_slot(id).draft(reader)?, statement)))
    });
    let (draft, statement) = found.await?.ok_or(Trouble::NotFound)?;
    let filled = draft.unwrap_or_else(|| form::said(&statement, &now));
    let page = Saying { id, statement, filled, problems: Problems::default(), slot: said_slot(id) };
    Ok(visit.page(page::said(&visit.paper(), &page)))
}

async fn keep_said(visit: Visit, Path(id): Path<Id>) -> Answer {
    let now = visit.now();
    let mut filled = (*visit.form).clone();
    filled.put("state", State::Said.slug());
    match acts::change::<Statement>(&filled.patch(SAID_ASKED), &now) {
        Ok(patch) => {
            let edited = visit.write(Op::Edit, move |tx| {
                said_slot(id).done(tx)?;
                tx.edit::<Statement>(id, &patch)
            });
            edited.await?.ok_or(Trouble::NotFound)?;
            let told = say!(visit.words, "statement-said-kept");
            visit.tell_with_undo(told, format!("{}/undo", Statement::address(id)));
            Ok(to(&Statement::address(id)))
        }
        Err(found) => {
            let statement = visit.read(move |reader| acts::live::<Statement>(reader, id)).await?;
            let statement = statement.ok_or(Trouble::NotFound)?;
            let nothing = ("landed", say!(visit.words, "statement-nothing-said"));
            let problems = Problems::of(&visit.words, &found, SAID_ASKED, nothing);
            let page = Saying { id, statement, filled, problems, slot: said_slot(id) };
            Ok(visit.refused(page::said(&visit.paper(), &page)))
        }
    }
}

async fn drills(visit: Visit) -> Answer {
    Ok(visit.page(page::drills(&visit.paper())))
}

async fn drill(visit: Visit, Path(slug): Path<String>) -> Answer {
    let drills = &visit.words.phrases().drills;
    let at = drills.iter().position(|drill| drill.slug == slug).ok_or(Trouble::NotFound)?;
    let picked = visit.query.get("pick").parse().ok();
    Ok(visit.page(page::drill(&visit.paper(), &drills[at], picked, drills.get(at + 1))))
}

/// Practice leads to the words; a held message that is to be said in another way leads to building them.
pub(super) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    let words = here.words;
    let lead = |to: String, title: String, rank| Lead::new(to, title, Icon::Text, rank);
    Ok(match spot {
        Spot::Practice => {
            let list = lead(Statement::PLACE.to_owned(), say!(words, "statement-list"), 16);
            vec![list.note(say!(words, "statement-list-note"))]
        }
        Spot::Becoming => reworded(here)?.into_iter().collect(),
        _ => Vec::new(),
    })
}

/// Building other words for a held message, or those that were found for it.
fn reworded(here: &Here<'_>) -> vault::Result<Option<Lead>> {
    let Some(from) = here.from else { return Ok(None) };
    let words = here.words;
    let known = here.reader.latest::<Statement>(Days::default(), usize::MAX)?;
    let found = known.into_iter().find(|(_, one)| one.from == Some(from));
    Ok(Some(match found {
        Some((id, one)) => {
            Lead::new(Statement::address(id), say!(words, "statement-found"), Icon::Text, 10).note(one.line(words))
        }
        None => Lead::new(format!("/statements/new?from={from}"), say!(words, "statement-another-way"), Icon::Text, 10)
            .note(say!(words, "statement-build-note")),
    }))
}
