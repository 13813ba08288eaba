use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex};

use jiff::ZonedDateTime;
use record::{At, Clock, Random, Record};
use serde::de::DeserializeOwned;
use serde_json::Value;
use vault::{Body, Days, Vault, World};
use words::Words;
use words::check::voice_faults;

use super::{Year, keep, year};
use crate::crisis_plan::CrisisPlan;
use crate::door::Door;
use crate::hold::Hold;
use crate::letter::Letter;
use crate::moment::{Moment, Pull, Settled};
use crate::person::Person;
use crate::response::Response;
use crate::sample::scenes;
use crate::tool::Tool;
use crate::tool_use::{ToolUse, Why};
use crate::word::Word;
use crate::{AllKinds, hold, moment, tool_use};

const NOW: &str = "2026-11-24T21:30:00+01:00[Europe/Berlin]";

/// Words of the trade, which nobody writes about their own evening.
const OF_THE_TRADE: &str = "attachment anxious avoidant secure insecure trauma trigger triggered dysregulated \
    dissociated coping mechanism boundaries abandonment validation regulate therapist diagnosis symptom symptoms";

fn at(text: &str) -> ZonedDateTime {
    text.parse().unwrap()
}

fn usual() -> Year {
    year(52, 1, &at(NOW))
}

fn moments(year: &Year) -> impl Iterator<Item = &Moment> {
    year.moments.iter().map(|noted| &noted.moment)
}

fn holds(year: &Year) -> impl Iterator<Item = &Hold> {
    year.moments.iter().filter_map(|noted| noted.hold.as_ref())
}

fn uses(year: &Year) -> impl Iterator<Item = &ToolUse> {
    year.moments.iter().filter_map(|noted| noted.used.as_ref()).chain(&year.practised)
}

fn lines<'r, R: Record + serde::Serialize + 'r>(records: impl Iterator<Item = &'r R>) -> Vec<String> {
    records.map(|record| serde_json::to_string(record).unwrap()).collect()
}

fn all(year: &Year) -> Vec<String> {
    [lines(moments(year)), lines(holds(year)), lines(uses(year)), lines(year.answered.iter())].concat()
}

/// Every time that stands in a record.
fn times(line: &str) -> Vec<i64> {
    fn walk(value: &Value, found: &mut Vec<i64>) {
        match value {
            Value::String(text) => found.extend(At::parse(text).ok().map(|at| at.unix_ms())),
            Value::Array(all) => all.iter().for_each(|value| walk(value, found)),
            Value::Object(all) => all.values().for_each(|value| walk(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::from_str(line).unwrap(), &mut found);
    found
}

struct Standing;

impl Clock for Standing {
    fn now(&self) -> ZonedDateTime {
        at(NOW)
    }
}

struct Seeded(Mutex<fastrand::Rng>);

impl Random for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap().fill(bytes);
    }
}

fn vault() -> Vault {
    let random = Arc::new(Seeded(Mutex::new(fastrand::Rng::with_seed(1))));
    Vault::in_memory(World { clock: Arc::new(Standing), random, kinds: Arc::new(AllKinds) }).unwrap()
}

fn read<R: Record + DeserializeOwned + Send + 'static>(vault: &Vault) -> Vec<R> {
    let all = vault.read(|reader| {
        let mut found = Vec::new();
        reader.newest::<R>(Days::default(), |kept| {
            let Body::Understood(record) = kept.body else { panic!("not understood") };
            found.push(record);
            ControlFlow::Continue(())
        })?;
        Ok(found)
    });
    all.unwrap()
}

#[test]
fn the_same_seed_and_now_give_the_same_year_and_another_seed_another() {
    assert_eq!(all(&usual()), all(&usual()));
    assert_ne!(all(&usual()), all(&year(52, 2, &at(NOW))));
}

#[test]
fn a_year_is_about_three_hundred_records_of_four_kinds() {
    for seed in 0..20 {
        let year = year(52, seed, &at(NOW));
        let [noted, held, used, answered] =
            [moments(&year).count(), holds(&year).count(), uses(&year).count(), year.answered.len()];
        let sum = noted + held + used + answered;
        assert!((250..=350).contains(&sum), "seed {seed}: {noted} {held} {used} {answered}");
        assert!(
            noted >= 180 && held >= 7 && used >= 40 && answered >= 10,
            "seed {seed}: {noted} {held} {used} {answered}"
        );
    }
}

#[test]
fn it_is_kept_and_read_back_with_what_came_out_of_what() {
    let (vault, made) = (vault(), usual());
    let [noted, held, used] = [moments(&made).count(), holds(&made).count(), uses(&made).count()];
    let answered = made.answered.len();
    keep(made, &vault).unwrap();
    let (moments, holds, uses) = (read::<Moment>(&vault), read::<Hold>(&vault), read::<ToolUse>(&vault));
    assert_eq!([moments.len(), holds.len(), uses.len()], [noted, held, used]);
    assert_eq!(read::<Response>(&vault).len(), answered);
    assert!(holds.iter().all(|hold| hold.from.is_some()));
    assert!(uses.iter().all(|used| used.from.is_some() == (used.why == Some(Why::Needed))));
    let own = vault.read(Tool::all).unwrap();
    let named = |id: &str| own.iter().any(|(own, _)| own.to_string() == id);
    assert!(own.len() == 2 && uses.iter().filter_map(|used| used.tool.as_deref()).any(named));
    assert!(uses.iter().all(|used| used.tool.as_deref() != Some("ironing")), "an own tool is named by its id");
}

#[test]
fn what_slices_tell_is_kept_beside_the_diary_and_the_signs_it_names_are_among_it() {
    let vault = vault();
    let year = usual();
    let tags: BTreeSet<String> = moments(&year).flat_map(|moment| moment.tags.clone()).collect();
    keep(year, &vault).unwrap();
    let besides = [read::<Letter>(&vault).len(), read::<Person>(&vault).len(), read::<CrisisPlan>(&vault).len()];
    assert_eq!(besides, [3, 3, 1]);
    let signs: Vec<String> = read::<Word>(&vault).into_iter().filter_map(|word| word.text).collect();
    for noticed in ["My shoulders go up", "I look when he was last online"] {
        assert!(tags.contains(noticed) && signs.iter().any(|sign| sign == noticed), "{noticed}");
    }
}

#[test]
fn input_takes_every_record_as_it_stands() {
    let year = usual();
    let capabilities: [(&'static dyn crate::Capability, Vec<String>); 3] = [
        (&moment::CAPABILITY, lines(moments(&year))),
        (&hold::CAPABILITY, lines(holds(&year))),
        (&tool_use::CAPABILITY, lines(uses(&year))),
    ];
    for (capability, lines) in capabilities {
        Door::of(capability).says(&["add", "--json", "-"], &lines.join("\n")).unwrap();
    }
}

#[test]
fn every_scene_is_read_and_its_words_are_shipped_or_few() {
    let scenes = scenes::all();
    assert_eq!(scenes.len(), scenes::written());
    let words = Words::of(texts::english());
    let vocabulary = words.vocabulary();
    let is_in = |list: &[words::Entry], slug: &String| list.iter().any(|entry| entry.slug == *slug);
    let mut own = BTreeSet::new();
    for scene in &scenes {
        assert!(!matches!(scene.pull, Pull::Other(_)) && scene.stirred[0] <= scene.stirred[1], "{}", scene.line);
        own.extend(scene.feelings.iter().filter(|slug| vocabulary.feeling(slug).is_none()));
        own.extend(scene.set_off.iter().filter(|slug| !is_in(&vocabulary.set_offs, slug)));
        own.extend(scene.helped.iter().filter(|slug| words.tool(slug).is_none()));
        for sensed in &scene.body {
            assert!(is_in(&vocabulary.regions, &sensed.region), "{}", sensed.region);
            assert!(sensed.sensations.iter().all(|slug| is_in(&vocabulary.sensations, slug)), "{}", scene.line);
        }
    }
    assert_eq!(own.into_iter().collect::<Vec<_>>(), ["other couples", "prickly"]);
}

#[test]
fn nobody_writes_like_a_textbook_and_nothing_is_told_twice_in_a_year() {
    for line in all(&year(400, 3, &at(NOW))) {
        let Value::Object(fields) = serde_json::from_str(&line).unwrap() else { panic!("{line}") };
        for text in fields.values().filter_map(Value::as_str) {
            assert!(voice_faults(text).is_empty(), "{text}: {:?}", voice_faults(text));
            let said = text.to_lowercase();
            let mut words = said.split(|letter: char| !letter.is_alphabetic());
            assert!(!words.any(|word| OF_THE_TRADE.split_whitespace().any(|trade| trade == word)), "{text}");
        }
    }
    let year = usual();
    let told: Vec<&String> = moments(&year).filter_map(|moment| moment.situation.as_ref()).collect();
    let apart: BTreeSet<_> = told.iter().collect();
    assert!(told.len() == apart.len() && told.len() >= 160, "{} of {}", apart.len(), told.len());
}

#[test]
fn at_least_four_tools_have_enough_uses_to_be_told_apart() {
    for seed in 0..20 {
        let year = year(52, seed, &at(NOW));
        let needed = uses(&year).filter(|used| used.why == Some(Why::Needed) && used.after.is_some());
        let mut counts = std::collections::BTreeMap::<&str, u32>::new();
        needed.for_each(|used| *counts.entry(used.tool.as_deref().unwrap()).or_default() += 1);
        assert!(counts.values().filter(|count| **count >= 3).count() >= 4, "seed {seed}: {counts:?}");
    }
}

#[test]
fn there_are_gaps_and_it_changes_slowly() {
    let year = usual();
    let days: Vec<i64> = year.moments.iter().map(|noted| noted.at.timestamp().as_second() / 86_400).collect();
    let gaps = days.windows(2).filter(|pair| pair[1] - pair[0] >= 7).count();
    assert!((2..=8).contains(&gaps), "{gaps}");
    let minutes = |half: &[super::Noted]| {
        let settled = half.iter().filter_map(|noted| noted.moment.settled.as_ref());
        let mut minutes: Vec<u32> = settled.filter_map(|Settled { minutes, .. }| *minutes).collect();
        minutes.sort_unstable();
        minutes[minutes.len() / 2]
    };
    let (before, after) = year.moments.split_at(year.moments.len() / 2);
    assert!(minutes(before) > minutes(after), "{} {}", minutes(before), minutes(after));
}

#[test]
fn any_number_of_weeks_ends_before_now_with_a_night_and_a_message_whose_time_has_come() {
    let nows = [
        NOW,
        "2026-03-29T03:30:00+02:00[Europe/Berlin]",
        "2026-07-01T00:20:00+00:00[UTC]",
        "2026-07-01T02:06:01+05:30[Asia/Kolkata]",
        "2026-10-25T09:00:00-07:00[America/Los_Angeles]",
    ];
    for (now, weeks) in nows.iter().flat_map(|now| [0, 1, 2, 52, 200].map(|weeks| (at(now), weeks))) {
        let year = year(weeks, 7, &now);
        let millis = now.timestamp().as_millisecond();
        let first = millis - i64::from(weeks.max(1) * 7 + 1) * 86_400_000;
        for time in all(&year).iter().flat_map(|line| times(line)) {
            assert!((first..millis).contains(&time), "{now} {weeks}");
        }
        let last: Vec<_> =
            year.moments.iter().filter(|noted| noted.at.timestamp().as_millisecond() > millis - 172_800_000).collect();
        assert!(last.len() >= 2 && last.iter().any(|noted| noted.at.hour() == 1), "{now}");
        assert_eq!(holds(&year).filter(|hold| hold.is_due(&now)).count(), 1, "{now} {weeks}");
    }
    assert!(year(u32::MAX, 1, &at(NOW)).moments.len() > 3_000);
}
