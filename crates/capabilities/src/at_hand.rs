//! What is at hand: the moment or message a person comes from, what they noted
//! in the last hours, and the messages they still hold.

use jiff::ZonedDateTime;
use record::{At, Id};
use vault::{Days, Reader};

use crate::acts;
use crate::hold::Hold;
use crate::moment::Moment;

/// So many of the newest messages are looked through.
const HOLDS: usize = 100;

/// What is at hand, the newest first.
#[derive(Default)]
pub(crate) struct AtHand {
    /// The moment the person comes from, or the one their message came out of.
    pub(crate) from_moment: Option<Moment>,
    /// The message they come from.
    pub(crate) from_hold: Option<Hold>,
    /// Moments of the last hours.
    pub(crate) moments: Vec<Moment>,
    /// Messages that are still held.
    pub(crate) holds: Vec<Hold>,
}

impl AtHand {
    /// Reads it; `from` is the record the person comes from.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub(crate) fn read(reader: &Reader<'_>, from: Option<Id>, now: &ZonedDateTime) -> vault::Result<Self> {
        let mut at_hand = Self::default();
        if let Some(from) = from {
            at_hand.from_moment = acts::live::<Moment>(reader, from)?;
            if at_hand.from_moment.is_none() {
                at_hand.from_hold = acts::live::<Hold>(reader, from)?;
            }
            if let Some(from) = at_hand.from_hold.as_ref().and_then(|hold| hold.from) {
                at_hand.from_moment = acts::live::<Moment>(reader, from)?;
            }
        }
        let now = now.timestamp().as_millisecond();
        reader.first(usize::MAX, |_, moment: Moment| {
            let is_over = !moment.is_at_hand(now);
            if !is_over {
                at_hand.moments.push(moment);
            }
            is_over.then_some(())
        })?;
        let holds = reader.latest::<Hold>(Days::default(), HOLDS)?;
        at_hand.holds = holds.into_iter().map(|(_, hold)| hold).filter(Hold::is_held).collect();
        Ok(at_hand)
    }

    /// The messages that were put down within so many milliseconds.
    pub(crate) fn held_within(&self, ms: i64, now: &ZonedDateTime) -> impl Iterator<Item = &Hold> {
        let since = now.timestamp().as_millisecond() - ms;
        self.holds.iter().filter(move |hold| hold.at.as_ref().map_or(i64::MIN, At::unix_ms) >= since)
    }
}
