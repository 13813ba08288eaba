//! A year of one made-up person's entries, for the demo. The same seed and the same now give the
//! same year.

use fastrand::Rng;
use jiff::civil::Date;
use jiff::{Span, ZonedDateTime};
use record::{At, Op};
use vault::Vault;

use super::course::{Hours, Weather, Week, by_clock, happens, week};
use super::scenes::{self, Day, Deck};
use super::telling::{Teller, hold};
use super::tools::{Ids, tools};
use super::{latest, uses, weekly};
use crate::CAPABILITIES;
use crate::acts::Adding;
use crate::hold::Hold;
use crate::instrument::Instrument;
use crate::moment::Moment;
use crate::response::Response;
use crate::tool::Tool;
use crate::tool_use::ToolUse;

/// Longer lives than this are not made up.
const MOST_WEEKS: u32 = 1040;
/// The last days are told by hand.
const LATEST: u32 = 3;

/// What one made-up person kept, oldest first.
pub struct Year {
    /// The diary, with what came out of each entry.
    pub moments: Vec<Noted>,
    /// Tools that were practised on calm days.
    pub practised: Vec<ToolUse>,
    /// The weekly questions.
    pub answered: Vec<Response>,
    /// Tools of their own.
    pub tools: Vec<Tool>,
    /// What slices tell of them that is no part of the diary.
    pub besides: Vec<Adding>,
}

/// A moment, and what came out of it.
pub struct Noted {
    pub(super) at: ZonedDateTime,
    /// The moment.
    pub moment: Moment,
    /// The message that was held then.
    pub hold: Option<Hold>,
    /// What was used to settle.
    pub used: Option<ToolUse>,
}

/// Makes up the last `weeks` before `now`, at most 20 years of them.
pub fn year(weeks: u32, seed: u64, now: &ZonedDateTime) -> Year {
    let weeks = weeks.clamp(1, MOST_WEEKS);
    let scenes = scenes::all();
    let mut life = Life {
        chance: Rng::with_seed(seed),
        deck: Deck::of(&scenes),
        teller: Teller::default(),
        year: Year {
            moments: Vec::new(),
            practised: Vec::new(),
            answered: Vec::new(),
            tools: tools(now),
            besides: besides(now),
        },
        weeks,
        now,
    };
    for ago in (0..weeks).rev() {
        life.live(ago);
    }
    let mut year = life.year;
    year.moments.extend(latest::moments(now));
    year.moments.sort_by_key(|noted| noted.at.timestamp());
    year
}

fn besides(now: &ZonedDateTime) -> Vec<Adding> {
    CAPABILITIES.iter().flat_map(|capability| capability.sampled(now)).collect()
}

/// Keeps all of it in one write.
///
/// # Errors
/// When the vault cannot be written.
pub fn keep(year: Year, vault: &Vault) -> vault::Result<()> {
    vault.write(Op::Add, move |tx| {
        let own = Ids::keep(&year.tools, tx)?;
        for Noted { mut moment, hold, used, .. } in year.moments {
            own.put(&mut moment.helped);
            let from = Some(tx.add(&moment)?);
            if let Some(hold) = hold {
                tx.add(&Hold { from, ..hold })?;
            }
            if let Some(mut used) = used {
                own.put(&mut used.tool);
                tx.add(&ToolUse { from, ..used })?;
            }
        }
        year.practised.iter().try_for_each(|used| tx.add(used).map(drop))?;
        year.answered.iter().try_for_each(|response| tx.add(response).map(drop))?;
        year.besides.into_iter().try_for_each(|keep| keep(tx).map(drop))
    })
}

struct Life<'l> {
    chance: Rng,
    deck: Deck<'l>,
    teller: Teller,
    year: Year,
    weeks: u32,
    now: &'l ZonedDateTime,
}

impl Life<'_> {
    fn live(&mut self, ago: u32) {
        let week = week(ago, self.weeks);
        let mut days: Vec<Option<Day>> = (0..7).map(|day| self.day(ago * 7 + day, &week)).collect();
        for _ in 0..week.weather.moments(&mut self.chance) {
            let back = self.chance.u32(..7);
            if let Some(Some(day)) = days.get_mut(back as usize) {
                self.note(day, ago * 7 + back, &week);
            }
        }
        self.practise(ago, &week);
        self.answer(ago, &week);
    }

    /// A day that lies so many days back; none of the last.
    fn day(&self, back: u32, week: &Week) -> Option<Day> {
        let date = date(self.now, back).filter(|_| back >= LATEST)?;
        let number = i32::try_from(self.weeks * 7 - back).unwrap_or(0);
        let Week { weather, is_partner_far, .. } = *week;
        let is_partner_leaving = is_partner_far && back % 7 == 6;
        let weekday = date.weekday();
        Some(Day { number, weekday, weather, is_partner_far, is_partner_leaving, is_free: [true; 2] })
    }

    fn note(&mut self, day: &mut Day, back: u32, week: &Week) {
        if happens(4, &mut self.chance) {
            return self.mark(back);
        }
        let Some(drawn) = self.deck.draw(day, &mut self.chance) else { return };
        let clock = drawn.scene.clock.as_deref().filter(|_| drawn.is_whole);
        let at = match clock {
            Some(clock) => date(self.now, back).and_then(|date| by_clock(clock, date, &mut self.chance, self.now)),
            None => self.at(drawn.scene.hours, back),
        };
        let Some(at) = at else { return };
        day.is_free[usize::from(drawn.scene.hours.is_late())] = false;
        let mut moment = self.teller.moment(&drawn, week, &at, self.now, &mut self.chance);
        let message = drawn.scene.hold.as_ref().filter(|_| drawn.is_whole);
        let held = message.and_then(|message| hold(message, &at, self.now, &mut self.chance));
        let used = uses::after_moment(&mut moment, &at, self.now, &mut self.chance);
        self.year.moments.push(Noted { at, moment, hold: held, used });
    }

    fn mark(&mut self, back: u32) {
        let Some(at) = self.at(Hours::Any, back) else { return };
        let moment = Moment { at: Some(At::now(&at)), mark: Some(true), ..Moment::default() };
        self.year.moments.push(Noted { at, moment, hold: None, used: None });
    }

    fn practise(&mut self, ago: u32, week: &Week) {
        let is_calm = matches!(week.weather, Weather::Easy | Weather::Mixed);
        if is_calm && happens(40, &mut self.chance) {
            let back = ago * 7 + self.chance.u32(LATEST..7);
            let at = self.at(Hours::Any, back);
            self.year.practised.extend(at.and_then(|at| uses::practice(&at, &mut self.chance)));
        }
    }

    /// About every other week; now and then also toward the partner.
    fn answer(&mut self, ago: u32, week: &Week) {
        if ago == 0 || week.weather == Weather::Blank || !happens(45, &mut self.chance) {
            return;
        }
        let own = Instrument::ours().first();
        let (Some(own), Some(at)) = (own, self.at(Hours::Evening, ago * 7)) else { return };
        let also = happens(20, &mut self.chance).then_some(Some("Tomas"));
        for toward in [None].into_iter().chain(also) {
            self.year.answered.extend(weekly::answered(own, toward, week, &at, &mut self.chance));
        }
    }

    fn at(&mut self, hours: Hours, back: u32) -> Option<ZonedDateTime> {
        hours.on(date(self.now, back)?, &mut self.chance, self.now)
    }
}

fn date(now: &ZonedDateTime, back: u32) -> Option<Date> {
    now.date().checked_sub(Span::new().days(i64::from(back))).ok()
}

#[cfg(test)]
mod tests;
