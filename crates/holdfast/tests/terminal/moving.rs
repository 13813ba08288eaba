//! export and import.

use std::fs;

use insta::assert_snapshot;
use serde_json::Value;

use crate::given::{Home, Said, each, files};

/// A vault with a past: moments, uses, edits, deletions, an erasure.
pub fn lived_in() -> Home {
    let home = Home::with_recovery();
    let ids = home.add(&home.bare(&["sample", "--records", "30", "--seed", "7"]).done());
    home.add(super::adding::FULL);
    home.feed(&["tool-use", "add", "--json", "-"], "{\"tool\":\"my stone\",\"before\":8}\n").done();
    home.edit(&ids[0], "{\"situation\":\"edited\",\"did\":null}").done();
    home.run(&["moment", "delete", &ids[1]]).done();
    home.run(&["moment", "delete", &ids[2]]).done();
    home.run(&["moment", "undo", &ids[2]]).done();
    home.run(&["moment", "erase", &ids[3]]).done();
    home
}

fn export(home: &Home, file: &str) -> Value {
    let said = home.run(&["export", "--format", "json", file]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    serde_json::from_slice(&fs::read(home.path("work").join(file)).unwrap()).unwrap()
}

fn import(home: &Home, file: &str, options: &[&str]) -> Said {
    let arguments: Vec<&str> = ["import", file].iter().chain(options).copied().collect();
    home.run(&arguments)
}

#[test]
fn an_export_says_that_it_is_not_encrypted_and_keeps_to_its_file() {
    let home = lived_in();
    let said = home.run(&["export", "--format", "json", "all.json"]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), ""));
    assert_snapshot!(said.err, @"This export is not encrypted. Anyone who opens it can read it.");
    let text = fs::read_to_string(home.path("work/all.json")).unwrap();
    assert!(text.starts_with("{\"format\":\"holdfast-export\",\"version\":1,"));
    let said = home.run(&["export", "-"]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), text.as_str()));
    assert_eq!(files(&home.path("work")).len(), 1);
}

#[test]
fn what_is_taken_in_elsewhere_is_exported_again_without_a_difference() {
    let (home, other) = (lived_in(), Home::new());
    let first = export(&home, "all.json");
    let file = home.arg("work/all.json");
    let rehearsal = import(&other, &file, &["--dry-run"]).done();
    assert_snapshot!(rehearsal, @"This would take in: 31 new, 0 changed. Already here: 1. Nothing was changed.");
    assert_eq!(other.list(), Vec::<Value>::new());
    assert_snapshot!(import(&other, &file, &[]).done(), @"Taken in: 31 new, 0 changed. Already here: 1.");
    assert_eq!(export(&other, "again.json"), first);
    assert_eq!(other.list(), home.list());
    other.run(&["check", "--deep"]).done();
    assert_snapshot!(import(&other, &file, &[]).done(), @"
    Taken in: 0 new, 0 changed. Already here: 31.
    1 record was erased here and stays so.
    ");
    assert_eq!(export(&other, "twice.json"), first);
    let deleted = first["documents"].as_array().unwrap().iter().find(|line| line["deleted"] == true).unwrap();
    other.run(&["moment", "undo", deleted["id"].as_str().unwrap()]).done();
}

#[test]
fn each_side_gains_what_the_other_has() {
    let (home, other) = (lived_in(), Home::new());
    export(&home, "all.json");
    import(&other, &home.arg("work/all.json"), &[]).done();
    let id = each(&home.list(), "id").remove(0);
    home.edit(&id, "{\"naming\":\"here\"}").done();
    other.add("{\"situation\":\"there\"}");
    export(&home, "later.json");
    export(&other, "other.json");
    assert_snapshot!(import(&other, &home.arg("work/later.json"), &[]).done(), @"
    Taken in: 0 new, 1 changed. Already here: 30.
    1 record was erased here and stays so.
    ");
    assert_eq!(other.show(&id)["naming"], "here");
    assert_snapshot!(import(&home, &other.arg("work/other.json"), &[]).done(), @"
    Taken in: 1 new, 0 changed. Already here: 31.
    1 record was erased here and stays so.
    ");
    assert_eq!(home.list().len(), other.list().len());
}

#[test]
fn a_record_changed_on_both_sides_keeps_both_texts() {
    let (home, other) = (lived_in(), Home::new());
    export(&home, "all.json");
    import(&other, &home.arg("work/all.json"), &[]).done();
    let id = each(&home.list(), "id").remove(0);
    home.edit(&id, "{\"naming\":\"earlier\"}").done();
    other.edit(&id, "{\"naming\":\"later\"}").done();
    export(&other, "other.json");
    assert_snapshot!(import(&home, &other.arg("work/other.json"), &[]).done(), @"
    Taken in: 0 new, 0 changed. Already here: 30.
    1 record was changed in both places. The later change stands; the other is in
    its history.
    1 record was erased here and stays so.
    ");
    assert_eq!(home.show(&id)["naming"], "later");
    let states = home.run(&["moment", "history", &id, "--json"]).objects();
    assert!(each(&states, "naming").contains(&"earlier".to_owned()));
    home.run(&["check", "--deep"]).done();
}

#[test]
fn what_was_erased_here_does_not_come_back() {
    let home = lived_in();
    export(&home, "all.json");
    let id = each(&home.list(), "id").remove(0);
    home.run(&["moment", "erase", &id]).done();
    assert_snapshot!(import(&home, "all.json", &[]).done(), @"
    Taken in: 0 new, 0 changed. Already here: 30.
    2 records were erased here and stay so.
    ");
    home.run(&["moment", "show", &id]).refused();
}

#[test]
fn a_broken_export_is_refused_by_line_and_nothing_is_taken_in() {
    let (home, other) = (lived_in(), Home::new());
    export(&home, "all.json");
    let text = fs::read_to_string(home.path("work/all.json")).unwrap();
    let refused = |text: &str, options: &[&str]| {
        let file = other.write("broken.json", text);
        import(&other, &file, options).refused()
    };
    let cut = &text[..text.len() * 2 / 3];
    assert_eq!(refused(cut, &[]), refused(cut, &["--dry-run"]));
    assert!(refused(cut, &[]).contains("this is not JSON, or the file ends too early. Nothing was taken in."));
    assert_snapshot!(refused("", &[]), @"line 1: this is not JSON, or the file ends too early. Nothing was taken in.");
    assert_snapshot!(refused("{\"hello\":1}", &[]), @"line 1: this is not an export of Holdfast. Nothing was taken in.");
    assert_snapshot!(refused("{\"format\":\"jrnl\",\"version\":1}", &[]), @"line 1: this is not an export of Holdfast. Nothing was taken in.");
    assert_snapshot!(refused(&text.replacen("\"version\":1", "\"version\":2", 1), &[]), @"line 1: a newer Holdfast wrote this export. Nothing was taken in.");
    assert_snapshot!(refused(&text.replacen("edited", "altered", 1), &[]), @"line 36: the text was changed after it was exported. Nothing was taken in.");
    assert!(!refused(&format!("{text} x"), &[]).is_empty());
    assert_eq!(other.list(), Vec::<Value>::new());
    assert!(import(&other, "nowhere.json", &[]).refused().starts_with("There is no file"));
    assert!(!import(&other, ".", &[]).refused().is_empty());
}

#[test]
fn an_export_replaces_only_an_export() {
    let home = lived_in();
    let letter = home.write("work/letter", "dear");
    assert_snapshot!(home.run(&["export", "letter"]).refused(), @"There is already a file letter. Choose another name, so nothing is overwritten.");
    assert_eq!(fs::read_to_string(letter).unwrap(), "dear");
    export(&home, "all.json");
    home.add("{\"situation\":\"new\"}");
    assert!(export(&home, "all.json").to_string().contains("\"new\""));
    home.write("work/empty", "");
    export(&home, "empty");
    home.write("work/mine.new", "dear");
    assert!(home.run(&["export", "mine"]).refused().starts_with("There is already a file mine.new."));
    assert_eq!(fs::read_to_string(home.path("work/mine.new")).unwrap(), "dear", "a file of the person's own");
    assert!(home.run(&["export", "no/such/folder"]).refused().starts_with("There is no file no/such/folder"));
    assert!(!home.run(&["export", "."]).refused().is_empty());
    assert!(!home.run(&["export", "/proc/export"]).refused().is_empty());
}

/// What a newer program wrote: unknown fields, unknown words, unknown kinds.
#[test]
fn what_a_newer_program_wrote_survives_an_edit_and_an_export() {
    let home = Home::new();
    let at = "2026-05-01T21:30:00+02:00[Europe/Berlin]";
    let newer = format!(
        r#"{{"format":"holdfast-export","version":1,"documents":[
{{"id":"01jde5wtg0fay8vvr14d2pf2db","kind":"moment","version":1,"body":{{"at":"{at}","situation":"a","pull":"sideways","weather":{{"wind":[1,2]}},"settled":{{"state":"maybe","deep":{{"x":1}}}},"body":[{{"region":"chest","depth":3}}],"held":["chose","sang"]}}}},
{{"id":"01jde5wtg0fay8vvr14d2pf2dc","kind":"moment","version":1,"body":{{"at":"{at}","stirred":"very"}}}},
{{"id":"01jde5wtg0fay8vvr14d2pf2dd","kind":"dream","version":9,"body":{{"at":"{at}","night":1}}}}]}}"#
    );
    let file = home.write("newer.json", newer);
    import(&home, &file, &[]).done();
    let id = "01jde5wtg0fay8vvr14d2pf2db";
    home.edit(id, r#"{"situation":"b","settled":{"minutes":5}}"#).done();
    let expected = format!(
        r#"{{"id":"{id}","at":"{at}","situation":"b","body":[{{"region":"chest","depth":3}}],"pull":"sideways","settled":{{"state":"maybe","minutes":5,"deep":{{"x":1}}}},"held":["chose","sang"],"weather":{{"wind":[1,2]}}}}"#
    );
    assert_eq!(home.show(id).to_string(), expected);
    home.run(&["moment", "show", id]).done();
    let not_understood = "01jde5wtg0fay8vvr14d2pf2dc";
    assert_snapshot!(home.run(&["moment", "show", not_understood]).done(), @"Written by a newer Holdfast. It is kept as it is.");
    assert_snapshot!(home.run(&["moment", "show", not_understood, "--json"]).done(), @r#"{"id":"01jde5wtg0fay8vvr14d2pf2dc","not_understood":{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","stirred":"very"}}"#);
    assert_snapshot!(home.edit(not_understood, "{\"stirred\":1}").refused(), @"A newer Holdfast wrote this record. It is kept as it is and can't be changed here.");
    assert_snapshot!(home.run(&["check", "--deep"]).done(), @"
    The vault is whole: 3 records, 4 changes.
    2 records are from a newer Holdfast. They are kept as they are.
    ");
    let exported = export(&home, "all.json");
    let bodies: Vec<&Value> = exported["documents"].as_array().unwrap().iter().map(|line| &line["body"]).collect();
    assert_eq!((&bodies[1]["stirred"], &bodies[2]["night"]), (&Value::from("very"), &Value::from(1)));
}

#[test]
fn lines_that_do_not_fit_together_are_not_blamed_on_one() {
    let home = lived_in();
    export(&home, "all.json");
    let file = home.path("work").join("all.json");
    // One record's erasure is taken out; its changes without a text stay.
    let text = fs::read_to_string(&file).unwrap();
    let kept: Vec<&str> = text.lines().filter(|line| !line.contains("\"op\":\"erase\"")).collect();
    let text = kept.join("\n").replace(",\n]", "\n]");
    let other = Home::new();
    fs::write(other.path("work").join("all.json"), text).unwrap();
    let said = import(&other, "all.json", &[]);
    assert_eq!(said.code, Some(1));
    assert_snapshot!(said.err, @"Lines of this export don't fit together: the field body has another form than it takes. Nothing was taken in.");
    assert_eq!(other.run(&["moment", "list", "--json"]).out, "");
}
