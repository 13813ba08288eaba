use jiff::ZonedDateTime;
use record::input::Fields;
use record::{Choice as _, DayName, Id, Rhythm, Week};
use serde_json::{Map, Value, json};
use words::{Message, Words, message, say};

use super::record::{Done, Item, WeekPlan, What};
use crate::acts::{Form, Question};
use crate::web::Filled;

impl Form for WeekPlan {
    fn read(fields: &mut Fields<'_>, now: &ZonedDateTime) -> Self {
        Self {
            at: fields.at("at", now),
            week: fields.week("week"),
            first: fields.choice("first"),
            items: fields.objects("items", item).into_iter().filter(Item::says_something).collect(),
            quiet: fields.yes_no("quiet"),
            ..Self::default()
        }
    }

    /// Without a week it is the one it is now.
    fn stamp(&mut self, now: &ZonedDateTime) {
        let first = self.first.as_ref().and_then(DayName::weekday).unwrap_or(Rhythm::default().first);
        let rhythm = Rhythm { first, ..Rhythm::default() };
        let week = *self.week.get_or_insert_with(|| rhythm.week(now.datetime()));
        if self.at.is_none() {
            self.at = Self::new(week, first, now).at;
        }
    }

    fn says_nothing(&self) -> bool {
        self.items.is_empty() && !self.is_quiet()
    }

    fn own_id(&self) -> Option<Id> {
        self.week.and_then(Self::id_of)
    }

    const NOTHING_YET: Message = message!("week-plan-nothing-yet");

    /// Its command asks them: what is answered are three things of one list.
    const QUESTIONS: &'static [Question] = &[];
}

fn item(fields: &mut Fields<'_>) -> Item {
    Item {
        what: fields.choice("what"),
        text: fields.text("text"),
        tool: fields.word("tool"),
        people: fields.words("people"),
        day: fields.choice("day"),
        done: fields.choice("done"),
        way: fields.text("way"),
        carry: fields.yes_no("carry"),
        rest: Map::new(),
    }
}

/// Tools for an ordinary day: short, with open eyes, without breath, for either side.
const GROUNDING: [&str; 6] = ["feet-on-floor", "orienting", "walking", "wall-push", "senses", "warm-drink"];

/// The prompts that look at an ordinary week. Those that ask for memories, or for
/// the worst of it, are not for a list to be ticked.
const LOOKING_BACK: [&str; 10] = [
    "waited",
    "let-in",
    "who-settles",
    "asked-for",
    "steady-when",
    "gave",
    "expected-otherwise",
    "no-said",
    "words-that-helped",
    "friend-same",
];

/// So many ideas stand beside a thing.
const IDEAS: usize = 4;

/// Other weeks begin at other ideas.
fn from_turn<T>(all: Vec<T>, week: Week) -> impl Iterator<Item = T> {
    let turn = "1970-W02".parse().map_or(0, |first: Week| first.until(week)).unsigned_abs() as usize;
    let (length, mut all) = (all.len().max(1), all);
    if !all.is_empty() {
        all.rotate_left(turn % length);
    }
    all.into_iter()
}

/// Ideas for one kind of thing, in words; those of a tool are chosen as tools.
pub(super) fn ideas(words: &Words, week: Week, what: &What) -> Vec<String> {
    let phrases = words.phrases();
    let all: Vec<String> = match what {
        What::Share => {
            let gentle = phrases.steps.iter().filter(|step| step.practises == "sharing" && step.hard <= 3);
            gentle.map(|step| step.text.clone()).collect()
        }
        What::Reflect => {
            let prompt = |slug: &&str| phrases.prompts.iter().find(|prompt| prompt.slug == *slug);
            LOOKING_BACK.iter().filter_map(prompt).map(|prompt| prompt.text.clone()).collect()
        }
        _ => Vec::new(),
    };
    from_turn(all, week).take(IDEAS).collect()
}

/// The shipped tools among which a week's practice is chosen.
pub(super) fn grounding(words: &Words) -> impl Iterator<Item = &words::Tool> {
    GROUNDING.iter().filter_map(|slug| words.tool(slug))
}

/// What is suggested for a week without a plan: what comes along from the week
/// before, and of the usual three those that are not among it.
pub(super) fn suggested(words: &Words, week: Week, carried: Vec<Item>) -> Vec<Item> {
    let mut items = carried;
    for what in What::USUAL {
        if items.len() >= What::USUAL.len() || items.iter().any(|item| item.what.as_ref() == Some(&what)) {
            continue;
        }
        let mut item = Item { what: Some(what.clone()), ..Item::default() };
        match what {
            What::Settle => item.tool = from_turn(GROUNDING.to_vec(), week).next().map(str::to_owned),
            What::Share => item.text = Some(say!(words, "week-plan-usual-share")),
            _ => item.text = ideas(words, week, &what).into_iter().next(),
        }
        items.push(item);
    }
    items
}

/// The name of a field of the thing at this place: `text-2`.
pub(super) fn at(name: &str, place: usize) -> String {
    format!("{name}-{place}")
}

/// What its page begins from.
pub(super) fn filled(items: &[Item], is_quiet: bool, known: bool) -> Filled {
    let mut filled = Filled::default();
    filled.put("_things", items.len().to_string());
    filled.put("_had", if known { items.len() } else { 0 }.to_string());
    if is_quiet {
        filled.put("quiet", "true");
    }
    for (place, item) in items.iter().enumerate() {
        let mut put = |name: &str, value: Option<&str>| {
            value.iter().for_each(|value| filled.put(at(name, place), *value));
        };
        put("_what", item.what.as_ref().map(|what| what.slug()));
        put("text", item.text.as_deref());
        put("tool", item.tool.as_deref());
        item.people.iter().for_each(|person| put("people", Some(person)));
        put("day", item.day.as_ref().map(|day| day.slug()));
        put("done", item.done.as_ref().map(|done| done.slug()));
        put("way", item.way.as_deref());
        put("carry", item.carry.filter(|carry| *carry).map(|_| "true"));
    }
    filled
}

/// How many things a form shows.
pub(super) fn things(form: &Filled) -> usize {
    form.get("_things").parse().unwrap_or(0).min(record::input::MAX_LIST)
}

/// How many things of the stored plan it showed.
pub(super) fn had(form: &Filled) -> usize {
    form.get("_had").parse().unwrap_or(0).min(things(form))
}

/// What a form says.
pub(super) struct Sent {
    /// As the object that the record's form reads.
    pub(super) object: Map<String, Value>,
    /// Where each of its things stands on the page.
    of: Vec<Place>,
}

/// Where a thing stands on the page.
struct Place {
    /// What follows the name in its fields: `2`, or `new`.
    name: String,
    /// Its place in the stored plan, if it was in it.
    known: Option<usize>,
    /// Whether nothing was chosen there: what was said elsewhere meanwhile stays.
    is_silent: bool,
}

impl Sent {
    /// Its things, as they were read, each with its place in the stored plan and
    /// whether it says nothing of whether it was done.
    pub(super) fn things(&self, read: Vec<Item>) -> Vec<(Option<usize>, bool, Item)> {
        self.of.iter().zip(read).map(|(place, item)| (place.known, place.is_silent, item)).collect()
    }

    /// The field of the form that a field of the object is of: `items[1].text` is `text-1`.
    pub(super) fn field(&self, problem: &str) -> String {
        let inside = || {
            let (at, name) = problem.strip_prefix("items[")?.split_once("].")?;
            let place = self.of.get(at.parse::<usize>().ok()?)?;
            let name = name.split_once('[').map_or(name, |(name, _)| name);
            Some(format!("{name}-{}", place.name))
        };
        inside().unwrap_or_else(|| "text-new".to_owned())
    }
}

/// Reads a form. A thing that was left out, or says nothing, is not in it.
pub(super) fn sent(form: &Filled, week: Week) -> Sent {
    let (mut items, mut of) = (Vec::new(), Vec::new());
    let places = (0..things(form)).filter(|place| !form.has(&at("out", *place), "true"));
    let places = places.map(|place| {
        let (known, is_silent) = (Some(place).filter(|place| *place < had(form)), is_silent(form, place));
        Place { name: place.to_string(), known, is_silent }
    });
    let new = Place { name: "new".to_owned(), known: None, is_silent: false };
    for place in places.chain([new]) {
        let said = |name: &str| !form.get(&format!("{name}-{}", place.name)).trim().is_empty();
        if said("text") || said("tool") || said("idea") {
            items.push(thing(form, &place.name));
            of.push(place);
        }
    }
    let mut object = Map::new();
    object.insert("week".into(), week.to_string().into());
    object.insert("items".into(), items.into());
    if form.has("quiet", "true") {
        object.insert("quiet".into(), true.into());
    }
    Sent { object, of }
}

fn thing(form: &Filled, place: &str) -> Value {
    let what = if place == "new" { form.get("what-new") } else { form.get(&format!("_what-{place}")) };
    let said = |name: &str| Some(form.get(&format!("{name}-{place}")).trim()).filter(|said| !said.is_empty());
    let known = |word: Option<&str>, slugs: &[&str]| word.filter(|word| slugs.contains(word)).map(str::to_owned);
    let people: Vec<&str> = form.all(&format!("people-{place}")).filter(|name| !name.trim().is_empty()).collect();
    let text = said("idea").or(said("text")).map(|text| text.replace("\r\n", "\n").replace('\r', "\n"));
    json!({
        "what": known(Some(what), What::SLUGS),
        "text": text,
        "tool": said("tool"),
        "people": people,
        "day": known(said("day"), DayName::SLUGS),
        "done": known(said("done"), Done::SLUGS),
        "way": said("way").map(|way| way.replace("\r\n", "\n").replace('\r', "\n")),
        "carry": said("carry").map(|carry| carry == "true"),
    })
}

fn is_silent(form: &Filled, place: usize) -> bool {
    form.all(&at("done", place)).next().is_none()
}

#[cfg(test)]
mod tests {
    use super::{GROUNDING, LOOKING_BACK, ideas, suggested};
    use crate::week_plan::{Item, What};
    use record::Week;
    use words::Words;

    #[test]
    fn a_week_suggests_one_of_each_and_what_comes_along_takes_a_place() {
        let words = Words::of(texts::english());
        let week: Week = "2026-W48".parse().unwrap();
        let whats = |items: &[Item]| items.iter().filter_map(|item| item.what.clone()).collect::<Vec<_>>();
        assert_eq!(whats(&suggested(&words, week, Vec::new())), [What::Settle, What::Share, What::Reflect]);
        let carried = |what| Item { what: Some(what), text: Some("a".into()), ..Item::default() };
        let one = suggested(&words, week, vec![carried(What::Share)]);
        assert_eq!(whats(&one), [What::Share, What::Settle, What::Reflect]);
        let many = suggested(&words, week, vec![carried(What::Own), carried(What::Own), carried(What::Share)]);
        assert_eq!(many.len(), 3);
    }

    #[test]
    fn weeks_that_follow_each_other_suggest_different_things_that_are_there() {
        let words = Words::of(texts::english());
        let mut week: Week = "2026-W50".parse().unwrap();
        for _ in 0..60 {
            let (now, next) = (suggested(&words, week, Vec::new()), suggested(&words, week.next(), Vec::new()));
            assert!(now[0].tool != next[0].tool && now[2].text != next[2].text, "{week}");
            assert_eq!(ideas(&words, week, &What::Share).len(), 4);
            assert_eq!(ideas(&words, week, &What::Reflect).len(), 4);
            week = week.next();
        }
        let prompts = &words.phrases().prompts;
        assert!(LOOKING_BACK.iter().all(|slug| prompts.iter().any(|prompt| prompt.slug == *slug)));
        for slug in GROUNDING {
            let tool = words.tool(slug).unwrap_or_else(|| panic!("no tool {slug}"));
            assert!(tool.sides.len() == 3 && tool.pacers.is_empty(), "{slug} is for anyone");
        }
    }
}
