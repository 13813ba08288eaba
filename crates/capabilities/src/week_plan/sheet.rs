use jiff::civil::Weekday;
use record::{DayName, Record as _};
use words::{Message, Words, message, say};

use super::record::{Done, Item, WeekPlan, What};
use crate::acts::{Names, Offered, Sheet, Sheeted};
use crate::tool::Tool;

impl Sheeted for WeekPlan {
    const SECTION: Option<Message> = Some(message!("week-plan-section"));

    fn line(&self, words: &Words) -> String {
        say!(words, "week-plan-of", days = days(self, words))
    }

    fn sheet(&self, words: &Words) -> Sheet {
        let items: Vec<String> = self.items.iter().map(|item| item_line(item, words)).collect();
        let quiet = self.quiet.map(|quiet| match quiet {
            true => say!(words, "week-plan-yes"),
            false => say!(words, "week-plan-no"),
        });
        Sheet::of(self.at.as_ref(), self.line(words))
            .row("week", say!(words, "week-plan-label-week"), self.week.map(|_| days(self, words)))
            .row("first", say!(words, "week-plan-label-first"), self.first.as_ref().map(|first| first.text(words)))
            .theirs("items", say!(words, "week-plan-label-items"), &Some(items.join("\n")))
            .row("quiet", say!(words, "week-plan-label-quiet"), quiet)
    }

    fn named(&mut self, names: &Names<'_>) {
        for item in &mut self.items {
            if let Some(name) = item.tool.as_deref().and_then(|tool| names.of(Tool::KIND, tool)) {
                item.tool = Some(name);
            }
        }
    }
}

/// The days of its week, as the person's weeks were then.
fn days(plan: &WeekPlan, words: &Words) -> String {
    let first = plan.first.as_ref().and_then(DayName::weekday).unwrap_or(Weekday::Monday);
    let days = plan.week.map(|week| (week.first_day(first), week.last_day(first)));
    days.map_or_else(String::new, |(from, to)| words.days(from, to, 0))
}

impl Item {
    /// What it is, in one line.
    pub fn title(&self, words: &Words) -> String {
        let tool = || self.tool.as_deref().map(|tool| Tool::title(words, tool)).unwrap_or_default();
        self.text.clone().unwrap_or_else(tool)
    }
}

/// All that is said of a thing, in one line.
pub(super) fn item_line(item: &Item, words: &Words) -> String {
    let mut line = item.title(words);
    if let Some(what) = item.what.as_ref().filter(|what| **what != What::Own) {
        line = say!(words, "week-plan-item", what = what.text(words), line = line);
    }
    let people = Some(item.people.join(", ")).filter(|people| !people.is_empty());
    let with = people.map(|people| say!(words, "week-plan-with", people = people));
    let day = item.day.as_ref().map(|day| day.text(words));
    let done = item.done.as_ref().map(|done| done.text(words));
    let carry = item.is_carried().then(|| say!(words, "week-plan-carried"));
    let more: Vec<String> = [with, day, done, item.way.clone(), carry].into_iter().flatten().collect();
    if more.is_empty() { line } else { say!(words, "week-plan-item-more", line = line, more = more.join(" · ")) }
}

impl Offered for What {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Settle => say!(words, "week-plan-settle"),
            Self::Share => say!(words, "week-plan-share"),
            Self::Reflect => say!(words, "week-plan-reflect"),
            Self::Own => say!(words, "week-plan-own"),
            Self::Other(slug) => slug.clone(),
        }
    }
}

impl Offered for Done {
    fn text(&self, words: &Words) -> String {
        match self {
            Self::Did => say!(words, "week-plan-did"),
            Self::Some => say!(words, "week-plan-some"),
            Self::Not => say!(words, "week-plan-not"),
            Self::Other(slug) => slug.clone(),
        }
    }
}
