//! The letter for the kind of night it is, as far as what was noted says so.

use std::ops::ControlFlow;

use record::{At, Id};
use vault::{Body, Days, Reader};
use words::Words;

use super::all;
use crate::acts;
use crate::hold::Hold;
use crate::letter::record::{Letter, Night};
use crate::letter::rules::{letter_for, night_of_hold, nights_of_moment};
use crate::moment::Moment;
use crate::web::Visit;

/// For so long a message that is held is the one at hand.
const HELD_MS: i64 = 3 * 3_600_000;

/// What is known of the night, and the letter for it.
pub enum Tonight {
    /// Nothing says which kind of night it is.
    Unknown,
    /// It is known, and there is no letter for it.
    Without,
    /// The newest one for it, and what that night is called.
    Of(Id, String),
}

impl Tonight {
    /// The letter, and what its night is called.
    pub fn letter(self) -> Option<(Id, String)> {
        match self {
            Self::Of(id, night) => Some((id, night)),
            Self::Unknown | Self::Without => None,
        }
    }
}

/// The kinds of night it may be: by the record the person comes from, else by
/// what they noted in the last hours, else by what they hold.
fn likely(reader: &Reader<'_>, from: Option<Id>, now_ms: i64, shame: &[&str]) -> vault::Result<Vec<Night>> {
    if let Some(from) = from {
        if let Some(moment) = acts::live::<Moment>(reader, from)? {
            return Ok(nights_of_moment(&moment, shame));
        }
        if let Some(hold) = acts::live::<Hold>(reader, from)? {
            return nights_of_hold(reader, &hold, shame);
        }
    }
    let mut nights = Vec::new();
    reader.newest::<Moment>(Days::default(), |kept| {
        let Body::Understood(moment) = kept.body else { return ControlFlow::Continue(()) };
        if !moment.is_at_hand(now_ms) {
            return ControlFlow::Break(());
        }
        nights = nights_of_moment(&moment, shame);
        if nights.is_empty() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    if !nights.is_empty() {
        return Ok(nights);
    }
    let mut held = None;
    reader.newest::<Hold>(Days::default(), |kept| {
        let Body::Understood(hold) = kept.body else { return ControlFlow::Continue(()) };
        if hold.at.as_ref().map_or(i64::MIN, At::unix_ms) < now_ms - HELD_MS {
            return ControlFlow::Break(());
        }
        held = Some(hold).filter(Hold::is_held);
        if held.is_none() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    held.map_or(Ok(Vec::new()), |hold| nights_of_hold(reader, &hold, shame))
}

/// The moment a message came out of says more than the message.
fn nights_of_hold(reader: &Reader<'_>, hold: &Hold, shame: &[&str]) -> vault::Result<Vec<Night>> {
    let moment = hold.from.map(|from| acts::live::<Moment>(reader, from)).transpose()?.flatten();
    let mut nights = moment.map(|moment| nights_of_moment(&moment, shame)).unwrap_or_default();
    nights.extend(night_of_hold(hold));
    Ok(nights)
}

fn shame(words: &Words) -> Vec<&str> {
    let family = words.vocabulary().feelings.iter().find(|family| family.slug == "shame");
    family.into_iter().flat_map(|family| &family.feelings).map(|feeling| feeling.slug.as_str()).collect()
}

impl Letter {
    /// The newest letter for the kind of night it is, as far as that is known.
    /// While locked nothing is.
    pub async fn for_tonight(visit: &Visit, from: Option<Id>) -> Tonight {
        let (words, now) = (visit.words.clone(), visit.now().timestamp().as_millisecond());
        let found = visit.read(move |reader| {
            let letters = all(reader)?;
            let nights = likely(reader, from, now, &shame(&words))?;
            Ok(match letter_for(&letters, &nights) {
                Some((id, letter)) => Tonight::Of(*id, letter.for_night(&words)),
                None if nights.is_empty() => Tonight::Unknown,
                None => Tonight::Without,
            })
        });
        found.await.unwrap_or(Tonight::Unknown)
    }
}
