//! edit, delete, undo, history, erase.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::given::{Home, each, files};

const AT: &str = "2026-05-01T21:30:00+02:00[Europe/Berlin]";

fn moment(home: &Home, rest: &str) -> String {
    home.add_one(&format!("{{\"at\":\"{AT}\",{rest}}}"))
}

#[test]
fn what_a_patch_leaves_out_stays_and_null_or_empty_removes() {
    let home = Home::new();
    let id = moment(&home, r#""situation":"a","thoughts":"b","did":"c","people":["x","y"],"stirred":3"#);
    let said = home.edit(&id, r#"{"thoughts":null,"did":"","people":["z"],"stirred":0,"feelings":["sad"]}"#);
    assert_snapshot!(said.done(), @"Kept.");
    let expected = json!({"id": id, "at": AT, "situation": "a", "people": ["z"], "feelings": ["sad"], "stirred": 0});
    assert_eq!(home.show(&id), expected);
    home.edit(&id, r#"{"people":[]}"#).done();
    assert_eq!(home.show(&id)["people"], Value::Null);
}

#[test]
fn a_null_inside_removes_only_what_it_names() {
    let home = Home::new();
    let id = moment(&home, r#""settled":{"state":"yes","minutes":40,"how":"alone"}"#);
    home.edit(&id, r#"{"settled":{"minutes":null}}"#).done();
    assert_eq!(home.show(&id)["settled"], json!({"state": "yes", "how": "alone"}));
    home.edit(&id, r#"{"settled":{}}"#).done();
    assert_eq!(home.show(&id)["settled"], json!({"state": "yes", "how": "alone"}));
    home.edit(&id, r#"{"settled":{"how":null,"minutes":5}}"#).done();
    assert_eq!(home.show(&id)["settled"], json!({"state": "yes", "minutes": 5}));
    home.edit(&id, r#"{"settled":null,"situation":"a"}"#).done();
    assert_eq!(home.show(&id)["settled"], Value::Null);
}

#[test]
fn a_list_of_parts_is_replaced_as_a_whole() {
    let home = Home::new();
    let id = moment(&home, r#""body":[{"region":"chest","more":true},{"region":"hands"}]"#);
    home.edit(&id, r#"{"body":[{"region":"throat","more":null}]}"#).done();
    assert_eq!(home.show(&id)["body"], json!([{"region": "throat"}]));
}

#[test]
fn a_patch_may_stand_on_several_lines_and_in_a_file() {
    let home = Home::new();
    let id = moment(&home, r#""situation":"a""#);
    let file = home.write("patch", "{\n  \"situation\": \"b\",\n  \"at\": \"2026-05-02T08:00\"\n}\n");
    home.run(&["moment", "edit", &id, "--json", &file]).done();
    assert_eq!(home.show(&id)["situation"], json!("b"));
    assert_eq!(home.show(&id)["at"], json!("2026-05-02T08:00:00+02:00[Europe/Berlin]"));
}

#[test]
fn a_bad_patch_is_refused_by_field_and_nothing_is_changed() {
    let home = Home::new();
    let id = moment(&home, r#""situation":"a""#);
    let before = home.show(&id);
    assert_snapshot!(home.edit(&id, r#"{"stirred":11,"settled":{"state":"maybe"},"mood":1,"id":"x"}"#).refused(), @"
    stirred: Pick a whole number from 0 to 10, or leave it out.
    settled.state: Pick one of: yes, not-yet, stop-asking. Or leave it out.
    mood: There is no field of this name.
    id: There is no field of this name.
    Nothing was changed.
    ");
    assert_snapshot!(home.edit(&id, r#"{"at":null}"#).refused(), @"
    at: This is needed.
    Nothing was changed.
    ");
    assert_snapshot!(home.edit(&id, "{}").refused(), @"
    Add at least one thing, or go back.
    Nothing was changed.
    ");
    assert_snapshot!(home.edit(&id, r#"{"situation":null}"#).refused(), @"Add at least one thing, or go back.");
    assert_snapshot!(home.edit(&id, "").refused(), @"
    Add at least one thing, or go back.
    Nothing was changed.
    ");
    assert_snapshot!(home.edit(&id, format!("{{\"situation\":\"{}\"}}", "a\\n".repeat(400_000)).as_str()).refused(), @"A line of the input is longer than a megabyte. Split it into shorter entries.");
    assert!(!home.edit(&id, "[]").refused().is_empty());
    assert_eq!(home.show(&id), before);
    assert_eq!(home.run(&["moment", "history", &id, "--json"]).objects().len(), 1, "a refused edit leaves no trace");
}

#[test]
fn a_part_left_without_anything_is_no_moment() {
    let home = Home::new();
    let id = moment(&home, r#""settled":{"minutes":5}"#);
    home.edit(&id, r#"{"settled":{"minutes":null}}"#).refused();
    assert_eq!(home.show(&id)["settled"], json!({"minutes": 5}));
}

#[test]
fn a_deleted_moment_leaves_lists_and_search_and_comes_back_by_undo() {
    let home = Home::new();
    let id = moment(&home, r#""situation":"the harbor""#);
    assert_snapshot!(home.run(&["moment", "delete", &id]).done().replace(&id, "<id>"), @"Deleted. To bring it back: holdfast moment undo <id>");
    assert_eq!((home.list().len(), home.run(&["search", "harbor", "--json"]).objects().len()), (0, 0));
    assert_snapshot!(home.run(&["moment", "show", &id]).refused().replace(&id, "<id>"), @"This one is deleted. To bring it back: holdfast moment undo <id>");
    let shown = home.run(&["moment", "show", &id]).refused();
    for said in [home.edit(&id, r#"{"did":"x"}"#), home.run(&["moment", "delete", &id])] {
        assert_eq!(said.refused(), shown);
    }
    assert_snapshot!(home.run(&["moment", "undo", &id]).done(), @"Put back.");
    assert_eq!((home.list().len(), home.run(&["search", "harbor", "--json"]).objects().len()), (1, 1));
}

#[test]
fn undo_takes_an_edit_back_and_undone_again_brings_it_back() {
    let home = Home::new();
    let id = moment(&home, r#""situation":"a""#);
    home.edit(&id, r#"{"situation":"b","did":"c"}"#).done();
    home.run(&["moment", "undo", &id]).done();
    assert_eq!((&home.show(&id)["situation"], &home.show(&id)["did"]), (&json!("a"), &Value::Null));
    home.run(&["moment", "undo", &id]).done();
    assert_eq!((&home.show(&id)["situation"], &home.show(&id)["did"]), (&json!("b"), &json!("c")));
}

#[test]
fn undoing_a_new_moment_puts_it_aside_and_says_so() {
    let home = Home::new();
    let id = moment(&home, r#""situation":"a""#);
    assert_snapshot!(home.run(&["moment", "undo", &id]).done().replace(&id, "<id>"), @"Deleted. To bring it back: holdfast moment undo <id>");
    assert_eq!(home.list().len(), 0);
    assert_snapshot!(home.run(&["moment", "undo", &id]).done(), @"Put back.");
    assert_eq!(home.list().len(), 1);
}

#[test]
fn history_has_every_state_newest_first() {
    let home = Home::new();
    let id = moment(&home, r#""situation":"a""#);
    home.edit(&id, r#"{"situation":"b"}"#).done();
    home.run(&["moment", "delete", &id]).done();
    home.run(&["moment", "undo", &id]).done();
    let states = home.run(&["moment", "history", &id, "--json"]).objects();
    assert_eq!(each(&states, "op"), ["undo", "delete", "edit", "add"]);
    assert_eq!(each(&states, "situation"), ["b", "b", "b", "a"]);
    assert_eq!(each(&states, "id"), vec![id.clone(); 4]);
    assert!(each(&states, "changed").iter().all(|changed| changed.ends_with("[Europe/Berlin]")));
    let said = home.run(&["moment", "history", &id]).done();
    let deeds: Vec<&str> = said.lines().map(|line| line.split("  ").last().unwrap_or_default()).collect();
    assert_eq!(deeds, ["put back", "b", "deleted", "b", "changed", "b", "noted", "a"]);
}

#[test]
fn what_is_erased_is_gone_from_everywhere() {
    let home = Home::new();
    let id = moment(&home, r#""situation":"the harbor at night""#);
    home.edit(&id, r#"{"situation":"the pier at night"}"#).done();
    assert_eq!(files(&home.vault().join("backups")).len(), 1, "the first entry is backed up");
    assert_snapshot!(home.run(&["moment", "erase", &id]).done(), @"
    Erased for good.
    1 backup may still hold it. To erase it there too, run this again with
    --backups.
    ");
    home.run(&["moment", "show", &id]).refused();
    home.run(&["moment", "undo", &id]).refused();
    assert_eq!((home.list().len(), home.run(&["search", "night", "--json"]).objects().len()), (0, 0));
    let states = home.run(&["moment", "history", &id, "--json"]).objects();
    assert_eq!(each(&states, "op"), ["erase", "edit", "add"]);
    assert!(states.iter().all(|state| state["erased"] == json!(true) && state["situation"] == Value::Null));
    home.run(&["export", "-"]).out.contains("night").then(|| panic!("still in the export"));
    assert_snapshot!(home.run(&["moment", "erase", &id]).refused().replace(&id, "<id>"), @"There is no record <id> here.");
    home.run(&["check", "--deep"]).done();
}

#[test]
fn backups_forget_what_is_erased_there_too() {
    let home = Home::with_recovery();
    let id = moment(&home, r#""situation":"the harbor at night""#);
    home.run(&["backup"]).done();
    home.run(&["backup"]).done();
    assert_eq!(files(&home.vault().join("backups")).len(), 3);
    home.run(&["moment", "erase", &id]).done();
    assert_snapshot!(home.run(&["moment", "erase", &id, "--backups"]).done(), @"
    Erased for good.
    A fresh backup was made, and 3 older ones removed.
    ");
    let left = files(&home.vault().join("backups"));
    assert_eq!(left.len(), 1);
    home.run(&["restore", left[0].to_str().unwrap(), "--into", &home.arg("new")]).done();
    let there = home.run(&["--vault", &home.arg("new"), "moment", "list", "--json"]);
    assert_eq!(there.objects(), Vec::<Value>::new());
}

#[test]
fn a_moment_put_aside_can_be_erased() {
    let home = Home::new();
    let id = moment(&home, r#""situation":"a""#);
    home.run(&["moment", "delete", &id]).done();
    home.run(&["moment", "erase", &id]).done();
    assert_eq!(each(&home.run(&["moment", "history", &id, "--json"]).objects(), "op"), ["erase", "delete", "add"]);
}
