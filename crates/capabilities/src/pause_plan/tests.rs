use insta::assert_snapshot;

use super::CAPABILITY;
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-11-08T10:20:00+01:00[Europe/Berlin]","people":["Tomas"],"signs_me":"I talk faster","signs_you":"You go still","word":"Harbour","minutes":30,"until":"09:30","where_me":"Out","where_you":"The room","meanwhile_me":["Walk","Warm drink"],"meanwhile_you":["Balcony"],"not_do":"No texting about it","who_says":"Whoever asked","back":"I'm back. Can we go slower?","not_working":"One more, with a new time","agreed_on":"2026-11-08","agreed_by":"both","from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn a_body_of_this_kind_is_stored_like_this() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
}

#[test]
fn the_terminal_says_first_whom_a_plan_is_not_for_and_then_asks() {
    let door = Door::of(&CAPABILITY);
    let said = door.says(&["add"], "Tomas\n\n\nHarbour\n1500\n30\n").unwrap();
    assert_snapshot!(said.lines().take(4).collect::<Vec<_>>().join("\n"), @r#"
    A pause is for talks that are hard, not unsafe. If you're afraid of someone,
    this isn't the way: "holdfast help" shows lines that know about it.
    Press Enter to skip a question. Ctrl-D ends and keeps what you answered.
    Who is it with? Put commas between words.
    "#);
    assert!(said.contains("Pick a whole number from 1 to 1440"), "{said}");
    let id = said.lines().last().unwrap();
    assert_eq!(
        door.kept(id),
        r#"{"at":"2026-11-24T21:30:00+01:00[Europe/Berlin]","people":["Tomas"],"word":"Harbour","minutes":30}"#
    );
    assert_snapshot!(door.says(&["show", id], "").unwrap(), @"
    Tuesday 24 November 2026, 21:30
    Who is it with?
      Tomas
    Our word or sign for a pause
      Harbour
    How long is a pause?
      30 minutes
    ");
}

#[test]
fn a_name_and_a_signature_are_no_plan_and_what_does_not_fit_is_named() {
    let door = Door::of(&CAPABILITY);
    let refused = |line: &str| door.says(&["add", "--json", "-"], line).unwrap_err();
    assert!(refused(r#"{"people":["Tomas"],"agreed_on":"2026-11-08","agreed_by":"both"}"#).contains("Nothing"));
    let problems = refused(r#"{"word":"Harbour","agreed_on":"8.11.2026","until":"late","minutes":0}"#);
    assert_snapshot!(problems, @"
    line 1: minutes: Pick a whole number from 1 to 1440, or leave it out.
    line 1: until: Write a time of day like 9:30, or leave it out.
    line 1: agreed_on: Write a day like 2026-11-24, or leave it out.
    Nothing of this was kept. Mend the lines above and add them again.
    ");
}

/// The form after the private question.
fn form(browser: &Browser) -> String {
    browser.post("/plans/new/question", "answer=no");
    browser.get("/plans/new").html
}

#[test]
fn a_plan_is_written_after_the_question_and_every_change_is_a_version() {
    let browser = Browser::unlocked();
    let page = form(&browser);
    assert!(!page.contains(" checked=\"\"") && !page.contains("value=\"20\" checked"), "nothing is picked: {page}");
    let sent = "people=Tomas,+Jo+&word=Harbour&long=30&minutes=&until=&meanwhile_me=Walk%0D%0A%0D%0ATea&agreed_by=me";
    let kept = browser.send("/plans/new", sent);
    assert!(kept.html.contains("With Tomas, Jo") && kept.html.contains("Written by one of us"), "{}", kept.html);
    assert!(kept.html.contains("30 minutes") && kept.html.contains("Walk\nTea"), "{}", kept.html);
    assert!(!kept.html.contains("versions"), "{}", kept.html);
    let address = kept.location.clone();
    let edit = browser.get(&format!("{address}/edit")).html;
    assert!(
        edit.contains("value=\"30\" checked") && edit.contains("Walk\nTea") && edit.contains("Tomas, Jo"),
        "{edit}"
    );
    let changed = browser
        .send(&format!("{address}/edit"), &sent.replace("long=30", "long=until").replace("until=&", "until=09:30&"));
    assert!(changed.html.contains("Until 9:30") && !changed.html.contains("30 minutes"), "{}", changed.html);
    assert!(changed.html.contains("All 2 versions"), "{}", changed.html);
    let history = browser.get(&format!("{address}/history")).html;
    assert!(history.contains("30 minutes") && history.contains("Until 9:30"), "{history}");
}

#[test]
fn a_length_that_is_picked_and_left_open_is_asked_for_at_its_field() {
    let browser = Browser::unlocked();
    for (sent, field, says) in [
        ("word=Harbour&long=pick&minutes=", "minutes", "from 1 to 1440"),
        ("word=Harbour&long=pick&minutes=2000", "minutes", "from 1 to 1440"),
        ("word=Harbour&long=until&until=", "until", "time of day"),
    ] {
        let page = browser.post("/plans/new", sent);
        assert_eq!(page.status, 422, "{sent}");
        assert!(page.html.contains(&format!("href=\"#{field}\"")) && page.html.contains(says), "{sent}: {}", page.html);
        assert!(page.html.contains("value=\"Harbour\""), "what was typed stays");
    }
    let typed = browser.send("/plans/new", "word=Harbour&minutes=45").html;
    assert!(typed.contains("45 minutes"), "a number counts without its chip: {typed}");
}

#[test]
fn the_card_names_nobody_leaves_out_what_is_blank_and_grows_when_it_has_to() {
    let browser = Browser::unlocked();
    let kept = browser.send("/plans/new", "people=Tomas&word=Harbour&where_me=Out&agreed_on=2026-11-08&agreed_by=both");
    let card = browser.get(&format!("{}/card", kept.location)).html;
    let side = card.split("<article").nth(1).unwrap().split("</article>").next().unwrap();
    assert!(side.contains("“Harbour”") && side.contains("T. and me"), "{side}");
    assert!(side.contains("Agreed on 8 November 2026, by both"), "{side}");
    for never in ["Tomas", "Holdfast", "How long", "If it isn", "You may see in me"] {
        assert!(!side.contains(never), "{never}: {side}");
    }
    assert!(card.contains("data-sheet=\"a6\""));
    let large = browser.get(&format!("{}/card?paper=a5", kept.location)).html;
    assert!(large.contains("data-sheet=\"a5\""));
    let long = browser.send("/plans/new", &format!("word=Harbour&back={}", "slower+".repeat(100)));
    let card = browser.get(&format!("{}/card", long.location)).html;
    assert!(card.contains("data-sheet=\"a5\"") && card.contains("too long for the small card"), "{card}");
}
