use insta::assert_snapshot;

use super::CAPABILITY;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-03-08T11:00:00+01:00[Europe/Berlin]","name":"Nell","what":"person","relation":"friend","good_for":["listen","walks"],"phone":"0151 2345","reach":"knock","times":"evenings","pace":"mostly","boundaries":"not during work","safe":true,"call":true,"note":"has a dog"}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    door.put("01jde5wtg0fay8vvr14d2pf2dc", SAMPLE);
    assert_eq!(door.kept("01jde5wtg0fay8vvr14d2pf2dc"), SAMPLE);
}

#[test]
fn a_name_is_enough_and_without_one_nothing_is_kept() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(r#"{"name":"Nell","pace":"not-sure"}"#);
    assert_snapshot!(door.says(&["show", &id], "").unwrap(), @"
    Tuesday 24 November 2026, 21:30
    Name or initials
      Nell
    Do they respect my pace and boundaries?
      Not sure
    ");
    assert!(door.says(&["add", "--json", "-"], r#"{"relation":"friend"}"#).is_err());
}
