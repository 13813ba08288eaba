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
        door.says(&["--quiet"], "I need quiet tonight. I'll write tomorrow at six.")
            .unwrap()
            .contains("Held. It stays here.")
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
    assert!(due.contains("Messages held: 2. Sent as they were: 0."), "{due}");
    door.says(&["end", &id, "copied"], "").unwrap();
    let after = door.says(&["look"], "").unwrap();
    assert!(after.contains("Nothing is waiting for you to look."), "{after}");
    assert!(after.contains("Messages held: 2. Sent as they were: 1."), "{after}");
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
    let lead = "A message you held until 8:00";
    assert!(!browser.get("/").html.contains(lead), "it is 7:59");
    browser.pass_minutes(1);
    assert!(browser.get("/").html.contains(lead));
}

#[test]
fn at_night_the_terminal_brings_a_message_back_in_the_morning_too() {
    let door = Door::of(&CAPABILITY);
    assert!(door.says(&[], "by day\n.\n\n\n\n\n").unwrap().contains("Held. It stays here."));
    let night = door.at("2026-11-25T01:30:00+01:00[Europe/Berlin]");
    assert!(night.says(&[], "by night\n.\n\n\n\n\n").unwrap().contains("look again at 08:00"));
    let quiet = night.says(&["--quiet"], "I need quiet.\n.\n\n\n").unwrap();
    assert!(quiet.contains("Held. It stays here."), "nobody owes a time: {quiet}");
}

#[test]
fn copying_a_message_ends_nothing_until_the_person_says_that_it_was_sent() {
    let browser = Browser::unlocked();
    let hold = browser.send("/hold", "text=You+never+answer").location;
    let at = hold.trim_end_matches("?now");
    let copy = browser.get(&format!("{at}/copy"));
    assert!(copy.html.contains("You never answer") && copy.html.contains("Did you send it?"));
    assert!(browser.get(at).html.contains("Let it go"), "it is held still");
    browser.send(at, "how=copied");
    assert!(browser.get(at).html.contains("Sent as it was"));
    assert!(browser.get("/hold").html.contains("Messages held: 1. Sent as they were: 1."));
    browser.send(&format!("{at}/undo"), "");
    assert!(browser.get(at).html.contains("Let it go"));
    browser.send(at, "how=new-words");
    assert!(browser.get("/hold").html.contains("Sent as they were: 0."));
}

#[test]
fn going_quiet_is_a_time_then_a_line_and_comes_back_when_it_is_time() {
    let browser = Browser::unlocked();
    let when = browser.get("/hold/quiet").html;
    assert!(when.contains("When will you be back?") && when.contains("Back tomorrow at 18:00"), "{when}");
    assert!(!when.contains("textarea"), "the time comes first");
    let what = browser.post("/hold/quiet", "again=8:00").html;
    assert!(what.contains("I need some quiet. I'll write tomorrow at 8:00."), "{what}");
    let kept = browser.send(
        "/hold/quiet",
        "_direction=go-quiet&_back=2026-11-25T08:00:00%2B01:00%5BEurope/Berlin%5D&_line=I+need+some+quiet.&to=Jo",
    );
    assert!(kept.html.contains("Saved. Here's your line.") && kept.html.contains("I need some quiet."));
    assert!(!browser.get("/hold").html.contains("Messages held"), "a line is meant to be sent");
    browser.pass_minutes(10 * 60 + 30);
    let lead = "You said you'd be back today at 8:00";
    assert!(browser.get("/").html.contains(lead));
    let at = kept.location.trim_end_matches("?now").to_owned();
    let id = at.rsplit('/').next().unwrap();
    let longer = browser.post("/hold/quiet", &format!("again=none&_from={id}")).html;
    assert!(longer.contains("when I can"), "{longer}");
    browser.send("/hold/quiet", &format!("_direction=go-quiet&_back=none&text=A+day+more&_line=No&_from={id}"));
    assert!(browser.get(&at).html.contains("Said, and came back"));
    assert!(!browser.get("/").html.contains(lead));
}

#[test]
fn a_time_to_be_back_that_is_none_is_asked_again() {
    let browser = Browser::unlocked();
    let asked = browser.post("/hold/quiet", "again=pick&again-at=");
    assert!(asked.html.contains("Pick a time, or press"), "{}", asked.html);
    assert!(browser.post("/hold/quiet", "again=pick&again-at=soon").html.contains("When will you be back?"));
}

#[test]
fn what_was_written_to_be_sent_waits_while_a_line_is_found() {
    let browser = Browser::unlocked();
    let quiet = browser.send("/hold", "text=Half+a+sentence&_then=quiet&_slot=hold/new&_page=/hold");
    assert_eq!(quiet.location, "/hold/quiet");
    assert!(browser.get("/hold").html.contains("Half a sentence"));
}

#[test]
fn a_line_that_was_begun_is_taken_up_until_its_time_is_over() {
    let browser = Browser::unlocked();
    let draft = "_page=/hold/quiet&_back=2026-11-25T08:00:00%2B01:00%5BEurope/Berlin%5D&text=I+need+the+night";
    browser.post("/drafts/hold-quiet/new", draft);
    assert!(browser.get("/hold/quiet").html.contains("I need the night"));
    browser.pass_minutes(11 * 60);
    assert!(browser.get("/hold/quiet").html.contains("When will you be back?"));
}
