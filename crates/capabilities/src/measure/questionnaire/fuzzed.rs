//! Questionnaires and scoring keys, given what nobody meant.

use fuzz::Target;
use record::Id;
use serde_json::{Value, json};

use super::{Key, MOST_QUESTIONS, bundle, csv, read};
use crate::fuzzed::stored;
use crate::instrument::{Answers, Instrument, Item, Offer};
use crate::response::Response;

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
        let answer = |options: &[Offer]| match turn {
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
            instrument.items = (0..count).map(|n| Item { id: format!("q{n}"), ..asked.clone() }).collect();
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
