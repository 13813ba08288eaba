use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::given::{Home, each};

fn home() -> Home {
    let home = Home::new();
    home.add(
        r#"{"at":"2026-05-01T21:30+02:00","situation":"Plans changed in Łódź","people":["Zoë"],"thoughts":"They did not answer"}
{"at":"2026-05-02T21:30+02:00","situation":"A plan that held","feelings":["relieved"],"body":[{"region":"chest","sensations":["tight"]}]}
{"at":"2026-05-03T21:30+02:00","situation":"Not a thing","tags":["answer did"]}"#,
    );
    home.feed(
        &["tool-use", "add", "--json", "-"],
        r#"{"at":"2026-05-02T22:00+02:00","tool":"my stone","note":"plan for the night"}"#,
    )
    .done();
    home
}

fn found(home: &Home, words: &[&str]) -> Vec<String> {
    let arguments: Vec<&str> = ["search", "--json"].iter().chain(words).copied().collect();
    each(&home.run(&arguments).objects(), "at").iter().map(|at| at[..10].to_owned()).collect()
}

#[test]
fn beginnings_of_words_newest_first_over_every_kind() {
    let home = home();
    assert_eq!(found(&home, &["plan"]), ["2026-05-02", "2026-05-02", "2026-05-01"]);
    assert_eq!(found(&home, &["plan", "change"]), ["2026-05-01"]);
    assert_eq!(found(&home, &["lodz"]), ["2026-05-01"]);
    assert_eq!(found(&home, &["ZOE"]), ["2026-05-01"]);
    assert_eq!(found(&home, &["tight"]), ["2026-05-02"]);
    assert_eq!(found(&home, &["\"did not answer\""]), ["2026-05-01"]);
    assert_eq!(found(&home, &["plan", "--limit", "1"]).len(), 1);
}

#[test]
fn what_is_no_word_finds_nothing_and_breaks_nothing() {
    let home = home();
    for words in ["", "\"", "*", "AND", "NEAR(", "situation:plans", "'; DROP TABLE document", "\u{1f9e1}"] {
        assert!(found(&home, &[words]).len() <= 1, "{words}");
    }
    assert_snapshot!(home.run(&["search", "nothing", "such"]).done(), @"No entries match. Try fewer words.");
    assert_eq!(home.run(&["search", "nothing", "--json"]).done(), "");
}

#[test]
fn each_hit_says_its_kind_and_the_fields_that_matched() {
    let home = home();
    let hits = home.run(&["search", "--json", "plan"]).objects();
    assert_eq!(each(&hits, "kind"), ["tool-use", "moment", "moment"]);
    assert_eq!(hits[0]["matched"], json!(["note"]));
    assert_eq!(hits[2]["thoughts"], json!("They did not answer"));
    let keys: Vec<&String> = hits[1].as_object().unwrap().keys().take(4).collect();
    assert_eq!(keys, ["id", "kind", "matched", "at"]);
    assert!(hits.iter().all(|hit| hit["id"].as_str().is_some_and(|id| id.len() == 26)));
}

#[test]
fn hits_for_a_person() {
    let home = home();
    let said = home.run(&["search", "plan"]).done();
    let hits = home.run(&["search", "plan", "--json"]).objects();
    let said = each(&hits, "id").iter().fold(said, |said, id| said.replace(id, "<id>"));
    assert_snapshot!(said, @"
    Saturday 2 May 2026, 22:00
      my stone
      tool-use <id>
    Saturday 2 May 2026, 21:30
      A plan that held
      moment <id>
    Friday 1 May 2026, 21:30
      Plans changed in Łódź
      moment <id>
    ");
}

#[test]
fn an_edit_is_found_by_its_new_words_only() {
    let home = Home::new();
    let id = home.add_one("{\"situation\":\"harbor\"}");
    home.edit(&id, "{\"situation\":\"lantern\"}").done();
    let found = |word| home.run(&["search", word, "--json"]).objects();
    assert_eq!((found("harbor"), found("lantern").len()), (Vec::<Value>::new(), 1));
}
