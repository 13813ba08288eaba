use super::CAPABILITY;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"list":"feelings","text":"wobbly","meaning":"Like jelly","hidden":true}"#;

#[test]
fn a_body_of_this_kind_is_stored_like_this() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    let shown = door.says(&["show", &id], "").unwrap();
    assert!(shown.contains("Feelings") && shown.contains("wobbly") && shown.contains("Not offered"), "{shown}");
}

#[test]
fn a_shipped_word_reads_as_it_is_shown_and_a_word_belongs_to_a_list() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(r#"{"list":"feelings","text":"lonely","hidden":true}"#);
    assert!(door.says(&["show", &id], "").unwrap().contains("Lonely"));
    let refused = door.says(&["add", "--json", "-"], r#"{"text":"lost"}"#).unwrap_err();
    assert!(!refused.is_empty());
    let refused = door.says(&["add", "--json", "-"], r#"{"list":"colours","text":"red"}"#).unwrap_err();
    assert!(refused.contains("list"), "{refused}");
}

#[test]
fn an_early_sign_and_a_line_read_as_what_they_are() {
    let door = Door::of(&CAPABILITY);
    let sign = door.add(r#"{"list":"urge_signs","text":"I check my phone"}"#);
    insta::assert_snapshot!(door.kept(&sign), @r#"{"list":"urge_signs","text":"I check my phone"}"#);
    let line =
        door.add(r#"{"list":"if_then","text":"plans-changed","meaning":"If plans change, I ask for a new day."}"#);
    insta::assert_snapshot!(door.kept(&line), @r#"{"list":"if_then","text":"plans-changed","meaning":"If plans change, I ask for a new day."}"#);
    let shown = door.says(&["show", &line], "").unwrap();
    assert!(shown.contains("Plans changed") && shown.contains("ask for a new day"), "{shown}");
}
