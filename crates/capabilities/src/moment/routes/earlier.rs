//! What earlier moments say to this one: what was written for next time, the
//! line for what set it off, counts, and the words most used.

use jiff::ToSpan;
use record::input::folded;
use record::{At, Day, Id};
use ui::{Icon, Tone};
use vault::{Days, Reader};
use words::{Words, say};

use crate::acts::{self, Paged};
use crate::leads::{Here, Lead, Spot};
use crate::moment::record::Moment;
use crate::moment::rules::{
    Count, Counted, Earlier, Used, comes_back, counts, is_heavy, is_only_marked, is_same_thing, quick_counts, things,
};
use crate::web::Visit;
use crate::word::{List, Lists};

/// So many of the newest are looked through for what comes back and for the
/// words most used.
const LOOKED_THROUGH: usize = 300;

impl Earlier {
    fn read(reader: &Reader<'_>, id: Id, moment: &Moment) -> vault::Result<Self> {
        let again = reader.first(LOOKED_THROUGH, |other, then: Moment| {
            if other != id && comes_back(&then, moment) { then.next_time } else { None }
        })?;
        let lists = Lists::read(reader)?;
        let line = lists.line_for(&moment.set_off).map(|(_, what, line)| (what.to_owned(), line.to_owned()));
        Ok(Self { again, line })
    }
}

/// A moment with what comes back for it.
pub(super) fn with_earlier(reader: &Reader<'_>, id: Id) -> vault::Result<Option<(Moment, Earlier)>> {
    let Some(moment) = acts::live::<Moment>(reader, id)? else { return Ok(None) };
    let earlier = Earlier::read(reader, id, &moment)?;
    Ok(Some((moment, earlier)))
}

/// The moments after which something was said back, up to and with this one, the oldest first: what is said after it
/// depends on what was said before. They begin at every so many, so that what was said stays what was said.
pub(super) fn told(reader: &Reader<'_>, id: Id) -> vault::Result<Vec<(Id, Moment)>> {
    let count = usize::try_from(reader.count::<Moment>()?).unwrap_or(usize::MAX);
    let most = count - count.saturating_sub(LOOKED_THROUGH) / LOOKED_THROUGH * LOOKED_THROUGH;
    let mut told = reader.latest::<Moment>(Days::default(), most)?;
    told.retain(|(other, moment)| *other == id || *other < id && !is_only_marked(moment));
    told.sort_by_key(|(other, _)| *other);
    Ok(told)
}

/// Whether exactly one moment was kept, so that the next is the second.
pub(super) fn is_second(reader: &Reader<'_>) -> vault::Result<bool> {
    Ok(reader.latest::<Moment>(Days::default(), 2)?.len() == 1)
}

/// Whether this is at least the third entry about the same thing within three
/// hours.
pub(super) fn goes_round(reader: &Reader<'_>, moment: &Moment) -> vault::Result<bool> {
    let Some(at) = moment.at.as_ref().map(At::unix_ms) else { return Ok(false) };
    let mut count = 0;
    reader.first(usize::MAX, |_, other: Moment| {
        let then = other.at.as_ref().map_or(i64::MIN, At::unix_ms);
        count += usize::from((at - ROUND_MS..=at).contains(&then) && is_same_thing(&other, moment));
        (then < at - ROUND_MS).then_some(())
    })?;
    Ok(count >= 3)
}

const ROUND_MS: i64 = 3 * 3_600_000;

impl Moment {
    /// So many of the newest are counted.
    pub const COUNTED: usize = 1_000;

    /// What stands in at least three of the newest thousand moments, the most
    /// frequent first, without what the person took out.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn counts(reader: &Reader<'_>) -> vault::Result<Vec<Count>> {
        let moments = reader.latest::<Self>(Days::default(), Self::COUNTED)?;
        let lists = Lists::read(reader)?;
        Ok(not_hidden(counts(moments.iter().map(|(_, moment)| moment)), &lists))
    }

    /// The same for the moments of these days, and their feelings and parts of
    /// the day; with what it rests on.
    ///
    /// # Errors
    /// When the vault cannot be read.
    pub fn counted(reader: &Reader<'_>, days: Days) -> vault::Result<Counted> {
        let moments = reader.latest::<Self>(days, Self::COUNTED + 1)?;
        let is_newest_only = moments.len() > Self::COUNTED;
        let moments: Vec<Self> = moments.into_iter().take(Self::COUNTED).map(|(_, moment)| moment).collect();
        let lists = Lists::read(reader)?;
        let counts = counts(&moments).into_iter().chain(quick_counts(&moments)).collect();
        let counts = not_hidden(counts, &lists);
        let since = moments.iter().filter_map(|moment| moment.at.as_ref()).map(At::day).min();
        Ok(Counted { counts, moments: moments.len(), since, is_newest_only })
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
}

fn not_hidden(mut counts: Vec<Count>, lists: &Lists) -> Vec<Count> {
    counts.retain(|count| !lists.is_hidden(&List::Counts, &count.what));
    counts
}

/// What was marked and not finished leads on from Today; what was written for
/// next time comes back on Settle.
pub(in crate::moment) fn leads(spot: Spot, here: &Here<'_>) -> vault::Result<Vec<Lead>> {
    let (words, now) = (here.words, here.now.timestamp().as_millisecond());
    Ok(match spot {
        Spot::Today => {
            let marked = here.reader.first(TODAY_LOOKS_THROUGH, |id, moment: Moment| {
                let at = moment.at.clone().filter(|at| now - at.unix_ms() < DAY_MS)?;
                (moment.mark == Some(true) && moment.situation.is_none()).then_some((id, at))
            })?;
            let lead = |(id, at): (Id, At)| {
                let title = say!(words, "moment-lead-marked", time = words.time(at.civil().time()));
                let to = format!("{}/situation", Moment::address(id));
                Lead::new(to, title, Icon::NotebookPen, 40).note(say!(words, "moment-lead-marked-note"))
            };
            marked.map(lead).into_iter().collect()
        }
        // Before there is a moment, nothing can be noticed.
        Spot::Insights if here.reader.count::<Moment>()? == 0 => {
            vec![Lead::new("/moments/new", say!(words, "moment-note"), Icon::Plus, 1)]
        }
        Spot::Settle => {
            let written = here.reader.first(LOOKED_THROUGH, |id, moment: Moment| Some((id, moment.next_time?)))?;
            let lead = |(id, written): (Id, String)| {
                Lead::new(Moment::address(id), say!(words, "moment-lead-written"), Icon::NotebookPen, 30).words(written)
            };
            let from = here.from.map(|from| acts::live::<Moment>(here.reader, from)).transpose()?.flatten();
            let someone = from.filter(is_heavy).map(|_| {
                let lead = Lead::new("/help", say!(words, "moment-someone"), Icon::Phone, BEFORE_ALL);
                lead.note(say!(words, "moment-someone-note")).tone(Tone::Care)
            });
            someone.into_iter().chain(written.map(lead)).collect()
        }
        _ => Vec::new(),
    })
}

/// After a moment that was very strong someone to talk to is offered before every tool.
const BEFORE_ALL: u8 = 1;

/// So many of the newest are looked through for one that was marked.
const TODAY_LOOKS_THROUGH: usize = 200;
const DAY_MS: i64 = 86_400_000;

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

/// The set-offs that are asked for with one press: those most used before
/// today, then their own signs, then the shipped ones. Each with how it reads.
pub(super) fn first_set_offs(reader: &Reader<'_>, today: Day, words: &Words) -> vault::Result<Vec<(String, String)>> {
    let (lists, vocabulary) = (Lists::read(reader)?, words.vocabulary());
    let mut first = used(reader, today, |moment| &moment.set_off)?.most(OFFERED);
    first.extend(lists.own(&List::SetOffSigns).map(str::to_owned));
    first.extend(vocabulary.set_offs.iter().map(|one| one.slug.clone()));
    let mut offered: Vec<(String, String)> = Vec::new();
    for what in first {
        let is_new = offered.iter().all(|(known, _)| folded(known) != folded(&what));
        if is_new && offered.len() < OFFERED && !lists.is_hidden(&List::SetOffs, &what) {
            offered.push((what.clone(), vocabulary.set_off(&what).to_owned()));
        }
    }
    Ok(offered)
}

/// So many stand in one row.
const OFFERED: usize = 4;

pub(super) fn used(reader: &Reader<'_>, today: Day, of: fn(&Moment) -> &[String]) -> vault::Result<Used> {
    let yesterday = Day::from(today.date().checked_sub(1.day()).unwrap_or(today.date()));
    let mut used = Used::default();
    let earlier = reader.latest::<Moment>(Days { from: None, to: Some(yesterday) }, LOOKED_THROUGH)?;
    earlier.iter().for_each(|(_, moment)| used.add(of(moment)));
    Ok(used)
}
