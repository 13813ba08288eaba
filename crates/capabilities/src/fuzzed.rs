//! Every reader of this crate, given what nobody meant: forms, drafts, objects
//! that are handed in, stored bodies.

use fuzz::Target;
use jiff::ZonedDateTime;
use record::Record;
use record::input;
use serde_json::{Map, Value, json};

use crate::acts::{Acts, sample};
use crate::kinds;
use crate::web::{As, Filled, Name, OpenSettings, Slot, note_text};

fn now() -> ZonedDateTime {
    "2026-11-24T21:30:00+01:00[Europe/Berlin]".parse().unwrap()
}

const NAMES: &[Name] = &[
    ("situation", As::Text),
    ("stirred", As::Number),
    ("mark", As::YesNo),
    ("side", As::OneOf(&["too-much", "too-little"])),
    ("feelings", As::List),
    ("settled.state", As::Text),
    ("settled.minutes", As::Number),
];

const FORMS: [&str; 5] = [
    "_token=x&_slot=moment/new&_leaf=1&_page=/moments/new&situation=+Plans+changed%0D%0Aagain&stirred=7&feelings=lonely&feelings=&feelings=hurt",
    "settled.minutes=60&settled.state=yes&side=too-much&mark=true&_from=&_when=now",
    "_slot=tool-use%2F01jde5wtg0fay8vvr14d2pf2db&situation=%E2%80%AEx%00&side=newer&stirred=eleven",
    "a=b=c&&=&%=%zz&settled=1&settled.state.more=2",
    "",
];

const FORM_PIECES: [&str; 22] = [
    "situation=",
    "&stirred=",
    "&mark=",
    "&side=",
    "&feelings=",
    "&settled.state=",
    "&settled=",
    "&_slot=",
    "moment/new",
    "inbox/new",
    "%0D%0A",
    "%0D",
    "%0A",
    "%00",
    "%",
    "%ff",
    "+",
    "&_token=x",
    "&_leaf=2",
    "late ",
    "&.=",
    "&&",
];

#[test]
fn a_form_becomes_an_object_that_fills_it_again() {
    let figures = Target::new("form").seeds(FORMS).pieces(FORM_PIECES).run(|input| {
        let form = Filled::parse(input);
        let pairs = || form.pairs();
        let written = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs()).finish();
        assert!(Filled::parse(written.as_bytes()) == form);
        let object = form.object(NAMES);
        assert_eq!(Filled::of(&object).object(NAMES), object);
        let patch = form.patch(NAMES);
        let said = |name: &str| {
            patch.get(name).filter(|value| !value.is_null() && **value != json!({"state": null, "minutes": null}))
        };
        for name in ["situation", "stirred", "mark", "side", "feelings"] {
            assert_eq!(said(name), object.get(name), "{name}");
        }
        !object.is_empty()
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

#[test]
fn a_form_that_comes_late_keeps_all_that_is_the_persons_and_nothing_of_ours() {
    let figures = Target::new("form: late").seeds(FORMS).pieces(FORM_PIECES).run(|input| {
        let form = Filled::parse(input);
        let Some(late) = Slot::late("/moments/new", &form) else {
            assert!(Slot::parse(form.get("_slot")).is_none());
            return false;
        };
        let (head, body) = late.split_once('\n').unwrap();
        let slot = Slot::parse(head.strip_prefix("late ").unwrap()).unwrap();
        assert_eq!(slot.as_str(), form.get("_slot"));
        let page = Some(("_page", form.get("_page"))).filter(|(_, page)| !page.is_empty());
        let kept = Filled::parse(body.as_bytes());
        assert!(kept.pairs().eq(form.lasting().chain(page)));
        assert!(kept.theirs().eq(form.theirs()));
        let told = note_text(&late);
        assert!(form.theirs().all(|(_, value)| told.contains(value)));
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
    let slots = ["moment/new", "tool-use/01jde5wtg0fay8vvr14d2pf2db", "inbox/01jde5wtg0fay8vvr14d2pf2db"];
    let figures = Target::new("form: slot").seeds(slots).pieces(["new", "/", "-", "inbox"]).run_text(|text| {
        let Some(slot) = Slot::parse(text) else { return false };
        assert_eq!(slot.as_str(), text);
        assert!(
            text.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-' || sign == b'/'),
            "it stands in an address"
        );
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

/// A body of every kind as its slice keeps it, and what else may be met.
fn bodies() -> Vec<String> {
    let samples = kinds().map(|kind| sample(kind.name()).to_string());
    samples.chain(BODIES.map(str::to_owned)).collect()
}

const BODIES: [&str; 14] = [
    r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","situation":"No answer","feelings":["lonely"],"pull":"close","stirred":7,"settled":{"state":"yes","minutes":60,"how":"alone"},"body":[{"region":"chest","sensations":["tight"],"more":true}],"held":["repaired"],"tags":["x"]}"#,
    r#"{"at":"2026-05-03T08:10:00+02:00[Europe/Berlin]","mark":true,"choice":"different","newer":{"depth":1.5e300},"from":"01jde5wtg0fay8vvr14d2pf2db"}"#,
    r#"{"side":"too-much","pattern":"unsure","naming":"a","pull_strength":3,"people":["Jo"],"set_off":["late-reply"],"feared":"f","turned_out":"t","protecting":"p","did":"d","next_time":"n","helped":["h"],"thoughts":"x"}"#,
    r#"{"at":"2026-05-01T21:30:00+02:00","direction":"send","to":"Jo","text":"raw","hope":"h","fear":"f","look_again_at":"2026-05-02T21:30:00+02:00","ended":{"at":"2026-05-02T22:00:00+02:00","how":"let-go"}}"#,
    r#"{"tool":"feet-on-floor","before":7,"after":4,"side":"both","minutes":3,"how":"alone","why":"needed","place":"home","note":"n","tags":[]}"#,
    r#"{"name":"Walk","kind":"movement","side":"too-little","minutes":10,"steps":"One\nTwo","caution":"c","hidden":true}"#,
    r#"{"night":"own","own_night":"rain","text":"Dear me"}"#,
    r#"{"signs":"a","alone":"b","places":"c","people":"d","professionals":"e","safer":"f"}"#,
    r#"{"name":"Jo","what":"person","relation":"friend","good_for":["listen"],"phone":"+49 1","reach":"r","times":"t","pace":"mostly","boundaries":"b","safe":true,"call":false,"note":"n"}"#,
    r#"{"list":"if_then","text":"late reply","meaning":"wait","hidden":false}"#,
    r#"{"less_motion":true,"night":{"from":22,"to":7},"patterns":{"close":"c","away":"a","both":"b","steady":"s"},"recovery_asked":true}"#,
    r#"{"instrument":"phq-9","version":"1","title":"T","url":"u","toward":"Jo","answers":[{"item":"q1","value":"LA6568-5","number":0.1}],"scores":[{"scale":"sum","label":"Sum","value":1.5,"answered":9,"of":9},{"scale":"b","label":"B","without":"too-few","item":"q","answered":1,"of":2}]}"#,
    r#"{"slug":"w","title":"W","items":[{"id":"a","text":"A","answer":"choice","options":[{"code":"x","text":"X","number":1}],"when":[{"any":true,"tests":[{"item":"b","is":"=","than":1}]}]}],"scales":[{"id":"s","label":"S","items":["a"],"how":"sum","min":0,"max":3}],"flags":[{"item":"a","above":0}]}"#,
    "{}",
];

const BODY_PIECES: [&str; 24] = [
    "\"at\":",
    "\"mark\":true,",
    "\"body\":[",
    "{\"region\":\"\"}",
    "\"settled\":{",
    "\"stirred\":11",
    "\"side\":\"newer\"",
    "\"tags\":[",
    "\"text\":\"\",",
    "\"from\":",
    "null",
    "\"items\":[{}]",
    "\"scales\":[{}]",
    "\"value\":",
    "\"answers\":[{\"item\":\"a\",\"value\":[]}]",
    "\"minutes\":",
    "\"ended\":{}",
    "\"night\":{\"from\":24}",
    "\"zz\":{\"a\":[1]},",
    "},{",
    "\"phone\":",
    "\"2026-05-01T21:30:00+02:00\"",
    "\"hidden\":",
    "1e308",
];

pub(crate) type Stored = fn(&str) -> bool;

/// A stored body of one kind: what is understood of it is stored again as the
/// same, and what a newer program wrote in it stays.
pub(crate) fn stored<R: Record>(body: &str) -> bool {
    let Ok(record) = serde_json::from_str::<R>(body) else {
        assert!(vault::derive::<R>(R::VERSION, body).is_none());
        return false;
    };
    let written = serde_json::to_string(&record).unwrap();
    let again: R = serde_json::from_str(&written).unwrap();
    assert_eq!(serde_json::to_string(&again).unwrap(), written);
    assert!(vault::derive::<R>(R::VERSION, body).is_some());
    if let Some(rest) = body.trim_start().strip_prefix('{') {
        let comma = if rest.trim_start().starts_with('}') { "" } else { "," };
        let newer: R = serde_json::from_str(&format!("{{\"zz-newer\":{{\"b\":[1.5,null]}}{comma}{rest}")).unwrap();
        assert_eq!(serde_json::to_value(&newer).unwrap()["zz-newer"], json!({"b": [1.5, null]}));
    }
    true
}

#[test]
fn a_stored_body_of_every_kind_is_stored_again_as_the_same() {
    let readers: Vec<Stored> = kinds().map(|kind| kind.fuzzed().0).collect();
    let target = Target::new("stored bodies").seeds(bodies()).pieces(BODY_PIECES).short(1_000).full(1_000_000);
    let figures = target.run_text(|text| {
        let taken = readers.iter().filter(|reader| reader(text)).count();
        let settings = serde_json::from_str::<OpenSettings>(text);
        if let Ok(settings) = settings {
            let written = serde_json::to_string(&settings).unwrap();
            assert_eq!(serde_json::from_str::<OpenSettings>(&written).unwrap(), settings);
        }
        taken > 0
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

pub(crate) type HandedIn = fn(&Map<String, Value>, &ZonedDateTime) -> bool;

/// What is handed in of one kind: what was understood is understood again.
pub(crate) fn handed_in<R: Acts>(object: &Map<String, Value>, now: &ZonedDateTime) -> bool {
    match input::read(object, |fields| R::read(fields, now)) {
        Ok(record) => {
            let first = serde_json::to_value(&record).unwrap();
            let again = input::read(first.as_object().unwrap(), |fields| R::read(fields, now));
            let again = again.unwrap_or_else(|problems| panic!("{}: {problems:?} in {first}", R::KIND));
            assert_eq!(serde_json::to_value(&again).unwrap(), first, "{}", R::KIND);
            assert!(stored::<R>(&first.to_string()), "{}: {first}", R::KIND);
            true
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            false
        }
    }
}

#[test]
fn what_is_handed_in_of_every_kind_is_understood_again() {
    let readers: Vec<HandedIn> = kinds().map(|kind| kind.fuzzed().1).collect();
    let now = now();
    let target = Target::new("handed in").seeds(bodies()).pieces(BODY_PIECES).short(1_000).full(1_000_000);
    let figures = target.run_text(|text| {
        let Ok(object) = input::object(text) else { return false };
        readers.iter().filter(|reader| reader(&object, &now)).count() > 0
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}
