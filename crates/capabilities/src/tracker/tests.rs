use super::CAPABILITY;
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str =
    r#"{"at":"2026-11-08T10:20:00+01:00[Europe/Berlin]","name":"Coffee","kind":"number","unit":"cups","hidden":true}"#;

#[test]
fn a_body_of_this_kind_is_stored_like_this() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    assert!(door.says(&["add", "--json", "-"], r#"{"kind":"rating"}"#).is_err(), "without a name it is none");
}

#[test]
fn what_is_hidden_is_asked_no_more_and_stays_in_the_list() {
    let browser = Browser::unlocked();
    browser.send("/selfcare/trackers/new", "name=Coffee&kind=number&unit=cups");
    assert!(browser.get("/selfcare/2026-11-24").html.contains("Coffee"));
    let list = browser.get("/selfcare/trackers").html;
    let id = list.split("/selfcare/trackers/0").nth(1).unwrap()[..25].to_owned();
    browser.send(&format!("/selfcare/trackers/0{id}/edit"), "name=Coffee&kind=number&unit=cups&hidden=true");
    assert!(!browser.get("/selfcare/2026-11-24").html.contains("Coffee"));
    assert!(browser.get("/selfcare/trackers").html.contains("Not asked any more"));
}
