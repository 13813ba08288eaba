//! A page for the phone, and a note while locked.

use std::fs;

use crate::given::Home;

#[test]
fn the_pocket_page_holds_the_tools_and_the_lines_of_a_country() {
    let home = Home::empty();
    let said = home.bare(&["pocket", "../pocket.html", "--country", "ie"]).done();
    assert!(said.starts_with("Written: ../pocket.html."), "{said}");
    let page = fs::read_to_string(home.path("pocket.html")).unwrap();
    assert!(page.contains("116 123") && page.contains("Your feet on the floor"));
    assert!(page.len() < 150_000, "{}", page.len());
    assert!(home.bare(&["pocket", "../pocket.html"]).refused().contains("There is already a file"));
    assert!(home.bare(&["pocket", "../other.html", "--country", "xx"]).refused().contains("no lines for XX"));
}

#[test]
fn their_own_stands_on_it_only_when_asked_for_and_they_are_told() {
    let home = Home::new();
    home.feed(&["letter", "add", "--json", "-"], r#"{"night":"waiting","text":"It will be morning"}"#).done();
    home.feed(&["crisis-plan", "add", "--json", "-"], r#"{"alone":"Walk to the river"}"#).done();
    home.bare(&["pocket", "../without.html", "--country", "IE"]).done();
    assert!(!fs::read_to_string(home.path("without.html")).unwrap().contains("It will be morning"));
    let said = home.run(&["pocket", "../own.html", "--own", "--country", "IE"]);
    assert!(said.err.contains("are not encrypted"), "{}", said.err);
    let page = fs::read_to_string(home.path("own.html")).unwrap();
    assert!(page.contains("It will be morning") && page.contains("Walk to the river"));
}

#[test]
fn a_note_needs_no_passphrase_and_is_read_by_nobody_until_then() {
    let home = Home::new();
    assert!(home.feed_bare(&["note"], "Could not sleep\n.\n").done().contains("Sealed."));
    let empty = home.feed_bare(&["note"], "\n.\n");
    assert!(empty.code == Some(1) && empty.err.contains("Nothing was written"), "{}", empty.err);
    let inbox: Vec<_> = fs::read_dir(home.vault().join("inbox")).unwrap().collect();
    assert_eq!(inbox.len(), 1);
    for file in inbox {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("sleep"));
    }
    assert!(home.run(&["moment", "list"]).err.contains("note"), "it is told at the next unlock");
}
