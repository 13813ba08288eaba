//! Every reader of this crate, given what nobody meant: forms, drafts, objects
//! that are handed in, stored bodies, questionnaires and scoring keys.

use fuzz::Target;
use jiff::ZonedDateTime;
use record::input;
use record::{Id, Record};
use serde_json::{Map, Value, json};

use crate::acts::Acts;
use crate::crisis_plan::CrisisPlan;
use crate::hold::Hold;
use crate::instrument::{Answers, Instrument};
use crate::letter::Letter;
use crate::moment::Moment;
use crate::person::Person;
use crate::questionnaire::{Key, MOST_QUESTIONS, bundle, csv, read};
use crate::response::Response;
use crate::setting::Setting;
use crate::tool::Tool;
use crate::tool_use::ToolUse;
use crate::web::{As, Filled, Name, OpenSettings, Slot, note_text};
use crate::word::Word;

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

/// A stored body of one kind: what is understood of it is stored again as the
/// same, and what a newer program wrote in it stays.
fn stored<R: Record>(body: &str) -> bool {
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
    let readers: [fn(&str) -> bool; 11] = [
        stored::<Moment>,
        stored::<Hold>,
        stored::<ToolUse>,
        stored::<Tool>,
        stored::<Letter>,
        stored::<CrisisPlan>,
        stored::<Person>,
        stored::<Word>,
        stored::<Setting>,
        stored::<Response>,
        stored::<Instrument>,
    ];
    let target = Target::new("stored bodies").seeds(BODIES).pieces(BODY_PIECES).short(1_000).full(1_000_000);
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

type HandedIn = fn(&Map<String, Value>, &ZonedDateTime) -> bool;

/// What is handed in of one kind: what was understood is understood again.
fn handed_in<R: Acts>(object: &Map<String, Value>, now: &ZonedDateTime) -> bool {
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
    let readers: [HandedIn; 9] = [
        handed_in::<Moment>,
        handed_in::<Hold>,
        handed_in::<ToolUse>,
        handed_in::<Tool>,
        handed_in::<Letter>,
        handed_in::<CrisisPlan>,
        handed_in::<Person>,
        handed_in::<Word>,
        handed_in::<Setting>,
    ];
    let now = now();
    let target = Target::new("handed in").seeds(BODIES).pieces(BODY_PIECES).short(1_000).full(1_000_000);
    let figures = target.run_text(|text| {
        let Ok(object) = input::object(text) else { return false };
        readers.iter().filter(|reader| reader(&object, &now)).count() > 0
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

const QUESTIONNAIRES: [&str; 4] = [
    r##"{"resourceType":"Questionnaire","title":"Made up","version":"1","url":"u","copyright":"c","item":[{"linkId":"g","type":"group","text":"Part","item":[{"linkId":"q1","type":"choice","text":"One","answerValueSet":"#set"},{"linkId":"q2","type":"choice","required":true,"repeats":true,"answerOption":[{"valueCoding":{"code":"a","display":"A","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":1}]}},{"valueInteger":4}]}]},{"linkId":"n","type":"integer","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":0},{"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":10}],"enableWhen":[{"question":"q1","operator":"=","answerCoding":{"code":"x"}}],"enableBehavior":"any"}],"contained":[{"resourceType":"ValueSet","id":"set","compose":{"include":[{"system":"s","concept":[{"code":"x","display":"X"},{"code":"y"}]}]}}]}"##,
    r#"{"resourceType":"Questionnaire","code":[{"system":"http://loinc.org","code":"44249-1"}],"item":[{"linkId":"a","type":"choice","answerOption":[{"valueCoding":{"system":"http://loinc.org","code":"LA6568-5","display":"x"}},{"valueCoding":{"system":"http://loinc.org","code":"LA6571-9"}}]},{"linkId":"b","type":"choice","answerOption":[{"valueCoding":{"system":"http://loinc.org","code":"LA6568-5","display":"x"}}]},{"linkId":"t","readOnly":true,"type":"decimal","extension":[{"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression","valueExpression":{"expression":"%resource.item.where(linkId='a' or linkId='b').answer.value.ordinal().sum()"}}]}]}"#,
    r#"{"resourceType":"Questionnaire","item":[{"linkId":"a","type":"string","text":"Words"},{"linkId":"d","type":"date"},{"linkId":"y","type":"boolean"},{"linkId":"z","type":"decimal"},{"linkId":"w","type":"quantity"},{"linkId":"h","type":"text","item":[{"linkId":"i","type":"display","text":"x"}]}]}"#,
    "\u{feff}{\"resourceType\":\"Questionnaire\",\"item\":[{\"linkId\":\"=1+1\",\"type\":\"open-choice\",\"answerOption\":[{\"valueString\":\"a,\\\"b\"}]}]}",
];

const FHIR: [&str; 26] = [
    "\"resourceType\":\"Questionnaire\",",
    "\"item\":[",
    "{\"linkId\":\"k\",\"type\":\"integer\"},",
    "\"linkId\":",
    "\"type\":\"choice\"",
    "\"type\":\"group\"",
    "\"type\":\"coding\"",
    "\"answerOption\":[",
    "{\"valueInteger\":1},",
    "{\"valueDecimal\":1e308},",
    "\"answerValueSet\":\"#set\"",
    "\"valueSet\":[\"#set\"]",
    "\"enableWhen\":[]",
    "\"question\":\"q1\"",
    "\"operator\":\"exists\"",
    "\"answerBoolean\":true",
    "\"extension\":[",
    "\"valueDecimal\":",
    "%resource.item",
    ".where(linkId in ('a'|'b'))",
    ".answer.value.weight()",
    ".avg()",
    "+",
    "\"repeats\":true",
    "\"_valueInteger\":{}",
    "},{",
];

#[test]
fn a_questionnaire_that_is_taken_can_be_kept_answered_scored_and_written_out() {
    let target = Target::new("questionnaire").seeds(QUESTIONNAIRES).pieces(FHIR).short(1_500).full(1_000_000);
    let figures = target.run(|input| {
        let Ok(draft) = read(input, None) else { return false };
        let instrument = draft.instrument;
        assert_eq!(instrument.source.as_deref().map(str::as_bytes), Some(input));
        let kept = serde_json::to_string(&instrument).unwrap();
        assert!(kept.len() <= vault::MAX_BODY && stored::<Instrument>(&kept));
        assert!((1..=MOST_QUESTIONS).contains(&instrument.questions().count()));
        let mut names: Vec<_> = instrument.items.iter().map(|item| &item.id).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), instrument.items.len(), "two questions of one name");
        let scored = instrument.scales.iter().flat_map(|scale| &scale.items);
        assert!(scored.into_iter().all(|id| instrument.item(id).is_some()), "a scale of a question there is not");
        answered(&instrument, input);
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}

/// Answers it with its first and last options and with what does not fit.
fn answered(instrument: &Instrument, input: &[u8]) {
    let id = Id::from_bytes([7; 16]);
    for turn in 0..3 {
        let odd = [json!(1e308), json!("=1+1"), json!([null, "x"])][turn].clone();
        let answer = |options: &[crate::instrument::Offer]| match turn {
            0 => options.first().map_or_else(|| json!(1), |offer| json!(offer.code)),
            1 => options.last().map_or_else(|| odd.clone(), |offer| json!([offer.code])),
            _ => odd.clone(),
        };
        let answers: Answers = instrument.items.iter().map(|item| (item.id.clone(), answer(&item.options))).collect();
        let response = Response::of(instrument, "x", &answers);
        assert!(response.scores.iter().filter_map(|score| score.value).all(f64::is_finite));
        assert!(stored::<Response>(&serde_json::to_string(&response).unwrap()));
        let bundle = bundle(instrument, &response, id);
        assert_eq!(bundle["resourceType"], "Bundle");
        let source = std::str::from_utf8(input).unwrap();
        let source: Value = serde_json::from_str(source.strip_prefix('\u{feff}').unwrap_or(source)).unwrap();
        assert_eq!(bundle["entry"][0]["resource"], source, "the questionnaire is in it as it is");
        let table = csv(instrument, [&response]);
        let mut rows = ::csv::ReaderBuilder::new().from_reader(table.as_bytes());
        let count = rows.records().map(|row| row.unwrap()).inspect(|row| assert_eq!(row.len(), 9)).count();
        assert_eq!(count, response.answers.len() + response.scores.len());
    }
}

#[test]
fn a_scoring_key_that_is_taken_scores_or_says_that_it_does_not_fit() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../words/en/measures");
    let files = ["phq-9", "gad-7", "rq", "ecr-s"]
        .map(|name| std::fs::read_to_string(folder.join(format!("{name}.toml"))).unwrap());
    let pieces = [
        "items = [1, 2]\n",
        "reverse = [1]\n",
        "minus = [2]\n",
        "questions = [0]\n",
        "questions = [2]\n",
        "min = nan\n",
        "max = inf\n",
        "how = \"mean\"\n",
        "share = 0.5\n",
        "[[scales]]\n",
        "[[flags]]\nitem = 0\nabove = nan\n",
        "citation = \"\"\n",
        "[scales.norm]\n",
        "better = \"lower\"\n",
        "[[scales.bands]]\n",
    ];
    let fits = read(QUESTIONNAIRES[1].as_bytes(), None).unwrap().instrument;
    let target = Target::new("scoring key").seeds(&files).pieces(pieces).short(1_000).full(2_000_000);
    let figures = target.run_text(|text| {
        let Ok(key) = Key::read(text) else { return false };
        assert!(key.min < key.max && (key.max - key.min).is_finite());
        for count in key.questions.iter().copied().filter(|count| *count < 100).take(3) {
            let mut instrument = Instrument { key: None, ..fits.clone() };
            let asked = fits.items[0].clone();
            instrument.items =
                (0..count).map(|n| crate::instrument::Item { id: format!("q{n}"), ..asked.clone() }).collect();
            if key.attach(&mut instrument).is_err() {
                continue;
            }
            let scored = instrument.scales.iter().flat_map(|scale| scale.items.iter().chain(&scale.minus));
            assert!(scored.into_iter().all(|id| instrument.item(id).is_some()));
            let answers = instrument.items.iter().map(|item| (item.id.clone(), json!("LA6571-9"))).collect();
            let response = Response::of(&instrument, "x", &answers);
            assert!(response.scores.iter().filter_map(|score| score.value).all(f64::is_finite));
            assert!(stored::<Instrument>(&serde_json::to_string(&instrument).unwrap()));
        }
        true
    });
    assert!(figures.taken > 0 && figures.refused > 0);
}
