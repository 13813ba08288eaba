//! A vault with one of everything in it that a person can keep.

use super::browser::drafted;
use super::given::{Browser, PASSPHRASE, Served};
use super::routes::{places, written_places};

/// What stands in each of them.
pub const TEXT: &str = "the lighthouse evening";

/// The id that follows from 5 January 2026.
const DAY: &str = "01ke5q8600e008000000000005";

/// What was made under a place of addresses, and its id.
pub type Made = Vec<(String, String)>;

/// The pages of what was made.
pub fn pages(made: &Made) -> Vec<String> {
    let page = |(place, id): &(String, String)| match place.as_str() {
        "/help/plan" => place.clone(),
        _ => format!("{place}/{id}"),
    };
    // What was ticked on the path of the first weeks has no words of the person's own.
    made.iter().filter(|(place, _)| place != "/practice/first-weeks").map(page).collect()
}

/// One of everything a person can keep, each with the text in it.
pub fn lived_in() -> (Served, Browser, Made) {
    let (served, browser) = Served::unlocked();
    let id = |address: &str| address.split(['/', '?']).nth(2).unwrap().to_owned();
    let on = |page: &str, before: &str| browser.get(page).body.split(before).nth(1).unwrap()[..26].to_owned();
    let moment = [("situation", TEXT), ("feelings", "hurt"), ("set_off", "no-reply")];
    let moment = id(browser.post("/moments/new", &moment).location());
    browser.post(&format!("/moments/{moment}/after"), &[("next_time", TEXT)]);
    browser.post("/people/new", &[("name", TEXT), ("call", "true")]);
    let person = on("/people", "href=\"/people/0");
    let person = format!("0{}", &person[..25]);
    let statement = id(browser.post("/statements/new", &[("saw", TEXT), ("felt", "hurt")]).location());
    browser.post(&format!("/statements/{statement}/said"), &[("landed", TEXT)]);
    let step =
        browser.post("/steps/new", &[("what", TEXT), ("hard", "3")]).location().rsplit('/').next().unwrap().to_owned();
    browser.post(&format!("/steps/{step}/before"), &[("fear", TEXT), ("when", "2026-05-04")]);
    let attempt = on(&format!("/steps/{step}"), "/steps/tries/");
    browser.post(&format!("/steps/tries/{attempt}/after"), &[("did", "done"), ("happened", TEXT)]);
    let hold = id(browser.post("/hold", &[("text", TEXT), ("again", "20")]).location());
    let tool = browser.post("/settle/tools/new", &[("name", TEXT), ("steps", TEXT), ("kind", "senses")]);
    let tool = tool.location().rsplit('/').next().unwrap().to_owned();
    browser.post("/help/plan/edit", &[("alone", TEXT)]);
    browser.post("/held/new", &[("feared", TEXT), ("turned_out", TEXT), ("held", "turned-out")]);
    // What is worth remembering is older than two days.
    let old = browser.post("/moments/new", &[("situation", TEXT), ("_when", "pick"), ("when-at", "2026-05-04T10:00")]);
    let old = old.location().trim_end_matches("/kept").to_owned();
    browser.post(&format!("{old}/choice"), &[("choice", "different"), ("did", TEXT)]);
    browser.post(&format!("{old}/after"), &[("held", "chose")]);
    browser.post("/signs", &[("text", TEXT), ("list", "body_signs")]);
    browser.post("/signs/if-then/no-reply", &[("line", TEXT)]);
    let line = on("/signs", "href=\"/signs/if-then/");
    let sign = on("/signs", "href=\"/settings/word/");
    let plan = id(browser.post("/plans/new", &[("people", TEXT), ("word", TEXT), ("back", TEXT)]).location());
    let pause = id(browser.post(&format!("/plans/{plan}/pause"), &[]).location());
    browser.post(&format!("/pause/{pause}"), &[("do", "back")]);
    browser.post(&format!("/pause/{pause}/after"), &[("helped", TEXT)]);
    let side = id(browser.post("/reach-me/new", &[("people", TEXT), ("helps", TEXT)]).location());
    browser.post("/selfcare/trackers/new", &[("name", TEXT), ("kind", "number"), ("unit", TEXT)]);
    let tracker = format!("0{}", &on("/selfcare/trackers", "href=\"/selfcare/trackers/0")[..25]);
    browser.post("/selfcare/2026-01-05", &[("line", TEXT)]);
    browser.post("/drafts/hold/new", &[("text", TEXT)]);
    let last = |address: &str| address.rsplit('/').next().unwrap().to_owned();
    let instrument = last(&loaded(&browser));
    let response = last(&answered(&browser, &format!("/insights/measures/{instrument}/take")));
    let thing = [("_things", "0"), ("_had", "0"), ("text-new", TEXT), ("what-new", "own")];
    let week = browser.post("/practice/week/2026-W48", &thing).location().to_owned();
    assert_eq!(week, "/practice/week/2026-W48");
    browser.post("/practice/first-weeks/tick", &[("act", "place:moments")]);
    browser.post("/checkin/2026-W47/keep", &[("keep", TEXT), ("happened", TEXT)]);
    let mut made: Made = [
        ("/moments", moment),
        ("/people", person),
        ("/hold", hold),
        ("/steps", step),
        ("/steps/tries", attempt),
        ("/statements", statement),
        ("/settings/word", sign),
        ("/signs/if-then", line),
        ("/practice/first-weeks", "0000000000e008000000000003".to_owned()),
        ("/practice/week", "01m82v7m00e008000000000003".to_owned()),
        ("/checkin", "01m7gtek00e008000000000004".to_owned()),
        ("/settle/tools", tool),
        ("/help/plan", "0000000000e008000000000002".to_owned()),
        ("/plans", plan),
        ("/pause", pause),
        ("/reach-me", side),
        ("/selfcare/trackers", tracker),
        ("/selfcare", DAY.to_owned()),
        ("/insights/measures/responses", response),
        ("/insights/measures", instrument),
    ]
    .map(|(place, id)| (place.to_owned(), id))
    .into();
    for place in written_places() {
        if made.iter().all(|(made, _)| *made != place) {
            let id = written(&browser, &place);
            made.push((place, id));
        }
    }
    // A lock makes the day's backup: from here on nothing is written but what is asked for.
    browser.post("/lock", &[]);
    browser.unlock(PASSPHRASE);
    browser.get("/");
    browser.post("/search", &[("q", "lighthouse")]);
    browser.get("/");
    (served, browser, made)
}

/// Writes a record with the text in every field of words, and says its id.
fn written(browser: &Browser, place: &str) -> String {
    let page = browser.get(&format!("{place}/new")).body;
    let (_, form) = page.split_once("data-draft=\"").expect("a form that keeps a draft");
    let tags = form
        .split("</form>")
        .next()
        .unwrap()
        .split('<')
        .filter(|tag| tag.starts_with("textarea") || (tag.starts_with("input") && !tag.contains("type=\"")));
    let names = tags.filter_map(|tag| tag.split_once(" name=\"")?.1.split('"').next());
    let sent: Vec<(&str, &str)> = names.map(|name| (name, TEXT)).collect();
    assert_eq!(browser.post(&format!("{place}/new"), &sent).status, 303, "{place}: made by hand above instead");
    let list = browser.get(place).body;
    list.split(&format!("href=\"{place}/"))
        .filter_map(|rest| rest.get(..26))
        .find(|id| id.starts_with('0'))
        .unwrap()
        .to_owned()
}

/// Answers a measure of one page, and says where the answers are.
fn answered(browser: &Browser, take: &str) -> String {
    let begun = browser.post(take, &[("_then", "begin"), ("toward", "")]).location().to_owned();
    let page = browser.get(&begun).body;
    let name = page.split("name=\"q").nth(1).and_then(|rest| rest.split('"').next()).expect("a question");
    let name = format!("q{name}");
    let (_, hidden) = drafted(&page).unwrap();
    let hidden = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let mut sent: Vec<(&str, &str)> = hidden.filter(|(name, _)| *name != "_token").collect();
    sent.extend([(name.as_str(), TEXT), ("_then", "on")]);
    browser.post(take, &sent).location().to_owned()
}

/// Loads a questionnaire, and says where it is.
fn loaded(browser: &Browser) -> String {
    let item = format!(r#"{{"linkId":"a","type":"string","text":"{TEXT}"}}"#);
    let file = format!(r#"{{"resourceType":"Questionnaire","title":"{TEXT}","item":[{item}]}}"#);
    browser.post("/insights/measures/import", &[("file", &file)]);
    let kept = browser.post("/insights/measures/import/look", &[("_then", "keep"), ("may-use", "true")]);
    kept.location().to_owned()
}

#[test]
fn something_is_made_in_every_place_of_records() {
    let (_served, browser, made) = lived_in();
    for place in places() {
        let (_, id) = made.iter().find(|(under, _)| *under == place).expect(&place);
        let history = browser.get(&format!("{place}/{id}/history"));
        assert_eq!(history.status, 200, "{place}/{id}");
    }
}
