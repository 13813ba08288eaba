use super::{CAPABILITY, FirstWeeks};
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str =
    r#"{"at":"2026-11-24T21:30:00+01:00[Europe/Berlin]","did":["place:moments","card:needs"],"left":true}"#;

const ID: &str = "0000000000e008000000000003";
const PAGE: &str = "/practice/first-weeks";

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    assert_eq!(door.add(SAMPLE), ID);
    assert_eq!(door.kept(ID), SAMPLE);
    let shown = door.says(&["show", ID], "").unwrap();
    assert!(shown.contains("Needs, and how to say them"), "{shown}");
}

fn kept(browser: &Browser) -> FirstWeeks {
    let id = ID.parse().unwrap();
    browser.vault.as_ref().unwrap().read(move |reader| crate::acts::live(reader, id)).unwrap().unwrap_or_default()
}

/// What stands in the block of what comes next.
fn next(browser: &Browser) -> String {
    let page = browser.get(PAGE).html;
    page.split("id=\"next\"").nth(1).and_then(|rest| rest.split("</aside>").next()).unwrap_or_default().to_owned()
}

#[test]
fn one_act_is_next_and_is_ticked_with_one_press_that_can_be_undone() {
    let browser = Browser::unlocked();
    assert!(next(&browser).contains("href=\"/moments\""), "{}", next(&browser));
    let ticked = browser.send(&format!("{PAGE}/tick"), "act=place:moments");
    assert!(ticked.html.contains("aria-pressed=\"true\"") && ticked.html.contains("Undo"), "{}", ticked.html);
    assert_eq!(kept(&browser).did, ["place:moments"]);
    assert!(!next(&browser).contains("href=\"/moments\""));
    browser.send(&format!("{PAGE}/{ID}/undo"), "");
    assert!(kept(&browser).did.is_empty());
    assert_eq!(browser.post(&format!("{PAGE}/tick"), "act=place:nowhere").status, 404);
}

#[test]
fn what_has_no_page_is_not_spoken_of() {
    let page = Browser::unlocked().get(PAGE).html;
    let acts = page.matches("name=\"act\"").count();
    assert!(acts >= 14, "{acts}");
    let listed = page.split("<ul class=\"acts\">").skip(1).flat_map(|list| list.split("</ul>").next());
    for act in listed.flat_map(|list| list.split("<li").skip(1)) {
        assert!(act.contains("href=\"/"), "every act leads somewhere: {act}");
    }
}

#[test]
fn it_can_be_left_and_taken_up_again_and_nothing_asks_why() {
    let browser = Browser::unlocked();
    let is_offered = || browser.get("/practice").html.contains("href=\"/practice/first-weeks\"");
    assert!(is_offered());
    browser.send(&format!("{PAGE}/tick"), "act=place:moments");
    let left = browser.send(&format!("{PAGE}/leave"), "");
    assert!(left.html.contains("You left it.") && !is_offered(), "{}", left.html);
    assert!(!browser.get("/").html.contains(PAGE));
    browser.send(&format!("{PAGE}/back"), "");
    assert!(is_offered() && kept(&browser).did == ["place:moments"]);
}

#[test]
fn today_has_the_next_act_for_who_is_new_or_took_it_up() {
    let browser = Browser::unlocked();
    let is_offered = || browser.get("/").html.contains(&format!("href=\"{PAGE}\""));
    assert!(is_offered(), "on the first day");
    browser.post("/hold", "text=a");
    browser.pass_minutes(29 * 24 * 60);
    assert!(!is_offered(), "four weeks on, and never taken up");
    browser.send(&format!("{PAGE}/tick"), "act=card:needs");
    assert!(is_offered());
}
