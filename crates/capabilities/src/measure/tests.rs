use std::fmt::Write;

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::CAPABILITY;
use crate::door::Door;

mod pages;

fn door() -> Door {
    Door::of(&CAPABILITY)
}

/// Nine made-up questions with the codes of a published panel.
fn panel() -> String {
    let codes = ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"];
    let options: Vec<Value> = codes
        .iter()
        .enumerate()
        .map(|(n, code)| json!({ "valueCoding": { "system": "http://loinc.org", "code": code, "display": format!("Word {n}") } }))
        .collect();
    let items: Vec<Value> = (1..=9)
        .map(|n| json!({ "linkId": format!("q{n}"), "text": format!("Made-up question {n}"), "type": "choice", "answerOption": options }))
        .collect();
    let group = json!({ "linkId": "g", "type": "group", "text": "The last 2 weeks", "item": items });
    let code = json!([{ "system": "http://loinc.org", "code": "44249-1" }]);
    json!({ "resourceType": "Questionnaire", "title": "Panel", "copyright": "Theirs", "code": code, "item": [group] })
        .to_string()
}

/// Thirty-six made-up questions from 1 to 7.
fn thirty_six() -> String {
    let options: Vec<Value> = (1..=7).map(|n| json!({ "valueInteger": n })).collect();
    let items: Vec<Value> = (1..=36)
        .map(|n| json!({ "linkId": format!("q{n}"), "text": format!("Made-up {n}"), "type": "choice", "answerOption": options }))
        .collect();
    json!({ "resourceType": "Questionnaire", "title": "Thirty-six", "item": items }).to_string()
}

fn taken_in(door: &Door, file: &str, key: &[&str]) -> String {
    let arguments =
        ["import", "-", "--i-may-use-this", "--yes"].into_iter().chain(key.iter().copied()).collect::<Vec<_>>();
    door.says(&arguments, file).unwrap()
}

fn all(count: usize, answer: impl Fn(usize) -> Value) -> String {
    let answers: serde_json::Map<String, Value> = (1..=count).map(|n| (format!("q{n}"), answer(n))).collect();
    Value::Object(answers).to_string()
}

#[test]
fn our_own_week_question_by_question() {
    let door = door();
    let answers = "7\n2\n9\n3\n3\n8\n4\n5\n6\n\n7\n4\n";
    let said = door.says(&["take", "week"], answers).unwrap();
    let result = said.split("> ").last().unwrap();
    assert_snapshot!(result, @"
    01m87m0ha0es39nwr3qdc3vc71
    This week, with people
    Fear of being left
      23, on a line from 0 to 40.
    Keeping distance
      No number: 3 of 4 questions were answered, and that is too few.
    Both at once
      13, on a line from 0 to 20.
    Mending
      8, on a line from 0 to 20.
    These questions are ours. They have not been tested as a measure.
    ");
    assert_snapshot!(said.split("> ").next().unwrap(), @r#"
    This week, with people
    These questions are ours. They have not been tested as a measure.
    Think of the last 7 days. 0 is not at all, 10 is very much so.
    Enter skips a question. "skip" skips the rest of a part. Ctrl-D ends and keeps
    what you answered.
    When someone took a while to answer, I pictured them losing interest.
      0 to 10
    "#);
}

#[test]
fn about_one_person_it_names_them() {
    let door = door();
    let said = door.says(&["take", "week", "--toward", "Jo"], "3\n").unwrap();
    assert!(said.contains("When Jo took a while to answer"), "{said}");
    assert!(said.contains("This week, with people, about Jo"), "{said}");
    door.says(&["take", "week"], "3\n").unwrap();
}

#[test]
fn a_second_time_in_a_week_is_asked_about_and_never_forbidden() {
    let door = door();
    door.says(&["take", "week", "--json", "-"], r#"{"both-1":3,"both-2":4}"#).unwrap();
    assert_snapshot!(door.says(&["take", "week", "--json", "-"], r#"{"both-1":3}"#).unwrap_err(), @"You last answered this on 24 November 2026. From 1 December 2026 on, new answers say more. To answer now all the same: --anyway");
    assert_snapshot!(door.says(&["take", "week"], "\n").unwrap(), @"
    You last answered this on 24 November 2026. From 1 December 2026 on, new answers
    say more. Answer now all the same? y for yes, Enter for later.
    >
    ");
    let line = door.says(&["take", "week", "--anyway", "--json", "-"], r#"{"both-1":9,"both-2":9}"#).unwrap();
    let shown: Value = serde_json::from_str(&line).unwrap();
    let both = shown["reading"].as_array().unwrap().iter().find(|line| line["scale"] == "both").unwrap();
    assert_eq!((&both["value"], &both["before"], &both["change"]), (&json!(18.0), &json!([7.0]), &Value::Null));
}

#[test]
fn answers_handed_in_are_refused_by_name_and_none_is_kept() {
    let door = door();
    assert_snapshot!(door.says(&["take", "week", "--json", "-"], r#"{"left-1":11,"left-9":1,"both-1":"x"}"#).unwrap_err(), @r#"
    left-1: this answer doesn't fit. Pick from: 0 to 10
    There is no question "left-9" in this measure.
    both-1: this answer doesn't fit. Pick from: 0 to 10
    Nothing of this was kept. Mend the lines above and add them again.
    "#);
    assert_snapshot!(door.says(&["take", "week", "--json", "-"], "[]").unwrap_err(), @"
    Answers come as one JSON object: the name of each question, and its answer.
    Nothing of this was kept. Mend the lines above and add them again.
    ");
    assert_snapshot!(door.says(&["take", "week", "--json", "-"], "{}").unwrap_err(), @"Nothing was answered, so nothing was kept.");
    assert_snapshot!(door.says(&["take", "nothing"], "").unwrap_err(), @r#"There is no measure or answer "nothing" here. To see which there are: holdfast measure list"#);
    assert!(door.says(&["list"], "").unwrap().contains("Not answered so far."));
}

#[test]
fn nothing_of_a_file_is_kept_before_both_answers_are_yes() {
    let door = door();
    assert_snapshot!(door.says(&["import", "-"], &panel()).unwrap_err(), @"To keep a file from standard input, say both: --i-may-use-this and --yes. Nothing was kept.");
    assert_snapshot!(door.says(&["import", "-", "--yes"], &panel()).unwrap_err(), @"To keep a file from standard input, say both: --i-may-use-this and --yes. Nothing was kept.");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("panel.json");
    std::fs::write(&path, panel()).unwrap();
    let file = path.to_str().unwrap();
    for said in ["", "n\n", "y\n", "y\nn\n"] {
        assert!(door.says(&["import", file], said).is_err(), "{said}");
    }
    assert_eq!(door.says(&["list", "--json"], "").unwrap().lines().count(), 1);
    assert_snapshot!(door.says(&["import", file], "y\ny\n").unwrap().replace(file, "FILE"), @"
    In this file: Panel
    9 questions.
    Who may use it: Theirs
    Scored: PHQ-9 total
    Scored by the key phq-9, which comes with Holdfast or was handed in.
    A screen, not a diagnosis. It can't see why the weeks were as they were.
    Do you have the right to use this questionnaire? y for yes.
    > Keep it? y for yes. Nothing is kept before that.
    > 01m87m0ha0es39nwr3qdc3vc71
    Kept. To answer it: holdfast measure take panel
    ");
    assert_eq!(door.says(&["list", "--json"], "").unwrap().lines().count(), 2);
}

#[test]
fn a_refused_file_says_where_and_that_nothing_was_kept() {
    let door = door();
    let twice =
        r#"{"resourceType":"Questionnaire","item":[{"linkId":"a","type":"string"},{"linkId":"a","type":"string"}]}"#;
    assert_snapshot!(door.says(&["import", "-", "--yes", "--i-may-use-this"], twice).unwrap_err(), @r#"2 questions are named "a". Each takes a name (linkId) of its own. Nothing was kept."#);
    assert_snapshot!(door.says(&["import", "nowhere.json"], "").unwrap_err(), @"There is no file nowhere.json.");
    assert_snapshot!(door.says(&["import", "-", "--key", "phq"], "").unwrap_err(), @r#"There is no key "phq". There are: phq-9, gad-7, ecr, ecr-r, ecr-rs, ecr-s, rq, raas, saam, pcl-5"#);
    assert_eq!(door.says(&["list", "--json"], "").unwrap().lines().count(), 1);
}

#[test]
fn a_flagged_answer_leads_to_people_at_once_and_again_at_the_end() {
    let door = door();
    taken_in(&door, &panel(), &[]);
    let said = door.says(&["take", "panel"], &format!("{}2\n", "1\n".repeat(8))).unwrap();
    let parts: Vec<&str> = said.split("Thank you for saying it.").collect();
    assert_eq!(parts.len(), 3, "{said}");
    assert_snapshot!(parts[1], @r#"
     You matter, and this is more than an app can hold
    alone. Would you call or write to someone now?
    If you might act on thoughts of ending your life, call your emergency number
    now. If someone is hurting you, or you're in danger, call it too.
    Help lines by country: findahelpline.com or befrienders.org.
    You could also ask someone you trust to stay with you, here or on the phone.
    Holdfast can't see this or call anyone.
    01m87m0ha0emet7rgcfzkw8an3
    Panel
    PHQ-9 total
      1, on a line from 0 to 27.
      How sure this number is isn't stated in the measure.
      Its authors call this part of the line "minimal".
    A screen, not a diagnosis. It can't see why the weeks were as they were.
    "#);
    assert!(!parts[0].contains("On the two dimensions"));
    let zero = door.says(&["take", "panel", "--anyway"], &"1\n".repeat(9)).unwrap();
    assert!(!zero.contains("Thank you for saying it."), "{zero}");
    let line = door.says(&["take", "panel", "--anyway", "--json", "-"], r#"{"q9": 1}"#).unwrap();
    let shown: Value = serde_json::from_str(&line).unwrap();
    assert_eq!((&shown["flagged"], &shown["scores"][0]["value"]), (&json!(["q9"]), &Value::Null));
}

#[test]
fn the_rest_of_a_part_can_be_skipped() {
    let door = door();
    taken_in(&door, &panel(), &[]);
    let said = door.says(&["take", "panel"], "2\nskip\n").unwrap();
    assert!(said.contains("No number: 1 of 9 questions were answered"), "{said}");
    assert!(door.says(&["take", "panel", "--anyway"], "skip\n").is_err());
}

#[test]
fn dimensions_come_first_with_their_doubt_and_the_place_between_corners() {
    let door = door();
    taken_in(&door, &thirty_six(), &["--key", "ecr-r"]);
    let line = door.says(&["take", "thirty-six", "--json", "-"], &all(36, |_| json!(4))).unwrap();
    let id = serde_json::from_str::<Value>(&line).unwrap()["id"].as_str().unwrap().to_owned();
    assert_snapshot!(door.says(&["show", &id], "").unwrap().replace(&id, "ID"), @"
    ID
    Thirty-six
    Attachment anxiety
      4, on a line from 1 to 7.
      Give or take 0.7: the same answers on another day could land there.
    Attachment avoidance
      4, on a line from 1 to 7.
      Give or take 0.7: the same answers on another day could land there.
    On the two dimensions
      Nearest to back and forth, this time.
      High begins at the mean of the people that were asked.
      These are places on a map, not kinds of people. They can differ with each
      person.
    Only for the published order, anxiety first. Norms are from an online sample and
    recalled. Change under 1 point is mostly noise.
    ");
    let again = all(36, |n| json!(if n <= 18 { 7 } else { 4 }));
    door.says(&["take", "thirty-six", "--anyway", "--json", "-"], &again).unwrap();
    let shown = door.says(&["show", "thirty-six"], "").unwrap();
    assert!(shown.contains("recalled"), "{shown}");
}

#[test]
fn what_was_answered_goes_out_as_a_table_and_as_fhir() {
    let door = door();
    let line = door.says(&["take", "week", "--toward", "=Jo", "--json", "-"], r#"{"both-1":3,"both-2":4}"#).unwrap();
    let id = serde_json::from_str::<Value>(&line).unwrap()["id"].as_str().unwrap().to_owned();
    let table = door.says(&["show", &id, "--format", "csv"], "").unwrap();
    assert!(table.lines().skip(1).all(|row| row.contains("\"'=Jo\"")), "{table}");
    assert_eq!(door.says(&["show", "week", "--format", "csv"], "").unwrap(), table);
    let out: Value = serde_json::from_str(&door.says(&["show", &id, "--format", "fhir"], "").unwrap()).unwrap();
    assert_eq!(out["entry"][0]["resource"]["resourceType"], "QuestionnaireResponse");
    assert!(door.says(&["show", "week", "--format", "fhir"], "").is_err());
    taken_in(&door, &panel(), &[]);
    assert_eq!(door.says(&["show", "panel", "--format", "fhir"], "").unwrap(), panel(), "letter by letter");
}

#[test]
fn two_questionnaires_of_one_title_get_two_words() {
    let door = door();
    taken_in(&door, &panel(), &[]);
    assert!(taken_in(&door, &panel(), &[]).contains("holdfast measure take panel-2"));
    let listed = door.says(&["list"], "").unwrap();
    assert_snapshot!(listed, @"
    This week, with people
      holdfast measure take week
      These questions are ours. They have not been tested as a measure.
      Not answered so far.
    Panel
      holdfast measure take panel
      Not answered so far.
    Panel
      holdfast measure take panel-2
      Not answered so far.
    ");
}

#[test]
fn a_narrow_window_is_kept_to() {
    let mut door = door();
    door.width = 40;
    taken_in(&door, &panel(), &[]);
    let mut answers = String::new();
    for n in 1..=9 {
        let _ = writeln!(answers, "{}", n % 4 + 1);
    }
    for said in [door.says(&["take", "panel"], &answers), door.says(&["list"], ""), door.says(&["show", "panel"], "")] {
        let said = said.unwrap();
        let widest = said.lines().map(|line| line.trim_start_matches("> ").chars().count()).max().unwrap();
        assert!(widest <= 40, "{widest}: {said}");
    }
}
