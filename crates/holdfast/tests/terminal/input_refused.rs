//! Bad input: every field of every kind, refused by its name, nothing kept.

use insta::assert_snapshot;

use crate::given::Home;

/// Asserts that each of these is refused, in one batch, by line and field; the
/// advice that is given for each.
fn advice(home: &Home, kind: &str, bad: &[(String, &str)]) -> Vec<String> {
    let mut told = Vec::new();
    // In small batches: of many problems only the first are named.
    for some in bad.chunks(10) {
        let lines: Vec<&str> = some.iter().map(|(line, _)| line.as_str()).collect();
        let said = home.feed(&[kind, "add", "--json", "-"], lines.join("\n")).refused();
        let said: Vec<&str> = said.lines().collect();
        assert_eq!(said.len(), some.len() + 1, "{said:#?}");
        for (n, ((line, field), sentence)) in some.iter().zip(&said).enumerate() {
            let begins = format!("line {}: {field}: ", n + 1);
            let rest = sentence.strip_prefix(begins.as_str());
            told.push(rest.unwrap_or_else(|| panic!("{line:.80}\n{sentence}")).to_owned());
        }
    }
    told
}

fn bad<'a>(fields: &[&'a str], values: &[&str]) -> Vec<(String, &'a str)> {
    fields
        .iter()
        .flat_map(|field| values.iter().map(move |value| (format!("{{\"{field}\":{value}}}"), *field)))
        .collect()
}

fn long(letters: usize) -> String {
    format!("\"{}\"", "a".repeat(letters))
}

const MOMENT_TEXTS: [&str; 8] =
    ["situation", "thoughts", "feared", "turned_out", "naming", "protecting", "did", "next_time"];
const MOMENT_LISTS: [&str; 5] = ["people", "set_off", "feelings", "helped", "tags"];

#[test]
fn texts() {
    let home = Home::new();
    let too_long = long(200_001);
    let wrong = ["1", "true", "[]", "[\"a\"]", "{}", "1.5", &too_long];
    let told = advice(&home, "moment", &bad(&MOMENT_TEXTS, &wrong));
    let uses = advice(&home, "tool-use", &bad(&["note"], &wrong));
    assert_eq!(told[..7], uses[..]);
    assert_snapshot!([&told[0], &told[6]].map(String::as_str).join("\n"), @"
    This takes a text in quotes.
    This is too long. The most is 200000 letters.
    ");
    let short = advice(&home, "tool-use", &bad(&["tool", "place"], &["1", "[]", &long(401)]));
    assert_snapshot!(short[2], @"This is too long. The most is 400 letters.");
    assert_eq!(home.list().len(), 0);
}

#[test]
fn lists_of_words() {
    let home = Home::new();
    let told = advice(&home, "moment", &bad(&MOMENT_LISTS, &["\"a\"", "1", "{}", "true"]));
    assert_snapshot!(told[0], @"This takes a list in brackets.");
    let inside: Vec<(String, String)> = MOMENT_LISTS
        .iter()
        .flat_map(|field| {
            [
                ("[\"a\",2]".to_owned(), 1),
                ("[null]".to_owned(), 0),
                ("[[]]".to_owned(), 0),
                (format!("[{}]", long(401)), 0),
            ]
            .map(|(value, at)| (format!("{{\"{field}\":{value}}}"), format!("{field}[{at}]")))
        })
        .collect();
    let inside: Vec<(String, &str)> = inside.iter().map(|(line, field)| (line.clone(), field.as_str())).collect();
    advice(&home, "moment", &inside);
    let many = format!("[{}]", vec!["\"a\""; 201].join(","));
    let told = advice(&home, "moment", &bad(&["people", "tags", "held", "body"], &[&many]));
    assert_snapshot!(told[0], @"There are too many. The most is 200.");
    advice(&home, "tool-use", &bad(&["tags"], &["\"a\"", &many]));
}

#[test]
fn numbers() {
    let home = Home::new();
    let wrong = ["-1", "11", "5.5", "5.0", "\"5\"", "true", "[]", "1e1", "99999999999999999999", "1e999"];
    let told = advice(&home, "moment", &bad(&["stirred", "pull_strength"], &wrong[..9]));
    assert_snapshot!(told[0], @"Pick a whole number from 0 to 10, or leave it out.");
    advice(&home, "tool-use", &bad(&["before", "after"], &wrong[..9]));
    let told = advice(&home, "tool-use", &bad(&["minutes"], &["-1", "1441", "\"4\""]));
    assert_snapshot!(told[0], @"Pick a whole number from 0 to 1440, or leave it out.");
    assert!(!home.feed(&["moment", "add", "--json", "-"], "{\"stirred\":1e999}").refused().is_empty());
}

#[test]
fn choices() {
    let home = Home::new();
    let wrong = ["\"Close\"", "\"other\"", "1", "true", "[]", "{}"];
    let told = advice(&home, "moment", &bad(&["pull", "side", "pattern", "choice"], &wrong));
    assert_snapshot!(told.iter().step_by(6).cloned().collect::<Vec<_>>().join("\n"), @"
    Pick one of: close, away, both, none. Or leave it out.
    Pick one of: too-much, too-little, both, inside. Or leave it out.
    Pick one of: close, away, both, steady, unsure. Or leave it out.
    Pick one of: acted, different, both, froze. Or leave it out.
    ");
    let told = advice(&home, "tool-use", &bad(&["side", "how", "why"], &wrong));
    assert_snapshot!(told.iter().skip(6).step_by(6).cloned().collect::<Vec<_>>().join("\n"), @"
    Pick one of: alone, with-someone. Or leave it out.
    Pick one of: needed, practice. Or leave it out.
    ");
    let told = advice(
        &home,
        "moment",
        &[("{\"held\":[\"chose\",\"x\"]}".into(), "held[1]"), ("{\"held\":\"chose\"}".into(), "held")],
    );
    assert_snapshot!(told[0], @"Pick one of: turned-out, repaired, chose, right-to-step-away. Or leave it out.");
    advice(&home, "moment", &bad(&["mark"], &["1", "\"true\"", "[]"]));
}

#[test]
fn parts() {
    let home = Home::new();
    let table: Vec<(String, &str)> = [
        (r#"{"body":{}}"#, "body"),
        (r#"{"body":["chest"]}"#, "body[0]"),
        (r#"{"body":[{}]}"#, "body[0].region"),
        (r#"{"body":[{"region":"a"},{"region":""}]}"#, "body[1].region"),
        (r#"{"body":[{"region":1}]}"#, "body[0].region"),
        (r#"{"body":[{"region":"a","sensations":"b"}]}"#, "body[0].sensations"),
        (r#"{"body":[{"region":"a","sensations":[1]}]}"#, "body[0].sensations[0]"),
        (r#"{"body":[{"region":"a","more":"yes"}]}"#, "body[0].more"),
        (r#"{"body":[{"region":"a","depth":1}]}"#, "body[0].depth"),
        (r#"{"settled":[]}"#, "settled"),
        (r#"{"settled":"yes"}"#, "settled"),
        (r#"{"settled":{"state":"maybe"}}"#, "settled.state"),
        (r#"{"settled":{"minutes":1.5}}"#, "settled.minutes"),
        (r#"{"settled":{"minutes":525601}}"#, "settled.minutes"),
        (r#"{"settled":{"how":"together"}}"#, "settled.how"),
        (r#"{"settled":{"when":1}}"#, "settled.when"),
    ]
    .map(|(line, field)| (line.to_owned(), field))
    .into();
    // A region of the wrong type is both wrong and missing.
    let table: Vec<(String, &str)> = table.into_iter().filter(|(line, _)| !line.contains("\"region\":1")).collect();
    advice(&home, "moment", &table);
}

#[test]
fn times_and_ids() {
    let home = Home::new();
    let wrong =
        ["\"2026-05-01\"", "\"2026-05-01T21:30Z\"", "\"2026-05-01T21:30[Mars/Phobos]\"", "\"yesterday\"", "1", "\"\""];
    let told = advice(&home, "moment", &bad(&["at"], &wrong));
    assert_snapshot!(told.join("\n"), @"
    This is a day without a time. Write it like 2026-11-24T21:30.
    A time ending in Z hides where you were. Write the offset, like 2026-11-24T21:30+01:00.
    This time zone is not known here. Write the offset too, like +01:00.
    Write a time like 2026-11-24T21:30, or leave it out for now.
    This takes a text in quotes.
    Write a time like 2026-11-24T21:30, or leave it out for now.
    ");
    assert_eq!(advice(&home, "tool-use", &bad(&["at"], &wrong)), told);
    let told = advice(
        &home,
        "moment",
        &bad(&["from"], &["\"x\"", "1", "\"01jde5wtg0fay8vvr14d2pf2du\"", "\"81jde5wtg0fay8vvr14d2pf2db\""]),
    );
    assert_snapshot!(told[0], @"This takes the id of a record: 26 letters and digits.");
}

#[test]
fn names_that_are_no_fields() {
    let home = Home::new();
    let names = ["id", "kind", "Situation", "situation ", "mood", "rest", "not_understood", "erased", ""];
    let bad: Vec<(String, &str)> = names.map(|name| (format!("{{\"situation\":\"a\",\"{name}\":1}}"), name)).into();
    let (named, unnamed) = bad.split_at(8);
    let told = advice(&home, "moment", named);
    assert_snapshot!(told[0], @"There is no field of this name.");
    home.feed(&["moment", "add", "--json", "-"], &unnamed[0].0).refused();
    let twice = advice(
        &home,
        "moment",
        &[
            ("{\"did\":\"a\",\"did\":\"a\"}".into(), "did"),
            ("{\"settled\":{\"minutes\":1,\"minutes\":2}}".into(), "minutes"),
        ],
    );
    assert_snapshot!(twice[0], @"This field stands there twice. Keep one.");
}

/// What a person did not mean to hand in must not come back at them as a wall
/// of text, nor steer their terminal.
#[test]
fn a_name_that_is_no_field_is_told_short_and_without_control_characters() {
    let home = Home::new();
    let line = format!("{{\"{}\\u001b[31m\\u202e{}\":1,\"a\\nb\":2}}", "x", "long ".repeat(10_000));
    let said = home.feed(&["moment", "add", "--json", "-"], line).refused();
    assert!(said.len() < 500, "{}", said.len());
    assert!(!said.chars().any(|letter| letter.is_control() && letter != '\n' || letter == '\u{202e}'), "{said:?}");
    assert_eq!(said.lines().count(), 3, "{said}");
}

#[test]
fn what_is_not_json() {
    let home = Home::new();
    for line in [
        "{",
        "nul",
        "{\"situation\":\"a\"} x",
        "{'situation':'a'}",
        "{\"situation\":\"\\ud800\"}",
        "{\"a\":NaN}",
        "\u{feff}{}",
    ] {
        let said = home.feed(&["moment", "add", "--json", "-"], line).refused();
        assert!(said.starts_with("line 1: This is not JSON, from column "), "{line}: {said}");
    }
    let deep = format!("{{\"situation\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(home.feed(&["moment", "add", "--json", "-"], deep).refused().starts_with("line 1: This is not JSON"));
    assert_snapshot!(home.feed(&["moment", "add", "--json", "-"], "[]").refused(), @"
    line 1: This takes an object in braces.
    Nothing of this was kept. Mend the lines above and add them again.
    ");
    assert_snapshot!(home.feed(&["moment", "add", "--json", "-"], "{}").refused(), @"
    line 1: Add at least one thing, or go back.
    Nothing of this was kept. Mend the lines above and add them again.
    ");
    for nothing in [
        "{\"at\":\"2026-05-01T21:30\"}",
        "{\"from\":\"01jde5wtg0fay8vvr14d2pf2db\"}",
        "{\"situation\":\" \",\"settled\":{}}",
    ] {
        assert_eq!(
            home.feed(&["moment", "add", "--json", "-"], nothing).refused(),
            home.feed(&["moment", "add", "--json", "-"], "{}").refused()
        );
    }
}

#[test]
fn input_that_is_no_text_is_named_by_its_line() {
    let home = Home::new();
    let said = home.feed(&["moment", "add", "--json", "-"], b"{\"situation\":\"a\"}\n{\"situation\":\"\xff\xfe\"}\n");
    assert_snapshot!(said.refused(), @"
    line 2: The input is not UTF-8 text. Save it as UTF-8 and try again.
    Nothing of this was kept. Mend the lines above and add them again.
    ");
    let said = home.feed(
        &["moment", "add", "--json", "-"],
        format!("{{\"situation\":\"a\"}}\n{{\"situation\":{}}}\n", long(1_000_000)),
    );
    assert_snapshot!(said.refused(), @"
    line 2: A line of the input is longer than a megabyte. Split it into shorter entries.
    Nothing of this was kept. Mend the lines above and add them again.
    ");
    assert_eq!(home.list().len(), 0);
}

#[test]
fn a_moment_of_many_long_texts_is_too_large_for_one_entry() {
    let home = Home::new();
    let texts: Vec<String> =
        MOMENT_TEXTS.iter().take(5).map(|field| format!("\"{field}\":{}", long(190_000))).collect();
    let said = home.feed(&["moment", "add", "--json", "-"], format!("{{{}}}", texts.join(",")));
    assert_snapshot!(said.refused(), @"
    line 1: This is too large to keep as one entry. Split it in two.
    Nothing of this was kept. Mend the lines above and add them again.
    ");
    let id = home.add_one(&format!("{{{}}}", texts[..4].join(",")));
    assert_snapshot!(home.edit(&id, &format!("{{{}}}", texts[4])).refused(), @"This is too large to keep as one entry. Split it in two.");
    assert_eq!(home.show(&id)["naming"], serde_json::Value::Null);
}
