use insta::assert_snapshot;

use super::CAPABILITY;
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-11-22T12:00:00+01:00[Europe/Berlin]","sleep_minutes":450,"sleep_quality":6,"ate":"some","moved":20,"mindful":10,"medication":true,"own":[{"tracker":"01jde5wtg0fay8vvr14d2pf2db","number":3},{"tracker":"01jde5wtg0fay8vvr14d2pf2dc","yes":false}],"line":"Slept by the window"}"#;

#[test]
fn a_body_of_this_kind_is_stored_like_this_under_the_id_of_its_day() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
    let later = door.add(&SAMPLE.replace("T12:00:00", "T23:10:00").replace("\"moved\":20", "\"moved\":35"));
    assert_eq!(later, id, "there is one of a day, whatever the hour");
    assert_eq!(door.kept(&id), SAMPLE.replace("\"moved\":20", "\"moved\":35"));
    let fixed = door.says(&["edit", &id, "--json", "-"], r#"{"at":"2026-11-20T12:00+01:00"}"#).unwrap_err();
    assert!(fixed.contains("That makes it another one"), "{fixed}");
}

#[test]
fn a_day_put_aside_begins_anew() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(r#"{"at":"2026-11-22T12:00+01:00","moved":20,"line":"old"}"#);
    door.says(&["delete", &id], "").unwrap();
    assert_eq!(door.add(r#"{"at":"2026-11-22T12:00+01:00","mindful":5}"#), id);
    assert!(!door.kept(&id).contains("old") && door.kept(&id).contains("\"mindful\":5"), "{}", door.kept(&id));
    assert_snapshot!(door.says(&["show", &id], "").unwrap(), @"
    Sunday 22 November 2026
    Mindful or quiet
      5 minutes
    ");
}

#[test]
fn a_week_is_caught_up_on_in_one_go_and_an_empty_day_stays_empty() {
    let browser = Browser::unlocked();
    let week = browser.get("/selfcare?week=2026-11-18").html;
    assert!(week.contains("Sunday 22 November") && !week.contains("Monday 23"), "{week}");
    let sent = "_week=2026-11-16&sleep_minutes-2026-11-18=7,5&moved-2026-11-18=20&mindful-2026-11-20=10";
    let kept = browser.send("/selfcare", sent).html;
    assert!(kept.contains("value=\"7:30\"") && kept.contains("value=\"20\""), "{kept}");
    let vault = browser.vault.clone().unwrap();
    let count = || vault.read(|reader| reader.count::<super::Day>()).unwrap();
    assert_eq!(count(), 2);
    let day = browser.get("/selfcare/2026-11-18").html;
    assert!(day.contains("Wednesday 18 November 2026") && day.contains("value=\"7:30\""), "{day}");
    let cleared = browser.send("/selfcare", "_week=2026-11-16&sleep_minutes-2026-11-18=&moved-2026-11-18=").html;
    assert!(!cleared.contains("value=\"7:30\""), "{cleared}");
    assert_eq!(count(), 0, "of a day of which nothing is left there is none");
}

#[test]
fn what_does_not_fit_is_told_at_its_field_and_nothing_typed_is_lost() {
    let browser = Browser::unlocked();
    let week = browser.post("/selfcare", "_week=2026-11-16&sleep_minutes-2026-11-18=long&moved-2026-11-17=20");
    assert_eq!(week.status, 422);
    assert!(week.html.contains("href=\"#sleep_minutes-2026-11-18\"") && week.html.contains("7.5"), "{}", week.html);
    assert!(week.html.contains("value=\"long\"") && week.html.contains("value=\"20\""));
    browser.send("/selfcare/trackers/new", "name=Coffee&kind=number");
    let form = browser.get("/selfcare/2026-11-24").html;
    let own = format!("own-{}", &form.split("name=\"own-").nth(1).unwrap()[..26]);
    let day = browser.post("/selfcare/2026-11-24", &format!("line=Slow&{own}=many"));
    assert!(day.status == 422 && day.html.contains(&format!("href=\"#{own}\"")), "{}", day.html);
    assert!(day.html.contains("Slow") && day.html.contains("value=\"many\""));
    let kept = browser.send("/selfcare/2026-11-24", &format!("line=Slow&{own}=3&sleep_minutes=8"));
    assert!(kept.html.contains("Slow"), "{}", kept.html);
    assert!(browser.get("/selfcare/2026-11-24").html.contains("value=\"3\""));
}

#[test]
fn no_day_to_come_has_a_page_and_medication_is_not_asked_of_those_who_never_said() {
    let browser = Browser::unlocked();
    for address in ["/selfcare/2026-11-25", "/selfcare/2026-02-30", "/selfcare/soon"] {
        assert_eq!(browser.get(address).status, 404, "{address}");
    }
    let is_open = || browser.get("/selfcare/2026-11-24").html.contains("<details open");
    assert!(!browser.get("/selfcare?week=2027-01-01").html.contains("2027"), "a week ahead is this one");
    let before = browser.get("/selfcare/2026-11-24").html;
    assert!(!before.contains("open=\"\"") && !is_open(), "{before}");
    browser.send("/selfcare/2026-11-22", "medication=true");
    let after = browser.get("/selfcare/2026-11-24").html;
    assert!(after.matches(" open").count() > before.matches(" open").count(), "{after}");
}
