//! A vault with one of everything in it that a person can keep.

use super::given::{Browser, Served};

/// What stands in each of them.
pub const TEXT: &str = "the lighthouse evening";

/// What was made under a place of addresses, and its id.
pub type Made = Vec<(&'static str, String)>;

/// One of everything a person can keep, each with the text in it.
pub fn lived_in() -> (Served, Browser, Made) {
    let (served, browser) = Served::unlocked_at(14);
    let id = |address: &str| address.split(['/', '?']).nth(2).unwrap().to_owned();
    let on = |page: &str, before: &str| browser.get(page).body.split(before).nth(1).unwrap()[..26].to_owned();
    let moment = [("situation", TEXT), ("feelings", "hurt"), ("set_off", "no-reply")];
    let moment = id(browser.post("/moments/new", &moment).location());
    browser.post(&format!("/moments/{moment}/after"), &[("next_time", TEXT)]);
    let letter = id(browser.post("/letters/new", &[("night", "waiting"), ("text", TEXT)]).location());
    browser.post("/people/new", &[("name", TEXT), ("call", "true")]);
    let person = on("/people", "href=\"/people/0");
    let person = format!("0{}", &person[..25]);
    let hold = id(browser.post("/hold", &[("text", TEXT), ("again", "20")]).location());
    let tool = browser.post("/settle/tools/new", &[("name", TEXT), ("steps", TEXT), ("kind", "senses")]);
    let tool = tool.location().rsplit('/').next().unwrap().to_owned();
    browser.post("/help/plan/edit", &[("alone", TEXT)]);
    browser.post("/held/new", &[("feared", TEXT), ("turned_out", TEXT), ("held", "turned-out")]);
    browser.post("/signs", &[("text", TEXT), ("list", "body_signs")]);
    browser.post("/signs/if-then/no-reply", &[("line", TEXT)]);
    let line = on("/signs", "href=\"/signs/if-then/");
    let sign = on("/signs", "href=\"/settings/word/");
    browser.post("/drafts/hold/new", &[("text", TEXT)]);
    browser.post("/search", &[("q", "lighthouse")]);
    browser.get("/");
    let made = [
        ("/moments", moment),
        ("/letters", letter),
        ("/people", person),
        ("/hold", hold),
        ("/settings/word", sign),
        ("/signs/if-then", line),
        ("/settle/tools", tool),
    ];
    (served, browser, made.into())
}
