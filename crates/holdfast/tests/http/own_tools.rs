use super::given::{Browser, PASSPHRASE, Served};

const CUP: [(&str, &str); 6] = [
    ("name", "The blue cup"),
    ("kind", "temperature"),
    ("side", "both"),
    ("minutes", "5"),
    ("steps", "Fill it.\r\nHold it with both hands."),
    ("caution", "Not when my hands shake"),
];

/// Writes a tool, and gives its address.
fn written(browser: &Browser, fields: &[(&str, &str)]) -> String {
    let kept = browser.post("/settle/tools/new", fields);
    assert_eq!(kept.status, 303, "{}", kept.body);
    kept.location().to_owned()
}

/// Uses the tool at an address, from 7 to 4; gives where its rating stands.
fn used(browser: &Browser, address: &str) -> String {
    let id = address.rsplit('/').next().unwrap();
    assert_eq!(browser.post("/settle", &[("before", "7"), ("tool", id)]).location(), address);
    let after = browser.post(address, &[("said", "done")]);
    let next = browser.post(after.location(), &[("after", "4")]);
    browser.get(next.location()).says("3 lower than before.");
    browser.post("/settle/done", &[]);
    next.location().to_owned()
}

#[test]
fn a_tool_is_written_opens_in_settle_and_its_use_reads_by_its_name() {
    let (mut served, browser) = Served::unlocked();
    let cup = written(&browser, &CUP);
    let id = cup.rsplit('/').next().unwrap();
    let page = browser.get(&cup);
    page.says("Saved. Settle offers it").says("Fill it.").says("Hold it with both hands.").says("I've done this");
    assert!(!page.body.split("</title>").next().unwrap().contains("blue cup"), "no word of it is in the title");
    browser.get("/settle").says("Your own The blue cup 5 min");
    browser.get("/settle/tools").says("Your own The blue cup 5 min");
    let next = used(&browser, &cup);
    let moment = browser.post("/moments/new", &[("situation", "He rang late")]).location().replace("/kept", "");
    browser.get(&format!("{moment}/after")).says("The blue cup");
    browser.post(&format!("{moment}/after"), &[("helped", id), ("helped", "walking")]);

    let shown = |name: &str| {
        for address in [moment.as_str(), &format!("{moment}/check"), &format!("{moment}/history")] {
            browser.get(address).says(&format!("{name}, Walk, and notice your steps"));
        }
        for address in ["/moments", &format!("{moment}/after")] {
            browser.get(address).says(name);
        }
        for address in ["/moments", moment.as_str(), &format!("{moment}/check"), &next, "/", "/settle", "/settle/tools"]
        {
            assert!(!browser.get(address).text().contains(id), "{address}");
        }
    };
    shown("The blue cup");
    let found = browser.post("/search", &[("q", "both hands")]);
    let found = browser.get(found.location());
    assert!(found.says("The blue cup").body.contains(&cup), "search leads to its page");

    browser.send(&format!("{cup}/edit"), &[("name", "The green cup"), ("steps", "Fill it.")]).says("The green cup");
    shown("The green cup");
    browser.send(&format!("{cup}/undo"), &[]).says("The blue cup");
    browser.get(&format!("{cup}/history")).says("The green cup");
    browser.post(&format!("{cup}/delete"), &[]);
    shown("The blue cup");
    assert_eq!(browser.get(&cup).status, 404);
    browser.send(&format!("{cup}/undo"), &[]).says("Hold it with both hands.");
    browser.get(&format!("{cup}/erase")).says("The blue cup");
    browser.send(&format!("{cup}/erase"), &[]).says("Erased.");
    shown("A tool of your own");
    served.kill();
    let told = String::from_utf8(served.terminal(&["tool-use", "list"]).stdout).unwrap();
    assert!(told.contains("A tool of your own") && !told.contains(id), "{told}");
    let found = served.terminal(&["search", "blue", "cup"]);
    assert!(!String::from_utf8(found.stdout).unwrap().contains("blue cup"), "erased from search too");
}

#[test]
fn a_form_with_nothing_in_it_or_a_wrong_number_comes_back_with_what_was_typed() {
    let (_served, browser) = Served::unlocked();
    let back = browser.post("/settle/tools/new", &[("kind", "touch"), ("caution", "Not on trains")]);
    assert_eq!(back.status, 422);
    back.says("Write a name or one step, or go back.").says("Not on trains");
    assert!(back.body.contains("value=\"touch\" checked"), "{}", back.body);
    let back = browser.post("/settle/tools/new", &[("name", "Radio"), ("steps", "Low.\r\nLonger."), ("minutes", "0")]);
    assert_eq!(back.status, 422);
    assert!(back.body.contains("value=\"Radio\"") && back.body.contains("Low.\r\nLonger."));
    assert!(back.body.contains("href=\"#minutes\""), "it says where: {}", back.body);
    let cup = written(&browser, &CUP);
    assert_eq!(browser.post(&format!("{cup}/edit"), &[("name", " "), ("kind", "touch")]).status, 422);
    browser.get(&cup).says("The blue cup");
    browser.type_into("/settle/tools/new", &[("name", "Half a tool"), ("steps", "One.")]);
    assert!(browser.get("/settle/tools/new").body.contains("value=\"Half a tool\""), "a draft is taken up again");
    assert!(browser.get("/").body.contains("/settle/tools/new"), "and Today knows it");
}

#[test]
fn while_locked_nothing_of_it_is_shown_and_what_is_pressed_goes_on() {
    let (_served, browser) = Served::unlocked();
    let cup = written(&browser, &CUP);
    browser.get("/exit");
    for address in ["/settle", "/settle/tools", &cup] {
        let page = browser.get(address);
        assert_eq!(page.status, 200, "{address}");
        assert!(!page.body.contains("blue cup") && !page.body.contains("both hands"), "{address}");
    }
    browser.get(&cup).says("It opens once you unlock.");
    let any = "/settle/tools/01jde5wtg0fay8vvr14d2pf2db";
    assert_eq!(browser.get(any).text(), browser.get(&cup).text(), "an id tells nothing");
    let worse = browser.post(&cup, &[("said", "worse"), ("kind", "temperature")]);
    browser.get(worse.location()).says("Then stop here.");
    assert_eq!(browser.get(&format!("{cup}/edit")).location(), "/unlock");
    browser.unlock(PASSPHRASE);
    assert_eq!(browser.get(&cup).status, 200);
    assert!(!browser.get("/moments").text().contains("blue cup"), "nothing was kept while locked");
}

#[test]
fn too_little_gets_no_breath_of_ones_own() {
    let (_served, browser) = Served::unlocked();
    let fields = [("name", "Slow breaths"), ("kind", "breath"), ("steps", "Out for as long as it lasts.")];
    let breath = written(&browser, &fields);
    for (side, is_offered) in [("too-little", false), ("both", false), ("too-much", true)] {
        browser.post("/settle", &[("side", side)]);
        for address in ["/settle", "/settle/tools"] {
            assert_eq!(browser.get(address).text().contains("Slow breaths"), is_offered, "{side} {address}");
        }
        assert_eq!(browser.get(&breath).text().contains("Out for as long"), is_offered, "{side}");
    }
}

#[test]
fn the_example_has_two() {
    let served = Served::demo();
    let browser = served.browser();
    browser.get("/");
    browser.get("/settle/tools").says("Ironing").says("The blue cup");
}
