//! `moment add --json` and `tool-use add --json`.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::given::{Home, each};

/// A moment with everything in it.
pub const FULL: &str = r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","situation":"Plans changed","people":["Jo"],"set_off":["plans-changed"],"body":[{"region":"chest","sensations":["tight"],"more":true},{"region":"hands"}],"feelings":["lonely","grau"],"thoughts":"They forgot me","feared":"That I do not matter","turned_out":"The train was late","pull":"close","pull_strength":7,"stirred":8,"side":"too-much","pattern":"close","naming":"the old wait","protecting":"from being left","choice":"both","did":"Wrote three messages","next_time":"Wait","settled":{"state":"yes","minutes":40,"how":"with-someone"},"helped":["walking"],"held":["turned-out","chose"],"tags":["evening"],"from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn one_id_a_line_in_the_order_of_the_lines() {
    let home = Home::new();
    let ids = home.add("{\"situation\":\"a\"}\n\n{\"situation\":\"b\"}\r\n{\"situation\":\"c\"}");
    assert_eq!(ids.len(), 3);
    for (id, text) in ids.iter().zip(["a", "b", "c"]) {
        assert_eq!((id.len(), home.show(id)["situation"].as_str()), (26, Some(text)));
    }
}

#[test]
fn every_field_comes_back_as_it_went_in() {
    let home = Home::new();
    let id = home.add_one(FULL);
    let mut shown = home.show(&id);
    assert_eq!(shown.as_object_mut().unwrap().shift_remove("id"), Some(Value::from(id)));
    assert_eq!(shown.to_string(), FULL);
}

#[test]
fn a_moment_without_a_time_is_now_in_the_zone_of_this_machine() {
    let home = Home::new();
    let id = home.add_one("{\"stirred\":3}");
    let at = home.show(&id)["at"].as_str().unwrap().to_owned();
    // To the millisecond, and zeros at the end are not written.
    let most = "2026-11-24T21:30:00.123+01:00[Europe/Berlin]".len();
    assert!(at.ends_with("[Europe/Berlin]") && at.len() <= most, "{at}");
}

#[test]
fn null_and_empty_are_absent_and_doubles_are_one() {
    let home = Home::new();
    let id = home.add_one(
        r#"{"at":"2026-05-01T21:30+02:00","situation":"a","thoughts":null,"did":"","naming":"  ","people":[],"tags":[" x ","x",""],"held":["chose","chose"],"settled":{},"mark":false,"pull":"","body":null}"#,
    );
    let at = "2026-05-01T21:30:00+02:00[Europe/Berlin]";
    assert_eq!(home.show(&id), json!({"id": id, "at": at, "situation": "a", "held": ["chose"], "tags": ["x"]}));
}

#[test]
fn a_batch_is_kept_whole_or_not_at_all_and_every_bad_line_is_named() {
    let home = Home::new();
    let said = home.feed(
        &["moment", "add", "--json", "-"],
        "{\"situation\":\"good\"}\n{\"stirred\":11,\"mood\":1}\n\nnot json\n{\"id\":\"01jde5wtg0fay8vvr14d2pf2db\",\"situation\":\"x\"}\n{}\n[1]\n{\"situation\":\"a\",\"situation\":\"b\"}\n{\"settled\":{\"minutes\":-1}}",
    );
    assert_snapshot!(said.refused(), @"
    line 2: stirred: Pick a whole number from 0 to 10, or leave it out.
    line 2: mood: There is no field of this name.
    line 4: This is not JSON, from column 2 on.
    line 5: id: There is no field of this name.
    line 6: Add at least one thing, or go back.
    line 7: This takes an object in braces.
    line 8: situation: This field stands there twice. Keep one.
    line 9: settled.minutes: Pick a whole number from 0 to 525600, or leave it out.
    Nothing of this was kept. Mend the lines above and add them again.
    ");
    assert_eq!(home.list(), Vec::<Value>::new());
}

#[test]
fn of_very_many_bad_lines_the_first_are_named_and_the_rest_counted() {
    let said = Home::new().feed(&["moment", "add", "--json", "-"], "{\"x\":1}\n".repeat(100)).refused();
    assert_eq!(said.lines().count(), 22);
    assert_snapshot!(said.lines().skip(19).collect::<Vec<_>>().join("\n"), @"
    line 20: x: There is no field of this name.
    …and 80 more.
    Nothing of this was kept. Mend the lines above and add them again.
    ");
}

#[test]
fn nothing_to_add_is_no_fault() {
    let home = Home::new();
    assert_eq!(home.add(""), Vec::<String>::new());
    assert_eq!(home.add("\n  \n"), Vec::<String>::new());
}

#[test]
fn lines_come_from_a_file_too() {
    let home = Home::new();
    let file = home.write("moments", "{\"situation\":\"a\"}\n{\"situation\":\"b\"}\n");
    assert_eq!(home.run(&["moment", "add", "--json", &file]).done().lines().count(), 2);
    assert_snapshot!(home.run(&["moment", "add", "--json", "nowhere"]).refused(), @"There is no file nowhere.");
    assert!(!home.run(&["moment", "add", "--json", "."]).refused().is_empty());
}

#[test]
fn ten_thousand_lines_are_one_batch() {
    let home = Home::new();
    let lines = home.bare(&["sample", "--records", "10000"]).done();
    let ids = home.add(&lines);
    assert_eq!(ids.len(), 10_000);
    let listed = home.list();
    assert_eq!(listed.len(), 10_000);
    let mut sorted = (ids, each(&listed, "id"));
    sorted.0.sort();
    sorted.1.sort();
    assert!(sorted.0 == sorted.1);
    let bad = format!("{lines}{{\"stirred\":99}}\n");
    let said = home.feed(&["moment", "add", "--json", "-"], bad).refused();
    assert!(said.starts_with("line 10001: stirred: "), "{said}");
    assert_eq!(home.run(&["moment", "list", "--json"]).done().lines().count(), 10_000);
}

#[test]
fn a_mark_is_a_time_stamp_only() {
    let home = Home::new();
    let id = home.run(&["moment", "mark"]).done().trim_end().to_owned();
    let shown = home.show(&id);
    assert_eq!((&shown["mark"], shown.as_object().unwrap().len()), (&json!(true), 3));
    let added = home.add_one("{\"mark\":true}");
    assert_eq!(home.show(&added)["mark"], json!(true));
}

#[test]
fn tool_uses_are_added_and_listed() {
    let home = Home::new();
    let full = r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","tool":"long-breath-out","before":8,"after":5,"side":"too-much","minutes":4,"how":"alone","why":"needed","place":"kitchen","from":"01jde5wtg0fay8vvr14d2pf2db","note":"colder than I thought","tags":["evening"]}"#;
    let said = home.feed(&["tool-use", "add", "--json", "-"], format!("{full}\n{{\"tool\":\"my stone\"}}\n")).done();
    let ids: Vec<&str> = said.lines().collect();
    let listed = home.run(&["tool-use", "list", "--json"]).objects();
    assert_eq!(each(&listed, "id"), [ids[1], ids[0]]);
    let mut shown = listed[1].clone();
    shown.as_object_mut().unwrap().shift_remove("id");
    assert_eq!(shown.to_string(), full);
    assert_eq!(home.list(), Vec::<Value>::new(), "a use of a tool is no moment");
    home.run(&["moment", "show", ids[0]]).refused();
    let bad = home.feed(&["tool-use", "add", "--json", "-"], "{\"minutes\":1441}\n{\"situation\":\"x\"}\n");
    assert_snapshot!(bad.refused(), @"
    line 1: minutes: Pick a whole number from 0 to 1440, or leave it out.
    line 2: situation: There is no field of this name.
    Nothing of this was kept. Mend the lines above and add them again.
    ");
}
