use insta::assert_snapshot;

use super::CAPABILITY;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-03-08T11:00:00+01:00[Europe/Berlin]","night":"own","own_night":"When he is on tour","text":"You. It's me.\n\nIt will be morning.","from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    door.put("01jde5wtg0fay8vvr14d2pf2dc", SAMPLE);
    assert_eq!(door.kept("01jde5wtg0fay8vvr14d2pf2dc"), SAMPLE);
}

#[test]
fn a_letter_is_read_with_its_night_and_an_own_night_is_one() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(r#"{"text":"Stay.","own_night":"On tour"}"#);
    assert_snapshot!(door.says(&["show", &id], "").unwrap(), @"
    Tuesday 24 November 2026, 21:30
    Kind of night
      On tour
    The letter
      Stay.
    ");
    assert!(door.says(&["add", "--json", "-"], r#"{"night":"waiting"}"#).is_err(), "nothing is written in it");
}
