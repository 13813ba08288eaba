use insta::assert_snapshot;
use record::{Choice as _, Op, Week};

use super::{CAPABILITY, Done, WeekPlan};
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-11-24T21:30:00+01:00[Europe/Berlin]","week":"2026-W48","first":"sunday","items":[{"what":"settle","text":"Feet on the floor before I open the laptop","tool":"feet-on-floor","done":"did"},{"what":"share","text":"Tell Tomas one thing","people":["Tomas"],"day":"thursday","done":"some","way":"He fell asleep","carry":true}],"quiet":false}"#;

/// The id of the plan of week 48 of 2026.
const ID: &str = "01m82v7m00e008000000000003";
const PAGE: &str = "/practice/week/2026-W48";

#[test]
fn the_stored_body_is_as_the_format_says() {
    let door = Door::of(&CAPABILITY);
    assert_eq!(door.add(SAMPLE), ID);
    assert_eq!(door.kept(ID), SAMPLE);
    assert_snapshot!(door.says(&["show", ID], "").unwrap(), @r"
    Tuesday 24 November 2026, 21:30
    Which week
      22 to 28 November 2026
    The week began on
      Sunday
    What I wanted to try
      To settle: Feet on the floor before I open the laptop (Did it)
      To share: Tell Tomas one thing (with Tomas · Thursday · Some · He fell asleep
      · comes along to next week)
    A quiet week
      No
    ");
}

#[test]
fn there_is_one_plan_a_week_whoever_writes_it() {
    let door = Door::of(&CAPABILITY);
    assert_eq!(door.add(r#"{"week":"2026-W48","quiet":true}"#), ID);
    assert_eq!(door.add(r#"{"items":[{"text":"Walk"}]}"#), ID, "without a week it is this one");
    assert_eq!(door.says(&["list", "--json"], "").unwrap().lines().count(), 1);
    assert!(door.kept(ID).contains(r#""items":[{"text":"Walk"}],"quiet":true"#), "{}", door.kept(ID));
    let moved = door.says(&["edit", ID, "--json", "-"], r#"{"week":"2026-W49"}"#).unwrap_err();
    assert!(moved.contains("Add the other one instead."), "{moved}");
    door.says(&["edit", ID, "--json", "-"], r#"{"week":"2026-W48","quiet":null}"#).unwrap();
}

#[test]
fn what_is_no_plan_is_refused_and_told_where() {
    let door = Door::of(&CAPABILITY);
    for (line, told) in [
        (r#"{"week":"2027-W53","quiet":true}"#, "week: Write the week like 2026-W48"),
        (r#"{"items":[{"text":"a","day":"someday"}]}"#, "items[0].day"),
        (r#"{"items":[{"day":"monday"}]}"#, "Nothing"),
        (r#"{"week":"2026-W48"}"#, "Nothing"),
    ] {
        let refused = door.says(&["add", "--json", "-"], line).unwrap_err();
        assert!(refused.contains(told), "{line}: {refused}");
    }
}

#[test]
fn the_terminal_asks_three_things_and_notes_what_was_done() {
    let door = Door::of(&CAPABILITY);
    assert!(door.says(&[], "").unwrap().contains("Nothing is planned yet."));
    assert!(door.says(&["done", "1", "did"], "").is_err());
    assert!(door.says(&["add"], "\n\n\n").is_err(), "nothing was written");
    let added = door.says(&["add"], "Walk\n\nWhen did I wait?\n").unwrap();
    assert!(added.contains("To share. Such as: Tell someone you trust"), "{added}");
    assert!(added.trim_end().ends_with(ID), "{added}");
    door.says(&["done", "2", "some"], "").unwrap();
    assert_snapshot!(door.says(&[], "").unwrap(), @"
    This week, 23 to 29 November
    1 To settle: Walk
    2 To look back: When did I wait? (Some)
    ");
    door.says(&["undo", ID], "").unwrap();
    assert!(!door.says(&[], "").unwrap().contains("Some"));
}

/// The plan of a week, as it is kept.
fn kept(browser: &Browser, week: &str) -> Option<WeekPlan> {
    let week: Week = week.parse().unwrap();
    browser.vault.as_ref().unwrap().read(move |reader| WeekPlan::of(reader, week)).unwrap()
}

fn done(browser: &Browser, week: &str) -> Vec<String> {
    let items = kept(browser, week).unwrap().items.into_iter();
    items.map(|item| item.done.map_or_else(String::new, |done| done.slug().to_owned())).collect()
}

/// A form as the page of a week gives it out, with what is put into it.
fn form(things: &[(&str, &str)], had: usize, more: &str) -> String {
    let things: String =
        things.iter().enumerate().map(|(at, (what, text))| format!("&_what-{at}={what}&text-{at}={text}")).collect();
    let count = things.matches("&text-").count();
    format!("_things={count}&_had={had}{things}{more}")
}

#[test]
fn nothing_is_planned_until_it_is_saved_and_then_today_asks_for_it() {
    let browser = Browser::unlocked();
    assert!(!browser.get("/").html.contains("This week"));
    let practice = browser.get("/practice").html;
    assert!(practice.contains("Three small things, or none.") && practice.contains("Plan this week"), "{practice}");
    let page = browser.get("/practice/week").html;
    assert!(page.contains(&format!("action=\"{PAGE}\"")), "{page}");
    for said in ["23 to 29 November", "To settle", "Tell someone you trust one thing", "To look back"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Did it"), "nothing is asked of what is not planned yet");
    assert!(kept(&browser, "2026-W48").is_none(), "looking is not planning");

    let three = [("settle", "Walk"), ("share", "Tell+Nell"), ("reflect", "When%3F")];
    let saved = browser.send(PAGE, &form(&three, 0, "&tool-0=walking&day-1=sunday"));
    assert!(saved.html.contains("Did it") && saved.html.contains("href=\"/settle/tools/walking\""), "{}", saved.html);
    let today = browser.get("/").html;
    assert!(today.contains("See the whole week") && today.matches("Not this week").count() == 3, "{today}");
    assert!(today.find("When?") < today.find("Tell Nell"), "Sunday is later than today");
    assert!(browser.get("/practice").html.contains("Open this week"));
}

#[test]
fn one_press_on_today_answers_and_undo_takes_it_back() {
    let browser = Browser::unlocked();
    browser.send(PAGE, &form(&[("settle", "Walk"), ("own", "Rest")], 0, ""));
    let told = browser.send(&format!("{PAGE}/thing"), "_to=/&place=0&meant=Walk&done=did");
    assert!(told.location == "/" && told.html.contains("Saved. You did it."), "{}", told.html);
    assert_eq!(done(&browser, "2026-W48"), ["did", ""]);
    assert!(!told.html.contains(">Walk<"), "what is answered is not asked again");
    assert!(told.html.contains(&format!("action=\"/practice/week/{ID}/undo\"")));
    browser.send(&format!("/practice/week/{ID}/undo"), "");
    assert_eq!(done(&browser, "2026-W48"), ["", ""]);
    let other = browser.send(&format!("{PAGE}/thing"), "_to=/&place=1&meant=Walk&done=did");
    assert!(other.html.contains("Nothing was saved.") && other.location == PAGE, "{}", other.html);
    assert_eq!(done(&browser, "2026-W48"), ["", ""]);
    assert_eq!(browser.post(&format!("{PAGE}/thing"), "place=0&meant=Walk&done=perhaps").status, 404);
}

#[test]
fn a_page_left_open_takes_no_answer_back_and_loses_no_thing() {
    let browser = Browser::unlocked();
    browser.send(PAGE, &form(&[("settle", "Walk")], 0, ""));
    browser.send(&format!("{PAGE}/thing"), "place=0&meant=Walk&done=some");
    browser.send(PAGE, &form(&[("settle", "Walk")], 1, "&text-new=Rest&what-new=own"));
    browser.send(PAGE, &form(&[("settle", "Walk+slowly")], 1, "&way-0=Rain"));
    let plan = kept(&browser, "2026-W48").unwrap();
    let texts: Vec<&str> = plan.items.iter().map(|item| item.meaning()).collect();
    assert_eq!((texts, plan.items[0].way.as_deref()), (vec!["Walk slowly", "Rest"], Some("Rain")));
    assert_eq!(done(&browser, "2026-W48"), ["some", ""]);
    browser.send(PAGE, &form(&[("settle", "Walk"), ("own", "Rest")], 2, "&done-0=&out-1=true"));
    assert_eq!(done(&browser, "2026-W48"), [""], "not yet, and one left out");
}

#[test]
fn what_got_in_the_way_can_come_along() {
    let browser = Browser::unlocked();
    let next = "/practice/week/2026-W49";
    let two = [("share", "Tell+Tomas"), ("settle", "Walk")];
    browser.send(PAGE, &form(&two, 0, ""));
    browser.send(PAGE, &form(&two, 2, "&done-0=some&way-0=He+slept&carry-0=true&done-1=did&carry-1=true"));
    let page = browser.get(next).html;
    assert!(page.contains("Next week") && page.contains("Tell Tomas") && !page.contains(">Walk<"), "{page}");
    assert!(!page.contains("He slept") && !page.contains("Not this week"), "nothing of it is answered there");
    assert!(kept(&browser, "2026-W49").is_none());

    browser.send(next, &form(&[("own", "Rest")], 0, ""));
    browser.send(PAGE, &form(&two, 2, "&done-0=some&carry-0=true"));
    assert_eq!(kept(&browser, "2026-W49").unwrap().items.len(), 1, "it came along before, and was left out there");
    browser.send(PAGE, &form(&two, 2, "&done-0=some"));
    browser.send(PAGE, &form(&two, 2, "&done-0=not&carry-0=true"));
    let plan = kept(&browser, "2026-W49").unwrap();
    assert_eq!(plan.items.iter().map(|item| item.meaning()).collect::<Vec<_>>(), ["Rest", "Tell Tomas"]);
    assert!(plan.items[1].done.is_none());
}

#[test]
fn a_quiet_week_is_a_full_answer() {
    let browser = Browser::unlocked();
    let one = [("settle", "Walk")];
    let saved = browser.send(PAGE, &form(&one, 0, "&quiet=true"));
    assert!(saved.html.contains("The small things wait.") && !saved.html.contains("Did it"), "{}", saved.html);
    assert!(!browser.get("/").html.contains("See the whole week"));
    assert!(browser.get("/practice").html.contains("A quiet week."));
    browser.send(PAGE, &form(&one, 1, ""));
    assert!(browser.get("/").html.contains("See the whole week"));
    browser.send(PAGE, "_things=0&_had=0&quiet=true");
    assert!(kept(&browser, "2026-W48").unwrap().is_quiet(), "alone, too");
}

#[test]
fn a_week_that_is_over_can_be_answered_and_one_without_a_plan_says_so() {
    let browser = Browser::unlocked();
    let last = "/practice/week/2026-W47";
    assert!(browser.get(last).html.contains("Nothing was planned for this week."));
    assert!(!browser.get(last).html.contains("name=\"text-new\""));
    browser.send(PAGE, &form(&[("settle", "Walk")], 0, ""));
    browser.pass_minutes(7 * 24 * 60);
    assert!(!browser.get("/").html.contains("See the whole week"), "last week's plan asks nothing any more");
    let page = browser.get(PAGE).html;
    assert!(page.contains("Last week") && page.contains("Did it") && !page.contains("carry-0\" type=\"checkbox"));
    assert!(!page.contains("type=\"checkbox\" name=\"carry-0\""), "it cannot come along any more");
    browser.send(PAGE, &form(&[("settle", "Walk")], 1, "&done-0=not&way-0=Flu"));
    assert_eq!(done(&browser, "2026-W48"), ["not"]);
    for nowhere in ["2026-W54", "2026-48", "1969-W01", "x"] {
        assert_eq!(browser.get(&format!("/practice/week/{nowhere}")).status, 404, "{nowhere}");
    }
}

#[test]
fn what_does_not_fit_is_told_at_its_field_and_nothing_typed_is_lost() {
    let browser = Browser::unlocked();
    let long = "x".repeat(record::input::MAX_TEXT + 1);
    let sent = form(&[("settle", "Walk"), ("share", &long)], 0, "&text-new=Rest&way-0=Rain");
    let refused = browser.post(PAGE, &sent);
    assert_eq!(refused.status, 422);
    assert!(refused.html.contains("href=\"#text-1\"") && refused.html.contains("id=\"text-1-problem\""));
    for typed in ["Walk", "Rest", "Rain"] {
        assert!(refused.html.contains(typed), "{typed}");
    }
    let nothing = browser.post(PAGE, &form(&[("settle", "")], 0, ""));
    assert_eq!(nothing.status, 422);
    assert!(nothing.html.contains("Write one small thing, or make it a quiet week."));
    assert!(kept(&browser, "2026-W48").is_none());
}

#[test]
fn the_persons_own_week_and_day_decide_which_week_it_is() {
    let mut browser = Browser::unlocked();
    let live = |browser: &mut Browser, first: &str, ends: &str| {
        browser.send("/settings/week", &format!("week.first={first}&week.day_ends={ends}"));
        let vault = browser.vault.clone().unwrap();
        let preferences = vault.read(crate::preferences).unwrap();
        browser.visit = browser.visit.clone().inside(vault, preferences);
        let page = browser.get("/practice/week").html;
        page.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
    };
    assert_eq!(live(&mut browser, "wednesday", ""), "/practice/week/2026-W47", "Tuesday is the last of its week");
    assert!(browser.get("/practice/week/2026-W47").html.contains("18 to 24 November"));
    // 1:00 on Wednesday.
    browser.pass_minutes(3 * 60 + 30);
    assert_eq!(live(&mut browser, "wednesday", ""), "/practice/week/2026-W47", "it is still Tuesday");
    assert_eq!(live(&mut browser, "wednesday", "1"), "/practice/week/2026-W48");
    assert_eq!(live(&mut browser, "sunday", "0"), "/practice/week/2026-W48");
    assert!(browser.get("/practice/week/2026-W48").html.contains("22 to 28 November"));
    browser.send("/practice/week/2026-W48", &form(&[("settle", "Walk")], 0, ""));
    assert_eq!(kept(&browser, "2026-W48").unwrap().first.unwrap().slug(), "sunday");
    let refused = browser.post("/settings/week", "week.first=sunday&week.day_ends=9");
    assert_eq!(refused.status, 422);
    assert!(refused.html.contains("from 0 to 8"), "{}", refused.html);
}

#[test]
fn at_night_nobody_is_asked_for_the_week() {
    let browser = Browser::unlocked();
    browser.send(PAGE, &form(&[("settle", "Walk")], 0, ""));
    browser.pass_minutes(4 * 60);
    assert!(!browser.get("/").html.contains("Walk"));
    let practice = browser.get("/practice").html;
    assert!(!practice.contains("Walk"), "{practice}");
    assert!(practice.find("For a hard night") < practice.find("More to practise"), "{practice}");
}

#[test]
fn a_plan_under_an_id_of_its_own_can_be_read_and_a_newer_word_stays() {
    let browser = Browser::unlocked();
    let vault = browser.vault.clone().unwrap();
    let plan = r#"{"week":"2026-W48","items":[{"what":"dance","text":"Walk","done":"twice","x":1}],"y":2}"#;
    let plan: WeekPlan = serde_json::from_str(plan).unwrap();
    let (own, same) = (WeekPlan::id_of("2026-W48".parse().unwrap()).unwrap(), plan.clone());
    let id = vault.write(Op::Add, move |tx| tx.add(&same)).unwrap();
    assert!(browser.get(&format!("/practice/week/{id}")).html.contains("came in from elsewhere"));
    assert!(browser.get(PAGE).html.contains("Tell someone you trust"), "that week's own plan is another one");
    vault.write(Op::Add, move |tx| crate::acts::replace(tx, own, &plan)).unwrap();
    browser.send(PAGE, &form(&[("dance", "Walk+on")], 1, ""));
    let kept = serde_json::to_value(kept(&browser, "2026-W48").unwrap()).unwrap();
    assert_eq!(kept["items"][0]["what"], "dance");
    assert_eq!(
        (&kept["items"][0]["done"], &kept["items"][0]["x"], &kept["y"]),
        (&"twice".into(), &1.into(), &2.into())
    );
    assert_eq!(Done::from_slug("twice"), None);
}

#[test]
fn what_is_typed_for_a_week_without_a_plan_is_begun_until_it_is_saved() {
    let browser = Browser::unlocked();
    let next = "/practice/week/2026-W49";
    browser.post("/drafts/week-plan-2026-w49/new", &format!("_things=0&_had=0&text-new=Sing&_page={next}"));
    assert!(browser.get(next).html.contains("value=\"Sing\""));
    let is_begun = || browser.get("/").html.contains(&format!("href=\"{next}\""));
    assert!(is_begun());
    browser.send(next, "_things=0&_had=0&text-new=Sing+on+Monday&what-new=own");
    assert!(!is_begun() && browser.get(next).html.contains("Sing on Monday"));
}
