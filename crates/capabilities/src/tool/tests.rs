use insta::assert_snapshot;
use record::{Choice as _, Op};

use super::{CAPABILITY, Tool};
use crate::acts;
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-03-08T11:00:00+01:00[Europe/Berlin]","name":"The blue cup","kind":"temperature","side":"too-little","minutes":5,"steps":"Fill the blue cup.\nHold it with both hands.","caution":"Not when my hands shake.","hidden":true}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    door.put("01jde5wtg0fay8vvr14d2pf2dc", SAMPLE);
    assert_eq!(door.kept("01jde5wtg0fay8vvr14d2pf2dc"), SAMPLE);
}

#[test]
fn what_a_newer_program_wrote_survives_an_edit() {
    let door = Door::of(&CAPABILITY);
    let id = "01jde5wtg0fay8vvr14d2pf2db";
    door.put(id, r#"{"name":"Radio","kind":"sound","side":"between","pace":[4,6]}"#);
    door.says(&["edit", id, "--json", "-"], r#"{"minutes":3}"#).unwrap();
    assert_snapshot!(door.kept(id), @r#"{"name":"Radio","kind":"sound","side":"between","minutes":3,"pace":[4,6]}"#);
}

#[test]
fn a_name_or_a_step_is_enough_and_without_either_nothing_is_kept() {
    let door = Door::of(&CAPABILITY);
    door.add(r#"{"name":"Ironing"}"#);
    let id = door.add(r#"{"steps":"Fill the cup.\nHold it.","kind":"touch","side":"both","hidden":true}"#);
    assert_snapshot!(door.says(&["show", &id], "").unwrap(), @"
    Tuesday 24 November 2026, 21:30
    What do you do?
      Fill the cup.
      Hold it.
    What kind is it?
      Touch
    Which side is it for?
      Both
    Offered
      Not offered for now
    ");
    for nothing in [r#"{"kind":"touch","minutes":5}"#, r#"{"name":" ","steps":"\n"}"#, r#"{"name":"a","minutes":0}"#] {
        assert!(door.says(&["add", "--json", "-"], nothing).is_err(), "{nothing}");
    }
    assert!(door.says(&["edit", &id, "--json", "-"], r#"{"steps":null}"#).is_err(), "nothing would be left");
}

#[test]
fn no_tool_yet_is_said_in_its_own_words() {
    assert_snapshot!(Door::of(&CAPABILITY).says(&["list"], "").unwrap(), @"No tool of your own yet. A name or one step is enough.");
}

#[test]
fn a_kind_and_a_side_of_a_newer_program_stay_when_a_page_changes_the_rest() {
    let browser = Browser::unlocked();
    let vault = browser.vault.clone().unwrap();
    let newer: Tool = serde_json::from_str(r#"{"name":"Radio","kind":"sound","side":"between"}"#).unwrap();
    let id = vault.write(Op::Add, move |tx| tx.add(&newer)).unwrap();
    let edit = format!("/settle/tools/{id}/edit");
    let page = browser.get(&edit).html;
    for word in ["sound", "between"] {
        assert!(page.contains(&format!("value=\"{word}\" checked")), "{word} is chosen: {page}");
    }
    let kept = || {
        let tool = vault.read(move |reader| acts::live::<Tool>(reader, id)).unwrap().unwrap();
        let slugs = (tool.kind.map(|kind| kind.slug().to_owned()), tool.side.map(|side| side.slug().to_owned()));
        (tool.name.unwrap(), slugs)
    };
    assert_eq!(browser.post(&edit, "name=Old+radio&kind=sound&side=between").status, 303);
    assert_eq!(kept(), ("Old radio".into(), (Some("sound".into()), Some("between".into()))));
    assert_eq!(browser.post(&edit, "name=Old+radio&kind=touch&side=").status, 303);
    assert_eq!(kept(), ("Old radio".into(), (Some("touch".into()), None)));
}
