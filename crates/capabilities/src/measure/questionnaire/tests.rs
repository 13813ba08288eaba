use std::fmt::Write;

use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use record::{At, Id};
use serde_json::{Value, json};

use super::{Key, MOST_BYTES, Note, Refusal, bundle, csv, keys, read};
use crate::instrument::{Answers, How, Instrument};
use crate::response::{Response, Without};

fn file(fields: Value) -> String {
    let mut file = json!({ "resourceType": "Questionnaire", "status": "active", "title": "Made up" });
    file.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    file.to_string()
}

fn weighted(id: &str, weights: &[i64]) -> Value {
    let option = |weight: &i64| {
        json!({ "valueCoding": { "code": format!("c{weight}"), "display": format!("Word {weight}"), "extension":
            [{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": weight }] } })
    };
    let options: Vec<Value> = weights.iter().map(option).collect();
    json!({ "linkId": id, "text": format!("Question {id}"), "type": "choice", "answerOption": options })
}

/// A questionnaire with LOINC's answers and no weights, as one that was published has it.
fn loinc_panel(code: &str, count: usize) -> String {
    let codes = ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"];
    let options: Vec<Value> = codes
        .iter()
        .map(|code| json!({ "valueCoding": { "system": "http://loinc.org", "code": code, "display": code } }))
        .collect();
    let items: Vec<Value> = (1..=count)
        .map(|n| json!({ "linkId": format!("q{n}"), "text": format!("Question {n}"), "type": "choice", "answerOption": options }))
        .collect();
    file(json!({ "code": [{ "system": "http://loinc.org", "code": code }], "item": items }))
}

fn scored(instrument: &Instrument, answers: Value) -> Response {
    let answers: Answers = serde_json::from_value(answers).unwrap();
    Response::of(instrument, "x", &answers)
}

fn refused(text: &str) -> Refusal {
    match read(text.as_bytes(), None) {
        Ok(_) => panic!("taken in: {}", &text[..text.len().min(200)]),
        Err(refusal) => refusal,
    }
}

#[test]
fn hostile_and_damaged_files_are_refused_by_their_place() {
    let items = |items: Value| file(json!({ "item": items }));
    let q = |id: &str| json!({ "linkId": id, "type": "string", "text": "x" });
    let set = |id: &str, of: &str| json!({ "resourceType": "ValueSet", "id": id, "compose": { "include": [{ "valueSet": [of] }] } });
    let picked = json!([{ "linkId": "a", "type": "choice", "answerValueSet": "#one" }]);
    let deep = format!("{{\"resourceType\":\"Questionnaire\",\"item\":\n{}{}}}", "[".repeat(70), "]".repeat(70));
    let very_deep = "{\"a\":".repeat(2_000_000 / 5);
    let mut many = String::new();
    for n in 0..10_000 {
        let _ = write!(many, "{}{{\"linkId\":\"q{n}\",\"type\":\"string\"}}", if n > 0 { "," } else { "" });
    }
    let away = json!([{ "linkId": "a", "type": "choice", "answerValueSet": "http://x/y" }]);
    let table: [(String, Refusal); 23] = [
        (items(away), Refusal::NoQuestions(Some(Note::NoOptions("a".into())))),
        (String::new(), Refusal::NotJson(1, 0)),
        ("{\n\"a\": nul}".into(), Refusal::NotJson(2, 9)),
        ("[]".into(), Refusal::NotAQuestionnaire("?".into())),
        ("{}".into(), Refusal::NotAQuestionnaire("?".into())),
        ("{\"resourceType\":\"Patient\"}".into(), Refusal::NotAQuestionnaire("Patient".into())),
        (
            "{\"resourceType\":\"Questionnaire\",\"resourceType\":\"Patient\"}".into(),
            Refusal::Twice("resourceType".into()),
        ),
        (deep, Refusal::TooDeep(2)),
        (very_deep, Refusal::TooDeep(1)),
        (file(json!({})), Refusal::NoQuestions(None)),
        (items(json!([])), Refusal::NoQuestions(None)),
        (items(json!([{ "linkId": "a", "type": "display", "text": "x" }])), Refusal::NoQuestions(None)),
        (items(json!({})), Refusal::Shape("item".into())),
        (items(json!([1])), Refusal::Shape("item[0]".into())),
        (items(json!([q("a"), { "type": "string" }])), Refusal::NoLink("item[1]".into())),
        (items(json!([{ "linkId": "g", "type": "group", "item": [q("a"), q("a")] }])), Refusal::LinkTwice("a".into())),
        (
            items(json!([{ "linkId": "g", "type": "group", "item": [{ "linkId": 1 }] }])),
            Refusal::Shape("item[0].item[0].linkId".into()),
        ),
        (
            items(json!([{ "linkId": "a", "type": "choice", "answerOption": [{}] }])),
            Refusal::Shape("item[0].answerOption[0]".into()),
        ),
        (
            items(json!([{ "linkId": "a", "type": "string", "enableWhen": [{ "question": "b" }] }])),
            Refusal::Shape("item[0].enableWhen[0].operator".into()),
        ),
        (
            file(json!({ "contained": [set("one", "#two"), set("two", "#one")], "item": picked })),
            Refusal::Circle("item[0].answerValueSet: #one".into()),
        ),
        (
            file(json!({ "contained": [set("one", "#one")], "item": picked })),
            Refusal::Circle("item[0].answerValueSet: #one".into()),
        ),
        (format!("{{\"resourceType\":\"Questionnaire\",\"item\":[{many}]}}"), Refusal::TooManyQuestions(10_000)),
        (file(json!({ "item": [q("a")], "text": { "div": "x".repeat(950_000) } })), Refusal::TooLargeToKeep),
    ];
    for (text, expected) in table {
        assert_eq!(refused(&text), expected, "{}", &text[..text.len().min(160)]);
    }
    assert_eq!(read(b"{\"a\":\"\xff\"}", None).err(), Some(Refusal::NotUtf8(6)));
    assert_eq!(read(&vec![b' '; MOST_BYTES + 1], None).err(), Some(Refusal::TooLarge));
}

#[test]
fn a_script_in_a_text_is_text() {
    let text = "<script>alert(1)</script>\u{1b}[2J";
    let draft =
        read(file(json!({ "item": [{ "linkId": "a", "type": "string", "text": text }] })).as_bytes(), None).unwrap();
    assert_eq!(draft.instrument.items[0].text, text);
}

#[test]
fn the_file_is_kept_letter_by_letter() {
    let text = "\u{feff}{ \"resourceType\" : \"Questionnaire\", \"x-mine\": 1.50, \"item\":[{\"linkId\":\"a\",\"type\":\"string\",\"odd\":[{}]}] }\n";
    let draft = read(text.as_bytes(), None).unwrap();
    assert_eq!(draft.instrument.source.as_deref(), Some(text));
}

#[test]
fn numbers_are_looked_for_on_the_answer_then_its_option_then_the_contained_list() {
    let ordinal =
        |n: i64| json!([{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": n }]);
    let weight = |n: i64| json!([{ "url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueInteger": n }]);
    let concept = |code: &str, n: i64| json!({ "code": code, "display": code, "extension": ordinal(n) });
    let set = json!({ "resourceType": "ValueSet", "id": "set", "compose": { "include": [{ "system": "urn:x", "concept": [concept("a", 7), concept("c", 9)] }] } });
    let mixed = json!({ "linkId": "q", "type": "choice", "answerValueSet": "#set", "answerOption": [
        { "valueCoding": { "code": "a", "extension": ordinal(1) }, "extension": weight(2) },
        { "valueCoding": { "code": "b" }, "extension": weight(2) },
        { "valueCoding": { "code": "c" } },
        { "valueCoding": { "code": "LA6571-9", "system": "http://loinc.org" } },
        { "valueCoding": { "code": "LA6571-9x", "system": "http://loinc.org" } },
        { "valueInteger": 4 },
        { "valueString": "none" },
    ] });
    let listed = json!({ "linkId": "r", "type": "choice", "answerValueSet": "#set" });
    let away = json!({ "linkId": "s", "type": "choice", "answerValueSet": "http://loinc.org/vs/LL358-3" });
    let draft = read(file(json!({ "contained": [set], "item": [mixed, listed, away] })).as_bytes(), None).unwrap();
    let numbers = |item: &str| -> Vec<Option<f64>> {
        draft.instrument.item(item).unwrap().options.iter().map(|offer| offer.number).collect()
    };
    assert_eq!(numbers("q"), [Some(1.0), Some(2.0), Some(9.0), Some(3.0), None, Some(4.0), None]);
    assert_eq!(numbers("r"), [Some(7.0), Some(9.0)]);
    assert!(draft.notes.contains(&Note::NoOptions("s".into())));
    assert!(draft.notes.contains(&Note::NoNumber("q".into())));
    let none = scored(&draft.instrument, json!({ "q": "none", "r": "a" }));
    assert_eq!((none.scores[0].value, none.scores[0].without.clone()), (None, Some(Without::NoNumber)));
    assert_eq!(none.scores[0].item.as_deref(), Some("q"), "named, never 0");
}

#[test]
fn a_loinc_panel_without_weights_gets_its_key_and_its_flag() {
    let draft = read(loinc_panel("44249-1", 9).as_bytes(), None).unwrap();
    assert_eq!(draft.instrument.key.as_deref(), Some("phq-9"));
    let mut answers = json!({});
    for n in 1..=9 {
        answers[format!("q{n}")] = "LA6568-5".into();
    }
    answers["q9"] = "LA6569-3".into();
    let made = scored(&draft.instrument, answers.clone());
    assert_eq!(made.scores[0].value, Some(1.0));
    assert_eq!(made.flagged(&draft.instrument).collect::<Vec<_>>(), ["q9"], "whatever the total");
    answers.as_object_mut().unwrap().remove("q1");
    let short = scored(&draft.instrument, answers);
    assert_eq!((short.scores[0].value, short.scores[0].answered), (None, 8));
    assert_eq!(short.flagged(&draft.instrument).count(), 1, "also without a total");
    let eight = read(loinc_panel("44249-1", 8).as_bytes(), None).unwrap();
    assert!(eight.notes.contains(&Note::KeyLeft("phq-9".into())) && eight.instrument.key.is_none());
    assert!(read(loinc_panel("44249-1", 10).as_bytes(), None).unwrap().instrument.key.is_some());
}

/// ECR and ECR-R share a length and not an order.
#[test]
fn every_attachment_key_counts_as_it_is_printed() {
    let with = |slug: &str, count: usize, low: i64, high: i64, of: &dyn Fn(usize) -> i64| -> Vec<(String, f64)> {
        let weights: Vec<i64> = (low..=high).collect();
        let items: Vec<Value> = (1..=count).map(|n| weighted(&format!("q{n}"), &weights)).collect();
        let key = keys().iter().find(|key| key.slug == slug).unwrap();
        let draft = read(file(json!({ "item": items })).as_bytes(), Some(key)).unwrap();
        let answers: Answers = (1..=count).map(|n| (format!("q{n}"), json!(format!("c{}", of(n))))).collect();
        let made = Response::of(&draft.instrument, "x", &answers);
        made.scores.iter().map(|score| (score.scale.clone(), score.value.unwrap())).collect()
    };
    let named =
        |scores: &[(&str, f64)]| scores.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect::<Vec<_>>();
    let turned = [3, 15, 19, 22, 25, 27, 29, 31, 33, 35];
    let highest = |n: usize| if turned.contains(&n) { 1 } else { 7 };
    assert_eq!(with("ecr", 36, 1, 7, &highest), named(&[("anxiety", 7.0), ("avoidance", 7.0)]));
    let turned_r = [9, 11, 20, 22, 26, 27, 28, 29, 30, 31, 33, 34, 35, 36];
    let anxious = |n: usize| if (n <= 18) == turned_r.contains(&n) { 1 } else { 7 };
    assert_eq!(with("ecr-r", 36, 1, 7, &anxious), named(&[("anxiety", 7.0), ("avoidance", 1.0)]));
    let close = |n: usize| if n <= 4 { 7 } else { 1 };
    assert_eq!(with("ecr-rs", 9, 1, 7, &close), named(&[("anxiety", 1.0), ("avoidance", 1.0)]));
    assert_eq!(with("rq", 4, 1, 7, &|n| [3, 5, 6, 2][n - 1]), named(&[("anxiety", 6.0), ("avoidance", -2.0)]));
    assert_eq!(
        with("saam", 21, 1, 7, &|n| if [4, 6, 7, 11, 13, 18, 20].contains(&n) { 7 } else { 2 }),
        named(&[("security", 7.0), ("anxiety", 2.0), ("avoidance", 2.0)])
    );
    let at_ease = |n: usize| if [1, 5, 6, 12, 14].contains(&n) { 5 } else { 1 };
    assert_eq!(
        with("raas", 18, 1, 5, &at_ease),
        named(&[("close", 5.0), ("depend", 5.0), ("anxiety", 1.0), ("avoidance", 1.0)])
    );
    assert_eq!(
        with("ecr-s", 12, 1, 7, &|n| if [1, 5, 8, 9].contains(&n) { 7 } else { 1 }),
        named(&[("anxiety", 1.0), ("avoidance", 1.0)])
    );
    assert_eq!(with("pcl-5", 20, 0, 4, &|_| 2), named(&[("total", 40.0)]));
}

#[test]
fn a_key_that_does_not_fit_is_refused() {
    let ecr = keys().iter().find(|key| key.slug == "ecr");
    let items = |count: usize, weights: &[i64]| -> String {
        file(json!({ "item": (1..=count).map(|n| weighted(&format!("q{n}"), weights)).collect::<Vec<_>>() }))
    };
    let refusal = |text: String| read(text.as_bytes(), ecr).err();
    assert_eq!(refusal(items(12, &[1, 7])), Some(Refusal::KeyMisfits("ecr".into(), 36, 12)));
    assert_eq!(refusal(items(36, &[0, 6])), Some(Refusal::KeyRange("ecr".into(), "q1".into())));
    assert_eq!(refusal(items(36, &[1, 7])), None);
    for toml in [
        "",
        "slug = 1",
        "slug = \"x\"\nname = \"x\"\nquestions = [1]\nmin = 0\nmax = 1\ncitation = \"c\"\nlicence = \"l\"\nscales = [{id=\"a\",label=\"a\",items=[2],how=\"sum\"}]",
    ] {
        assert!(Key::read(toml).is_err(), "{toml}");
    }
}

#[test]
fn the_files_own_formula_is_taken_when_it_is_one_of_a_few() {
    let calculated = |expression: &str| {
        json!({ "linkId": "total", "type": "integer", "text": "Total", "extension": [{
            "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
            "valueExpression": { "language": "text/fhirpath", "expression": expression } }] })
    };
    let with = |expression: &str| {
        read(
            file(json!({ "item": [weighted("a", &[0, 1]), weighted("b", &[0, 5]), calculated(expression)] }))
                .as_bytes(),
            None,
        )
        .unwrap()
    };
    let summed = with("answers().sum(value.ordinal())");
    assert_eq!(scored(&summed.instrument, json!({ "a": "c1", "b": "c5" })).scores[0].value, Some(6.0));
    assert_eq!(summed.instrument.scales[0].label, "Total");
    let left = with("iif(%a > 1, 2, 3)");
    assert_eq!(left.notes, [Note::Formula("total".into()), Note::Unscored]);
    let plain =
        read(file(json!({ "item": [weighted("a", &[0, 1]), weighted("b", &[0, 5])] })).as_bytes(), None).unwrap();
    assert_eq!(plain.notes, [Note::PlainSum]);
    assert_eq!(plain.instrument.scales[0].how, Some(How::Sum));
}

#[test]
fn a_group_hands_its_condition_down() {
    let group = json!({ "linkId": "g", "type": "group", "text": "Part", "enableWhen": [{ "question": "a", "operator": "=", "answerBoolean": true }],
        "item": [{ "linkId": "b", "type": "string", "text": "Why" }] });
    let draft =
        read(file(json!({ "item": [{ "linkId": "a", "type": "boolean", "text": "Is it" }, group] })).as_bytes(), None)
            .unwrap();
    let asked = |answers: Value| draft.instrument.asked(&serde_json::from_value(answers).unwrap()).len();
    assert_eq!((asked(json!({})), asked(json!({ "a": true })), asked(json!({ "a": false }))), (1, 2, 1));
    assert_eq!(draft.instrument.item("b").unwrap().part.as_deref(), Some("Part"));
}

#[test]
fn a_response_goes_out_as_fhir_with_its_questionnaire_and_its_scores() {
    let group = json!({ "linkId": "g", "type": "group", "text": "Part", "item": [weighted("a", &[0, 1]), weighted("b", &[0, 5])] });
    let text = file(json!({ "url": "urn:x:made-up", "version": "2", "copyright": "Theirs", "item": [group] }));
    let draft = read(text.as_bytes(), None).unwrap();
    let mut made = scored(&draft.instrument, json!({ "a": "c1", "b": "c5" }));
    made.at = Some(At::parse("2026-11-24T21:30:00+01:00[Europe/Berlin]").unwrap());
    let id: Id = "01jde5wtg0fay8vvr14d2pf2db".parse().unwrap();
    insta::assert_snapshot!(bundle(&draft.instrument, &made, id)["entry"][1], @r#"{"fullUrl":"urn:uuid:01935c5e-6a00-7abc-8def-0123456789ab","resource":{"resourceType":"QuestionnaireResponse","id":"01jde5wtg0fay8vvr14d2pf2db","questionnaire":"urn:x:made-up|2","status":"completed","authored":"2026-11-24T21:30:00+01:00","item":[{"linkId":"g","text":"Part","item":[{"linkId":"a","text":"Question a","answer":[{"valueCoding":{"code":"c1","display":"Word 1","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":1}]}}]},{"linkId":"b","text":"Question b","answer":[{"valueCoding":{"code":"c5","display":"Word 5","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":5}]}}]}]}]}}"#);
    insta::assert_snapshot!(bundle(&draft.instrument, &made, id)["entry"][2], @r#"{"resource":{"resourceType":"Observation","id":"01jde5wtg0fay8vvr14d2pf2db-sum","status":"final","code":{"text":"Made up"},"effectiveDateTime":"2026-11-24T21:30:00+01:00","valueQuantity":{"value":6},"derivedFrom":[{"reference":"urn:uuid:01935c5e-6a00-7abc-8def-0123456789ab"}]}}"#);
    assert_eq!(bundle(&draft.instrument, &made, id)["entry"][0]["resource"]["copyright"], json!("Theirs"));
    insta::assert_snapshot!(csv(&draft.instrument, [&made]).replace('\r', ""), @"
    at,measure,version,toward,what,name,text,value,number
    2026-11-24T21:30:00+01:00[Europe/Berlin],Made up,2,,answer,a,Question a,c1,1
    2026-11-24T21:30:00+01:00[Europe/Berlin],Made up,2,,answer,b,Question b,c5,5
    2026-11-24T21:30:00+01:00[Europe/Berlin],Made up,2,,score,sum,Made up,6,6
    ");
}

#[test]
fn our_own_set_goes_out_too() {
    let made = scored(&Instrument::ours()[0], json!({ "left-1": 3, "both-1": 10, "both-2": 9 }));
    let out = bundle(&Instrument::ours()[0], &made, "01jde5wtg0fay8vvr14d2pf2db".parse().unwrap());
    assert_eq!(out["entry"][0]["resource"]["item"][0]["answer"][0], json!({ "valueInteger": 3 }));
    assert_eq!(out["entry"][3]["resource"]["valueQuantity"]["value"], json!(19));
    assert_eq!(out["entry"][1]["resource"]["dataAbsentReason"]["text"], json!("too-few"));
}

/// A small whole questionnaire, to be broken in every way.
fn whole() -> String {
    let set =
        json!({ "resourceType": "ValueSet", "id": "v", "compose": { "include": [{ "concept": [{ "code": "x" }] }] } });
    let when = json!([{ "question": "a", "operator": "exists", "answerBoolean": true }]);
    file(json!({ "contained": [set], "code": [{ "system": "http://loinc.org", "code": "1-1" }], "item": [
        weighted("a", &[0, 1]),
        { "linkId": "g", "type": "group", "item": [{ "linkId": "b", "type": "choice", "answerValueSet": "#v", "enableWhen": when }] },
        { "linkId": "c", "type": "integer", "repeats": true },
    ] }))
}

proptest! {
    #[test]
    fn no_bytes_bring_it_down(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, None);
    }

    #[test]
    fn no_cut_and_no_swap_brings_it_down(from in 0_usize..900, long in 0_usize..40, with in "[\\[\\]{}\",:0-9a-z# ]{0,12}") {
        let whole = whole();
        let from = from.min(whole.len());
        let to = (from + long).min(whole.len());
        let broken = format!("{}{with}{}", &whole[..from], &whole[to..]);
        if let Ok(draft) = read(broken.as_bytes(), None) {
            prop_assert!(draft.instrument.questions().count() > 0);
            prop_assert_eq!(draft.instrument.source.as_deref(), Some(broken.as_str()));
        }
    }

    #[test]
    fn any_value_in_any_place_is_read_or_refused(place in 0_usize..200, kind in 0_usize..6) {
        let mut whole: Value = serde_json::from_str(&whole()).unwrap();
        let odd = [json!(null), json!(1e300), json!([]), json!({}), json!("\u{0}"), json!([[1]])][kind].clone();
        let mut left = place;
        put(&mut whole, &mut left, &odd);
        let _ = read(whole.to_string().as_bytes(), None);
    }

    #[test]
    fn no_key_brings_it_down(text in "[a-z=\\[\\]{}\", 0-9.\n]{0,200}") {
        let _ = Key::read(&text);
    }
}

/// Puts `odd` in place of the value that is `left` steps into the tree.
fn put(value: &mut Value, left: &mut usize, odd: &Value) -> bool {
    if *left == 0 {
        *value = odd.clone();
        return true;
    }
    *left -= 1;
    match value {
        Value::Array(list) => list.iter_mut().any(|inner| put(inner, left, odd)),
        Value::Object(fields) => fields.values_mut().any(|inner| put(inner, left, odd)),
        _ => false,
    }
}

#[test]
fn lists_that_lead_to_each_other_end() {
    let set = |n: usize, of: Vec<String>| json!({ "resourceType": "ValueSet", "id": format!("s{n}"), "compose": { "include": [{ "valueSet": of, "concept": [{ "code": format!("c{n}") }] }] } });
    let chain = |count: usize| -> Vec<Value> {
        let next = |n: usize| vec![format!("#s{}", n + 1), format!("#s{}", n + 1)];
        (0..count).map(|n| set(n, next(n))).collect()
    };
    let picked = json!([{ "linkId": "a", "type": "choice", "answerValueSet": "#s0" }]);
    let twice = file(json!({ "contained": chain(60), "item": picked.clone() }));
    let draft = read(twice.as_bytes(), None).unwrap();
    assert_eq!(draft.instrument.items[0].options.len(), 60, "each list once");
    let deep = file(json!({ "contained": chain(999), "item": picked.clone() }));
    assert_eq!(refused(&deep), Refusal::Shape("item[0].answerValueSet".into()));
    let many = file(json!({ "contained": chain(5_000), "item": picked }));
    assert_eq!(refused(&many), Refusal::Shape("contained".into()));
}

#[test]
fn many_conditions_and_many_formulas_are_refused_before_they_are_built() {
    let test = json!({ "question": "a", "operator": "exists", "answerBoolean": true });
    let inner: Vec<Value> = (0..5_000).map(|n| json!({ "linkId": format!("i{n}"), "type": "string" })).collect();
    let group = json!([{ "linkId": "g", "type": "group", "enableWhen": vec![test; 20_000], "item": inner }]);
    assert_eq!(refused(&file(json!({ "item": group }))), Refusal::Shape("item[0].enableWhen".into()));
    let formula = |n: usize| {
        json!({ "linkId": format!("f{n}"), "type": "integer", "extension": [{
            "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
            "valueExpression": { "expression": "answers().sum(value.ordinal())" } }] })
    };
    let mut items: Vec<Value> = (0..900).map(|n| weighted(&format!("q{n}"), &[0, 1])).collect();
    items.extend((0..4_000).map(formula));
    assert_eq!(refused(&file(json!({ "item": items }))), Refusal::Shape("f100".into()));
}

#[test]
fn two_answers_of_one_code_are_refused_and_the_same_one_twice_is_one() {
    let ordinal =
        |n: i64| json!([{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": n }]);
    let one = |text: &str, n: i64| json!({ "valueCoding": { "code": "x", "display": text, "extension": ordinal(n) } });
    let with = |options: Value| file(json!({ "item": [{ "linkId": "q", "type": "choice", "answerOption": options }] }));
    let twice = Refusal::AnswerTwice("item[0]".into(), "x".into());
    assert_eq!(refused(&with(json!([one("No", 0), one("Often", 3)]))), twice);
    assert_eq!(refused(&with(json!([one("No", 0), one("No", 3)]))), twice);
    let same = read(with(json!([one("No", 0), one("No", 0)])).as_bytes(), None).unwrap();
    assert_eq!(same.instrument.items[0].options.len(), 1);
}

#[test]
fn a_weight_beside_a_number_counts_and_not_the_number() {
    let weight = |n: i64| json!([{ "url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": n }]);
    let turned = json!({ "linkId": "q", "type": "choice", "answerOption": [
        { "valueInteger": 1, "extension": weight(5) },
        { "valueInteger": 2, "_valueInteger": { "extension": weight(4) } },
        { "valueInteger": 3 },
    ] });
    let draft = read(file(json!({ "item": [turned] })).as_bytes(), None).unwrap();
    let numbers: Vec<Option<f64>> = draft.instrument.items[0].options.iter().map(|offer| offer.number).collect();
    assert_eq!(numbers, [Some(5.0), Some(4.0), Some(3.0)]);
}

#[test]
fn a_formula_over_the_top_reaches_into_no_group() {
    let total = json!({ "linkId": "t", "type": "integer", "text": "Total", "extension": [{
        "url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
        "valueExpression": { "expression": "%resource.item.answer.value.ordinal().sum()" } }] });
    let group = json!({ "linkId": "g", "type": "group", "item": [weighted("b", &[0, 5])] });
    let draft = read(file(json!({ "item": [weighted("a", &[0, 1]), group, total] })).as_bytes(), None).unwrap();
    assert_eq!(draft.instrument.scales[0].items, ["a"]);
}

#[test]
fn only_a_sum_takes_questions_away_and_scales_have_their_own_names() {
    let key = |scales: &str| {
        format!(
            "slug = \"x\"\nname = \"x\"\nquestions = [2]\nmin = 0\nmax = 1\ncitation = \"c\"\nlicence = \"l\"\nscales = [{scales}]"
        )
    };
    let scale = |how: &str| format!("{{id=\"a\",label=\"a\",items=[1],minus=[2],how=\"{how}\"}}");
    assert!(Key::read(&key(&scale("sum"))).is_ok());
    assert!(Key::read(&key(&scale("mean"))).is_err());
    assert!(Key::read(&key(&format!("{0},{0}", scale("sum")))).is_err());
}

#[test]
fn an_answer_without_a_number_at_a_flagged_question_leads_to_help() {
    let options: Vec<Value> = ["Not at all", "Nearly every day"].map(|text| json!({ "valueString": text })).to_vec();
    let items: Vec<Value> =
        (1..=9).map(|n| json!({ "linkId": format!("q{n}"), "type": "choice", "answerOption": options })).collect();
    let code = json!([{ "system": "http://loinc.org", "code": "44249-1" }]);
    let draft = read(file(json!({ "code": code, "item": items })).as_bytes(), None).unwrap();
    assert_eq!(draft.instrument.key.as_deref(), Some("phq-9"));
    let made = scored(&draft.instrument, json!({ "q9": "Nearly every day" }));
    assert_eq!((made.scores[0].value, made.flagged(&draft.instrument).count()), (None, 1));
}

#[test]
fn answers_to_a_questionnaire_that_is_gone_still_go_out() {
    let made = scored(&Instrument::ours()[0], json!({ "left-1": 3, "both-1": 10 }));
    let out = bundle(&Instrument::default(), &made, "01jde5wtg0fay8vvr14d2pf2db".parse().unwrap());
    let items = &out["entry"][0]["resource"]["item"];
    assert_eq!(items[0], json!({ "linkId": "left-1", "answer": [{ "valueDecimal": 3 }] }));
    assert_eq!(items.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_question_that_was_not_asked_leaves_a_response_whole() {
    let when = json!([{ "question": "a", "operator": "=", "answerCoding": { "code": "c1" } }]);
    let mut more = weighted("b", &[0, 5]);
    more["enableWhen"] = when;
    let draft = read(file(json!({ "item": [weighted("a", &[0, 1]), more] })).as_bytes(), None).unwrap();
    let status = |answers: Value| {
        let made = scored(&draft.instrument, answers);
        let out = bundle(&draft.instrument, &made, "01jde5wtg0fay8vvr14d2pf2db".parse().unwrap());
        out["entry"][1]["resource"]["status"].clone()
    };
    assert_eq!(status(json!({ "a": "c0" })), "completed");
    assert_eq!(status(json!({ "a": "c1" })), "in-progress");
}
