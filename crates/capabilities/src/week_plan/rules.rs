//! What follows from a week's plan. Pure.

use jiff::ZonedDateTime;
use jiff::civil::Weekday;
use record::{At, DayName, Id, Week};

use super::record::{Done, Item, WeekPlan, What};

/// What tells the id of a week's plan from other things that are kept once a week.
const OF: [u8; 10] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 3];

/// So many things are plenty for a week.
pub(super) const PLENTY: usize = 3;

impl WeekPlan {
    /// The id of the plan of this week.
    pub fn id_of(week: Week) -> Option<Id> {
        week.id(OF)
    }

    /// The week of which a plan of this id is.
    pub fn week_of(id: Id) -> Option<Week> {
        Week::of_id(id, OF)
    }

    /// An empty plan of this week, written down now.
    pub(super) fn new(week: Week, first: Weekday, now: &ZonedDateTime) -> Self {
        let first = Some(DayName::from(first)).filter(|first| *first != DayName::Monday);
        Self { at: at(week, &first, now), week: Some(week), first, ..Self::default() }
    }

    /// Whether it is a quiet week.
    pub fn is_quiet(&self) -> bool {
        self.quiet == Some(true)
    }

    /// The things that are not answered yet, with their places: first what is for
    /// today, for a day before it or for any day, then what is for later.
    pub fn to_do(&self, today: Weekday, first: Weekday) -> Vec<(usize, &Item)> {
        let place = |weekday: Weekday| first.until(weekday);
        let is_later =
            |item: &Item| item.day.as_ref().and_then(DayName::weekday).is_some_and(|day| place(day) > place(today));
        let mut open: Vec<(usize, &Item)> =
            self.items.iter().enumerate().filter(|(_, item)| item.done.is_none()).collect();
        open.sort_by_key(|(_, item)| is_later(item));
        open
    }

    /// What comes along to the next week, as it stands there: nothing of it is answered.
    pub fn carried(&self) -> Vec<Item> {
        self.items.iter().filter(|item| item.is_carried()).map(Item::anew).collect()
    }

    /// Puts things into it that are not in it yet.
    pub(super) fn take_in(&mut self, items: Vec<Item>) {
        for item in items {
            if !self.items.iter().any(|known| known.is_same(&item)) {
                self.items.push(item);
            }
        }
    }

    /// Notes that the thing at this place was done, if it is still the one that
    /// was meant. What is not said of it stays.
    pub(super) fn answer(&mut self, answer: &Answered) -> bool {
        let Some(item) = self.items.get_mut(answer.place).filter(|item| item.is_meant(&answer.meant)) else {
            return false;
        };
        item.done.clone_from(&answer.done);
        if let Some(way) = &answer.way {
            item.way = Some(way.clone()).filter(|way| !way.trim().is_empty());
        }
        if answer.done == Some(Done::Did) {
            item.carry = None;
        }
        true
    }
}

/// What is said of one thing.
pub struct Answered {
    /// Its place among the things.
    pub place: usize,
    /// What it was on the page on which it was answered.
    pub meant: String,
    /// Whether it was done; nothing takes an answer back.
    pub done: Option<Done>,
    /// What got in the way, if that was asked too.
    pub way: Option<String>,
}

impl Item {
    /// Whether it comes along to the next week. What was done does not.
    pub fn is_carried(&self) -> bool {
        self.carry == Some(true) && self.done != Some(Done::Did)
    }

    /// The same thing, with nothing answered.
    pub fn anew(&self) -> Self {
        Self { day: None, done: None, way: None, carry: None, ..self.clone() }
    }

    /// The word by which a page tells which thing it means.
    pub fn meaning(&self) -> &str {
        self.text.as_deref().or(self.tool.as_deref()).unwrap_or_default()
    }

    /// Whether it is the one that a page meant. A browser sends line ends of its own.
    fn is_meant(&self, meant: &str) -> bool {
        self.meaning().split_whitespace().eq(meant.split_whitespace())
    }

    /// Whether it is the same thing, whenever and however it was answered.
    fn is_same(&self, other: &Self) -> bool {
        let (of, like) = (&self.what, &other.what);
        of == like && self.text == other.text && self.tool == other.tool && self.people == other.people
    }

    /// Whether anything is said in it. A day or an answer alone is nothing.
    pub fn says_something(&self) -> bool {
        self.text.is_some() || self.tool.is_some()
    }
}

/// When a plan is of: now, or for a week that is over the noon of its last day.
fn at(week: Week, first: &Option<DayName>, now: &ZonedDateTime) -> Option<At> {
    let first = first.as_ref().and_then(DayName::weekday).unwrap_or(Weekday::Monday);
    week.noon_when_over(first, now).or_else(|| Some(At::now(now)))
}

/// The things of a plan after its page was sent: those it showed in their new
/// shape, then those it did not know of yet. What a newer program wrote in them
/// stays, and so does an answer where the page gave none. `had` is how many of
/// them the page showed.
pub(super) fn rewritten(before: &[Item], had: usize, sent: Vec<(Option<usize>, bool, Item)>) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (place, is_silent, item) in sent {
        let known = place.and_then(|place| before.get(place));
        let done = match known.filter(|_| is_silent) {
            Some(known) => known.done.clone(),
            None => kept(item.done, known.and_then(|known| known.done.as_ref())),
        };
        let item = Item {
            done,
            rest: known.map(|known| known.rest.clone()).unwrap_or_default(),
            what: kept(item.what, known.and_then(|known| known.what.as_ref())),
            day: kept(item.day, known.and_then(|known| known.day.as_ref())),
            ..item
        };
        if item.says_something() {
            items.push(item);
        }
    }
    items.extend(before.iter().skip(had).cloned());
    items
}

/// A word of a newer program stays where no other was chosen.
fn kept<C: Clone + record::Choice>(chosen: Option<C>, before: Option<&C>) -> Option<C> {
    let is_newer = |word: &&C| C::from_slug(word.slug()).is_none();
    chosen.or_else(|| before.filter(is_newer).cloned())
}

impl What {
    /// The three things of a week, unless someone wants others.
    pub(super) const USUAL: [Self; PLENTY] = [Self::Settle, Self::Share, Self::Reflect];
}

#[cfg(test)]
mod tests {
    use jiff::ZonedDateTime;
    use jiff::civil::Weekday;
    use record::{At, DayName, Week};

    use super::{Answered, rewritten};
    use crate::week_plan::{Done, Item, WeekPlan};

    fn week() -> Week {
        "2026-W48".parse().unwrap()
    }

    fn item(text: &str) -> Item {
        Item { text: Some(text.into()), ..Item::default() }
    }

    fn plan(items: Vec<Item>) -> WeekPlan {
        WeekPlan { week: Some(week()), items, ..WeekPlan::default() }
    }

    #[test]
    fn what_is_for_today_comes_before_what_is_for_later() {
        let on = |text: &str, day: DayName| Item { day: Some(day), ..item(text) };
        let did = Item { done: Some(Done::Did), ..item("did") };
        let plan = plan(vec![did, on("sunday", DayName::Sunday), on("tuesday", DayName::Tuesday), item("any")]);
        let order = |today, first| {
            plan.to_do(today, first).into_iter().map(|(at, item)| (at, item.meaning().to_owned())).collect::<Vec<_>>()
        };
        let texts = |order: Vec<(usize, String)>| order.into_iter().map(|(_, text)| text).collect::<Vec<_>>();
        assert_eq!(order(Weekday::Tuesday, Weekday::Monday)[0], (2, "tuesday".into()));
        assert_eq!(texts(order(Weekday::Monday, Weekday::Monday)), ["any", "sunday", "tuesday"]);
        assert_eq!(texts(order(Weekday::Monday, Weekday::Sunday)), ["sunday", "any", "tuesday"]);
    }

    #[test]
    fn what_was_done_does_not_come_along_and_what_comes_along_is_not_answered() {
        let carry = |done| Item { carry: Some(true), done, way: Some("late".into()), ..item("a") };
        let plan = plan(vec![carry(Some(Done::Did)), carry(Some(Done::Some)), item("b")]);
        assert!(plan.carried() == [item("a")]);
        let mut next = plan.clone();
        next.items = vec![item("a")];
        next.take_in(plan.carried());
        assert_eq!(next.items.len(), 1, "it is there already");
    }

    #[test]
    fn an_answer_that_meant_another_thing_changes_nothing() {
        let answer = |place, meant: &str, done| Answered { place, meant: meant.into(), done, way: None };
        let mut two = plan(vec![item("a"), item("b\nc")]);
        assert!(!two.answer(&answer(0, "b", Some(Done::Did))) && !two.answer(&answer(2, "a", Some(Done::Did))));
        assert!(two.items.iter().all(|item| item.done.is_none()));
        assert!(two.answer(&answer(1, "b\r\nc", Some(Done::Some))));
        assert_eq!(two.items[1].done, Some(Done::Some));
        assert!(two.answer(&answer(1, "b\nc", None)));
        assert_eq!(two.items[1].done, None, "an answer can be taken back");
    }

    #[test]
    fn a_page_changes_the_things_it_showed_and_no_others() {
        let newer: Item = serde_json::from_str(r#"{"text":"a","day":"feast","x":1}"#).unwrap();
        let before = [newer, item("b"), item("came later")];
        let sent =
            vec![(Some(0), false, item("a, changed")), (Some(1), false, Item::default()), (None, false, item("new"))];
        let after = rewritten(&before, 2, sent);
        let texts: Vec<&str> = after.iter().map(Item::meaning).collect();
        assert_eq!(texts, ["a, changed", "new", "came later"]);
        assert_eq!(serde_json::to_string(&after[0]).unwrap(), r#"{"text":"a, changed","day":"feast","x":1}"#);
    }

    #[test]
    fn what_was_answered_elsewhere_meanwhile_stays_answered() {
        let before = [Item { done: Some(Done::Did), ..item("a") }];
        let done = |is_silent| rewritten(&before, 1, vec![(Some(0), is_silent, item("a"))])[0].done.clone();
        assert_eq!((done(true), done(false)), (Some(Done::Did), None));
    }

    #[test]
    fn a_week_that_is_over_is_of_its_last_day() {
        let now: ZonedDateTime = "2026-11-24T21:30:00+01:00[Europe/Berlin]".parse().unwrap();
        let at = |week: &str, first| WeekPlan::new(week.parse().unwrap(), first, &now).at.unwrap();
        assert_eq!(at("2026-W48", Weekday::Monday).as_str(), At::now(&now).as_str());
        assert_eq!(at("2026-W49", Weekday::Monday).as_str(), At::now(&now).as_str());
        let past = at("2026-W47", Weekday::Monday);
        assert_eq!(past.as_str(), "2026-11-22T12:00:00+01:00[Europe/Berlin]");
        assert_eq!(at("2026-W47", Weekday::Sunday).as_str(), "2026-11-21T12:00:00+01:00[Europe/Berlin]");
    }

    #[test]
    fn every_week_has_its_plan_and_every_plan_its_week() {
        let id = WeekPlan::id_of(week()).unwrap();
        assert_eq!(id.to_string(), "01m82v7m00e008000000000003");
        assert_eq!(WeekPlan::week_of(id), Some(week()));
        assert_eq!(WeekPlan::week_of("01jde5wtg0fay8vvr14d2pf2db".parse().unwrap()), None);
    }
}
