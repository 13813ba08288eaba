//! The diary by day.

use std::ops::ControlFlow;

use jiff::tz::TimeZone;
use record::{At, Choice, Day, Id};
use ui::Icon;
use vault::{Body, Days, Draft, Reader};
use words::{Words, say};

use super::offered::Asked;
use crate::acts::{self, Offered as _, Paged};
use crate::hold::Hold;
use crate::moment::page::{self, DiaryPage, Filter, Item, Offered};
use crate::moment::record::{Moment, Pattern};
use crate::tool_use::ToolUse;
use crate::web::{Answer, Filled, Preferences, Visit, note_text};

/// So many entries make a page; the day they end in is shown whole.
const PAGE: usize = 40;

pub(super) async fn list(visit: Visit) -> Answer {
    let (query, words, zone) = ((*visit.query).clone(), visit.words.clone(), visit.now().time_zone().clone());
    let preferences = visit.preferences.clone();
    let found = visit.read(move |reader| found(reader, &words, &preferences, &query, &zone)).await?;
    Ok(visit.page(page::list(&visit.paper(), &found)))
}

fn found(
    reader: &Reader<'_>,
    words: &Words,
    preferences: &Preferences,
    query: &Filled,
    zone: &TimeZone,
) -> vault::Result<DiaryPage> {
    let day = |name: &str| query.get(name).parse::<Day>().ok();
    let days = Days { from: day("from"), to: day("to") };
    let asked = Asked::read(reader, query)?;
    let offered = Offered::read(reader, words, query, &asked)?;
    let is_wanted = wanted(query, asked);
    let is_set = ["pattern", "set_off", "feeling", "person", "stirred"].iter().any(|name| !query.get(name).is_empty());
    let mut items = Vec::new();
    collect(reader, days, &mut items, is_wanted, |kept_id, moment: &Moment| Item {
        note: Some(page::note(words, preferences, moment)).filter(|note| !note.is_empty()),
        is_theirs: crate::moment::rules::line(moment).is_some(),
        pattern: moment.pattern.clone(),
        ..item(words, moment, Moment::address(kept_id), None)
    })?;
    if !is_set {
        collect(
            reader,
            days,
            &mut items,
            |_| true,
            |id, hold: &Hold| Item {
                note: Some(held(words, hold)),
                is_theirs: hold.text.is_some(),
                ..item(words, hold, format!("/hold/{id}"), Some(Icon::Message))
            },
        )?;
        collect(
            reader,
            days,
            &mut items,
            |_| true,
            |id, used: &ToolUse| item(words, used, format!("/settle/{id}/next"), Some(Icon::Wind)),
        )?;
        items.extend(notes(reader, words, days, zone)?);
    }
    items.sort_by_key(|(ms, _)| std::cmp::Reverse(*ms));
    let mut items: Vec<Item> = items.into_iter().map(|(_, item)| item).collect();
    let older = cut(&mut items);
    let is_begun = is_set || !items.is_empty() || days.from.is_some() || days.to.is_some();
    Ok(DiaryPage {
        items,
        filter: Filter { offered, query: query.clone(), is_set: is_set || days.from.is_some() || days.to.is_some() },
        older,
        is_begun,
    })
}

/// Leaves whole days, and gives the day on which the next page begins.
fn cut(items: &mut Vec<Item>) -> Option<Day> {
    let last = items.get(PAGE)?.day.clone();
    let mut end = items.iter().position(|item| item.day == last).unwrap_or(PAGE);
    if end == 0 {
        // One day alone fills the page: it is shown whole.
        end = items.iter().position(|item| item.day != last)?;
    }
    let older = items.get(end).map(|item| item.on);
    items.truncate(end);
    older
}

/// The newest of a kind, up to a page and the day it ends in.
fn collect<R: crate::acts::Acts>(
    reader: &Reader<'_>,
    days: Days,
    items: &mut Vec<(i64, Item)>,
    is_wanted: impl Fn(&R) -> bool,
    item: impl Fn(Id, &R) -> Item,
) -> vault::Result<()> {
    let (mut found, mut last_day) = (0, None);
    reader.newest::<R>(days, |kept| {
        let Body::Understood(record) = kept.body else { return ControlFlow::Continue(()) };
        let Some(at) = record.at().filter(|_| is_wanted(&record)).cloned() else { return ControlFlow::Continue(()) };
        if found > PAGE && last_day != Some(at.day()) {
            return ControlFlow::Break(());
        }
        found += 1;
        last_day = Some(at.day());
        items.push((at.unix_ms(), item(kept.id, &acts::named(reader, record))));
        ControlFlow::Continue(())
    })
}

/// Notes that were written while locked, on the day they were.
fn notes(reader: &Reader<'_>, words: &Words, days: Days, zone: &TimeZone) -> vault::Result<Vec<(i64, Item)>> {
    let in_days = |day: &Day| days.from.is_none_or(|from| from <= *day) && days.to.is_none_or(|to| *day <= to);
    let note = |draft: Draft| {
        let id: Id = draft.slot.strip_prefix("inbox/")?.parse().ok()?;
        let at = At::now(&id.made().to_zoned_datetime(zone.clone()));
        let ms = at.unix_ms();
        let note = Moment { at: Some(at), situation: Some(note_text(&draft.body)), ..Moment::default() };
        let written = Some(say!(words, "notes-while-locked"));
        let item = item(words, &note, format!("/notes/{id}"), Some(Icon::Lock));
        Some((ms, Item { note: written, is_theirs: true, ..item }))
    };
    Ok(reader.drafts()?.into_iter().filter_map(note).filter(|(_, item)| in_days(&item.on)).collect())
}

fn item<R: crate::acts::Acts>(words: &Words, record: &R, address: String, icon: Option<Icon>) -> Item {
    let sheet = record.sheet(words);
    let on = record.at().map_or_else(|| Day::from(jiff::civil::Date::ZERO), At::day);
    Item {
        on,
        day: sheet.day(words),
        time: sheet.time(words),
        address,
        line: sheet.line().to_owned(),
        is_theirs: false,
        note: None,
        icon,
        pattern: None,
    }
}

/// "A held message, let go".
fn held(words: &Words, hold: &Hold) -> String {
    match hold.ended.as_ref().and_then(|ended| ended.how.as_ref()) {
        Some(how) => say!(words, "moment-list-held-ended", how = page::lower(&how.text(words))),
        None => say!(words, "moment-list-held"),
    }
}

/// Which moments the filters leave.
fn wanted(query: &Filled, asked: Asked) -> impl Fn(&Moment) -> bool + use<> {
    let pattern = Pattern::from_slug(query.get("pattern"));
    let least: Option<u8> = query.rating("stirred");
    move |moment| {
        pattern.as_ref().is_none_or(|pattern| moment.pattern.as_ref() == Some(pattern))
            && asked.is_in(moment)
            && least.is_none_or(|least| moment.stirred.is_some_and(|stirred| stirred.get() >= least))
    }
}
