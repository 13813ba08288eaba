use jiff::ZonedDateTime;
use record::input::{Fields, What};
use record::{Choice, DayName, Id, Rhythm};
use serde_json::{Map, Value};
use words::{Message, message};

use super::record::{Night, Patterns, Setting, Week};
use crate::acts::{Form, Question};
use crate::web::{As, ExitSite, Filled, Name, OpenSettings, Preferences};

/// The last hour of a day.
const LAST_HOUR: u32 = 23;

impl Form for Setting {
    fn read(fields: &mut Fields<'_>, _: &ZonedDateTime) -> Self {
        Self {
            less_motion: fields.yes_no("less_motion"),
            more_contrast: fields.yes_no("more_contrast"),
            device_font: fields.yes_no("device_font"),
            worded_ratings: fields.yes_no("worded_ratings"),
            without_figure: fields.yes_no("without_figure"),
            without_veil: fields.yes_no("without_veil"),
            without_keys: fields.yes_no("without_keys"),
            night: fields.object("night", night),
            week: fields.object("week", in_week),
            patterns: fields.object("patterns", patterns),
            recovery_asked: fields.yes_no("recovery_asked"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, _: &ZonedDateTime) {}

    fn says_nothing(&self) -> bool {
        false
    }

    const ID: Option<Id> = Some(Setting::ID);

    const NOTHING_YET: Message = message!("setting-nothing-yet");

    const QUESTIONS: &'static [Question] = &[];
}

fn night(fields: &mut Fields<'_>) -> Night {
    let (from, to) = (fields.whole("from", 0..=LAST_HOUR), fields.whole("to", 0..=LAST_HOUR));
    for (name, end) in [("from", from), ("to", to)] {
        if end.is_none() && from.or(to).is_some() {
            fields.problem(name, What::Needed);
        }
    }
    Night { from, to, ..Night::default() }
}

fn in_week(fields: &mut Fields<'_>) -> Week {
    Week {
        first: fields.choice("first"),
        day_ends: fields.whole("day_ends", 0..=u32::from(Rhythm::LATEST_END)),
        check_in: fields.choice("check_in"),
        without_check_in: fields.yes_no("without_check_in"),
        ..Week::default()
    }
}

fn patterns(fields: &mut Fields<'_>) -> Patterns {
    Patterns {
        close: fields.word("close"),
        away: fields.word("away"),
        both: fields.word("both"),
        steady: fields.word("steady"),
        ..Patterns::default()
    }
}

/// What `/settings/display` asks for.
pub(super) const DISPLAY: &[Name] = &[
    ("less_motion", As::YesNo),
    ("more_contrast", As::YesNo),
    ("device_font", As::YesNo),
    ("worded_ratings", As::YesNo),
    ("without_figure", As::YesNo),
    ("night.from", As::Number),
    ("night.to", As::Number),
];

/// What `/settings/week` asks for.
pub(super) const WEEK: &[Name] = &[
    ("week.first", As::OneOf(DayName::SLUGS)),
    ("week.day_ends", As::Number),
    ("week.check_in", As::OneOf(DayName::SLUGS)),
    ("week.without_check_in", As::YesNo),
];

/// Stands among the days for a check-in that is not offered.
pub(super) const NEVER: &str = "never";

/// What `/settings/week` begins from: not offered is one of the days there.
pub(super) fn week(mut filled: Filled) -> Filled {
    if filled.has("week.without_check_in", "true") {
        filled.put("week.check_in", NEVER);
    }
    filled
}

/// What was sent of it, in the names of the record. A day that was chosen
/// before stays where none is offered now.
pub(super) fn week_sent(form: &Filled) -> Filled {
    let mut sent = form.clone();
    if form.get("week.check_in") == NEVER {
        sent.put("week.without_check_in", "true");
    }
    sent
}

/// What is asked for, as the form reads it.
pub(super) type Object = Map<String, Value>;

/// The same change; a night without both of its ends is none at all.
pub(super) fn night_or_none(mut asked: Object) -> Object {
    let has_an_end = |night: &Value| night.as_object().is_some_and(|ends| ends.values().any(|end| !end.is_null()));
    if asked.get("night").is_some_and(|night| !has_an_end(night)) {
        asked.insert("night".into(), Value::Null);
    }
    asked
}

/// What `/settings/exit` begins from.
pub(super) fn exit(settings: &OpenSettings, preferences: &Preferences) -> Filled {
    let mut filled = Filled::default();
    match &settings.exit_site {
        None => filled.put("exit_site", ExitSite::Weather.slug()),
        Some(ExitSite::Other(own)) => {
            filled.put("exit_site", "own");
            filled.put("own_site", own);
        }
        Some(site) => filled.put("exit_site", site.slug()),
    }
    filled.put("keys", (!preferences.without_keys).to_string());
    filled.put("veil", (!preferences.without_veil).to_string());
    filled
}

/// What `/settings/privacy` begins from.
pub(super) fn privacy(settings: &OpenSettings) -> Filled {
    let mut filled = Filled::default();
    filled.put("discreet_name", settings.discreet_name.as_deref().unwrap_or_default());
    filled
}

/// What `/settings/exit` asks for. Its boxes say what is on; stored is what is off.
pub(super) fn leaving(sent: &Filled) -> Object {
    let off = |name: &str| if sent.has(name, "true") { Value::Null } else { true.into() };
    Map::from_iter([("without_keys".to_owned(), off("keys")), ("without_veil".to_owned(), off("veil"))])
}

/// What `/settings/words/patterns` asks for.
pub(super) const PATTERNS: &[Name] = &[
    ("patterns.close", As::Text),
    ("patterns.away", As::Text),
    ("patterns.both", As::Text),
    ("patterns.steady", As::Text),
];
