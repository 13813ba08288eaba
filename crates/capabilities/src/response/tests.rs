use insta::assert_snapshot;

use super::CAPABILITY;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","instrument":"week","version":"1","title":"This week, with people","url":"urn:holdfast:measure:week","toward":"Jo","answers":[{"item":"left-1","value":7,"number":7.0},{"item":"x","value":["a","b"]}],"scores":[{"scale":"left","label":"Fear of being left","value":12.0,"answered":4,"of":4},{"scale":"both","label":"Both at once","without":"too-few","answered":0,"of":2}],"note":"after the visit","from":"01jde5wtg0fay8vvr14d2pf2db","newer":{"x":1}}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = "01jde5wtg0fay8vvr14d2pf2dc";
    door.put(id, SAMPLE);
    assert_eq!(door.kept(id), SAMPLE);
    assert_snapshot!(door.says(&["show", id], "").unwrap(), @"
    Friday 1 May 2026, 21:30
    What you answered
      This week, with people, about Jo
    Version
      1
    Answers
      2 questions answered.
    Fear of being left
      12
    Both at once
      No number: 0 of 2 questions were answered, and that is too few.
    Note
      after the visit
    ");
}

#[test]
fn a_note_can_be_added_and_answers_cannot_be_changed() {
    let door = Door::of(&CAPABILITY);
    let id = "01jde5wtg0fay8vvr14d2pf2dc";
    door.put(id, SAMPLE);
    door.says(&["edit", id, "--json", "-"], r#"{"note":"a hard week"}"#).unwrap();
    assert!(door.kept(id).contains("a hard week") && door.kept(id).contains(r#""newer":{"x":1}"#));
    assert!(door.says(&["edit", id, "--json", "-"], r#"{"answers":[]}"#).is_err());
    assert!(door.says(&["add"], "").is_err());
}
