//! The letter for the kind of night it is, as far as what was noted says so.

use jiff::ZonedDateTime;
use record::Id;
use vault::Reader;
use words::Words;

use super::all;
use crate::at_hand::AtHand;
use crate::letter::record::Night;
use crate::letter::rules::{letter_for, night_of_hold, nights_of_moment};

/// For so long a message that is held is the one at hand.
const HELD_MS: i64 = 3 * 3_600_000;

/// What is known of the night, and the letter for it.
pub(super) enum Tonight {
    /// Nothing says which kind of night it is.
    Unknown,
    /// It is known, and there is no letter for it.
    Without,
    /// The newest one for it, and what that night is called.
    Of(Id, String),
}

impl Tonight {
    /// The newest letter for the kind of night it is, as far as that is known;
    /// `from` is the record the person comes from.
    pub(super) fn of(reader: &Reader<'_>, words: &Words, from: Option<Id>, now: &ZonedDateTime) -> vault::Result<Self> {
        let at_hand = AtHand::read(reader, from, now)?;
        let nights = likely(&at_hand, now, &shame(words));
        let letters = all(reader)?;
        Ok(match letter_for(&letters, &nights) {
            Some((id, letter)) => Self::Of(*id, letter.for_night(words)),
            None if nights.is_empty() => Self::Unknown,
            None => Self::Without,
        })
    }
}

/// The kinds of night it may be: by the record the person comes from, else by
/// what they noted in the last hours, else by what they hold. The moment a
/// message came out of says more than the message.
fn likely(at_hand: &AtHand, now: &ZonedDateTime, shame: &[&str]) -> Vec<Night> {
    let of_moment = |moment| nights_of_moment(moment, shame);
    if at_hand.from_moment.is_some() || at_hand.from_hold.is_some() {
        let mut nights = at_hand.from_moment.as_ref().map(of_moment).unwrap_or_default();
        nights.extend(at_hand.from_hold.as_ref().and_then(night_of_hold));
        return nights;
    }
    let noted = at_hand.moments.iter().map(of_moment).find(|nights| !nights.is_empty());
    noted.unwrap_or_else(|| at_hand.held_within(HELD_MS, now).next().and_then(night_of_hold).into_iter().collect())
}

fn shame(words: &Words) -> Vec<&str> {
    let family = words.vocabulary().feelings.iter().find(|family| family.slug == "shame");
    family.into_iter().flat_map(|family| &family.feelings).map(|feeling| feeling.slug.as_str()).collect()
}
