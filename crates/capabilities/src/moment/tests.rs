use insta::assert_snapshot;
use record::{Choice as _, Op};

use super::{CAPABILITY, Moment};
use crate::acts;
use crate::browser::Browser;
use crate::door::Door;

fn door() -> Door {
    Door::of(&CAPABILITY)
}

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","situation":"Plans changed","people":["Jo"],"set_off":["plans-changed"],"body":[{"region":"chest","sensations":["tight"],"more":true},{"region":"hands","more":false}],"feelings":["lonely","grau"],"thoughts":"They forgot me","feared":"That I do not matter","turned_out":"The train was late","pull":"close","pull_strength":7,"stirred":8,"side":"too-much","pattern":"close","naming":"the old wait","protecting":"from being left","choice":"both","did":"Wrote three messages","next_time":"Wait","settled":{"state":"yes","minutes":40,"how":"with-someone"},"helped":["walking"],"held":["turned-out","chose"],"tags":["evening"],"from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = door();
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    door.put("01jde5wtg0fay8vvr14d2pf2dc", SAMPLE);
    assert_eq!(door.kept("01jde5wtg0fay8vvr14d2pf2dc"), SAMPLE);
    assert_snapshot!(door.kept(&door.add("{\"stirred\":0}")), @r#"{"at":"2026-11-24T21:30:00+01:00[Europe/Berlin]","stirred":0}"#);
    let about = r#"{"at":"2026-11-23T20:00:00+01:00[Europe/Berlin]","about":"evening","pull":"away"}"#;
    let id = door.add(about);
    assert_eq!(door.kept(&id), about);
    let shown = door.says(&["show", &id], "").unwrap();
    assert!(shown.starts_with("Monday 23 November 2026, evening\n"), "{shown}");
    door.says(&["edit", &id, "--json", "-"], r#"{"at":"2026-11-23T20:10"}"#).unwrap();
    let shown = door.says(&["show", &id], "").unwrap();
    assert!(shown.starts_with("Monday 23 November 2026, 20:10\n"), "{shown}");
    let mark = door.says(&["mark"], "").unwrap();
    assert_snapshot!(door.kept(mark.trim_end()), @r#"{"at":"2026-11-24T21:30:00+01:00[Europe/Berlin]","mark":true}"#);
}

#[test]
fn what_a_newer_program_wrote_survives_an_edit() {
    let door = door();
    let id = "01jde5wtg0fay8vvr14d2pf2db";
    door.put(
        id,
        r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","pull":"sideways","weather":{"wind":[1,{"x":null}]},"settled":{"state":"maybe","deep":{"x":1}},"body":[{"region":"chest","depth":3}],"held":["sang"]}"#,
    );
    door.says(&["edit", id, "--json", "-"], r#"{"did":"waited","settled":{"minutes":5}}"#).unwrap();
    assert_snapshot!(door.kept(id), @r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","body":[{"region":"chest","depth":3}],"pull":"sideways","did":"waited","settled":{"state":"maybe","minutes":5,"deep":{"x":1}},"held":["sang"],"weather":{"wind":[1,{"x":null}]}}"#);
    assert_snapshot!(door.says(&["show", id], "").unwrap(), @"
    Friday 1 May 2026, 21:30
    In the body
      Chest
    Which way did it pull you?
      sideways
    What did you do?
      waited
    When it settled
      maybe
    Worth remembering
      sang
    ");
}

#[test]
fn a_part_named_only_to_remove_something_keeps_the_rest() {
    let door = door();
    let id = door.add(r#"{"settled":{"state":"yes","minutes":40}}"#);
    door.says(&["edit", &id, "--json", "-"], r#"{"settled":{"minutes":null}}"#).unwrap();
    assert!(door.kept(&id).ends_with(r#""settled":{"state":"yes"}}"#), "{}", door.kept(&id));
    assert!(
        door.says(&["edit", &id, "--json", "-"], r#"{"settled":{"state":null}}"#).is_err(),
        "nothing would be left"
    );
}

#[test]
fn a_narrow_window_is_kept_to() {
    let mut door = door();
    door.width = 40;
    let id = door.add(SAMPLE);
    for said in [door.says(&["show", &id], ""), door.says(&["list"], ""), door.says(&["add"], "a\n\n3\n")] {
        let said = said.unwrap();
        let widest = said.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= 40, "{widest}: {said}");
    }
}

#[test]
fn a_deleted_moment_is_kept_until_it_is_erased() {
    let door = door();
    let id = door.add("{\"situation\":\"a\"}");
    door.says(&["delete", &id], "").unwrap();
    assert!(door.says(&["show", &id], "").unwrap_err().starts_with("This one is deleted."));
    door.says(&["undo", &id], "").unwrap();
    assert!(door.says(&["show", &id], "").is_ok());
}

#[test]
fn a_choice_of_a_newer_program_stays_when_its_page_changes_the_rest() {
    let browser = Browser::unlocked();
    let vault = browser.vault.clone().unwrap();
    let newer: Moment = serde_json::from_str(r#"{"situation":"They left","choice":"waited"}"#).unwrap();
    let id = vault.write(Op::Add, move |tx| tx.add(&newer)).unwrap();
    let part = format!("/moments/{id}/choice");
    let page = browser.get(&part).html;
    assert!(page.contains("value=\"waited\" checked"), "{page}");
    assert_eq!(browser.post(&part, "choice=waited&did=Walked").status, 303);
    let moment = vault.read(move |reader| acts::live::<Moment>(reader, id)).unwrap().unwrap();
    assert_eq!(moment.did.as_deref(), Some("Walked"));
    assert_eq!(moment.choice.as_ref().map(|choice| choice.slug()), Some("waited"));
}
