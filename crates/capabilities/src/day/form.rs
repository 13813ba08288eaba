use jiff::ZonedDateTime;
use record::input::{Fields, What};
use record::{At, Choice as _, Id};
use serde_json::{Map, Value, json};
use words::{Message, message};

use super::record::{Ate, Day, Own};
use super::rules::{DAY, NUMBER, minutes_of};
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Filled, Name};

/// What the page of a day asks, beside what is one's own.
pub(super) const ASKED: &[Name] = &[
    ("sleep_minutes", As::Number),
    ("sleep_quality", As::Number),
    ("ate", As::OneOf(Ate::SLUGS)),
    ("moved", As::Number),
    ("mindful", As::Number),
    ("medication", As::YesNo),
    ("line", As::Text),
];

/// What the grid of a week asks of each day.
pub(super) const OF_WEEK: &[Name] = &[("sleep_minutes", As::Number), ("moved", As::Number), ("mindful", As::Number)];

/// The name under which something of one's own stands in the form.
pub(super) fn own_name(tracker: Id) -> String {
    format!("own-{tracker}")
}

/// What was sent, in the names of the record: hours are minutes there. What is
/// no hours stays as it was typed, and is named as a problem.
pub(super) fn sent(form: &Filled) -> Filled {
    let mut sent = Filled::default();
    for (name, value) in form.pairs() {
        let value = value.trim();
        match name {
            "sleep_minutes" if !value.is_empty() => {
                sent.put(name, minutes_of(value).map_or_else(|| value.to_owned() + "?", |minutes| minutes.to_string()));
            }
            _ => sent.put(name, value),
        }
    }
    sent
}

/// The change of a day that a form asks for: what is empty goes.
pub(super) fn patch(form: &Filled, asked: &[Name], own: Option<Vec<Own>>) -> Map<String, Value> {
    let mut patch = sent(form).patch(asked);
    if let Some(own) = own {
        patch.insert("own".to_owned(), if own.is_empty() { Value::Null } else { json!(own) });
    }
    patch
}

/// What was noted of one's own: those that were asked, and what is kept of
/// those that were not. A number that does not fit is named by its field.
///
/// # Errors
/// The name of the field, and what is wrong with it.
pub(super) fn own(form: &Filled, asked: &[Id], kept: &[Own]) -> Result<Vec<Own>, (String, What)> {
    let not_asked = |own: &&Own| own.tracker.is_none_or(|tracker| !asked.contains(&tracker));
    let mut all: Vec<Own> = kept.iter().filter(not_asked).cloned().collect();
    for tracker in asked {
        let name = own_name(*tracker);
        let value = form.get(&name).trim();
        let before = kept.iter().find(|own| own.tracker == Some(*tracker));
        let rest = before.map(|own| own.rest.clone()).unwrap_or_default();
        let one = Own { tracker: Some(*tracker), rest, ..Own::default() };
        match value {
            "" => {}
            "true" => all.push(Own { yes: Some(true), ..one }),
            "false" => all.push(Own { yes: Some(false), ..one }),
            number => match number.parse().ok().filter(|number| NUMBER.contains(number)) {
                Some(number) => all.push(Own { number: Some(number), ..one }),
                None => return Err((name, What::NotWhole(*NUMBER.start(), *NUMBER.end()))),
            },
        }
    }
    Ok(all)
}

impl Form for Day {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            sleep_minutes: fields.whole("sleep_minutes", DAY),
            sleep_quality: fields.rating("sleep_quality"),
            ate: fields.choice("ate"),
            moved: fields.whole("moved", DAY),
            mindful: fields.whole("mindful", DAY),
            medication: fields.yes_no("medication"),
            own: fields.objects("own", |fields| Own {
                tracker: fields.id("tracker"),
                number: fields.whole("number", NUMBER),
                yes: fields.yes_no("yes"),
                rest: Map::new(),
            }),
            line: fields.text("line"),
            ..Self::default()
        }
    }

    /// Whatever the hour, it is of that day, and stands there as its noon.
    fn stamp(&mut self, now: &ZonedDateTime) {
        let day = self.at.as_ref().map_or_else(|| now.date(), |at| at.civil().date());
        self.at = noon(day, now).or_else(|| self.at.take());
    }

    fn says_nothing(&self) -> bool {
        Self { at: None, called: Vec::new(), ..self.clone() } == Self::default()
    }

    fn own_id(&self) -> Option<Id> {
        Self::id_of(self.at.as_ref()?.civil().date())
    }

    const NOTHING_YET: Message = message!("day-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "sleep_minutes", ask: message!("day-ask-sleep-minutes"), answer: Expects::Number },
        Question { field: "sleep_quality", ask: message!("day-ask-quality"), answer: Expects::Rating },
        Question { field: "ate", ask: message!("day-ask-ate"), answer: Expects::Choice(Ate::offered) },
        Question { field: "moved", ask: message!("day-ask-moved"), answer: Expects::Number },
        Question { field: "mindful", ask: message!("day-ask-mindful"), answer: Expects::Number },
        Question { field: "line", ask: message!("day-ask-line"), answer: Expects::Text },
    ];
}

/// The noon of a day here.
pub(super) fn noon(day: jiff::civil::Date, now: &ZonedDateTime) -> Option<At> {
    Some(At::now(&day.at(12, 0, 0, 0).to_zoned_datetime(now.time_zone().clone()).ok()?))
}

/// A change of a day.
pub(super) type Patch = Map<String, Value>;

/// Whether a change of a field takes it away.
pub(super) fn is_null(value: &Value) -> bool {
    value.is_null()
}

/// A day of which nothing is said yet.
pub(super) fn begun(date: jiff::civil::Date, now: &ZonedDateTime) -> Day {
    Day { at: noon(date, now), ..Day::default() }
}
