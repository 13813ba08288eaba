use jiff::ZonedDateTime;
use record::input::Fields;
use record::{Choice as _, DayName, Id, Rhythm, Week};
use serde_json::{Map, Value};
use words::{Message, message};

use super::record::{Areas, CheckIn, Contact, Settled};
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Filled, Name};
use crate::week_plan::{Answered, Done, Item, What};

/// What its pages ask.
pub(super) const ASKED: &[Name] = &[
    ("happened", As::Text),
    ("felt", As::Text),
    ("did", As::Text),
    ("differently", As::Text),
    ("fear", As::Number),
    ("distance", As::Number),
    ("contact", As::OneOf(Contact::SLUGS)),
    ("settled", As::OneOf(Settled::SLUGS)),
    ("areas.settling", As::Number),
    ("areas.saying", As::Number),
    ("areas.understanding", As::Number),
    ("areas.predictable", As::Number),
    ("areas.leaning", As::Number),
    ("keep", As::Text),
];

/// One of its three pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What happened.
    What,
    /// How it was.
    How,
    /// What to keep, and what comes next.
    Keep,
}

impl Part {
    /// How it stands in an address.
    pub(super) const fn slug(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::How => "how",
            Self::Keep => "keep",
        }
    }

    /// The one after it.
    pub(super) const fn next(self) -> Option<Self> {
        match self {
            Self::What => Some(Self::How),
            Self::How => Some(Self::Keep),
            Self::Keep => None,
        }
    }

    /// The page on which a field stands. What is none of the first or the last is
    /// of the second: ratings, areas, and what was done of the week's things.
    pub(super) fn of(name: &str) -> Self {
        let base = name.split_once('-').map_or(name, |(base, _)| base);
        match base {
            "happened" | "felt" | "did" | "differently" => Self::What,
            "keep" | "along" | "next" | "quiet" => Self::Keep,
            _ => Self::How,
        }
    }

    /// The field at which it is told that nothing was answered.
    pub(super) const fn first(self) -> &'static str {
        match self {
            Self::What => "happened",
            Self::How => "fear",
            Self::Keep => "keep",
        }
    }
}

impl Form for CheckIn {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            week: fields.week("week"),
            first: fields.choice("first"),
            happened: fields.text("happened"),
            felt: fields.text("felt"),
            did: fields.text("did"),
            differently: fields.text("differently"),
            fear: fields.rating("fear"),
            distance: fields.rating("distance"),
            contact: fields.choice("contact"),
            settled: fields.choice("settled"),
            areas: fields.object("areas", areas).filter(|areas| !areas.are_blank()),
            keep: fields.text("keep"),
            ..Self::default()
        }
    }

    /// Without a week it is the one it is now.
    fn stamp(&mut self, now: &ZonedDateTime) {
        let first = self.first.as_ref().and_then(DayName::weekday).unwrap_or(Rhythm::default().first);
        let week = self.week.unwrap_or_else(|| Rhythm { first, ..Rhythm::default() }.week(now.datetime()));
        let at = self.at.take();
        *self = std::mem::take(self).of(week, first, now);
        self.at = at.or(self.at.take());
    }

    fn says_nothing(&self) -> bool {
        Self { at: None, week: None, first: None, ..self.clone() } == Self::default()
    }

    fn own_id(&self) -> Option<Id> {
        self.week.and_then(Self::id_of)
    }

    const NOTHING_YET: Message = message!("check-in-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "week", ask: message!("check-in-ask-week"), answer: Expects::Text },
        Question { field: "happened", ask: message!("check-in-ask-happened"), answer: Expects::Text },
        Question { field: "felt", ask: message!("check-in-ask-felt"), answer: Expects::Text },
        Question { field: "did", ask: message!("check-in-ask-did"), answer: Expects::Text },
        Question { field: "differently", ask: message!("check-in-ask-differently"), answer: Expects::Text },
        Question { field: "fear", ask: message!("check-in-ask-fear"), answer: Expects::Rating },
        Question { field: "distance", ask: message!("check-in-ask-distance"), answer: Expects::Rating },
        Question { field: "contact", ask: message!("check-in-ask-contact"), answer: Expects::Choice(Contact::offered) },
        Question { field: "settled", ask: message!("check-in-ask-settled"), answer: Expects::Choice(Settled::offered) },
        Question { field: "keep", ask: message!("check-in-ask-keep"), answer: Expects::Text },
    ];
}

fn areas(fields: &mut Fields<'_>) -> Areas {
    Areas {
        settling: fields.rating("settling"),
        saying: fields.rating("saying"),
        understanding: fields.rating("understanding"),
        predictable: fields.rating("predictable"),
        leaning: fields.rating("leaning"),
        ..Areas::default()
    }
}

/// What was sent, as the object that the record's form reads.
pub(super) fn object(form: &Filled, week: Week) -> Map<String, Value> {
    let mut object = form.object(ASKED);
    object.insert("week".into(), week.to_string().into());
    object
}

/// What stands in the forms for a week's things: their answers, and which of
/// them the page means.
pub(super) fn with_things(mut filled: Filled, items: &[Item]) -> Filled {
    for (place, item) in items.iter().enumerate() {
        let (done, meant) = (format!("done-{place}"), format!("_meant-{place}"));
        if filled.all(&done).next().is_none()
            && let Some(answer) = &item.done
        {
            filled.put(done, answer.slug());
        }
        if filled.get(&meant) != item.meaning() {
            filled.put(meant, item.meaning());
        }
    }
    filled
}

/// What was answered of a week's things.
pub(super) fn answered(form: &Filled, items: &[Item]) -> Vec<Answered> {
    let answer = |(place, item): (usize, &Item)| {
        let done = Done::from_slug(form.get(&format!("done-{place}")))?;
        (item.done.as_ref() != Some(&done)).then(|| Answered {
            place,
            meant: form.get(&format!("_meant-{place}")).to_owned(),
            done: Some(done),
            way: None,
        })
    };
    items.iter().enumerate().filter_map(answer).collect()
}

/// What comes along to the next week, and what is new there.
pub(super) fn brought(form: &Filled, items: &[Item]) -> Vec<Item> {
    let comes = |place: usize| form.has(&format!("along-{place}"), "true");
    let along = items.iter().enumerate().filter(|(place, _)| comes(*place)).map(|(_, item)| item.anew());
    let new = Some(form.get("next").trim()).filter(|text| !text.is_empty());
    let new = new.map(|text| Item { what: Some(What::Own), text: Some(text.to_owned()), ..Item::default() });
    along.chain(new).collect()
}
