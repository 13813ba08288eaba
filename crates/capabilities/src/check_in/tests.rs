use record::{Op, Week};

use super::{CAPABILITY, CheckIn};
use crate::browser::Browser;
use crate::door::Door;
use crate::week_plan::WeekPlan;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-11-24T21:30:00+01:00[Europe/Berlin]","week":"2026-W48","first":"sunday","happened":"He came back","felt":"Glad","did":"Waited","differently":"Ask once","fear":5,"distance":3,"contact":"some","settled":"both","areas":{"settling":4,"saying":3,"understanding":6,"predictable":5,"leaning":2},"keep":"He'd made the list"}"#;

const ID: &str = "01m82v7m00e008000000000004";
/// Last week's, which is the open one on this Tuesday.
const LAST: &str = "/checkin/2026-W47";

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    assert_eq!(door.add(SAMPLE), ID);
    assert_eq!(door.kept(ID), SAMPLE);
    let past = door.add(r#"{"week":"2026-W47","keep":"a"}"#);
    assert!(door.kept(&past).contains("2026-11-22T12:00:00+01:00"), "{}", door.kept(&past));
    assert!(door.says(&["add", "--json", "-"], r#"{"week":"2026-W46"}"#).is_err(), "nothing is said");
    assert!(door.says(&["add", "--json", "-"], r#"{"fear":11}"#).is_err());
}

#[test]
fn the_terminal_asks_and_a_past_week_can_be_added() {
    let door = Door::of(&CAPABILITY);
    door.says(&["add"], "2026-W46\nFlu\n\n\n\n7\n\nnone\n\n\n").unwrap();
    let listed = door.says(&["list", "--json"], "").unwrap();
    assert!(listed.contains(r#""week":"2026-W46","happened":"Flu","fear":7,"contact":"none"}"#), "{listed}");
}

fn kept(browser: &Browser, week: &str) -> Option<CheckIn> {
    let week: Week = week.parse().unwrap();
    let id = CheckIn::id_of(week).unwrap();
    browser.vault.as_ref().unwrap().read(move |reader| crate::acts::live(reader, id)).unwrap()
}

fn plan(browser: &Browser, week: &str) -> Option<WeekPlan> {
    let week: Week = week.parse().unwrap();
    browser.vault.as_ref().unwrap().read(move |reader| WeekPlan::of(reader, week)).unwrap()
}

/// Every field of a page's form as it is given out, as a browser would send it.
fn given(html: &str) -> String {
    let form = html.split("data-draft=").nth(1).unwrap().split("</form>").next().unwrap();
    let attribute = |tag: &str, name: &str| {
        tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned)
    };
    let mut sent = Vec::new();
    for tag in form.split('<').filter(|tag| tag.starts_with("input") && !tag.contains("name=\"_token\"")) {
        let is_choice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
        if !is_choice || tag.contains(" checked") {
            sent.push((attribute(tag, "name").unwrap(), attribute(tag, "value").unwrap_or_default()));
        }
    }
    for area in form.split("<textarea").skip(1) {
        let text = area.split('>').nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
        sent.push((attribute(area, "name").unwrap(), text.to_owned()));
    }
    form_urlencoded::Serializer::new(String::new()).extend_pairs(sent).finish()
}

#[test]
fn three_pages_are_one_draft_until_they_are_saved() {
    let browser = Browser::unlocked();
    let first = browser.get(LAST).html;
    assert!(first.contains("Check-in for 16 to 22 November. Page 1 of 3"), "{first}");
    let how = browser.send(&format!("{LAST}/what"), &format!("{}&happened=He+came+back", given(&first)));
    assert_eq!(how.location, format!("{LAST}/how"));
    assert!(kept(&browser, "2026-W47").is_none(), "it is a draft");
    assert!(browser.get("/").html.contains(&format!("href=\"{LAST}/how\"")), "Today leads back to where it was left");
    let keep = browser.send(&format!("{LAST}/how"), &format!("{}&fear=5&contact=some", given(&how.html)));
    assert_eq!(keep.location, format!("{LAST}/keep"));
    let read = browser.send(&format!("{LAST}/keep"), &format!("{}&keep=The+list", given(&keep.html)));
    assert_eq!(read.location, LAST);
    for said in ["Saved.", "Week of 16 to 22 November", "He came back", "5 of 10", "The list", "Worth keeping"] {
        assert!(read.html.contains(said), "{said}: {}", read.html);
    }
    assert!(!browser.get("/").html.contains("/checkin/2026-W47/"), "the draft is gone");

    let again = browser.get(&format!("{LAST}/how")).html;
    assert!(again.contains("value=\"5\" checked") && again.contains("name=\"happened\" value=\"He came back\""));
    browser.send(&format!("{LAST}/how"), &format!("{}&fear=&distance=4&_then=finish", given(&again)));
    let changed = kept(&browser, "2026-W47").unwrap();
    assert_eq!((changed.fear, changed.distance.map(|rating| rating.get())), (None, Some(4)));
    assert_eq!(changed.keep.as_deref(), Some("The list"));
    browser.send(&format!("/checkin/{}/undo", CheckIn::id_of("2026-W47".parse().unwrap()).unwrap()), "");
    assert!(kept(&browser, "2026-W47").unwrap().fear.is_some());
}

#[test]
fn what_was_planned_is_answered_here_and_comes_along() {
    let browser = Browser::unlocked();
    let thing = "_things=3&_had=0&_what-0=settle&text-0=Walk&_what-1=share&text-1=Tell+Nell&_what-2=own&text-2=Rest";
    browser.send("/practice/week/2026-W47", thing);
    browser.send("/practice/week/2026-W47/thing", "place=0&meant=Walk&done=did");
    let how = browser.get(&format!("{LAST}/how")).html;
    assert!(how.contains("plan-answered") && how.contains("Tell Nell"), "{how}");
    let keep = browser.send(&format!("{LAST}/how"), &format!("{}&done-1=some", given(&how)));
    assert!(keep.html.contains("name=\"along-1\"") && !keep.html.contains("name=\"along-0\""), "{}", keep.html);
    browser.send(&format!("{LAST}/keep"), &format!("{}&along-1=true&next=Sing&keep=x", given(&keep.html)));
    let done = |week: &str| {
        let items = plan(&browser, week).unwrap().items;
        serde_json::to_value(items.iter().map(|item| (item.meaning(), &item.done)).collect::<Vec<_>>()).unwrap()
    };
    assert_eq!(done("2026-W47"), serde_json::json!([["Walk", "did"], ["Tell Nell", "some"], ["Rest", null]]));
    assert_eq!(done("2026-W48"), serde_json::json!([["Tell Nell", null], ["Sing", null]]));
}

#[test]
fn a_quiet_week_alone_is_an_answer_and_nothing_at_all_is_none() {
    let browser = Browser::unlocked();
    let nothing = browser.post(&format!("{LAST}/keep"), "keep=");
    assert_eq!(nothing.status, 422);
    assert!(nothing.html.contains("Answer one thing, or go back."));
    browser.send(&format!("{LAST}/keep"), "quiet=true");
    assert!(plan(&browser, "2026-W48").unwrap().is_quiet() && kept(&browser, "2026-W47").is_none());
}

#[test]
fn what_does_not_fit_is_told_at_its_field_and_nothing_typed_is_lost() {
    let browser = Browser::unlocked();
    let refused = browser.post(&format!("{LAST}/how"), "fear=11&happened=Kept&settled=both");
    assert_eq!(refused.status, 422);
    assert!(refused.html.contains("id=\"fear-problem\"") && refused.html.contains("name=\"happened\" value=\"Kept\""));
}

#[test]
fn every_fourth_asks_the_five_areas_and_a_week_without_contact_gives_no_reading() {
    let browser = Browser::unlocked();
    let asks = |week: &str| browser.get(&format!("/checkin/{week}/how")).html.contains("Five areas");
    for week in ["2026-W40", "2026-W42", "2026-W43"] {
        assert!(!asks(week), "{week}");
        browser.send(&format!("/checkin/{week}/keep"), "keep=a");
    }
    assert!(asks("2026-W47") && !asks("2026-W41"));
    let read = browser.send(&format!("{LAST}/how"), "fear=7&contact=none&areas.leaning=3&_then=finish").html;
    assert!(read.contains("give no reading") && read.contains("I could lean on someone"), "{read}");
    let list = browser.get("/checkin").html;
    assert!(
        list.contains("12 to 18 October: no check-in.") || list.contains("5 to 11 October: no check-in."),
        "{list}"
    );
    assert_eq!(browser.get("/checkin/of?day=2026-10-08").location, "/checkin/2026-W41");
    assert_eq!(browser.get("/checkin/of?day=yesterday").location, "/checkin");
}

#[test]
fn today_offers_it_to_who_plans_weeks_until_it_is_there_or_not_wanted() {
    let mut browser = Browser::unlocked();
    let offered = |browser: &Browser| browser.get("/").html.contains("Check in for 16 to 22 November");
    assert!(!offered(&browser), "nobody is asked who never planned a week");
    assert!(browser.get("/practice").html.contains("href=\"/checkin\""));
    browser.send("/practice/week/2026-W47", "_things=1&_had=0&_what-0=own&text-0=Rest");
    assert!(offered(&browser));
    let choose = |browser: &mut Browser, day: &str| {
        browser.send("/settings/week", &format!("week.check_in={day}"));
        let vault = browser.vault.clone().unwrap();
        let preferences = vault.read(crate::preferences).unwrap();
        browser.visit = browser.visit.clone().inside(vault, preferences);
    };
    choose(&mut browser, "never");
    assert!(!offered(&browser));
    choose(&mut browser, "monday");
    assert!(offered(&browser), "the day it was before stays chosen no longer than another is");
    browser.send(&format!("{LAST}/keep"), "keep=a");
    assert!(!offered(&browser));
    assert!(browser.get("/practice").html.contains("<span class=\"theirs\" translate=\"no\">a</span>"));
    browser.pass_minutes(7 * 24 * 60);
    assert!(browser.get("/").html.contains("Check in for 23 to 29 November"));
    browser.pass_minutes(4 * 60);
    assert!(!browser.get("/").html.contains("Check in for"), "not at night");
}

#[test]
fn a_word_of_a_newer_program_stays_when_a_page_changes_the_rest() {
    let browser = Browser::unlocked();
    let week: Week = "2026-W47".parse().unwrap();
    let newer = r#"{"week":"2026-W47","contact":"by-post","areas":{"x":1},"signs":[{"trial":"t"}],"keep":"a"}"#;
    let newer: CheckIn = serde_json::from_str(newer).unwrap();
    let id = CheckIn::id_of(week).unwrap();
    let vault = browser.vault.clone().unwrap();
    vault.write(Op::Add, move |tx| crate::acts::replace(tx, id, &newer)).unwrap();
    let page = browser.get(&format!("{LAST}/what")).html;
    browser.send(&format!("{LAST}/what"), &format!("{}&happened=b&_then=finish", given(&page)));
    let kept = serde_json::to_value(kept(&browser, "2026-W47").unwrap()).unwrap();
    assert_eq!((&kept["contact"], &kept["areas"]["x"], &kept["happened"]), (&"by-post".into(), &1.into(), &"b".into()));
    assert_eq!(kept["signs"][0]["trial"], "t");
}
