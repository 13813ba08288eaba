use insta::assert_snapshot;

use super::CAPABILITY;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-11-08T10:20:00+01:00[Europe/Berlin]","people":["Tomas"],"signs_me":"I talk faster","signs_you":"You go still","word":"Harbour","minutes":30,"until":"09:30","where_me":"Out","where_you":"The room","meanwhile_me":["Walk","Warm drink"],"meanwhile_you":["Balcony"],"not_do":"No texting about it","who_says":"Whoever asked","back":"I'm back. Can we go slower?","not_working":"One more, with a new time","agreed_on":"2026-11-08","agreed_by":"both","from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn a_body_of_this_kind_is_stored_like_this() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
}

#[test]
fn the_terminal_says_first_whom_a_plan_is_not_for_and_then_asks() {
    let door = Door::of(&CAPABILITY);
    let said = door.says(&["add"], "Tomas\n\n\nHarbour\n1500\n30\n").unwrap();
    assert_snapshot!(said.lines().take(4).collect::<Vec<_>>().join("\n"), @r#"
    A pause is for talks that are hard, not unsafe. If you're afraid of someone,
    this isn't the way: "holdfast help" shows lines that know about it.
    Press Enter to skip a question. Ctrl-D ends and keeps what you answered.
    Who is it with? Put commas between words.
    "#);
    assert!(said.contains("Pick a whole number from 1 to 1440"), "{said}");
    let id = said.lines().last().unwrap();
    assert_eq!(
        door.kept(id),
        r#"{"at":"2026-11-24T21:30:00+01:00[Europe/Berlin]","people":["Tomas"],"word":"Harbour","minutes":30}"#
    );
    assert_snapshot!(door.says(&["show", id], "").unwrap(), @"
    Tuesday 24 November 2026, 21:30
    Who is it with?
      Tomas
    Our word or sign for a pause
      Harbour
    How long is a pause?
      30 minutes
    ");
}

#[test]
fn a_name_and_a_signature_are_no_plan_and_what_does_not_fit_is_named() {
    let door = Door::of(&CAPABILITY);
    let refused = |line: &str| door.says(&["add", "--json", "-"], line).unwrap_err();
    assert!(refused(r#"{"people":["Tomas"],"agreed_on":"2026-11-08","agreed_by":"both"}"#).contains("Nothing"));
    let problems = refused(r#"{"word":"Harbour","agreed_on":"8.11.2026","until":"late","minutes":0}"#);
    assert_snapshot!(problems, @"
    line 1: minutes: Pick a whole number from 1 to 1440, or leave it out.
    line 1: until: Write a time of day like 9:30, or leave it out.
    line 1: agreed_on: Write a day like 2026-11-24, or leave it out.
    Nothing of this was kept. Mend the lines above and add them again.
    ");
}
