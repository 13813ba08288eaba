//! `moment add` and `tool-use add` as a conversation.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::given::{Home, Said};

fn answer(home: &Home, answers: &[&str]) -> Said {
    home.feed(&["moment", "add"], answers.iter().map(|answer| format!("{answer}\n")).collect::<String>())
}

fn only(home: &Home) -> Value {
    let listed = home.list();
    assert_eq!(listed.len(), 1);
    let mut moment = listed[0].clone();
    for name in ["id", "at"] {
        moment.as_object_mut().unwrap().shift_remove(name);
    }
    moment
}

#[test]
fn how_it_reads() {
    let home = Home::new();
    let said = answer(
        &home,
        &["Plans changed", "8", "1", "Lonely, grau", "close", "Not sure yet", "They forgot me", "waited", "call"],
    )
    .done();
    let id = said.lines().last().unwrap().trim_start_matches("> ").to_owned();
    assert_snapshot!(said.replace(&id, "<id>"), @"
    Press Enter to skip a question. Ctrl-D ends and keeps what you answered.
    What happened?
    > How stirred up were you? 0 is calm, 10 is flooded.
    > Was it too much, or too little?
      1 Too much: racing, panicky, angry
      2 Too little: numb, far away, stuck
      3 Both
      4 I could bear it
    > Which feelings were there? Put commas between words.
    > Which way did it pull you?
      1 Get closer
      2 Get away
      3 Both, or back and forth
      4 No strong pull
    > Which fits this moment best?
      1 Pulling close: I moved closer to feel safe
      2 Pulling away: I made distance to feel safe
      3 Back and forth: I wanted closeness and feared it
      4 Steady: I could lean, or be leaned on, and stay myself
      5 Not sure yet
    > The story in your head was…
    > What did you do?
    > What would you want to try next time?
    > <id>
    ");
    assert_eq!(
        only(&home),
        json!({"situation": "Plans changed", "feelings": ["lonely", "grau"], "thoughts": "They forgot me", "pull": "close",
               "stirred": 8, "side": "too-much", "pattern": "unsure", "did": "waited", "next_time": "call"})
    );
}

#[test]
fn every_question_can_be_skipped() {
    for answered in 0..9 {
        let home = Home::new();
        let mut answers = vec![""; 9];
        answers[answered] = "1";
        answer(&home, &answers).done();
        assert_eq!(only(&home).as_object().unwrap().len(), 1, "{answered}");
    }
}

#[test]
fn a_wrong_answer_is_asked_again_with_words() {
    let home = Home::new();
    let said = answer(&home, &["", "eleven", "11", "-1", "3", "9", "both", "", "sideways", "4"]).done();
    assert_eq!(only(&home), json!({"stirred": 3, "side": "both", "pull": "none"}));
    let again: Vec<&str> = said.lines().filter(|line| line.contains("Pick ")).collect();
    assert_snapshot!(again.join("\n"), @"
    > Pick a whole number from 0 to 10, or leave it out.
    > Pick a whole number from 0 to 10, or leave it out.
    > Pick a whole number from 0 to 10, or leave it out.
    > Pick a number from 1 to 4, or press Enter to skip.
    > Pick a number from 1 to 4, or press Enter to skip.
    ");
}

#[test]
fn the_end_of_the_input_keeps_what_was_answered() {
    let home = Home::new();
    answer(&home, &["Plans changed", "8"]).done();
    assert_eq!(only(&home), json!({"situation": "Plans changed", "stirred": 8}));
    let home = Home::new();
    home.feed(&["moment", "add"], "without a line end").done();
    assert_eq!(only(&home), json!({"situation": "without a line end"}));
}

#[test]
fn an_answer_that_is_no_text_or_too_long_loses_nothing() {
    let home = Home::new();
    let mut input = b"Plans changed\n\xff\xfe\n8\n\n\n\n\n".to_vec();
    input.extend("x".repeat(1_500_000).bytes());
    input.extend(b"\n");
    input.extend("y".repeat(200_001).bytes());
    input.extend(b"\nshorter\n");
    home.feed(&["moment", "add"], input).done();
    assert_eq!(only(&home), json!({"situation": "Plans changed", "stirred": 8, "thoughts": "shorter"}));
}

#[test]
fn nothing_answered_is_refused_kindly() {
    let home = Home::new();
    for answers in [&[][..], &[""; 9], &["", "  "]] {
        let said = answer(&home, answers);
        assert_eq!(said.code, Some(1));
        assert_eq!(said.err, "Add at least one thing, or go back.\n");
    }
    assert_eq!(home.list().len(), 0);
}

#[test]
fn a_use_of_a_tool_is_asked_for_too() {
    let home = Home::new();
    let said = home.feed(&["tool-use", "add"], "my stone\n1\n8\n5\nalone\n2\ncolder than I thought\n").done();
    let id = said.lines().last().unwrap().trim_start_matches("> ").to_owned();
    assert_snapshot!(said.replace(&id, "<id>"), @"
    Press Enter to skip a question. Ctrl-D ends and keeps what you answered.
    What did you use?
    > Was it too much, or too little?
      1 Too much: racing, panicky, angry
      2 Too little: numb, far away, stuck
      3 Both
      4 I could bear it
    > How stirred up before? 0 is calm, 10 is flooded.
    > How stirred up after? 0 is calm, 10 is flooded.
    > Alone or with someone?
      1 Alone
      2 With someone
    > Needed, or practice?
      1 I needed it
      2 Practice
    > A note for yourself
    > <id>
    ");
    let shown: Value = serde_json::from_str(&home.run(&["tool-use", "show", &id, "--json"]).done()).unwrap();
    assert_eq!(
        (&shown["tool"], &shown["why"], &shown["how"]),
        (&json!("my stone"), &json!("practice"), &json!("alone"))
    );
}

#[test]
fn a_shipped_tool_is_known_by_its_title() {
    let home = Home::new();
    home.feed(&["tool-use", "add"], "a long breath out\n").done();
    let listed = home.run(&["tool-use", "list"]).done();
    assert!(listed.contains("A long breath out"), "{listed}");
    assert_eq!(home.run(&["tool-use", "list", "--json"]).objects()[0]["tool"], "long-breath-out");
}

/// The vault opens before the first question: nobody answers nine and is then refused.
#[test]
fn who_cannot_get_in_is_not_asked() {
    let home = Home::empty();
    answer(&home, &["Plans changed"]).refused();
}
