use insta::assert_snapshot;

use super::CAPABILITY;
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-03-08T11:00:00+01:00[Europe/Berlin]","when":"ask twice","expect":"people to get tired of me","then":"go quiet","learned_from":"The kitchen table","protected":"I didn't have to see the face","looks":[{"at":"2026-03-08T11:00:00+01:00[Europe/Berlin]","old":9,"new":2}],"evidence":[{"record":"01jde5wtg0fay8vvr14d2pf2dd","at":"2026-05-30T10:00:00+02:00[Europe/Berlin]","for":false,"text":"She rang back"}],"new_line":"Some people answer","new_since":"2026-04-14T10:00:00+02:00[Europe/Berlin]","tags":["mum"],"from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    door.put("01jde5wtg0fay8vvr14d2pf2dc", SAMPLE);
    assert_eq!(door.kept("01jde5wtg0fay8vvr14d2pf2dc"), SAMPLE);
}

#[test]
fn a_line_is_a_sentence_in_three_parts_and_any_of_them_is_enough() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(r#"{"when":"ask twice,","expect":"people to get tired of me.","then":"go quiet"}"#);
    let listed = door.says(&["list"], "").unwrap();
    let listed = listed.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(listed.contains("When I ask twice, I expect people to get tired of me, so I go quiet."), "{listed}");
    assert_snapshot!(door.says(&["show", &id], "").unwrap(), @"
    Tuesday 24 November 2026, 21:30
    When I …
      ask twice,
    … I expect people to …
      people to get tired of me.
    … so I …
      go quiet
    ");
    door.add(r#"{"then":"go quiet"}"#);
    for bad in [
        r#"{"from":"01jde5wtg0fay8vvr14d2pf2db"}"#,
        r#"{"when":"x","evidence":[{"text":"y"}]}"#,
        r#"{"when":"x","evidence":[{"for":true}]}"#,
    ] {
        assert!(door.says(&["add", "--json", "-"], bad).is_err(), "{bad}");
    }
}

fn with_line() -> (Browser, String) {
    let browser = Browser::unlocked();
    let form = "when=ask+twice&expect=people+to+get+tired+of+me&then=go+quiet";
    let line = browser.send("/map/new", form).location;
    (browser, line)
}

#[test]
fn what_is_offered_is_linked_in_the_persons_own_words_and_nothing_is_filled_in() {
    let (browser, line) = with_line();
    let moment = "situation=Asked+Nell+twice&feared=She+is+tired+of+me&turned_out=She+laughed&held=turned-out";
    browser.send("/held/new", moment);
    let link = format!("{line}/link");
    let page = browser.get(&link).html;
    assert!(page.contains("From what you noted") && page.contains("She laughed"), "{page}");
    let record = page.split("/link?record=").nth(1).unwrap()[..26].to_owned();
    let picked = browser.get(&format!("{link}?record={record}")).html;
    assert!(picked.contains("You picked this") && picked.contains("She laughed"), "{picked}");
    assert!(picked.contains("></textarea>"), "nothing is filled in: {picked}");
    let refused = browser.post(&link, &format!("_record={record}&text=&for=false"));
    assert!(refused.status == 422 && refused.html.contains("text-problem") && refused.html.contains("You picked this"));
    let refused = browser.post(&link, &format!("_record={record}&text=She+laughed+kindly"));
    assert!(refused.status == 422 && refused.html.contains("She laughed kindly"), "{}", refused.html);
    let page = browser.send(&link, &format!("_record={record}&text=She+laughed+kindly&for=false")).html;
    assert!(page.contains("sides-against") && page.contains("She laughed kindly"), "{page}");
    assert!(page.contains(&format!("href=\"/moments/{record}\"")), "{page}");
    assert!(!browser.get(&link).html.contains(&format!("record={record}")), "it is linked already");
    browser.send(&link, "text=Ruth+sighed&for=true");
    let page = browser.get(&line).html;
    assert!(page.contains("sides-for") && page.contains("Ruth sighed"), "{page}");
    // A page that is older takes out nothing that it did not show.
    browser.send(&format!("{line}/unlink"), "at=0&text=Ruth+sighed");
    assert!(browser.get(&line).html.contains("She laughed kindly"));
    browser.send(&format!("{line}/unlink"), "at=0&text=She+laughed+kindly");
    let page = browser.get(&line).html;
    assert!(!page.contains("She laughed kindly") && page.contains("Ruth sighed"), "{page}");
}

#[test]
fn old_ratings_stay_beside_the_new_and_are_drawn_from_two_months_on_by_day() {
    let (browser, line) = with_line();
    assert!(browser.get(&line).html.contains("Not rated yet."));
    assert_eq!(browser.post(&format!("{line}/look"), "old=&new=").status, 422);
    let refused = browser.post(&format!("{line}/look"), "old=11");
    assert!(refused.status == 422 && refused.html.contains("old-problem"), "{}", refused.html);
    browser.send(&format!("{line}/line"), "new_line=Some+people+answer");
    assert!(browser.get(&line).html.contains("Since 24 November 2026"));
    let page = browser.send(&format!("{line}/look"), "old=9&new=2").html;
    assert!(page.contains("November 2026: the old line felt like 9, the new one like 2."), "{page}");
    assert!(!page.contains("<figure"), "one look is said in words");
    browser.pass_minutes(60 * 24 * 30);
    let page = browser.send(&format!("{line}/look"), "old=6&new=").html;
    assert!(page.contains("In November 2026 the old line felt like 9. In December 2026 it felt like 6."), "{page}");
    assert!(page.contains("<figure") && page.contains("Old line"), "{page}");
    browser.pass_minutes(60 * 4);
    let night = browser.get(&line).html;
    assert!(!night.contains("<figure") && night.contains("the old line felt like 9"), "{night}");
    browser.send(&format!("{line}/line"), "new_line=");
    assert!(browser.get(&line).html.contains("Write a new line to try living by"));
}
