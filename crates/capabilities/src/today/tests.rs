use crate::browser::Browser;
use crate::setting::Setting;

const ASKED: &str = "Can you still find your recovery code?";

#[test]
fn two_weeks_in_it_is_asked_once_whether_the_code_can_be_found() {
    let mut browser = Browser::unlocked();
    assert!(!browser.get("/").html.contains(ASKED), "nothing is kept yet");
    browser.post("/moments/new", "situation=a");
    browser.pass_minutes(14 * 24 * 60 - 1);
    assert!(!browser.get("/").html.contains(ASKED));
    browser.pass_minutes(1);
    assert!(browser.get("/").html.contains(ASKED));
    browser.post("/settings/lock/recovery/later", "");
    assert!(browser.vault.as_ref().unwrap().read(Setting::preferences).unwrap().recovery_asked);
    let asked = crate::web::Preferences { recovery_asked: true, ..Default::default() };
    browser.visit = browser.visit.clone().inside(browser.vault.clone().unwrap(), asked);
    assert!(!browser.get("/").html.contains(ASKED));
}

#[test]
fn tonight_leads_to_the_people_first_when_there_are_some() {
    let browser = Browser::unlocked();
    browser.send("/hold", "text=Why&again=20");
    browser.pass_minutes(4 * 60);
    let night = browser.get("/").html;
    assert!(night.contains("Someone to call or text") && !night.contains("/people/call"), "{night}");
    assert!(night.contains("A message you held until 21:50"), "by night too");
    browser.send("/people/new", "name=Nell&phone=0151+2345");
    let night = browser.get("/").html;
    assert!(night.contains("href=\"/people/call\"") && night.contains("Your people first"), "{night}");
    assert!(browser.get("/people/call").html.contains("href=\"/help\""), "then the lines");
}

#[test]
fn a_full_disk_is_said_on_every_page_until_something_can_be_kept_again() {
    let browser = Browser::unlocked();
    browser.visit.session.state().standing = Some(crate::web::Standing::Full);
    for page in ["/", "/moments", "/moments/new"] {
        assert!(browser.get(page).html.contains("What you kept before is safe"), "{page}");
    }
    assert!(!browser.get("/settle").html.contains("The disk is full"), "help comes first");
    assert!(!browser.send("/moments/new", "situation=a").html.contains("The disk is full"));
}

#[test]
fn ratings_in_words_are_offered_the_second_time_and_lose_nothing_typed() {
    let browser = Browser::unlocked();
    let is_offered = || browser.get("/moments/new").html.contains("Words instead of numbers");
    assert!(!is_offered());
    browser.post("/moments/new", "situation=a&stirred=4");
    assert!(is_offered());
    let again = browser.send("/settings/display/worded", "situation=Half+a+line&stirred=7");
    assert!(again.html.contains("Half a line") && again.location == "/moments/new");
    assert!(browser.vault.as_ref().unwrap().read(Setting::preferences).unwrap().worded_ratings);
}

#[test]
fn who_leaves_ratings_in_numbers_is_not_asked_a_third_time() {
    let browser = Browser::unlocked();
    let is_offered = || browser.get("/moments/new").html.contains("Words instead of numbers");
    browser.post("/moments/new", "situation=a&stirred=4");
    assert!(is_offered());
    browser.post("/moments/new", "situation=b&stirred=5");
    assert!(!browser.vault.as_ref().unwrap().read(Setting::preferences).unwrap().worded_ratings);
    assert!(!is_offered());
}

#[test]
fn what_was_begun_leads_to_its_page_while_its_record_is_there() {
    let browser = Browser::unlocked();
    let continues = |address: &str| browser.get("/").html.contains(&format!("href=\"{address}\""));
    for (kind, kept_at, place, words, page) in [
        ("tool", "/settle/tools/new", "/settle/tools", "name=Radio", "edit"),
        ("letter", "/letters/new", "/letters", "text=Wait+for+morning", "edit"),
        ("person", "/people/new", "/people", "name=Kay", "edit"),
        ("moment", "/moments/new", "/moments", "situation=They+left", "thoughts"),
    ] {
        browser.post(kept_at, words);
        let id = first_at(&browser, place);
        let address = format!("{place}/{id}");
        let begun = format!("{address}/{page}");
        browser.post(&format!("/drafts/{kind}/{id}"), &format!("{words}+and+more&_page={begun}"));
        assert!(continues(&begun), "{begun}");
        assert_eq!(browser.get(&begun).status, 200, "{begun}");
        browser.post(&format!("{address}/delete"), "");
        assert_eq!(browser.get(&begun).status, 404, "{begun}");
        assert!(!continues(&begun), "{begun}");
        browser.post(&format!("{address}/undo"), "");
        assert!(continues(&begun), "what was typed is there again: {begun}");
        browser.post(&format!("{address}/erase"), "");
        assert!(!continues(&begun), "{begun}");
    }
}

#[test]
fn a_draft_whose_record_is_gone_takes_no_others_place() {
    let browser = Browser::unlocked();
    for n in 0..4 {
        browser.post("/letters/new", &format!("text={n}"));
        let id = first_at(&browser, "/letters");
        browser.post(&format!("/drafts/letter/{id}"), &format!("text=more&_page=/letters/{id}/edit"));
        browser.post(&format!("/letters/{id}/delete"), "");
        browser.pass_minutes(1);
    }
    assert!(!browser.get("/").html.contains("begun at"));
    browser.post("/drafts/hold/new", "text=more&_page=/hold");
    assert!(browser.get("/").html.contains("Held message, begun at"));
}

/// The id of the first record that a place leads to.
fn first_at(browser: &Browser, place: &str) -> String {
    let (html, link) = (browser.get(place).html, format!("href=\"{place}/"));
    let ids = html.split(&link).skip(1).filter_map(|rest| rest.get(..26));
    ids.map(str::to_owned).find(|id| id.parse::<record::Id>().is_ok()).unwrap()
}
