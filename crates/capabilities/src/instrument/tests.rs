use insta::assert_snapshot;

use super::CAPABILITY;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","slug":"made-up","title":"Made up","version":"1","url":"urn:x:made-up","publisher":"Nobody","licence":"Free","may_use":true,"own":true,"loinc":["1-1"],"intro":"Think of today.","recall_days":7,"days_between":14,"items":[{"id":"a","part":"One","prefix":"1.","text":"Is it?","answer":"choice","options":[{"code":"x","system":"urn:x","text":"Yes","number":1.0},{"code":"y","text":"No"}],"several":true,"required":true},{"id":"b","text":"How much?","toward":"How much with {name}?","answer":"whole","min":0.0,"max":10.0,"unit":"cm","when":[{"any":true,"tests":[{"item":"a","is":"=","than":"x"}]}]}],"scales":[{"id":"s","label":"Scale","items":["a","b"],"reverse":["b"],"minus":["c"],"how":"mean","min":0.0,"max":10.0,"share":0.8,"better":"lower","dimension":"anxiety","norm":{"mean":3.5,"sd":1.1,"population":"some","citation":"Someone 2000","recalled":true},"reliability":{"kind":"retest","value":0.8,"days":30,"citation":"Someone 2000"},"bands":[{"from":5.0,"label":"mild","citation":"Someone 2000"}],"cuts":[{"from":6.0,"label":"mark","citation":"Someone 2000"}],"loinc":"2-2"}],"flags":[{"item":"a","above":0.0}],"key":"made-up","citation":"Someone 2000","caution":"Made up.","source":"{\"resourceType\":\"Questionnaire\"}","newer":[1]}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = "01jde5wtg0fay8vvr14d2pf2dc";
    door.put(id, SAMPLE);
    assert_eq!(door.kept(id), SAMPLE);
    assert_snapshot!(door.says(&["show", id], "").unwrap(), @"
    Friday 1 May 2026, 21:30
    Title
      Made up
    Its word here
      made-up
    What it is
      Our own questions. They have not been tested as a measure.
    Version
      1
    Made public by
      Nobody
    Who may use it
      Free
    Questions
      2 questions.
    It looks back on
      7 days
    Days between two uses
      14 days
    Where the scoring comes from
      Someone 2000
    Keep in mind
      Made up.
    Scale
      From 3 questions.
      A reference group: mean 3.5, spread (SD) 1.1, some. Source: Someone 2000. This
      is recalled and was not read again at the source.
      How far two uses agree (retest): 0.8. Source: Someone 2000.
      Its authors' words: 5 mild. Source: Someone 2000.
      Its authors' words: 6 mark. Source: Someone 2000.
    ");
}

#[test]
fn what_is_not_ours_is_not_called_ours() {
    let door = Door::of(&CAPABILITY);
    let id = "01jde5wtg0fay8vvr14d2pf2dc";
    door.put(id, r#"{"title":"Made up","own":false}"#);
    let shown = door.says(&["show", id], "").unwrap();
    assert!(shown.contains("Made up") && !shown.contains("Our own"), "{shown}");
}

#[test]
fn it_can_be_renamed_and_nothing_else() {
    let door = Door::of(&CAPABILITY);
    let id = "01jde5wtg0fay8vvr14d2pf2dc";
    door.put(id, SAMPLE);
    door.says(&["edit", id, "--json", "-"], r#"{"title":"Mine"}"#).unwrap();
    assert_eq!(door.kept(id), SAMPLE.replacen("Made up", "Mine", 1));
    assert!(door.says(&["edit", id, "--json", "-"], r#"{"scales":[]}"#).is_err());
    assert!(door.says(&["edit", id, "--json", "-"], r#"{"title":null}"#).is_err());
}
