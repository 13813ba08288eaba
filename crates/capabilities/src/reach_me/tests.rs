use super::CAPABILITY;
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-11-08T10:20:00+01:00[Europe/Berlin]","people":["Tomas"],"close_see":"I ask twice","quiet_see":"Short answers","means":"I lost you","helps":"Your hand","worse":"Calm down","come_back":"With tea","side":"mine","from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn a_body_of_this_kind_is_stored_like_this() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    let refused = door.says(&["add", "--json", "-"], r#"{"people":["Tomas"],"side":"theirs"}"#);
    assert!(refused.is_err(), "a name alone is no side");
    let asked = door.says(&["add"], "1\nTomas\nI ask twice\n").unwrap();
    assert!(asked.contains("holdfast help"), "{asked}");
}

#[test]
fn a_side_is_written_after_the_question_and_is_handed_over_without_names() {
    let browser = Browser::unlocked();
    assert!(browser.get("/reach-me/new").html.contains("name=\"answer\""));
    // What was answered before a plan is no answer here.
    browser.post("/plans/new/question", "answer=no");
    assert!(browser.get("/reach-me/new").html.contains("name=\"answer\""));
    browser.post("/reach-me/new/question", "answer=no");
    let form = browser.get("/reach-me/new").html;
    assert!(form.contains("name=\"close_see\"") && !form.contains("value=\"mine\" checked"), "{form}");
    let refused = browser.post("/reach-me/new", "people=Tomas");
    assert!(refused.status == 422 && refused.html.contains("value=\"Tomas\""), "{}", refused.html);
    let one = browser.send("/reach-me/new", "people=Tomas&side=theirs&quiet_see=Short+answers&helps=A+hand").html;
    assert!(one.contains("How to reach Tomas"), "{one}");
    let paper = one.split("<article").nth(1).unwrap().split("</article>").next().unwrap();
    assert!(paper.contains("Short answers") && paper.contains("A hand"), "{paper}");
    for never in ["Tomas", "Holdfast", "What makes it worse"] {
        assert!(!paper.contains(never), "{never}: {paper}");
    }
    let blank = browser.get("/reach-me/blank").html;
    assert!(blank.contains("What makes it worse") && blank.contains("handout-blank"), "{blank}");
}
