use insta::assert_snapshot;
use record::{Choice as _, Op};

use super::{CAPABILITY, Person};
use crate::acts;
use crate::browser::Browser;
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

#[test]
fn a_word_of_a_newer_program_stays_when_a_page_changes_the_rest() {
    let browser = Browser::unlocked();
    let vault = browser.vault.clone().unwrap();
    let newer: Person = serde_json::from_str(r#"{"name":"Nell","what":"robot","pace":"in-spring"}"#).unwrap();
    let id = vault.write(Op::Add, move |tx| tx.add(&newer)).unwrap();
    let edit = format!("/people/{id}/edit");
    let page = browser.get(&edit).html;
    for word in ["robot", "in-spring"] {
        assert!(page.contains(&format!("value=\"{word}\" checked")), "{word} is chosen: {page}");
    }
    assert_eq!(browser.post(&edit, "name=Nelly&what=robot&pace=in-spring").status, 303);
    let person = vault.read(move |reader| acts::live::<Person>(reader, id)).unwrap().unwrap();
    assert_eq!(person.name.as_deref(), Some("Nelly"));
    assert_eq!(person.what.as_ref().map(|what| what.slug()), Some("robot"));
    assert_eq!(person.pace.as_ref().map(|pace| pace.slug()), Some("in-spring"));
}

#[test]
fn who_was_added_with_a_name_and_a_number_can_be_called_and_who_is_not_to_be_is_not() {
    let browser = Browser::unlocked();
    let call = || browser.get("/people/call").html;
    assert!(call().contains("No one is listed yet"));
    browser.send("/people/new", "name=Ruth&call=false");
    browser.send("/people/new", "name=Ida&safe=false");
    assert!(call().contains("No one is listed yet"));
    assert!(!browser.get("/settle").html.contains("href=\"/people/call\""));
    browser.send("/people/new", "name=Nell&phone=0151+2345");
    let listed = call();
    assert!(listed.contains("Nell") && listed.contains("tel:01512345"), "{listed}");
    assert!(!listed.contains("Ruth") && !listed.contains("Ida"), "{listed}");
    assert!(browser.get("/settle").html.contains("href=\"/people/call\""));
}
