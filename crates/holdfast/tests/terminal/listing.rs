//! `list` and `show`, for scripts and for people.

use insta::assert_snapshot;

use crate::given::{Home, each};

fn month() -> Home {
    let home = Home::new();
    home.add(
        r#"{"at":"2026-05-01T21:30+02:00","situation":"first of May","pattern":"close"}
{"at":"2026-05-03T00:10+02:00","situation":"after midnight","pattern":"steady"}
{"at":"2026-05-02T09:00+02:00","situation":"second of May"}
{"at":"2026-05-03T23:50+12:00","situation":"far away","pattern":"close"}"#,
    );
    home
}

fn listed(home: &Home, options: &[&str]) -> Vec<String> {
    let arguments: Vec<&str> = ["moment", "list", "--json"].iter().chain(options).copied().collect();
    each(&home.run(&arguments).objects(), "situation")
}

#[test]
fn newest_first() {
    let home = month();
    assert_eq!(listed(&home, &[]), ["far away", "after midnight", "second of May", "first of May"]);
    assert_eq!(listed(&home, &["--limit", "2"]), ["far away", "after midnight"]);
    assert_eq!(listed(&home, &["--limit", "0"]), Vec::<String>::new());
    assert_eq!(listed(&home, &["--limit", "18446744073709551615"]).len(), 4);
}

#[test]
fn of_the_same_time_the_later_kept_comes_first() {
    let home = Home::new();
    let line = |n| format!("{{\"at\":\"2026-05-01T21:30+02:00\",\"situation\":\"{n}\"}}");
    for n in 0..3 {
        home.add(&line(n));
    }
    assert_eq!(each(&home.list(), "situation"), ["2", "1", "0"]);
}

#[test]
fn days_are_the_persons_own_both_ends_included() {
    let home = month();
    assert_eq!(listed(&home, &["--from", "2026-05-03"]), ["far away", "after midnight"]);
    assert_eq!(listed(&home, &["--to", "2026-05-02"]), ["second of May", "first of May"]);
    assert_eq!(listed(&home, &["--from", "2026-05-02", "--to", "2026-05-02"]), ["second of May"]);
    assert_eq!(listed(&home, &["--from", "2026-05-03", "--to", "2026-05-01"]), Vec::<String>::new());
}

#[test]
fn a_pattern_and_its_limit() {
    let home = month();
    assert_eq!(listed(&home, &["--pattern", "close"]), ["far away", "first of May"]);
    assert_eq!(listed(&home, &["--pattern", "close", "--limit", "1", "--to", "2026-05-02"]), ["first of May"]);
}

#[test]
fn a_list_for_a_person_stands_by_day() {
    let home = month();
    let ids = each(&home.list(), "id");
    let said = home.run(&["moment", "list"]).done();
    let said = ids.iter().fold(said, |said, id| said.replace(id.as_str(), "<id>"));
    assert_snapshot!(said, @"
    Sunday 3 May 2026
      23:50  far away
             <id>
      00:10  after midnight
             <id>
    Saturday 2 May 2026
      09:00  second of May
             <id>
    Friday 1 May 2026
      21:30  first of May
             <id>
    ");
}

#[test]
fn a_list_for_a_person_says_that_there_is_more() {
    let home = month();
    let said = home.run(&["moment", "list", "--limit", "1"]).done();
    assert_snapshot!(said.lines().last().unwrap(), @"These are the newest 1. For more: --limit, --from or --to.");
}

#[test]
fn an_empty_list_says_so() {
    let home = Home::new();
    assert_snapshot!(home.run(&["moment", "list"]).done(), @"Nothing noted yet. A moment can be one line.");
    assert_snapshot!(home.run(&["tool-use", "list"]).done(), @"No use of a tool noted yet. One can be one line.");
    assert_eq!(home.run(&["moment", "list", "--json"]).done(), "");
    let home = month();
    assert_snapshot!(home.run(&["moment", "list", "--from", "2027-01-01"]).done(), @"No entries match. Try more days, or leave out an option.");
    assert_snapshot!(home.run(&["moment", "list", "--pattern", "unsure"]).done(), @"No entries match. Try more days, or leave out an option.");
}

#[test]
fn one_moment_for_a_person() {
    let home = Home::new();
    let id = home.add_one(super::adding::FULL);
    assert_snapshot!(home.run(&["moment", "show", &id]).done(), @"
    Friday 1 May 2026, 21:30
    What happened?
      Plans changed
    Who was there
      Jo
    What set it off
      Plans changed
    How stirred up were you?
      8
    Was it too much, or too little?
      Too much: racing, panicky, angry
    In the body
      Chest (Tight, more), Hands
    Which feelings were there?
      Lonely, grau
    The story in your head was…
      They forgot me
    What you feared it meant
      That I do not matter
    What it turned out to be
      The train was late
    Which way did it pull you?
      Get closer
    How strong the pull was
      7
    Which fits this moment best?
      Pulling close: I moved closer to feel safe
    In your words
      the old wait
    What this may have been protecting you from
      from being left
    What you did with the pull
      Some of each
    What did you do?
      Wrote three messages
    When it settled
      After 40 minutes, with someone
    What helped
      Walk, and notice your steps
    What would you want to try next time?
      Wait
    Worth remembering
      It went better than I feared, I chose something other than the pull
    Signs and tags
      evening
    ");
    let mark = home.add_one("{\"at\":\"2026-05-01T21:30+02:00\",\"mark\":true}");
    assert_snapshot!(home.run(&["moment", "show", &mark]).done(), @"
    Friday 1 May 2026, 21:30
    A moment you marked
    ");
}

#[test]
fn one_use_of_a_tool_for_a_person() {
    let home = Home::new();
    let line = r#"{"at":"2026-05-01T21:30+02:00","tool":"long-breath-out","before":8,"after":5,"side":"too-much","minutes":4,"how":"alone","why":"needed","place":"kitchen","note":"colder","tags":["evening"]}"#;
    let id = home.feed(&["tool-use", "add", "--json", "-"], line).done();
    assert_snapshot!(home.run(&["tool-use", "show", id.trim_end()]).done(), @"
    Friday 1 May 2026, 21:30
    What did you use?
      A long breath out
    Was it too much, or too little?
      Too much: racing, panicky, angry
    How stirred up before?
      8
    How stirred up after?
      5
    Minutes
      4
    Alone or with someone?
      Alone
    Needed, or practice?
      I needed it
    Where
      kitchen
    A note for yourself
      colder
    Tags
      evening
    ");
}

#[test]
fn an_id_that_is_none_and_an_id_that_is_not_here() {
    let home = Home::new();
    assert_snapshot!(home.run(&["moment", "show", "first"]).refused(), @r#""first" is not an id. An id has 26 letters and digits, as list shows them."#);
    assert_snapshot!(home.run(&["moment", "show", "01jde5wtg0fay8vvr14d2pf2db"]).refused(), @"There is no record 01jde5wtg0fay8vvr14d2pf2db here.");
    let id = home.add_one("{\"situation\":\"a\"}");
    home.run(&["moment", "show", &id.to_uppercase(), "--json"]).done();
    for command in ["show", "delete", "undo", "history", "erase"] {
        home.run(&["moment", command, "01jde5wtg0fay8vvr14d2pf2db"]).refused();
        home.run(&["tool-use", command, &id]).refused();
    }
    assert_eq!(home.list().len(), 1);
}

/// JSON keeps every character; what a person reads cannot steer their terminal.
#[test]
fn control_characters_are_kept_and_not_sent_to_a_terminal() {
    let home = Home::new();
    let text = "a\u{0}b\u{1b}[31mc\u{7}d\u{202e}e\u{2066}f\u{9b}g\r\nh\ti";
    let line = serde_json::json!({"situation": text, "tags": [text]}).to_string();
    let id = home.add_one(&line);
    assert_eq!(home.show(&id)["situation"].as_str(), Some(text));
    assert_eq!(home.show(&id)["tags"][0].as_str(), Some(text));
    for arguments in [&["moment", "show", &id][..], &["moment", "list"], &["moment", "history", &id], &["search", "h"]]
    {
        let said = home.run(arguments).done();
        let is_raw = |letter: char| {
            letter.is_control() && letter != '\n'
                || ('\u{202a}'..='\u{202e}').contains(&letter)
                || ('\u{2066}'..='\u{2069}').contains(&letter)
        };
        assert!(!said.contains(is_raw), "{said:?}");
    }
    let shown = home.run(&["moment", "show", &id]).done();
    assert!(shown.contains("g\n  h i\n"), "a line end is a line end, a tab is a space: {shown:?}");
}

#[test]
fn long_texts_break_at_the_width_of_the_window() {
    let home = Home::new();
    let id = home.add_one(&format!("{{\"situation\":\"{}\"}}", "some words ".repeat(60)));
    let said = home.run(&["moment", "show", &id]).done();
    assert!(said.lines().count() > 8 && said.lines().all(|line| line.chars().count() <= 80), "{said}");
}

#[test]
fn early_signs_lines_and_counts_in_one_place() {
    let home = Home::new();
    assert_eq!(home.run(&["signs"]).done(), "No early signs yet. Add one with: holdfast word add\n");
    for word in [
        r#"{"list":"urge_signs","text":"I keep checking my phone"}"#,
        r#"{"list":"if_then","text":"plans-changed","meaning":"If plans change, I ask for a new day."}"#,
    ] {
        home.feed(&["word", "add", "--json", "-"], word).done();
    }
    for _ in 0..3 {
        home.add(r#"{"set_off":["plans-changed"],"pull":"close"}"#);
    }
    assert!(!home.run_at(2, &["signs"]).done().contains("What comes back"), "nothing is counted at night");
    assert_snapshot!(home.run_at(14, &["signs"]).done(), @"
    An urge
      I keep checking my phone
    Plans changed
      If plans change, I ask for a new day.
    What comes back
      Plans changed: 3 moments, pulling close in 3.
    ");
}
