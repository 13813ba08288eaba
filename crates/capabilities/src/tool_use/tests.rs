use insta::assert_snapshot;

use super::CAPABILITY;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","tool":"long-breath-out","before":8,"after":5,"side":"too-much","minutes":4,"how":"alone","why":"needed","place":"kitchen","from":"01jde5wtg0fay8vvr14d2pf2db","note":"colder than I thought","tags":["evening"]}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    door.put("01jde5wtg0fay8vvr14d2pf2dc", SAMPLE);
    assert_eq!(door.kept("01jde5wtg0fay8vvr14d2pf2dc"), SAMPLE);
    assert_snapshot!(door.kept(&door.add("{\"after\":0}")), @r#"{"at":"2026-11-24T21:30:00+01:00[Europe/Berlin]","after":0}"#);
}

#[test]
fn what_a_newer_program_wrote_survives_an_edit() {
    let door = Door::of(&CAPABILITY);
    let id = "01jde5wtg0fay8vvr14d2pf2db";
    door.put(id, r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","tool":"new-tool","side":"beside","how":"by-phone","why":"curious","heart":{"rate":[80,70]}}"#);
    door.says(&["edit", id, "--json", "-"], r#"{"after":2}"#).unwrap();
    assert_snapshot!(door.kept(id), @r#"{"at":"2026-05-01T21:30:00+02:00[Europe/Berlin]","tool":"new-tool","after":2,"side":"beside","how":"by-phone","why":"curious","heart":{"rate":[80,70]}}"#);
}

#[test]
fn a_tool_is_shown_by_its_title_and_an_own_one_by_its_name() {
    let door = Door::of(&CAPABILITY);
    door.add(SAMPLE);
    door.add("{\"at\":\"2026-05-02T08:00+02:00\",\"tool\":\"my stone\"}");
    door.add("{\"at\":\"2026-05-03T08:00+02:00\",\"before\":3}");
    let said = door.says(&["list"], "").unwrap();
    let lines: Vec<&str> = said.lines().filter(|line| line.contains(':')).collect();
    assert_snapshot!(lines.join("\n"), @"
    08:00  A tool without a name
    08:00  my stone
    21:30  A long breath out
    ");
}

#[test]
fn an_own_tool_is_shown_by_its_name_and_one_that_is_gone_as_one() {
    let door = Door::of(&CAPABILITY);
    let (tools, moments) = (door.beside(&crate::tool::CAPABILITY), door.beside(&crate::moment::CAPABILITY));
    let tool = tools.add(r#"{"name":"The blue cup"}"#);
    let used = door.add(&format!(r#"{{"tool":"{tool}","before":7,"after":4}}"#));
    let moment = moments.add(&format!(r#"{{"situation":"He rang late","helped":["{tool}","walking","tea"]}}"#));
    let told = || {
        let each = [door.says(&["list"], ""), door.says(&["show", &used], ""), door.says(&["history", &used], "")];
        each.into_iter().chain([moments.says(&["show", &moment], "")]).collect::<Result<String, _>>().unwrap()
    };
    assert_eq!(told().matches("The blue cup").count(), 4, "{}", told());
    assert!(told().contains("The blue cup, Walk, and notice your steps, tea"));
    tools.says(&["edit", &tool, "--json", "-"], r#"{"name":"The green cup"}"#).unwrap();
    tools.says(&["delete", &tool], "").unwrap();
    assert_eq!(told().matches("The green cup").count(), 4, "one put aside keeps its name");
    let gone = "01jde5wtg0fay8vvr14d2pf2db";
    let used_gone = door.add(&format!(r#"{{"tool":"{gone}"}}"#));
    let moment_gone = moments.add(&format!(r#"{{"situation":"He rang","helped":["{gone}"]}}"#));
    for said in
        [door.says(&["list"], ""), door.says(&["show", &used_gone], ""), moments.says(&["show", &moment_gone], "")]
    {
        let said = said.unwrap();
        assert!(said.contains("A tool of your own") && !said.contains(gone), "{said}");
    }
    for json in [door.kept(&used), moments.kept(&moment), door.says(&["list", "--json"], "").unwrap()] {
        assert!(json.contains(&tool), "what is kept names it by its id: {json}");
    }
    assert!(door.says(&["history", &used, "--json"], "").unwrap().contains(&tool));
}

#[test]
fn no_tool_yet_is_said_in_its_own_words() {
    assert_snapshot!(Door::of(&CAPABILITY).says(&["list"], "").unwrap(), @"No use of a tool noted yet. One can be one line.");
}
