use jiff::ZonedDateTime;
use jiff::civil::Time;
use record::input::{Fields, What};
use record::{At, Choice as _};
use serde_json::{Map, Value};
use words::{Message, Words, message};

use super::record::{About, Chosen, Moment, Pattern, Pull, Sensed, Settled, SettledState, Side};
use super::rules::Part;
use crate::acts::{Expects, Form, Offered, Question};
use crate::web::{As, Filled, Name};
use crate::word::{List, Lists};

const MAX_MINUTES: u32 = 525_600;

/// What is asked of a record, before it is read.
pub(super) type Object = Map<String, Value>;

/// What the quick form asks.
pub(super) const QUICK: &[Name] = &[
    ("situation", As::Text),
    ("set_off", As::List),
    ("stirred", As::Number),
    ("side", As::Text),
    ("feelings", As::List),
    ("pull", As::Text),
    ("tags", As::List),
];

/// With the early sign of a set-off standing where set-offs stand; the other
/// signs are tags.
pub(super) fn with_signs(sent: &Filled, lists: &Lists) -> Filled {
    let mut sorted = Filled::default();
    for (name, value) in sent.pairs() {
        let is_set_off = name == "tags" && lists.sign_of(value) == Some(List::SetOffSigns);
        sorted.put(if is_set_off { "set_off" } else { name }, value);
    }
    sorted
}

/// What a part asks.
pub(super) fn names(part: Part) -> &'static [Name] {
    match part {
        Part::Situation => &[("situation", As::Text), ("people", As::List), ("set_off", As::List)],
        Part::Body => &[("stirred", As::Number), ("side", As::Text)],
        Part::Feelings => &[("feelings", As::List)],
        Part::Thoughts => &[("thoughts", As::Text)],
        Part::Fear => &[("feared", As::Text), ("turned_out", As::Text)],
        Part::Pull => &[("pull", As::Text), ("pull_strength", As::Number)],
        Part::Pattern => &[("pattern", As::Text), ("naming", As::Text), ("protecting", As::Text)],
        Part::Choice => &[("choice", As::OneOf(Chosen::SLUGS)), ("did", As::Text)],
        Part::After => &[
            ("settled.state", As::Text),
            ("settled.minutes", As::Number),
            ("settled.how", As::Text),
            ("helped", As::List),
            ("held", As::List),
            ("next_time", As::Text),
        ],
    }
}

/// The lists to which a word of one's own can be added.
const LISTS: &[&str] = &["feelings", "people", "set_off", "helped"];

/// What is typed and not ticked, on all parts.
const TYPED: &[&str] = &[
    "situation",
    "people-own",
    "set_off-own",
    "feelings-own",
    "thoughts",
    "feared",
    "turned_out",
    "naming",
    "protecting",
    "did",
    "settled-own",
    "helped-own",
    "next_time",
];

/// Whether a part's page was typed into: it brings words the moment does not have yet.
pub(super) fn is_typed_into(sent: &Filled, moment: &Moment) -> bool {
    let kept = filled(moment);
    TYPED.iter().any(|name| {
        let typed = sent.get(name).trim();
        !typed.is_empty() && !typed.lines().eq(kept.get(name).trim().lines())
    })
}

/// What a page sent, in the names of the record: own words stand among the
/// others, and when it settled is read from its chips.
pub(super) fn sent(form: &Filled, words: &Words) -> Filled {
    let mut sent = form.clone();
    for list in LISTS {
        for word in form.get(&format!("{list}-own")).split(',').map(str::trim).filter(|word| !word.is_empty()) {
            let known = shipped(words, list, word);
            sent.put(*list, known.unwrap_or_else(|| word.to_owned()));
        }
    }
    match form.get("settled") {
        "" => {}
        "own" => {
            sent.put("settled.state", "yes");
            sent.put("settled.minutes", form.get("settled-own"));
        }
        state if state.bytes().all(|sign| sign.is_ascii_digit()) => {
            sent.put("settled.state", "yes");
            sent.put("settled.minutes", state);
        }
        state => sent.put("settled.state", state),
    }
    sent
}

/// Said by a page that shows early signs: what it sends of them is all there is.
pub(super) const SIGNS_ASKED: &str = "_signs-asked";

/// A draft with the tags of the record, where its page showed no signs.
pub(super) fn with_tags(mut draft: Filled, moment: &Moment) -> Filled {
    if !draft.has(SIGNS_ASKED, "yes") {
        moment.tags.iter().for_each(|tag| draft.put("tags", tag.clone()));
    }
    draft
}

/// The change that a part's page asks for.
pub(super) fn asked(part: Part, form: &Filled, words: &Words) -> Map<String, Value> {
    let mut asked = sent(form, words).patch(names(part));
    if form.has(SIGNS_ASKED, "yes") {
        asked.extend(form.patch(&[("tags", As::List)]));
    }
    if part == Part::Body {
        asked.insert("body".into(), body(form));
    }
    if part == Part::After && asked["settled"]["state"].is_null() && asked["settled"]["how"].is_null() {
        asked.insert("settled".into(), Value::Null);
    }
    asked
}

/// The places that were ticked, with what was felt there.
fn body(form: &Filled) -> Value {
    let place = |region: &str| {
        let felt = form.all(&format!("felt-{region}")).map(Value::from).collect::<Vec<_>>();
        let mut place = Map::from_iter([("region".to_owned(), region.into())]);
        if !felt.is_empty() {
            place.insert("sensations".into(), felt.into());
        }
        if let Ok(more) = form.get(&format!("degree-{region}")).parse::<bool>() {
            place.insert("more".into(), more.into());
        }
        Value::Object(place)
    };
    let places: Vec<Value> = form.all("body").filter(|region| !region.is_empty()).map(place).collect();
    if places.is_empty() { Value::Null } else { places.into() }
}

/// What a moment says, in the names its pages use.
pub(super) fn filled(moment: &Moment) -> Filled {
    let mut filled = Filled::of(moment);
    for place in &moment.body {
        filled.put("body", place.region.clone());
        for felt in &place.sensations {
            filled.put(format!("felt-{}", place.region), felt.clone());
        }
        if let Some(more) = place.more {
            filled.put(format!("degree-{}", place.region), more.to_string());
        }
    }
    if let Some(settled) = &moment.settled {
        match (settled.state.as_ref(), settled.minutes) {
            (Some(SettledState::Yes), Some(minutes)) if SETTLED_AFTER.contains(&minutes) => {
                filled.put("settled", minutes.to_string());
            }
            (Some(SettledState::Yes), minutes) => {
                filled.put("settled", "own");
                filled.put("settled-own", minutes.map(|minutes| minutes.to_string()).unwrap_or_default());
            }
            (Some(state), _) => filled.put("settled", state.slug()),
            (None, _) => {}
        }
    }
    filled
}

/// After how many minutes it can be said to have settled with one press.
pub(super) const SETTLED_AFTER: [u32; 5] = [10, 60, 240, 1_440, 4_320];

/// When it happened, as the quick form's chips say, and whether that is only
/// about; `Err` for a time that cannot be read.
pub(super) fn when(form: &Filled, now: &ZonedDateTime) -> Result<(Option<At>, Option<About>), What> {
    let part = About::from_slug(form.get("_part")).filter(|about| About::PARTS.contains(about));
    let day = match form.get("_when") {
        "earlier" => now.date(),
        "yesterday" => now.date().yesterday().unwrap_or(now.date()),
        "pick" if !form.get("when-at").trim().is_empty() => {
            return At::input(form.get("when-at"), now).map(|at| (Some(at), None)).map_err(What::NotATime);
        }
        _ => return Ok((None, None)),
    };
    let until = if day == now.date() { now.time() } else { Time::MAX };
    let known = part.and_then(|about| Some((about.time_until(until)?, about)));
    let (time, about) = known.unwrap_or_else(|| (About::Day.time_until(until).unwrap_or(Time::MIN), About::Day));
    let at = At::input(&day.to_datetime(time).to_string(), now).map_err(What::NotATime)?;
    Ok((Some(at), Some(about)))
}

impl Form for Moment {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            about: fields.choice("about"),
            mark: fields.yes_no("mark").filter(|mark| *mark),
            situation: fields.text("situation"),
            people: fields.words("people"),
            set_off: fields.words("set_off"),
            body: fields.objects("body", sensed),
            feelings: fields.words("feelings"),
            thoughts: fields.text("thoughts"),
            feared: fields.text("feared"),
            turned_out: fields.text("turned_out"),
            pull: fields.choice("pull"),
            pull_strength: fields.rating("pull_strength"),
            stirred: fields.rating("stirred"),
            side: fields.choice("side"),
            pattern: fields.choice("pattern"),
            naming: fields.text("naming"),
            protecting: fields.text("protecting"),
            choice: fields.choice("choice"),
            did: fields.text("did"),
            next_time: fields.text("next_time"),
            settled: fields.object("settled", settled),
            helped: fields.words("helped"),
            held: fields.choices("held"),
            tags: fields.words("tags"),
            from: fields.id("from"),
            ..Self::default()
        }
    }

    fn stamp(&mut self, now: &ZonedDateTime) {
        self.at.get_or_insert_with(|| record::At::now(now));
        self.settled = self.settled.take().filter(says_something);
    }

    fn says_nothing(&self) -> bool {
        let settled = self.settled.clone().filter(says_something);
        Self { at: None, about: None, from: None, settled, ..self.clone() } == Self::default()
    }

    const NOTHING_YET: Message = message!("moment-nothing-yet");

    const QUESTIONS: &'static [Question] = &[
        Question { field: "situation", ask: message!("moment-ask-situation"), answer: Expects::Text },
        Question { field: "stirred", ask: message!("moment-ask-stirred"), answer: Expects::Rating },
        Question { field: "side", ask: message!("moment-ask-side"), answer: Expects::Choice(Side::offered) },
        Question { field: "feelings", ask: message!("moment-ask-feelings"), answer: Expects::Words(feeling) },
        Question { field: "pull", ask: message!("moment-ask-pull"), answer: Expects::Choice(Pull::offered) },
        Question { field: "pattern", ask: message!("moment-ask-pattern"), answer: Expects::Choice(Pattern::offered) },
        Question { field: "thoughts", ask: message!("moment-ask-thoughts"), answer: Expects::Text },
        Question { field: "did", ask: message!("moment-ask-did"), answer: Expects::Text },
        Question { field: "next_time", ask: message!("moment-ask-next-time"), answer: Expects::Text },
    ];
}

fn sensed(fields: &mut Fields<'_>) -> Sensed {
    let region = fields.word("region");
    if region.is_none() {
        fields.problem("region", What::Needed);
    }
    Sensed {
        region: region.unwrap_or_default(),
        sensations: fields.words("sensations"),
        more: fields.yes_no("more"),
        rest: Map::new(),
    }
}

/// An edit may name this part only to remove something from it.
fn says_something(settled: &Settled) -> bool {
    *settled != Settled::default()
}

/// The slug of a shipped word of this list, when that is what was typed.
fn shipped(words: &Words, list: &str, typed: &str) -> Option<String> {
    match list {
        "feelings" => feeling(words, typed),
        "set_off" => {
            let entries = &words.vocabulary().set_offs;
            entries.iter().find(|entry| entry.text.eq_ignore_ascii_case(typed)).map(|entry| entry.slug.clone())
        }
        "helped" => {
            let tools = words.tools();
            tools.iter().find(|tool| tool.title.eq_ignore_ascii_case(typed)).map(|tool| tool.slug.clone())
        }
        _ => None,
    }
}

fn feeling(words: &Words, typed: &str) -> Option<String> {
    let shipped = words.vocabulary().all_feelings().find(|feeling| feeling.text.eq_ignore_ascii_case(typed))?;
    Some(shipped.slug.clone())
}

fn settled(fields: &mut Fields<'_>) -> Settled {
    Settled {
        state: fields.choice("state"),
        minutes: fields.whole("minutes", 0..=MAX_MINUTES),
        how: fields.choice("how"),
        rest: Map::new(),
    }
}
