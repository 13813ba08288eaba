use insta::assert_snapshot;

use super::CAPABILITY;
use crate::browser::Browser;
use crate::door::Door;

/// The kept sample of the kind: this body must be read for ever.
const SAMPLE: &str = r#"{"at":"2026-11-26T19:12:00+01:00[Europe/Berlin]","plan":"01jde5wtg0fay8vvr14d2pf2da","ends":"2026-11-26T19:52:00+01:00[Europe/Berlin]","added":[{"at":"2026-11-26T19:40:00+01:00[Europe/Berlin]","minutes":10}],"ended":{"at":"2026-11-26T19:50:00+01:00[Europe/Berlin]","how":"back"},"came_back":"both","tone":"softer","helped":"The walk","from":"01jde5wtg0fay8vvr14d2pf2db"}"#;

#[test]
fn a_body_of_this_kind_is_stored_like_this() {
    let door = Door::of(&CAPABILITY);
    let id = door.add(SAMPLE);
    assert_eq!(door.kept(&id), SAMPLE);
}

#[test]
fn in_the_terminal_a_pause_begins_gets_longer_and_ends() {
    let plans = Door::of(&crate::pause_plan::CAPABILITY);
    let door = plans.beside(&CAPABILITY);
    assert!(door.says(&[], "").unwrap_err().contains("No pause is running"));
    let plan = plans.add(r#"{"people":["Tomas"],"minutes":30,"meanwhile_me":["Walk"],"back":"I'm back."}"#);
    let begun = door.says(&["start", "--plan", &plan], "").unwrap();
    let id = begun.lines().next().unwrap().to_owned();
    assert!(begun.contains("30 minutes left. It ends at 22:00."), "{begun}");
    assert_snapshot!(door.says(&[], "").unwrap(), @"
    30 minutes left. It ends at 22:00.
    You said you would
      Walk
    To come back with
      I'm back.
    ");
    assert!(door.says(&["start"], "").unwrap().contains("One is running already"));
    assert!(door.says(&["more", "10"], "").unwrap().contains("40 minutes left. It ends at 22:10."));
    assert!(door.says(&["more", "1440"], "").is_err());
    door.says(&["back"], "").unwrap();
    assert!(door.says(&[], "").is_err());
    let shown = door.says(&["show", &id], "").unwrap();
    assert!(shown.contains("Tomas") && shown.contains("10 minutes") && shown.contains("You went back"), "{shown}");
    let until = door.says(&["start", "--until", "9:30"], "").unwrap();
    assert!(until.contains("Pause until 9:30"), "{until}");
    assert!(door.says(&["start", "--until", "late"], "").is_err());
    door.says(&["stop"], "").unwrap();
    assert!(door.says(&["start", "--plan", &id], "").is_err(), "an id of another kind is no plan");
}

#[test]
fn a_pause_runs_by_the_clock_and_leads_back_to_itself_from_today() {
    let browser = Browser::unlocked();
    let plan = browser
        .send("/plans/new", "people=Tomas&long=30&where_me=Out&meanwhile_you=Balcony&not_do=No+texting&back=Slower");
    let live = browser.send(&format!("{}/pause", plan.location), "");
    let address = live.location.clone();
    for says in ["30 min left", "22:00", "Out", "Tomas said", "Balcony", "No texting", "Slower", "Staying safe"] {
        assert!(live.html.contains(says), "{says}: {}", live.html);
    }
    assert!(live.html.contains("<title>Timer") && !live.html.contains("Tomas –"), "the tab says nothing");
    browser.pass_minutes(13);
    assert!(browser.get(&address).html.contains("17 min left"));
    assert!(browser.get("/").html.contains("Pause until 22:00"));
    assert_eq!(browser.post("/pause", "long=60").location, address, "one at a time");
    assert!(browser.send(&address, "do=more").html.contains("27 min left"));
    browser.pass_minutes(27);
    let over = browser.get(&address).html;
    assert!(over.contains("The time is up. Go back, add time, or stop for today."), "{over}");
    assert!(browser.get("/").html.contains("Your pause is up"));
    let after = browser.send(&address, "do=back");
    assert_eq!(after.location, format!("{address}/after"));
    assert!(!after.html.contains("checked=") && after.html.contains("You went back."), "{}", after.html);
    let kept = browser.send(&after.location, "came_back=both&tone=softer&helped=The+walk");
    assert!(kept.html.contains("Yes, both of us") && kept.html.contains("Softer") && kept.html.contains("The walk"));
    assert!(!browser.get("/").html.contains("pause is up"));
    let again = browser.send(&address, "do=stop").html;
    assert!(again.contains("You went back"), "how it ended is not changed by a late press: {again}");
}

#[test]
fn over_a_night_it_says_until_when_and_at_night_today_leads_to_it_first() {
    let browser = Browser::unlocked();
    let refused = browser.post("/pause", "long=pick&until=");
    assert!(refused.status == 422 && refused.html.contains("href=\"#until\""), "{}", refused.html);
    let live = browser.send("/pause", "long=pick&until=09:30");
    assert!(live.html.contains("Until 9:30") && live.html.contains("Tomorrow, "), "{}", live.html);
    assert!(live.html.contains("Add 1 hour"), "{}", live.html);
    browser.pass_minutes(3 * 60);
    let tonight = browser.get("/").html;
    let (pause, hold) = (tonight.find("Pause until 9:30").unwrap(), tonight.find("href=\"/hold\"").unwrap());
    assert!(pause < hold, "{tonight}");
    let night = browser.get(&live.location).html;
    assert!(night.contains("Stop for tonight") && night.contains("Nothing more has to be said tonight"), "{night}");
}
