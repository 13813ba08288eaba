//! What earlier moments say to this one: what was written for next time, the
//! line for what set it off, counts, and the words most used.

use std::ops::ControlFlow;

use jiff::ToSpan;
use record::input::folded;
use record::{At, Day, Id};
use vault::{Body, Days, Reader};
use words::Words;

use crate::acts;
use crate::moment::record::Moment;
use crate::moment::rules::{Count, Earlier, Used, comes_back, counts, is_same_thing, things};
use crate::web::Visit;
use crate::word::{List as Listed, Lists};

/// So many of the newest are looked through for what comes back and for the
/// words most used.
const LOOKED_THROUGH: usize = 300;

impl Earlier {
    fn read(reader: &Reader<'_>, id: Id, moment: &Moment) -> vault::Result<Self> {
        let (mut again, mut left) = (None, LOOKED_THROUGH);
        reader.newest::<Moment>(Days::default(), |kept| {
            left -= 1;
            if let Body::Understood(then) = kept.body
                && kept.id != id
                && comes_back(&then, moment)
            {
                again = then.next_time;
            }
            if again.is_some() || left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        let lists = Lists::read(reader)?;
        let line = lists.line_for(&moment.set_off).map(|(what, line)| (what.to_owned(), line.to_owned()));
        Ok(Self { again, line })
    }
}

/// A moment with what comes back for it.
pub(super) fn with_earlier(reader: &Reader<'_>, id: Id) -> vault::Result<Option<(Moment, Earlier)>> {
    let Some(moment) = acts::live::<Moment>(reader, id)? else { return Ok(None) };
    let earlier = Earlier::read(reader, id, &moment)?;
    Ok(Some((moment, earlier)))
}

/// Whether exactly one moment was kept, so that the next is the second.
pub(super) fn is_second(reader: &Reader<'_>) -> vault::Result<bool> {
    let mut seen = 0;
    reader.newest::<Moment>(Days::default(), |_| {
        seen += 1;
        if seen == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    Ok(seen == 1)
}

/// Whether this is at least the third entry about the same thing within three
/// hours.
pub(super) fn goes_round(reader: &Reader<'_>, moment: &Moment) -> vault::Result<bool> {
    let Some(at) = moment.at.as_ref().map(At::unix_ms) else { return Ok(false) };
    let mut count = 0;
    reader.newest::<Moment>(Days::default(), |kept| {
        let Body::Understood(other) = kept.body else { return ControlFlow::Continue(()) };
        let then = other.at.as_ref().map_or(i64::MIN, At::unix_ms);
        if then < at - ROUND_MS {
            return ControlFlow::Break(());
        }
        count += usize::from(then <= at && is_same_thing(&other, moment));
        ControlFlow::Continue(())
    })?;
    Ok(count >= 3)
}

const ROUND_MS: i64 = 3 * 3_600_000;

impl Moment {
    /// So many of the newest are counted.
    pub const COUNTED: u64 = 1_000;

    /// What stands in at least three of the newest thousand moments, the most
    /// frequent first, without what the person took out.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn counts(reader: &Reader<'_>) -> vault::Result<Vec<Count>> {
        let mut moments = Vec::new();
        reader.newest::<Self>(Days::default(), |kept| {
            if let Body::Understood(moment) = kept.body {
                moments.push(moment);
            }
            if moments.len() as u64 == Self::COUNTED { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        let lists = Lists::read(reader)?;
        let mut counts = counts(&moments);
        counts.retain(|count| !lists.is_hidden(&Listed::Counts, &count.what));
        Ok(counts)
    }

    /// The count of the first thing in this moment that has one.
    pub(in crate::moment) fn count_in(&self, reader: &Reader<'_>) -> vault::Result<Option<Count>> {
        let things = things(self);
        if things.is_empty() {
            return Ok(None);
        }
        let mut counts = Self::counts(reader)?;
        let at = things.iter().find_map(|what| counts.iter().position(|count| folded(&count.what) == folded(what)));
        Ok(at.map(|at| counts.swap_remove(at)))
    }

    /// What was last written for next time; nothing while locked.
    pub async fn written_for_next_time(visit: &Visit) -> Option<String> {
        let read = visit.read(|reader| {
            let (mut written, mut left) = (None, LOOKED_THROUGH);
            reader.newest::<Self>(Days::default(), |kept| {
                left -= 1;
                if let Body::Understood(moment) = kept.body {
                    written = moment.next_time;
                }
                if written.is_some() || left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })?;
            Ok(written)
        });
        read.await.ok().flatten()
    }
}

pub(super) fn today(visit: &Visit) -> Day {
    visit.now().date().into()
}

/// The nine feelings offered first: those most used before today, so that
/// their order stays for the day; then the shipped nine.
pub(super) fn first_feelings(reader: &Reader<'_>, today: Day, words: &Words) -> vault::Result<Vec<String>> {
    let mut first = used(reader, today, |moment| &moment.feelings)?.most(9);
    for feeling in words.vocabulary().first_feelings() {
        if first.len() < 9 && !first.contains(&feeling.slug) {
            first.push(feeling.slug.clone());
        }
    }
    Ok(first)
}

pub(super) fn used(reader: &Reader<'_>, today: Day, of: fn(&Moment) -> &[String]) -> vault::Result<Used> {
    let yesterday = Day::from(today.date().checked_sub(1.day()).unwrap_or(today.date()));
    let (mut used, mut left) = (Used::default(), LOOKED_THROUGH);
    reader.newest::<Moment>(Days { from: None, to: Some(yesterday) }, |kept| {
        if let Body::Understood(moment) = kept.body {
            used.add(of(&moment));
        }
        left -= 1;
        if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    Ok(used)
}
