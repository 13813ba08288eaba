use super::CAPABILITY;
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-11-24T00:47:00+01:00[Europe/Berlin]","direction":"send","to":"Jo","text":"Why are you like this","hope":"That they answer","fear":"That it is over","look_again_at":"2026-11-24T08:00:00+01:00[Europe/Berlin]","ended":{"at":"2026-11-24T08:10:00+01:00[Europe/Berlin]","how":"let-go"},"from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn a_body_of_this_kind_is_stored_like_this() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
}

#[test]
fn a_message_is_written_raw_and_the_questions_after_it_can_be_skipped() {
    let door = Door::of(&CAPABILITY);
    let said = door.says(&[], "I can't believe\nyou did this\n.\nJo\n\n\n20\n").unwrap();
    assert!(said.contains("Held. You can look again at 21:50."), "{said}");
    let listed = door.says(&["list", "--json"], "").unwrap();
    assert!(listed.contains(r#""text":"I can't believe\nyou did this""#), "{listed}");
    assert!(listed.contains(r#""to":"Jo""#) && !listed.contains("hope"), "{listed}");
}

#[test]
fn the_end_of_input_keeps_what_was_written() {
    let door = Door::of(&CAPABILITY);
    assert!(
        door.says(&["--quiet"], "I need quiet. I'll write Sunday evening.").unwrap().contains("Held. It stays here.")
    );
    assert!(door.says(&["list", "--json"], "").unwrap().contains("go-quiet"));
}

#[test]
fn nothing_written_holds_nothing() {
    let door = Door::of(&CAPABILITY);
    assert_eq!(door.says(&[], "\n.\n\n\n\n\n").unwrap_err(), "Nothing was written, so nothing is held.");
    assert_eq!(door.says(&["list", "--json"], "").unwrap(), "");
}

#[test]
fn a_time_that_is_none_is_asked_again_in_words() {
    let door = Door::of(&CAPABILITY);
    let said = door.says(&[], "raw\n.\n\n\n\nsoon\n8:00\n").unwrap();
    assert!(said.contains("Write minutes, like 20, or a time, like 8:00. Enter skips."), "{said}");
    assert!(said.contains("look again at 08:00"), "{said}");
}

#[test]
fn what_is_due_is_shown_until_it_ends_in_any_way() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(r#"{"text":"Why are you like this","look_again_at":"2026-11-24T08:00:00+01:00[Europe/Berlin]"}"#);
    door.add(r#"{"text":"not yet","look_again_at":"2026-11-25T08:00:00+01:00[Europe/Berlin]"}"#);
    let due = door.says(&["look"], "").unwrap();
    assert!(due.contains("Why are you like this") && !due.contains("not yet"), "{due}");
    assert!(due.contains("You held 2. You sent none as they were."), "{due}");
    door.says(&["end", &id, "copied"], "").unwrap();
    let after = door.says(&["look"], "").unwrap();
    assert!(after.contains("Nothing is waiting for you to look."), "{after}");
    assert!(after.contains("You held 2. You sent 1 as it was."), "{after}");
    door.says(&["undo", &id], "").unwrap();
    assert!(door.says(&["look"], "").unwrap().contains("Why are you like this"));
}

#[test]
fn an_ending_has_a_way() {
    let door = Door::of(&CAPABILITY);
    let refused = door.says(&["add", "--json", "-"], r#"{"text":"x","ended":{}}"#).unwrap_err();
    assert!(refused.contains("ended.how"), "{refused}");
}

#[test]
fn at_night_a_message_without_a_time_is_on_today_at_eight_in_the_morning() {
    let browser = Browser::unlocked();
    let says = "it's on Today at 8:00 in the morning";
    assert!(!browser.get("/hold").html.contains(says), "by day it lies in the diary until then");
    assert!(browser.send("/hold", "text=By+day").html.contains("Held. It stays here until you look."));
    browser.pass_minutes(4 * 60);
    assert!(browser.get("/hold").html.contains(says), "it is 1:30");
    assert!(browser.send("/hold", "text=Why&again=pick").html.contains("Held. You can look again at 8:00."));
    browser.pass_minutes(6 * 60 + 29);
    let lead = "You held a message until 8:00";
    assert!(!browser.get("/").html.contains(lead), "it is 7:59");
    browser.pass_minutes(1);
    assert!(browser.get("/").html.contains(lead));
}
