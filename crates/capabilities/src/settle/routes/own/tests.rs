use maud::{Render, html};

use crate::browser::{Browser, Page};

fn has(page: &Page, part: &str) -> bool {
    page.html.contains(&html! { (part) }.render().into_string())
}

/// Writes a tool, and gives its address.
fn written(browser: &Browser, form: &str) -> String {
    let kept = browser.post("/settle/tools/new", form);
    assert_eq!(kept.status, 303, "{form}: {}", kept.html);
    kept.location
}

const CUP: &str =
    "name=The+blue+cup&kind=temperature&minutes=5&caution=Not+when+my+hands+shake&steps=Fill+it.%0D%0AHold+it.";

#[test]
fn one_opens_with_its_lines_and_can_be_said_of_what_is_said_of_all() {
    let browser = Browser::unlocked();
    let page = browser.get(&written(&browser, CUP));
    for part in ["The blue cup", "Fill it.", "Hold it.", "Not when my hands shake", "/edit\""] {
        assert!(has(&page, part) || page.html.contains(part), "{part}");
    }
    assert!(!page.html.contains("<title>The blue cup"), "no private word in a title");
    assert!(["done", "not-helping", "worse"].iter().all(|said| page.html.contains(&format!("value=\"{said}\""))));
    let bare = browser.get(&written(&browser, "name=Ironing"));
    assert!(has(&bare, "No steps are written here."));
}

#[test]
fn it_stands_on_the_first_page_and_at_the_head_of_all_the_tools() {
    let browser = Browser::unlocked();
    assert!(!has(&browser.get("/settle"), "Your own") && !has(&browser.get("/settle/tools"), "Your own"));
    assert!(has(&browser.get("/settle/tools"), "Write one of your own"));
    let cup = written(&browser, CUP);
    let hidden = written(&browser, "name=Radio&hidden=true");
    let (first, all) = (browser.get("/settle"), browser.get("/settle/tools"));
    let id = cup.rsplit('/').next().unwrap();
    assert!(first.html.contains(&format!("name=\"tool\" value=\"{id}\"")) && has(&first, "5 min"));
    assert!(!has(&first, "Radio"));
    let (own, senses) = (all.html.find("id=\"own\"").unwrap(), all.html.find("id=\"kind-senses\"").unwrap());
    assert!(own < senses);
    assert!(all.html.contains(&hidden) && has(&all, "Not offered for now"));
    let page = browser.send("/settle", &format!("side=too-much&before=7&tool={id}"));
    assert_eq!(page.location, cup);
}

#[test]
fn while_locked_none_is_known() {
    let browser = Browser::locked();
    for address in ["/settle", "/settle/tools"] {
        assert!(!has(&browser.get(address), "our own"), "{address}");
    }
    let any = "/settle/tools/01jde5wtg0fay8vvr14d2pf2db";
    assert!(has(&browser.get(any), "This one is yours. It opens once you unlock."));
    let page = browser.send(any, "said=worse&_kind=senses");
    assert_eq!(page.location, "/settle/now/next");
    assert!(!page.html.contains("/settle/tools/orienting"), "its kind went along: {}", page.html);
    assert_eq!(browser.send(any, "said=done").location, "/settle/now/after");
    assert_eq!(browser.get("/settle/tools/nothing").status, 404);
}

#[test]
fn breath_of_ones_own_is_never_for_too_little() {
    let browser = Browser::unlocked();
    let breath = written(&browser, "name=Slow+breaths&kind=breath&steps=Breathe+out+slowly.");
    assert!(!has(&browser.get("/settle"), "Slow breaths"), "not before the side is known");
    for (side, is_offered) in [("too-little", false), ("both", false), ("too-much", true)] {
        browser.post("/settle", &format!("side={side}"));
        assert_eq!(has(&browser.get("/settle"), "Slow breaths"), is_offered, "{side}");
        assert_eq!(has(&browser.get("/settle/tools"), "Slow breaths"), is_offered, "{side}");
        let page = browser.get(&breath);
        assert_eq!(has(&page, "Breathe out slowly."), is_offered, "{side}");
        assert_eq!(has(&page, "Slow breathing is left out."), !is_offered, "{side}");
        assert!(page.html.contains(&format!("{breath}/edit")), "it can be changed on any side");
        assert!(has(&page, "If breathing feels bad, skip it.") || !is_offered);
    }
}

#[test]
fn what_made_it_worse_is_left_for_this_visit() {
    let browser = Browser::unlocked();
    let (cup, radio) = (written(&browser, CUP), written(&browser, "name=Radio"));
    browser.post("/settle/tools/cold-in-hand", "said=worse");
    assert!(has(&browser.get(&cup), "A tool like this made it worse."));
    assert!(!has(&browser.get("/settle"), "The blue cup") && has(&browser.get("/settle"), "Radio"));
    browser.post(&radio, "said=worse");
    assert!(has(&browser.get(&radio), "It made it worse a moment ago."));
    assert!(!has(&browser.get("/settle/tools"), "Radio"));
    browser.post("/settle/done", "");
    assert!(has(&browser.get(&cup), "Fill it."));
}

#[test]
fn the_best_record_puts_it_in_front() {
    let browser = Browser::unlocked();
    let cup = written(&browser, CUP);
    let id = cup.rsplit('/').next().unwrap();
    for _ in 0..3 {
        browser.post("/settle", &format!("before=8&tool={id}"));
        let after = browser.send(&cup, "said=done");
        browser.post(&after.location, "after=3");
        browser.post("/settle/done", "");
    }
    let page = browser.get("/settle");
    let offered: Vec<&str> =
        page.html.split("name=\"tool\" value=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!((offered[0], offered.len()), (id, 3));
    assert!(has(&page, "5 min · lower after it, 3 times out of 3"));
    browser.post(&format!("{cup}/delete"), "");
    assert!(!has(&browser.get("/settle"), "The blue cup"));
    assert_eq!(browser.get(&cup).status, 404);
}

#[test]
fn where_the_person_comes_from_goes_along_to_the_letters() {
    let browser = Browser::unlocked();
    for night in ["waiting", "ashamed"] {
        browser.post("/letters/new", &format!("night={night}&text=You."));
    }
    let from = "01jde5wtg0fay8vvr14d2pf2db";
    assert!(browser.get("/settle").html.contains("\"/letters/tonight\""));
    assert!(browser.get(&format!("/settle?from={from}")).html.contains(&format!("/letters/tonight?from={from}")));
    browser.post("/settle", &format!("_from={from}"));
    assert!(browser.get("/settle").html.contains(&format!("/letters/tonight?from={from}")));
}
