use insta::assert_snapshot;

use super::CAPABILITY;
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-03-08T11:00:00+01:00[Europe/Berlin]","people":["Tomas"],"saw":"you looked at your phone while I talked about my sister","felt":["lonely","on-edge"],"need":"to be heard when it's about her","ask":"put it in the other room","how_long":"tonight, for ten minutes","state":"said","said_at":"2026-03-09T19:00:00+01:00[Europe/Berlin]","landed":"He put it away","noticed":"My voice shook","tags":["phone"],"from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    door.put("01jde5wtg0fay8vvr14d2pf2dc", SAMPLE);
    assert_eq!(door.kept("01jde5wtg0fay8vvr14d2pf2dc"), SAMPLE);
}

#[test]
fn it_is_told_as_a_sentence_whatever_of_it_is_there() {
    for (fields, sentence) in [
        (
            r#"{"saw":"When you looked at your phone.","felt":["lonely","on-edge"],"need":"to be heard","ask":"Would you put it away?","how_long":"tonight"}"#,
            "When you looked at your phone, I felt lonely and on edge. I need to be heard. Would you be willing to put it away, tonight?",
        ),
        (r#"{"saw":"you left early","ask":"call me"}"#, "You left early. Would you be willing to call me?"),
        (r#"{"felt":["Hurt"]}"#, "I felt hurt."),
        (r#"{"need":"that we talk first"}"#, "It matters to me that we talk first."),
        (r#"{"need":"It matters to me to be asked"}"#, "It matters to me to be asked."),
        (
            r#"{"need":"more time before we talk","how_long":"until tomorrow at six"}"#,
            "I need more time before we talk, until tomorrow at six.",
        ),
        (
            r#"{"felt":["hurt","sad","far away"],"ask":"sit with me"}"#,
            "I felt hurt, sad and far away. Would you be willing to sit with me?",
        ),
    ] {
        let door = Door::of(&CAPABILITY);
        door.add(fields);
        let said = door.says(&["list"], "").unwrap();
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(sentence), "{fields}: {said}");
    }
}

#[test]
fn who_it_is_for_alone_says_nothing() {
    let door = Door::of(&CAPABILITY);
    assert!(door.says(&["add", "--json", "-"], r#"{"people":["Tomas"],"state":"later","tags":["x"]}"#).is_err());
    let id = door.add(r#"{"saw":"you left","landed":"He nodded"}"#);
    assert!(door.kept(&id).contains(r#""state":"said""#), "what landed was said");
}

#[test]
fn four_lines_become_a_sentence_and_a_note_can_be_taken_up_or_left() {
    let door = Door::of(&CAPABILITY);
    let said = door
        .says(
            &[],
            "you never call\nignored\nto know where you are\nbe nicer\ntonight\nTomas\nlonely\n\nsend me one line\n",
        )
        .unwrap();
    assert!(said.contains("\"Ignored\" says what they did."), "{said}");
    assert!(said.contains("\"Always\" and \"never\" are hard to hear"), "{said}");
    assert!(said.contains("It may help to say who, what and when."), "{said}");
    let kept = door.says(&["list", "--json"], "").unwrap();
    assert!(kept.contains(r#""saw":"you never call","felt":["lonely"]"#), "what was left stays: {kept}");
    assert!(kept.contains(r#""ask":"send me one line","how_long":"tonight","state":"draft""#), "{kept}");
}

#[test]
fn a_word_of_harm_leads_to_help_and_to_no_other_words() {
    let door = Door::of(&CAPABILITY);
    let said = door.says(&[], "you always shout\nthreatened\n").unwrap();
    assert!(said.contains("This is not about wording."), "{said}");
    assert!(!said.contains("hard to hear") && !said.contains("Other words"), "{said}");
    assert!(door.says(&["list", "--json"], "").unwrap().contains("threatened"), "it is kept as it was written");
    let loose = door.says(&[], "the door was shut\ntrapped\n").unwrap();
    assert!(loose.contains("\"Trapped\" can mean many things"), "{loose}");
}

#[test]
fn after_a_moment_of_8_nobody_is_told_how_to_put_it() {
    let door = Door::of(&CAPABILITY);
    let moments = door.beside(&crate::moment::CAPABILITY);
    moments.add(r#"{"situation":"He left","stirred":7}"#);
    assert!(door.says(&[], "you never call\n").unwrap().contains("hard to hear"));
    moments.add(r#"{"situation":"He left","stirred":8}"#);
    assert!(!door.says(&[], "you never call\n").unwrap().contains("hard to hear"));
    assert!(door.says(&[], "you threatened me\n").unwrap().contains("not about wording"), "help is always there");
}

#[test]
fn what_was_said_says_how_it_landed() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(r#"{"saw":"you left early","felt":["sad"]}"#);
    assert!(door.says(&["said", &id], "He listened\n\n").unwrap().contains("Saved."));
    assert_snapshot!(door.says(&["show", &id], "").unwrap(), @"
    Tuesday 24 November 2026, 21:30
    What happened, as a camera would have seen or heard it?
      you left early
    What did you feel?
      sad
    Said, or not yet?
      Said
    When did you say it?
      Tuesday 24 November 2026
    How did it land?
      He listened
    ");
    assert!(door.says(&["said", "01jde5wtg0fay8vvr14d2pf2dz"], "x\n").is_err());
}

#[test]
fn a_drill_shows_its_answer_after_it_was_tried_and_keeps_nothing() {
    let door = Door::of(&CAPABILITY);
    assert!(door.says(&["drill"], "").unwrap().contains("spot-always"));
    assert_snapshot!(door.says(&["drill", "spot-always"], "You never\n").unwrap(), @r#"
    You never listen when I talk about work.
    Which part may be heard as blame? Enter shows an answer.
    > May be heard as blame
      You never
      One "never" invites a hunt for the one time they did.
    "#);
    assert!(door.says(&["drill", "none"], "").unwrap_err().contains("none"));
    assert_eq!(door.says(&["list", "--json"], "").unwrap(), "");
}

#[test]
fn it_is_built_on_one_page_and_comes_back_as_a_slip() {
    let browser = Browser::unlocked();
    let form = "saw=you+looked+at+your+phone&felt=lonely+and+sad&need=&need-word=comfort&ask=put+it+away&how_long=tonight&people=Tomas";
    let page = browser.send("/statements/new", form);
    let sentence = "When you looked at your phone, I felt lonely and sad. I need comfort. Would you be willing to put it away, tonight?";
    assert!(page.html.contains(sentence), "{}", page.html);
    assert!(page.html.contains("For Tomas") && page.html.contains("Saved. Say it when you're ready."), "{}", page.html);
    let list = browser.get("/statements").html;
    assert!(list.contains("Still being written") && !list.contains("Kept for later"), "{list}");
    let address = page.location.split('?').next().unwrap().to_owned();
    browser.send(&address, "state=later");
    assert!(browser.get("/statements").html.contains("Kept for later"));
    let said = browser.get(&format!("{address}/said")).html;
    assert!(said.contains("value=\"2026-11-24T21:30\""), "{said}");
    let said = browser.send(&format!("{address}/said"), "said_at=2026-11-24T20:00&landed=He+put+it+away&noticed=");
    assert!(said.html.contains("He put it away") && said.html.contains("What came of it"), "{}", said.html);
    let refused = browser.post(&format!("{address}/said"), "said_at=noon&landed=Well");
    assert_eq!(refused.status, 422);
    assert!(refused.html.contains("said_at-problem") && refused.html.contains("Well"), "{}", refused.html);
}

#[test]
fn nothing_written_is_told_at_its_field_and_loses_nothing() {
    let browser = Browser::unlocked();
    let refused = browser.post("/statements/new", "saw=&people=Tomas");
    assert_eq!(refused.status, 422);
    assert!(refused.html.contains("saw-problem") && refused.html.contains("value=\"Tomas\""), "{}", refused.html);
    let long = format!("saw=x&how_long={}", "y".repeat(500));
    let refused = browser.post("/statements/new", &long);
    assert!(refused.status == 422 && refused.html.contains("how_long-problem"), "{}", refused.html);
}

#[test]
fn its_sentence_and_one_note_are_shown_before_anything_is_kept() {
    let browser = Browser::unlocked();
    let form = "_page=/statements/new&saw=you+never+ask&felt=ignored";
    let page = browser.send("/statements/new", &format!("{form}&_then=look"));
    assert!(page.html.contains("&quot;Ignored&quot; says what they did"), "{}", page.html);
    assert!(!page.html.contains("hard to hear"), "one note at a time");
    assert!(page.html.contains("slip-noted"), "{}", page.html);
    assert!(browser.get("/statements").html.contains("Nothing yet"), "nothing is kept");
    // The word is taken in the place of the other, and the next note comes.
    let taken = format!("{form}&_note=judging/ignored&instead=lonely&_then=look");
    let page = browser.send("/statements/new", &taken);
    assert!(page.html.contains("value=\"lonely\"") && page.html.contains("hard to hear"), "{}", page.html);
    // What is left as it is stays so, and is kept so.
    let left =
        "_page=/statements/new&_left=always-never&saw=you+never+ask&felt=ignored&_note=judging/ignored&instead=-";
    let page = browser.send("/statements/new", &format!("{left}&_then=look"));
    assert!(!page.html.contains("class=\"note\""), "{}", page.html);
    let kept = browser.send("/statements/new", left);
    assert!(kept.html.contains("When you never ask, I felt ignored."), "{}", kept.html);
}

#[test]
fn what_is_asked_beside_the_typing_writes_nothing() {
    let browser = Browser::unlocked();
    let page = browser.post("/statements/new", "saw=you+never+ask&_then=beside");
    assert!(page.status == 200 && page.html.contains("hard to hear"), "{}", page.html);
    assert!(!browser.get("/statements/new").html.contains("you never ask"));
}

#[test]
fn a_word_of_harm_opens_the_way_to_help_on_the_page() {
    let browser = Browser::unlocked();
    let page = browser.post("/statements/new", "saw=you+never+ask&felt=threatened&_then=beside").html;
    assert!(page.contains("more than a matter of words") && page.contains("href=\"/help/more\""), "{page}");
    assert!(!page.contains("hard to hear") && !page.contains("Leave it as it is"), "{page}");
}

#[test]
fn it_grows_out_of_a_moment_or_a_held_message() {
    let browser = Browser::unlocked();
    let moment =
        browser.post("/moments/new", "situation=He+had+the+phone&feelings=lonely&feelings=hurt&stirred=8").location;
    let moment = moment.split('/').nth(2).unwrap().to_owned();
    assert!(browser.get("/statements").html.contains("He had the phone"));
    let page = browser.get(&format!("/statements/new?from={moment}")).html;
    assert!(page.contains("He had the phone") && page.contains("value=\"lonely, hurt\""), "{page}");
    let about = format!("/statements/new?from={moment}");
    let page = browser.post(&about, &format!("_from={moment}&saw=you+never+ask&_then=beside")).html;
    assert!(!page.contains("hard to hear"), "it was an 8: {page}");
    let kept = browser.send(&about, &format!("_from={moment}&saw=he+read"));
    assert!(kept.html.contains(&format!("href=\"/moments/{moment}\"")), "{}", kept.html);

    let hold = browser.post("/hold", "text=Why+are+you+like+this&to=Jo").location;
    let hold = hold.split(['/', '?']).nth(2).unwrap().to_owned();
    let another = format!("/statements/new?from={hold}");
    let held = browser.get(&format!("/hold/{hold}")).html;
    assert!(held.contains(&format!("href=\"{another}\"")) && held.contains("Say it another way"), "{held}");
    let building = browser.get(&another).html;
    assert!(building.contains("Why are you like this") && building.contains("value=\"Jo\""), "{building}");
    let found = browser.send(&another, &format!("_from={hold}&saw=you+did+not+answer"));
    assert!(found.html.contains("You did not answer."), "{}", found.html);
    let held = browser.get(&format!("/hold/{hold}")).html;
    assert!(held.contains("The words you found for it") && held.contains("You did not answer."), "{held}");
}

#[test]
fn every_drill_can_be_tried_and_shows_its_answer() {
    let browser = Browser::unlocked();
    let drills = &browser.visit.words.phrases().drills;
    let list = browser.get("/statements/drills").html;
    for drill in drills {
        let address = format!("/statements/drills/{}", drill.slug);
        assert!(list.contains(&format!("href=\"{address}\"")));
        let page = browser.get(&address).html;
        let shown = browser.get(&format!("{address}?pick=0")).html;
        let why = maud::html! { (drill.why) }.into_string();
        assert!(shown.contains(&why), "{address}");
        assert_eq!(page.contains(&why), drill.kind == words::DrillKind::Turn, "{address}");
        assert!(browser.get(&format!("{address}?pick=99")).status == 200);
    }
    assert_eq!(browser.get("/statements/drills/none").status, 404);
}
