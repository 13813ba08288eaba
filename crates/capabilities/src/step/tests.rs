use insta::assert_snapshot;

use super::CAPABILITY;
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-03-08T11:00:00+01:00[Europe/Berlin]","what":"Ask Nell what she'd do","people":["Nell"],"hard":4,"practises":"asking","aside":"2026-10-02T10:00:00+02:00[Europe/Berlin]","tags":["choir"],"from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    door.put("01jde5wtg0fay8vvr14d2pf2dc", SAMPLE);
    assert_eq!(door.kept("01jde5wtg0fay8vvr14d2pf2dc"), SAMPLE);
}

#[test]
fn a_step_is_what_it_is_and_how_hard_it_feels_is_asked_and_can_be_skipped() {
    let door = Door::of(&CAPABILITY);
    let said = door.says(&["add"], "Say hello at the pool\n\n11\n2\n1\n").unwrap();
    let id = said.split_whitespace().last().unwrap().to_owned();
    assert_snapshot!(door.says(&["show", &id], "").unwrap(), @"
    Tuesday 24 November 2026, 21:30
    What would you try?
      Say hello at the pool
    How hard does it feel to you?
      2
    What would it practise?
      Sharing
    ");
    assert!(door.says(&["add", "--json", "-"], r#"{"people":["Nell"],"hard":2}"#).is_err());
}

#[test]
fn the_ladder_begins_with_ideas_and_offers_the_gentlest_step_with_its_reason() {
    let browser = Browser::unlocked();
    let empty = browser.get("/steps").html;
    assert!(
        empty.contains("Start with something that feels like a 1 or 2") && empty.contains("/steps/new?what="),
        "{empty}"
    );
    let refused = browser.post("/steps/new", "what=&people=Nell");
    assert!(refused.status == 422 && refused.html.contains("what-problem") && refused.html.contains("Nell"));
    let hard = browser.send("/steps/new", "what=Tell+Tomas&people=Tomas,+Ada&hard=7&practises=sharing").location;
    browser.send("/steps/new", "what=Ask+Nell&people=Nell&hard=2");
    let list = browser.get("/steps").html;
    assert!(list.find("Ask Nell").unwrap() < list.rfind("Tell Tomas").unwrap(), "{list}");
    assert!(list.contains("It feels the gentlest of those on your list."), "{list}");
    assert!(!browser.get("/steps?another=yes").html.contains("It feels the gentlest"));
    browser.send("/people/new", "name=Nell&safe=false");
    let list = browser.get("/steps").html;
    assert!(list.contains("You could try this next") && list.contains("Tell Tomas"), "{list}");
    browser.send(&format!("{hard}/aside"), "aside=yes");
    let list = browser.get("/steps").html;
    assert!(!list.contains("You could try this next"), "nobody is pushed toward someone who is not safe: {list}");
    assert!(list.contains("Put aside on"), "{list}");
    browser.send(&format!("{hard}/aside"), "aside=no");
    assert!(!browser.get("/steps").html.contains("Put aside on"));
    browser.pass_minutes(4 * 60);
    let night = browser.get("/steps").html;
    assert!(!night.contains("Plan it") && !browser.get(&hard).html.contains("Plan it"), "{night}");
}

#[test]
fn an_idea_fills_the_form_and_says_nothing_of_how_hard_it_is_for_you() {
    let browser = Browser::unlocked();
    let page = browser.get("/steps/new?what=Ask+someone&practises=asking").html;
    assert!(page.contains("Ask someone</textarea>") && page.contains("value=\"asking\" checked"), "{page}");
    assert!(!page.split("name=\"hard\"").skip(1).any(|radio| radio.split('>').next().unwrap().contains("checked")));
}
